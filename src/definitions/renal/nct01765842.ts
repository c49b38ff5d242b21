import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { baselineIs, is, noSediment, relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * NCT01765842 (rituximab, Spain): complete and partial response.
 *
 * @example
 * nct01765842.timePoint; // => "12 months"
 */
export const nct01765842: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "nct01765842",
  version: "1.0.0",
  title: "NCT01765842 renal response",
  source: {
    citation: "ClinicalTrials.gov record of NCT01765842: rituximab in lupus nephritis, Spain",
    trial: "NCT01765842",
    locator: "definition of complete and partial response, in a mirror of the registry record",
    evidence: "primary",
  },
  timePoint: "12 months",
  levels: [
    {
      response: "CR",
      statement:
        "GFR at least 60, or within 15 % of baseline where that was below 60; 24-hour protein at most 0.5 g; inactive sediment; " +
          "albumin above 3 g/dL.",
      criterion: allOf(
        titled(
          "kidney function",
          anyOf(
            is("egfr", ">=", "60", "mL/min/{1.73_m2}"),
            allOf(baselineIs("egfr", "<", "60", "mL/min/{1.73_m2}"), relativeToBaseline("egfr", ">=", "0.85")),
          ),
        ),
        is("urineProtein24h", "<=", "0.5", "g/d"),
        noSediment("activeSediment"),
        is("serumAlbumin", ">", "3", "g/dL"),
      ),
    },
    {
      response: "PR",
      statement:
        "24-hour protein below 3.5 g where it was 3.5 g or more at baseline, else more than 50 % lower; GFR no more than 25 % below " +
          "baseline.",
      criterion: allOf(
        titled(
          "proteinuria",
          anyOf(
            allOf(baselineIs("urineProtein24h", ">=", "3.5", "g/d"), is("urineProtein24h", "<", "3.5", "g/d")),
            allOf(baselineIs("urineProtein24h", "<", "3.5", "g/d"), relativeToBaseline("urineProtein24h", "<", "0.5")),
          ),
        ),
        relativeToBaseline("egfr", ">=", "0.75"),
      ),
    },
  ],
  readings: [
    "Baseline is the assessment before treatment throughout, also in 'back to baseline'. ±15 % and ±25 % limit the fall, the limit " +
      "itself included; a higher GFR is no obstacle.",
    "GFR is the eGFR on the record, in mL/min/1.73 m².",
    "'Inactive sediment' is the site's own judgement: no limits on cells or casts are printed.",
    "Albumin is printed without a unit in what was seen; 3 is read as g/dL.",
    "From a baseline of 3.5 g or more, any fall below 3.5 g counts: no percentage is printed for that case.",
  ],
});
