import type { SedimentName } from "../measurement/assessment.js";
import type { Measure, UnitOf } from "../measurement/measure.js";
import type { Relation } from "../measurement/span.js";
import type {
  FallCriterion,
  FallOf,
  LimitCriterion,
  LimitOf,
  ReferenceCriterion,
  RelativeCriterion,
  RiseCriterion,
  RiseOf,
  SedimentCriterion,
  TimePoint,
} from "./criterion.js";

/**
 * A limit on a measure at follow-up, as printed.
 *
 * @param measure what is measured
 * @param relation the source's own sign
 * @param value the printed limit, a plain decimal as text
 * @param unit the unit in which it is printed
 * @example
 * is("upcr", "<", "0.5", "g/g").kind; // => "limit"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function is<M extends Measure>(measure: M, relation: Relation, value: string, unit: UnitOf<M>): LimitCriterion {
  return limitAt("followUp", measure, relation, value, unit);
}

/**
 * A limit on a measure at baseline, as printed. The complement of "<=" is ">": there is no negation.
 *
 * @example
 * baselineIs("serumCreatinine", ">", "1.2", "mg/dL").at; // => "baseline"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function baselineIs<M extends Measure>(measure: M, relation: Relation, value: string, unit: UnitOf<M>): LimitCriterion {
  return limitAt("baseline", measure, relation, value, unit);
}

// @__NO_SIDE_EFFECTS__
function limitAt<M extends Measure>(at: TimePoint, measure: M, relation: Relation, value: string, unit: UnitOf<M>): LimitCriterion {
  const criterion: LimitOf<M> = { kind: "limit", measure, at, relation, limit: { value, unit } };
  return criterion as unknown as LimitCriterion;
}

/**
 * A limit on a measure at follow-up that the source prints in two units. The two need not be conversions of each other; the
 * one in the unit reported is used, in g/g and mg/g the first.
 *
 * @example
 * isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]).alsoPrinted; // => { value: "50", unit: "mg/mmol" }
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function isEither<M extends Measure>(
  measure: M,
  relation: Relation,
  [value, unit]: readonly [string, UnitOf<M>],
  [otherValue, otherUnit]: readonly [string, UnitOf<M>],
): LimitCriterion {
  const criterion: LimitOf<M> = {
    kind: "limit",
    measure,
    at: "followUp",
    relation,
    limit: { value, unit },
    alsoPrinted: { value: otherValue, unit: otherUnit },
  };
  return criterion as unknown as LimitCriterion;
}

/**
 * A limit relative to baseline, in the same measure: `relativeToBaseline("upcr", "<", "0.5")` is a fall of more than 50 %.
 *
 * @param factor the multiple of the baseline value, a plain decimal as text
 * @example
 * relativeToBaseline("serumCreatinine", "<=", "1.25").factor; // => "1.25"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function relativeToBaseline(measure: Measure, relation: Relation, factor: string): RelativeCriterion {
  return { kind: "relativeToBaseline", measure, relation, factor };
}

/**
 * A limit relative to the value from before the flare: `relativeToPreFlare("egfr", ">=", "0.8")` is no more than 20 % below it.
 *
 * @param factor the multiple of the pre-flare value, a plain decimal as text
 * @example
 * relativeToPreFlare("egfr", ">=", "0.8").kind; // => "relativeToPreFlare"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function relativeToPreFlare(measure: Measure, relation: Relation, factor: string): RelativeCriterion {
  return { kind: "relativeToPreFlare", measure, relation, factor };
}

/**
 * A limit that lies a printed amount above baseline: `riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL")`.
 *
 * @example
 * riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL").rise; // => { value: "0.3", unit: "mg/dL" }
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function riseFromBaseline<M extends Measure>(measure: M, relation: Relation, value: string, unit: UnitOf<M>): RiseCriterion {
  const criterion: RiseOf<M> = { kind: "riseFromBaseline", measure, relation, rise: { value, unit } };
  return criterion as unknown as RiseCriterion;
}

/**
 * A fall from baseline by a printed amount: `fallFromBaseline("sledai2k", ">=", "4", "{score}")` is baseline minus follow-up >= 4.
 *
 * @param relation of the fall to the amount
 * @example
 * fallFromBaseline("sledai2k", ">=", "4", "{score}").fall; // => { value: "4", unit: "{score}" }
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function fallFromBaseline<M extends Measure>(measure: M, relation: Relation, value: string, unit: UnitOf<M>): FallCriterion {
  const criterion: FallOf<M> = { kind: "fallFromBaseline", measure, relation, fall: { value, unit } };
  return criterion as unknown as FallCriterion;
}

/**
 * A limit of the laboratory's own reference range, on the record of the value: "normal creatinine" is
 * `referenceRange("serumCreatinine", "<=", "high")`. Unknown when the record has no range.
 *
 * @param bound which end of the range is the limit
 * @param at the assessment that is meant, the follow-up if left out
 * @example
 * referenceRange("egfr", ">=", "low").bound; // => "low"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function referenceRange(
  measure: Measure,
  relation: Relation,
  bound: "low" | "high",
  at: TimePoint = "followUp",
): ReferenceCriterion {
  return { kind: "referenceRange", measure, at, relation, bound };
}

/**
 * An element that the urinary sediment must not show. Not recorded is unknown, not "no".
 *
 * @example
 * noSediment("redCellCasts").element; // => "redCellCasts"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function noSediment(element: SedimentName): SedimentCriterion {
  return { kind: "noSediment", element };
}
