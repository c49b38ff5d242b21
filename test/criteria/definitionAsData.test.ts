import { describe, expect, it } from "vitest";
import { allOf, type Criterion, is, no } from "../../src/index.js";
import { defineResponse } from "../../src/criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../../src/criteria/responseDefinition.js";
import { nct05631717, publishedDefinitions } from "../../src/definitions/renal/index.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { frozenThrough, unfrozenParts } from "../measurement/frozen.js";
import { refusal } from "../measurement/refusal.js";
import { definitionOf } from "./definitionOf.js";

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const baseline = { serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } };
const followUp = { serumCreatinine: { value: 97, unit: "umol/L" }, upcr: { value: 0.41, unit: "g/g" }, prednisoneEquivalent: { value: 7.5, unit: "mg/d" } };

describe("a definition is plain data", () => {
  it.each(publishedDefinitions.map((definition) => [definition.id, definition] as const))("%s is the same after a journey as JSON", (_, definition) => {
    expect(clone(definition)).toStrictEqual(definition);
    for (const record of [followUp, { upcr: followUp.upcr }, {}]) {
      expect(classifyRenalResponse(baseline, record, clone(definition))).toStrictEqual(classifyRenalResponse(baseline, record, definition));
    }
  });

  it.each(publishedDefinitions.map((definition) => [definition.id, definition] as const))("%s is frozen through and through", (_, definition) => {
    expect(unfrozenParts(definition)).toStrictEqual([]);
  });

  it("defineResponse returns the same object, frozen", () => {
    const definition = definitionOf(allOf(no("death"), is("upcr", "<", "0.5", "g/g")));
    expect(defineResponse(definition)).toBe(definition);
    expect(unfrozenParts(definition)).toStrictEqual([]);
    expect(defineResponse(definition)).toBe(definition);
  });

  it("classifyRenalResponse freezes nothing of the caller's, and changes nothing", () => {
    const definition = definitionOf(allOf(no("death"), is("upcr", "<", "0.5", "g/g")));
    const before = clone(definition);
    classifyRenalResponse(baseline, followUp, definition);
    expect(definition).toStrictEqual(before);
    expect(Object.isFrozen(definition.levels)).toBe(false);
  });

  it("a definition that is refused is not frozen", () => {
    const definition = { ...definitionOf(no("death")), version: "" };
    expect(refusal(() => defineResponse(definition))).toBe('RangeError: definition version ""');
    expect(Object.isFrozen(definition)).toBe(false);
  });

  it("a definition that the caller froze works as well", () => {
    const definition = frozenThrough(definitionOf(is("upcr", "<", "0.5", "g/g")));
    expect(classifyRenalResponse(baseline, followUp, definition).response).toBe("CR");
  });

  it("the known spellings of a unit may be used in a definition", () => {
    const definition = definitionOf({ kind: "limit", measure: "urineProtein24h", at: "followUp", relation: "<", limit: { value: "500", unit: "mg/24h" as "mg/d" } });
    expect(classifyRenalResponse({}, { urineProtein24h: { value: 0.499, unit: "g/d" } }, definition).response).toBe("CR");
    expect(classifyRenalResponse({}, { urineProtein24h: { value: 0.5, unit: "g/d" } }, definition).response).toBe("NR");
  });

  it("any own response but NR and NE may be a level, best first", () => {
    const [level] = definitionOf(no("death")).levels;
    const levels = ["CRR", "NCR", "PRR"].map((response) => ({ response, statement: "text", criterion: level?.criterion ?? no("death") }));
    const definition: ResponseDefinition = { ...definitionOf(no("death")), levels };
    expect(classifyRenalResponse({}, { events: { death: false } }, definition).response).toBe("CRR");
    expect(classifyRenalResponse({}, {}, definition).possible).toStrictEqual(["CRR", "NR"]);
  });
});

describe("a definition that is not frozen is read anew each time", () => {
  interface Changeable {
    levels: { criterion: { limit: { value: string } } }[];
  }

  it("a limit that is changed after use counts as changed", () => {
    const definition = clone(definitionOf(is("upcr", "<", "0.5", "g/g")));
    expect(classifyRenalResponse(baseline, followUp, definition).response).toBe("CR");
    for (const level of (definition as unknown as Changeable).levels) level.criterion.limit.value = "0.41";
    expect(classifyRenalResponse(baseline, followUp, definition).response).toBe("NR");
    for (const level of (definition as unknown as Changeable).levels) level.criterion.limit.value = "0,41";
    expect(refusal(() => classifyRenalResponse(baseline, followUp, definition))).toMatch(/^RangeError: definition levels\[0\] criterion limit value "0,41"/);
  });

  it("also when only its outermost object is frozen", () => {
    const definition = Object.freeze(clone(definitionOf(is("upcr", "<", "0.5", "g/g"))));
    expect(classifyRenalResponse(baseline, followUp, definition).response).toBe("CR");
    for (const level of (definition as unknown as Changeable).levels) level.criterion.limit.value = "0.41";
    expect(classifyRenalResponse(baseline, followUp, definition).response).toBe("NR");
  });

  it("a copy of a defined one with another criterion is another definition", () => {
    const [complete] = nct05631717.levels;
    const stricter = { ...nct05631717, levels: [{ response: "CR", statement: "text", criterion: allOf(complete?.criterion ?? no("death"), is("upcr", "<", "0.3", "g/g")) }] };
    expect(classifyRenalResponse(baseline, followUp, nct05631717).response).toBe("CR");
    expect(classifyRenalResponse(baseline, followUp, stricter).response).toBe("NR");
  });
});

describe("a definition with a hole or a knot is refused", () => {
  it("two commas in a row: a criterion that is not there must not count as met", () => {
    const criteria: Criterion[] = [is("upcr", "<", "0.5", "g/g"), no("death")];
    Reflect.deleteProperty(criteria, 1);
    const definition: ResponseDefinition = { ...definitionOf(no("death")), levels: [{ response: "CR", statement: "text", criterion: { kind: "allOf", criteria } }] };
    expect(refusal(() => classifyRenalResponse(baseline, followUp, definition))).toBe("RangeError: definition levels[0] criterion criteria[1] undefined");
  });

  it("two commas in a row: a level that is not there", () => {
    const levels = [...definitionOf(no("death")).levels, { response: "PR", statement: "text", criterion: no("death") }];
    Reflect.deleteProperty(levels, 0);
    expect(refusal(() => classifyRenalResponse(baseline, followUp, { ...definitionOf(no("death")), levels }))).toBe("RangeError: definition levels[0] undefined");
  });

  it("a group that contains itself is named", () => {
    const criteria: Criterion[] = [no("death")];
    criteria.push({ kind: "allOf", criteria });
    const definition: ResponseDefinition = { ...definitionOf(no("death")), levels: [{ response: "CR", statement: "text", criterion: { kind: "allOf", criteria } }] };
    expect(refusal(() => classifyRenalResponse(baseline, followUp, definition))).toBe("RangeError: definition levels[0] criterion criteria[1] criteria[1] an object");
  });
});
