import { describe, expect, it } from "vitest";
import { shiftCounts } from "../../src/safety/shiftCounts.js";
import type { LaboratoryCourse } from "../../src/safety/significantChange.js";
import { worstGradeCounts } from "../../src/safety/worstGradeCounts.js";

const potassium = (value: string) => ({ value, unit: "mmol/L", referenceRange: { low: "3.5", high: "5.1" } });
const course = (subject: string, arm: string, baseline: string | null, ...values: readonly string[]): LaboratoryCourse => ({
  subject,
  arm,
  test: "potassium",
  baseline: baseline === null ? null : potassium(baseline),
  after: values.map((value, i) => ({ date: `2024-0${String(i + 1)}-01`, quantity: potassium(value) })),
});

describe("tables of laboratory tests", () => {
  const courses = [
    course("01", "a", "4.0", "5.2", "3.2"),
    course("02", "a", null, "5.6"),
    course("03", "a", "4.0"),
    course("04", "b", "4.0", "2.4", "7.1"),
  ];
  it("the shift to the worst high value: a missing baseline in its own row, no value after baseline in none", () => {
    expect(shiftCounts(courses, { to: "worst", direction: "high" })).toEqual([
      { test: "potassium", arm: "a", from: "normal", to: "high", subjects: 1 },
      { test: "potassium", arm: "a", from: "missing", to: "high", subjects: 1 },
      { test: "potassium", arm: "b", from: "normal", to: "high", subjects: 1 },
    ]);
  });
  it("the worst grade in each direction; 1 or 2 is open", () => {
    const found = worstGradeCounts(courses, { version: "ctcae-5.0" }).map(({ direction, arm, withData, grades, open }) => [
      direction,
      arm,
      withData,
      grades,
      open,
    ]);
    expect(found).toEqual([
      ["low", "a", 2, [1, 0, 0, 0, 0], 1],
      ["high", "a", 2, [0, 1, 1, 0, 0], 0],
      ["low", "b", 1, [0, 0, 0, 0, 1], 0],
      ["high", "b", 1, [0, 0, 0, 0, 1], 0],
    ]);
  });
});
