import { type Exact, exact } from "./quantity.js";

/**
 * What can be measured, in which units (UCUM codes), and the factors between them.
 *
 * A factor is listed only in the direction in which it is a finite decimal, so a conversion is always an exact
 * multiplication. Two constants carry the field's conventions: 1 mg/dL creatinine = 88.4 umol/L (KDIGO's tables,
 * SDTM data), and 1 g/g protein to creatinine = 113.12 mg/mmol (the molar mass of creatinine).
 */
const measures = {
  serumCreatinine: {
    title: "serum creatinine",
    factors: { "mg/dL": { "umol/L": "88.4" }, "umol/L": {} },
    spellings: { "micromol/l": "umol/L", "umol/liter": "umol/L", "mg/100ml": "mg/dL" },
    plausible: { "mg/dL": [0.1, 30], "umol/L": [9, 2650] },
  },
  upcr: {
    title: "UPCR",
    factors: {
      "g/g": { "mg/g": "1000", "mg/mmol": "113.12" },
      "mg/g": { "g/g": "0.001", "mg/mmol": "0.11312" },
      "mg/mmol": {},
    },
    spellings: { "mg/mg": "g/g", "g/mol": "mg/mmol", "mg/g{creat}": "mg/g", "g/g{creat}": "g/g", "mg/mg{creat}": "g/g" },
    plausible: { "g/g": [0.001, 50], "mg/g": [1, 50_000], "mg/mmol": [0.1, 5650] },
  },
  urineProtein24h: {
    title: "24-h urine protein",
    factors: { "g/d": { "mg/d": "1000" }, "mg/d": { "g/d": "0.001" } },
    spellings: {
      "g/(24.h)": "g/d", "g/24h": "g/d", "g/24hr": "g/d", "g/24hrs": "g/d", "g/day": "g/d",
      "mg/(24.h)": "mg/d", "mg/24h": "mg/d", "mg/24hr": "mg/d", "mg/24hrs": "mg/d", "mg/day": "mg/d",
    },
    plausible: { "g/d": [0.001, 50], "mg/d": [1, 50_000] },
  },
  egfr: {
    title: "eGFR",
    factors: { "mL/min/{1.73_m2}": {} },
    spellings: { "ml/min/1.73m2": "mL/min/{1.73_m2}", "ml/min/1.73.m2": "mL/min/{1.73_m2}", "ml/min/1.73m^2": "mL/min/{1.73_m2}", "ml/min/1.73m²": "mL/min/{1.73_m2}" },
    plausible: { "mL/min/{1.73_m2}": [1, 250] },
  },
  prednisoneEquivalent: {
    title: "prednisone-equivalent dose",
    factors: { "mg/d": {} },
    spellings: { "mg/day": "mg/d", "mg/24h": "mg/d", "mg/(24.h)": "mg/d" },
    plausible: { "mg/d": [0, 2000] },
  },
  serumAlbumin: {
    title: "serum albumin",
    factors: { "g/dL": { "g/L": "10" }, "g/L": { "g/dL": "0.1" } },
    spellings: {},
    plausible: { "g/dL": [0.3, 7], "g/L": [3, 70] },
  },
  urineRedCells: {
    title: "urinary red cells",
    factors: { "/[HPF]": {} },
    spellings: { "/hpf": "/[HPF]" },
    plausible: { "/[HPF]": [0, 10_000] },
  },
  urineWhiteCells: {
    title: "urinary white cells",
    factors: { "/[HPF]": {} },
    spellings: { "/hpf": "/[HPF]" },
    plausible: { "/[HPF]": [0, 10_000] },
  },
} as const;

/** The name of something measured: a key of an assessment. */
export type Measure = keyof typeof measures;

/** The units in which a definition may print a limit for a measure (UCUM codes). */
export type UnitOf<M extends Measure> = M extends Measure ? keyof (typeof measures)[M]["factors"] & string : never;

export const measureNames = Object.keys(measures) as readonly Measure[];

export function measureTitle(measure: Measure): string {
  return measures[measure].title;
}

/** Whether a value looks more like a wrong unit than like a patient (creatinine 97 mg/dL). The ranges are our own choice. */
export function isImplausible(measure: Measure, value: number, unit: string): boolean {
  const ranges: Readonly<Record<string, readonly [number, number]>> = measures[measure].plausible;
  const range = ranges[unit];
  return range !== undefined && (value < range[0] || value > range[1]);
}

const codes: ReadonlyMap<Measure, ReadonlyMap<string, string>> = new Map(
  measureNames.map((name) => {
    const { factors, spellings } = measures[name];
    const known = new Map<string, string>(Object.entries(spellings));
    for (const code of Object.keys(factors)) known.set(code, code).set(code.toLowerCase(), code);
    return [name, known] as const;
  }),
);

/** The UCUM code meant by a reported unit, whatever its case, spaces or kind of micro sign; undefined when unknown. */
export function unitCode(measure: Measure, reported: string): string | undefined {
  const known = codes.get(measure);
  return known?.get(reported) ?? known?.get(reported.replace(/[µμ]/g, "u").replace(/\s+/g, "").toLowerCase());
}

/** The units of a measure, for an error message. */
export function unitsOf(measure: Measure): readonly string[] {
  return Object.keys(measures[measure].factors);
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
  const factors: Readonly<Record<string, Readonly<Record<string, string>>>> = measures[measure].factors;
  const valueFactor = factors[valueUnit]?.[limitUnit];
  return valueFactor === undefined
    ? { unit: valueUnit, valueFactor: null, limitFactor: exact(factors[limitUnit]?.[valueUnit] ?? "") }
    : { unit: limitUnit, valueFactor: exact(valueFactor), limitFactor: null };
}

/** The factor from a unit to the measure's base unit: the one to which every other converts exactly. */
export function baseUnitFactor(measure: Measure, unit: string): Exact {
  const factors: Readonly<Record<string, Readonly<Record<string, string>>>> = measures[measure].factors;
  const units = Object.keys(factors);
  const base = units.find((candidate) => units.every((other) => other === candidate || factors[other]?.[candidate] !== undefined));
  return exact(unit === base ? "1" : (factors[unit]?.[base ?? ""] ?? ""));
}
