import { describe, expect, it } from "vitest";
import { dutch2012 } from "../../../src/definitions/renal/dutch2012.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// Creatinine 0.8 before the flare, 2.0 before treatment: 1.25 × 0.8 = 1.0.
const before = { up24: "4.0", scr: "2.0", preFlare: { scr: "0.8" } };
const after = { up24: "0.3", scr: "0.9" };
const partial = { up24: "1.5", scr: "0.9" };

const rows: readonly Row[] = [
  ["CR at 0.49 g", before, { ...after, up24: "0.49" }, "CR"],
  ["PR at exactly 0.50 g", before, { ...after, up24: "0.50" }, "PR"],
  ["PR at 0.51 g", before, { ...after, up24: "0.51" }, "PR"],
  // creatinine within 25 % of its value before the flare
  ["CR with creatinine below 125 % of the value before the flare", before, { ...after, scr: "0.99" }, "CR"],
  ["CR with creatinine exactly 125 % of it", before, { ...after, scr: "1.0" }, "CR"],
  ["no CR with creatinine above it, though half of baseline", before, { ...after, scr: "1.01" }, "NR"],
  ["CR with creatinine exactly 125 % of it in umol/L", before, { ...after, scr: "88.4 umol/L" }, "CR"],
  ["PR with creatinine exactly 125 % of it", before, { ...partial, scr: "1.0" }, "PR"],
  ["no PR with creatinine above it", before, { ...partial, scr: "1.01" }, "NR"],
  // PR: a fall of more than 50 %, 0.5 × 4.0 = 2.0
  ["PR at a fall of more than 50 %", before, { ...partial, up24: "1.99" }, "PR"],
  ["no PR at a fall of exactly 50 %", before, { ...partial, up24: "2.0" }, "NR"],
  ["no PR at a fall of less", before, { ...partial, up24: "2.01" }, "NR"],
  // PR: to below 3 g
  ["PR from 8 at 2.99 g", { ...before, up24: "8" }, { ...partial, up24: "2.99" }, "PR"],
  ["no PR from 8 at exactly 3.0 g", { ...before, up24: "8" }, { ...partial, up24: "3.0" }, "NR"],
  ["no PR from 8 at 3.01 g", { ...before, up24: "8" }, { ...partial, up24: "3.01" }, "NR"],
  // missing
  ["open without creatinine from before the flare", { up24: "4.0", scr: "2.0" }, after, "CR|NR"],
  // 0.3 g is CR; without a baseline 0.6 g could be PR
  ["CR needs no baseline protein", { preFlare: { scr: "0.8" } }, after, "CR"],
  ["PR needs it", { preFlare: { scr: "0.8" } }, { ...partial, up24: "0.6" }, "PR|NR"],
];

describe("Dutch SLE working group 2012", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(dutch2012, baseline, followUp)).toBe(response);
  });
});
