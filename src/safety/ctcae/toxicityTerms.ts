import { deepFrozen } from "../../measurement/deepFrozen.js";
import { ctcaeBlood } from "./ctcaeBlood.js";
import { ctcaeClotting } from "./ctcaeClotting.js";
import { ctcaeElectrolytes } from "./ctcaeElectrolytes.js";
import { ctcaeKidney } from "./ctcaeKidney.js";
import { ctcaeLiver } from "./ctcaeLiver.js";
import { ctcaeMetabolism } from "./ctcaeMetabolism.js";
import type { ToxicityTerm } from "./toxicityTerm.js";

/**
 * The laboratory terms of CTCAE as plain frozen data: the numbers and signs as printed, and the condition on which each grade begins.
 *
 * Version 5.0 was read in the official workbook of 27 November 2017 (primary); version 4.03 in a transcription of it that agrees with
 * 5.0 wherever the term was not changed (secondary); its terms for proteinuria and chronic kidney
 * disease are not here, since no good copy was seen.
 *
 * @category Safety
 * @example
 * toxicityTerms.find(({ test, direction }) => test === "potassium" && direction === "high").grades.map(({ printed }) => printed);
 * // => [">ULN - 5.5 mmol/L", ">5.5 - 6.0 mmol/L", ">6.0 - 7.0 mmol/L", ">7.0 mmol/L"]
 */
export const toxicityTerms: readonly ToxicityTerm[] = /* @__PURE__ */ ((): readonly ToxicityTerm[] => deepFrozen([
  ...ctcaeBlood,
  ...ctcaeClotting,
  ...ctcaeLiver,
  ...ctcaeElectrolytes,
  ...ctcaeMetabolism,
  ...ctcaeKidney,
]))();
