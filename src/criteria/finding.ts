import type { CriterionGroup, EventCriterion, LimitCriterion, RelativeCriterion } from "./criterion.js";
import type { ReportedValue } from "../measurement/readQuantity.js";
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

/** What was found for one printed limit. */
export interface LimitFinding extends LimitCriterion {
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** What was found for one limit relative to baseline. */
export interface RelativeFinding extends RelativeCriterion {
  /** The baseline value, as reported. */
  readonly baseline: ReportedValue | null;
  readonly found: Comparison;
  readonly verdict: Verdict;
}

/** What was recorded of one event: null is not recorded. */
export interface EventFinding extends EventCriterion {
  readonly found: boolean | null;
  readonly verdict: Verdict;
}

/** What was found for a group: every member, also those that did not decide. */
export interface GroupFinding extends Omit<CriterionGroup, "criteria"> {
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
}

/** A criterion, what was found, and the verdict. */
export type Finding = LimitFinding | RelativeFinding | EventFinding | GroupFinding;
