import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNotOneOf } from "../measurement/wordings.js";
import type { Quantity } from "../measurement/readQuantity.js";
import { courseGrades, type DirectionGrades } from "./courseGrades.js";
import type { CtcaeVersion } from "./ctcae/toxicityTerm.js";
import { outlierLevels } from "./outlierLevels.js";
import { type DatedQuantity, possiblePositions } from "./rangeShift.js";
import type { LaboratoryTest } from "./safetyTest.js";

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
  const answers = answersOf(course, rule);
  return deepFrozen(
    (["low", "high"] as const).flatMap((direction): readonly SignificantChange[] => {
      const judged = course.after.map(({ date }, i) => ({ date, is: answers[i]?.[direction] }));
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

const kinds = ["worsenedToGrade", "shiftFromNormal", "outlierLevel"];

/** Of one value in each direction; undefined where the rule has nothing to say of the test in it. */
type Answers = Readonly<Record<"low" | "high", boolean | null | undefined>>;

/** The answers of the values in their order: each value is read once for both directions, the baseline once for all. */
function answersOf(course: LaboratoryCourse, rule: SignificantChangeRule): readonly Answers[] {
  const { test, baseline, sex, fasting, after } = course;
  const inBoth = (of: (direction: "low" | "high") => boolean | null | undefined): Answers => ({ low: of("low"), high: of("high") });
  switch (rule.kind) {
    case "worsenedToGrade": {
      const grades = courseGrades(course, rule.version);
      return after.map((_, i) => inBoth((direction) => worsened(grades[direction], i, rule)));
    }
    case "shiftFromNormal": {
      const from = baseline == null ? null : possiblePositions(baseline);
      return after.map(({ quantity }) => {
        const to = possiblePositions(quantity);
        return inBoth((direction) => {
          if (!to.includes(direction) || from?.includes("normal") === false) return false;
          return from?.length === 1 && to.length === 1 ? true : null;
        });
      });
    }
    case "outlierLevel":
      return after.map(({ quantity }) => {
        const found = outlierLevels(test, quantity, { baseline, sex, fasting });
        return inBoth((direction) => {
          const own = found.filter((one) => one.direction === direction);
          if (own.length === 0) return undefined;
          if (own.some(({ level }) => level >= rule.level)) return true;
          return own.some(({ levelPossible }) => levelPossible >= rule.level) ? null : false;
        });
      });
    default:
      throw misuse("rule kind", (rule as { readonly kind?: unknown }).kind, isNotOneOf(kinds));
  }
}

/** Without a baseline it can have had any grade. */
function worsened(
  grades: DirectionGrades | null,
  at: number,
  { toGrade, byGrades }: Extract<SignificantChangeRule, { readonly kind: "worsenedToGrade" }>,
): boolean | null | undefined {
  const after = grades?.after[at] ?? [];
  if (after.length === 0) return undefined;
  const before = grades?.baseline ?? [0, 1, 2, 3, 4];
  const answers = after.flatMap((grade) => before.map((start) => grade >= toGrade && grade - start >= byGrades));
  return answers.every((one) => one) ? true : answers.some((one) => one) ? null : false;
}
