import { allOf, anyOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { baselineIs, is, relativeToBaseline } from "../../criteria/vocabulary.js";

const source: Source = {
  citation:
    "ClinicalTrials.gov record of NCT05631717: human umbilical cord mesenchymal stem cells versus low-dose interleukin-2 in lupus nephritis, Affiliated Nanjing Drum Tower Hospital",
  trial: "NCT05631717",
  locator: "primary outcome: response rates (CR and RR); the signs of the CR limits as in the registry record",
  evidence: "primary",
};

const creatinineAbnormal = baselineIs("serumCreatinine", ">", "1.2", "mg/dL");
const creatinineNotAbnormal = baselineIs("serumCreatinine", "<=", "1.2", "mg/dL");
const upcrAbnormal = baselineIs("upcr", ">=", "0.5", "g/g");
const urineProtein24hAbnormal = baselineIs("urineProtein24h", ">=", "0.5", "g/d");

/** At least one proteinuria measure that was abnormal at baseline is below the factor × its own baseline. */
// @__NO_SIDE_EFFECTS__
function proteinuriaBelow(factor: string) {
  return titled(
    "a proteinuria measure that was abnormal at baseline fell enough",
    anyOf(
      allOf(upcrAbnormal, relativeToBaseline("upcr", "<", factor)),
      allOf(urineProtein24hAbnormal, relativeToBaseline("urineProtein24h", "<", factor)),
    ),
  );
}

const completeResponse = {
  response: "CR",
  statement:
    "Serum creatinine at most 1.2 mg/dL or at most 125 % of baseline; morning UPCR below 0.5 g/g or 24-hour protein below 0.5 g; prednisone or equivalent at most 10 mg a day.",
  criterion: allOf(
    titled("kidney function", anyOf(is("serumCreatinine", "<=", "1.2", "mg/dL"), relativeToBaseline("serumCreatinine", "<=", "1.25"))),
    titled("proteinuria", anyOf(is("upcr", "<", "0.5", "g/g"), is("urineProtein24h", "<", "0.5", "g/d"))),
    is("prednisoneEquivalent", "<=", "10", "mg/d"),
  ),
} as const;

const partialResponseCases = anyOf(
  titled(
    "creatinine abnormal at baseline",
    allOf(creatinineAbnormal, relativeToBaseline("serumCreatinine", "<", "0.7"), proteinuriaBelow("0.7"), no("otherDeterioration")),
  ),
  titled("creatinine not abnormal at baseline", allOf(creatinineNotAbnormal, proteinuriaBelow("0.5"))),
);

const sharedReadings = [
  "The signs of the CR limits (<=, <=, <, <, <=) are the registry record's own. The PR sentence was read in the protocol text only, and its two '>' signs are taken at face value.",
  "The protocol does not say when a value is abnormal before treatment. The limits of CR are mirrored: creatinine is abnormal above 1.2 mg/dL at baseline, a proteinuria measure from 0.5 (g/g or g/24 h) at baseline.",
  "'Improved by more than 30 % (50 %)' is a relative fall from baseline: the follow-up value is below 0.7 (0.5) × baseline. A fall of exactly 30 % (50 %) is no partial response.",
  "The fall in proteinuria is judged within one measure: UPCR against UPCR, 24-hour protein against 24-hour protein; either measure suffices, and only if that measure was abnormal at baseline.",
  "No proteinuria measure abnormal at baseline: no partial response exists.",
  "CR takes precedence over PR, and everything else is NR.",
  "PR has no prednisone limit: none is printed.",
  "'Or' between UPCR and 24-hour protein is taken literally: either one suffices, so a measure that was not recorded could still have shown a response and leaves it open.",
  "The prednisone-equivalent dose is the dose at the visit: no window is printed.",
];

/** NCT05631717 (umbilical-cord MSC versus low-dose IL-2), the literal reading of its complete and partial response. */
export const nct05631717: ResponseDefinition<"CR" | "PR"> = defineResponse({
  id: "nct05631717",
  version: "1.0.0",
  title: "NCT05631717 renal response, literal reading",
  source,
  timePoint: "week 24, the end of the trial; the registry names no visit",
  levels: [
    completeResponse,
    {
      response: "PR",
      statement:
        "Creatinine and proteinuria both abnormal before treatment: both improved by more than 30 % with no other indicator of deterioration. Only proteinuria abnormal: it improved by more than 50 %.",
      criterion: partialResponseCases,
    },
  ],
  readings: readings(
    sharedReadings,
    "'No other indicator of deterioration' belongs to the first case of PR only, where the text puts it; with normal creatinine at baseline neither it nor a limit on creatinine is asked for.",
  ),
});

/** NCT05631717 in a stricter reading for sensitivity analysis: no partial response while the kidney or the patient deteriorates. */
export const nct05631717Guarded: ResponseDefinition<"CR" | "PR"> = defineResponse({
  id: "nct05631717-guarded",
  version: "1.0.0",
  title: "NCT05631717 renal response, guarded reading",
  source,
  timePoint: "week 24, the end of the trial; the registry names no visit",
  levels: [
    completeResponse,
    {
      response: "PR",
      statement:
        "As the literal reading, and in every case creatinine at most 125 % of baseline and no other indicator of deterioration.",
      criterion: allOf(
        partialResponseCases,
        relativeToBaseline("serumCreatinine", "<=", "1.25"),
        no("otherDeterioration"),
      ),
    },
  ],
  readings: readings(
    sharedReadings,
    "The guard is ours, not the protocol's: every PR also needs creatinine at most 125 % of baseline (the limit printed for CR) and no other indicator of deterioration.",
  ),
});
