import { allOf, anyOf, atNext, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { doseWindow } from "../../criteria/doseRules.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

// @__NO_SIDE_EFFECTS__
function source(locator: string): Source {
  return {
    citation: "Rovin BH et al., AURA-LV (voclosporin in lupus nephritis). Kidney Int 2019;95:219-231, as reported in secondary texts",
    trial: "NCT02141672",
    locator,
    evidence: "secondary",
  };
}

const upcr = is("upcr", "<=", "0.5", "g/g");
const fallOfAtMost20Percent = relativeToBaseline("egfr", ">=", "0.8");

/** The criterion with the sign of its steroid limit, the one thing on which the texts differ. */
// @__NO_SIDE_EFFECTS__
function completeRemission(relation: "<" | "<=") {
  return allOf(
    titled("two consecutive first-morning voids", allOf(upcr, atNext(upcr))),
    titled("kidney function", anyOf(is("egfr", ">=", "60", "mL/min/{1.73_m2}"), fallOfAtMost20Percent, atNext(fallOfAtMost20Percent))),
    no("rescueTherapy"),
    doseWindow({
      first: { from: "followUp", days: -56 },
      last: { from: "followUp", days: -1 },
      relation,
      limit: { value: "10", unit: "mg/d" },
      failsFromDays: 1,
    }),
  );
}

const sharedReadings = [
  "The two consecutive first-morning voids are the UPCR of the visit and of the measurement that follows; both must be at most 0.5.",
  "The texts list the two eGFR limits without a clear 'and' or 'or'. They are alternatives, as the same sponsor's AURORA 1 abstract " +
    "prints them.",
  "A fall of more than 20 % counts when the measurement that follows shows it as well; a fall of exactly 20 % does not disqualify.",
  "'For at least 8 weeks before' is each of the 56 days before the visit; one day above the limit fails, and a day without a " +
    "recorded dose leaves the rule open.",
];

/**
 * AURA-LV complete renal remission with prednisone at most 10 mg/d.
 *
 * @example
 * auraLvCrr.timePoint; // => "week 24; week 48 as a secondary endpoint"
 */
export const auraLvCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "aura-lv-crr",
  version: "1.0.0",
  title: "AURA-LV complete renal remission",
  source: source("primary endpoint, steroid limit at most 10 mg/d"),
  timePoint: "week 24; week 48 as a secondary endpoint",
  levels: [
    {
      response: "CRR",
      statement:
        "UPCR at most 0.5 in two consecutive first-morning voids; eGFR at least 60, or no confirmed fall of more than 20 %; " +
          "prednisone at most 10 mg/d for 8 weeks before; no rescue.",
      criterion: completeRemission("<="),
    },
  ],
  readings: readings(sharedReadings),
  contradictions: ["A review prints a prednisone dose below 10 mg/d: aura-lv-crr-review."],
});

/**
 * AURA-LV complete renal remission with prednisone below 10 mg/d, as a review prints it.
 *
 * @example
 * auraLvCrrReview.id; // => "aura-lv-crr-review"
 */
export const auraLvCrrReview: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "aura-lv-crr-review",
  version: "1.0.0",
  title: "AURA-LV complete renal remission, steroid limit of a review",
  source: source("the-rheumatologist.org, article on the approval of belimumab and voclosporin, page 2"),
  timePoint: "week 24; week 48 as a secondary endpoint",
  levels: [
    {
      response: "CRR",
      statement:
        "UPCR at most 0.5 in two consecutive first-morning voids; eGFR at least 60, or no confirmed fall of more than 20 %; " +
          "prednisone below 10 mg/d for 8 weeks before; no rescue.",
      criterion: completeRemission("<"),
    },
  ],
  readings: readings(
    sharedReadings,
    "The review prints one definition for AURA-LV and AURORA 1. It is kept for AURA-LV only: AURORA 1 has primary sources of its own.",
  ),
  contradictions: ["Other texts print at most 10 mg/d: aura-lv-crr."],
});
