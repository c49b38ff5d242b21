import { describe, expect, it } from "vitest";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { eventNames, sedimentNames } from "../../src/measurement/assessment.js";
import { dayNumber } from "../../src/measurement/calendarDate.js";
import { emptyDoubleRecord, eventSlots, highOffset, lowOffset, measureSlots, sedimentSlots, unitOffset } from "../../src/response/doubleRecord.js";
import { fillDoses } from "../../src/response/fillDoses.js";
import { fillDoubleRecord } from "../../src/response/fillDoubleRecord.js";
import { countKeys, isObject, numberOf } from "../../src/response/plainInput.js";

const fills = (baseline: unknown, followUp: unknown) => fillDoubleRecord(emptyDoubleRecord(), baseline as Baseline, followUp as Assessment);
const inheriting = (value: object): unknown => Object.create(value);
const upcr = { value: 1, unit: "g/g" };
const dose = { start: "2024-01-01", prednisoneEquivalent: { value: 5, unit: "mg/d" } };

// The unit is the one listed last for the measure, to which every other converts.
const measured = {
  serumCreatinine: [{ value: 2, unit: "mg/dL" }, 176.8],
  upcr: [{ value: 2, unit: "g/g" }, 226.24],
  urineProtein24h: [{ value: 2, unit: "g/d" }, 2000],
  egfr: [{ value: 60, unit: "mL/min/{1.73_m2}" }, 60],
  prednisoneEquivalent: [{ value: 5, unit: "mg/d" }, 5],
  serumAlbumin: [{ value: 3.5, unit: "g/dL" }, 35],
  urineRedCells: [{ value: 7, unit: "/[HPF]" }, 7],
  urineWhiteCells: [{ value: 8, unit: "/[HPF]" }, 8],
  urineRedCellConcentration: [{ value: 2, unit: "/uL" }, 2000],
} as const;
const quickMeasures = Object.keys(measured) as (keyof typeof measured)[];
const quickEvents = [
  "rescueTherapy", "otherDeterioration", "treatmentDiscontinued", "prohibitedMedication", "death", "dialysis", "treatmentFailure", "earlyWithdrawal",
  "extrarenalActivity", "adverseEventAffectingEgfr",
] as const;

