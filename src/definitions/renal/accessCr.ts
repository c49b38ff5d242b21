import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * ACCESS (abatacept with low-dose cyclophosphamide): complete response at week 24.
 *
 * @example
 * accessCr.timePoint; // => "week 24"
 */
export const accessCr: ResponseDefinition<"CR"> = /* @__PURE__ */ defineResponse({
  id: "access-cr",
  version: "1.0.0",
  title: "ACCESS complete response",
  source: {
    citation: "ACCESS (abatacept and cyclophosphamide in lupus nephritis). Arthritis Rheumatol 2014;66:3096-3104",
    trial: "NCT00774852",
    locator:
      "as a review tabulates it (BioMed Res Int 2017, article 5312960, table 1); the dose schedule in the arm text of the registry's " +
        "results record",
    evidence: "secondary",
  },
  timePoint: "week 24",
  levels: [
    {
      response: "CR",
      statement:
        "UPCR below 0.5; serum creatinine at most 1.2 mg/dL or at most 125 % of baseline; the prednisone taper kept, which goes down " +
          "to 10 mg a day by week 12.",
      criterion: allOf(
        is("upcr", "<", "0.5", "g/g"),
        titled("kidney function", anyOf(is("serumCreatinine", "<=", "1.2", "mg/dL"), relativeToBaseline("serumCreatinine", "<=", "1.25"))),
        is("prednisoneEquivalent", "<=", "10", "mg/d"),
      ),
    },
  ],
  readings: [
    "Adherence to the prednisone taper is read from its end point: the prednisone-equivalent dose at the visit is at most 10 mg/d. Doses " +
      "between week 12 and the visit are not looked at.",
    "'Or' in the creatinine rule is taken literally: a creatinine of 1.2 mg/dL or less suffices, however far above baseline.",
    "UPCR is in g/g; the kind of urine collection was not seen. A method paper on a trial that fits this one (Kidney Int Rep " +
      "2018;3:1057) took spot samples monthly and 24-hour collections every 3 months, and calls the latter the standard.",
    "The partial response of the trial was seen in no source and is not here: NR means not CR.",
    "The trial judged again at week 52 and the same limits apply there. How it treated missing data was not seen.",
  ],
});
