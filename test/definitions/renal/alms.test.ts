import { describe, expect, it } from "vitest";
import { almsInduction, almsInductionByBaseline, almsTypeCtri2013 } from "../../../src/definitions/renal/alms.js";
import { type Assessment, classifyRenalResponse } from "../../../src/index.js";
import { assessment, type CaseValues } from "./cases.js";

type Row = readonly [title: string, baseline: CaseValues, followUp: CaseValues, either: string, byBaseline: string, ctri: string];

// Only response is in question here: 24-hour protein of 2 g rules the CTRI record's CR out.
const rows: readonly Row[] = [
  // Baseline 4: half is 2; the nephrotic cap is 3
  ["UPCR 2.99 from 4, a fall of 25 %", { scr: "1.0", upcr: "4" }, { scr: "1.0", upcr: "2.99" }, "Response", "Response", "Response"],
  ["UPCR exactly 3 from 4", { scr: "1.0", upcr: "4" }, { scr: "1.0", upcr: "3" }, "NR", "NR", "NR"],
  ["UPCR 3.01 from 4", { scr: "1.0", upcr: "4" }, { scr: "1.0", upcr: "3.01" }, "NR", "NR", "NR"],
  // Baseline 8: half is 4, above the cap
  ["UPCR 3.99 from 8: halved, still nephrotic", { scr: "1.0", upcr: "8" }, { scr: "1.0", upcr: "3.99" }, "Response", "NR", "NR"],
  ["UPCR 4 from 8: exactly halved, still nephrotic", { scr: "1.0", upcr: "8" }, { scr: "1.0", upcr: "4" }, "Response", "NR", "NR"],
  ["UPCR 4.01 from 8", { scr: "1.0", upcr: "8" }, { scr: "1.0", upcr: "4.01" }, "NR", "NR", "NR"],
  // Baseline exactly 3: nephrotic for ALMS, subnephrotic in the CTRI record (half is 1.5)
  ["3.0 g/g at baseline, UPCR 2.99", { scr: "1.0", upcr: "3.0" }, { scr: "1.0", upcr: "2.99" }, "Response", "Response", "NR"],
  ["3.0 g/g at baseline, UPCR exactly 3", { scr: "1.0", upcr: "3.0" }, { scr: "1.0", upcr: "3" }, "NR", "NR", "NR"],
  ["3.0 g/g at baseline, UPCR 1.49", { scr: "1.0", upcr: "3.0" }, { scr: "1.0", upcr: "1.49" }, "Response", "Response", "Response"],
  ["3.0 g/g at baseline, UPCR exactly 1.5", { scr: "1.0", upcr: "3.0" }, { scr: "1.0", upcr: "1.5" }, "Response", "Response", "NR"],
  ["3.01 g/g at baseline is nephrotic everywhere", { scr: "1.0", upcr: "3.01" }, { scr: "1.0", upcr: "2.9" }, "Response", "Response", "Response"],
  // Baseline 2.99: subnephrotic everywhere
  ["2.99 g/g at baseline: a UPCR below 3 is not enough", { scr: "1.0", upcr: "2.99" }, { scr: "1.0", upcr: "2.5" }, "NR", "NR", "NR"],
  ["2.99 g/g at baseline: a fall by more than half is", { scr: "1.0", upcr: "2.99" }, { scr: "1.0", upcr: "1.49" }, "Response", "Response", "Response"],
  ["UPCR 0.99 from 2: a fall of more than 50 %", { scr: "1.0", upcr: "2" }, { scr: "1.0", upcr: "0.99" }, "Response", "Response", "Response"],
  ["UPCR 1 from 2: a fall of exactly 50 % is none in the CTRI record", { scr: "1.0", upcr: "2" }, { scr: "1.0", upcr: "1" }, "Response", "Response", "NR"],
  ["UPCR 1.01 from 2", { scr: "1.0", upcr: "2" }, { scr: "1.0", upcr: "1.01" }, "NR", "NR", "NR"],
  // Creatinine within 25 % of baseline (1.25 x 1.48 = 1.85) or improved
  ["creatinine 1.84 from 1.48", { scr: "1.48", upcr: "4" }, { scr: "1.84", upcr: "1" }, "Response", "Response", "Response"],
  ["creatinine exactly 125 % of baseline", { scr: "1.48", upcr: "4" }, { scr: "1.85", upcr: "1" }, "Response", "Response", "Response"],
  ["creatinine 1.86 from 1.48", { scr: "1.48", upcr: "4" }, { scr: "1.86", upcr: "1" }, "NR", "NR", "NR"],
  ["creatinine improved by more than 25 %", { scr: "2.0", upcr: "4" }, { scr: "1.0", upcr: "1" }, "Response", "Response", "Response"],
  // Missing
  ["no baseline UPCR", { scr: "1.0" }, { scr: "1.0", upcr: "1" }, "NE", "NE", "NE"],
  ["no creatinine", { scr: "1.0", upcr: "4" }, { upcr: "1" }, "NE", "NE", "NE"],
  ["no creatinine, proteinuria rules a response out", { scr: "1.0", upcr: "4" }, { upcr: "3.5" }, "NR", "NR", "NR"],
];

