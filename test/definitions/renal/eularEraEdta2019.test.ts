import { describe, expect, it } from "vitest";
import { eularEraEdta2019CompleteRemission, eularEraEdta2019Target05, eularEraEdta2019Target07 } from "../../../src/definitions/renal/eularEraEdta2019.js";
import { responseOf, type Row, type Visit } from "./guidelineRecord.js";

// eGFR 80 before the flare: 0.9 × 80 = 72; the laboratory's lower limit is 90.
const before = { up24: "4.0", egfr: "50", preFlare: { egfr: "80" } };
const after = { up24: "0.3", egfr: "75 [90-]" };

const rows: readonly (readonly [title: string, baseline: Visit, followUp: Visit, at05: string, at07: string])[] = [
  // below 0.5-0.7 g in 24 hours
  ["both targets at 0.49 g", before, { ...after, up24: "0.49" }, "TARGET", "TARGET"],
  ["exactly 0.50 g", before, { ...after, up24: "0.50" }, "NR", "TARGET"],
  ["0.51 g", before, { ...after, up24: "0.51" }, "NR", "TARGET"],
  ["0.69 g", before, { ...after, up24: "0.69" }, "NR", "TARGET"],
  ["no target at exactly 0.70 g", before, { ...after, up24: "0.70" }, "NR", "NR"],
  ["no target at 701 mg", before, { ...after, up24: "701 mg/d" }, "NR", "NR"],
  // nearly normal: within 10 % of the value before the flare
  ["more than 90 % of the value before the flare", before, { ...after, egfr: "72.1 [90-]" }, "TARGET", "TARGET"],
  ["exactly 90 % of it", before, { ...after, egfr: "72 [90-]" }, "TARGET", "TARGET"],
  ["less than 90 % of it", before, { ...after, egfr: "71.9 [90-]" }, "NR", "NR"],
  // normal: the laboratory's lower limit; 0.9 × 120 = 108 is out of reach
  ["above the laboratory's limit", { ...before, preFlare: { egfr: "120" } }, { ...after, egfr: "91 [90-]" }, "TARGET", "TARGET"],
  ["exactly at it", { ...before, preFlare: { egfr: "120" } }, { ...after, egfr: "90 [90-]" }, "TARGET", "TARGET"],
  ["below it", { ...before, preFlare: { egfr: "120" } }, { ...after, egfr: "89.9 [90-]" }, "NR", "NR"],
  // missing
  ["open without a range where the other limit fails", before, { ...after, egfr: "71.9" }, "TARGET|NR", "TARGET|NR"],
  ["the range is not needed where the other limit holds", before, { ...after, egfr: "75" }, "TARGET", "TARGET"],
  ["a UPCR does not stand in for 24-hour protein", before, { upcr: "0.3", egfr: "75 [90-]" }, "TARGET|NR", "TARGET|NR"],
];

describe("EULAR/ERA-EDTA 2019 targets", () => {
  it.each(rows)("%s", (_title, baseline, followUp, at05, at07) => {
    expect([responseOf(eularEraEdta2019Target05, baseline, followUp), responseOf(eularEraEdta2019Target07, baseline, followUp)]).toEqual([at05, at07]);
  });
});

// 1.1 × 1.0 = 1.1
const remissionRows: readonly Row[] = [
  ["CR at 499 mg", { scr: "1.0" }, { up24: "499 mg/d", scr: "1.0" }, "CR"],
  ["no CR at exactly 500 mg", { scr: "1.0" }, { up24: "0.5", scr: "1.0" }, "NR"],
  ["no CR at 501 mg", { scr: "1.0" }, { up24: "501 mg/d", scr: "1.0" }, "NR"],
  ["CR with creatinine below 110 % of baseline", { scr: "1.0" }, { up24: "0.3", scr: "1.09" }, "CR"],
  ["CR with creatinine exactly 110 % of baseline", { scr: "1.0" }, { up24: "0.3", scr: "1.1" }, "CR"],
  ["no CR with creatinine above it", { scr: "1.0" }, { up24: "0.3", scr: "1.11" }, "NR"],
  ["CR with creatinine far lower", { scr: "2.0" }, { up24: "0.3", scr: "0.9" }, "CR"],
  ["open without baseline creatinine", {}, { up24: "0.3", scr: "1.0" }, "CR|NR"],
];

describe("EULAR/ERA-EDTA 2019 complete remission", () => {
  it.each(remissionRows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(eularEraEdta2019CompleteRemission, baseline, followUp)).toBe(response);
  });
});
