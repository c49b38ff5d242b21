import type { EventName } from "../measurement/assessment.js";
import { misuse, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import type { Criterion, CriterionGroup, EventCriterion } from "./criterion.js";

/**
 * An event that must not have occurred by the follow-up. Not recorded is unknown, not "no".
 *
 * @example
 * no("otherDeterioration").kind; // => "noEvent"
 * @category Vocabulary
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
 * @category Vocabulary
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
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function anyOf(...criteria: readonly Criterion[]): CriterionGroup {
  return { kind: "anyOf", criteria };
}

/**
 * Alternatives on different measures of one thing, judged by what was measured: "UPCR or 24-hour protein".
 *
 * A member is left out when the record holds nothing of its measures at any of the times that it asks (absent or null; "<0.1" is
 * held). Of the others at least one must be met. With nothing of any of them recorded all stay open, and the group is unknown.
 * What is left out was not measured, so no completion of the record brings it back: `possible` is stated given the measures recorded.
 *
 * @param criteria criteria on measures, or groups of such; each member has measures of its own
 * @category Vocabulary
 * @example
 * asMeasured(is("upcr", "<", "0.5", "g/g"), is("urineProtein24h", "<", "0.5", "g/d")).kind; // => "asMeasured"
 */
// @__NO_SIDE_EFFECTS__
export function asMeasured(...criteria: readonly Criterion[]): CriterionGroup {
  return { kind: "asMeasured", criteria };
}

/**
 * Gives a group of criteria the name that an explanation shows.
 *
 * @example
 * titled("alive without dialysis", allOf(no("death"), no("dialysis"))).title; // => "alive without dialysis"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function titled(title: string, group: CriterionGroup): CriterionGroup {
  return { ...group, title };
}

/**
 * The same criterion at the measurement that follows the follow-up: for a decrease that counts only when it is confirmed,
 * or a response at two consecutive visits. Baseline, pre-flare, events and doses stay as they are.
 *
 * @throws RangeError on what is no criterion, and on a rise or fall from baseline: no definition says that one is confirmed
 * @example
 * atNext(is("egfr", ">=", "60", "mL/min/{1.73_m2}")); // => { ...is("egfr", ">=", "60", "mL/min/{1.73_m2}"), at: "next" }
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function atNext<C extends Criterion>(criterion: C): C {
  const moved = (): Criterion => {
    switch (criterion.kind) {
      case "limit":
      case "referenceRange":
        return criterion.at === "followUp" ? { ...criterion, at: "next" } : criterion;
      case "relativeToBaseline":
      case "relativeToPreFlare":
      case "noSediment":
        return { ...criterion, at: "next" };
      case "allOf":
      case "anyOf":
      case "asMeasured":
        return { ...criterion, criteria: criterion.criteria.map(atNext) };
      case "riseFromBaseline":
      case "fallFromBaseline":
        throw misuse("criterion kind", criterion.kind, isNot("asked at the next measurement", "a limit, a fraction or a range"));
      case "noEvent":
      case "doseWindow":
      case "averageDose":
        return criterion;
    }
  };
  requireObject("criterion", criterion);
  const found = moved() as C | undefined;
  if (found === undefined) throw misuse("criterion", criterion, isNot("a criterion"));
  return found;
}
