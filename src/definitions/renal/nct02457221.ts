import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

const functionKept = relativeToBaseline("serumCreatinine", "<=", "1.15");

/**
 * NCT02457221 (tacrolimus versus intravenous cyclophosphamide): complete and partial response.
 *
 * @example
 * nct02457221.timePoint; // => "week 24"
 */
export const nct02457221: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "nct02457221",
  version: "1.0.0",
  title: "NCT02457221 renal response",
  source: {
    citation: "ClinicalTrials.gov record of NCT02457221: tacrolimus versus intravenous cyclophosphamide in lupus nephritis, Astellas China",
    trial: "NCT02457221",
    locator: "definition of complete and partial response, in a mirror of the registry record",
    evidence: "primary",
  },
  timePoint: "week 24",
  levels: [
    {
      response: "CR",
      statement: "24-hour protein below 0.5 g, albumin at least 3.5 g/dL and serum creatinine at most 15 % above baseline.",
      criterion: allOf(is("urineProtein24h", "<", "0.5", "g/d"), is("serumAlbumin", ">=", "3.5", "g/dL"), functionKept),
    },
    {
      response: "PR",
      statement:
        "24-hour protein from 0.5 to below 3.5 g and more than 50 % lower, albumin at least 3.0 g/dL and serum creatinine at most 15 " +
          "% above baseline.",
      criterion: allOf(
        is("urineProtein24h", ">=", "0.5", "g/d"),
        is("urineProtein24h", "<", "3.5", "g/d"),
        relativeToBaseline("urineProtein24h", "<", "0.5"),
        is("serumAlbumin", ">=", "3.0", "g/dL"),
        functionKept,
      ),
    },
  ],
  readings: [
    "The lower end of PR (0.5 g) is kept as printed: below 0.5 g with an albumin from 3.0 to below 3.5 g/dL, the record names no response.",
    "'Rise of at most 15 % of baseline' limits the rise only; a fall is no obstacle.",
    "The trial's own response is CR or PR.",
    "The per-protocol time window (85 ± 5 days for week 12) concerns the choice of the visit, not the criterion.",
  ],
});
