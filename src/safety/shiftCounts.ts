import { deepFrozen } from "../measurement/deepFrozen.js";
import { type RangeShift, rangeShift, type RangeShiftOptions } from "./rangeShift.js";
import type { LaboratoryTest } from "./safetyTest.js";
import type { LaboratoryCourse } from "./significantChange.js";

/** How many subjects of an arm went from one place of the reference range to another in one test. */
export interface ShiftCount {
  readonly test: LaboratoryTest;
  readonly arm: string;
  readonly from: RangeShift["from"];
  readonly to: RangeShift["to"];
  readonly subjects: number;
}

/**
 * The shift table of laboratory tests: subjects by arm, from baseline to the worst or the last value; a missing baseline is its own row.
 * Only subjects with a value after baseline stand in it.
 *
 * @param courses one for each subject and test
 * @param options to worst or last, and in which direction
 * @throws RangeError as `rangeShift`
 * @category Safety
 * @example
 * const sodium = (value) => ({ value, unit: "mmol/L", referenceRange: { low: "135", high: "145" } });
 * const courses = [{ subject: "01", arm: "a", test: "sodium", baseline: null, after: [{ date: "2024-03-04", quantity: sodium("131") }] }];
 * shiftCounts(courses, { to: "worst", direction: "low" }); // => [{ test: "sodium", arm: "a", from: "missing", to: "low", subjects: 1 }]
 */
export function shiftCounts(courses: readonly LaboratoryCourse[], options: RangeShiftOptions): readonly ShiftCount[] {
  const counts = new Map<string, { -readonly [Key in keyof ShiftCount]: ShiftCount[Key] }>();
  for (const { test, arm, baseline, after } of courses.filter((course) => course.after.length > 0)) {
    const { from, to } = rangeShift(baseline, after, options);
    const key = JSON.stringify([test, arm, from, to]);
    const own = counts.get(key) ?? { test, arm, from, to, subjects: 0 };
    own.subjects += 1;
    counts.set(key, own);
  }
  return deepFrozen([...counts.values()]);
}
