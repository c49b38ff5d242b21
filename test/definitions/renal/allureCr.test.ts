import { describe, expect, it } from "vitest";
import { allureCr, allureCrReview } from "../../../src/definitions/renal/allureCr.js";
import { type Assessment, type Baseline, classifyRenalResponse, type DatedDose, type Quantity } from "../../../src/index.js";

type Row = readonly [title: string, followUp: Assessment, registry: string, review: string];

const egfr = (value: string): Quantity => ({ value, unit: "mL/min/{1.73_m2}", referenceRange: { low: "90" } });
const upcr = (value: string): Quantity => ({ value, unit: "g/g" });
const dose = (value: string, start: string, end: string): DatedDose => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });

const before: Baseline = { date: "2023-01-01", egfr: egfr("80"), upcr: upcr("3") };
// The visit on 29 January 2024: 28 days before it is 1 January, the day before it is 28 January.
const after: Assessment = {
  date: "2024-01-29",
  egfr: egfr("80"),
  upcr: upcr("0.4"),
  sediment: { redCellCasts: false, whiteCellCasts: false },
  doses: [dose("10", "2024-01-01", "2024-01-29")],
};

const rows: readonly Row[] = [
  // eGFR at least 85 % of baseline: 0.85 x 80 = 68
  ["eGFR 68.1 from 80", { ...after, egfr: egfr("68.1") }, "CR", "CR"],
  ["eGFR exactly 85 % of baseline", { ...after, egfr: egfr("68") }, "CR", "CR"],
  ["eGFR 67.9 from 80", { ...after, egfr: egfr("67.9") }, "NR", "NR"],
  // UPCR below 0.5
  ["UPCR 0.499", { ...after, upcr: upcr("0.499") }, "CR", "CR"],
  ["UPCR exactly 0.50", { ...after, upcr: upcr("0.50") }, "NR", "NR"],
  ["UPCR 0.501", { ...after, upcr: upcr("0.501") }, "NR", "NR"],
  // No cellular casts
  ["red-cell casts", { ...after, sediment: { redCellCasts: true, whiteCellCasts: false } }, "NR", "NR"],
  ["white-cell casts", { ...after, sediment: { redCellCasts: false, whiteCellCasts: true } }, "NR", "NR"],
  // At most 10 mg/d (review: less than 11 mg) ...
  ["9.99 mg/d", { ...after, doses: [dose("9.99", "2024-01-01", "2024-01-29")] }, "CR", "CR"],
  ["exactly 10 mg/d", after, "CR", "CR"],
  ["10.01 mg/d: CR as reviewed only", { ...after, doses: [dose("10.01", "2024-01-01", "2024-01-29")] }, "NR", "CR"],
  ["10.99 mg/d: CR as reviewed only", { ...after, doses: [dose("10.99", "2024-01-01", "2024-01-29")] }, "NR", "CR"],
  ["exactly 11 mg/d", { ...after, doses: [dose("11", "2024-01-01", "2024-01-29")] }, "NR", "NR"],
  // ... on each of the 28 days before
  ["20 mg 29 days before", { ...after, doses: [dose("20", "2023-12-31", "2023-12-31"), dose("10", "2024-01-01", "2024-01-29")] }, "CR", "CR"],
  ["20 mg exactly 28 days before", { ...after, doses: [dose("20", "2024-01-01", "2024-01-01"), dose("10", "2024-01-02", "2024-01-29")] }, "NR", "NR"],
  ["20 mg 14 days before, 10 mg on top of 10 mg", { ...after, doses: [dose("10", "2024-01-01", "2024-01-29"), dose("10", "2024-01-15", "2024-01-15")] }, "NR", "NR"],
  ["20 mg on the day before the visit", { ...after, doses: [dose("10", "2024-01-01", "2024-01-27"), dose("20", "2024-01-28", "2024-01-28")] }, "NR", "NR"],
  ["20 mg from the day of the visit", { ...after, doses: [dose("10", "2024-01-01", "2024-01-28"), dose("20", "2024-01-29", "2024-01-29")] }, "CR", "CR"],
  // Missing
  ["doses not recorded", { ...after, doses: null }, "NE", "NE"],
  ["one day of the 28 not covered", { ...after, doses: [dose("10", "2024-01-02", "2024-01-29")] }, "NE", "NE"],
  ["one day not covered, another above both limits", { ...after, doses: [dose("20", "2024-01-02", "2024-01-29")] }, "NR", "NR"],
  ["casts not recorded", { ...after, sediment: null }, "NE", "NE"],
  ["eGFR missing", { ...after, egfr: null }, "NE", "NE"],
  ["no reference range, at least 85 % of baseline", { ...after, egfr: { value: "70", unit: "mL/min/{1.73_m2}" } }, "CR", "CR"],
  ["no reference range, below 85 % of baseline: normal or not is open", { ...after, egfr: { value: "60", unit: "mL/min/{1.73_m2}" } }, "NE", "NE"],
];

const verdicts = (baseline: Baseline, followUp: Assessment) =>
  [allureCr, allureCrReview].map((definition) => classifyRenalResponse(baseline, followUp, definition).response);

describe("ALLURE complete response", () => {
  it.each(rows)("%s", (_title, followUp, registry, review) => {
    expect(verdicts(before, followUp)).toEqual([registry, review]);
  });

  // From 120, 85 % is 102; the laboratory's lower limit is 90.
  it.each([
    ["normal eGFR 90.1, 75 % of baseline", "90.1", "CR"],
    ["eGFR exactly at the lower limit of normal", "90", "CR"],
    ["eGFR 89.9, neither normal nor 85 % of baseline", "89.9", "NR"],
  ])("%s", (_title, value, expected) => {
    expect(verdicts({ ...before, egfr: egfr("120") }, { ...after, egfr: egfr(value) })).toEqual([expected, expected]);
  });
});
