import { allOf, anyOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { baselineIs, is, noSediment, referenceRange, relativeToBaseline } from "../../criteria/vocabulary.js";
import { proteinuriaByBaseline } from "./proteinuriaByBaseline.js";

const creatinineStable = /* @__PURE__ */ relativeToBaseline("serumCreatinine", "<=", "1.25");

// @__NO_SIDE_EFFECTS__
function almsSource(proteinuriaWording: string): Source {
  return {
    citation: "ALMS induction. Appel GB et al. JASN 2009;20:1103-1112; protocol Lupus 2007;16:972-980",
    doi: "10.1681/ASN.2008101028",
    trial: "NCT00377637",
    locator: `proteinuria as ${proteinuriaWording}; creatinine in the protocol's abstract`,
    evidence: "secondary",
  };
}

const sharedReadings: readonly string[] = [
  "Creatinine stable (within 25 % of baseline) or improved is creatinine at most 125 % of baseline: there is no limit downwards, and " +
    "exactly 125 % is within.",
  "UPCR is in g/g; no unit was seen beside 3.",
];

const almsReadings: readonly string[] = /* @__PURE__ */ readings(
  sharedReadings,
  "Complete remission (all parameters normal) is a rule of its own, on 24-hour protein: alms-complete-remission. NR means no " +
    "response here.",
  "The trial's blinded endpoint committee is not modelled.",
);

/**
 * ALMS induction (mycophenolate or cyclophosphamide): response at week 24 in the wording in which either fall suffices.
 *
 * @example
 * almsInduction.timePoint; // => "week 24"
 */
export const almsInduction: ResponseDefinition<"Response"> = /* @__PURE__ */ defineResponse({
  id: "alms-induction",
  version: "1.0.0",
  title: "ALMS induction response, either fall in proteinuria",
  source: almsSource("a newsletter words it (The Rheumatologist, Reading Rheum 14/5)"),
  timePoint: "week 24",
  levels: [
    {
      response: "Response",
      statement:
        "UPCR fallen by at least 50 % from baseline, or to below 3 if it was at least 3 at baseline; serum creatinine stable, within " +
          "25 % of baseline, or improved.",
      criterion: allOf(
        titled(
          "proteinuria",
          anyOf(relativeToBaseline("upcr", "<=", "0.5"), allOf(baselineIs("upcr", ">=", "3", "g/g"), is("upcr", "<", "3", "g/g"))),
        ),
        creatinineStable,
      ),
    },
  ],
  readings: /* @__PURE__ */ readings(
    almsReadings,
    "'Or' is taken literally: a nephrotic patient responds with a fall of 50 % although UPCR is still 3 or more.",
  ),
  contradictions: [
    "A review words the rule by baseline, so that a nephrotic patient must come below 3 whatever the fall: alms-induction-by-baseline.",
  ],
});

/**
 * ALMS induction: response at week 24 in the wording in which baseline proteinuria decides which fall is asked for.
 *
 * @example
 * almsInductionByBaseline.timePoint; // => "week 24"
 */
export const almsInductionByBaseline: ResponseDefinition<"Response"> = /* @__PURE__ */ defineResponse({
  id: "alms-induction-by-baseline",
  version: "1.0.0",
  title: "ALMS induction response, fall in proteinuria by baseline",
  source: almsSource("a review tabulates it (BioMed Res Int 2017, article 5312960, table 1)"),
  timePoint: "week 24",
  levels: [
    {
      response: "Response",
      statement:
        "UPCR below 3 if it was nephrotic at baseline, fallen by at least 50 % if it was subnephrotic; serum creatinine stable, " +
          "within 25 % of baseline, or improved.",
      criterion: allOf(
        proteinuriaByBaseline({ nephrotic: ">=", subnephrotic: "<", fall: "<=" }),
        creatinineStable,
      ),
    },
  ],
  readings: /* @__PURE__ */ readings(
    almsReadings,
    "Nephrotic is a baseline UPCR of at least 3: the review prints no number, the other wording of the rule prints this one.",
  ),
  contradictions: [
    "A newsletter words the two falls as alternatives for a nephrotic patient: alms-induction.",
    "An ALMS-type registry record counts a baseline of exactly 3 as subnephrotic and asks for a fall of more than 50 %: " +
      "alms-type-ctri2013.",
  ],
});

/**
 * CTRI/2013/12/004179: complete remission and ALMS-type response at week 24, with a strict fall of more than 50 %.
 *
 * @example
 * almsTypeCtri2013.levels.map(({ response }) => response); // => ["CR", "Response"]
 */
export const almsTypeCtri2013: ResponseDefinition<"CR" | "Response"> = /* @__PURE__ */ defineResponse({
  id: "alms-type-ctri2013",
  version: "1.0.0",
  title: "CTRI/2013/12/004179 ALMS-type response",
  source: {
    citation: "Clinical Trials Registry of India, record CTRI/2013/12/004179 (Rathi)",
    trial: "CTRI/2013/12/004179",
    locator: "outcome definitions, in a mirror of the registry",
    evidence: "primary",
  },
  timePoint: "week 24",
  levels: [
    {
      response: "CR",
      statement: "Normal serum creatinine, proteinuria of at most 500 mg in 24 hours and an inactive sediment.",
      criterion: allOf(
        referenceRange("serumCreatinine", "<=", "high"),
        is("urineProtein24h", "<=", "500", "mg/d"),
        noSediment("activeSediment"),
      ),
    },
    {
      response: "Response",
      statement:
        "UPCR below 3 if it was nephrotic at baseline, fallen by more than 50 % if it was subnephrotic (at most 3); serum creatinine " +
          "within 25 % of baseline or improved.",
      criterion: allOf(
        proteinuriaByBaseline({ nephrotic: ">", subnephrotic: "<=", fall: "<" }),
        creatinineStable,
      ),
    },
  ],
  readings: /* @__PURE__ */ readings(
    sharedReadings,
    "The record counts a baseline of exactly 3 as subnephrotic, so nephrotic is above 3.",
    "CR is judged on 24-hour protein and the response on UPCR, as the record prints them: where 24-hour protein was not measured, CR " +
      "stays open.",
    "CR takes precedence, and does not ask for the fall that the response asks for.",
    "Normal creatinine is at or below the upper limit of the reference range on the record. What an inactive sediment is, was not seen: " +
      "the site's own judgement is used.",
  ),
  contradictions: ["The wordings of ALMS itself print a fall of at least 50 %: alms-induction, alms-induction-by-baseline."],
});
