import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, noSediment, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";

const creatinineNormal = referenceRange("serumCreatinine", "<=", "high");

/**
 * NCT05863936 (belimumab with multitarget therapy, Nanjing): complete and partial remission.
 *
 * @example
 * nct05863936.timePoint; // => "by week 24"
 */
export const nct05863936: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "nct05863936",
  version: "1.0.0",
  title: "NCT05863936 renal remission",
  source: {
    citation: "ClinicalTrials.gov record of NCT05863936: belimumab with multitarget therapy in lupus nephritis, Nanjing",
    trial: "NCT05863936",
    locator: "definition of complete and partial remission, in a mirror of the registry record",
    evidence: "primary",
  },
  timePoint: "by week 24",
  levels: [
    {
      response: "CR",
      statement: "24-hour protein below 0.4 g, no active sediment, albumin above 3.5 g/dL and a normal serum creatinine.",
      criterion: allOf(
        is("urineProtein24h", "<", "0.4", "g/d"),
        noSediment("activeSediment"),
        is("serumAlbumin", ">", "3.5", "g/dL"),
        creatinineNormal,
      ),
    },
    {
      response: "PR",
      statement:
        "24-hour protein more than 50 % lower and below 3.5 g, urinary red cells more than 50 % fewer, serum creatinine normal or " +
          "less than 30 % above baseline.",
      criterion: allOf(
        relativeToBaseline("urineProtein24h", "<", "0.5"),
        is("urineProtein24h", "<", "3.5", "g/d"),
        relativeToBaseline("urineRedCellConcentration", "<", "0.5"),
        titled("kidney function", anyOf(creatinineNormal, relativeToBaseline("serumCreatinine", "<", "1.3"))),
      ),
    },
  ],
  readings: [
    "A normal creatinine is one at or below the laboratory's upper limit on the record.",
    "'No active sediment' is the site's own judgement: no limits on cells or casts are printed.",
    "Albumin is printed without a unit in what was seen; 3.5 is read as g/dL.",
    "Urinary red cells are the count per volume, the way the sister record NCT00881309 counts them; the unit does not matter to a " +
      "relative fall. A patient without any red cells at baseline cannot show the fall and is no PR.",
    "The trial counts remissions cumulatively to week 24; each visit is judged by itself here.",
  ],
});
