import { describe, expect, it } from "vitest";
import { baseUnitFactor, commonUnit, type IndexMeasure, isImplausible, type Measure, measureNames, unitCode, unitsOf } from "../../src/measurement/measure.js";
import { decimalText, exact, times } from "../../src/measurement/quantity.js";
import { refusal } from "./refusal.js";

const micro = "\u00B5"; // µ, the micro sign
const mu = "\u03BC"; // μ, the Greek letter

/** What the indices of activity read, in the same way. */
const ofIndices: readonly [IndexMeasure, Readonly<Record<string, readonly string[]>>][] = [
  ["platelets", { "10*9/L": ["10*9/L", "10^9/L", "x10^9/L", "x 10^9/l", "×10*9/L"], "10*3/uL": ["10*3/uL", `10^3/${micro}L`], "/nL": ["/nL"], "/uL": [`/${mu}L`] }],
  ["leukocytes", { "10*9/L": ["10^9/L"], "10*3/uL": ["10*3/ul"], "/nL": ["/nl"], "/uL": ["/uL"] }],
  ["temperature", { Cel: ["Cel", "°C", "℃"], "[degF]": ["[degF]", "°F", "℉", "degF"] }],
  ["systolicBloodPressure", { "mm[Hg]": ["mm[Hg]", "mmHg", "mm Hg"] }],
  ["diastolicBloodPressure", { "mm[Hg]": ["mm[Hg]", "mmHg"] }],
];

/** Every measure, its units, and for each unit what laboratories write for it. */
const spellings: readonly [Measure, Readonly<Record<string, readonly string[]>>][] = [
  ["serumCreatinine", {
    "mg/dL": ["mg/dL", "mg/dl", "MG/DL", "mg / dL", " mg/dL ", "mg/100mL", "mg/100 ml"],
    "umol/L": ["umol/L", "umol/l", "UMOL/L", `${micro}mol/L`, `${mu}mol/L`, `${micro}mol/l`, `${mu}MOL/L`, `${micro}mol / L`, "micromol/L"],
  }],
  ["upcr", {
    "g/g": ["g/g", "G/G", "g / g", "mg/mg", "mg/mg{creat}", "g/g{creat}"],
    "mg/g": ["mg/g", "mg / g", "MG/G", "mg/g{creat}"],
    "mg/mmol": ["mg/mmol", "mg/MMOL", "g/mol"],
  }],
  ["uacr", { "mg/g": ["mg/g", "mg/g{creat}", "MG/G"], "mg/mmol": ["mg/mmol", "g/mol"] }],
  ["urineProtein24h", {
    "g/d": ["g/d", "g/day", "g/24h", "g/24 h", "g/24H", "g/24hr", "g/24hrs", "g/(24.h)"],
    "mg/d": ["mg/d", "mg/day", "mg/24h", "mg / 24 h", "mg/24hr", "mg/24hrs", "mg/(24.h)"],
  }],
  ["egfr", {
    "mL/min/{1.73_m2}": ["mL/min/{1.73_m2}", "ml/min/{1.73_m2}", "mL/min/1.73m2", "mL/min/1.73 m2", "mL/min/1.73m²", "mL/min/1.73 m^2", "mL/min/1.73.m2"],
  }],
  ["prednisoneEquivalent", { "mg/d": ["mg/d", "mg/day", "mg/24h", "mg/(24.h)"] }],
  ["serumAlbumin", { "g/dL": ["g/dL", "g/dl", "g/100mL"], "g/L": ["g/L", "g/l", "G/L"] }],
  ["urineRedCells", { "/[HPF]": ["/[HPF]", "/[hpf]", "/HPF", "/hpf", "/ hpf"] }],
  ["urineWhiteCells", { "/[HPF]": ["/[HPF]", "/[hpf]", "/HPF", "/hpf"] }],
  ["urineRedCellConcentration", { "/uL": ["/uL", "/ul", `/${micro}L`, `/${mu}L`], "/mL": ["/mL", "/ml"] }],
  ["sledai2k", { "{score}": ["{score}", "score"] }],
  ["sledai2kWithoutSerology", { "{score}": ["{score}"] }],
  ["selenaSledai", { "{score}": ["{score}"] }],
  ["selenaSledaiWithoutSerology", { "{score}": ["{score}"] }],
  ["sleDas", { "{score}": ["{score}"] }],
  ["physicianGlobal", { "{0-10}": ["{0-10}", "0-10"], "{0-100}": ["{0-100}", "0-100", "mm"], "{0-3}": ["{0-3}", "0-3"] }],
  ["bilag2004A", { "{count}": ["{count}", "count"] }],
  ["bilag2004B", { "{count}": ["{count}"] }],
  ["bilag2004NewA", { "{count}": ["{count}"] }],
  ["bilag2004NewB", { "{count}": ["{count}"] }],
  ["bilag2004NewC", { "{count}": ["{count}"] }],
  ["bilag2004NotImproved", { "{count}": ["{count}"] }],
];

