import { describe, expect, it } from "vitest";
import { accessCr } from "../../../src/definitions/renal/accessCr.js";
import { classifyRenalResponse } from "../../../src/index.js";
import { assessment, type CaseValues } from "./cases.js";

const before: CaseValues = { scr: "0.8", upcr: "3.0" };
const after: CaseValues = { scr: "0.8", upcr: "0.4", dose: "10" };

const rows: readonly (readonly [title: string, baseline: CaseValues, followUp: CaseValues, expected: string])[] = [
  // UPCR below 0.5
  ["CR at UPCR 0.499", before, { ...after, upcr: "0.499" }, "CR"],
  ["no longer CR at UPCR exactly 0.50", before, { ...after, upcr: "0.50" }, "NR"],
  ["no longer CR at UPCR 0.501", before, { ...after, upcr: "0.501" }, "NR"],
  // Creatinine at most 1.2 mg/dL ...
  ["CR at 1.19 mg/dL", before, { ...after, scr: "1.19" }, "CR"],
  ["CR at exactly 1.2 mg/dL, though 150 % of baseline", before, { ...after, scr: "1.2" }, "CR"],
  ["no longer CR at 1.21 mg/dL", before, { ...after, scr: "1.21" }, "NR"],
  // ... = 106.08 umol/L
  ["CR at exactly 106.08 umol/L", before, { ...after, scr: "106.08 umol/L" }, "CR"],
  ["no longer CR at 106.09 umol/L", before, { ...after, scr: "106.09 umol/L" }, "NR"],
  // ... or at most 125 % of baseline: 1.25 x 1.48 = 1.85
  ["CR at 1.84 mg/dL from 1.48", { ...before, scr: "1.48" }, { ...after, scr: "1.84" }, "CR"],
  ["CR at exactly 125 % of baseline", { ...before, scr: "1.48" }, { ...after, scr: "1.85" }, "CR"],
  ["no longer CR above 125 % of baseline", { ...before, scr: "1.48" }, { ...after, scr: "1.86" }, "NR"],
  // Prednisone tapered to 10 mg/d
  ["CR at 9.99 mg/d", before, { ...after, dose: "9.99" }, "CR"],
  ["CR at exactly 10 mg/d", before, { ...after, dose: "10" }, "CR"],
  ["no longer CR at 10.01 mg/d", before, { ...after, dose: "10.01" }, "NR"],
  // A fall of half is no response here: the trial's partial response is not shipped
  ["NR with UPCR halved", before, { ...after, upcr: "1.4" }, "NR"],
  // Missing
  ["open without the dose", before, { scr: "0.8", upcr: "0.4" }, "NE"],
  ["open without UPCR", before, { scr: "0.8", dose: "10" }, "NE"],
  ["open without creatinine", before, { upcr: "0.4", dose: "10" }, "NE"],
  ["CR without baseline creatinine: 1.2 mg/dL suffices", { upcr: "3.0" }, { ...after, scr: "1.2" }, "CR"],
  ["open without baseline creatinine at 1.3", { upcr: "3.0" }, { ...after, scr: "1.3" }, "NE"],
  ["NR without creatinine and dose: UPCR rules it out", before, { upcr: "0.8" }, "NR"],
];

describe("ACCESS complete response", () => {
  it.each(rows)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(assessment(baseline), assessment(followUp), accessCr).response).toBe(expected);
  });
});
