import { allOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline, riseFromBaseline } from "../../criteria/vocabulary.js";
import { classifyRenalResponse } from "../../response/classifyRenalResponse.js";
import type { RenalResponse } from "../../response/renalResponse.js";
import { type ActivityAssessment, type ActivityBaseline, activityPair } from "../../activity/activityAssessment.js";
import { withWarnings } from "../../activity/classifyActivity.js";

/**
 * The BILAG-based composite lupus assessment, as its distributor describes it.
 *
 * @example
 * biclaDefinition.id; // => "bicla-sledai-2k"
 */
export const biclaDefinition: ResponseDefinition<"BICLA"> = /* @__PURE__ */ (() =>
  defineResponse({
    id: "bicla-sledai-2k",
    version: "1.0.0",
    title: "BILAG-based composite lupus assessment (BICLA)",
    source: {
      citation: "Wallace DJ et al. Arthritis Rheum 2011;63 Suppl:S894; used in EMBLEM, Ann Rheum Dis 2014;73:183-90",
      trial: "NCT00624351",
      locator: "description of the instrument by its distributor (ePROVIDE)",
      evidence: "primary",
    },
    timePoint: "week 12 in EMBLEM, week 52 in later trials",
    levels: [
      {
        response: "BICLA",
        statement:
          "Every system at A or B at baseline better by a grade or more, no new A and at most one new B, SLEDAI not above baseline, " +
            "global assessment worse by at most 10 % of its scale, no treatment failure.",
        criterion: allOf(
          titled(
            "better in BILAG, and no worse elsewhere",
            allOf(
              is("bilag2004NotImproved", "<=", "0", "{count}"),
              is("bilag2004NewA", "<=", "0", "{count}"),
              is("bilag2004NewB", "<=", "1", "{count}"),
              is("bilag2004A", "<=", "0", "{count}"),
            ),
          ),
          relativeToBaseline("sledai2k", "<=", "1"),
          riseFromBaseline("physicianGlobal", "<=", "0.3", "{0-3}"),
          no("treatmentFailure"),
        ),
      },
    ],
    readings: [
      "Better is A to B, C, D or E, and B to C, D or E.",
      "That no system is at A follows from the clauses before it (an A is either not improved or new). It is stated once more, so " +
        "that an A with a missing baseline grade is a failure and not open.",
      "'At most 10 %' of the scale is a rise of at most 0.3 of 3: exactly 0.3 passes.",
      "SLEDAI is SLEDAI-2K. Treatment failure is treatment that the protocol does not allow.",
      "Without an A or B at baseline the first clause asks nothing; trials enrol with at least one A or two B. The result of `bicla` " +
        "warns of it.",
      "The wording of the anifrolumab trials for the global assessment was not seen and is not shipped.",
    ],
    contradictions: ["SRI fails at a rise of exactly 0.30: sri-4-sledai-2k."],
  }))();

/**
 * BICLA of one subject at one visit: "BICLA", "NR", or "NE" while missing items leave both.
 *
 * @param baseline SLEDAI-2K or its descriptors, BILAG-2004 grades and global assessment at baseline
 * @param visit the same at the visit, with `events.treatmentFailure`
 * @returns plain frozen JSON, as from `classifyRenalResponse`
 * @throws RangeError on misuse, as `activityPair` and `classifyRenalResponse`
 * @example
 * bicla({ bilag2004: { renal: "B" } }, { bilag2004: { renal: "B" } }).response; // => "NR"
 * @category Activity
 */
export function bicla(baseline: ActivityBaseline, visit: ActivityAssessment): RenalResponse<"BICLA"> {
  const { baseline: before, followUp } = activityPair(baseline, visit);
  const isInactive = Number(before.bilag2004A?.value) + Number(before.bilag2004B?.value) === 0;
  const warnings = isInactive ? ["BICLA asks for improvement of the systems at A or B at baseline, and there is none"] : [];
  return withWarnings(classifyRenalResponse(before, followUp, biclaDefinition), warnings);
}
