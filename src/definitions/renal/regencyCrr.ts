import { allOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition, type Source } from "../../criteria/responseDefinition.js";
import { doseWindow } from "../../criteria/doseRules.js";
import { is, relativeToBaseline } from "../../criteria/vocabulary.js";

// @__NO_SIDE_EFFECTS__
function source(locator: string): Source {
  return {
    citation: "Furie RA et al., REGENCY (obinutuzumab in active lupus nephritis). N Engl J Med 2025",
    doi: "10.1056/NEJMoa2410965",
    trial: "NCT04221477",
    locator,
    evidence: "primary",
  };
}

const noIntercurrentEvent = titled(
  "no intercurrent event",
  allOf(no("rescueTherapy"), no("treatmentFailure"), no("death"), no("earlyWithdrawal")),
);
const completeResponse = allOf(is("upcr", "<", "0.5", "g/g"), relativeToBaseline("egfr", ">=", "0.85"), noIntercurrentEvent);

const sharedReadings = [
  "The four intercurrent events (rescue therapy, treatment failure, death, early withdrawal) are asked for one by one, as recorded " +
    "by week 76; one that is not recorded leaves the response open.",
  "The published rates suggest that other missing data were imputed. Imputation is a separate step and not part of the criterion.",
];

/**
 * REGENCY complete renal response (obinutuzumab, phase 3).
 *
 * @example
 * regencyCrr.timePoint; // => "week 76"
 */
export const regencyCrr: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "regency-crr",
  version: "1.0.0",
  title: "REGENCY complete renal response",
  source: source("abstract: primary endpoint"),
  timePoint: "week 76",
  levels: [{
    response: "CRR",
    statement: "UPCR below 0.5; eGFR at least 85 % of baseline; no rescue therapy, treatment failure, death or early withdrawal.",
    criterion: completeResponse,
  }],
  readings: readings(sharedReadings, "No steroid limit: that is the key secondary endpoint, regency-crr-steroid."),
});

/**
 * REGENCY key secondary endpoint: complete renal response with prednisone at most 7.5 mg/d from week 64 to week 76.
 *
 * @example
 * regencyCrrSteroid.id; // => "regency-crr-steroid"
 */
export const regencyCrrSteroid: ResponseDefinition<"CRR"> = /* @__PURE__ */ defineResponse({
  id: "regency-crr-steroid",
  version: "2.0.0",
  title: "REGENCY complete renal response with low-dose prednisone",
  source: source("abstract: key secondary endpoint"),
  timePoint: "week 76",
  levels: [{
    response: "CRR",
    statement: "The complete renal response, with prednisone at most 7.5 mg/d between weeks 64 and 76.",
    // Weeks 64 to 76, counted from baseline, up to the visit.
    criterion: allOf(
      titled("complete renal response", completeResponse),
      doseWindow({
        first: { from: "baseline", days: 448 },
        last: { from: "baseline", days: 532, notAfter: "followUp" },
        relation: "<=",
        limit: { value: "7.5", unit: "mg/d" },
        failsFromDays: 1,
      }),
    ),
  }],
  readings: readings(
    sharedReadings,
    "'Between weeks 64 and 76' is every day from day 448 to day 532 after baseline, both included. No tolerance is printed: one day " +
      "above 7.5 mg/d fails.",
    "Where the visit comes before day 532, the window ends with the visit: what is taken afterwards is no part of a response at that " +
      "visit, and a dose without an end says nothing of it. A visit before day 448 leaves no day to judge: the rule is open there.",
    "Days without a recorded dose leave the rule open.",
  ),
});

/**
 * REGENCY key secondary endpoint: UPCR below 0.8 without an intercurrent event.
 *
 * @example
 * regencyUpcr08.levels[0]?.response; // => "UPCR<0.8"
 */
export const regencyUpcr08: ResponseDefinition<"UPCR<0.8"> = /* @__PURE__ */ defineResponse({
  id: "regency-upcr08",
  version: "1.0.0",
  title: "REGENCY proteinuria response, UPCR below 0.8",
  source: source("abstract: key secondary endpoint"),
  timePoint: "week 76",
  levels: [
    {
      response: "UPCR<0.8",
      statement: "UPCR below 0.8; no rescue therapy, treatment failure, death or early withdrawal.",
      criterion: allOf(is("upcr", "<", "0.8", "g/g"), noIntercurrentEvent),
    },
  ],
  readings: readings(
    sharedReadings,
    "The source gives this endpoint no short name; 'UPCR<0.8' is ours. It asks nothing of kidney function.",
  ),
});
