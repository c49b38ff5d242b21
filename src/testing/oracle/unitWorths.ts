import type { Measure } from "../../measurement/measure.js";
import { parseRational, type Rational } from "./rational.js";

const score = { "{score}": "1" };
const count = { "{count}": "1" };

/**
 * What one of each unit is worth in the finest unit of its measure, stated here once more and not read from the rest of
 * the library. In the finest unit (worth 1) every value of every other unit is a finite decimal.
 */
const worths: Readonly<Record<Measure, Readonly<Record<string, string>>>> = {
  serumCreatinine: { "umol/L": "1", "mg/dL": "88.4" },
  upcr: { "mg/mmol": "1", "g/mol": "1", "g/g": "113.12", "mg/mg": "113.12", "mg/g": "0.11312" },
  uacr: { "mg/mmol": "1", "g/mol": "1", "mg/g": "0.11312" },
  urineProtein24h: { "mg/d": "1", "g/d": "1000" },
  egfr: { "mL/min/{1.73_m2}": "1" },
  prednisoneEquivalent: { "mg/d": "1" },
  serumAlbumin: { "g/L": "1", "g/dL": "10" },
  urineRedCells: { "/[HPF]": "1" },
  urineWhiteCells: { "/[HPF]": "1" },
  urineRedCellConcentration: { "/mL": "1", "/uL": "1000" },
  sledai2k: score,
  sledai2kWithoutSerology: score,
  selenaSledai: score,
  selenaSledaiWithoutSerology: score,
  sleDas: score,
  physicianGlobal: { "{0-3}": "1", "{0-10}": "0.3", "{0-100}": "0.03" },
  bilag2004A: count,
  bilag2004B: count,
  bilag2004NewA: count,
  bilag2004NewB: count,
  bilag2004NewC: count,
  bilag2004NotImproved: count,
};

const spellings: Readonly<Record<string, readonly string[]>> = {
  "umol/L": ["\u00b5mol/L", "\u03bcmol/L", "UMOL/L", "umol / l"],
  "mg/dL": ["mg/dl", "MG/DL"],
  "g/g": ["mg/mg", "G/G"],
  "mg/mg": ["g/g"],
  "mg/mmol": ["g/mol", "mg/MMOL"],
  "g/mol": ["mg/mmol"],
  "g/d": ["g/24h", "g/(24.h)", "g/day"],
  "mg/d": ["mg/24h", "mg/(24.h)", "mg/day"],
  "mL/min/{1.73_m2}": ["mL/min/1.73m2", "ml/min/{1.73_M2}"],
  "/[HPF]": ["/hpf"],
  "{0-100}": ["mm"],
};

export interface UnitWorth {
  readonly unit: string;
  readonly worth: Rational;
}

const table = new Map(
  Object.entries(worths).map(([measure, units]) => [
    measure,
    Object.entries(units).map(([unit, worth]): UnitWorth => ({ unit, worth: parseRational(worth) })),
  ]),
);

export const allMeasures = Object.keys(worths) as readonly Measure[];

/** Every unit of a measure, the finest first. */
export function unitWorths(measure: Measure): readonly UnitWorth[] {
  return table.get(measure) ?? [];
}

export function worthOf(measure: Measure, unit: string): Rational {
  const found = unitWorths(measure).find((candidate) => candidate.unit === unit);
  if (found === undefined) throw new RangeError(`the kit knows no unit ${JSON.stringify(unit)} of ${measure}`);
  return found.worth;
}

/** The unit in which every value is a finite decimal. */
export function finestUnit(measure: Measure): string {
  return unitWorths(measure)[0]?.unit ?? "";
}

/** Whether a unit of the table is another spelling of one that stands there too. */
export function isSpelling(unit: string): boolean {
  return unit === "mg/mg" || unit === "g/mol";
}

/** Other ways to write a unit that mean the same. */
export function spellingsOf(unit: string): readonly string[] {
  return spellings[unit] ?? [];
}
