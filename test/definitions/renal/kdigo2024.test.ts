import { describe, expect, it } from "vitest";
import { kdigo2024, kdigo2024Perr, kdigo2024Strict } from "../../../src/definitions/renal/kdigo2024.js";
import { responseOf, type Row, type Visit } from "./guidelineRecord.js";

// eGFR 80 before treatment: 0.85 × 80 = 68, 0.9 × 80 = 72.
const before = { upcr: "4.0", egfr: "80" };
const after = { upcr: "0.3", egfr: "80" };
const partial = { upcr: "1.5", egfr: "80" };

const rows: readonly (readonly [title: string, baseline: Visit, followUp: Visit, wide: string, strict: string])[] = [
  // CR: below 0.5 g/g (50 mg/mmol)
  ["CR at 0.49 g/g", before, { ...after, upcr: "0.49" }, "CR", "CR"],
  ["PR at exactly 0.50 g/g", before, { ...after, upcr: "0.50" }, "PR", "PR"],
  ["PR at 0.51 g/g", before, { ...after, upcr: "0.51" }, "PR", "PR"],
  ["CR at 499 mg/g", before, { ...after, upcr: "499 mg/g" }, "CR", "CR"],
  ["PR at exactly 500 mg/g", before, { ...after, upcr: "500 mg/g" }, "PR", "PR"],
  ["CR at 49.9 mg/mmol", before, { ...after, upcr: "49.9 mg/mmol" }, "CR", "CR"],
  ["PR at exactly 50 mg/mmol, the limit printed in that unit", before, { ...after, upcr: "50 mg/mmol" }, "PR", "PR"],
  ["PR at 56.55 mg/mmol, though that is less than 0.5 g/g by conversion", before, { ...after, upcr: "56.55 mg/mmol" }, "PR", "PR"],
  ["CR with a UPCR reported as <0.5", before, { ...after, upcr: "<0.5" }, "CR", "CR"],
  // CR: kidney function within 15 % or 10 % of baseline, or better
  ["CR at more than 90 % of baseline", before, { ...after, egfr: "72.1" }, "CR", "CR"],
  ["CR at exactly 90 % of baseline", before, { ...after, egfr: "72" }, "CR", "CR"],
  ["below 90 % of baseline", before, { ...after, egfr: "71.9" }, "CR", "NR"],
  ["CR at exactly 85 % of baseline", before, { ...after, egfr: "68" }, "CR", "NR"],
  ["below 85 % of baseline", before, { ...after, egfr: "67.9" }, "NR", "NR"],
  ["CR with eGFR improved by half", before, { ...after, egfr: "120" }, "CR", "CR"],
  // PR: a fall of at least 50 %, 0.5 × 4.0 = 2.0
  ["PR at a fall of more than 50 %", before, { ...partial, upcr: "1.99" }, "PR", "PR"],
  ["PR at a fall of exactly 50 %", before, { ...partial, upcr: "2.0" }, "PR", "PR"],
  ["no PR at a fall of less", before, { ...partial, upcr: "2.01" }, "NR", "NR"],
  // PR: to below 3 g/g (300 mg/mmol)
  ["PR from 6.0 at 2.99 g/g", { ...before, upcr: "6.0" }, { ...partial, upcr: "2.99" }, "PR", "PR"],
  ["no PR from 6.0 at exactly 3.0 g/g, a fall of 50 %", { ...before, upcr: "6.0" }, { ...partial, upcr: "3.0" }, "NR", "NR"],
  ["no PR from 8.0 at 3.01 g/g", { ...before, upcr: "8.0" }, { ...partial, upcr: "3.01" }, "NR", "NR"],
  ["PR from exactly 3.0 g/g at 1.5 g/g", { ...before, upcr: "3.0" }, { ...partial, upcr: "1.5" }, "PR", "PR"],
  ["PR from 800 at 299.9 mg/mmol", { ...before, upcr: "800 mg/mmol" }, { ...partial, upcr: "299.9 mg/mmol" }, "PR", "PR"],
  ["no PR from 800 at exactly 300 mg/mmol", { ...before, upcr: "800 mg/mmol" }, { ...partial, upcr: "300 mg/mmol" }, "NR", "NR"],
  // PR: the same kidney function
  ["PR at exactly 90 % of baseline", before, { ...partial, egfr: "72" }, "PR", "PR"],
  ["PR at exactly 85 % of baseline", before, { ...partial, egfr: "68" }, "PR", "NR"],
  ["no PR below 85 % of baseline", before, { ...partial, egfr: "67.9" }, "NR", "NR"],
  // missing
  ["open without eGFR", { upcr: "4.0" }, { upcr: "0.3" }, "CR|NR", "CR|NR"],
  ["open without UPCR", before, { egfr: "80" }, "CR|PR|NR", "CR|PR|NR"],
  ["NR by function whatever UPCR was", before, { egfr: "50" }, "NR", "NR"],
];

describe("KDIGO 2024", () => {
  it.each(rows)("%s", (_title, baseline, followUp, wide, strict) => {
    expect([responseOf(kdigo2024, baseline, followUp), responseOf(kdigo2024Strict, baseline, followUp)]).toEqual([wide, strict]);
  });
});

// eGFR 70 before the flare: 0.8 × 70 = 56, below the other limit of 60.
const flare = { upcr: "4.0", egfr: "40", preFlare: { egfr: "70" } };
const low = { upcr: "0.3", egfr: "57", rescue: false };

const perrRows: readonly Row[] = [
  ["PERR at 0.69 g/g", flare, { ...low, upcr: "0.69" }, "PERR"],
  ["PERR at exactly 0.70 g/g", flare, { ...low, upcr: "0.70" }, "PERR"],
  ["no PERR at 0.71 g/g", flare, { ...low, upcr: "0.71" }, "NR"],
  ["PERR at exactly 70 mg/mmol", flare, { ...low, upcr: "70 mg/mmol" }, "PERR"],
  ["no PERR at 70.1 mg/mmol, though that is 0.62 g/g", flare, { ...low, upcr: "70.1 mg/mmol" }, "NR"],
  ["PERR above 80 % of the value before the flare", flare, { ...low, egfr: "56.1" }, "PERR"],
  ["PERR at exactly 80 % of it", flare, { ...low, egfr: "56" }, "PERR"],
  ["no PERR below 80 % of it", flare, { ...low, egfr: "55.9" }, "NR"],
  // 0.8 × 100 = 80: only the limit of 60 can be met
  ["PERR above 60, though 40 % below", { ...flare, preFlare: { egfr: "100" } }, { ...low, egfr: "60.1" }, "PERR"],
  ["PERR at exactly 60", { ...flare, preFlare: { egfr: "100" } }, { ...low, egfr: "60" }, "PERR"],
  ["no PERR below 60", { ...flare, preFlare: { egfr: "100" } }, { ...low, egfr: "59.9" }, "NR"],
  ["no PERR with rescue therapy", flare, { ...low, rescue: true }, "NR"],
  ["open while rescue therapy is not recorded", flare, { upcr: "0.3", egfr: "57" }, "PERR|NR"],
  ["the value before the flare is not needed from 60", { upcr: "4.0" }, { ...low, egfr: "60" }, "PERR"],
  ["it is needed below 60", { upcr: "4.0", egfr: "40" }, low, "PERR|NR"],
];

describe("KDIGO 2024 PERR", () => {
  it.each(perrRows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(kdigo2024Perr, baseline, followUp)).toBe(response);
  });
});
