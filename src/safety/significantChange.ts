import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNotOneOf } from "../measurement/wordings.js";
import type { Quantity } from "../measurement/readQuantity.js";
import type { CtcaeVersion } from "./ctcae/toxicityTerm.js";
import { outlierLevels } from "./outlierLevels.js";
import { type DatedQuantity, rangeIndicator } from "./rangeShift.js";
import type { LaboratoryTest } from "./safetyTest.js";
import { toxicityGrade } from "./toxicityGrade.js";

/** What counts as a significant change in a laboratory value. No source says it for NCT05631717, so the user names one. */
export type SignificantChangeRule =
  /** A CTCAE grade of at least `toGrade` that is at least `byGrades` above the baseline's in the same direction. */
  | {
      readonly kind: "worsenedToGrade";
      readonly version: CtcaeVersion;
      readonly toGrade: 1 | 2 | 3 | 4;
      readonly byGrades: 1 | 2 | 3 | 4;
    }
  /** Normal at baseline, beyond the reference range after it. */
  | { readonly kind: "shiftFromNormal" }
  /** At least this level of FDA's limits for outliers, whatever the baseline. */
  | { readonly kind: "outlierLevel"; readonly level: 1 | 2 | 3 };

/** The values of one subject in one test. */
export interface LaboratoryCourse {
  readonly subject: string;
  readonly arm: string;
  readonly test: LaboratoryTest;
  readonly baseline?: Quantity | null | undefined;
  /** Every value after baseline within the time that the study counts, unscheduled ones too. */
  readonly after: readonly DatedQuantity[];
  readonly sex?: "male" | "female" | null | undefined;
  readonly fasting?: boolean | null | undefined;
}

/** Whether one subject has a significant change in one test and direction. Plain frozen JSON. */
export interface SignificantChange {
  readonly subject: string;
  readonly arm: string;
  readonly test: LaboratoryTest;
  readonly direction: "low" | "high";
  readonly answer: "yes" | "no" | "unknown";
  /** The first day on which it certainly is; null where it is not. */
  readonly date: string | null;
}

/**
 * Whether a subject has a significant change in a laboratory test, by a rule that the user names, in each direction.
 *
 * Three-valued: "unknown" where a missing baseline, range or what a number cannot tell could make it so, and nothing certainly does. A
 * missing baseline is not normal. A subject without a value after baseline is
 * "unknown"; `significantChangeCounts` leaves it out of those with data.
 *
 * @param course one subject and test
 * @param rule `worsenedToGrade`, `shiftFromNormal` or `outlierLevel`
 * @throws RangeError on an unknown rule, and as `toxicityGrade`, `rangeIndicator`, `outlierLevels`
 * @category Safety
 * @example
 * const alt = (value) => ({ value, unit: "U/L", referenceRange: { low: "5", high: "40" } });
 * const course = { subject: "01", arm: "active", test: "alt", baseline: alt("30"), after: [{ date: "2024-03-04", quantity: alt("201") }] };
 * significantChange(course, { kind: "worsenedToGrade", version: "ctcae-5.0", toGrade: 3, byGrades: 1 })[0].answer; // => "yes"
 */
export function significantChange(course: LaboratoryCourse, rule: SignificantChangeRule): readonly SignificantChange[] {
  requireKnownKeys("course", requireObject("course", course), ["subject", "arm", "test", "baseline", "after", "sex", "fasting"]);
  const { subject, arm, test } = course;
  return deepFrozen(
    (["low", "high"] as const).flatMap((direction): readonly SignificantChange[] => {
      const judged = course.after.map(({ date, quantity }) => ({ date, is: isSignificant(course, quantity, direction, rule) }));
      if (judged.length > 0 && judged.every(({ is }) => is === undefined)) return [];
      const certain =
        judged
          .filter(({ is }) => is === true)
          .map(({ date }) => date)
          .sort()[0] ?? null;
      const isOpen = judged.length === 0 || judged.some(({ is }) => is === null);
      return [{ subject, arm, test, direction, answer: certain !== null ? "yes" : isOpen ? "unknown" : "no", date: certain }];
    }),
  );
}

/** Undefined where the rule has nothing to say of the test in this direction. */
function isSignificant(
  course: LaboratoryCourse,
  quantity: Quantity,
  direction: "low" | "high",
  rule: SignificantChangeRule,
): boolean | null | undefined {
  const { test, baseline, sex, fasting } = course;
  switch (rule.kind) {
    case "worsenedToGrade": {
      const after = toxicityGrade(test, quantity, { version: rule.version, baseline, fasting })[direction];
      if (after === null || after.grades.length === 0) return undefined;
      const before =
        baseline == null
          ? [0, 1, 2, 3, 4]
          : (toxicityGrade(test, baseline, { version: rule.version, baseline: "thisRecord", fasting })[direction]?.grades ?? []);
      const answers = after.grades.flatMap((grade) => before.map((start) => grade >= rule.toGrade && grade - start >= rule.byGrades));
      return answers.every((one) => one) ? true : answers.some((one) => one) ? null : false;
    }
    case "shiftFromNormal": {
      const [from, to] = [baseline == null ? "unknown" : rangeIndicator(baseline), rangeIndicator(quantity)];
      if (to !== direction && to !== "unknown") return false;
      return from === "unknown" ? null : from !== "normal" ? false : to === "unknown" ? null : true;
    }
    case "outlierLevel": {
      const found = outlierLevels(test, quantity, { baseline, sex, fasting }).filter((one) => one.direction === direction);
      if (found.length === 0) return undefined;
      return found.some(({ level }) => level >= rule.level)
        ? true
        : found.some(({ levelPossible }) => levelPossible >= rule.level)
          ? null
          : false;
    }
    default:
      throw misuse("rule kind", (rule as { readonly kind?: unknown }).kind, isNotOneOf(["worsenedToGrade", "shiftFromNormal", "outlierLevel"]));
  }
}
