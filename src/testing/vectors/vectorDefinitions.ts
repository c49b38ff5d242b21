import { publishedActivityDefinitions } from "../../definitions/activity/index.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { publishedDefinitions } from "../../definitions/renal/index.js";

/** Every definition that the vectors are about. */
export const vectorDefinitions: readonly ResponseDefinition[] = [...publishedDefinitions, ...publishedActivityDefinitions];
