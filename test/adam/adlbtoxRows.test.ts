import { describe, expect, it } from "vitest";
import { adlbtox } from "../../src/adam/adlbtoxColumns.js";
import { adlbtoxRows } from "../../src/adam/adlbtoxRows.js";
import type { SubjectVariables } from "../../src/adam/subjectVariables.js";
import type { LaboratoryCourse } from "../../src/safety/significantChange.js";
import { lawful } from "./lawfulRows.js";
import { refusing } from "../measurement/refusal.js";

const subject: SubjectVariables = {
  STUDYID: "S1", USUBJID: "01", SUBJID: "01", SITEID: null, AGE: 30, AGEU: "YEARS", SEX: "F", RACE: null, TRTP: "Drug", TRTPN: 1,
    TRTA: "Drug", TRTAN: 1,
  TRTSDT: "2024-03-10", TRTEDT: "2024-08-25", ITTFL: "Y", SAFFL: "Y",
};
const potassium = (value: string) => ({ value, unit: "mmol/L", referenceRange: { low: "3.5", high: "5.1" } });
const course = (baseline: string | null, ...values: readonly string[]): LaboratoryCourse => ({
  subject: "01", arm: "Drug", test: "potassium", baseline: baseline === null ? null : potassium(baseline),
  after: values.map((value, i) => ({ date: `2024-04-0${String(i + 1)}`, quantity: potassium(value) })),
});
const rows = (one: LaboratoryCourse) => lawful(adlbtox, adlbtoxRows(one,
  { version: "ctcae-5.0", subject, parameter: { PARAMCD: "K", PARAM: "Potassium (mmol/L)" } }));

describe("toxicity and shift variables", () => {
  it("each direction has its grade; an open one is null, never the worse", () => {
    const found = rows(course("4.0", "5.6", "3.2", "2.4", "<2.0")).map(({ AVAL, ATOXGRL, ATOXGRH, SHIFT1 }) => [AVAL, ATOXGRL, ATOXGRH,
      SHIFT1]);
    expect(found).toEqual([
      ["5.6", "0", "2", "NORMAL to HIGH"], ["3.2", null, "0", "NORMAL to LOW"], ["2.4", "4", "0", "NORMAL to LOW"],
        [null, "4", "0", "NORMAL to LOW"],
    ]);
  });
  it("the first value of the worst grade is flagged, in each direction", () => {
    expect(rows(course("4.0", "5.6", "2.4", "2.3", "5.7")).map(({ WGRLOFL, WGRHIFL }) => [WGRLOFL, WGRHIFL])).toEqual([[null, "Y"],
      ["Y", null], [null, null], [null, null]]);
  });
  it("a missing baseline is NULL, not normal", () => {
    expect(rows(course(null, "4.0")).map(({ SHIFT1, BTOXGRH, WGRHIFL }) => [SHIFT1, BTOXGRH, WGRHIFL])).toEqual([["NULL to NORMAL", null,
      null]]);
  });
  it("refuses a course of another subject", () => {
    expect(() => rows({ ...course("4.0", "4"), subject: "02" })).toThrow(refusing('options subject "01"'));
  });
});
