import { allOf } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition, Source } from "../../criteria/responseDefinition.js";
import { is, referenceRange } from "../../criteria/vocabulary.js";

const source: Source = {
  citation: "Kagawa et al. Ther Adv Chronic Dis 2024 (PMC11483839): remission at 2 and 5 years in lupus nephritis",
  locator: "abstract: methods",
  evidence: "primary",
};

const lowDose = is("prednisoneEquivalent", "<=", "5", "mg/d");
const doseReading = "Prednisolone at most 5 mg/d is the prednisone-equivalent dose at the visit: no window is printed.";

/**
 * Kagawa 2024, remission of disease activity: SLEDAI-2K of 0 on prednisolone at most 5 mg/d.
 *
 * @example
 * kagawa2024SledaiRemission.timePoint; // => "2 and 5 years"
 */
export const kagawa2024SledaiRemission: ResponseDefinition<"REMISSION"> = /* @__PURE__ */ defineResponse({
  id: "kagawa2024-sledai-remission",
  version: "1.0.0",
  title: "Kagawa 2024 remission, SLEDAI-2K of 0",
  source,
  timePoint: "2 and 5 years",
  levels: [{
    response: "REMISSION",
    statement: "SLEDAI-2K of 0; prednisolone at most 5 mg a day.",
    criterion: allOf(is("sledai2k", "<=", "0", "{score}"), lowDose),
  }],
  readings: [
    doseReading,
    "SLEDAI-2K is the whole score, serology included. A score is never below 0, so 'of 0' is at most 0.",
  ],
});

/**
 * Kagawa 2024, remission of the kidney: protein at most 0.2 g a day, normal creatinine, prednisolone at most 5 mg/d.
 *
 * @example
 * kagawa2024RenalRemission.id; // => "kagawa2024-renal-remission"
 */
export const kagawa2024RenalRemission: ResponseDefinition<"REMISSION"> = /* @__PURE__ */ defineResponse({
  id: "kagawa2024-renal-remission",
  version: "1.0.0",
  title: "Kagawa 2024 renal remission",
  source,
  timePoint: "2 and 5 years",
  levels: [
    {
      response: "REMISSION",
      statement: "Urine protein at most 0.2 g a day; serum creatinine normal; prednisolone at most 5 mg a day.",
      criterion: allOf(is("urineProtein24h", "<=", "0.2", "g/d"), referenceRange("serumCreatinine", "<=", "high"), lowDose),
    },
  ],
  readings: [
    doseReading,
    "Normal creatinine is at or below the upper limit of the reference range on the record; without a range it is unknown.",
    "Protein is that of 24 hours, as the unit says.",
  ],
});
