import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { isEither, relativeToBaseline, relativeToPreFlare } from "../../criteria/vocabulary.js";

const functionKept = relativeToPreFlare("egfr", ">=", "0.9");

/**
 * EULAR/ERA-EDTA 2012 complete and partial response, as the AJKD Core Curriculum 2020 tabulates them.
 *
 * @example
 * eularEraEdta2012.timePoint; // => "preferably by 6 months, no later than 12"
 */
export const eularEraEdta2012: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "eular-era-edta2012",
  version: "1.0.0",
  title: "EULAR/ERA-EDTA 2012 renal response",
  source: {
    citation:
      "EULAR/ERA-EDTA recommendations for lupus nephritis 2012, as tabulated in the AJKD Core Curriculum 2020 on lupus nephritis " +
        "(Parikh et al.)",
    locator: "Core Curriculum table of response definitions; the recommendations themselves were not seen",
    evidence: "secondary",
  },
  timePoint: "preferably by 6 months, no later than 12",
  levels: [
    {
      response: "CR",
      statement: "UPCR below 0.5 g/g (50 mg/mmol) and GFR within 10 % of its previous normal value.",
      criterion: allOf(isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]), functionKept),
    },
    {
      response: "PR",
      statement: "Proteinuria fell by at least 50 %, to below the nephrotic range, and GFR is within 10 % of its value before.",
      criterion: allOf(relativeToBaseline("upcr", "<=", "0.5"), isEither("upcr", "<", ["3", "g/g"], ["300", "mg/mmol"]), functionKept),
    },
  ],
  readings: [
    "'Previous normal' and 'prior baseline' are the eGFR from before the flare. Within 10 % is at least 0.9 × it: the table calls " +
      "non-response a GFR more than 10 % below, so exactly 10 % is within; a higher eGFR is no obstacle.",
    "'Sub-nephrotic' has no number there. Below 3 g/g (300 mg/mmol) is taken, the nephrotic limit that KDIGO 2012 prints in the same " +
      "table.",
    "Proteinuria is the UPCR throughout. Limits in g/g and mg/mmol are not conversions of each other; the one in the unit reported " +
      "decides.",
  ],
  contradictions: [
    "Later EULAR texts judge function against another value: within 10 % of baseline creatinine " +
      "(eular-era-edta2019-complete-remission), at least 80 % of baseline (eular2025).",
  ],
});
