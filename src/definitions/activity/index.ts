// Written by `npm run generate` from the files of this folder.
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { biclaDefinition } from "./bicla.js";
import { bilagFlareBands, bilagFlareGordon2003, bilagFlareTulip } from "./bilagFlare.js";
import { blissSteroidReduction } from "./blissSteroidReduction.js";
import { doris2021AtMost5, doris2021Below5 } from "./doris2021.js";
import { fda2010Response } from "./fda2010.js";
import { lldasDefinition } from "./lldas.js";
import { sleDasCategory } from "./sleDasCategory.js";
import {
  sri4, sri4BilagOr, sri4Medication, sri4SelenaSledai, sri4WithoutBilag, sri4WithoutSerology, sri5, sri5SelenaSledaiMedication, sri6, sri7,
  sri8,
} from "./sri.js";
import { tulipSustainedTaper } from "./tulipSustainedTaper.js";

export {
  biclaDefinition, bilagFlareGordon2003, bilagFlareTulip, bilagFlareBands, blissSteroidReduction, doris2021AtMost5, doris2021Below5,
  fda2010Response, lldasDefinition, sleDasCategory, sri4, sri5, sri6, sri7, sri8, sri4Medication, sri4SelenaSledai,
  sri5SelenaSledaiMedication, sri4WithoutSerology, sri4WithoutBilag, sri4BilagOr, tulipSustainedTaper,
};

/**
 * Every shipped definition of activity, response, low activity, remission, flare and dose reduction.
 *
 * @example
 * publishedActivityDefinitions.some(({ id }) => id === "lldas-2016"); // => true
 * @category Definitions
 */
export const publishedActivityDefinitions: readonly ResponseDefinition[] = /* @__PURE__ */ Object.freeze([
  biclaDefinition, bilagFlareGordon2003, bilagFlareTulip, bilagFlareBands, blissSteroidReduction, doris2021AtMost5, doris2021Below5,
  fda2010Response, lldasDefinition, sleDasCategory, sri4, sri5, sri6, sri7, sri8, sri4Medication, sri4SelenaSledai,
  sri5SelenaSledaiMedication, sri4WithoutSerology, sri4WithoutBilag, sri4BilagOr, tulipSustainedTaper,
]);
