import { describe, expect, it } from "vitest";
import { type Assessment, type Baseline, eventNames, sedimentNames } from "../../src/measurement/assessment.js";
import { implausibleValues, readPair } from "../../src/measurement/readAssessment.js";
import { measureNames, unitsOf } from "../../src/measurement/measure.js";
import { frozenThrough } from "./frozen.js";
import { refusal } from "./refusal.js";

/** Reads whatever is given, as a caller without types would. */
const readRaw = (baseline: unknown, followUp: unknown) => readPair(baseline as Baseline, followUp as Assessment);


const before: Baseline = {
  date: "2024-01-08",
  visit: "BASELINE",
  serumCreatinine: { value: 1.4, unit: "mg/dL", referenceRange: { low: 0.5, high: 1.1 } },
  upcr: { value: "2.8", unit: "g/g" },
  events: { rescueTherapy: false },
  sediment: { redCellCasts: true, whiteCellCasts: false },
  preFlare: { serumCreatinine: { value: 0.8, unit: "mg/dL" } },
};
const after: Assessment = {
  date: "2024-06-24T08:15",
  visit: "WEEK 24",
  serumCreatinine: { value: 97, unit: "µmol/L" },
  upcr: null,
  events: { otherDeterioration: false, death: null },
};

describe("two assessments are read", () => {
  it("with dates, visits, values and events", () => {
    const { baseline, followUp } = readPair(before, after);
    expect([baseline.date, baseline.visit, { ...baseline.events }]).toStrictEqual(["2024-01-08", "BASELINE", { rescueTherapy: false }]);
    expect([followUp.date, followUp.visit, { ...followUp.events }]).toStrictEqual(["2024-06-24", "WEEK 24", { otherDeterioration: false }]);
    expect(Object.keys(baseline.measures)).toStrictEqual(["serumCreatinine", "upcr"]);
    expect(Object.keys(followUp.measures)).toStrictEqual(["serumCreatinine"]);
    expect(followUp.measures.serumCreatinine?.unit).toBe("umol/L");
    expect(implausibleValues(readPair(before, after))).toStrictEqual([]);
  });

  it("every measure and every event by its name", () => {
    const measures = Object.fromEntries(measureNames.map((measure) => [measure, { value: 10, unit: unitsOf(measure)[0] }]));
    const events = Object.fromEntries(eventNames.map((event, i) => [event, i % 2 === 0]));
    const { followUp } = readRaw({}, { ...measures, events });
    expect(Object.keys(followUp.measures)).toStrictEqual(measureNames);
    expect({ ...followUp.events }).toStrictEqual(events);
  });

  it.each([{}, { date: null, visit: null, upcr: null, events: null, sediment: null, preFlare: null }, { date: undefined, upcr: undefined, events: {}, sediment: {}, preFlare: {} }])(
    "with nothing recorded: %j",
    (nothing) => {
      const { baseline } = readRaw(nothing, {});
      expect(baseline).toEqual({ date: null, visit: null, measures: {}, events: {}, sediment: {} });
    },
  );

  it("null and undefined are missing, for measures, events and sediment", () => {
    const nothing = { serumCreatinine: null, upcr: undefined, events: { death: null, dialysis: undefined }, sediment: { redCellCasts: null } };
    const { followUp } = readRaw({}, nothing);
    expect([followUp.measures, followUp.events]).toEqual([{}, {}]);
  });

  it("an object without a prototype, as a CSV parser makes, is as good as any", () => {
    const record = Object.assign(Object.create(null) as object, { upcr: Object.assign(Object.create(null) as object, { value: 1, unit: "g/g" }) });
    expect(readRaw(record, {}).baseline.measures.upcr?.reported).toStrictEqual({ value: "1", unit: "g/g" });
  });

  it("inputs are not changed, and may be frozen through and through", () => {
    const inputs = structuredClone([before, after] as const);
    readPair(...inputs);
    expect(inputs).toStrictEqual([before, after]);
    expect(readPair(...frozenThrough(structuredClone([before, after] as const)))).toStrictEqual(readPair(before, after));
  });
});