describe("ALMS induction, its two wordings, and the ALMS-type record", () => {
  it.each(rows)("%s", (_title, baseline, followUp, either, byBaseline, ctri) => {
    const judged = [almsInduction, almsInductionByBaseline, almsTypeCtri2013].map(
      (definition) => classifyRenalResponse(assessment(baseline), assessment({ ...followUp, up24: "2" }), definition).response,
    );
    expect(judged).toEqual([either, byBaseline, ctri]);
  });
});

// The CTRI record's CR: response holds throughout (creatinine 1.2 from 1.2, UPCR 1 from 4).
const before = assessment({ scr: "1.2", upcr: "4" });
const creatinine = (value: string) => ({ value, unit: "mg/dL", referenceRange: { high: "1.2" } });
const remission: Assessment = {
  serumCreatinine: creatinine("1.2"),
  upcr: { value: "1", unit: "g/g" },
  urineProtein24h: { value: "400", unit: "mg/d" },
  sediment: { activeSediment: false },
};
const remissionRows: readonly (readonly [title: string, followUp: Assessment, expected: string])[] = [
  ["CR with creatinine 1.19, upper limit 1.2", { ...remission, serumCreatinine: creatinine("1.19") }, "CR"],
  ["CR with creatinine exactly at the upper limit", remission, "CR"],
  ["no longer CR with creatinine above the upper limit", { ...remission, serumCreatinine: creatinine("1.21") }, "Response"],
  ["CR at 499 mg in 24 hours", { ...remission, urineProtein24h: { value: "499", unit: "mg/d" } }, "CR"],
  ["CR at exactly 0.5 g in 24 hours", { ...remission, urineProtein24h: { value: "0.5", unit: "g/d" } }, "CR"],
  ["no longer CR at 501 mg in 24 hours", { ...remission, urineProtein24h: { value: "501", unit: "mg/d" } }, "Response"],
  ["no CR with an active sediment", { ...remission, sediment: { activeSediment: true } }, "Response"],
  ["CR although UPCR fell too little for a response", { ...remission, upcr: { value: "3.5", unit: "g/g" } }, "CR"],
  ["open without 24-hour protein: CR or Response", { ...remission, urineProtein24h: null }, "NE"],
  ["open without sediment", { ...remission, sediment: null }, "NE"],
  ["open without a reference range", { ...remission, serumCreatinine: { value: "1.2", unit: "mg/dL" } }, "NE"],
];

describe("CTRI/2013/12/004179 complete remission", () => {
  it.each(remissionRows)("%s", (_title, followUp, expected) => {
    expect(classifyRenalResponse(before, followUp, almsTypeCtri2013).response).toBe(expected);
  });
});
