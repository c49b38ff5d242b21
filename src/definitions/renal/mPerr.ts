import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

const source: Source = {
  citation:
    "Observational cohorts that modified the BLISS-LN responses: Toronto, Lupus Sci Med 2024;11:e001264; Hopkins, Lupus Sci Med " +
      "2022;9:e000598; Hong Kong, Kidney Int Rep 2024;9:3532",
  locator: "definitions of mPERR and mCRR",
  evidence: "primary",
};

// @__NO_SIDE_EFFECTS__
function preserved(egfr: string, factor: string) {
  return titled("kidney function", anyOf(is("egfr", ">=", egfr, "mL/min/{1.73_m2}"), relativeToBaseline("egfr", ">=", factor)));
}

const sharedReadings = [
  "The baseline to pass is the assessment at the kidney biopsy, to which eGFR is compared.",
  "'At most 20 % (10 %) below' is eGFR >= 0.8 (0.9) × the value at biopsy: exactly 20 % (10 %) below still counts as preserved.",
  "No steroid, rescue or treatment-failure rule is part of the modified responses.",
  "The visit at which the response is judged differs between the cohorts and is left to the caller.",
];

/**
 * The modified primary efficacy renal response of observational cohorts: eGFR against the value at biopsy.
 *
 * @example
 * mPerr.levels[0]?.response; // => "mPERR"
 */
export const mPerr: ResponseDefinition<"mPERR"> = /* @__PURE__ */ defineResponse({
  id: "m-perr",
  version: "1.0.0",
  title: "Modified primary efficacy renal response (observational)",
  source,
  timePoint: "not fixed: the cohorts judge it at visits of their own",
  levels: [{
    response: "mPERR",
    statement: "UPCR at most 0.7; eGFR at least 60, or at most 20 % below the value at biopsy.",
    criterion: allOf(is("upcr", "<=", "0.7", "g/g"), preserved("60", "0.8")),
  }],
  readings: readings(sharedReadings),
});

/**
 * The modified complete renal response of observational cohorts: UPCR at most 0.5, where BLISS-LN asks for less than 0.5.
 *
 * @example
 * mCrr.levels[0]?.response; // => "mCRR"
 */
export const mCrr: ResponseDefinition<"mCRR"> = /* @__PURE__ */ defineResponse({
  id: "m-crr",
  version: "1.0.0",
  title: "Modified complete renal response (observational)",
  source,
  timePoint: "not fixed: the cohorts judge it at visits of their own",
  levels: [{
    response: "mCRR",
    statement: "UPCR at most 0.5; eGFR at least 90, or at most 10 % below the value at biopsy.",
    criterion: allOf(is("upcr", "<=", "0.5", "g/g"), preserved("90", "0.9")),
  }],
  readings: readings(sharedReadings),
  contradictions: [
    "The trial's own complete response is strict, UPCR < 0.5: bliss-ln-crr. The modified one prints <= 0.5, and a UPCR of exactly " +
      "0.50 flips.",
  ],
});
