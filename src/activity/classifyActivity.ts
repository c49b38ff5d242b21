import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { classifyRenalResponse } from "../response/classifyRenalResponse.js";
import type { RenalResponse } from "../response/renalResponse.js";
import { type ActivityAssessment, type ActivityBaseline, activityPair } from "./activityAssessment.js";

/**
 * Decides a definition on assessments that may hold activity forms: `activityPair`, then `classifyRenalResponse`.
 *
 * @param baseline the assessment to compare with: baseline, or the visit before, as the definition says
 * @param visit the visit to judge
 * @param definition an activity definition, or any other
 * @returns plain frozen JSON, as from `classifyRenalResponse`
 * @throws RangeError on misuse, as `activityPair` and `classifyRenalResponse`
 * @example
 * const before = { bilag2004: { mucocutaneous: "C" } };
 * classifyActivity(before, { bilag2004: { mucocutaneous: "A" } }, bilagFlareBands).response; // => "severe"
 * @category Activity
 */
export function classifyActivity<Level extends string>(
  baseline: ActivityBaseline,
  visit: ActivityAssessment,
  definition: ResponseDefinition<Level>,
): RenalResponse<Level> {
  const { baseline: before, followUp } = activityPair(baseline, visit);
  return classifyRenalResponse(before, followUp, definition);
}

/** The same result with more warnings. */
export function withWarnings<Level extends string>(result: RenalResponse<Level>, warnings: readonly string[]): RenalResponse<Level> {
  return warnings.length === 0 ? result : Object.freeze({ ...result, warnings: Object.freeze([...result.warnings, ...warnings]) });
}
