import { allOf, anyOf, atNext, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

// @__NO_SIDE_EFFECTS__
function source(locator: string): Source {
  return {
    citation: "Jayne D et al., TULIP-LN (anifrolumab in lupus nephritis, phase 2). Ann Rheum Dis 2022;81:496-506",
    doi: "10.1136/annrheumdis-2021-221478",
    trial: "NCT02547922",
    locator,
    evidence: "primary",
  };
}

const fallOfLessThan20Percent = relativeToBaseline("egfr", ">", "0.8");

/** The criterion with the UPCR limit, which is all that the two responses differ in. */
// @__NO_SIDE_EFFECTS__
function completeResponse(upcr: string) {
  return allOf(
    is("upcr", "<=", upcr, "g/g"),
    titled(
      "kidney function",
      anyOf(is("egfr", ">=", "60", "mL/min/{1.73_m2}"), fallOfLessThan20Percent, atNext(fallOfLessThan20Percent)),
    ),
    no("treatmentDiscontinued"),
    no("prohibitedMedication"),
  );
}

const sharedReadings = [
  "'A decrease of at least 20 %' is eGFR <= 0.8 × baseline: a fall of exactly 20 % disqualifies once it is confirmed (AURORA 1 " +
    "prints 'more than 20 %').",
  "A decrease is confirmed when the measurement that follows shows it as well. While no such measurement is recorded it is open, not " +
    "confirmed.",
  "UPCR is that of the 24-hour collection; pass it as upcr.",
  "'Restricted medication beyond the protocol's threshold' is recorded as prohibitedMedication, stopping the investigational product " +
    "as treatmentDiscontinued.",
  "Inactive sediment and the sustained steroid reduction are exploratory endpoints of their own and not part of the response.",
];

/**
 * TULIP-LN complete renal response: UPCR at most 0.7.
 *
 * @example
 * tulipLnCrr.timePoint; // => "week 52"
 */
export const tulipLnCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "tulip-ln-crr",
  version: "1.0.0",
  title: "TULIP-LN complete renal response",
  source: source("registry record and congress abstract: secondary endpoint"),
  timePoint: "week 52",
  levels: [
    {
      response: "CRR",
      statement:
        "24-hour UPCR at most 0.7; eGFR at least 60, or no confirmed fall of 20 % or more from baseline; study drug not stopped; no " +
          "restricted medication beyond the threshold.",
      criterion: completeResponse("0.7"),
    },
  ],
  readings: readings(sharedReadings),
});

/**
 * TULIP-LN post-hoc complete renal response: UPCR at most 0.5.
 *
 * @example
 * tulipLnCrr05.levels[0]?.response; // => "CRR0.5"
 */
export const tulipLnCrr05: ResponseDefinition<"CRR0.5"> = /* @__PURE__ */ defineResponse({
  id: "tulip-ln-crr05",
  version: "1.0.0",
  title: "TULIP-LN complete renal response, UPCR at most 0.5",
  source: source("post-hoc endpoint CRR0.5"),
  timePoint: "week 52",
  levels: [
    {
      response: "CRR0.5",
      statement: "The complete renal response with a 24-hour UPCR of at most 0.5 instead of 0.7.",
      criterion: completeResponse("0.5"),
    },
  ],
  readings: readings(
    sharedReadings,
    "'Sustained to week 52', a time-to-event endpoint of the same response, is a rule over visits and not part of the criterion.",
  ),
});
