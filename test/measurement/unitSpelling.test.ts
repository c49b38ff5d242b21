import { describe, expect, it } from "vitest";
import { type Measure, unitCode, unitsOf } from "../../src/measurement/measure.js";
import { usualSpellings } from "../../src/measurement/unitSpelling.js";

const rows = Object.entries(usualSpellings).flatMap(([measure, units]) =>
  Object.entries(units as Readonly<Record<string, readonly string[]>>).flatMap(([code, spellings]) => spellings.map((written) => [measure as Measure, written, code] as const)),
);

describe("the spellings of laboratories", () => {
  it.each(rows)("%s: %s means %s", (measure, written, code) => {
    expect(unitsOf(measure)).toContain(code);
    expect(unitCode(measure, written)).toBe(code);
  });

  it.each<[Measure, string, string]>([
    ["egfr", "mL/min", "not normalised to body surface"],
    ["egfr", "mL/s/1.73m2", "by the second"],
    ["egfr", "L/min/1.73m2", "litres"],
    ["upcr", "g/mmol", "a thousand times as much"],
    ["upcr", "mg/dL", "a concentration"],
    ["upcr", "RATIO", "of whatever"],
    ["upcr", "", "none"],
    ["upcr", "g/24h", "an amount a day"],
    ["serumCreatinine", "mmol/L", "a thousand times as much"],
    ["serumCreatinine", "g/gCr", "a ratio"],
    ["serumCreatinine", "mg/24h", "an excretion"],
    ["serumAlbumin", "mg/dL", "a thousandth"],
    ["urineProtein24h", "g/12h", "half a day"],
    ["urineProtein24h", "g/L", "a concentration"],
    ["urineRedCells", "/LPF", "another field"],
    ["urineRedCellConcentration", "10*9/L", "a thousand times as much"],
    ["prednisoneEquivalent", "mg", "an amount"],
  ])("%s: %s is refused (%s)", (measure, written) => {
    expect(unitCode(measure, written)).toBeUndefined();
  });
});
