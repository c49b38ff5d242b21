import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, noSediment, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";

/** The complete response of the registry record; a later analysis adds a limit on prednisone. */
// @__NO_SIDE_EFFECTS__
function completeResponse() {
  return allOf(
    is("upcr", "<", "0.5", "g/g"),
    titled("inactive sediment", allOf(is("urineRedCells", "<", "10", "/[HPF]"), noSediment("redCellCasts"))),
    titled(
      "normal creatinine",
      allOf(
        referenceRange("serumCreatinine", "<=", "high"),
        anyOf(referenceRange("serumCreatinine", ">", "high", "baseline"), relativeToBaseline("serumCreatinine", "<=", "1.15")),
      ),
    ),
  );
}

const sharedReadings = [
  "The registry prints creatinine 'above' the upper limit of normal in both of its branches, as what a responder should have. Only " +
    "'at most' makes sense, and that is what is used.",
  "The record's two branches (day 1 above the upper limit of normal, or not) share the limit at follow-up, so it is written once: " +
    "normal now, and at most 115 % of day 1 unless day 1 was above normal.",
  "The central laboratory's upper limit of normal is that of the reference range on the record of each value; without one the rule " +
    "is open.",
  "White cells and white-cell casts are not asked for: the record defines its inactive sediment by red cells and red-cell casts alone.",
  "The baseline is the day 1 value. The partial and modified responses of this trial were not read in any source and are not part of " +
    "the definition.",
] as const;

/**
 * NOBILITY complete renal response (obinutuzumab, phase 2).
 *
 * @example
 * nobilityCrr.timePoint; // => "week 52; also weeks 76 and 104"
 */
export const nobilityCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "nobility-crr",
  version: "1.0.0",
  title: "NOBILITY complete renal response",
  source: {
    citation: "Furie RA et al., NOBILITY (obinutuzumab in proliferative lupus nephritis). Ann Rheum Dis 2022;81:100-107",
    doi: "10.1136/annrheumdis-2021-220920",
    trial: "NCT02550652",
    locator: "ClinicalTrials.gov record, results: primary outcome measure",
    evidence: "primary",
  },
  timePoint: "week 52; also weeks 76 and 104",
  levels: [
    {
      response: "CRR",
      statement:
        "UPCR below 0.5; fewer than 10 red cells per field and no red-cell casts; creatinine at most the upper limit of normal and, " +
          "if it was so on day 1, also at most 115 % of day 1.",
      criterion: completeResponse(),
    },
  ],
  readings: readings(sharedReadings),
});

/**
 * NOBILITY complete renal response on prednisone at most 7.5 mg/d, an outcome of a later analysis.
 *
 * @example
 * nobilityCrrPrednisone75.timePoint; // => "weeks 76 and 104"
 */
export const nobilityCrrPrednisone75: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "nobility-crr-prednisone75",
  version: "1.0.0",
  title: "NOBILITY complete renal response on prednisone at most 7.5 mg/d",
  source: {
    citation:
      "Rovin BH et al., NOBILITY post hoc analysis (obinutuzumab in proliferative lupus nephritis). Arthritis Rheumatol 2024, as " +
        "news digests report it",
    trial: "NCT02550652",
    locator: "post hoc outcome; the complete response as in the registry record",
    evidence: "secondary",
  },
  timePoint: "weeks 76 and 104",
  levels: [{
    response: "CRR",
    statement: "The complete renal response of the trial, with prednisone at most 7.5 mg a day.",
    criterion: allOf(titled("complete renal response", completeResponse()), is("prednisoneEquivalent", "<=", "7.5", "mg/d")),
  }],
  readings: readings(
    sharedReadings,
    "The digests say 'on at most 7.5 mg/d' and print no window: it is the dose at the visit. withGlucocorticoidAtMost asks for a " +
      "window of weeks instead.",
  ),
});
