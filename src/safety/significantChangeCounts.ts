import { deepFrozen } from "../measurement/deepFrozen.js";
import type { LaboratoryTest } from "./safetyTest.js";
import { type LaboratoryCourse, significantChange, type SignificantChangeRule } from "./significantChange.js";

/** How many subjects of an arm have a significant change in a test and direction. */
export interface SignificantChangeCount {
  readonly test: LaboratoryTest;
  readonly direction: "low" | "high";
  readonly arm: string;
  /** Subjects with a value of the test after baseline: the denominator. */
  readonly withData: number;
  readonly subjects: number;
  readonly subjectsPossible: number;
}

/**
 * The number of subjects with a significant change, by test, direction and arm, out of those with a value after baseline.
 *
 * @param courses one for each subject and test
 * @param rule as for `significantChange`
 * @throws RangeError as `significantChange`
 * @category Safety
 * @example
 * const sodium = (value) => ({ value, unit: "mmol/L", referenceRange: { low: "135", high: "145" } });
 * const courses = [{ subject: "01", arm: "a", test: "sodium", baseline: sodium("140"), after: [{ date: "2024-03-04", quantity:
 * sodium("131") }] }];
 * significantChangeCounts(courses, { kind: "shiftFromNormal" })[0];
 * // => { test: "sodium", direction: "low", arm: "a", withData: 1, subjects: 1, subjectsPossible: 1 }
 */
export function significantChangeCounts(
  courses: readonly LaboratoryCourse[],
  rule: SignificantChangeRule,
): readonly SignificantChangeCount[] {
  const counts = new Map<
    string,
    { test: LaboratoryTest; direction: "low" | "high"; arm: string; withData: number; subjects: number; subjectsPossible: number }
  >();
  for (const course of courses.filter(({ after }) => after.length > 0)) {
    for (const { test, direction, arm, answer } of significantChange(course, rule)) {
      const key = JSON.stringify([test, direction, arm]);
      const own = counts.get(key) ?? { test, direction, arm, withData: 0, subjects: 0, subjectsPossible: 0 };
      own.withData += 1;
      own.subjects += answer === "yes" ? 1 : 0;
      own.subjectsPossible += answer === "no" ? 0 : 1;
      counts.set(key, own);
    }
  }
  return deepFrozen([...counts.values()]);
}