describe("the quick reader", () => {
  it.each<[string, unknown, unknown]>([
    ["nothing", {}, {}],
    ["dates and visits", { date: "2024-01-01", visit: "BASELINE" }, { date: "2024-01-02", visit: "WEEK 1" }],
    ["a date at baseline only", { date: "2024-01-01" }, {}],
    ["a date at follow-up only", {}, { date: "2024-01-01" }],
    ["a measurement", { upcr }, { upcr }],
    ["a measurement of 0", {}, { upcr: { value: 0, unit: "g/g" } }],
    ["a measurement with a reference range", {}, { upcr: { ...upcr, referenceRange: { low: 0, high: "0.5" } } }],
    ["a reference range with one end", { upcr: { ...upcr, referenceRange: { low: 0.1 } } }, { upcr: { ...upcr, referenceRange: { high: "0.5" } } }],
    ["a reference range with equal ends", {}, { upcr: { ...upcr, referenceRange: { low: 1, high: "1.0" } } }],
    ["a reference range with no end", {}, { upcr: { ...upcr, referenceRange: {} } }],
    ["events and sediment", { events: {}, sediment: {} }, { events: { death: false, dialysis: true }, sediment: { redCellCasts: false } }],
    ["values before the flare", { preFlare: { upcr } }, {}],
    ["no values before the flare", { preFlare: {} }, {}],
    ["the next measurement", {}, { next: { upcr, visit: "NEXT", events: { death: false }, sediment: { redCellCasts: true } } }],
    ["the next measurement with a date", { date: "2024-01-01" }, { date: "2024-02-01", next: { date: "2024-02-02" } }],
    ["the next measurement with a date, where only the baseline has one", { date: "2024-01-01" }, { next: { date: "2024-02-02" } }],
    ["doses", {}, { doses: [dose, { ...dose, end: null }, { ...dose, end: "2024-01-01" }] }],
    ["no doses", {}, { doses: [] }],
    ["a dose of 0", {}, { doses: [{ ...dose, prednisoneEquivalent: { value: 0, unit: "mg/d" } }] }],
    ["everything in one record", { date: "2024-01-01", preFlare: { upcr }, upcr }, { date: "2024-01-02", upcr, next: { upcr }, doses: [dose] }],
  ])("reads %s", (_, baseline, followUp) => {
    expect(fills(baseline, followUp)).toBe(true);
  });

  it.each<[string, unknown, unknown]>([
    ["no baseline", undefined, {}],
    ["no follow-up", {}, null],
    ["a text as baseline", "x", {}],
    ["a list as follow-up", {}, []],
    ["an instance of something", {}, inheriting({ upcr })],
    ["a key it does not know at baseline", { sledai2k: { value: 4, unit: "{score}" } }, {}],
    ["a key it does not know at follow-up", {}, { sledai2k: { value: 4, unit: "{score}" } }],
    ["a misspelt key", {}, { upcr, Upcr: upcr }],
    ["a key that is undefined", {}, { upcr: undefined }],
    ["a measurement that is null", {}, { upcr: null }],
    ["a measurement that is a number", {}, { upcr: 1 }],
    ["a censored value", {}, { upcr: { value: "<1", unit: "g/g" } }],
    ["a negative value", {}, { upcr: { value: -1, unit: "g/g" } }],
    ["a value that is no number", {}, { upcr: { value: NaN, unit: "g/g" } }],
    ["a value that is missing", {}, { upcr: { unit: "g/g" } }],
    ["a unit in another spelling", {}, { upcr: { value: 1, unit: "mg/mg" } }],
    ["a unit of another measure", {}, { upcr: { value: 1, unit: "mg/d" } }],
    ["a unit that is missing", {}, { upcr: { value: 1 } }],
    ["a key too many in a measurement", {}, { upcr: { ...upcr, derivedBy: "x" } }],
    ["a key too many beside a reference range", {}, { upcr: { ...upcr, referenceRange: { low: 0 }, derivedBy: "x" } }],
    ["a reference range that is undefined", {}, { upcr: { ...upcr, referenceRange: undefined } }],
    ["a reference range that is null", {}, { upcr: { ...upcr, referenceRange: null } }],
    ["a reference range that is a list", {}, { upcr: { ...upcr, referenceRange: [] } }],
    ["a reference range the wrong way round", {}, { upcr: { ...upcr, referenceRange: { low: 2, high: 1 } } }],
    ["a reference range with a text that is no number", {}, { upcr: { ...upcr, referenceRange: { low: "x" } } }],
    ["a reference range with an upper end that is no number", {}, { upcr: { ...upcr, referenceRange: { low: 0, high: "<1" } } }],
    ["a reference range with an end that is null", {}, { upcr: { ...upcr, referenceRange: { low: null, high: 1 } } }],
    ["a reference range with a key too many", {}, { upcr: { ...upcr, referenceRange: { low: 0, hi: 1 } } }],
    ["a reference range with an end that is undefined", {}, { upcr: { ...upcr, referenceRange: { low: 0, high: undefined } } }],
    ["a date that is null at baseline, with a follow-up date", { date: null }, { date: "2024-01-01" }],
    ["a date that is null at follow-up", {}, { date: null }],
    ["a date with a time", { date: "2024-01-01T09:00" }, {}],
    ["a date that does not exist", { date: "2023-02-29" }, {}],
    ["a follow-up on its baseline's date", { date: "2024-01-01" }, { date: "2024-01-01" }],
    ["a follow-up before its baseline", { date: "2024-01-02" }, { date: "2024-01-01" }],
    ["the next measurement on the date of the follow-up", {}, { date: "2024-01-01", next: { date: "2024-01-01" } }],
    ["the next measurement on the date of the baseline", { date: "2024-01-01" }, { next: { date: "2024-01-01" } }],
    ["a visit that is a number", { visit: 1 }, {}],
    ["a visit that is null", {}, { visit: null }],
    ["events that are null", {}, { events: null }],
    ["events that are a list", {}, { events: [] }],
    ["an event that is null", {}, { events: { death: null } }],
    ["an event that is a text", {}, { events: { death: "no" } }],
    ["an event that is undefined", {}, { events: { death: undefined } }],
    ["an event it does not know", {}, { events: { newBilagActivity: false } }],
    ["sediment that is null", {}, { sediment: null }],
    ["an element that is a number", {}, { sediment: { redCellCasts: 0 } }],
    ["an element it does not know", {}, { sediment: { casts: false } }],
    ["values before the flare that are null", { preFlare: null }, {}],
    ["values before the flare that are a list", { preFlare: [] }, {}],
    ["values before the flare with a key it does not know", { preFlare: { date: "2024-01-01" } }, {}],
    ["values before the flare with a value it cannot read", { preFlare: { upcr: { value: "<1", unit: "g/g" } } }, {}],
    ["a next measurement that is null", {}, { next: null }],
    ["a next measurement that is a list", {}, { next: [] }],
    ["a next measurement with a key it does not know", {}, { next: { doses: [] } }],
    ["doses that are null", {}, { doses: null }],
    ["doses that are no list", {}, { doses: { 0: dose, length: 1 } }],
    ["doses of which one cannot be read", {}, { doses: [dose, 1] }],
    ["doses of which one is null", {}, { doses: [dose, null] }],
    ["a measurement that is a text", {}, { upcr: "1 g/g" }],
    ["a dose that is dated only to the month", {}, { doses: [{ ...dose, start: "2024-01" }] }],
    ["a dose without a value", {}, { doses: [{ start: "2024-01-01", prednisoneEquivalent: null }] }],
    ["a dose with a censored value", {}, { doses: [{ ...dose, prednisoneEquivalent: { value: "<5", unit: "mg/d" } }] }],
    ["a dose in another spelling of the unit", {}, { doses: [{ ...dose, prednisoneEquivalent: { value: 5, unit: "mg/day" } }] }],
    ["a dose with a key too many", {}, { doses: [{ ...dose, visit: "x" }] }],
    ["a dose with an end and a key too many", {}, { doses: [{ ...dose, end: "2024-01-01", visit: "x" }] }],
    ["a dose with an end that is undefined", {}, { doses: [{ ...dose, end: undefined }] }],
    ["a dose value with a key too many", {}, { doses: [{ ...dose, prednisoneEquivalent: { value: 5, unit: "mg/d", referenceRange: {} } }] }],
    ["a dose that ends before it starts", {}, { doses: [{ ...dose, end: "2023-12-31" }] }],
    ["a dose whose end is no date", {}, { doses: [{ ...dose, end: "later" }] }],
    ["doses at baseline", { doses: [] }, {}],
    ["a next measurement at baseline", { next: {} }, {}],
    ["values before the flare at follow-up", {}, { preFlare: {} }],
  ])("leaves %s to the exact reader", (_, baseline, followUp) => {
    expect(fills(baseline, followUp)).toBe(false);
  });

  it("covers the measures, events and elements that renal definitions ask about", () => {
    expect(quickMeasures.map((name) => fills({}, { [name]: measured[name][0] }))).toStrictEqual(quickMeasures.map(() => true));
    expect(eventNames.filter((name) => fills({}, { events: { [name]: true } }))).toStrictEqual(quickEvents);
    expect(sedimentNames.filter((name) => fills({}, { sediment: { [name]: false } }))).toStrictEqual(sedimentNames);
  });

  it.each(quickMeasures)("puts %s into its own place, in the unit to which every other converts", (name) => {
    const record = emptyDoubleRecord();
    const [quantity, value] = measured[name];
    const ranged = { ...quantity, referenceRange: { low: quantity.value / 2, high: quantity.value * 2 } };
    expect(fillDoubleRecord(record, { preFlare: { [name]: ranged } }, { [name]: ranged, next: { [name]: quantity } } as Assessment)).toBe(true);
    const slot = measureSlots[name];
    for (const part of [record.followUp, record.preFlare]) {
      expect(part[slot]).toBeCloseTo(value, 9);
      expect(part[slot + lowOffset]).toBeCloseTo(value / 2, 9);
      expect(part[slot + highOffset]).toBeCloseTo(value * 2, 9);
      expect(part[slot + unitOffset]).toBe(0);
    }
    expect(record.next[slot]).toBeCloseTo(value, 9);
    expect([record.next[slot + lowOffset], record.next[slot + highOffset], record.baseline[slot]]).toStrictEqual([NaN, NaN, NaN]);
  });

  it("keeps nothing of the row before", () => {
    const record = emptyDoubleRecord();
    const full = {
      upcr: { ...upcr, referenceRange: { low: 0, high: 1 } }, events: { death: true }, sediment: { redCellCasts: true },
    };
    fillDoubleRecord(record, { date: "2024-01-01", ...full, preFlare: { upcr } }, { date: "2024-01-02", ...full, next: full, doses: [dose] } as Assessment);
    expect(record.dates).toStrictEqual({ baseline: "2024-01-01", followUp: "2024-01-02" });
    expect(record.doses).toHaveLength(1);
    expect([record.events[eventSlots.death], record.sediment.followUp[sedimentSlots.redCellCasts], record.sediment.next[sedimentSlots.redCellCasts]]).toStrictEqual([1, 1, 1]);
    for (const [first, second] of [[{}, {}], [{ events: {} }, { events: {}, sediment: {}, next: { sediment: {} } }], [{}, {}]] as [Baseline, Assessment][]) {
      expect(fillDoubleRecord(record, first, second)).toBe(true);
      const values = [record.baseline, record.followUp, record.preFlare, record.events, record.sediment.followUp, record.sediment.next];
      // The last place belongs to the reader.
      expect(values.every((part) => part.slice(0, -1).every((value, slot) => Number.isNaN(value) || slot >= lowOffset))).toBe(true);
      expect(record.dates).toStrictEqual({ baseline: null, followUp: null });
      expect(record.doses).toStrictEqual([]);
    }
    fillDoubleRecord(record, {}, { upcr });
    expect([record.followUp[measureSlots.upcr + lowOffset], record.followUp[measureSlots.upcr + highOffset]]).toStrictEqual([NaN, NaN]);
  });

  it("clears again what was filled after it had been cleared", () => {
    const record = emptyDoubleRecord();
    const rows: [Baseline, Assessment][] = [[{}, {}], [{ preFlare: { upcr } }, { next: { upcr }, events: { death: true }, sediment: { redCellCasts: true } }], [{}, {}]];
    for (const [baseline, followUp] of rows) fillDoubleRecord(record, baseline, followUp);
    const left = [record.preFlare[measureSlots.upcr], record.next[measureSlots.upcr], record.events[eventSlots.death], record.sediment.followUp[sedimentSlots.redCellCasts]];
    expect(left).toStrictEqual([NaN, NaN, NaN, NaN]);
  });

  it("takes the events of the follow-up, not those of the baseline or the next measurement", () => {
    const record = emptyDoubleRecord();
    const [yes, no] = [{ events: { death: true }, sediment: { redCellCasts: true } }, { events: { death: false }, sediment: { redCellCasts: false } }];
    expect(fillDoubleRecord(record, yes, { ...no, next: yes })).toBe(true);
    expect([record.events[eventSlots.death], record.sediment.followUp[sedimentSlots.redCellCasts]]).toStrictEqual([0, 0]);
    expect(record.sediment.next[sedimentSlots.redCellCasts]).toBe(1);
    expect(fillDoubleRecord(record, yes, {})).toBe(true);
    expect([record.events[eventSlots.death], record.sediment.followUp[sedimentSlots.redCellCasts]]).toStrictEqual([NaN, NaN]);
  });

  it.each(quickEvents)("puts the event %s into its own place", (name) => {
    const record = emptyDoubleRecord();
    fillDoubleRecord(record, {}, { events: { [name]: true } });
    expect([...record.events].flatMap((flag, slot) => (flag === 1 ? [slot] : []))).toStrictEqual([eventSlots[name]]);
  });

  it.each(sedimentNames)("puts the element %s into its own place", (name) => {
    const record = emptyDoubleRecord();
    fillDoubleRecord(record, {}, { sediment: { [name]: true } });
    expect([...record.sediment.followUp].flatMap((flag, slot) => (flag === 1 ? [slot] : []))).toStrictEqual([sedimentSlots[name]]);
  });
});

