import { describe, expect, it } from "vitest";
import type { Criterion } from "../../../src/criteria/criterion.js";
import { no, noSediment, referenceRange } from "../../../src/index.js";
import { prepareDefinition } from "../../../src/criteria/prepareDefinition.js";
import { eventNames, sedimentNames } from "../../../src/measurement/assessment.js";
import { measureNames, unitsOf } from "../../../src/measurement/measure.js";
import { type Engine, engineOf } from "../../../src/response/engine/engine.js";
import { definitionOf } from "../../criteria/definitionOf.js";

const engine = (criterion: Criterion): Engine => engineOf(prepareDefinition(definitionOf(criterion))) as Engine;
const reads = (baseline: unknown, followUp: unknown): boolean => engine(no("death")).read(baseline, followUp);
const upcr = { value: 1, unit: "g/g" };
const dose = { start: "2024-01-01", prednisoneEquivalent: { value: 5, unit: "mg/d" } };
const instance = new (class Visit { upcr = upcr })();

describe("the reader of records", () => {
  it.each<[string, unknown, unknown]>([
    ["nothing", {}, {}],
    ["dates and visits", { date: "2024-01-01", visit: "BASELINE" }, { date: "2024-01-02", visit: "WEEK 1" }],
    ["a date with a time", { date: "2024-01-01T09:00" }, { date: "2024-01-02T00:00Z" }],
    ["a date that is null, with a follow-up date", { date: null }, { date: "2024-01-01" }],
    ["the next measurement, where only the baseline has a date", { date: "2024-01-01" }, { next: { date: "2024-01-02" } }],
    ["objects without a prototype", Object.assign(Object.create(null), { upcr }), { upcr: Object.assign(Object.create(null), upcr) }],
    ["keys that are null", { upcr: null, events: null, preFlare: null, visit: null }, { upcr: null, sediment: null, next: null, doses: null, date: null }],
    ["keys that are undefined", { upcr: undefined, preFlare: undefined }, { events: undefined, next: undefined, doses: undefined }],
    ["flags that are null or undefined", {}, { events: { death: null, dialysis: undefined, newBilagActivity: true }, sediment: { redCellCasts: null } }],
    ["censored values", { upcr: { value: "<0.1", unit: "g/g" } }, { upcr: { value: ">= 8", unit: "g/g" } }],
    ["a value between two", {}, { sledai2k: { value: "4 to 8", unit: "{score}" } }],
    ["more decimals than the grid has", { upcr: { value: 0.30000000000000004, unit: "g/g" } }, { upcr: { value: "0.123456789012", unit: "g/g" } }],
    ["very small and very large numbers", { upcr: { value: 1e-12, unit: "g/g" } }, { upcr: { value: 1e300, unit: "g/g" } }],
    ["another spelling of a unit", {}, { upcr: { value: 1, unit: "mg/mg" }, serumCreatinine: { value: 90, unit: "µmol/L" } }],
    ["how a value was derived", {}, { egfr: { value: 60, unit: "mL/min/1.73m2", derivedBy: "ckdEpi2021" } }],
    ["a reference range that is null, or has one end, or none", { upcr: { ...upcr, referenceRange: null } }, { upcr: { ...upcr, referenceRange: { low: null, high: 2 } }, egfr: { value: 60, unit: "mL/min/{1.73_m2}", referenceRange: {} } }],
    ["doses, of which one has no end", {}, { doses: [dose, { ...dose, end: null }, { ...dose, end: "2024-01-01" }] }],
  ])("reads %s", (_, baseline, followUp) => {
    expect(reads(baseline, followUp)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ["no baseline", undefined, {}],
    ["a list as follow-up", {}, []],
    ["an instance of a class", {}, instance],
    ["a misspelt key", {}, { Upcr: upcr }],
    ["an unknown key that is null", {}, { upcrs: null }],
    ["what belongs to another time", { next: {} }, {}],
    ["what belongs to another time, the next measurement", {}, { next: { doses: [] } }],
    ["a date before the flare", { preFlare: { date: "2024-01-01" } }, {}],
    ["a measurement that is a number", {}, { upcr: 1 }],
    ["a negative value", {}, { upcr: { value: -1, unit: "g/g" } }],
    ["a value that is no number", {}, { upcr: { value: NaN, unit: "g/g" } }],
    ["a value that is missing", {}, { upcr: { unit: "g/g" } }],
    ["a value with a comma", {}, { upcr: { value: "1,2", unit: "g/g" } }],
    ["less than nothing", {}, { upcr: { value: "<0", unit: "g/g" } }],
    ["a value between two, the wrong way round", {}, { sledai2k: { value: "8 to 4", unit: "{score}" } }],
    ["a unit of another measure", {}, { upcr: { value: 1, unit: "mg/d" } }],
    ["a unit that is missing", {}, { upcr: { value: 1 } }],
    ["a key too many in a measurement", {}, { upcr: { ...upcr, method: "x" } }],
    ["a derivation that is no text", {}, { upcr: { ...upcr, derivedBy: 1 } }],
    ["a reference range the wrong way round", {}, { upcr: { ...upcr, referenceRange: { low: 2, high: 1 } } }],
    ["a reference range with a censored end", {}, { upcr: { ...upcr, referenceRange: { high: "<1" } } }],
    ["a date that does not exist", { date: "2023-02-29" }, {}],
    ["a follow-up on its baseline's date", { date: "2024-01-01" }, { date: "2024-01-01" }],
    ["the next measurement on the date of the follow-up", {}, { date: "2024-01-01", next: { date: "2024-01-01" } }],
    ["the next measurement on the date of the baseline", { date: "2024-01-01" }, { next: { date: "2024-01-01" } }],
    ["a visit that is a number", { visit: 1 }, {}],
    ["an event that is a text", {}, { events: { death: "no" } }],
    ["an event that nobody knows", {}, { events: { headache: null } }],
    ["doses that are no list", {}, { doses: { 0: dose, length: 1 } }],
    ["a dose that ends before it begins", {}, { doses: [{ ...dose, end: "2023-12-31" }] }],
    ["a dose that is dated only to the month", {}, { doses: [{ ...dose, start: "2024-01" }] }],
    ["a censored dose", {}, { doses: [{ ...dose, prednisoneEquivalent: { value: "<5", unit: "mg/d" } }] }],
  ])("leaves to the exact reader %s", (_, baseline, followUp) => {
    expect(reads(baseline, followUp)).toBe(false);
  });

  // Which names there are it knows from the tables: none can be forgotten.
  it.each(measureNames)("knows the measure %s at every time, in every unit", (measure) => {
    for (const unit of unitsOf(measure)) {
      const { read, response } = engine(referenceRange(measure, "<=", "high", "next"));
      const quantity = { value: 1, unit, referenceRange: { low: 0, high: 1 } };
      expect(read({ [measure]: quantity, preFlare: { [measure]: quantity } }, { [measure]: quantity, next: { [measure]: quantity } })).toBe(true);
      expect(response()).toBe(0);
    }
  });

  it.each(eventNames)("knows the event %s", (event) => {
    const { read, response } = engine(no(event));
    expect([read({}, { events: { [event]: true } }), response()]).toStrictEqual([true, 1]);
    expect([read({}, { events: { [event]: false } }), response()]).toStrictEqual([true, 0]);
  });

  it.each(sedimentNames)("knows the element %s", (element) => {
    const { read, response } = engine(noSediment(element));
    expect([read({}, { sediment: { [element]: true } }), response()]).toStrictEqual([true, 1]);
    expect([read({}, { sediment: { [element]: false } }), response()]).toStrictEqual([true, 0]);
  });
});
