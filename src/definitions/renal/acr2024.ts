import { allOf } from "../../criteria/combinations.js";
import type { LimitCriterion } from "../../criteria/criterion.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type ResponseLevel, type Source } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

const source: Source = {
  citation: "American College of Rheumatology guideline for lupus nephritis 2024, guideline summary",
  locator: "complete renal response, read in a public copy of the summary with damaged text on its last page",
  evidence: "secondary",
};

// @__NO_SIDE_EFFECTS__
function crr(limit: string, proteinuria: LimitCriterion): readonly ResponseLevel<"CRR">[] {
  return [
    {
      response: "CRR",
      statement: `UPCR ${limit} and kidney function stable within 20 % of baseline, or better.`,
      criterion: allOf(proteinuria, relativeToBaseline("egfr", ">=", "0.8")),
    },
  ];
}

const sharedReadings = [
  "Kidney function is the eGFR, against the assessment before treatment: no more than 20 % below, exactly 20 % included; an " +
    "improvement has no limit.",
  "The numbers of a partial renal response are not in the summary, so there is none here.",
];

/**
 * ACR 2024 complete renal response with the limit as printed in g/g, 0.5 included.
 *
 * @example
 * acr2024Crr.timePoint; // => "within 6 to 12 months"
 */
export const acr2024Crr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "acr2024-crr",
  version: "1.0.0",
  title: "ACR 2024 complete renal response, at most 0.5 g/g",
  source,
  timePoint: "within 6 to 12 months",
  levels: /* @__PURE__ */ crr("at most 0.5 g/g", /* @__PURE__ */ is("upcr", "<=", "0.5", "g/g")),
  readings: /* @__PURE__ */ readings(sharedReadings, "The copy prints the limit twice, with different signs; the one in g/g is used here."),
  contradictions: ["The same copy also prints 'below 500 mg': acr2024-crr-below500. Exactly 0.5 g/g separates them."],
});

/**
 * ACR 2024 complete renal response with the limit as printed in mg, 500 excluded.
 *
 * @example
 * acr2024CrrBelow500.id; // => "acr2024-crr-below500"
 */
export const acr2024CrrBelow500: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "acr2024-crr-below500",
  version: "1.0.0",
  title: "ACR 2024 complete renal response, below 500 mg/g",
  source,
  timePoint: "within 6 to 12 months",
  levels: /* @__PURE__ */ crr("below 500 mg/g", /* @__PURE__ */ is("upcr", "<", "500", "mg/g")),
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "The 500 mg are printed without 'per gram'; they are read as the same ratio, UPCR below 500 mg/g.",
  ),
  contradictions: ["The same copy also prints 'at most 0.5 g/g': acr2024-crr. Exactly 0.5 g/g separates them."],
});
