import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { nct05631717, nct05631717Guarded } from "./nct05631717.js";

export { nct05631717, nct05631717Guarded };

/** Every definition that this library ships, in the order of its documentation. */
export const publishedDefinitions: readonly ResponseDefinition[] = /* @__PURE__ */ Object.freeze([nct05631717, nct05631717Guarded]);
