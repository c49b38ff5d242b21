import { deepFrozen } from "../measurement/deepFrozen.js";
import { courseGrades } from "./courseGrades.js";
import type { CtcaeVersion } from "./ctcae/toxicityTerm.js";
import type { LaboratoryTest } from "./safetyTest.js";
import type { LaboratoryCourse } from "./significantChange.js";

/** The subjects of an arm by their worst grade in one test and direction. */
export interface WorstGradeCount {
  readonly test: LaboratoryTest;
  readonly direction: "low" | "high";
  readonly term: string;
  readonly arm: string;
  /** Subjects with a value after baseline: the denominator. */
  readonly withData: number;
  /** Subjects whose worst grade is 0, 1, 2, 3, 4, each in one place. */
  readonly grades: readonly number[];
  /** Subjects whose worst grade the record, or a number alone, leaves open. */
  readonly open: number;
}

/**
 * The worst CTCAE grade after baseline of each subject, counted by test, direction and arm; never both directions in one.
 *
 * Unscheduled values count, the baseline does not. A subject whose worst grade is open ("1 or 2") stands under `open`.
 *
 * @param courses one for each subject and test
 * @param options the version of CTCAE
 * @throws RangeError as `toxicityGrade`
 * @category Safety
 * @example
 * const sodium = (value) => ({ value, unit: "mmol/L", referenceRange: { low: "135", high: "145" } });
 * const courses = [{ subject: "01", arm: "a", test: "sodium", baseline: null, after: [{ date: "2024-03-04", quantity: sodium("119") }] }];
 * worstGradeCounts(courses, { version: "ctcae-5.0" })[0].grades; // => [0, 0, 0, 0, 1]
 */
export function worstGradeCounts(
  courses: readonly LaboratoryCourse[],
  options: { readonly version: CtcaeVersion },
): readonly WorstGradeCount[] {
  const counts = new Map<
    string,
    { test: LaboratoryTest; direction: "low" | "high"; term: string; arm: string; withData: number; grades: number[]; open: number }
  >();
  for (const course of courses) {
    const graded = courseGrades(course, options.version);
    const { test, arm } = course;
    for (const direction of ["low", "high"] as const) {
      const found = graded[direction]?.after.filter((grades) => grades.length > 0) ?? [];
      const term = graded[direction]?.term ?? "";
      if (found.length === 0) continue;
      const key = JSON.stringify([test, direction, arm]);
      const own = counts.get(key) ?? { test, direction, term, arm, withData: 0, grades: [0, 0, 0, 0, 0], open: 0 };
      // The worst of all is at least the greatest certain grade and at most the greatest possible one.
      const least = Math.max(...found.map((grades) => Math.min(...grades)));
      const most = Math.max(...found.map((grades) => Math.max(...grades)));
      own.withData += 1;
      if (least === most) own.grades[least] = (own.grades[least] ?? 0) + 1;
      else own.open += 1;
      counts.set(key, own);
    }
  }
  return deepFrozen([...counts.values()]);
}
