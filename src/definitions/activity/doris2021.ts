import { allOf } from "../../criteria/combinations.js";
import type { Criterion } from "../../criteria/criterion.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is } from "../../criteria/vocabulary.js";
import { requireOneOf } from "../../measurement/requirements.js";
import type { RenalResponse } from "../../response/renalResponse.js";
import type { ActivityAssessment } from "../../activity/activityAssessment.js";
import { classifyActivity } from "../../activity/classifyActivity.js";

// @__NO_SIDE_EFFECTS__
function doris(id: string, relation: "<" | "<=", locator: string, contradiction: string): ResponseDefinition<"remission"> {
  const dose: Criterion = is("prednisoneEquivalent", relation, "5", "mg/d");
  return defineResponse({
    id,
    version: "1.0.0",
    title: `DORIS remission of 2021, prednisolone ${relation === "<" ? "below" : "at most"} 5 mg/d`,
    source: {
      citation: "van Vollenhoven RF et al. Lupus Sci Med 2021;8:e000538",
      doi: "10.1136/lupus-2021-000538",
      locator,
      evidence: "primary",
    },
    timePoint: "any visit",
    levels: [
      {
        response: "remission",
        statement:
          "Clinical SLEDAI of 0 whatever the serology, global assessment below 0.5 of 3, " +
          `prednisolone ${relation === "<" ? "below" : "at most"} 5 mg/d.`,
        criterion: allOf(is("sledai2kWithoutSerology", "<=", "0", "{score}"), is("physicianGlobal", "<", "0.5", "{0-3}"), dose),
      },
    ],
    readings: [
      "Clinical SLEDAI is SLEDAI-2K without complement and anti-DNA; laboratory items of blood and urine count.",
      "Antimalarials, stable immunosuppressives and biologics are allowed, so nothing is asked of them.",
      "The state holds at a time point; no duration is asked.",
    ],
    contradictions: [contradiction, "The framework of 2017 printed a global assessment of at most 0.5."],
  });
}

/**
 * DORIS remission of 2021 with the dose limit of the abstract, at most 5 mg/d.
 *
 * @example
 * doris2021AtMost5.id; // => "doris-2021-at-most-5"
 */
export const doris2021AtMost5: ResponseDefinition<"remission"> = /* @__PURE__ */ doris(
  "doris-2021-at-most-5", "<=", "abstract", "Table 2 of the same paper prints below 5 mg/d: doris-2021-below-5.",
);

/**
 * DORIS remission of 2021 with the dose limit of its table 2, below 5 mg/d.
 *
 * @example
 * doris2021Below5.id; // => "doris-2021-below-5"
 */
export const doris2021Below5: ResponseDefinition<"remission"> = /* @__PURE__ */ doris(
  "doris-2021-below-5", "<", "table 2", "The abstract of the same paper prints 5 mg/d or less: doris-2021-at-most-5.",
);

/**
 * DORIS remission at one visit: "remission", "NR", or "NE" while missing items leave both.
 *
 * @param visit SLEDAI-2K descriptors (or `sledai2kWithoutSerology`), global assessment and dose
 * @param prednisolone "atMost5" as in the abstract, taken when left out, or "below5" as in the paper's table
 * @returns plain frozen JSON, as from `classifyRenalResponse`
 * @throws RangeError on misuse, as `activityPair` and `classifyRenalResponse`
 * @example
 * const state = { sledai2kWithoutSerology: { value: 0, unit: "{score}" }, physicianGlobal: { value: "0.4", unit: "{0-3}" } };
 * const on5 = { ...state, prednisoneEquivalent: { value: 5, unit: "mg/d" } };
 * doris2021(on5).response; // => "remission"
 * doris2021(on5, "below5").response; // => "NR"
 * @category Activity
 */
export function doris2021(visit: ActivityAssessment, prednisolone: "atMost5" | "below5" = "atMost5"): RenalResponse<"remission"> {
  requireOneOf("prednisolone", prednisolone, ["atMost5", "below5"]);
  return classifyActivity({}, visit, prednisolone === "atMost5" ? doris2021AtMost5 : doris2021Below5);
}
