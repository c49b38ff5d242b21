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
const level = (response: string) => ({ response, statement: "text", criterion: no("death") });

describe("a malformed definition is refused, naming the part", () => {
  it.each<[string, unknown, string]>([
    ["id", undefined, "definition id undefined"],
    ["id", "", 'definition id ""'],
    ["id", 5631717, "definition id 5631717"],
    ["version", undefined, "definition version undefined"],
    ["version", 1, "definition version 1"],
    ["title", undefined, "definition title undefined"],
    ["title", null, "definition title null"],
    ["source", undefined, "definition source undefined"],
    ["source", "a paper", 'definition source "a paper"'],
    ["source", [], "definition source an array"],
    ["source.citation", undefined, "definition source citation undefined"],
    ["source.locator", "", 'definition source locator ""'],
    ["source.evidence", undefined, "definition source evidence undefined"],
    ["source.evidence", "hearsay", 'definition source evidence "hearsay"'],
    ["source.pmid", "1", 'definition source has an unknown key "pmid", the nearest known key is "doi"'],
    ["source.doi", 10.1, "definition source doi 10.1"],
    ["source.trial", ["NCT05631717"], "definition source trial an array"],
    ["levels", undefined, "definition levels undefined"],
    ["levels", [], "definition levels an array"],
    ["levels", { CR: {} }, "definition levels an object"],
    ["levels", [null], "definition levels[0] null"],
    ["levels", [level("CR"), "PR"], 'definition levels[1] "PR"'],
    ["levels", [level("CR"), level("CR")], 'definition levels[1] response "CR"'],
    ["levels", [level("NR")], 'definition levels[0] response "NR"'],
    ["levels", [level("CR"), level("NE")], 'definition levels[1] response "NE"'],
    ["levels.0.response", undefined, "definition levels[0] response undefined"],
    ["levels.0.statement", undefined, "definition levels[0] statement undefined"],
    ["levels.0.criterion", undefined, "definition levels[0] criterion undefined"],
    ["levels.0.criteria", [], 'definition levels[0] has an unknown key "criteria", the nearest known key is "criterion"'],
    ["readings", undefined, "definition readings undefined"],
    ["readings", "one", 'definition readings "one"'],
    ["readings", [], "definition readings an array"],
    ["readings", ["one", 2], "definition readings 1 2"],
    ["readings", [""], 'definition readings 0 ""'],
    ["reading", [], 'definition has an unknown key "reading", the nearest known key is "readings"'],
  ])("%s: %j", (path, value, message) => {
    const definition = replaced(path, value);
    expect(refusal(() => defineResponse(definition))).toBe(`RangeError: ${message}`);
    expect(refusal(() => classifyRenalResponse({}, {}, definition))).toBe(`RangeError: ${message}`);
  });

  it.each<[string, unknown, string]>([
    ["levels.0.criterion.kind", "oneOf", 'definition levels[0] criterion kind "oneOf"'],
    ["levels.0.criterion.kind", undefined, "definition levels[0] criterion kind undefined"],
    ["levels.0.criterion.criteria", undefined, "definition levels[0] criterion criteria undefined"],
    ["levels.0.criterion.criteria", [], "definition levels[0] criterion criteria an array"],
    ["levels.0.criterion.criteria", no("death"), "definition levels[0] criterion criteria an object"],
    ["levels.0.criterion.criteria", [no("death"), null], "definition levels[0] criterion criteria[1] null"],
    ["levels.0.criterion.criteria", [{ kind: "anyOf", criteria: [] }], "definition levels[0] criterion criteria[0] criteria an array"],
    ["levels.0.criterion.title", "", 'definition levels[0] criterion title ""'],
    ["levels.0.criterion.title", 3, "definition levels[0] criterion title 3"],
    ["levels.0.criterion.titel", "x", 'definition levels[0] criterion has an unknown key "titel", the nearest known key is "title"'],
    [`${limit}.measure`, "creatinine", `${inLimit} measure "creatinine"`],
    [`${limit}.measure`, "__proto__", `${inLimit} measure "__proto__"`],
    [`${limit}.measure`, undefined, `${inLimit} measure undefined`],
    [`${limit}.at`, undefined, `${inLimit} at undefined`],
    [`${limit}.at`, "week24", `${inLimit} at "week24"`],
    [`${limit}.relation`, "=", `${inLimit} relation "="`],
    [`${limit}.relation`, undefined, `${inLimit} relation undefined`],
    [`${limit}.limit`, undefined, `${inLimit} limit undefined`],
    [`${limit}.limit`, "0.5 g/g", `${inLimit} limit "0.5 g/g"`],
    [`${limit}.limit.unit`, undefined, `${inLimit} limit unit undefined`],
    [`${limit}.limit.unit`, "g/d", `${inLimit} limit unit "g/d"`],
    [`${limit}.limit.unit`, "__proto__", `${inLimit} limit unit "__proto__"`],
    [`${limit}.limit.value`, undefined, `${inLimit} limit value undefined`],
    [`${limit}.limit.value`, 0.5, `${inLimit} limit value 0.5`],
    [`${limit}.limit.value`, "0,5", `${inLimit} limit value "0,5"`],
    [`${limit}.limit.value`, "<0.5", `${inLimit} limit value "<0.5"`],
    [`${limit}.limit.low`, "0", `${inLimit} limit has an unknown key "low", the nearest known key is "value"`],
    [`${limit}.factor`, "1", `${inLimit} has an unknown key "factor", the nearest known key is "at"`],
    [`${ratio}.measure`, "UPCR", `${inRatio} measure "UPCR"`],
    [`${ratio}.relation`, "==", `${inRatio} relation "=="`],
    [`${ratio}.factor`, "0,5", `${inRatio} factor "0,5"`],
    [`${ratio}.factor`, 0.5, `${inRatio} factor 0.5`],
    [`${ratio}.factor`, "50%", `${inRatio} factor "50%"`],
    [`${ratio}.factor`, "-1", `${inRatio} factor "-1"`],
    [`${ratio}.factor`, undefined, `${inRatio} factor undefined`],
    [`${ratio}.at`, "followUp", `${inRatio} at "followUp"`],
    [`${event}.event`, "deaths", `${inEvent} event "deaths"`],
    [`${event}.event`, undefined, `${inEvent} event undefined`],
    [`${event}.found`, true, `${inEvent} has an unknown key "found", the nearest known key is "kind"`],
  ])("%s: %j", (path, value, message) => {
    const definition = replaced(path, value);
    expect(refusal(() => defineResponse(definition))).toBe(`RangeError: ${message}`);
    expect(refusal(() => classifyRenalResponse({}, {}, definition))).toBe(`RangeError: ${message}`);
  });

  it.each<[unknown, string]>([[undefined, "undefined"], [null, "null"], ["nct05631717", '"nct05631717"'], [[nct05631717], "an array"]])(
    "%s is no definition",
    (definition, named) => {
      expect(refusal(() => classifyRenalResponse({}, {}, definition as never))).toBe(`RangeError: definition ${named}`);
      expect(refusal(() => defineResponse(definition as never))).toBe(`RangeError: definition ${named}`);
    },
  );
});
