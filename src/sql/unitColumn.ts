import { baseUnitFactor, type Measure, unitsOf } from "../measurement/measure.js";
import { exact, type Exact } from "../measurement/quantity.js";
import { usualSpellings } from "../measurement/unitSpelling.js";
import type { Dialect } from "./dialects.js";
import { wholeNumbers } from "./wholeNumbers.js";

/** The code and the usual spellings of a unit, in lower case without spaces. */
export function spellingsOf(measure: Measure, code: string): readonly string[] {
  const usual: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = usualSpellings;
  const bare = unitsOf(measure).length > 0 ? code.replace(/[{}]/g, "") : code;
  return [...new Set([code, bare, ...(usual[measure]?.[code] ?? [])].map((spelling) => spelling.toLowerCase().replace(/\s/g, "")))];
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
