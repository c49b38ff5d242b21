import { allOf, anyOf, atNext, titled } from "../../criteria/combinations.js";
import type { Criterion, CriterionGroup } from "../../criteria/criterion.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, noSediment, referenceRange, relativeToBaseline, relativeToPreFlare } from "../../criteria/vocabulary.js";

/** Everything that is asked for at each of the two visits, with one printing of the proteinuria limit. */
// @__NO_SIDE_EFFECTS__
function confirmedResponse(proteinuria: Criterion): CriterionGroup {
  const atOneVisit = allOf(
    titled(
      "kidney function",
      anyOf(
        titled(
          "eGFR abnormal at screening",
          allOf(referenceRange("egfr", "<", "low", "baseline"), relativeToPreFlare("egfr", ">=", "0.9")),
        ),
        titled("eGFR normal at screening", allOf(referenceRange("egfr", ">=", "low", "baseline"), relativeToBaseline("egfr", ">=", "0.9"))),
      ),
    ),
    proteinuria,
    titled(
      "urinary sediment",
      allOf(
        referenceRange("urineRedCells", "<=", "high"),
        referenceRange("urineWhiteCells", "<=", "high"),
        noSediment("redCellCasts"),
        noSediment("whiteCellCasts"),
      ),
    ),
  );
  return titled("at two consecutive visits", allOf(titled("at the visit", atOneVisit), titled("at the next visit", atNext(atOneVisit))));
}

const sharedReadings: readonly string[] = [
  "The follow-up is the first of the two consecutive visits and its next measurement the second; all criteria hold at both. A single " +
    "visit leaves a response open.",
  "The baseline is the screening visit, and the value before the flare is that of about 6 months before the onset of the current episode.",
  "eGFR is abnormal when it is below the lower limit of the reference range on the screening record. The trial used the MDRD equation; " +
    "which one was used for the values given is for the caller to see to.",
  "Red and white cells are within normal when not above the upper limit of the reference range on the record.",
];

/**
 * Abatacept IM101-075: complete renal response confirmed at two consecutive visits, as the registry prints it.
 *
 * @example
 * im101075Crr.timePoint; // => "two consecutive visits by month 12"
 */
export const im101075Crr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "im101075-crr",
  version: "1.0.0",
  title: "Abatacept IM101-075 confirmed complete renal response",
  source: {
    citation: "ClinicalTrials.gov results record of NCT00430677 (abatacept in lupus nephritis, IM101-075)",
    trial: "NCT00430677",
    locator: "primary outcome, in a mirror of the registry's results",
    evidence: "primary",
  },
  timePoint: "two consecutive visits by month 12",
  levels: [
    {
      response: "CRR",
      statement:
        "At two consecutive visits: eGFR back to at least 90 % of its level before the episode if abnormal at screening, at least 90 % " +
          "of screening if normal; UPCR below 30 mg/mmol; urinary red and white cells within the laboratory's normal range; no red-cell " +
          "or white-cell casts.",
      criterion: confirmedResponse(is("upcr", "<", "30", "mg/mmol")),
    },
  ],
  readings: sharedReadings,
  contradictions: ["A review prints the UPCR limit as below 0.25 g/g; 30 mg/mmol is 0.265 g/g: im101075-crr-review."],
});

/**
 * Abatacept IM101-075: the same response with the UPCR limit as a review prints it, below 0.25 g/g.
 *
 * @example
 * im101075CrrReview.source.evidence; // => "secondary"
 */
export const im101075CrrReview: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "im101075-crr-review",
  version: "1.0.0",
  title: "Abatacept IM101-075 confirmed complete renal response, UPCR limit as reviewed",
  source: {
    citation: "Review table on the abatacept trial IM101-075 in lupus nephritis",
    trial: "NCT00430677",
    locator: "the review for the UPCR limit; everything else in the registry's results record",
    evidence: "secondary",
  },
  timePoint: "two consecutive visits by month 12",
  levels: [
    {
      response: "CRR",
      statement:
        "At two consecutive visits: eGFR back to at least 90 % of its level before the episode if abnormal at screening, at least 90 % " +
          "of screening if normal; UPCR below 0.25 g/g; urinary red and white cells within the laboratory's normal range; no red-cell or " +
          "white-cell casts.",
      criterion: confirmedResponse(is("upcr", "<", "0.25", "g/g")),
    },
  ],
  readings: /* @__PURE__ */ readings(sharedReadings, "Only the UPCR limit is the review's; the other criteria are the registry's."),
  contradictions: ["The registry's results record prints the UPCR limit as below 30 mg/mmol: im101075-crr."],
});
