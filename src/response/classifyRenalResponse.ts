import { evaluateCriterion } from "../criteria/evaluateCriterion.js";
import { prepareDefinition, type PreparedDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { calendarDateOf } from "../measurement/calendarDate.js";
import { implausibleValues, type ReadAssessment, type ReadPair, readPair } from "../measurement/readAssessment.js";
import { knownEngine } from "./engine/engine.js";
import { copied, once, resultOf } from "./plainResult.js";
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
  const engine = knownEngine(prepared);
  if (engine?.read(baseline, followUp) !== true) return classifyExactly(readPair(baseline, followUp), prepared);
  const possible = engine.possible();
  if (possible === 0) return classifyExactly(readPair(baseline, followUp), prepared);
  const responses = namesOf(possible, prepared);
  const [before, after] = [copied(baseline), copied(followUp)];
  const pair = once(() => readPair(before, after));
  return resultOf(
    {
      response: onlyOf(responses),
      possible: responses,
      definition: prepared.identity,
      title: prepared.title,
      source: prepared.source,
      baseline: occasionOf(baseline),
      followUp: occasionOf(followUp),
    },
    { levels: () => levelsOf(pair(), prepared), warnings: () => warningsOf(pair()) },
  );
}

/** Every response that is left, best first, without the findings. */
export function possiblePrepared<Level extends string>(
  baseline: Baseline,
  followUp: Assessment,
  prepared: PreparedDefinition<Level>,
): readonly (Level | "NR")[] {
  const engine = knownEngine(prepared);
  const possible = engine?.read(baseline, followUp) === true ? engine.possible() : 0;
  return possible === 0 ? classifyExactly(readPair(baseline, followUp), prepared).possible : namesOf(possible, prepared);
}

/** The exact fallback: every criterion is found out about, and what the verdicts leave open is explored. */
export function classifyExactly<Level extends string>(pair: ReadPair, prepared: PreparedDefinition<Level>): RenalResponse<Level> {
  const levels = levelsOf(pair, prepared);
  const possible = Object.freeze(possibleResponses(levels, pair));
  return Object.freeze({
    response: onlyOf(possible),
    possible,
    definition: prepared.identity,
    levels,
    title: prepared.title,
    source: prepared.source,
    baseline: occasion(pair.baseline),
    followUp: occasion(pair.followUp),
    warnings: warningsOf(pair),
  });
}

function levelsOf<Level extends string>(pair: ReadPair, { levels }: PreparedDefinition<Level>): RenalResponse<Level>["levels"] {
  return Object.freeze(levels.map(({ response, criterion }) => Object.freeze({ response, finding: evaluateCriterion(criterion, pair) })));
}

function warningsOf(pair: ReadPair): readonly string[] {
  return Object.freeze(implausibleValues(pair));
}

function onlyOf<Level extends string>(possible: readonly (Level | "NR")[]): Level | "NR" | "NE" {
  const [only] = possible;
  return possible.length === 1 && only !== undefined ? only : "NE";
}

function namesOf<Level extends string>(bits: number, { levels }: PreparedDefinition<Level>): readonly (Level | "NR")[] {
  const names: (Level | "NR")[] = [];
  for (let level = 0; level <= levels.length; level++) if ((bits & (1 << level)) !== 0) names.push(levels[level]?.response ?? "NR");
  return Object.freeze(names);
}

function occasionOf({ date, visit }: Baseline | Assessment): Occasion {
  return Object.freeze({ date: calendarDateOf(date) ?? null, visit: visit ?? null });
}

function occasion({ date, visit }: ReadAssessment): Occasion {
  return Object.freeze({ date, visit });
}
