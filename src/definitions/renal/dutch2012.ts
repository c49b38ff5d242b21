import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline, relativeToPreFlare } from "../../criteria/vocabulary.js";

const functionKept = relativeToPreFlare("serumCreatinine", "<=", "1.25");

/**
 * Complete and partial response of the Dutch SLE working group (2012), against the creatinine from before the flare.
 *
 * @example
 * dutch2012.timePoint; // => "6 to 12 months"
 */
export const dutch2012: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "dutch2012",
  version: "1.0.0",
  title: "Dutch SLE working group 2012 renal response",
  source: {
    citation: "Dutch SLE working group 2012, as tabulated in the AJKD Core Curriculum 2020 on lupus nephritis (Parikh et al.)",
    locator: "Core Curriculum table of response definitions; the guideline itself was not seen",
    evidence: "secondary",
  },
  timePoint: "6 to 12 months",
  levels: [
    {
      response: "CR",
      statement: "24-hour protein below 0.5 g and serum creatinine within 25 % of its value before the flare.",
      criterion: allOf(is("urineProtein24h", "<", "0.5", "g/d"), functionKept),
    },
    {
      response: "PR",
      statement: "24-hour protein fell by more than 50 %, to below 3 g, and serum creatinine is within 25 % of its value before the flare.",
      criterion: allOf(relativeToBaseline("urineProtein24h", "<", "0.5"), is("urineProtein24h", "<", "3", "g/d"), functionKept),
    },
  ],
  readings: [
    "'Within 25 %' limits the rise, exactly 25 % included; a lower creatinine is no obstacle. PR names no value to compare with; " +
      "that of CR is used, the creatinine before the flare.",
    "A fall of exactly 50 %, or exactly 3 g, is printed neither under partial nor under non-response; it is no PR.",
    "A doubling of creatinine within 3 months, which the source calls non-response, is not looked for: only the visit judged counts.",
  ],
});
