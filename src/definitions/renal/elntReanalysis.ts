import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline, riseFromBaseline } from "../../criteria/vocabulary.js";

const creatinineKept = /* @__PURE__ */ riseFromBaseline("serumCreatinine", "<=", "0.2", "mg/dL");

/**
 * Euro-Lupus re-analysis (Houssiau 2014): complete and partial response targets at 3, 6 and 12 months.
 *
 * @example
 * elntReanalysis.levels.map(({ response }) => response); // => ["CR", "PR"]
 */
export const elntReanalysis: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "elnt-reanalysis",
  version: "1.0.0",
  title: "Euro-Lupus re-analysis response targets",
  source: {
    citation: "Houssiau. Ann Rheum Dis 2014;73 Suppl 2:523 (FRI0376)",
    locator: "abstract",
    evidence: "primary",
  },
  timePoint: "months 3, 6 and 12",
  levels: [
    {
      response: "CR",
      statement:
        "Proteinuria of at most 500 mg in 24 hours, creatinine at most 0.2 mg/dL above baseline, and at most 5 red cells per " +
          "high-power field.",
      criterion: allOf(is("urineProtein24h", "<=", "500", "mg/d"), creatinineKept, is("urineRedCells", "<=", "5", "/[HPF]")),
    },
    {
      response: "PR",
      statement: "Proteinuria improved by 50 % and creatinine at most 0.2 mg/dL above baseline.",
      criterion: allOf(relativeToBaseline("urineProtein24h", "<=", "0.5"), creatinineKept),
    },
  ],
  readings: [
    "'Improved 50 %' is a fall of at least 50 % in 24-hour protein: exactly 50 % is a partial response.",
    "At most 0.2 mg/dL above baseline is an absolute rise (17.68 umol/L); creatinine that fell is within it.",
    "PR has no limit on red cells. CR takes precedence over PR, and everything else is NR.",
  ],
});
