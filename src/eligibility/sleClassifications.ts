import { acr1997 } from "./acr1997.js";
import { eularAcr2019 } from "./eularAcr2019.js";
import type { SleClassification } from "./sleClassification.js";
import { slicc2012 } from "./slicc2012.js";

/**
 * The published sets of criteria that classify systemic lupus erythematosus.
 *
 * @category Eligibility
 * @example
 * sleClassifications.map(({ id }) => id); // => ["acr-1997", "slicc-2012", "eular-acr-2019"]
 */
export const sleClassifications: readonly SleClassification[] = /* @__PURE__ */ Object.freeze([acr1997, slicc2012, eularAcr2019]);
