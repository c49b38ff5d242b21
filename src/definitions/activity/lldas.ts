import { allOf, no, titled } from "../../criteria/combinations.js";
import { defineResponse } from "../../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { is } from "../../criteria/vocabulary.js";
import type { RenalResponse } from "../../response/renalResponse.js";
import type { ActivityAssessment, ActivityBaseline } from "../../activity/activityAssessment.js";
import { classifyActivity } from "../../activity/classifyActivity.js";

/**
 * The lupus low disease activity state of 2016.
 *
 * @example
 * lldasDefinition.levels[0].response; // => "LLDAS"
 */
export const lldasDefinition: ResponseDefinition<"LLDAS"> = /* @__PURE__ */ (() =>
  defineResponse({
    id: "lldas-2016",
    version: "1.0.0",
    title: "Lupus low disease activity state (LLDAS)",
    source: { citation: "Franklyn K et al. Ann Rheum Dis 2016;75:1615-21", locator: "table 1", evidence: "primary" },
    timePoint: "any visit",
    levels: [
      {
        response: "LLDAS",
        statement:
          "SLEDAI-2K at most 4 without activity in a major organ, haemolytic anaemia or gastrointestinal activity; nothing new since " +
            "the visit before; global assessment at most 1 of 3; prednisolone at most 7.5 mg/d; tolerated standard maintenance only.",
        criterion: allOf(
          titled(
            "low activity",
            allOf(is("sledai2k", "<=", "4", "{score}"), no("majorOrganActivity"), no("haemolyticAnaemia"), no("gastrointestinalActivity")),
          ),
          no("newDiseaseActivity"),
          is("physicianGlobal", "<=", "1", "{0-3}"),
          is("prednisoneEquivalent", "<=", "7.5", "mg/d"),
          titled("standard maintenance", allOf(no("treatmentBeyondMaintenance"), no("investigationalDrug"))),
        ),
      },
    ],
    readings: [
      "Major organs are kidney, central nervous system, heart and lung, vasculitis and fever. From SLEDAI-2K descriptors they are " +
        "read as the four urinary ones, the seven of the nervous system (visual among them), pleurisy, pericarditis, vasculitis and " +
        "fever, unless the event is stated.",
      "Haemolytic anaemia and gastrointestinal activity are no SLEDAI items: they are events, unknown while not recorded.",
      "'New' compares with the assessment before. What counts as new was made operational in several ways in print, so it is an " +
        "event of its own and is not derived.",
      "Prednisolone and prednisone count milligram for milligram.",
    ],
    contradictions: [
      "Analyses of one trial programme read the first two clauses in two ways, with 17.5 % against 5.8 to 14.4 % in the state; " +
        "neither is built in.",
    ],
  }))();

/**
 * LLDAS of one subject at one visit: "LLDAS", "NR", or "NE" while missing items leave both.
 *
 * @param previous the assessment before; only read, nothing is derived from it
 * @param visit SLEDAI-2K or its descriptors, global assessment, dose, and the events of the definition
 * @returns plain frozen JSON, as from `classifyRenalResponse`
 * @throws RangeError on misuse, as `activityPair` and `classifyRenalResponse`
 * @example
 * lldas({}, { sledai2k: { value: 5, unit: "{score}" } }).response; // => "NR"
 * @category Activity
 */
export function lldas(previous: ActivityBaseline, visit: ActivityAssessment): RenalResponse<"LLDAS"> {
  return classifyActivity(previous, visit, lldasDefinition);
}
