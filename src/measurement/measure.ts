import { isNot, isNotAmong } from "./wordings.js";
import { misuse } from "./misuse.js";
import { type Exact, exact } from "./quantity.js";
import { plainSpelling } from "./unitSpelling.js";

/** An index of the SLEDAI family; without serology the highest score would be 101. */
const score = { factors: { "{score}": {} }, plausible: { "{score}": [0, 105] } } as const;

/** A count of the nine systems of BILAG-2004. */
const systems = { factors: { "{count}": {} }, plausible: { "{count}": [0, 9] } } as const;

/**
 * What can be measured, in which units (UCUM codes), and the factors between them.
 *
 * A factor is listed only in the direction in which it is a finite decimal, so a conversion is always an exact
 * multiplication; the unit listed last is one to which every other converts. Two constants carry the field's conventions:
 * 1 mg/dL creatinine = 88.4 umol/L (KDIGO's tables, SDTM data), and 1 g/g protein to creatinine = 113.12 mg/mmol (the molar mass of
 * creatinine).
 */
const measures = {
  serumCreatinine: {
    factors: { "mg/dL": { "umol/L": "88.4" }, "umol/L": {} },
    plausible: { "mg/dL": [0.1, 30], "umol/L": [9, 2650] },
  },
  upcr: {
    factors: { "g/g": { "mg/g": "1000", "mg/mmol": "113.12" }, "mg/g": { "g/g": "0.001", "mg/mmol": "0.11312" }, "mg/mmol": {} },
    plausible: { "g/g": [0.001, 50], "mg/g": [1, 50_000], "mg/mmol": [0.1, 5650] },
  },
  uacr: {
    factors: { "mg/g": { "mg/mmol": "0.11312" }, "mg/mmol": {} },
    plausible: { "mg/g": [0.1, 50_000], "mg/mmol": [0.01, 5650] },
  },
  urineProtein24h: {
    factors: { "g/d": { "mg/d": "1000" }, "mg/d": { "g/d": "0.001" } },
    plausible: { "g/d": [0.001, 50], "mg/d": [1, 50_000] },
  },
  egfr: { factors: { "mL/min/{1.73_m2}": {} }, plausible: { "mL/min/{1.73_m2}": [1, 250] } },
  prednisoneEquivalent: { factors: { "mg/d": {} }, plausible: { "mg/d": [0, 2000] } },
  serumAlbumin: { factors: { "g/dL": { "g/L": "10" }, "g/L": { "g/dL": "0.1" } }, plausible: { "g/dL": [0.3, 7], "g/L": [3, 70] } },
  urineRedCells: { factors: { "/[HPF]": {} }, plausible: {} },
  urineWhiteCells: { factors: { "/[HPF]": {} }, plausible: {} },
  urineRedCellConcentration: { factors: { "/uL": { "/mL": "1000" }, "/mL": {} }, plausible: {} },
  sledai2k: score,
  sledai2kWithoutSerology: score,
  selenaSledai: score,
  selenaSledaiWithoutSerology: score,
  sleDas: { factors: { "{score}": {} }, plausible: {} },
  physicianGlobal: {
    factors: { "{0-10}": { "{0-3}": "0.3", "{0-100}": "10" }, "{0-100}": { "{0-3}": "0.03", "{0-10}": "0.1" }, "{0-3}": {} },
    plausible: { "{0-10}": [0, 10], "{0-100}": [0, 100], "{0-3}": [0, 3] },
  },
  bilag2004A: systems,
  bilag2004B: systems,
  bilag2004NewA: systems,
  bilag2004NewB: systems,
  bilag2004NewC: systems,
  bilag2004NotImproved: systems,
} as const;

/** Blood cells are counted in a thousand a microlitre under several names. */
const cells = { factors: { "10*9/L": { "/uL": "1000" }, "10*3/uL": { "/uL": "1000" }, "/nL": { "/uL": "1000" }, "/uL": {} } } as const;

/** What each laboratory reports in units of its own, to be held only against the range that stands beside it. */
const ownUnit = { factors: {} } as const;

/** What indices of disease activity read, and no response definition is about. */
const indexMeasures = {
  platelets: cells,
  leukocytes: cells,
  temperature: { factors: { Cel: {}, "[degF]": {} } },
  c3: ownUnit,
  c4: ownUnit,
  ch50: ownUnit,
  antiDna: ownUnit,
  systolicBloodPressure: { factors: { "mm[Hg]": {} } },
  diastolicBloodPressure: { factors: { "mm[Hg]": {} } },
} as const;

