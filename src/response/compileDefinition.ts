import { prepareDefinition, type PreparedDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { readPair } from "../measurement/readAssessment.js";
import { classifyExactly } from "./classifyRenalResponse.js";
import { open, undecided } from "./engine/corners.js";
import { engineOf } from "./engine/engine.js";

/**
 * Compiles a definition to a function that gives the same response as `classifyRenalResponse`, without the findings,
 * fast enough for millions of rows.
 *
 * The answer is exact: values are compared as whole numbers, and what is missing or censored as the interval in which it lies
 * (docs/semantics.md, "Exactness"). Errors are those of `classifyRenalResponse`.
 *
 * @param definition which rule decides
 * @returns `(baseline, followUp) => response`, with the inputs of `classifyRenalResponse`
 * @throws RangeError on a malformed definition; the function itself throws as `classifyRenalResponse` does
 * @category Classify
 * @example
 * const respond = compileDefinition(nct05631717);
 * respond({ upcr: { value: 2.8, unit: "g/g" } }, { upcr: { value: 0.4, unit: "g/g" } }); // => "NE"
 */
export function compileDefinition<Level extends string>(
  definition: ResponseDefinition<Level>,
): (baseline: Baseline, followUp: Assessment) => Level | "NR" | "NE" {
  return compilePrepared(prepareDefinition(definition));
}

/** The same for a definition that has been prepared before. */
export function compilePrepared<Level extends string>(
  prepared: PreparedDefinition<Level>,
): (baseline: Baseline, followUp: Assessment) => Level | "NR" | "NE" {
  const engine = engineOf(prepared);
  const names = [...prepared.levels.map(({ response }) => response), "NR"] as const;
  return (baseline, followUp) => {
    if (engine === undefined) return classifyExactly(readPair(baseline, followUp), prepared).response;
    if (!engine.read(baseline, followUp)) engine.take(readPair(baseline, followUp));
    const level = engine.response();
    if (level === undecided) return classifyExactly(readPair(baseline, followUp), prepared).response;
    return level === open ? "NE" : (names[level] as Level | "NR");
  };
}
