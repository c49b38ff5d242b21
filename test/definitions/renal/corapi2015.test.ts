import { describe, expect, it } from "vitest";
import { corapi2015 } from "../../../src/definitions/renal/corapi2015.js";
import { responseOf, type Row } from "./guidelineRecord.js";

const before = { up24: "3.0", egfr: "80", dose: "40" };
const after = { up24: "0.2", egfr: "80", dose: "5" };

const rows: readonly Row[] = [
  // proteinuria of less than 0.3 g/day
  ["CR at 299 mg/24 h", before, { ...after, up24: "299 mg/d" }, "CR"],
  ["no longer CR at exactly 0.3 g/24 h", before, { ...after, up24: "0.30" }, "NR"],
  ["no longer CR at 301 mg/24 h", before, { ...after, up24: "301 mg/d" }, "NR"],
  // eGFR stable if above 60 at baseline; our reading is a fall of at most 15 %: 0.85 × 80 = 68
  ["CR above 85 % of baseline", before, { ...after, egfr: "69" }, "CR"],
  ["CR at exactly 85 % of baseline", before, { ...after, egfr: "68" }, "CR"],
  ["no longer CR below 85 % of baseline", before, { ...after, egfr: "67.9" }, "NR"],
  ["CR from 61 with the eGFR kept", { ...before, egfr: "61" }, { ...after, egfr: "61" }, "CR"],
  // at least 50 % better if below 60: 1.5 × 40 = 60; 1.5 × 59 = 88.5
  ["CR from 40 above 150 %", { ...before, egfr: "40" }, { ...after, egfr: "60.1" }, "CR"],
  ["CR from 40 at exactly 150 %", { ...before, egfr: "40" }, { ...after, egfr: "60" }, "CR"],
  ["no CR from 40 below 150 %", { ...before, egfr: "40" }, { ...after, egfr: "59.9" }, "NR"],
  ["no CR from 59 at 88: below 60 it has to improve", { ...before, egfr: "59" }, { ...after, egfr: "88" }, "NR"],
  ["CR from 59 at 88.5", { ...before, egfr: "59" }, { ...after, egfr: "88.5" }, "CR"],
  ["a baseline of exactly 60 is in neither case", { ...before, egfr: "60" }, { ...after, egfr: "120" }, "NR"],
  // reduction or discontinuation of glucocorticoids
  ["CR with the dose just reduced", before, { ...after, dose: "39.9" }, "CR"],
  ["no CR with the dose unchanged", before, { ...after, dose: "40" }, "NR"],
  ["no CR with the dose raised", before, { ...after, dose: "41" }, "NR"],
  ["CR with glucocorticoids stopped", before, { ...after, dose: "0" }, "CR"],
  ["none at baseline cannot be reduced", { ...before, dose: "0" }, { ...after, dose: "0" }, "NR"],
  // missing
  ["open without a dose at baseline", { up24: "3.0", egfr: "80" }, after, "CR|NR"],
  ["open without an eGFR at follow-up", before, { up24: "0.2", dose: "5" }, "CR|NR"],
  // whatever the baseline was, 2.0 g is no CR
  ["NR by proteinuria whatever is missing", {}, { up24: "2.0" }, "NR"],
];

describe("Corapi 2015", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(corapi2015, baseline, followUp)).toBe(response);
  });
});
