import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * Lupus Nephritis Collaborative Study Group (Chen 2008): complete and partial remission by 24-hour protein and creatinine.
 *
 * @example
 * csg2008.levels.map(({ response }) => response); // => ["CR", "PR"]
 */
export const csg2008: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "csg2008",
  version: "1.0.0",
  title: "Collaborative Study Group 2008 remission",
  source: {
    citation: "Chen et al. CJASN 2008;3:46",
    locator: "definitions of complete and partial remission",
    evidence: "primary",
  },
  timePoint: "no visit was seen in the source",
  levels: [
    {
      response: "CR",
      statement: "Proteinuria of at most 0.33 g a day and serum creatinine of at most 1.4 mg/dL.",
      criterion: allOf(is("urineProtein24h", "<=", "0.33", "g/d"), is("serumCreatinine", "<=", "1.4", "mg/dL")),
    },
    {
      response: "PR",
      statement: "Proteinuria halved from baseline, to at most 1.5 g a day, and serum creatinine risen by at most 25 %.",
      criterion: allOf(
        relativeToBaseline("urineProtein24h", "<=", "0.5"),
        is("urineProtein24h", "<=", "1.5", "g/d"),
        relativeToBaseline("serumCreatinine", "<=", "1.25"),
      ),
    },
  ],
  readings: [
    "A reduction of 50 % is a fall of at least 50 %: exactly half of baseline is a partial remission.",
    "Proteinuria in g a day is a 24-hour collection.",
    "CR takes precedence over PR and does not look at baseline: a creatinine of 1.4 mg/dL or less suffices, however far above " +
      "baseline. Everything else is NR.",
  ],
});
