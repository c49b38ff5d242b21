import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is } from "../../criteria/vocabulary.js";

/**
 * The categories of SLE-DAS, for a score given as the measure `sleDas`.
 *
 * @example
 * classifyActivity({}, { sleDas: { value: "2.08", unit: "{score}" } }, sleDasCategory).response; // => "remission"
 */
export const sleDasCategory: ResponseDefinition<"remission" | "mild" | "moderateOrSevere"> = /* @__PURE__ */ (() => defineResponse({
  id: "sle-das-category-2021",
  version: "1.0.0",
  title: "SLE-DAS categories of activity",
  source: {
    citation: "Jesus D et al. Ann Rheum Dis 2021;80:1568",
    locator: "the limits as the code of one calculator prints them, citing the paper",
    evidence: "secondary",
  },
  timePoint: "any visit",
  levels: [
    { response: "remission", statement: "SLE-DAS at most 2.08.", criterion: is("sleDas", "<=", "2.08", "{score}") },
    { response: "mild", statement: "SLE-DAS above 2.08 and at most 7.64.", criterion: is("sleDas", "<=", "7.64", "{score}") },
    { response: "moderateOrSevere", statement: "SLE-DAS above 7.64.", criterion: is("sleDas", ">", "7.64", "{score}") },
  ],
  readings: [
    "The score is judged as it is handed over; `sleDas` judges its category before rounding.",
    "The two limits were seen in one calculator's code; what else the papers ask of remission was not seen.",
  ],
}))();
