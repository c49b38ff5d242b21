import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

/**
 * CALIBRATE (rituximab and cyclophosphamide, then belimumab): complete response, as far as its abstract is legible.
 *
 * @example
 * calibrateCr.timePoint; // => "week 48"
 */
export const calibrateCr: ResponseDefinition<"CR"> = /* @__PURE__ */ defineResponse({
  id: "calibrate-cr",
  version: "1.0.0",
  title: "CALIBRATE complete response",
  source: {
    citation: "CALIBRATE (ITN055AI). Abstract CT-03, Lupus Sci Med 2018;5 Suppl 2:A46.1",
    trial: "NCT02260934",
    locator: "abstract: definition of complete response, its first two items; the dose schedule in the arm text",
    evidence: "primary",
  },
  timePoint: "week 48",
  levels: [
    {
      response: "CR",
      statement:
        "UPCR below 0.5; eGFR above 120 or, if below 120, above 80 % of its value at screening; the prednisone schedule kept, which " +
          "goes down to 10 mg a day by week 12.",
      criterion: allOf(
        is("upcr", "<", "0.5", "g/g"),
        titled(
          "kidney function",
          anyOf(
            is("egfr", ">", "120", "mL/min/{1.73_m2}"),
            titled("below 120", allOf(is("egfr", "<", "120", "mL/min/{1.73_m2}"), relativeToBaseline("egfr", ">", "0.8"))),
          ),
        ),
        is("prednisoneEquivalent", "<=", "10", "mg/d"),
      ),
    },
  ],
  readings: [
    "The third item of the abstract is cut off after its first letter. Other texts speak of keeping to the prednisone schedule. It " +
      "is read from the schedule's end point: at most 10 mg/d at the visit, a reading taken over from access-cr.",
    "The reference of eGFR is the value at screening: pass it as the baseline's eGFR.",
    "Both signs of the eGFR limit are strict as printed: an eGFR of exactly 120 is in neither case and reaches no response.",
    "The partial response of the trial is cut off in every text that was seen, and is not here: NR means not CR.",
  ],
});
