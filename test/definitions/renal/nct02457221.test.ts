import { describe, expect, it } from "vitest";
import { nct02457221 } from "../../../src/definitions/renal/nct02457221.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// 1.15 × 1.0 = 1.15
const before = { up24: "5.0", scr: "1.0" };
const after = { up24: "0.3", albumin: "4.0", scr: "1.0" };
const partial = { up24: "1.5", albumin: "3.2", scr: "1.0" };

const rows: readonly Row[] = [
  // CR: below 0.5 g; PR from 0.5 g
  ["CR at 0.49 g", before, { ...after, up24: "0.49" }, "CR"],
  ["PR at exactly 0.5 g", before, { ...after, up24: "0.5" }, "PR"],
  ["PR at 0.51 g", before, { ...after, up24: "0.51" }, "PR"],
  // CR: albumin at least 3.5; PR at least 3.0
  ["CR at albumin 3.6", before, { ...after, albumin: "3.6" }, "CR"],
  ["CR at albumin exactly 3.5", before, { ...after, albumin: "3.5" }, "CR"],
  ["CR at albumin exactly 35 g/L", before, { ...after, albumin: "35 g/L" }, "CR"],
  ["no CR at albumin 3.49, and no PR below 0.5 g", before, { ...after, albumin: "3.49" }, "NR"],
  ["no response at 0.499 g with albumin 3.2: the lower end of PR is printed", before, { ...partial, up24: "0.499" }, "NR"],
  ["PR at exactly 0.5 g with albumin 3.2", before, { ...partial, up24: "0.5" }, "PR"],
  ["PR at albumin 3.01", before, { ...partial, albumin: "3.01" }, "PR"],
  ["PR at albumin exactly 3.0", before, { ...partial, albumin: "3.0" }, "PR"],
  ["no PR at albumin 2.99", before, { ...partial, albumin: "2.99" }, "NR"],
  // both: creatinine at most 15 % above baseline
  ["CR with creatinine 114 % of baseline", before, { ...after, scr: "1.14" }, "CR"],
  ["CR with creatinine exactly 115 % of baseline", before, { ...after, scr: "1.15" }, "CR"],
  ["no CR with creatinine 116 % of baseline", before, { ...after, scr: "1.16" }, "NR"],
  // 1.15 × 1.0 mg/dL × 88.4 = 101.66 umol/L
  ["CR with creatinine exactly 115 % of baseline in umol/L", before, { ...after, scr: "101.66 umol/L" }, "CR"],
  ["no CR just above it", before, { ...after, scr: "101.67 umol/L" }, "NR"],
  ["PR with creatinine exactly 115 % of baseline", before, { ...partial, scr: "1.15" }, "PR"],
  ["no PR with creatinine 116 % of baseline", before, { ...partial, scr: "1.16" }, "NR"],
  // PR: below 3.5 g
  ["PR from 8 at 3.49 g", { ...before, up24: "8" }, { ...partial, up24: "3.49" }, "PR"],
  ["no PR from 8 at exactly 3.5 g", { ...before, up24: "8" }, { ...partial, up24: "3.5" }, "NR"],
  ["no PR from 8 at 3.51 g", { ...before, up24: "8" }, { ...partial, up24: "3.51" }, "NR"],
  // PR: a fall of more than 50 %, 0.5 × 5.0 = 2.5
  ["PR at a fall of more than 50 %", before, { ...partial, up24: "2.49" }, "PR"],
  ["no PR at a fall of exactly 50 %", before, { ...partial, up24: "2.5" }, "NR"],
  ["no PR at a fall of less", before, { ...partial, up24: "2.51" }, "NR"],
  // missing
  ["open without albumin below 0.5 g", before, { up24: "0.3", scr: "1.0" }, "CR|NR"],
  ["open without albumin at 1.5 g", before, { up24: "1.5", scr: "1.0" }, "PR|NR"],
  ["NR by creatinine whatever is missing", before, { scr: "2.0" }, "NR"],
];

describe("NCT02457221", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(nct02457221, baseline, followUp)).toBe(response);
  });
});