describe("an empty record", () => {
  it("holds nothing, in places that do not overlap", () => {
    const record = emptyDoubleRecord();
    const parts = [record.baseline, record.followUp, record.next, record.preFlare, record.events, record.sediment.followUp, record.sediment.next];
    expect(parts.every((part) => part.every(Number.isNaN))).toBe(true);
    expect(new Set(parts).size).toBe(7);
    const count = Object.keys(measureSlots).length;
    expect([lowOffset, highOffset, unitOffset, record.baseline.length]).toStrictEqual([count, 2 * count, 3 * count, 4 * count + 1]);
    expect([record.events.length, record.sediment.next.length]).toStrictEqual([eventNames.length + 1, 4]);
    expect(record.dates).toStrictEqual({ baseline: null, followUp: null });
    expect(record.doses).toStrictEqual([]);
  });
});

describe("doses", () => {
  it("become day numbers and mg/d; one that goes on has no last day", () => {
    const filled: object[] = [];
    const read = fillDoses(filled as never, [{ ...dose, end: "2024-01-03" }, { ...dose, end: null }, { start: "2024-02-29", prednisoneEquivalent: { value: "7.5", unit: "mg/d" } }]);
    expect(read).toBe(true);
    const first = dayNumber("2024-01-01");
    expect(filled).toStrictEqual([
      { first, last: first + 2, dose: 5 },
      { first, last: Infinity, dose: 5 },
      { first: first + 59, last: Infinity, dose: 7.5 },
    ]);
  });
});

