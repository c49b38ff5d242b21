import { describe, expect, it } from "vitest";
import { csg2008 } from "../../../src/definitions/renal/csg2008.js";
import { classifyRenalResponse } from "../../../src/index.js";
import { assessment, type CaseValues } from "./cases.js";

const before: CaseValues = { scr: "2.0", up24: "2.0" };

const rows: readonly (readonly [title: string, baseline: CaseValues, followUp: CaseValues, expected: string])[] = [
  // CR: at most 0.33 g/d
  ["CR at 0.32 g/d", before, { scr: "1.0", up24: "0.32" }, "CR"],
  ["CR at exactly 330 mg/d", before, { scr: "1.0", up24: "330 mg/d" }, "CR"],
  ["no longer CR at 0.331 g/d", before, { scr: "1.0", up24: "0.331" }, "PR"],
  // CR: creatinine at most 1.4 mg/dL = 123.76 umol/L
  ["CR at 1.39 mg/dL", before, { scr: "1.39", up24: "0.2" }, "CR"],
  ["CR at exactly 1.4 mg/dL", before, { scr: "1.4", up24: "0.2" }, "CR"],
  ["no longer CR at 1.41 mg/dL", before, { scr: "1.41", up24: "0.2" }, "PR"],
  ["CR at exactly 123.76 umol/L", before, { scr: "123.76 umol/L", up24: "0.2" }, "CR"],
  ["no longer CR at 123.77 umol/L", before, { scr: "123.77 umol/L", up24: "0.2" }, "PR"],
  ["CR at 1.4 mg/dL though creatinine doubled", { scr: "0.7", up24: "2.0" }, { scr: "1.4", up24: "0.2" }, "CR"],
  // PR: halved (2.0 -> 1.0) ...
  ["PR at 0.99 g/d from 2.0", before, { scr: "2.0", up24: "0.99" }, "PR"],
  ["PR at exactly half of baseline", before, { scr: "2.0", up24: "1.0" }, "PR"],
  ["no PR at 1.01 g/d from 2.0", before, { scr: "2.0", up24: "1.01" }, "NR"],
  // ... to at most 1.5 g/d (half of 6.0 is 3.0)
  ["PR at 1.49 g/d from 6.0", { scr: "2.0", up24: "6.0" }, { scr: "2.0", up24: "1.49" }, "PR"],
  ["PR at exactly 1.5 g/d from 6.0", { scr: "2.0", up24: "6.0" }, { scr: "2.0", up24: "1.5" }, "PR"],
  ["no PR at 1.51 g/d from 6.0", { scr: "2.0", up24: "6.0" }, { scr: "2.0", up24: "1.51" }, "NR"],
  // PR: creatinine risen by at most 25 % (1.25 x 2.0 = 2.5)
  ["PR at 2.49 mg/dL from 2.0", before, { scr: "2.49", up24: "0.9" }, "PR"],
  ["PR at exactly 125 % of baseline", before, { scr: "2.5", up24: "0.9" }, "PR"],
  ["no PR at 2.51 mg/dL from 2.0", before, { scr: "2.51", up24: "0.9" }, "NR"],
  // Missing
  ["CR without any baseline", {}, { scr: "1.0", up24: "0.2" }, "CR"],
  ["open without baseline proteinuria: PR or NR", { scr: "2.0" }, { scr: "2.0", up24: "0.9" }, "NE"],
  ["open without creatinine", before, { up24: "0.2" }, "NE"],
  ["NR without creatinine at 1.6 g/d", before, { up24: "1.6" }, "NR"],
  ["open without proteinuria", before, { scr: "1.0" }, "NE"],
  ["UPCR does not stand in for 24-hour protein", before, { scr: "1.0", upcr: "0.2" }, "NE"],
];

describe("Collaborative Study Group 2008", () => {
  it.each(rows)("%s", (_title, baseline, followUp, expected) => {
    expect(classifyRenalResponse(assessment(baseline), assessment(followUp), csg2008).response).toBe(expected);
  });
});
