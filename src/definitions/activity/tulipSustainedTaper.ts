import { allOf, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import { readings, type ResponseDefinition } from "../../criteria/responseDefinition.js";
import { doseWindow } from "../../criteria/doseRules.js";
import { baselineIs } from "../../criteria/vocabulary.js";
import { populationReading, weeks40To52, weeks40To52Readings } from "./weeks40To52.js";

/**
 * TULIP sustained glucocorticoid taper: at most 7.5 mg/d by week 40 and up to week 52.
 *
 * @example
 * tulipSustainedTaper.levels[0]?.response; // => "SUSTAINED TAPER"
 */
export const tulipSustainedTaper: ResponseDefinition<"SUSTAINED TAPER"> = /* @__PURE__ */ (() => defineResponse({
  id: "tulip-sustained-taper",
  version: "1.0.0",
  title: "TULIP-1 and TULIP-2 sustained glucocorticoid taper",
  source: {
    citation: "Bruce IN et al. Sustained glucocorticoid tapering in the phase 3 trials of anifrolumab. Rheumatology (Oxford) " +
      "2023;62:1526-1534",
    doi: "10.1093/rheumatology/keac491",
    trial: "NCT02446912, NCT02446899",
    locator: "abstract: methods",
    evidence: "primary",
  },
  timePoint: "week 52",
  levels: [{
    response: "SUSTAINED TAPER",
    statement: "Of those on 10 mg/d or more at baseline: at most 7.5 mg/d reached by week 40 and kept to week 52.",
    criterion: allOf(
      titled("in the population", allOf(baselineIs("prednisoneEquivalent", ">=", "10", "mg/d"))),
      doseWindow({ ...weeks40To52, relation: "<=", limit: { value: "7.5", unit: "mg/d" }, failsFromDays: 1 }),
    ),
  }],
  readings: readings(
    weeks40To52Readings,
    populationReading("less than 10 mg/d"),
    "'By week 40, sustained' is every day from day 280 on. No tolerance is printed: one day above 7.5 mg/d fails.",
  ),
}))();
