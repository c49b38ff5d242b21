import { describe, expect, it } from "vitest";
import { acr2024Crr, acr2024CrrBelow500 } from "../../../src/definitions/renal/acr2024.js";
import { responseOf, type Visit } from "./guidelineRecord.js";

// 0.8 × 80 = 64
const before = { upcr: "4.0", egfr: "80" };
const after = { upcr: "0.3", egfr: "80" };

const rows: readonly (readonly [title: string, baseline: Visit, followUp: Visit, atMost: string, below: string])[] = [
  ["CRR at 0.49 g/g", before, { ...after, upcr: "0.49" }, "CRR", "CRR"],
  ["exactly 0.50 g/g separates the two printed limits", before, { ...after, upcr: "0.50" }, "CRR", "NR"],
  ["exactly 500 mg/g as well", before, { ...after, upcr: "500 mg/g" }, "CRR", "NR"],
  ["no CRR at 0.51 g/g", before, { ...after, upcr: "0.51" }, "NR", "NR"],
  ["CRR at 499 mg/g", before, { ...after, upcr: "499 mg/g" }, "CRR", "CRR"],
  ["CRR above 80 % of baseline eGFR", before, { ...after, egfr: "64.1" }, "CRR", "CRR"],
  ["CRR at exactly 80 % of it", before, { ...after, egfr: "64" }, "CRR", "CRR"],
  ["no CRR below it", before, { ...after, egfr: "63.9" }, "NR", "NR"],
  ["CRR with eGFR improved by more than 20 %", before, { ...after, egfr: "110" }, "CRR", "CRR"],
  ["open without eGFR at baseline", { upcr: "4.0" }, after, "CRR|NR", "CRR|NR"],
  ["open at a UPCR reported as <=0.5", before, { ...after, upcr: "<=0.5" }, "CRR", "CRR|NR"],
];

describe("ACR 2024 CRR", () => {
  it.each(rows)("%s", (_title, baseline, followUp, atMost, below) => {
    expect([responseOf(acr2024Crr, baseline, followUp), responseOf(acr2024CrrBelow500, baseline, followUp)]).toEqual([atMost, below]);
  });
});
