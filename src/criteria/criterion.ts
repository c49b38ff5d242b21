import type { EventName } from "../measurement/assessment.js";
import type { Measure, UnitOf } from "../measurement/measure.js";
import type { Relation } from "../measurement/span.js";

/** Which of the two assessments a limit is about. */
export type TimePoint = "baseline" | "followUp";

/** A measure against a printed limit: serum creatinine <= 1.2 mg/dL. */
export interface LimitCriterion {
  readonly kind: "limit";
  readonly measure: Measure;
  readonly at: TimePoint;
  readonly relation: Relation;
  readonly limit: { readonly value: string; readonly unit: string };
}

/** A measure at follow-up against a multiple of the same measure at baseline: UPCR < 0.5 × baseline. */
export interface RelativeCriterion {
  readonly kind: "relativeToBaseline";
  readonly measure: Measure;
  readonly relation: Relation;
  readonly factor: string;
}

/** An event that must not have occurred. */
export interface EventCriterion {
  readonly kind: "noEvent";
  readonly event: EventName;
}

/** Several criteria taken together. The title, where there is one, names what they mean together. */
export interface CriterionGroup {
  readonly kind: "allOf" | "anyOf";
  readonly title?: string;
  readonly criteria: readonly Criterion[];
}

/** One requirement of a response definition, as plain data. */
export type Criterion = LimitCriterion | RelativeCriterion | EventCriterion | CriterionGroup;

/**
 * A limit on a measure at follow-up, as printed.
 *
 * @param measure what is measured
 * @param relation the source's own sign
 * @param value the printed limit, a plain decimal as text
 * @param unit the unit in which it is printed
 * @example
 * is("upcr", "<", "0.5", "g/g").kind; // => "limit"
 */
// @__NO_SIDE_EFFECTS__
export function is<M extends Measure>(measure: M, relation: Relation, value: string, unit: UnitOf<M>): LimitCriterion {
  return { kind: "limit", measure, at: "followUp", relation, limit: { value, unit } };
}

/**
 * A limit on a measure at baseline, as printed. The complement of "<=" is ">": there is no negation.
 *
 * @example
 * baselineIs("serumCreatinine", ">", "1.2", "mg/dL").at; // => "baseline"
 */
// @__NO_SIDE_EFFECTS__
export function baselineIs<M extends Measure>(measure: M, relation: Relation, value: string, unit: UnitOf<M>): LimitCriterion {
  return { kind: "limit", measure, at: "baseline", relation, limit: { value, unit } };
}

/**
 * A limit relative to baseline, in the same measure: `relativeToBaseline("upcr", "<", "0.5")` is a fall of more than 50 %.
 *
 * @param factor the multiple of the baseline value, a plain decimal as text
 * @example
 * relativeToBaseline("serumCreatinine", "<=", "1.25").factor; // => "1.25"
 */
// @__NO_SIDE_EFFECTS__
export function relativeToBaseline(measure: Measure, relation: Relation, factor: string): RelativeCriterion {
  return { kind: "relativeToBaseline", measure, relation, factor };
}

/**
 * An event that must not have occurred by the follow-up. Not recorded is unknown, not "no".
 *
 * @example
 * no("otherDeterioration").kind; // => "noEvent"
 */
// @__NO_SIDE_EFFECTS__
export function no(event: EventName): EventCriterion {
  return { kind: "noEvent", event };
}

/**
 * Every one of the criteria.
 *
 * @example
 * allOf(no("death"), no("dialysis")).criteria.length; // => 2
 */
// @__NO_SIDE_EFFECTS__
export function allOf(...criteria: readonly Criterion[]): CriterionGroup {
  return { kind: "allOf", criteria };
}

/**
 * At least one of the criteria.
 *
 * @example
 * anyOf(is("upcr", "<", "0.5", "g/g"), is("urineProtein24h", "<", "0.5", "g/d")).kind; // => "anyOf"
 */
// @__NO_SIDE_EFFECTS__
export function anyOf(...criteria: readonly Criterion[]): CriterionGroup {
  return { kind: "anyOf", criteria };
}

/**
 * Gives a group of criteria the name that an explanation shows.
 *
 * @example
 * titled("alive without dialysis", allOf(no("death"), no("dialysis"))).title; // => "alive without dialysis"
 */
// @__NO_SIDE_EFFECTS__
export function titled(title: string, group: CriterionGroup): CriterionGroup {
  return { ...group, title };
}
