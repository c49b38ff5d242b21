import { evaluateCriterion } from "../criteria/evaluateCriterion.js";
import { prepareDefinition, type PreparedDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { type ReadAssessment, readPair } from "../measurement/readAssessment.js";
import { possibleResponses } from "./possibleResponses.js";
import type { Occasion, RenalResponse } from "./renalResponse.js";

/**
 * Decides the renal response of one subject at one visit by one definition, and says why.
 *
 * @param baseline what was measured before treatment; each value carries its unit, what was not measured is left out
 * @param followUp what was measured and recorded at the visit, in the same form
 * @param definition which rule decides
 * @returns plain frozen JSON: `response` is the only one that the recorded data leave ("NE" when they leave several),
 *   `possible` lists all that they leave, and `levels` holds every criterion with value, limit, margin and verdict
 * @throws RangeError on misuse (a value that is not a plain decimal, an unknown unit, key or date, a follow-up dated on
 *   or before its baseline, a malformed definition), naming argument, value and expectation; never on missing data
 * @example
 * const result = classifyRenalResponse(
 *   { serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } },
 *   {
 *     serumCreatinine: { value: 97, unit: "umol/L" },
 *     upcr: { value: "0.41", unit: "g/g" },
 *     prednisoneEquivalent: { value: 7.5, unit: "mg/d" },
 *   },
 *   nct05631717,
 * );
 * result.response; // => "CR"
 * @category Classify
 */
export function classifyRenalResponse<Level extends string>(
  baseline: Baseline,
  followUp: Assessment,
  definition: ResponseDefinition<Level>,
): RenalResponse<Level> {
  return classifyPrepared(baseline, followUp, prepareDefinition(definition));
}

/** The same for a definition that has been prepared before. */
export function classifyPrepared<Level extends string>(
  baseline: Baseline,
  followUp: Assessment,
  prepared: PreparedDefinition<Level>,
): RenalResponse<Level> {
  const pair = readPair(baseline, followUp);
  const levels = Object.freeze(
    prepared.levels.map(({ response, criterion }) => Object.freeze({ response, finding: evaluateCriterion(criterion, pair) })),
  );
  const possible = Object.freeze(possibleResponses(levels, pair));
  const [only] = possible;
  return Object.freeze({
    response: possible.length === 1 && only !== undefined ? only : "NE",
    possible,
    definition: prepared.identity,
    levels,
    title: prepared.title,
    source: prepared.source,
    baseline: occasion(pair.baseline),
    followUp: occasion(pair.followUp),
    warnings: Object.freeze(pair.baseline.warnings.concat(pair.followUp.warnings, pair.next.warnings)),
  });
}

function occasion({ date, visit }: ReadAssessment): Occasion {
  return Object.freeze({ date, visit });
}
