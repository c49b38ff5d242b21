import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { classifyRenalResponse } from "./classifyRenalResponse.js";

export function compileDefinition<Level extends string>(definition: ResponseDefinition<Level>) {
  prepareDefinition(definition);
  return (baseline: Baseline, followUp: Assessment): Level | "NR" | "NE" => classifyRenalResponse(baseline, followUp, definition).response;
}
