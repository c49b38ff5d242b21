import type { SafetyClause } from "../safetyClause.js";
import type { LaboratoryTest } from "../safetyTest.js";

export type CtcaeVersion = "ctcae-5.0" | "ctcae-4.03";
export const ctcaeVersions: readonly CtcaeVersion[] = ["ctcae-5.0", "ctcae-4.03"];

/** One grade of a term. */
export interface ToxicityRule {
  readonly grade: 1 | 2 | 3 | 4;
  /** The numbers and signs as printed: ">ULN - 3.0 x ULN". */
  readonly printed: string;
  /** The side on which the grade begins; the other side is where the next one does. Null: the number alone never gives it. */
  readonly from: SafetyClause | null;
  /** Where the number leaves the grade open: the text asks for more ("symptomatic"), or prints whole numbers with a gap between them. */
  readonly mayBe?: SafetyClause;
  /** What else gives the grade, whatever the number: CTCAE's semicolon means "or". In our own words. */
  readonly clinical?: string;
}

/** A laboratory term of CTCAE in one direction, as plain frozen data. */
export interface ToxicityTerm {
  readonly term: string;
  readonly versions: readonly CtcaeVersion[];
  readonly test: LaboratoryTest;
  readonly direction: "low" | "high";
  /** From mild to severe; a grade that the term does not have is left out. */
  readonly grades: readonly ToxicityRule[];
  /** The grades when the baseline was abnormal in this direction, where the term prints two columns; `grades` is then for a normal one. */
  readonly whenBaselineAbnormal?: readonly ToxicityRule[];
  /** What the text leaves open and what was chosen. */
  readonly readings?: readonly string[];
}

// @__NO_SIDE_EFFECTS__
export function rule(
  grade: ToxicityRule["grade"],
  printed: string,
  from: SafetyClause | null,
  more: Pick<ToxicityRule, "mayBe" | "clinical"> = {},
): ToxicityRule {
  return { grade, printed, from, ...more };
}

/** The versions that print a term alike. */
export const bothVersions = ctcaeVersions;
export const version5: readonly CtcaeVersion[] = ["ctcae-5.0"];
export const version403: readonly CtcaeVersion[] = ["ctcae-4.03"];
