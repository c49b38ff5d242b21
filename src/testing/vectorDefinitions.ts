import { publishedActivityDefinitions } from "../activity/publishedActivityDefinitions.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { publishedDefinitions } from "../definitions/index.js";

/** Every definition that the vectors are about. */
export const vectorDefinitions: readonly ResponseDefinition[] = [...publishedDefinitions, ...publishedActivityDefinitions];
