import { describe, expect, it } from "vitest";
import {
  type Assessment, classifyRenalResponse, type DatedDose, glucocorticoidFree, nct05631717, regencyCrr, regencyCrrSteroid, withGlucocorticoidAtMost,
} from "../../src/index.js";
import { boundaryCases } from "../../src/testing/index.js";
import { refusal } from "../measurement/refusal.js";

const dose = (value: string, start: string, end: string | null = null): DatedDose => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });

// Day 0 is 2023-01-02: week 20 begins on day 140, 2023-05-22; week 24 is day 168, 2023-06-19.
const baseline = { date: "2023-01-02", serumCreatinine: { value: 1, unit: "mg/dL" }, upcr: { value: 3, unit: "g/g" } };
const complete: Assessment = { date: "2023-06-19", serumCreatinine: { value: 1, unit: "mg/dL" }, upcr: { value: 0.3, unit: "g/g" }, prednisoneEquivalent: { value: 5, unit: "mg/d" } };
const limited = withGlucocorticoidAtMost(nct05631717, { mgPerDay: "7.5", fromWeek: 20, toWeek: 24 });
const free = glucocorticoidFree(nct05631717, { fromWeek: 20, toWeek: 24 });

describe("a definition with a limit on the glucocorticoid dose", () => {
  it.each<[string, readonly DatedDose[] | null, string, string]>([
    ["exactly 7.5 mg/d throughout", [dose("7.5", "2023-05-22")], "CR", "NR"],
    ["7.51 mg/d throughout", [dose("7.51", "2023-05-22")], "NR", "NR"],
    ["20 mg/d up to day 139", [dose("20", "2023-01-02", "2023-05-21"), dose("5", "2023-05-22")], "CR", "NR"],
    ["20 mg/d on day 140 alone", [dose("20", "2023-05-22", "2023-05-22"), dose("5", "2023-05-23")], "NR", "NR"],
    ["20 mg/d on day 168 alone", [dose("5", "2023-05-22", "2023-06-18"), dose("20", "2023-06-19", "2023-06-19")], "NR", "NR"],
    ["20 mg/d from day 169", [dose("5", "2023-05-22", "2023-06-19"), dose("20", "2023-06-20")], "CR", "NR"],
    ["a day without a recorded dose", [dose("5", "2023-05-23")], "NE", "NR"],
    ["none, from day 140", [dose("20", "2023-01-02", "2023-05-21"), dose("0", "2023-05-22")], "CR", "CR"],
    ["0.01 mg/d on one day", [dose("0", "2023-01-02"), dose("0.01", "2023-06-01", "2023-06-01")], "CR", "NR"],
    ["no doses recorded", null, "NE", "NE"],
  ])("%s", (_title, doses, atMost, none) => {
    expect([limited, free].map((definition) => classifyRenalResponse(baseline, { ...complete, doses }, definition).response)).toEqual([atMost, none]);
  });

  it("of REGENCY is REGENCY's own key secondary endpoint, on every boundary case of it", () => {
    const made = withGlucocorticoidAtMost(regencyCrr, { mgPerDay: "7.5", fromWeek: 64, toWeek: 76 });
    const rows = boundaryCases(regencyCrrSteroid);
    expect(rows.length).toBeGreaterThan(30);
    for (const { baseline: before, followUp, expected } of rows) expect(classifyRenalResponse(before, followUp, made).possible).toEqual(expected.possible);
  });

  it("is another definition: id, title, statement and readings say so, and the version is that of the definition", () => {
    expect([limited.id, limited.version]).toEqual(["nct05631717-prednisone-at-most-7-5-weeks-20-to-24", nct05631717.version]);
    expect(limited.title).toBe(`${nct05631717.title}, prednisone at most 7.5 mg/d in weeks 20 to 24`);
    expect(limited.levels.map(({ statement }) => statement)).toEqual(nct05631717.levels.map(({ statement }) => `${statement} And prednisone at most 7.5 mg/d in weeks 20 to 24.`));
    expect(limited.readings.slice(2)).toEqual(nct05631717.readings);
    expect(free.id).toBe("nct05631717-glucocorticoid-free-weeks-20-to-24");
  });

  it.each([
    ["a limit that is no decimal", () => withGlucocorticoidAtMost(nct05631717, { mgPerDay: "7,5", fromWeek: 1, toWeek: 2 }), 'limit mgPerDay "7,5"'],
    ["weeks in the wrong order", () => glucocorticoidFree(nct05631717, { fromWeek: 3, toWeek: 2 }), "limit toWeek 2"],
    ["part of a week", () => glucocorticoidFree(nct05631717, { fromWeek: 2.5, toWeek: 3 }), "limit fromWeek 2.5"],
  ])("refuses %s", (_title, call, message) => {
    expect(refusal(call)).toBe(`RangeError: ${message}`);
  });
});
