import { describe, expect, it } from "vitest";
import { eularMilestone3Months, eularMilestone6Months } from "../../../src/definitions/renal/eularMilestones.js";
import { responseOf, type Visit } from "./guidelineRecord.js";

// From 4.0 g/g: 0.75 × 4.0 = 3.0, 0.5 × 4.0 = 2.0.
const before = { upcr: "4.0" };
const rows: readonly (readonly [title: string, baseline: Visit, followUp: Visit, at3Months: string, at6Months: string])[] = [
  ["a fall of less than 25 %", before, { upcr: "3.01" }, "NR", "NR"],
  ["a fall of exactly 25 %", before, { upcr: "3.00" }, "MILESTONE", "NR"],
  ["a fall of more than 25 %", before, { upcr: "2.99" }, "MILESTONE", "NR"],
  ["a fall of less than 50 %", before, { upcr: "2.01" }, "MILESTONE", "NR"],
  ["a fall of exactly 50 %", before, { upcr: "2.00" }, "MILESTONE", "MILESTONE"],
  ["a fall of more than 50 %", before, { upcr: "1.99" }, "MILESTONE", "MILESTONE"],
  ["exactly 50 % across units", before, { upcr: "2000 mg/g" }, "MILESTONE", "MILESTONE"],
  ["function is not asked for", { ...before, egfr: "90" }, { upcr: "1.0", egfr: "20" }, "MILESTONE", "MILESTONE"],
  ["open without UPCR before", {}, { upcr: "1.0" }, "MILESTONE|NR", "MILESTONE|NR"],
  ["24-hour protein does not stand in", { up24: "4.0" }, { up24: "1.0" }, "MILESTONE|NR", "MILESTONE|NR"],
];

describe("EULAR milestones", () => {
  it.each(rows)("%s", (_title, baseline, followUp, at3Months, at6Months) => {
    expect([responseOf(eularMilestone3Months, baseline, followUp), responseOf(eularMilestone6Months, baseline, followUp)]).toEqual([at3Months, at6Months]);
  });
});
