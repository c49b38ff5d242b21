import { describe, expect, it } from "vitest";
import { irisCrr } from "../../../src/definitions/renal/irisCrr.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// 0.8 × 70 = 56
const before = { upcr: "3.0", egfr: "70" };

const rows: readonly Row[] = [
  // UPCR at most 0.5 mg/mg
  ["CRR at UPCR 0.499", before, { upcr: "0.499", egfr: "60" }, "CRR"],
  ["CRR at exactly 0.5", before, { upcr: "0.5", egfr: "60" }, "CRR"],
  ["no CRR at 0.501", before, { upcr: "0.501", egfr: "60" }, "NR"],
  ["CRR at exactly 56.56 mg/mmol", before, { upcr: "56.56 mg/mmol", egfr: "60" }, "CRR"],
  ["no CRR at 56.57 mg/mmol", before, { upcr: "56.57 mg/mmol", egfr: "60" }, "NR"],
  // eGFR at least 60 ...
  ["CRR at eGFR 60, though 40 % below baseline", { ...before, egfr: "100" }, { upcr: "0.4", egfr: "60" }, "CRR"],
  ["no CRR at eGFR 59.9, 40 % below baseline", { ...before, egfr: "100" }, { upcr: "0.4", egfr: "59.9" }, "NR"],
  // ... or not fallen by 20 % or more
  ["CRR at eGFR 56.1 from 70", before, { upcr: "0.4", egfr: "56.1" }, "CRR"],
  ["no CRR at a fall of exactly 20 %", before, { upcr: "0.4", egfr: "56" }, "NR"],
  ["no CRR at eGFR 55.9 from 70", before, { upcr: "0.4", egfr: "55.9" }, "NR"],
  // Missing
  ["eGFR 60 needs no baseline", { upcr: "3.0" }, { upcr: "0.4", egfr: "60" }, "CRR"],
  ["open without a baseline eGFR below 60", { upcr: "3.0" }, { upcr: "0.4", egfr: "59" }, "CRR|NR"],
  ["open without UPCR", before, { egfr: "60" }, "CRR|NR"],
  ["open without eGFR", before, { upcr: "0.4" }, "CRR|NR"],
];

describe("IRIS", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(irisCrr, baseline, followUp)).toBe(response);
  });
});