type Factors = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The name of something measured: a key of an assessment. */
export type Measure = keyof typeof measures;

/** A measure that only an index reads. */
export type IndexMeasure = keyof typeof indexMeasures;

/** The units in which a definition may print a limit for a measure (UCUM codes). */
export type UnitOf<M extends Measure> = M extends Measure ? keyof (typeof measures)[M]["factors"] & string : never;

export const measureNames = Object.keys(measures) as readonly Measure[];

export const isMeasure = (name: string): name is Measure => Object.prototype.hasOwnProperty.call(measures, name);

/** Whether a value looks more like a wrong unit than like a patient (creatinine 97 mg/dL). The ranges are our own choice. */
export function isImplausible(measure: Measure, value: number, unit: string): boolean {
  const ranges: Readonly<Record<string, readonly [number, number]>> = measures[measure].plausible;
  const range = ranges[unit];
  const isNoProtein = value === 0 && (measure === "upcr" || measure === "urineProtein24h");
  return range !== undefined && !isNoProtein && (value < range[0] || value > range[1]);
}

/** The UCUM code meant by a reported unit, in any usual spelling; undefined when it is not a unit of the measure. */
export function unitCode(measure: Measure | IndexMeasure, reported: string): string | undefined {
  const codes = unitsOf(measure);
  if (codes.length === 0) return reported.trim() === "" ? undefined : reported;
  if (codes.includes(reported)) return reported;
  const plain = plainSpelling(reported);
  return codes.find((_, i) => plainCodes[measure][i] === plain);
}

/** The UCUM code of a unit, or a RangeError that names the units expected. */
export function requireUnit(argument: string, measure: Measure | IndexMeasure, reported: unknown): string {
  const code = typeof reported === "string" ? unitCode(measure, reported) : undefined;
  if (code !== undefined) return code;
  const codes = unitsOf(measure);
  const what = `a unit of ${measure}`;
  throw misuse(argument, reported, codes.length === 0 ? isNot(what, "the laboratory's own") : isNotAmong(what, codes));
}

const rows: readonly (readonly [string, { readonly factors: Factors }])[] = Object.entries({ ...measures, ...indexMeasures });
const factors = byMeasure((row) => row.factors);
const units = byMeasure((row) => Object.keys(row.factors));
const plainCodes = byMeasure((row) => Object.keys(row.factors).map(plainSpelling));

// @__NO_SIDE_EFFECTS__
function byMeasure<T>(of: (row: { readonly factors: Factors }) => T): Readonly<Record<Measure | IndexMeasure, T>> {
  const byName: Readonly<Record<string, T>> = Object.fromEntries(rows.map(([measure, row]) => [measure, of(row)]));
  return byName as Readonly<Record<Measure | IndexMeasure, T>>;
}

/** The units of a measure; none where every laboratory has its own. */
export function unitsOf(measure: Measure | IndexMeasure): readonly string[] {
  return units[measure];
}

/** One unit for a value and its limit, and the exact factor that brings each of them there; null where none is needed. */
export interface CommonUnit {
  readonly unit: string;
  readonly valueFactor: Exact | null;
  readonly limitFactor: Exact | null;
}

/**
 * The limit's own unit where the value converts to it exactly; otherwise the unit reported, to which the limit does:
 * 97 umol/L against 1.2 mg/dL is compared as 97 against 106.08 umol/L, never as 97 / 88.4.
 */
export function commonUnit(measure: Measure, valueUnit: string, limitUnit: string): CommonUnit {
  if (valueUnit === limitUnit) return { unit: limitUnit, valueFactor: null, limitFactor: null };
  const of = factors[measure];
  const valueFactor = of[valueUnit]?.[limitUnit];
  return valueFactor === undefined
    ? { unit: valueUnit, valueFactor: null, limitFactor: exact(of[limitUnit]?.[valueUnit] ?? "") }
    : { unit: limitUnit, valueFactor: exact(valueFactor), limitFactor: null };
}

/** The factor from a unit to the measure's base unit: the one listed last, to which every other converts exactly. */
export function baseUnitFactor(measure: Measure | IndexMeasure, unit: string): Exact {
  const codes = unitsOf(measure);
  return exact(factors[measure][unit]?.[codes[codes.length - 1] ?? ""] ?? "1");
}
