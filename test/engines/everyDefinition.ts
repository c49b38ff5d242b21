import { publishedActivityDefinitions, publishedDefinitions, type ResponseDefinition } from "../../src/index.js";

/** Every published definition, of renal response and of disease activity. */
export const everyDefinition: readonly ResponseDefinition[] = [...publishedDefinitions, ...publishedActivityDefinitions];
