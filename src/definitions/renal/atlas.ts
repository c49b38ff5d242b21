import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { baselineIs, is, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";

const halved = relativeToBaseline("upcr", "<=", "0.5");

/**
 * ATLAS complete and partial renal response (BIIB023, anti-TWEAK).
 *
 * @example
 * atlas.timePoint; // => "week 52"
 */
export const atlas: ResponseDefinition<"CRR" | "PRR"> = /* @__PURE__ */ defineResponse({
  id: "atlas",
  version: "1.0.0",
  title: "ATLAS renal response",
  source: {
    citation: "Registry record of ATLAS: BIIB023 (anti-TWEAK) in lupus nephritis, Biogen",
    trial: "NCT01499355",
    locator: "primary outcome measure: complete and partial renal response",
    evidence: "primary",
  },
  timePoint: "week 52",
  levels: [
    {
      response: "CRR",
      statement: "UPCR below 0.5 and at least 50 % lower than on day 1; eGFR in the normal range.",
      criterion: allOf(is("upcr", "<", "0.5", "g/g"), halved, referenceRange("egfr", ">=", "low")),
    },
    {
      response: "PRR",
      statement:
        "UPCR at least 50 % lower than on day 1, and below 1.0 if it was at most 3.0, below 3.0 if it was above 3.0; eGFR within 25 " +
          "% of day 1 either way, or creatinine in the normal range.",
      criterion: allOf(
        halved,
        titled(
          "cap by baseline proteinuria",
          anyOf(
            allOf(baselineIs("upcr", "<=", "3.0", "g/g"), is("upcr", "<", "1.0", "g/g")),
            allOf(baselineIs("upcr", ">", "3.0", "g/g"), is("upcr", "<", "3.0", "g/g")),
          ),
        ),
        titled(
          "kidney function",
          anyOf(
            allOf(relativeToBaseline("egfr", ">=", "0.75"), relativeToBaseline("egfr", "<=", "1.25")),
            referenceRange("serumCreatinine", "<=", "high"),
          ),
        ),
      ),
    },
  ],
  readings: [
    "eGFR 'in the normal range' is at or above the lower limit of the reference range on the record; a higher eGFR than normal is no " +
      "loss of function. Creatinine is at or below its upper limit for the same reason.",
    "'Within ±25 % of day 1' is taken literally, both limits included: an eGFR that rose by more than 25 % meets PRR only through a " +
      "normal creatinine.",
    "eGFR near day 1 and a normal creatinine are two ways to meet PRR, not two instruments for one limit: either that is missing " +
      "stays open.",
    "A day 1 UPCR of exactly 3.0 belongs to the cap of 1.0, as printed.",
    "UPCR on day 1 is that of a 24-hour collection; the follow-up is compared with it as reported.",
    "Complete response takes precedence over partial. No steroid, rescue or sediment rule is printed. The duration of response is a " +
      "rule over visits and not part of the definition.",
  ],
});
