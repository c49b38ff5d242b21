import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * IRIS (anifrolumab, phase 3): complete renal response as its Japanese registry record prints it.
 *
 * @example
 * irisCrr.timePoint; // => "week 52"
 */
export const irisCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "iris-crr",
  version: "1.0.0",
  title: "IRIS complete renal response",
  source: {
    citation:
      "Japan Registry of Clinical Trials, record jRCT2011210060 (IRIS: anifrolumab in active proliferative lupus nephritis, phase 3; " +
        "NCT05138133)",
    trial: "NCT05138133",
    locator: "primary outcome",
    evidence: "primary",
  },
  timePoint: "week 52",
  levels: [
    {
      response: "CRR",
      statement: "UPCR at most 0.5 mg/mg; eGFR at least 60, or not fallen by 20 % or more from baseline.",
      criterion: allOf(
        is("upcr", "<=", "0.5", "g/g"),
        titled("kidney function", anyOf(is("egfr", ">=", "60", "mL/min/{1.73_m2}"), relativeToBaseline("egfr", ">", "0.8"))),
      ),
    },
  ],
  readings: [
    "'No decrease of 20 % or more' is eGFR > 0.8 × baseline: a fall of exactly 20 % disqualifies, as in TULIP-LN.",
    "The record does not ask that a fall be confirmed, so the value of the visit decides; the sponsor's earlier trial asks for it: " +
      "tulip-ln-crr05.",
    "No steroid limit, rescue or discontinuation rule is printed in the record, and none is asked for here.",
    "The kind of urine collection is not printed; UPCR is compared as reported.",
  ],
  contradictions: [
    "A later version of the ClinicalTrials.gov record has a blinded period of 76 weeks; the design of 2021 that was read judges week 52.",
  ],
});
