import { allOf, anyOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { is, relativeToPreFlare } from "../../criteria/vocabulary.js";

// @__NO_SIDE_EFFECTS__
function source(locator: string): Source {
  return {
    citation: "Furie R et al., BLISS-LN (belimumab in lupus nephritis). N Engl J Med 2020;383:1117-1128",
    doi: "10.1056/NEJMoa2001180",
    trial: "NCT01639339",
    locator,
    evidence: "primary",
  };
}

/** Function that is either good enough in itself or close enough to what it was before the flare. */
// @__NO_SIDE_EFFECTS__
function preserved(egfr: string, factor: string) {
  return titled("kidney function", anyOf(is("egfr", ">=", egfr, "mL/min/{1.73_m2}"), relativeToPreFlare("egfr", ">=", factor)));
}

const sharedReadings = [
  "'No worse than 20 % (10 %) below the pre-flare value' is eGFR >= 0.8 (0.9) × the value before the flare: exactly 20 % (10 %) " +
    "below still counts as preserved.",
  "The reference is the pre-flare value, never the baseline of the trial. Where none is recorded, only the fixed eGFR limit can show " +
    "preserved function, and a lower eGFR leaves the response open.",
  "Glucocorticoids had to be at most 10 mg/d by week 24 and to stay there to week 104; a breach makes a treatment failure, and short " +
    "rises for disease outside the kidney were allowed in weeks 24 to 76. Secondary texts say so, and not how short. The rule acts " +
    "through the event as the trial judged it and is not a criterion of its own here; withGlucocorticoidAtMost adds it, without the " +
    "exception.",
  "No source that was read asks for confirmation at a second visit, and none is asked for here. What is done with missing visits is " +
    "imputation, a separate step.",
];

const asRecorded =
  "The paper's clause is 'rescue therapy for treatment failure': one event, which the registry words as treatment failure. Here it " +
    "is rescueTherapy as recorded; the ids that end on treatment-failure ask for treatmentFailure. They are two wordings of one " +
    "clause, not two rules: record the trial's one event under either name.";
const asJudgedByTheTrial =
  "Treatment failure is the trial's own judgement, as recorded. Prohibited medication and a breach of the steroid rule are part of " +
    "it (secondary texts); 'rescue therapy for treatment failure' in the paper is the same event in another wording, and is not asked " +
    "for separately.";

/**
 * BLISS-LN primary efficacy renal response in the wording of the paper's abstract: no rescue therapy.
 *
 * @example
 * blissLnPerr.timePoint; // => "week 104; week 52 as a key secondary endpoint"
 */
export const blissLnPerr: ResponseDefinition<"PERR"> = /* @__PURE__ */ defineResponse({
  id: "bliss-ln-perr",
  version: "1.0.0",
  title: "BLISS-LN primary efficacy renal response",
  source: source("abstract: primary endpoint"),
  timePoint: "week 104; week 52 as a key secondary endpoint",
  levels: [{
    response: "PERR",
    statement: "UPCR at most 0.7; eGFR at least 60, or at most 20 % below its value before the flare; no rescue therapy.",
    criterion: allOf(is("upcr", "<=", "0.7", "g/g"), preserved("60", "0.8"), no("rescueTherapy")),
  }],
  readings: readings(sharedReadings, asRecorded),
  contradictions: ["The registry record asks for no treatment failure instead: bliss-ln-perr-treatment-failure."],
});

/**
 * BLISS-LN complete renal response in the wording of the paper's abstract: no rescue therapy.
 *
 * @example
 * blissLnCrr.timePoint; // => "week 104"
 */
export const blissLnCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "bliss-ln-crr",
  version: "1.0.0",
  title: "BLISS-LN complete renal response",
  source: source("abstract: key secondary endpoint"),
  timePoint: "week 104",
  levels: [{
    response: "CRR",
    statement: "UPCR below 0.5; eGFR at least 90, or at most 10 % below its value before the flare; no rescue therapy.",
    criterion: allOf(is("upcr", "<", "0.5", "g/g"), preserved("90", "0.9"), no("rescueTherapy")),
  }],
  readings: readings(sharedReadings, asRecorded),
  contradictions: [
    "The abstract of the East Asian subgroup analysis asks for no treatment failure instead: bliss-ln-crr-treatment-failure.",
    "The older registry version also asks for an inactive sediment and lets a normal eGFR stand for 90: bliss-ln-crr2012.",
  ],
});

/**
 * BLISS-LN primary efficacy renal response in the wording of the registry record: not a treatment failure.
 *
 * @example
 * blissLnPerrTreatmentFailure.id; // => "bliss-ln-perr-treatment-failure"
 */
export const blissLnPerrTreatmentFailure: ResponseDefinition<"PERR"> = /* @__PURE__ */ defineResponse({
  id: "bliss-ln-perr-treatment-failure",
  version: "1.0.0",
  title: "BLISS-LN primary efficacy renal response, treatment-failure wording",
  source: source("ClinicalTrials.gov record, primary outcome measure"),
  timePoint: "week 104; week 52 as a key secondary endpoint",
  levels: [{
    response: "PERR",
    statement: "UPCR at most 0.7; eGFR at least 60, or at most 20 % below its value before the flare; the patient is no treatment failure.",
    criterion: allOf(is("upcr", "<=", "0.7", "g/g"), preserved("60", "0.8"), no("treatmentFailure")),
  }],
  readings: readings(sharedReadings, asJudgedByTheTrial),
  contradictions: ["The paper's abstract asks for no rescue therapy instead: bliss-ln-perr."],
});

/**
 * BLISS-LN complete renal response in the wording that asks for no treatment failure.
 *
 * @example
 * blissLnCrrTreatmentFailure.id; // => "bliss-ln-crr-treatment-failure"
 */
export const blissLnCrrTreatmentFailure: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "bliss-ln-crr-treatment-failure",
  version: "1.0.0",
  title: "BLISS-LN complete renal response, treatment-failure wording",
  source: source("key secondary endpoint as worded in the abstract of the East Asian subgroup analysis, doi 10.1053/j.ajkd.2022.06.013"),
  timePoint: "week 104",
  levels: [{
    response: "CRR",
    statement: "UPCR below 0.5; eGFR at least 90, or at most 10 % below its value before the flare; the patient is no treatment failure.",
    criterion: allOf(is("upcr", "<", "0.5", "g/g"), preserved("90", "0.9"), no("treatmentFailure")),
  }],
  readings: readings(sharedReadings, asJudgedByTheTrial),
  contradictions: ["The paper's abstract asks for no rescue therapy instead: bliss-ln-crr."],
});
