import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { baselineIs, is, relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * Complete response as proposed for future lupus nephritis trials by Corapi et al. in 2015.
 *
 * @example
 * corapi2015.timePoint; // => "12 to 24 months"
 */
export const corapi2015: ResponseDefinition<"CR"> = /* @__PURE__ */ defineResponse({
  id: "corapi2015",
  version: "1.0.0",
  title: "Corapi 2015 proposal for lupus nephritis trials, complete response",
  source: {
    citation:
      "Corapi et al. 2015, Comparison and evaluation of lupus nephritis response criteria in lupus activity indices and clinical trials",
    doi: "10.1186/s13075-015-0621-6",
    locator: "Table 4",
    evidence: "primary",
  },
  timePoint: "12 to 24 months",
  levels: [
    {
      response: "CR",
      statement:
        "24-hour protein below 0.3 g; eGFR stable when it was above 60 at baseline, at least 50 % better when it was below 60; less " +
          "glucocorticoid than at baseline, or none.",
      criterion: allOf(
        is("urineProtein24h", "<", "0.3", "g/d"),
        titled(
          "kidney function",
          anyOf(
            allOf(baselineIs("egfr", ">", "60", "mL/min/{1.73_m2}"), relativeToBaseline("egfr", ">=", "0.85")),
            allOf(baselineIs("egfr", "<", "60", "mL/min/{1.73_m2}"), relativeToBaseline("egfr", ">=", "1.5")),
          ),
        ),
        relativeToBaseline("prednisoneEquivalent", "<", "1"),
      ),
    },
  ],
  readings: [
    "'Stable' has no number in the source. A fall of at most 15 % is taken, the wider end of what KDIGO 2024 calls stable; the " +
      "number is ours, not the proposal's.",
    "The two eGFR cases are printed as above 60 and below 60: a baseline of exactly 60 falls into neither and cannot reach CR.",
    "'Improvement of at least 50 %' is relative: at least 1.5 × the baseline eGFR.",
    "Reduction of glucocorticoids is a prednisone-equivalent dose at the visit below the dose at baseline. Who took none at baseline " +
      "cannot reduce it and is no CR.",
    "The advice to consider a repeat biopsy is no requirement. The proposal's treatment failures are not part of the response.",
  ],
});
