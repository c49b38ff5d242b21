import { describe, expect, it } from "vitest";
import { kdigo2012 } from "../../../src/definitions/renal/kdigo2012.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// Creatinine 1.0 before the flare and 1.6 before treatment: 1.25 × 1.6 = 2.0.
const before = { upcr: "4.0", scr: "1.6", preFlare: { scr: "1.0" } };
const after = { upcr: "0.3", scr: "1.0" };
const partial = { upcr: "1.5", scr: "1.6" };

const rows: readonly Row[] = [
  // CR: UPCR at most 0.5 g/g (50 mg/mmol)
  ["CR at 0.49 g/g", before, { ...after, upcr: "0.49" }, "CR"],
  ["CR at exactly 0.50 g/g", before, { ...after, upcr: "0.50" }, "CR"],
  ["PR at 0.51 g/g", before, { ...after, upcr: "0.51" }, "PR"],
  ["CR at exactly 500 mg/g", before, { ...after, upcr: "500 mg/g" }, "CR"],
  ["CR at exactly 50 mg/mmol", before, { ...after, upcr: "50 mg/mmol" }, "CR"],
  ["PR at 50.1 mg/mmol, though that is 0.443 g/g", before, { ...after, upcr: "50.1 mg/mmol" }, "PR"],
  // CR: creatinine back at its value before the flare
  ["CR with creatinine below it", before, { ...after, scr: "0.9" }, "CR"],
  ["CR with creatinine exactly back", before, { ...after, scr: "1.00" }, "CR"],
  ["PR with creatinine just above it", before, { ...after, scr: "1.01" }, "PR"],
  // PR: UPCR fell by more than 50 %, 0.5 × 4.0 = 2.0
  ["PR at a fall of more than 50 %", before, { ...partial, upcr: "1.99" }, "PR"],
  ["no PR at a fall of exactly 50 %", before, { ...partial, upcr: "2.0" }, "NR"],
  ["no PR at a fall of less", before, { ...partial, upcr: "2.01" }, "NR"],
  // PR: nephrotic, below 3 g/g (300 mg/mmol)
  ["PR from 8 at 2.99 g/g", { ...before, upcr: "8" }, { ...partial, upcr: "2.99" }, "PR"],
  ["no PR from 8 at exactly 3.0 g/g", { ...before, upcr: "8" }, { ...partial, upcr: "3.0" }, "NR"],
  ["no PR from 8 at 3.01 g/g", { ...before, upcr: "8" }, { ...partial, upcr: "3.01" }, "NR"],
  ["PR from 800 at 299.9 mg/mmol", { ...before, upcr: "800 mg/mmol" }, { ...partial, upcr: "299.9 mg/mmol" }, "PR"],
  ["no PR from 800 at exactly 300 mg/mmol", { ...before, upcr: "800 mg/mmol" }, { ...partial, upcr: "300 mg/mmol" }, "NR"],
  ["PR from exactly 3.0 g/g at 1.49", { ...before, upcr: "3.0" }, { ...partial, upcr: "1.49" }, "PR"],
  ["PR from 1.2 at 0.59, a baseline that was not nephrotic", { ...before, upcr: "1.2" }, { ...partial, upcr: "0.59" }, "PR"],
  // PR: creatinine within 25 % of baseline or better
  ["PR with creatinine below 125 % of baseline", before, { ...partial, scr: "1.99" }, "PR"],
  ["PR with creatinine exactly 125 % of baseline", before, { ...partial, scr: "2.0" }, "PR"],
  ["no PR with creatinine above 125 % of baseline", before, { ...partial, scr: "2.01" }, "NR"],
  ["PR with creatinine improved by more than 25 %", before, { ...partial, scr: "1.1" }, "PR"],
  ["PR with creatinine normal: only proteinuria stands against CR", before, { ...partial, scr: "0.9" }, "PR"],
  // missing: PR holds (1.6 at most 2.0), CR depends on the value before the flare
  ["CR or PR without creatinine from before the flare", { upcr: "4.0", scr: "1.6" }, after, "CR|PR"],
  ["NR without any creatinine when UPCR has not fallen", { upcr: "4.0" }, { upcr: "3.9" }, "NR"],
];

describe("KDIGO 2012", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(kdigo2012, baseline, followUp)).toBe(response);
  });
});
