import { allOf, anyOf, asMeasured, no, titled } from "../../criteria/combinations.js";
import type { Criterion, CriterionGroup } from "../../criteria/criterion.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { baselineIs, is, relativeToBaseline } from "../../criteria/vocabulary.js";
import { asMeasuredReading, cliff, firstCaseOnly, sharedReadings } from "./nct05631717Readings.js";

const source: Source = {
  citation:
    "ClinicalTrials.gov record of NCT05631717: human umbilical cord mesenchymal stem cells versus low-dose interleukin-2 in lupus " +
      "nephritis, Affiliated Nanjing Drum Tower Hospital",
  trial: "NCT05631717",
  locator: "primary outcome: response rates (CR and RR); the signs of the CR limits as in the registry record",
  evidence: "primary",
};

const timePoint = "week 24, the end of the trial; the registry names no visit";

/** How UPCR and 24-hour protein are joined: as measured, or both part of every record. */
type Either = (...criteria: readonly Criterion[]) => CriterionGroup;

const creatinineAbnormal = baselineIs("serumCreatinine", ">", "1.2", "mg/dL");
const creatinineNotAbnormal = baselineIs("serumCreatinine", "<=", "1.2", "mg/dL");
const creatinineFell = relativeToBaseline("serumCreatinine", "<", "0.7");
const creatinineNormal = is("serumCreatinine", "<=", "1.2", "mg/dL");
const creatinineAtMost125Percent = relativeToBaseline("serumCreatinine", "<=", "1.25");

// @__NO_SIDE_EFFECTS__
function completeResponse(either: Either) {
  return {
    response: "CR",
    statement:
      "Serum creatinine at most 1.2 mg/dL or at most 125 % of baseline; morning UPCR below 0.5 g/g or 24-hour protein below 0.5 g; " +
      "prednisone or equivalent at most 10 mg a day.",
    criterion: allOf(
      titled("kidney function", anyOf(creatinineNormal, creatinineAtMost125Percent)),
      titled("proteinuria", either(is("upcr", "<", "0.5", "g/g"), is("urineProtein24h", "<", "0.5", "g/d"))),
      is("prednisoneEquivalent", "<=", "10", "mg/d"),
    ),
  } as const;
}

/** A proteinuria measure that was abnormal at baseline is below the factor × its own baseline. */
// @__NO_SIDE_EFFECTS__
function proteinuriaBelow(factor: string, either: Either) {
  return titled(
    "a proteinuria measure that was abnormal at baseline fell enough",
    either(
      allOf(baselineIs("upcr", ">=", "0.5", "g/g"), relativeToBaseline("upcr", "<", factor)),
      allOf(baselineIs("urineProtein24h", ">=", "0.5", "g/d"), relativeToBaseline("urineProtein24h", "<", factor)),
    ),
  );
}

// @__NO_SIDE_EFFECTS__
function partialResponseCases(either: Either, creatinineImproved: Criterion = creatinineFell) {
  return anyOf(
    titled(
      "creatinine abnormal at baseline",
      allOf(creatinineAbnormal, creatinineImproved, proteinuriaBelow("0.7", either), no("otherDeterioration")),
    ),
    titled("creatinine not abnormal at baseline", allOf(creatinineNotAbnormal, proteinuriaBelow("0.5", either))),
  );
}

const partialStatement =
  "Creatinine and proteinuria both abnormal before treatment: both improved by more than 30 % with no other indicator of deterioration. " +
  "Only proteinuria abnormal: it improved by more than 50 %.";

/** NCT05631717 (umbilical-cord MSC versus low-dose IL-2), judged by the proteinuria measure that was taken. */
export const nct05631717: ResponseDefinition<"CR" | "PR"> = defineResponse({
  id: "nct05631717",
  version: "2.0.0",
  title: "NCT05631717 renal response, proteinuria as measured",
  source,
  timePoint,
  levels: [completeResponse(asMeasured), { response: "PR", statement: partialStatement, criterion: partialResponseCases(asMeasured) }],
  readings: readings(sharedReadings, asMeasuredReading, cliff, firstCaseOnly),
});

/**
 * NCT05631717 with both proteinuria measures part of every record: one that is missing could have shown a response and stays
 * open. A bound for sensitivity analysis.
 */
export const nct05631717Literal: ResponseDefinition<"CR" | "PR"> = defineResponse({
  id: "nct05631717-literal",
  version: "1.0.0",
  title: "NCT05631717 renal response, both proteinuria measures part of the record",
  source,
  timePoint,
  levels: [completeResponse(anyOf), { response: "PR", statement: partialStatement, criterion: partialResponseCases(anyOf) }],
  readings: readings(
    sharedReadings,
    "Both measures belong to the record: one that was not recorded could still have shown a response and leaves it open, so a clear " +
      "non-responder of whom only UPCR was taken is NE. A bound for sensitivity analysis; nct05631717 judges by what was measured.",
    cliff,
    firstCaseOnly,
  ),
});

/** NCT05631717 in a stricter reading for sensitivity analysis: no partial response while the kidney or the patient deteriorates. */
export const nct05631717Guarded: ResponseDefinition<"CR" | "PR"> = defineResponse({
  id: "nct05631717-guarded",
  version: "2.0.0",
  title: "NCT05631717 renal response, guarded reading",
  source,
  timePoint,
  levels: [
    completeResponse(asMeasured),
    {
      response: "PR",
      statement: "As the text, and in every case creatinine at most 125 % of baseline and no other indicator of deterioration.",
      criterion: allOf(partialResponseCases(asMeasured), creatinineAtMost125Percent, no("otherDeterioration")),
    },
  ],
  readings: readings(
    sharedReadings,
    asMeasuredReading,
    cliff,
    "The guard is ours, not the protocol's: every PR also needs creatinine at most 125 % of baseline (the limit printed for CR) and " +
      "no other indicator of deterioration.",
  ),
});

/** NCT05631717 without its cliff: in the first case of PR a creatinine that is back at 1.2 mg/dL or below counts as improved. */
export const nct05631717Normalised: ResponseDefinition<"CR" | "PR"> = defineResponse({
  id: "nct05631717-normalised",
  version: "1.0.0",
  title: "NCT05631717 renal response, a normalised creatinine counts as improved",
  source,
  timePoint,
  levels: [
    completeResponse(asMeasured),
    {
      response: "PR",
      statement: "As the text, and where creatinine was abnormal before treatment it improved by more than 30 % or is at most 1.2 mg/dL.",
      criterion: partialResponseCases(asMeasured, titled("creatinine improved", anyOf(creatinineFell, creatinineNormal))),
    },
  ],
  readings: readings(
    sharedReadings,
    asMeasuredReading,
    "That a creatinine back at 1.2 mg/dL or below counts as improved is ours, not the protocol's: as printed, a baseline above 1.2 " +
      "and up to 1.71 mg/dL can return to normal without improving by more than 30 %, so that 1.21 to 0.92 mg/dL with proteinuria down " +
      "80 % is NR where 1.20 to 0.92 is PR. Here both are PR.",
    firstCaseOnly,
  ),
});
