import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is } from "../../criteria/vocabulary.js";

const proteinAlone = "Protein in 24 hours alone decides: neither kidney function, sediment nor dose is asked for.";

/**
 * Early response of a large cohort: urine protein below 0.8 g a day within 12 months.
 *
 * @example
 * earlyResponse08.timePoint; // => "within 12 months of the diagnosis of lupus nephritis"
 */
export const earlyResponse08: ResponseDefinition<"EARLY RESPONSE"> = /* @__PURE__ */ defineResponse({
  id: "early-response08",
  version: "1.0.0",
  title: "Early response, urine protein below 0.8 g a day",
  source: {
    citation: "Cohort of 502 patients: proteinuria within 12 months of the diagnosis of lupus nephritis and renal damage (PMC7859505)",
    locator: "abstract: methods and results",
    evidence: "primary",
  },
  timePoint: "within 12 months of the diagnosis of lupus nephritis",
  levels: [
    { response: "EARLY RESPONSE", statement: "Urine protein below 0.8 g a day.", criterion: is("urineProtein24h", "<", "0.8", "g/d") },
  ],
  readings: [
    proteinAlone,
    "'Within 12 months' is met by any visit up to then; which visits are looked at is the caller's choice, here as for every definition.",
  ],
});

/**
 * MAINTAIN early response: urine protein below 0.5 g a day.
 *
 * @example
 * maintainEarlyResponse05.timePoint; // => "months 3, 6 and 12"
 */
export const maintainEarlyResponse05: ResponseDefinition<"EARLY RESPONSE"> = /* @__PURE__ */ defineResponse({
  id: "maintain-early-response05",
  version: "1.0.0",
  title: "MAINTAIN early response, urine protein below 0.5 g a day",
  source: {
    citation: "Tamirou F et al., MAINTAIN Nephritis Trial. Ann Rheum Dis 2016;75:526",
    locator: "abstract: results",
    evidence: "primary",
  },
  timePoint: "months 3, 6 and 12",
  levels: [
    { response: "EARLY RESPONSE", statement: "Urine protein below 0.5 g a day.", criterion: is("urineProtein24h", "<", "0.5", "g/d") },
  ],
  readings: [
    proteinAlone,
    "The paper found it to predict a good kidney outcome; that function or the sediment added nothing is its result, not a clause.",
  ],
});
