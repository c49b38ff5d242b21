import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import type { CriterionGroup } from "../../criteria/criterion.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition } from "../../criteria/responseDefinition.js";
import { doseWindow } from "../../criteria/doseRules.js";
import { is, noSediment, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";

// @__NO_SIDE_EFFECTS__
function completeResponse(relation: "<" | "<=", dose: string): CriterionGroup {
  return allOf(
    titled("kidney function", anyOf(referenceRange("egfr", ">=", "low"), relativeToBaseline("egfr", ">=", "0.85"))),
    is("upcr", "<", "0.5", "g/g"),
    titled("no cellular casts", allOf(noSediment("redCellCasts"), noSediment("whiteCellCasts"))),
    doseWindow({
      first: { from: "followUp", days: -28 },
      last: { from: "followUp", days: -1 },
      relation,
      limit: { value: dose, unit: "mg/d" },
      failsFromDays: 1,
    }),
  );
}

const sharedReadings: readonly string[] = [
  "The 28 days are the days from 28 days to 1 day before the visit; the dose of the visit's own day, which may be the one decided there, " +
    "does not count. One day above the limit fails the rule.",
  "eGFR at day 365 is that of the mean creatinine of days 358 and 365: the caller enters it so. Normal eGFR is at or above the lower " +
    "limit of the reference range on the record.",
  "Cellular casts are red-cell and white-cell casts.",
  "The trial's exception for glucocorticoids given for another disease than the kidney's is an imputation rule and not part of the " +
    "criterion.",
];

/**
 * ALLURE (abatacept, phase 3): complete response at day 365, as the registry prints it.
 *
 * @example
 * allureCr.timePoint; // => "day 365"
 */
export const allureCr: ResponseDefinition<"CR"> = /* @__PURE__ */ defineResponse({
  id: "allure-cr",
  version: "1.0.0",
  title: "ALLURE complete response",
  source: {
    citation: "ClinicalTrials.gov record of NCT01714817 (ALLURE: abatacept in lupus nephritis, phase 3)",
    trial: "NCT01714817",
    locator: "primary outcome, in a mirror of the registry",
    evidence: "primary",
  },
  timePoint: "day 365",
  levels: [
    {
      response: "CR",
      statement:
        "eGFR normal or at least 85 % of baseline; UPCR below 0.5; no cellular casts; glucocorticoids at most 10 mg a day for the 28 " +
          "days before.",
      criterion: completeResponse("<=", "10"),
    },
  ],
  readings: sharedReadings,
  contradictions: ["A review prints the dose as less than 11 mg daily, which lets a dose between 10 and 11 mg pass: allure-cr-review."],
});

/**
 * ALLURE: complete response with the dose limit as a review prints it, less than 11 mg daily.
 *
 * @example
 * allureCrReview.source.evidence; // => "secondary"
 */
export const allureCrReview: ResponseDefinition<"CR"> = /* @__PURE__ */ defineResponse({
  id: "allure-cr-review",
  version: "1.0.0",
  title: "ALLURE complete response, dose limit as reviewed",
  source: {
    citation: "Review of lupus nephritis trials, Arthritis Res Ther, article s13075-015-0621-6",
    trial: "NCT01714817",
    locator: "table 3 for the dose limit; everything else in the registry record",
    evidence: "secondary",
  },
  timePoint: "day 365",
  levels: [
    {
      response: "CR",
      statement:
        "eGFR normal or at least 85 % of baseline; UPCR below 0.5; no cellular casts; glucocorticoids less than 11 mg a day for the " +
          "28 days before.",
      criterion: completeResponse("<", "11"),
    },
  ],
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "Only the dose limit is the review's; the window of 28 days and the other criteria are the registry's.",
  ),
  contradictions: ["The registry record prints the dose as at most 10 mg/d: allure-cr."],
});
