import { allOf, anyOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, noSediment, referenceRange, relativeToPreFlare } from "../../criteria/vocabulary.js";

/**
 * BLISS-LN complete renal response as first registered, with an inactive sediment; later replaced.
 *
 * @example
 * blissLnCrr2012.timePoint; // => "week 104"
 */
export const blissLnCrr2012: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "bliss-ln-crr2012",
  version: "1.0.0",
  title: "BLISS-LN complete renal response as first registered",
  source: {
    citation: "Registry record of BLISS-LN as reported by Corapi 2015, Arthritis Research & Therapy, doi 10.1186/s13075-015-0621-6",
    trial: "NCT01639339",
    locator: "table 3 of the review",
    evidence: "secondary",
  },
  timePoint: "week 104",
  levels: [{
    response: "CRR",
    statement: "eGFR normal, or at most 10 % below its value before the flare; UPCR below 0.5; fewer than 5 red and 5 white cells per " +
      "field and no casts; no rescue therapy.",
    criterion: allOf(
      is("upcr", "<", "0.5", "g/g"),
      titled("kidney function", anyOf(referenceRange("egfr", ">=", "low"), relativeToPreFlare("egfr", ">=", "0.9"))),
      titled(
        "inactive sediment",
        allOf(
          is("urineRedCells", "<", "5", "/[HPF]"),
          is("urineWhiteCells", "<", "5", "/[HPF]"),
          noSediment("redCellCasts"),
          noSediment("whiteCellCasts"),
        ),
      ),
      no("rescueTherapy"),
    ),
  }],
  readings: [
    "'Normal' eGFR is at or above the lower limit of the reference range on the record; no number is printed.",
    "'No more than 10 % below' is eGFR >= 0.9 × the value before the flare.",
    "'Fewer than 5 RBCs/WBCs' is each count below 5 per high-power field, not their sum. 'No casts' is no red-cell and no white-cell " +
      "casts.",
  ],
  contradictions: ["The endpoint that the trial reported has no sediment and prints an eGFR of 90: bliss-ln-crr."],
});