describe("units and their spellings", () => {
  it.each([...spellings, ...ofIndices])("%s", (measure, units) => {
    expect(unitsOf(measure)).toStrictEqual(Object.keys(units));
    const read = Object.values(units).map((reported) => reported.map((unit) => [unit, unitCode(measure, unit)]));
    expect(read).toStrictEqual(Object.entries(units).map(([code, reported]) => reported.map((unit) => [unit, code])));
  });

  it.each(["c3", "c4", "ch50", "antiDna"] as const)("%s is reported in the laboratory's own unit, whatever it is, but in one", (measure) => {
    expect(unitsOf(measure)).toStrictEqual([]);
    expect(["IU/mL", "g/L", "U", "", " "].map((unit) => unitCode(measure, unit))).toStrictEqual(["IU/mL", "g/L", "U", undefined, undefined]);
  });

  it("no measure is left out of the table", () => {
    expect(measureNames).toStrictEqual(spellings.map(([measure]) => measure));
  });

  it.each(measureNames)("%s has no other unit", (measure) => {
    const others = ["", " ", "__proto__", "constructor", "toString", "hasOwnProperty", "undefined", "null", "mg/L", "g", "1", "%", "mmol/L", "mol/L", "ng/mL", "dipstick"];
    expect(others.filter((unit) => unitCode(measure, unit) !== undefined)).toStrictEqual([]);
  });

  it.each<[Measure, string, string]>([
    ["serumCreatinine", "g/g", "a ratio"],
    ["serumCreatinine", "nmol/L", "a thousandth"],
    ["serumCreatinine", "mmol/L", "a thousand times"],
    ["upcr", "g/d", "an excretion"],
    ["upcr", "mg/dL", "a concentration"],
    ["upcr", "g/mmol", "a thousand times"],
    ["urineProtein24h", "g/g", "a ratio"],
    ["urineProtein24h", "g/L", "a concentration"],
    ["urineProtein24h", "g/12h", "half a day"],
    ["egfr", "mL/min", "not indexed to body surface"],
    ["prednisoneEquivalent", "mg", "no frequency"],
    ["prednisoneEquivalent", "mg/wk", "a week"],
    ["serumAlbumin", "mg/dL", "a thousandth"],
    ["urineRedCells", "/uL", "a concentration"],
  ])("%s is not read in %s, %s", (measure, unit) => {
    expect(unitCode(measure, unit)).toBe(undefined);
  });
});

