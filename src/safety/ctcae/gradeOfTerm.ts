import type { ReadQuantity, ReportedValue } from "../../measurement/readQuantity.js";
import { judge, point, type Span } from "../../measurement/span.js";
import { anyValue, clauseHolds, type SafetyRecord } from "../safetyClause.js";
import { recordPieces } from "./recordPieces.js";
import type { CtcaeVersion, ToxicityRule, ToxicityTerm } from "./toxicityTerm.js";

/** The grade of one term. */
export interface TermGrade {
  readonly term: string;
  readonly version: CtcaeVersion;
  readonly direction: "low" | "high";
  /** The grade, 0 for none; null where more than one is possible, or where the version has no numbers for the term. */
  readonly grade: number | null;
  /** Every grade that number, range and baseline allow, without the clinical clauses. Empty where the version has no numbers. */
  readonly grades: readonly number[];
  /** "1", "1 or 2", "0, 1 or 2". */
  readonly text: string;
  /** The limits of the grades that are possible, as printed. */
  readonly printed: readonly string[];
  /** What would raise the grade, whatever the number. */
  readonly clinical: readonly { readonly grade: number; readonly text: string }[];
  /** Whether the baseline was abnormal in this direction, for terms that ask; null for the others. */
  readonly baselineAbnormal: "yes" | "no" | "unknown" | null;
  readonly reported: ReportedValue;
  readonly readings: readonly string[];
}

export interface GradedRecord extends Pick<SafetyRecord, "value" | "baseline" | "facts"> {
  /** The value is the baseline itself, and is graded by its range. */
  readonly isBaseline: boolean;
}

/** Every grade of a term that a record allows, in their order, and whether the baseline was abnormal. */
export function gradesOfTerm(
  { test, direction, grades: whenNormal, whenBaselineAbnormal }: ToxicityTerm,
  { value, baseline, isBaseline, facts }: GradedRecord,
): Pick<TermGrade, "grades" | "baselineAbnormal"> {
  // Held against itself a baseline is never above itself: it is graded by its range.
  const own: SafetyRecord = { test, value, baseline: isBaseline ? value : baseline, baselineSpan: anyValue, facts };
  const abnormal = whenBaselineAbnormal === undefined ? null : isBaseline ? "no" : abnormality(baseline, direction);
  const possible = new Set<number>(abnormal === "yes" ? [] : possibleGrades(whenNormal, own));
  if (whenBaselineAbnormal !== undefined && (abnormal === "yes" || abnormal === "unknown")) {
    possibleGrades(whenBaselineAbnormal, { ...own, baselineSpan: abnormalBaseline(value, direction) }).forEach((grade) =>
      possible.add(grade),
    );
  }
  return { grades: whenNormal.length === 0 ? [] : [...possible].sort((a, b) => a - b), baselineAbnormal: abnormal };
}

export function gradeOfTerm(term: ToxicityTerm, version: CtcaeVersion, record: GradedRecord): TermGrade {
  const { direction, grades: whenNormal, whenBaselineAbnormal } = term;
  const { grades, baselineAbnormal: abnormal } = gradesOfTerm(term, record);
  const rules = abnormal === "yes" ? (whenBaselineAbnormal ?? []) : whenNormal;
  const [only, ...others] = grades;
  return {
    term: term.term,
    version,
    direction,
    grade: only !== undefined && others.length === 0 ? only : null,
    grades,
    text: grades.length === 0 ? "not graded by number" : grades.join(", ").replace(/, (\d)$/, " or $1"),
    printed: rules.filter(({ grade, printed }) => grades.includes(grade) && printed !== "").map(({ printed }) => printed),
    clinical: whenNormal.flatMap(({ grade, clinical }) =>
      clinical === undefined || grade <= Math.max(0, ...grades.slice(0, 1)) ? [] : [{ grade, text: clinical }],
    ),
    baselineAbnormal: abnormal,
    reported: record.value.reported,
    readings: term.readings ?? [],
  };
}

/** The grades that some completion of the record gives. */
function possibleGrades(rules: readonly ToxicityRule[], record: SafetyRecord): readonly number[] {
  return recordPieces(rules, record).flatMap((piece) => gradesOfPiece(rules, piece));
}

/**
 * A grade begins on one side of its limit and reaches to where the next one begins: it is possible where its own clause may hold and none
 * above it certainly does, and none is possible where no clause certainly holds.
 */
function gradesOfPiece(rules: readonly ToxicityRule[], record: SafetyRecord): readonly number[] {
  const certain = rules.map(({ from }) => (from === null ? false : clauseHolds(from, record)));
  const open = rules.map(({ mayBe }, i) =>
    mayBe === undefined ? (certain[i] ?? null) : mayBeOf(certain[i] ?? null, clauseHolds(mayBe, record)),
  );
  const atLeast = (from: number): boolean => certain.slice(from).includes(true);
  const none = atLeast(0) ? [] : [0];
  return [...none, ...rules.flatMap(({ grade }, i) => (open[i] === false || atLeast(i + 1) ? [] : [grade]))];
}

/** Whether a grade is possible: certain, or where its text leaves it open. */
function mayBeOf(certain: boolean | null, mayBe: boolean | null): boolean | null {
  return certain === true || mayBe === false ? certain : null;
}

/** Whether a baseline lies beyond the limit of its own record. */
function abnormality(baseline: ReadQuantity | null, direction: "low" | "high"): "yes" | "no" | "unknown" {
  const bound = baseline?.range?.[direction] ?? null;
  if (baseline === null || bound === null) return "unknown";
  const { holds } = judge(baseline, direction === "high" ? ">" : "<", point(bound));
  return holds === null ? "unknown" : holds ? "yes" : "no";
}

/** What an abnormal baseline that is not recorded can have been: beyond the limit of this record, since no other is known. */
function abnormalBaseline({ range }: ReadQuantity, direction: "low" | "high"): Span {
  const bound = range?.[direction] ?? null;
  if (bound === null) return anyValue;
  return direction === "high"
    ? { low: bound, lowOpen: true, high: null, highOpen: true }
    : { low: null, lowOpen: false, high: bound, highOpen: true };
}
