import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { isEither, relativeToBaseline, relativeToPreFlare } from "../../criteria/vocabulary.js";

/**
 * KDIGO 2012 response in lupus nephritis, in the version of the AJKD Core Curriculum 2020.
 *
 * @example
 * kdigo2012.source.evidence; // => "secondary"
 */
export const kdigo2012: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "kdigo2012",
  version: "1.0.0",
  title: "KDIGO 2012 renal response, Core Curriculum version",
  source: {
    citation:
      "KDIGO guideline for glomerulonephritis 2012, as tabulated in the AJKD Core Curriculum 2020 on lupus nephritis (Parikh et al.)",
    locator: "Core Curriculum table of response definitions; the guideline's own table was not seen",
    evidence: "secondary",
  },
  timePoint: "not stated in what was seen",
  levels: [
    {
      response: "CR",
      statement: "UPCR at most 0.5 g/g (50 mg/mmol) and serum creatinine back at its previous baseline.",
      criterion: allOf(isEither("upcr", "<=", ["0.5", "g/g"], ["50", "mg/mmol"]), relativeToPreFlare("serumCreatinine", "<=", "1")),
    },
    {
      response: "PR",
      statement:
        "UPCR fell by more than 50 %, and below 3 g/g (300 mg/mmol) if it was nephrotic; serum creatinine within 25 % of baseline or " +
          "better, without having become normal.",
      criterion: allOf(
        relativeToBaseline("upcr", "<", "0.5"),
        isEither("upcr", "<", ["3", "g/g"], ["300", "mg/mmol"]),
        relativeToBaseline("serumCreatinine", "<=", "1.25"),
      ),
    },
  ],
  readings: [
    "'Previous baseline' is the creatinine from before the flare; 'returns to it' allows no value above it. No tolerance is printed.",
    "'Stabilised (±25 %) or improved' compares with the creatinine before treatment and includes exactly 25 %; an improvement has no " +
      "limit.",
    "'Not to normal' separates PR from CR and is no requirement: who misses CR by proteinuria alone can be PR with a normal creatinine.",
    "The cap of 3 g/g is printed for nephrotic baselines. It is asked of everyone, which changes nothing: from a baseline below 3 " +
      "g/g a fall of more than 50 % ends below 1.5 g/g.",
    "Limits printed in g/g and mg/mmol are not conversions of each other; the one in the unit reported decides.",
  ],
});
