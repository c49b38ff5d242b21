import type {
  AverageDoseCriterion, CriterionGroup, DoseCriterion, EventCriterion, ReferenceCriterion, RelativeCriterion, SedimentCriterion, TimePoint,
} from "./criterion.js";
import type { Measure } from "../measurement/measure.js";
import type { ReportedValue } from "../measurement/readQuantity.js";
import type { Relation } from "../measurement/span.js";
import type { Verdict } from "./verdict.js";

/**
 * The numbers behind a verdict, exact, as decimal strings in one unit: the limit's own, or the reported one where only
 * the limit converts exactly (umol/L against mg/dL). Null is missing. A value outside the limits of quantification
 * keeps its sign ("<0.1").
 */
export interface Comparison {
  /** The value at the time point that the criterion is about, as reported. */
  readonly reported: ReportedValue | null;
  readonly value: string | null;
  readonly limit: string | null;
  /** Null only when neither value nor limit is known. */
  readonly unit: string | null;
  /** The room left to the limit: positive on the side that meets the criterion, "0" on the limit, negative beyond it. */
  readonly margin: string | null;
}

/** A limit as a definition prints it. */
export interface PrintedValue {
  readonly value: string;
  readonly unit: string;
}

/** What was found for one printed limit. */
export interface LimitFinding {
  readonly kind: "limit";
  readonly measure: Measure;
  readonly at: TimePoint;
  readonly relation: Relation;
  /** The limit that was used, of the one or two that are printed. */
  readonly limit: PrintedValue;
  /** The other one, where two are printed. */
  readonly alsoPrinted?: PrintedValue;
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** What was found for one limit relative to baseline or to the value before the flare. */
export interface RelativeFinding extends RelativeCriterion {
  /** The value that the limit is a multiple of, as reported. */
  readonly baseline: ReportedValue | null;
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** What was found for one limit above baseline. */
export interface RiseFinding {
  readonly kind: "riseFromBaseline";
  readonly measure: Measure;
  readonly relation: Relation;
  readonly rise: PrintedValue;
  /** The baseline value, as reported. */
  readonly baseline: ReportedValue | null;
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** What was found for a fall from baseline: the follow-up value is held against baseline minus the amount. */
export interface FallFinding {
  readonly kind: "fallFromBaseline";
  readonly measure: Measure;
  /** Of the fall to the amount, as printed. */
  readonly relation: Relation;
  readonly fall: PrintedValue;
  /** The baseline value, as reported. */
  readonly baseline: ReportedValue | null;
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** What was found for one limit of a reference range. */
export interface ReferenceFinding extends ReferenceCriterion {
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** What was recorded of one event: null is not recorded. */
export interface EventFinding extends EventCriterion {
  readonly found: boolean | null;
  readonly verdict: Verdict;
}

/** What was recorded of one element of the sediment: null is not recorded. */
export interface SedimentFinding extends SedimentCriterion {
  readonly found: boolean | null;
  readonly verdict: Verdict;
}

/** The days of a window by what the recorded doses say of them. */
export interface DoseDays {
  readonly firstDate: string;
  readonly lastDate: string;
  readonly days: number;
  readonly daysAbove: number;
  readonly daysUnknown: number;
  /** The longest run of days known to be above the limit. */
  readonly daysInARowAbove: number;
}

/** What was found for a dose rule: null when a date is missing, or no day lies between. */
export interface DoseFinding extends DoseCriterion {
  readonly found: DoseDays | null;
  readonly verdict: Verdict;
}

/** The doses of a window, added up and held against the limit times its days, in mg, so that nothing is divided. */
export interface DoseSum {
  readonly firstDate: string;
  readonly lastDate: string;
  readonly days: number;
  readonly daysUnknown: number;
  /** ">=" what is recorded while a day is unknown. */
  readonly sum: string;
  readonly limit: string | null;
  readonly margin: string | null;
}

/** What was found for a rule on an average dose: null when a date is missing, or no day lies between. */
export interface AverageDoseFinding extends AverageDoseCriterion {
  /** The dose at baseline, as reported, where the limit is a multiple of it. */
  readonly baseline: ReportedValue | null;
  readonly found: DoseSum | null;
  readonly verdict: Verdict;
}

/** What was found for a group: every member, also those that did not decide. */
export interface GroupFinding extends Omit<CriterionGroup, "criteria"> {
  readonly findings: readonly Finding[];
  /**
   * Only of `asMeasured`: the measures of which nothing was recorded, so that the members about them are "unknown" and do not count.
   * Empty where every member counts, also when none of the measures was recorded.
   */
  readonly leftOut?: readonly Measure[];
  readonly verdict: Verdict;
}

/** What was found for a criterion that is not a group. */
export type SingleFinding =
  | LimitFinding
  | RelativeFinding
  | RiseFinding
  | FallFinding
  | ReferenceFinding
  | EventFinding
  | SedimentFinding
  | DoseFinding
  | AverageDoseFinding;

/** A criterion, what was found, and the verdict. */
export type Finding = SingleFinding | GroupFinding;
