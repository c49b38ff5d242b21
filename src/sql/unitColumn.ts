import { baseUnitFactor, type Measure, unitCode, unitsOf } from "../measurement/measure.js";
import { exact, type Exact } from "../measurement/quantity.js";
import type { Dialect } from "./dialects.js";
import { wholeNumbers } from "./wholeNumbers.js";

/**
 * Spellings beside the codes themselves; each counts for the units that the library reads in it. A short list: every text of a list is
 * compared in every expression, and some engines make a join of a long one. Another spelling is refused, never guessed.
 */
const spellings = [
  ...["µmol/L", "μmol/L", "g/gCr", "mg/mg", "mg/gCr", "mg/mmolCr", "g/24h", "g/day", "mg/24h", "mg/day"],
  ...["mL/min/1.73m2", "mL/min/1.73m²", "/HPF", "/µL", "/μL", "mm"],
];

/** The code and the usual spellings of a unit, in lower case without spaces. */
export function spellingsOf(measure: Measure, code: string): readonly string[] {
  const all = [code, code.replace(/[{}]/g, ""), ...spellings].filter((spelling) => unitCode(measure, spelling) === code);
  return [...new Set(all.map((spelling) => spelling.toLowerCase()))];
}

/** Whether a column of units says this one. */
export function isUnit(dialect: Dialect, column: string, measure: Measure, code: string): string {
  return isOneOf(dialect, column, spellingsOf(measure, code));
}

/** Whether a column of units says none of a measure's. */
export function isNoUnit(dialect: Dialect, column: string, measure: Measure): string {
  const known = unitsOf(measure)
    .flatMap((code) => spellingsOf(measure, code))
    .map(dialect.text);
  return `COALESCE(${plain(column)}, '') NOT IN (${known.join(", ")})`;
}

function isOneOf(dialect: Dialect, column: string, texts: readonly string[]): string {
  const [only = "", ...others] = texts.map(dialect.text);
  return `${plain(column)} ${others.length === 0 ? `= ${only}` : `IN (${[only, ...others].join(", ")})`}`;
}

/** The whole numbers that bring every unit of a measure to one, and what that one is worth in the base unit. */
export function unitFactors(measure: Measure): {
  readonly factors: readonly { readonly code: string; readonly factor: string }[];
  readonly worth: Exact;
} {
  const codes = unitsOf(measure);
  const factors = wholeNumbers(...codes.map((code) => baseUnitFactor(measure, code)));
  // The base unit stands last and is worth 1; its factor is a power of ten, or a divisor of one.
  const last = Number(factors[factors.length - 1]);
  return { factors: codes.map((code, i) => ({ code, factor: factors[i] ?? "1" })), worth: exact(String(1 / last)) };
}

function plain(column: string): string {
  return `LOWER(REPLACE(${column}, ' ', ''))`;
}
