import { averageDose } from "../../criteria/doseRules.js";
import { allOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition } from "../../criteria/responseDefinition.js";
import { baselineIs } from "../../criteria/vocabulary.js";
import { populationReading, weeks40To52, weeks40To52Readings } from "./weeks40To52.js";

/**
 * BLISS steroid reduction: an average dose over weeks 40 to 52 of at most 7.5 mg/d and at least 25 % below baseline.
 *
 * @example
 * blissSteroidReduction.timePoint; // => "week 52"
 */
export const blissSteroidReduction: ResponseDefinition<"REDUCED"> = /* @__PURE__ */ (() =>
  defineResponse({
    id: "bliss-steroid-reduction",
    version: "1.0.0",
    title: "BLISS-52 and BLISS-76 prednisone reduction, weeks 40 to 52",
    source: {
      citation: "Benlysta (belimumab), US prescribing information; van Vollenhoven RF et al. Ann Rheum Dis 2012;71:1343-9",
      doi: "10.1136/annrheumdis-2011-200937",
      locator: "prescribing information, section 14; paper, table 2",
      evidence: "primary",
    },
    timePoint: "week 52",
    levels: [
      {
        response: "REDUCED",
        statement:
          "Of those above 7.5 mg/d of prednisone at baseline: an average dose over weeks 40 to 52 at least 25 % below baseline and " +
            "not above 7.5 mg/d.",
        criterion: allOf(
          titled("in the population", allOf(baselineIs("prednisoneEquivalent", ">", "7.5", "mg/d"))),
          averageDose({ ...weeks40To52, relation: "<=", limit: { timesBaseline: "0.75" } }),
          averageDose({ ...weeks40To52, relation: "<=", limit: { value: "7.5", unit: "mg/d" } }),
        ),
      },
    ],
    readings: readings(
      weeks40To52Readings,
      populationReading("at most 7.5 mg/d"),
      "No formula of the average is printed: it is the sum of the daily doses by the number of days.",
      "'At least 25 %' is an average of at most 0.75 × the dose recorded at baseline: exactly 25 % counts.",
    ),
    contradictions: [
      "The paper's table and later belimumab trials print the rule without the word average, which a reader may take for every day " +
        "of weeks 40 to 52.",
    ],
  }))();
