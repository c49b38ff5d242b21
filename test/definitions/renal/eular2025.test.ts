import { describe, expect, it } from "vitest";
import { eular2025, eular2025Gfr3Months, eular2025Printed } from "../../../src/definitions/renal/eular2025.js";
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

describe("EULAR 2025 as printed: proteinuria alone", () => {
  it.each<Row>([
    ["CRR at 499 mg/g, function lost", before, { upcr: "499 mg/g", egfr: "20" }, "CRR"],
    ["target at exactly 500 mg/g", before, { upcr: "500 mg/g", egfr: "20" }, "TARGET"],
    ["target at 699 mg/g without GFR", before, { upcr: "699 mg/g" }, "TARGET"],
    ["no target at exactly 700 mg/g", before, { upcr: "700 mg/g" }, "NR"],
    ["no target at 701 mg/g", before, { upcr: "701 mg/g" }, "NR"],
    ["open without UPCR", before, { egfr: "80" }, "CRR|TARGET|NR"],
  ])("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(eular2025Printed, baseline, followUp)).toBe(response);
  });
});

describe("EULAR 2025, GFR within 3 months", () => {
  it.each<Row>([
    ["above 80 % of baseline", before, { egfr: "64.1" }, "MILESTONE"],
    ["exactly 80 % of baseline", before, { egfr: "64" }, "MILESTONE"],
    ["below 80 % of baseline", before, { egfr: "63.9" }, "NR"],
    ["proteinuria is not asked for", before, { egfr: "64", upcr: "9" }, "MILESTONE"],
    ["open without baseline", {}, { egfr: "64" }, "MILESTONE|NR"],
  ])("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(eular2025Gfr3Months, baseline, followUp)).toBe(response);
  });
});

describe("EULAR 2025", () => {
  it.each(rows)("%s", (_title, baseline, followUp, response) => {
    expect(responseOf(eular2025, baseline, followUp)).toBe(response);
  });
});
