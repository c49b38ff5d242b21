import { describe, expect, it } from "vitest";
import { allOf, is, no, relativeToBaseline, titled } from "../../src/index.js";
import { defineResponse } from "../../src/criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../src/criteria/responseDefinition.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { refusal } from "../measurement/refusal.js";
import { definitionOf } from "./definitionOf.js";

type Plain = Record<string, unknown>;

/** A well-formed definition as JSON: levels[0] is a group of a limit, a ratio and an event. */
function plainDefinition(): Plain {
  const criterion = titled("all three", allOf(is("upcr", "<", "0.5", "g/g"), relativeToBaseline("upcr", "<", "0.5"), no("death")));
  return JSON.parse(JSON.stringify(definitionOf(criterion))) as Plain;
}

/** The definition with one part replaced, found by its path; `undefined` removes it. */
function replaced(path: string, value: unknown): ResponseDefinition {
  const definition = plainDefinition();
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const parent = keys.reduce<Plain>((part, key) => part[key] as Plain, definition);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return definition as unknown as ResponseDefinition;
}

const limit = "levels.0.criterion.criteria.0";
const ratio = "levels.0.criterion.criteria.1";
const event = "levels.0.criterion.criteria.2";
const inLimit = "definition levels[0] criterion criteria[0]";
const inRatio = "definition levels[0] criterion criteria[1]";
const inEvent = "definition levels[0] criterion criteria[2]";
const measures = "serumCreatinine, upcr, uacr, urineProtein24h, egfr, prednisoneEquivalent, serumAlbumin, urineRedCells, urineWhiteCells, urineRedCellConcentration, " +
  "sledai2k, sledai2kWithoutSerology, selenaSledai, selenaSledaiWithoutSerology, sleDas, physicianGlobal, " +
  "bilag2004A, bilag2004B, bilag2004NewA, bilag2004NewB, bilag2004NewC, bilag2004NotImproved";
const events = "rescueTherapy, otherDeterioration, treatmentDiscontinued, prohibitedMedication, death, dialysis, treatmentFailure, earlyWithdrawal, extrarenalActivity, adverseEventAffectingEgfr, " +
  "majorOrganActivity, haemolyticAnaemia, gastrointestinalActivity, newDiseaseActivity, treatmentBeyondMaintenance, investigationalDrug, newBilagActivity, " +
  "laterNewBilagActivity, flareWithin4Months, flareWithin1Year";
const decimal = 'is not a plain decimal as text, such as "0.5"';
const level = (response: string) => ({ response, statement: "text", criterion: no("death") });

