import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure, UnitOf } from "../measurement/measure.js";
import type { Relation } from "../measurement/span.js";

/** Which assessment a criterion is about; `next` is the measurement that follows the follow-up, `preFlare` is before the flare. */
export type TimePoint = "baseline" | "followUp" | "next" | "preFlare";

/** A limit as printed: a plain decimal as text, in one of the measure's units. */
export interface PrintedLimit<M extends Measure = Measure> {
  readonly value: string;
  readonly unit: UnitOf<M>;
}

/** One measure against a printed limit. */
export interface LimitOf<M extends Measure> {
  readonly kind: "limit";
  readonly measure: M;
  readonly at: TimePoint;
  readonly relation: Relation;
  readonly limit: PrintedLimit<M>;
  /** The same limit as the source prints it in another unit; it need not be a conversion (0.5 g/g "or" 50 mg/mmol). */
  readonly alsoPrinted?: PrintedLimit<M>;
}

/** A measure against a printed limit: serum creatinine <= 1.2 mg/dL. */
export type LimitCriterion = { readonly [M in Measure]: LimitOf<M> }[Measure];

/** A measure at follow-up (or at the next measurement) against a multiple of the same measure earlier: UPCR < 0.5 × baseline. */
export interface RelativeCriterion {
  readonly kind: "relativeToBaseline" | "relativeToPreFlare";
  readonly measure: Measure;
  /** Only for the next measurement; absent, the criterion is about the follow-up. */
  readonly at?: "next";
  readonly relation: Relation;
  readonly factor: string;
}

/** A measure at follow-up against baseline plus a printed amount: creatinine < baseline + 0.3 mg/dL. */
export interface RiseOf<M extends Measure> {
  readonly kind: "riseFromBaseline";
  readonly measure: M;
  readonly relation: Relation;
  readonly rise: PrintedLimit<M>;
}
export type RiseCriterion = { readonly [M in Measure]: RiseOf<M> }[Measure];

/** The fall of a measure from baseline to follow-up against a printed amount: SLEDAI-2K fallen by >= 4. */
export interface FallOf<M extends Measure> {
  readonly kind: "fallFromBaseline";
  readonly measure: M;
  /** Of the fall, baseline minus follow-up, to the amount. */
  readonly relation: Relation;
  readonly fall: PrintedLimit<M>;
}
export type FallCriterion = { readonly [M in Measure]: FallOf<M> }[Measure];

/** A measure against a limit of the laboratory's reference range that stands on the same record. */
export interface ReferenceCriterion {
  readonly kind: "referenceRange";
  readonly measure: Measure;
  readonly at: TimePoint;
  readonly relation: Relation;
  readonly bound: "low" | "high";
}

/** An event that must not have occurred. */
export interface EventCriterion {
  readonly kind: "noEvent";
  readonly event: EventName;
}

/** An element that the urinary sediment must not show. */
export interface SedimentCriterion {
  readonly kind: "noSediment";
  readonly element: SedimentName;
  /** Only for the next measurement; absent, the criterion is about the follow-up. */
  readonly at?: "next";
}

/** A day, counted from the baseline's or the follow-up's date: `{ from: "baseline", days: 308 }`. */
export interface DayFrom {
  readonly from: "baseline" | "followUp";
  readonly days: number;
  /** The day of the follow-up instead where that is earlier: a window that ends with the visit if the visit comes early. */
  readonly notAfter?: "followUp";
}

/** A rule on the daily glucocorticoid dose over a window of days, first and last included. */
export interface DoseCriterion {
  readonly kind: "doseWindow";
  readonly first: DayFrom;
  readonly last: DayFrom;
  /** A day is above the limit when its dose does not stand in this relation to it. */
  readonly relation: "<" | "<=";
  readonly limit: PrintedLimit<"prednisoneEquivalent">;
  /** So many days above the limit, in all, fail the criterion. */
  readonly failsFromDays: number;
  /** So many days above the limit in a row fail it, where the rule says so. */
  readonly failsFromDaysInARow?: number;
}

/** A rule on the average daily glucocorticoid dose over a window of days, first and last included. */
export interface AverageDoseCriterion {
  readonly kind: "averageDose";
  readonly first: DayFrom;
  readonly last: DayFrom;
  readonly relation: Relation;
  /** What the average is compared with: a printed dose, or a multiple of the dose at baseline. */
  readonly limit: PrintedLimit<"prednisoneEquivalent"> | { readonly timesBaseline: string };
}

/**
 * Several criteria taken together. The title, where there is one, names what they mean together. Of `asMeasured` only the
 * members of which something was recorded count: see there.
 */
export interface CriterionGroup {
  readonly kind: "allOf" | "anyOf" | "asMeasured";
  readonly title?: string;
  readonly criteria: readonly Criterion[];
}

/** A requirement that is not a group. */
export type SingleCriterion =
  | LimitCriterion
  | RelativeCriterion
  | RiseCriterion
  | FallCriterion
  | ReferenceCriterion
  | EventCriterion
  | SedimentCriterion
  | DoseCriterion
  | AverageDoseCriterion;

/** One requirement of a response definition, as plain data. */
export type Criterion = SingleCriterion | CriterionGroup;
