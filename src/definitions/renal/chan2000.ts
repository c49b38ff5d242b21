import { allOf } from "../../criteria/combinations.js";
import type { CriterionGroup } from "../../criteria/criterion.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, noSediment, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";

const sharedReadings: readonly string[] = [
  "'Normal sediment' is read as no active sediment in the site's own judgement: no counts were seen.",
  "Normal albumin is at or above the lower limit of the reference range on the record.",
  "'Stable function' of PR has no limit of its own: the creatinine limit of CR is used.",
  "PR has a lower end as printed: proteinuria below 0.3 g a day that misses CR for another reason is NR.",
  "Everything else is NR; the class of treatment failure is not told apart.",
];

/** Complete remission of the family; its sources differ in the sign of the creatinine limit. */
// @__NO_SIDE_EFFECTS__
function completeRemission(creatinine: "<=" | "<"): CriterionGroup {
  return allOf(
    is("urineProtein24h", "<", "0.3", "g/d"),
    noSediment("activeSediment"),
    referenceRange("serumAlbumin", ">=", "low"),
    relativeToBaseline("serumCreatinine", creatinine, "1.15"),
  );
}

/**
 * Chan 2000 (mycophenolate versus oral cyclophosphamide): complete and partial remission at month 12, as reviewed.
 *
 * @example
 * chan2000.timePoint; // => "month 12"
 */
export const chan2000: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "chan2000",
  version: "1.0.0",
  title: "Chan 2000 remission",
  source: {
    citation: "Chan 2000 (mycophenolate mofetil versus oral cyclophosphamide), as tabulated by Corapi 2015",
    locator: "Corapi 2015, table 2 (PMC4411763)",
    evidence: "secondary",
  },
  timePoint: "month 12",
  levels: [
    {
      response: "CR",
      statement: "Proteinuria below 0.3 g a day, normal sediment, normal albumin, and creatinine no more than 15 % worse than baseline.",
      criterion: completeRemission("<="),
    },
    {
      response: "PR",
      statement: "Proteinuria from 0.3 to below 2.9 g a day, albumin of at least 3.0 g/dL and stable function.",
      criterion: allOf(
        is("urineProtein24h", ">=", "0.3", "g/d"),
        is("urineProtein24h", "<", "2.9", "g/d"),
        is("serumAlbumin", ">=", "3.0", "g/dL"),
        relativeToBaseline("serumCreatinine", "<=", "1.15"),
      ),
    },
  ],
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "The source also asks that creatinine clearance be no more than 15 % worse. Creatinine clearance is not a measure of this library: " +
      "serum creatinine alone is judged.",
    "PR is printed up to 2.9 g a day and treatment failure from 3.0: between 2.9 and 3.0 neither is printed, and the response is NR.",
  ),
  contradictions: [
    "A later pilot of the same family prints creatinine less than 15 % above baseline and a PR range of 0.3-2.9 g a day: " +
      "prednisone-withdrawal-pilot.",
  ],
});

/**
 * Pilot of prednisone withdrawal: complete and partial remission, of the same family as Chan 2000 with a strict creatinine limit.
 *
 * @example
 * prednisoneWithdrawalPilot.levels.map(({ response }) => response); // => ["CR", "PR"]
 */
export const prednisoneWithdrawalPilot: ResponseDefinition<"CR" | "PR"> = /* @__PURE__ */ defineResponse({
  id: "prednisone-withdrawal-pilot",
  version: "1.0.0",
  title: "Prednisone withdrawal pilot, remission",
  source: {
    citation: "Pilot of prednisone withdrawal in lupus nephritis, PMC4349625",
    locator: "table 2",
    evidence: "primary",
  },
  timePoint: "no visit was seen in the source",
  levels: [
    {
      response: "CR",
      statement: "Proteinuria below 0.3 g a day, normal sediment, normal albumin, and creatinine less than 15 % above baseline.",
      criterion: completeRemission("<"),
    },
    {
      response: "PR",
      statement: "Proteinuria from 0.3 to 2.9 g a day, albumin of at least 30 g/L and stable function.",
      criterion: allOf(
        is("urineProtein24h", ">=", "0.3", "g/d"),
        is("urineProtein24h", "<=", "2.9", "g/d"),
        is("serumAlbumin", ">=", "30", "g/L"),
        relativeToBaseline("serumCreatinine", "<", "1.15"),
      ),
    },
  ],
  readings: /* @__PURE__ */ readings(sharedReadings, "The range of 0.3-2.9 g a day includes both of its ends."),
  contradictions: ["Chan 2000, as reviewed, allows creatinine of exactly 115 % of baseline and ends PR below 2.9 g a day: chan2000."],
});
