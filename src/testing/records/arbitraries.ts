import type fc from "fast-check";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../../measurement/assessment.js";
import type { Measure } from "../../measurement/measure.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import type { Accepts } from "./accepts.js";
import { askedMeasures } from "./measureParts.js";
import { parseRational } from "../oracle/rational.js";
import { built } from "./built.js";
import { openForms, recipeOf } from "./recipes.js";
import { anyPairs } from "./pairArbitraries.js";
import type { RecordPair } from "../oracle/recordPair.js";

/**
 * Quantities of one measure in every unit, as numbers and decimal strings, some of them censored; where a definition is given,
 * often exactly on one of its limits or one unit in the last place beside it.
 *
 * @param measure what is measured
 * @param definition whose limits matter, if any
 * @param accepts what may be drawn, if not everything
 * @returns a fast-check arbitrary
 * @example
 * fc.sample(arbitraryQuantity("upcr", nct05631717), { numRuns: 5, seed: 1 }).every(({ unit }) => unit.includes("g")); // => true
 * @category Testing
 */
export function arbitraryQuantity(measure: Measure, definition?: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<Quantity> {
  const asked = definition === undefined ? undefined : askedMeasures(definition).find((parts) => parts.measure === measure);
  const limits = asked?.limits ?? [];
  const anchors = limits.length > 0 ? limits : [parseRational("5")];
  return recipeOf(openForms.filter((form) => form !== "absent" && form !== "null")).map((recipe) => {
    const { quantity } = built(measure, anchors, recipe, false, accepts);
    return quantity ?? { value: 0, unit: "" };
  });
}

/**
 * Baselines and follow-ups for a definition: values on its limits, on multiples of baseline and beside them, in every unit;
 * missing and censored values, events, sediment, doses where they are asked for, and things that nobody asked for.
 *
 * @example
 * fc.sample(arbitraryRecord(nct05631717), { numRuns: 3, seed: 1 }).length; // => 3
 * @category Testing
 */
export function arbitraryRecord(definition: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<RecordPair> {
  return anyPairs(definition, accepts);
}

/**
 * The baselines of `arbitraryRecord`.
 *
 * @example
 * fc.sample(arbitraryBaseline(nct05631717), { numRuns: 3, seed: 1 }).length; // => 3
 * @category Testing
 */
export function arbitraryBaseline(definition: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<Baseline> {
  return anyPairs(definition, accepts).map(({ baseline }) => baseline);
}

/**
 * The follow-ups of `arbitraryRecord`.
 *
 * @example
 * fc.sample(arbitraryAssessment(nct05631717), { numRuns: 3, seed: 1 }).length; // => 3
 * @category Testing
 */
export function arbitraryAssessment(definition: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<Assessment> {
  return anyPairs(definition, accepts).map(({ followUp }) => followUp);
}