describe("a malformed definition is refused, naming the part", () => {
  it.each<[string, unknown, string]>([
    ["id", undefined, "definition id undefined is not a text"],
    ["id", "", 'definition id "" is not a text'],
    ["id", 5631717, "definition id 5631717 is not a text"],
    ["version", undefined, "definition version undefined is not a text"],
    ["version", 1, "definition version 1 is not a text"],
    ["title", undefined, "definition title undefined is not a text"],
    ["title", null, "definition title null is not a text"],
    ["source", undefined, "definition source undefined is not an object"],
    ["source", "a paper", 'definition source "a paper" is not an object'],
    ["source", [], "definition source an array is not an object"],
    ["source.citation", undefined, "definition source citation undefined is not a text"],
    ["source.locator", "", 'definition source locator "" is not a text'],
    ["source.evidence", undefined, "definition source evidence undefined is not one of primary, secondary"],
    ["source.evidence", "hearsay", 'definition source evidence "hearsay" is not one of primary, secondary'],
    ["source.pmid", "1", 'definition source has an unknown key "pmid", the nearest known key is "doi"'],
    ["source.doi", 10.1, "definition source doi 10.1 is not a text"],
    ["source.trial", ["NCT05631717"], "definition source trial an array is not a text"],
    ["levels", undefined, "definition levels undefined is not a list of at least one entry"],
    ["levels", [], "definition levels an array is not a list of at least one entry"],
    ["levels", { CR: {} }, "definition levels an object is not a list of at least one entry"],
    ["levels", [null], "definition levels[0] null is not an object"],
    ["levels", [level("CR"), "PR"], 'definition levels[1] "PR" is not an object'],
    ["levels", [level("CR"), level("CR")], 'definition levels[1] response "CR" is taken, each level has a response of its own'],
    ["levels", [level("NR")], 'definition levels[0] response "NR" is taken, each level has a response of its own'],
    ["levels", [level("CR"), level("NE")], 'definition levels[1] response "NE" is taken, each level has a response of its own'],
    ["levels.0.response", undefined, "definition levels[0] response undefined is not a text"],
    ["levels.0.statement", undefined, "definition levels[0] statement undefined is not a text"],
    ["levels.0.criterion", undefined, "definition levels[0] criterion undefined is not an object"],
    ["levels.0.criteria", [], 'definition levels[0] has an unknown key "criteria", the nearest known key is "criterion"'],
    ["readings", undefined, "definition readings undefined is not a list of at least one entry"],
    ["readings", "one", 'definition readings "one" is not a list of at least one entry'],
    ["readings", [], "definition readings an array is not a list of at least one entry"],
    ["readings", ["one", 2], "definition readings 1 2 is not a text"],
    ["readings", [""], 'definition readings 0 "" is not a text'],
    ["reading", [], 'definition has an unknown key "reading", the nearest known key is "readings"'],
  ])("%s: %j", (path, value, message) => {
    const definition = replaced(path, value);
    expect(refusal(() => defineResponse(definition))).toBe(`RangeError: ${message}`);
    expect(refusal(() => classifyRenalResponse({}, {}, definition))).toBe(`RangeError: ${message}`);
  });

  it.each<[string, unknown, string]>([
    ["levels.0.criterion.kind", "oneOf", 'definition levels[0] criterion kind "oneOf" is not one of limit, relativeToBaseline, relativeToPreFlare, riseFromBaseline, fallFromBaseline, referenceRange, noEvent, noSediment, doseWindow, averageDose, allOf, anyOf, asMeasured'],
    ["levels.0.criterion.kind", undefined, "definition levels[0] criterion kind undefined is not one of limit, relativeToBaseline, relativeToPreFlare, riseFromBaseline, fallFromBaseline, referenceRange, noEvent, noSediment, doseWindow, averageDose, allOf, anyOf, asMeasured"],
    ["levels.0.criterion.criteria", undefined, "definition levels[0] criterion criteria undefined is not a list of at least one entry"],
    ["levels.0.criterion.criteria", [], "definition levels[0] criterion criteria an array is not a list of at least one entry"],
    ["levels.0.criterion.criteria", no("death"), "definition levels[0] criterion criteria an object is not a list of at least one entry"],
    ["levels.0.criterion.criteria", [no("death"), null], "definition levels[0] criterion criteria[1] null is not an object"],
    ["levels.0.criterion.criteria", [{ kind: "anyOf", criteria: [] }], "definition levels[0] criterion criteria[0] criteria an array is not a list of at least one entry"],
    ["levels.0.criterion.title", "", 'definition levels[0] criterion title "" is not a text'],
    ["levels.0.criterion.title", 3, "definition levels[0] criterion title 3 is not a text"],
    ["levels.0.criterion.titel", "x", 'definition levels[0] criterion has an unknown key "titel", the nearest known key is "title"'],
    [`${limit}.measure`, "creatinine", `${inLimit} measure "creatinine" is not one of ${measures}`],
    [`${limit}.measure`, "__proto__", `${inLimit} measure "__proto__" is not one of ${measures}`],
    [`${limit}.measure`, undefined, `${inLimit} measure undefined is not one of ${measures}`],
    [`${limit}.at`, undefined, `${inLimit} at undefined is not one of baseline, followUp, next, preFlare`],
    [`${limit}.at`, "week24", `${inLimit} at "week24" is not one of baseline, followUp, next, preFlare`],
    [`${limit}.relation`, "=", `${inLimit} relation "=" is not one of <, <=, >, >=`],
    [`${limit}.relation`, undefined, `${inLimit} relation undefined is not one of <, <=, >, >=`],
    [`${limit}.limit`, undefined, `${inLimit} limit undefined is not an object`],
    [`${limit}.limit`, "0.5 g/g", `${inLimit} limit "0.5 g/g" is not an object`],
    [`${limit}.limit.unit`, undefined, `${inLimit} limit unit undefined is not a unit of upcr, expected one of g/g, mg/g, mg/mmol`],
    [`${limit}.limit.unit`, "g/d", `${inLimit} limit unit "g/d" is not a unit of upcr, expected one of g/g, mg/g, mg/mmol`],
    [`${limit}.limit.unit`, "__proto__", `${inLimit} limit unit "__proto__" is not a unit of upcr, expected one of g/g, mg/g, mg/mmol`],
    [`${limit}.limit.value`, undefined, `${inLimit} limit value undefined ${decimal}`],
    [`${limit}.limit.value`, 0.5, `${inLimit} limit value 0.5 ${decimal}`],
    [`${limit}.limit.value`, "0,5", `${inLimit} limit value "0,5" ${decimal}`],
    [`${limit}.limit.value`, "<0.5", `${inLimit} limit value "<0.5" ${decimal}`],
    [`${limit}.limit.low`, "0", `${inLimit} limit has an unknown key "low", the nearest known key is "value"`],
    [`${limit}.factor`, "1", `${inLimit} has an unknown key "factor", the nearest known key is "at"`],
    [`${ratio}.measure`, "UPCR", `${inRatio} measure "UPCR" is not one of ${measures}`],
    [`${ratio}.relation`, "==", `${inRatio} relation "==" is not one of <, <=, >, >=`],
    [`${ratio}.factor`, "0,5", `${inRatio} factor "0,5" ${decimal}`],
    [`${ratio}.factor`, 0.5, `${inRatio} factor 0.5 ${decimal}`],
    [`${ratio}.factor`, "50%", `${inRatio} factor "50%" ${decimal}`],
    [`${ratio}.factor`, "-1", `${inRatio} factor "-1" ${decimal}`],
    [`${ratio}.factor`, undefined, `${inRatio} factor undefined ${decimal}`],
    [`${ratio}.at`, "followUp", `${inRatio} at "followUp" is not one of next`],
    [`${event}.event`, "deaths", `${inEvent} event "deaths" is not one of ${events}`],
    [`${event}.event`, undefined, `${inEvent} event undefined is not one of ${events}`],
    [`${event}.found`, true, `${inEvent} has an unknown key "found", the nearest known key is "kind"`],
  ])("%s: %j", (path, value, message) => {
    const definition = replaced(path, value);
    expect(refusal(() => defineResponse(definition))).toBe(`RangeError: ${message}`);
    expect(refusal(() => classifyRenalResponse({}, {}, definition))).toBe(`RangeError: ${message}`);
  });

  it.each<[unknown, string]>([[undefined, "undefined"], [null, "null"], ["nct05631717", '"nct05631717"'], [[nct05631717], "an array"]])(
    "%s is no definition",
    (definition, named) => {
      expect(refusal(() => classifyRenalResponse({}, {}, definition as never))).toBe(`RangeError: definition ${named} is not an object`);
      expect(refusal(() => defineResponse(definition as never))).toBe(`RangeError: definition ${named} is not an object`);
    },
  );
});
