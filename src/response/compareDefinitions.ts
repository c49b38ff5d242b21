import { requireList } from "../measurement/requirements.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { classifyRenalResponse } from "./classifyRenalResponse.js";
import { openQuestions } from "./openQuestions.js";

/** What one definition says of a subject at a visit. */
export interface DefinitionComparison {
  readonly definition: { readonly id: string; readonly version: string };
  readonly title: string;
  /** When the source judges the response; the visit compared may be another one. */
  readonly timePoint: string;
  /** One of the definition's own responses, "NR", or "NE" when the recorded data leave several. */
  readonly response: string;
  /** Every response of this definition that the recorded data still allow, best first. */
  readonly possible: readonly string[];
  /** What is missing, in words; empty when there is one response. */
  readonly openQuestions: readonly string[];
}

/**
 * Holds one subject at one visit against several definitions.
 *
 * Every definition judges the same record: no definition's time point is looked for, and nothing is imputed for a
 * definition that asks for what was not measured. Its row is "NE" and says what is missing.
 *
 * @param baseline what was measured before treatment, as for `classifyRenalResponse`
 * @param followUp what was measured and recorded at the visit, in the same form
 * @param definitions the definitions, at least one: `publishedDefinitions`, or a choice of them
 * @returns plain frozen JSON, one row per definition, in the order given
 * @throws RangeError on misuse as `classifyRenalResponse`, and when `definitions` is not a list of at least one
 * @example
 * const worse = { ...followUp, upcr: { value: 1.2, unit: "g/g" }, serumCreatinine: { value: 2, unit: "mg/dL" } };
 * const before = { ...baseline, serumCreatinine: { value: 1.1, unit: "mg/dL" } };
 * compareDefinitions(before, worse, [nct05631717, nct05631717Guarded]).map(({ response }) => response); // => ["PR", "NR"]
 * @category Classify
 */
export function compareDefinitions(
  baseline: Baseline,
  followUp: Assessment,
  definitions: readonly ResponseDefinition[],
): readonly DefinitionComparison[] {
  const checked = requireList("definitions", definitions) as readonly ResponseDefinition[];
  return Object.freeze(
    checked.map((definition) => {
      const result = classifyRenalResponse(baseline, followUp, definition);
      return Object.freeze({
        definition: result.definition,
        title: result.title,
        timePoint: definition.timePoint,
        response: result.response,
        possible: result.possible,
        openQuestions: openQuestions(result),
      });
    }),
  );
}
