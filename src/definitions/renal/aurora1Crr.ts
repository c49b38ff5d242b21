import { allOf, anyOf, atNext, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { doseWindow } from "../../criteria/doseRules.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

// @__NO_SIDE_EFFECTS__
function source(locator: string): Source {
  return {
    citation: "Rovin BH et al., AURORA 1 (voclosporin in lupus nephritis). Lancet 2021;397:2070-2080",
    doi: "10.1016/S0140-6736(21)00578-X",
    trial: "NCT03021499",
    locator,
    evidence: "primary",
  };
}

const atLeast60 = is("egfr", ">=", "60", "mL/min/{1.73_m2}");
const fallOfAtMost20Percent = relativeToBaseline("egfr", ">=", "0.8");

// Weeks 44 to 52, counted from baseline, up to the visit.
const lowDoseSteroid = doseWindow({
  first: { from: "baseline", days: 308 },
  last: { from: "baseline", days: 364, notAfter: "followUp" },
  relation: "<=",
  limit: { value: "10", unit: "mg/d" },
  failsFromDays: 7,
  failsFromDaysInARow: 3,
});

const sharedReadings = [
  "A fall is confirmed when the measurement that follows shows it as well. While no such measurement is recorded, a fall of more " +
    "than 20 % is open, not confirmed.",
  "'More than 20 %' is eGFR < 0.8 × baseline: a fall of exactly 20 % does not disqualify.",
  "Weeks 44 through 52 are days 308 to 364 after baseline, both included. Days without a recorded dose count neither way, and leave " +
    "the rule open where they could decide.",
  "Where the visit comes before day 364, the window ends with the visit: what is taken afterwards is no part of a response at that " +
    "visit, and a dose without an end says nothing of it. The tolerance (3 days in a row, 7 in all) stays as printed for the shorter " +
    "window. A visit before day 308 leaves no day to judge: the rule is open there.",
  "UPCR is the value of the visit. That it is taken from two consecutive first-morning voids stands only in secondary texts and is " +
    "not part of the criterion.",
  "The trial's endpoint committee adjudicated responses; this is the printed rule, not their judgement.",
  "Stopping the study drug does not exclude a response: the registry assesses such patients on their data. Withdrawal from the trial " +
    "does: it is recorded as earlyWithdrawal, by the visit that is judged.",
  "The trial judges the same endpoint at week 24 as a key secondary one. Its steroid window is printed for week 52 only, so this " +
    "definition is for week 52.",
];

/**
 * AURORA 1 complete renal response as the Lancet abstract prints it.
 *
 * @example
 * aurora1Crr.timePoint; // => "week 52"
 */
export const aurora1Crr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "aurora1-crr",
  version: "2.0.0",
  title: "AURORA 1 complete renal response",
  source: source("abstract: primary endpoint; the steroid limits as in the registry record"),
  timePoint: "week 52",
  levels: [
    {
      response: "CRR",
      statement:
        "UPCR at most 0.5; eGFR at least 60, or no confirmed fall of more than 20 % from baseline; no rescue; not withdrawn from the " +
          "trial; in weeks 44 to 52 not above 10 mg/d for 3 days in a row or 7 days in all.",
      criterion: allOf(
        is("upcr", "<=", "0.5", "g/g"),
        titled("kidney function", anyOf(atLeast60, fallOfAtMost20Percent, atNext(fallOfAtMost20Percent))),
        no("rescueTherapy"),
        no("earlyWithdrawal"),
        lowDoseSteroid,
      ),
    },
  ],
  readings: readings(
    sharedReadings,
    "The abstract names no withdrawal. A monograph of the manufacturer prints it as an item of the definition, and the registry " +
      "counts withdrawal without sufficient data at week 52 as no response.",
    "The limit of 60 is judged at the visit; the abstract asks for confirmation of the fall only.",
  ),
  contradictions: [
    "The registry record disqualifies only with both eGFR limits missed and an associated adverse event: aurora1-crr-registry.",
  ],
});

/**
 * AURORA 1 complete renal response with the registry's three-way clarification of the eGFR clause.
 *
 * @example
 * aurora1CrrRegistry.id; // => "aurora1-crr-registry"
 */
export const aurora1CrrRegistry: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "aurora1-crr-registry",
  version: "2.0.0",
  title: "AURORA 1 complete renal response, registry clarification of eGFR",
  source: source("ClinicalTrials.gov record, results: primary outcome measure"),
  timePoint: "week 52",
  levels: [
    {
      response: "CRR",
      statement:
        "As the abstract, but function disqualifies only when eGFR is confirmed below 60, and confirmed more than 20 % below " +
          "baseline, and an adverse event of treatment or disease affected it.",
      criterion: allOf(
        is("upcr", "<=", "0.5", "g/g"),
        titled(
          "kidney function",
          anyOf(atLeast60, atNext(atLeast60), fallOfAtMost20Percent, atNext(fallOfAtMost20Percent), no("adverseEventAffectingEgfr")),
        ),
        no("rescueTherapy"),
        no("earlyWithdrawal"),
        lowDoseSteroid,
      ),
    },
  ],
  readings: readings(
    sharedReadings,
    "Withdrawal counts as no response where the data at week 52 are not sufficient, as the registry says; a visit at week 52 of a " +
      "subject who has withdrawn before it is not expected.",
    "Both limits must be missed at the visit and at the measurement that follows; the two misses are confirmed by the same measurement.",
  ),
  contradictions: ["The Lancet abstract names no adverse event: aurora1-crr."],
});
