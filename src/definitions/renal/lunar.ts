import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import type { CriterionGroup } from "../../criteria/criterion.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, noSediment, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";

/** Normal where it was abnormal at baseline; where it was normal at baseline, no further above baseline than this. */
// @__NO_SIDE_EFFECTS__
function creatinineKept(relation: "<" | "<="): CriterionGroup {
  return titled(
    "kidney function",
    anyOf(
      titled(
        "creatinine above the normal range at baseline",
        allOf(referenceRange("serumCreatinine", ">", "high", "baseline"), referenceRange("serumCreatinine", "<=", "high")),
      ),
      titled(
        "creatinine normal at baseline",
        allOf(referenceRange("serumCreatinine", "<=", "high", "baseline"), relativeToBaseline("serumCreatinine", relation, "1.15")),
      ),
    ),
  );
}

const sharedReadings: readonly string[] = [
  "The two creatinine limits divide the patients: back to normal if it was abnormal at baseline, the limit relative to baseline if it " +
    "was normal. Normal at baseline and risen beyond that limit is no response, even within the normal range.",
  "Normal creatinine is at or below the upper limit of the reference range on the record; a baseline below the lower limit counts as " +
    "normal too.",
  "UPCR is in g/g; no unit was seen beside 0.5.",
];

/**
 * LUNAR (rituximab): complete renal response at week 52, as the registry prints it.
 *
 * @example
 * lunarCrr.timePoint; // => "week 52"
 */
export const lunarCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "lunar-crr",
  version: "1.0.0",
  title: "LUNAR complete renal response",
  source: {
    citation: "Rovin BH et al. Arthritis Rheum 2012;64:1215-1226; ClinicalTrials.gov record of NCT00282347",
    doi: "10.1002/art.34359",
    trial: "NCT00282347",
    locator: "primary outcome in the registry record, version of 6 January 2015",
    evidence: "primary",
  },
  timePoint: "week 52",
  levels: [
    {
      response: "CRR",
      statement:
        "Serum creatinine not above the central laboratory's upper limit, or at most 115 % of baseline if it was normal at baseline; " +
          "fewer than 5 red cells per high-power field and no red-cell casts; UPCR below 0.5.",
      criterion: allOf(
        creatinineKept("<="),
        titled("urinary sediment", allOf(is("urineRedCells", "<", "5", "/[HPF]"), noSediment("redCellCasts"))),
        is("upcr", "<", "0.5", "g/g"),
      ),
    },
  ],
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "The partial renal response is not here: its text was seen in no source. NR means not CRR.",
    "That rescue or early termination counts as non-response was not seen in a source: it is left to a separate, named step.",
  ),
  contradictions: [
    "The post hoc paper on this trial asks for a rise of less than 15 % (115 % exactly is no response) and for no sediment: " +
      "lunar-post-hoc-cr.",
  ],
});

/**
 * LUNAR post hoc analysis of B-cell depletion: complete response at week 78, stricter on creatinine and without sediment.
 *
 * @example
 * lunarPostHocCr.timePoint; // => "week 78"
 */
export const lunarPostHocCr: ResponseDefinition<"CR"> = /* @__PURE__ */ defineResponse({
  id: "lunar-post-hoc-cr",
  version: "1.0.0",
  title: "LUNAR post hoc complete response, week 78",
  source: {
    citation: "Gomez Mendez et al. CJASN 2018;13:1502",
    trial: "NCT00282347",
    locator: "abstract (PMC6218830)",
    evidence: "primary",
  },
  timePoint: "week 78",
  levels: [
    {
      response: "CR",
      statement: "UPCR below 0.5 and serum creatinine normal, or risen by less than 15 % if it was normal at baseline.",
      criterion: allOf(is("upcr", "<", "0.5", "g/g"), creatinineKept("<")),
    },
  ],
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "A rise of less than 15 % is below 115 % of baseline; exactly 115 % is no response.",
    "The division by baseline creatinine is that of the trial's registry record, which the abstract shortens.",
  ),
  contradictions: ["The registry record allows a rise of exactly 15 % and asks for an inactive sediment as well, at week 52: lunar-crr."],
});
