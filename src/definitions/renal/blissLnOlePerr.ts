import { allOf, anyOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

const source: Source = {
  citation:
    "Furie R et al., Safety and efficacy of belimumab in patients with lupus nephritis: open-label extension of BLISS-LN study. Clin " +
      "J Am Soc Nephrol 2022;17:1620-1630",
  doi: "10.2215/CJN.02520322",
  locator: "abstract: open-label week 28 end points",
  evidence: "primary",
};

// @__NO_SIDE_EFFECTS__
function preserved(egfr: string, factor: string) {
  return titled("kidney function", anyOf(is("egfr", ">=", egfr, "mL/min/{1.73_m2}"), relativeToBaseline("egfr", ">=", factor)));
}

const sharedReadings = [
  "The baseline to pass is the open-label baseline, not the start of the double-blind phase and not the value before the flare.",
  "'No more than 20 % (10 %) below' is eGFR >= 0.8 (0.9) × the open-label baseline: exactly 20 % (10 %) below still counts as preserved.",
  "'No prohibited medications' is the event as the study recorded it. No steroid limit and no rescue clause is printed for the extension.",
];

/**
 * Primary efficacy renal response of the BLISS-LN open-label extension.
 *
 * @example
 * blissLnOlePerr.timePoint; // => "open-label week 28"
 */
export const blissLnOlePerr: ResponseDefinition<"PERR"> = /* @__PURE__ */ defineResponse({
  id: "bliss-ln-ole-perr",
  version: "1.0.0",
  title: "BLISS-LN open-label extension, primary efficacy renal response",
  source,
  timePoint: "open-label week 28",
  levels: [{
    response: "PERR",
    statement: "UPCR at most 0.7; eGFR at least 60, or at most 20 % below the open-label baseline; no prohibited medication.",
    criterion: allOf(is("upcr", "<=", "0.7", "g/g"), preserved("60", "0.8"), no("prohibitedMedication")),
  }],
  readings: readings(sharedReadings),
  contradictions: [
    "In the double-blind phase the same limits refer to the eGFR before the flare, and rescue therapy or treatment failure excludes: " +
      "bliss-ln-perr, bliss-ln-perr-treatment-failure.",
  ],
});

/**
 * Complete renal response of the BLISS-LN open-label extension.
 *
 * @example
 * blissLnOleCrr.timePoint; // => "open-label week 28"
 */
export const blissLnOleCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "bliss-ln-ole-crr",
  version: "1.0.0",
  title: "BLISS-LN open-label extension, complete renal response",
  source,
  timePoint: "open-label week 28",
  levels: [{
    response: "CRR",
    statement: "UPCR below 0.5; eGFR at least 90, or at most 10 % below the open-label baseline; no prohibited medication.",
    criterion: allOf(is("upcr", "<", "0.5", "g/g"), preserved("90", "0.9"), no("prohibitedMedication")),
  }],
  readings: readings(sharedReadings),
  contradictions: [
    "In the double-blind phase the same limits refer to the eGFR before the flare, and rescue therapy or treatment failure excludes: " +
      "bliss-ln-crr, bliss-ln-crr-treatment-failure.",
  ],
});
