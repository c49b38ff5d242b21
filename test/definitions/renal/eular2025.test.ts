import { describe, expect, it } from "vitest";
import { eular2025 } from "../../../src/definitions/renal/eular2025.js";
import { responseOf, type Row } from "./guidelineRecord.js";

// 0.8 × 80 = 64
const before = { upcr: "4.0", egfr: "80" };
const after = { upcr: "0.3", egfr: "80" };

const rows: readonly Row[] = [
  // CRR below 500 mg/g, target below 700 mg/g
  ["CRR at 499 mg/g", before, { ...after, upcr: "499 mg/g" }, "CRR"],
  ["target at exactly 500 mg/g", before, { ...after, upcr: "500 mg/g" }, "TARGET"],
  ["target at 501 mg/g", before, { ...after, upcr: "501 mg/g" }, "TARGET"],
  ["target at 699 mg/g", before, { ...after, upcr: "699 mg/g" }, "TARGET"],
  ["no target at exactly 700 mg/g", before, { ...after, upcr: "700 mg/g" }, "NR"],
  ["no target at 0.701 g/g", before, { ...after, upcr: "0.701" }, "NR"],
  // No limit in mg/mmol is printed, so it is converted: 0.5 g/g × 113.12 = 56.56 mg/mmol
  ["CRR at 56.55 mg/mmol", before, { ...after, upcr: "56.55 mg/mmol" }, "CRR"],
  ["target at exactly 56.56 mg/mmol", before, { ...after, upcr: "56.56 mg/mmol" }, "TARGET"],
  // GFR at least 80 % of baseline
  ["CRR above 80 % of baseline", before, { ...after, egfr: "64.1" }, "CRR"],
  ["CRR at exactly 80 % of baseline", before, { ...after, egfr: "64" }, "CRR"],
  ["no CRR below it", before, { ...after, egfr: "63.9" }, "NR"],
  ["target at exactly 80 % of baseline", before, { upcr: "0.6", egfr: "64" }, "TARGET"],
  ["no target below it", before, { upcr: "0.6", egfr: "63.9" }, "NR"],
  // missing
  ["open without GFR", { upcr: "4.0" }, { upcr: "0.3" }, "CRR|NR"],
  ["open without UPCR", before, { egfr: "80" }, "CRR|TARGET|NR"],
];

describe("EULAR 2025", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(eular2025, baseline, followUp)).toBe(response);
  });
});