describe("plain input", () => {
  it.each<[unknown, number]>([
    [0, 0], [1.5, 1.5], [999_999_999_999_999, 999_999_999_999_999], [1e15, NaN], [-1, NaN], [NaN, NaN], [Infinity, NaN],
    ["0", 0], ["9", 9], ["0.5", 0.5], ["0.50", 0.5], ["12.25", 12.25], ["007", 7], ["123456789012345", 123456789012345], ["1234567890.2345", 1234567890.2345], ["1234567890123456", NaN],
    ["", NaN], [".", NaN], [".5", NaN], ["5.", NaN], ["1.2.3", NaN], ["1..2", NaN], ["1,2", NaN], ["1e5", NaN], ["-1", NaN], ["+1", NaN], [" 1", NaN], ["1 ", NaN],
    ["1/2", NaN], ["1:2", NaN], ["<1", NaN], [null, NaN], [undefined, NaN], [true, NaN], [[1], NaN], [{}, NaN], [1n, NaN],
  ])("reads %o as %d", (value, expected) => {
    expect(numberOf(value)).toBe(expected);
  });

  it.each<[unknown, boolean]>([
    [{}, true], [{ a: 1 }, true], [[], false], [null, false], [undefined, false], ["x", false], [1, false], [() => 1, false], [new Date(0), false], [Object.create(null), false],
    [inheriting({}), false],
  ])("takes %o for a plain object: %s", (value, expected) => {
    expect(isObject(value)).toBe(expected);
  });

  it("counts keys, inherited ones too", () => {
    expect([countKeys({}), countKeys({ a: undefined, b: 1 }), countKeys(Object.assign(inheriting({ a: 1 }) as object, { b: 1 }))]).toStrictEqual([0, 2, 2]);
  });
});