describe("value and limit are brought to one unit by an exact factor", () => {
  // [measure, unit of the value, unit of the limit, unit of comparison, factor on the value, factor on the limit]
  it.each<[Measure, string, string, string, string | null, string | null]>([
    ["serumCreatinine", "mg/dL", "mg/dL", "mg/dL", null, null],
    ["serumCreatinine", "umol/L", "umol/L", "umol/L", null, null],
    ["serumCreatinine", "mg/dL", "umol/L", "umol/L", "88.4", null],
    ["serumCreatinine", "umol/L", "mg/dL", "umol/L", null, "88.4"], // 1/88.4 is no finite decimal
    ["upcr", "g/g", "mg/g", "mg/g", "1000", null],
    ["upcr", "mg/g", "g/g", "g/g", "0.001", null],
    ["upcr", "g/g", "mg/mmol", "mg/mmol", "113.12", null],
    ["upcr", "mg/g", "mg/mmol", "mg/mmol", "0.11312", null],
    ["upcr", "mg/mmol", "g/g", "mg/mmol", null, "113.12"],
    ["upcr", "mg/mmol", "mg/g", "mg/mmol", null, "0.11312"],
    ["urineProtein24h", "g/d", "mg/d", "mg/d", "1000", null],
    ["urineProtein24h", "mg/d", "g/d", "g/d", "0.001", null],
    ["serumAlbumin", "g/dL", "g/L", "g/L", "10", null],
    ["serumAlbumin", "g/L", "g/dL", "g/dL", "0.1", null],
    ["egfr", "mL/min/{1.73_m2}", "mL/min/{1.73_m2}", "mL/min/{1.73_m2}", null, null],
    ["physicianGlobal", "{0-100}", "{0-3}", "{0-3}", "0.03", null], // 100 mm are 3 points
    ["physicianGlobal", "{0-10}", "{0-3}", "{0-3}", "0.3", null],
    ["physicianGlobal", "{0-3}", "{0-100}", "{0-3}", null, "0.03"], // 100/3 is no finite decimal
    ["physicianGlobal", "{0-10}", "{0-100}", "{0-100}", "10", null],
  ])("%s in %s against a limit in %s: compared in %s", (measure, valueUnit, limitUnit, unit, onValue, onLimit) => {
    const common = commonUnit(measure, valueUnit, limitUnit);
    expect({
      unit: common.unit,
      onValue: common.valueFactor && decimalText(common.valueFactor),
      onLimit: common.limitFactor && decimalText(common.limitFactor),
    }).toStrictEqual({ unit, onValue, onLimit });
  });

  it("there and back is exactly 1, where both ways are finite decimals", () => {
    const pairs: readonly [Measure, string, string][] = [["upcr", "g/g", "mg/g"], ["urineProtein24h", "g/d", "mg/d"], ["serumAlbumin", "g/dL", "g/L"]];
    for (const [measure, a, b] of pairs) {
      const there = commonUnit(measure, a, b).valueFactor ?? exact("0");
      const back = commonUnit(measure, b, a).valueFactor ?? exact("0");
      expect([measure, decimalText(times(there, back))]).toStrictEqual([measure, "1"]);
    }
  });

  it.each(measureNames)("%s has a unit of which the others are multiples", (measure) => {
    expect(unitsOf(measure).map((unit) => decimalText(baseUnitFactor(measure, unit)))).toContain("1");
  });

  it("the way through the base unit agrees with the direct one, for every pair of units", () => {
    for (const measure of measureNames) {
      for (const valueUnit of unitsOf(measure)) {
        for (const limitUnit of unitsOf(measure)) {
          const { valueFactor, limitFactor } = commonUnit(measure, valueUnit, limitUnit);
          const value = times(baseUnitFactor(measure, valueUnit), limitFactor ?? exact("1"));
          const limit = times(baseUnitFactor(measure, limitUnit), valueFactor ?? exact("1"));
          expect([measure, valueUnit, limitUnit, decimalText(value)]).toStrictEqual([measure, valueUnit, limitUnit, decimalText(limit)]);
        }
      }
    }
  });

  it.each(["mg/L", ""])("a unit %j that slipped past the boundary is an error, never a factor", (unit) => {
    expect(refusal(() => commonUnit("serumCreatinine", "mg/dL", unit))).toMatch(/^RangeError: .*/);
  });
});

describe("a value that looks like a wrong unit", () => {
  // [measure, unit, flagged below and above, not flagged]
  it.each<[Measure, string, readonly number[], readonly number[]]>([
    ["serumCreatinine", "mg/dL", [0.09, 30.1, 97], [0.1, 0.8, 12, 30]],
    ["serumCreatinine", "umol/L", [1.4, 8.9, 2651], [9, 62, 97, 1100, 2650]],
    ["upcr", "g/g", [0.0009, 50.1, 410], [0.001, 0.41, 12, 50]],
    ["upcr", "mg/g", [0.41, 0.9, 50_001], [1, 410, 12_000, 50_000]],
    ["upcr", "mg/mmol", [0.09, 5651], [0.1, 46, 1400, 5650]],
    ["urineProtein24h", "g/d", [0.0009, 50.1, 1500], [0.001, 1.5, 50]],
    ["urineProtein24h", "mg/d", [0.9, 50_001], [1, 1500, 50_000]],
    ["egfr", "mL/min/{1.73_m2}", [0.9, 251], [1, 90, 250]],
    ["prednisoneEquivalent", "mg/d", [2001], [0, 7.5, 1250, 2000]],
    ["serumAlbumin", "g/dL", [0.2, 7.1, 38], [0.3, 3.8, 7]],
    ["serumAlbumin", "g/L", [0.9, 70.1], [8, 38, 70]],
    ["urineRedCells", "/[HPF]", [], [0, 5, 10_000]],
    ["urineWhiteCells", "/[HPF]", [], [0, 5, 10_000]],
  ])("%s in %s", (measure, unit, flagged, unflagged) => {
    expect([...flagged, ...unflagged].filter((value) => isImplausible(measure, value, unit))).toStrictEqual(flagged);
  });

  it("cannot be told in an unknown unit, or of no number", () => {
    expect(isImplausible("serumCreatinine", 97, "mg/L")).toBe(false);
    expect(isImplausible("serumCreatinine", NaN, "mg/dL")).toBe(false);
  });
});
