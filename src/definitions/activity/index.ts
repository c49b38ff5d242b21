import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { biclaDefinition } from "./bicla.js";
import { bilagFlareBands, bilagFlareGordon2003, bilagFlareTulip } from "./bilagFlare.js";
import { blissSteroidReduction } from "./blissSteroidReduction.js";
import { doris2021AtMost5, doris2021Below5 } from "./doris2021.js";
import { fda2010Response } from "./fda2010.js";
import { lldasDefinition } from "./lldas.js";
import { sleDasCategory } from "./sleDasCategory.js";
import {
  sri4, sri4BilagOr, sri4Medication, sri4SelenaSledai, sri4WithoutBilag, sri4WithoutSerology, sri5, sri5SelenaSledaiMedication, sri6, sri7, sri8,
} from "./sri.js";
import { tulipSustainedTaper } from "./tulipSustainedTaper.js";

/**
 * Every shipped definition of activity, response, low activity, remission, flare and dose reduction.
 *
 * @example
 * publishedActivityDefinitions.map(({ id }) => id).includes("lldas-2016"); // => true
 */
export const publishedActivityDefinitions: readonly ResponseDefinition[] = /* @__PURE__ */ Object.freeze([
  sri4, sri4Medication, sri4SelenaSledai, sri4WithoutSerology, sri4WithoutBilag, sri4BilagOr, sri5, sri5SelenaSledaiMedication, sri6, sri7, sri8,
  biclaDefinition, lldasDefinition, doris2021AtMost5, doris2021Below5, sleDasCategory, bilagFlareGordon2003, bilagFlareTulip, bilagFlareBands,
  fda2010Response, blissSteroidReduction, tulipSustainedTaper,
]);