describe("an assessment that is none is refused", () => {
  it.each<[unknown, string]>([
    [null, "null"],
    [undefined, "undefined"],
    ["upcr 0.41", '"upcr 0.41"'],
    [42, "42"],
    [true, "true"],
    [[], "an array"],
    [[{ upcr: null }], "an array"],
    [() => ({}), "a function"],
  ])("%s", (raw, named) => {
    expect(refusal(() => readRaw(raw, {}))).toBe(`RangeError: baseline ${named}`);
    expect(refusal(() => readRaw({}, raw))).toBe(`RangeError: followUp ${named}`);
  });

  it.each<[string, unknown]>([
    ["a Map, whose entries would be read as missing", new Map([["upcr", { value: 0.41, unit: "g/g" }]])],
    ["a Date", new Date(0)],
    ["a promise of an assessment", Promise.resolve({ upcr: { value: 0.41, unit: "g/g" } })],
  ])("%s", (_, raw) => {
    expect(refusal(() => readRaw(raw, {}))).toMatch(/^RangeError: baseline /);
  });

  it.each<[string, unknown, string]>([
    ["events", [], "baseline events an array"],
    ["events", "none", 'baseline events "none"'],
    ["events", false, "baseline events false"],
    ["sediment", "bland", 'baseline sediment "bland"'],
    ["preFlare", 0.8, "baseline preFlare 0.8"],
    ["preFlare", [], "baseline preFlare an array"],
    ["visit", 24, "baseline visit 24"],
    ["visit", ["WEEK 24"], "baseline visit an array"],
    ["date", "2024-02-30", `baseline date "2024-02-30"`],
    ["date", new Date(0), `baseline date an object`],
    ["date", "", `baseline date ""`],
  ])("%s: %j", (key, value, message) => {
    expect(refusal(() => readRaw({ [key]: value }, {}))).toBe(`RangeError: ${message}`);
  });

  it.each(measureNames)("a value in an unknown unit, of %s", (measure) => {
    const message = (where: string): string => `RangeError: ${where} ${measure} unit "mol"`;
    const raw = { [measure]: { value: 1, unit: "mol" } };
    expect(refusal(() => readRaw(raw, {}))).toBe(message("baseline"));
    expect(refusal(() => readRaw({}, raw))).toBe(message("followUp"));
    expect(refusal(() => readRaw({ preFlare: raw }, {}))).toBe(message("baseline preFlare"));
  });
});

it("the names of events and of elements of the sediment are these", () => {
  expect(eventNames).toStrictEqual([
    "rescueTherapy", "otherDeterioration", "treatmentDiscontinued", "prohibitedMedication", "death", "dialysis", "treatmentFailure", "earlyWithdrawal",
    "extrarenalActivity", "adverseEventAffectingEgfr", "majorOrganActivity", "haemolyticAnaemia", "gastrointestinalActivity", "newDiseaseActivity",
    "treatmentBeyondMaintenance", "investigationalDrug", "newBilagActivity", "laterNewBilagActivity", "flareWithin4Months", "flareWithin1Year",
  ]);
  expect(sedimentNames).toStrictEqual(["redCellCasts", "whiteCellCasts", "activeSediment"]);
});

describe("an event is true, false or unknown", () => {
  const values: readonly [unknown, string][] = [["no", '"no"'], ["false", '"false"'], ["", '""'], [0, "0"], [1, "1"], [NaN, "NaN"], [[], "an array"], [{}, "an object"]];

  it.each(values)("%j is neither", (value, named) => {
    for (const event of eventNames) {
      expect(refusal(() => readRaw({}, { events: { [event]: value } }))).toBe(`RangeError: followUp events ${event} ${named}`);
    }
    expect(refusal(() => readRaw({ sediment: { whiteCellCasts: value } }, {}))).toBe(`RangeError: baseline sediment whiteCellCasts ${named}`);
  });
});

describe("a follow-up comes after its baseline", () => {
  it.each([
    ["on the same day", "2024-01-08", "2024-01-08", "2024-01-08"],
    ["later the same day", "2024-01-08T08:00", "2024-01-08T17:00", "2024-01-08"],
    ["the day before", "2024-01-08", "2024-01-07", "2024-01-07"],
    ["the year before, later in the year", "2024-01-08", "2023-06-24", "2023-06-24"],
  ])("%s", (_, from, to, date) => {
    expect(refusal(() => readPair({ date: from }, { date: to }))).toBe(`RangeError: followUp date "${date}"`);
  });

  it.each([
    ["the day after", { date: "2024-01-08" }, { date: "2024-01-09" }],
    ["the next year", { date: "2023-12-31" }, { date: "2024-01-01" }],
    ["without a date at baseline", {}, { date: "2024-01-08" }],
    ["without a date at follow-up", { date: "2024-01-08" }, {}],
  ])("%s", (_, baseline, followUp) => {
    expect(refusal(() => readPair(baseline, followUp))).toBe("not refused");
  });
});

describe("a value that looks like a wrong unit is a warning, not an error", () => {
  it.each<[string, Baseline, readonly string[]]>([
    ["creatinine in umol/L said to be mg/dL", { serumCreatinine: { value: 97, unit: "mg/dl" } }, ["baseline serumCreatinine 97 mg/dl is implausible, check the unit"]],
    ["creatinine in mg/dL said to be umol/L", { serumCreatinine: { value: "1.40", unit: "µmol/L" } }, ["baseline serumCreatinine 1.40 µmol/L is implausible, check the unit"]],
    ["a plausible value", { serumCreatinine: { value: 97, unit: "umol/L" } }, []],
    ["two of them", { upcr: { value: 410, unit: "g/g" }, serumAlbumin: { value: 38, unit: "g/dL" } }, ["baseline upcr 410 g/g is implausible, check the unit", "baseline serumAlbumin 38 g/dL is implausible, check the unit"]],
    ["below the limit of quantification", { upcr: { value: "<0.05", unit: "g/g" } }, []],
  ])("%s", (_, baseline, warnings) => {
    expect(implausibleValues(readPair(baseline, {}))).toStrictEqual(warnings);
  });

  it("no protein at all in the urine is the same in every unit", () => {
    const baseline = { upcr: { value: 0, unit: "g/g" }, urineProtein24h: { value: 0, unit: "mg/d" } };
    expect(implausibleValues(readPair(baseline, {}))).toStrictEqual([]);
  });
});
