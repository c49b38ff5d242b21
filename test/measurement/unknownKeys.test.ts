import { describe, expect, it } from "vitest";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { readPair } from "../../src/measurement/readAssessment.js";
import { refusal } from "./refusal.js";

/** Reads whatever is given, as a caller without types would. */
const readRaw = (baseline: unknown, followUp: unknown) => readPair(baseline as Baseline, followUp as Assessment);

describe("an unknown key is refused, naming the nearest known one", () => {
  it.each([
    ["serumCreatinin", "serumCreatinine"],
    ["SerumCreatinine", "serumCreatinine"],
    ["serum_creatinine", "serumCreatinine"],
    ["creatinine", "serumCreatinine"],
    ["UPCR", "upcr"],
    ["uprc", "upcr"],
    ["UPRC", "upcr"],
    ["PREDNISONE", "prednisoneEquivalent"],
    ["eGFR", "egfr"],
    ["urineProtein24", "urineProtein24h"],
    ["urineProtein", "urineProtein24h"],
    ["prednisoneEq", "prednisoneEquivalent"],
    ["albumin", "serumAlbumin"],
    ["urineRedCell", "urineRedCells"],
    ["urineWhitecells", "urineWhiteCells"],
    ["event", "events"],
    ["Date", "date"],
    ["visits", "visit"],
    ["preflare", "preFlare"],
  ])("%s: %s", (key, nearest) => {
    expect(refusal(() => readRaw({ [key]: null }, {}))).toBe(`RangeError: baseline has an unknown key "${key}", the nearest known key is "${nearest}"`);
  });

  it("prednisone: the measure that begins so, not sediment, which takes fewer letters to change", () => {
    expect(refusal(() => readRaw({ prednisone: null }, {}))).toMatch(/, the nearest known key is "prednisoneEquivalent"$/);
  });

  it("also when its value is undefined", () => {
    expect(refusal(() => readRaw({}, { serumCreatinin: undefined }))).toBe(
      'RangeError: followUp has an unknown key "serumCreatinin", the nearest known key is "serumCreatinine"',
    );
  });

  it("also __proto__, as JSON can carry it", () => {
    expect(refusal(() => readRaw(JSON.parse('{ "__proto__": { "upcr": 1 } }'), {}))).toMatch(/^RangeError: baseline has an unknown key "__proto__", /);
    expect(refusal(() => readRaw({ events: JSON.parse('{ "__proto__": true }') as unknown }, {}))).toMatch(/^RangeError: baseline events has an unknown key "__proto__", /);
  });

  it("pre-flare values belong to the baseline only", () => {
    expect(refusal(() => readRaw({}, { preFlare: {} }))).toMatch(/^RangeError: followUp has an unknown key "preFlare", /);
  });

  it("in events, sediment and pre-flare values", () => {
    expect(refusal(() => readRaw({}, { events: { deaths: false } }))).toBe('RangeError: followUp events has an unknown key "deaths", the nearest known key is "death"');
    expect(refusal(() => readRaw({ sediment: { redCellCast: false } }, {}))).toBe(
      'RangeError: baseline sediment has an unknown key "redCellCast", the nearest known key is "redCellCasts"',
    );
    expect(refusal(() => readRaw({ preFlare: { date: "2023-01-01" } }, {}))).toMatch(/^RangeError: baseline preFlare has an unknown key "date", /);
  });

  it("in a quantity, with the nearest one by single letters", () => {
    // From "eq" to "unit" it is 4 letters, to "value" 5.
    expect(refusal(() => readRaw({ upcr: { value: 1, unit: "g/g", eq: 1 } }, {}))).toBe('RangeError: baseline upcr has an unknown key "eq", the nearest known key is "unit"');
  });
});
