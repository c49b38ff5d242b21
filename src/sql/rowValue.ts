import { baseUnitFactor, type Measure, requireUnit, unitsOf } from "../measurement/measure.js";
import { exact, times } from "../measurement/quantity.js";
import type { AskedMeasure } from "./askedColumns.js";
import { type Operand, wholeFor } from "./comparison.js";
import type { Dialect } from "./dialects.js";
import { bracketed, snakeCase } from "./names.js";
import type { SqlBound, SqlMeasure } from "./sqlColumns.js";
import { isUnit, unitFactors } from "./unitColumn.js";

/** Values from a thousand million on are refused, so that no product leaves the type that holds it. */
export const largestValue = 999_999_999;

/** An end of where the true value lies, held instead of the value, and whether that end is left out. */
export interface RowBound {
  readonly operand: Operand;
  readonly isOpen: string | false;
}

/** A measure at a time, as the rows hold it. */
export interface RowValue {
  readonly point: Operand;
  /** The value where it is known, else the bound; null where the table has no such bounds. */
  readonly low: RowBound | null;
  readonly high: RowBound | null;
  /** A row holds something of it where one of these is not NULL. */
  readonly held: readonly string[];
  readonly isUnit: (code: string) => boolean | string;
  readonly range: { readonly low: Operand | null; readonly high: Operand | null };
}

/** How texts are written: as the expressions themselves, or as names of columns that a view computes first. */
export interface Writing {
  readonly dialect: Dialect;
  readonly isNamed: boolean;
  /** The text that stands for an expression. */
  readonly use: (name: string, sql: string) => string;
}

/** Reads one measure. What is refused, or has no unit, must not fail a cast on its way there: a view guards each. */
export function readRowValue(
  argument: string,
  { at, measure, bounds }: AskedMeasure,
  column: SqlMeasure,
  { dialect, isNamed, use }: Writing,
): RowValue {
  const { sql, unit, type, low, high, referenceRange } = column;
  const name = snakeCase(`${at}_${measure}`);
  const fixedUnit = typeof unit === "string" ? requireUnit(`${argument} unit`, measure, unit) : (onlyUnit(measure) ?? null);
  const unitText = fixedUnit !== null || typeof unit === "string" ? "" : bracketed(unit.sql);
  const decimals = type === "decimal" ? 0 : type.double.decimals;
  const { factors, worth } = unitFactors(measure);
  const mixed = factors.map(({ code, factor }) => `WHEN ${isUnit(dialect, unitText, measure, code)} THEN ${factor}`).join(" ");
  const worthOfOne = fixedUnit === null ? worth : baseUnitFactor(measure, fixedUnit);
  const largestFactor = fixedUnit === null ? Math.max(...factors.map(({ factor }) => Number(factor))) : 1;
  const largest = type === "decimal" ? null : largestValue * 10 ** decimals * largestFactor;
  const operand = (suffix: string, given: string): Operand => {
    const stored = bracketed(given);
    const number =
      largest === null
        ? dialect.decimal(given)
        : wholeFor(dialect, dialect.nearest(decimals === 0 ? given : `${stored} * ${String(10 ** decimals)}`), largest);
    const inOneUnit = fixedUnit !== null ? number : `(${number} * CASE ${mixed} END)`;
    const text = use(
      `${name}${suffix}`,
      isNamed ? `CASE WHEN ${stored} BETWEEN 0 AND ${String(largestValue)} THEN ${inOneUnit} END` : inOneUnit,
    );
    const places = exact(decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`);
    return { text, stored: isNamed ? text : stored, worth: times(worthOfOne, places), largest };
  };
  const point = operand("", sql);
  const hasBounds = low != null || high != null;
  const bound = (which: "low" | "high", given: string | SqlBound | null | undefined): RowBound | null => {
    if (given == null) return hasBounds ? { operand: point, isOpen: false } : null;
    const own = operand(`_${which}`, typeof given === "string" ? given : given.sql);
    const either = { ...own, text: `COALESCE(${point.text}, ${own.text})`, stored: `COALESCE(${point.stored}, ${own.stored})` };
    const isBound = `${point.stored} IS NULL AND ${own.stored} IS NOT NULL`;
    if (typeof given === "string") return { operand: either, isOpen: `(${isBound})` };
    if (given.included === true) return { operand: either, isOpen: false };
    return {
      operand: either,
      isOpen: `(${isBound} AND NOT COALESCE(${use(`${name}_${which}_included`, bracketed(given.included.sql))}, FALSE))`,
    };
  };
  const [lowest, highest] = [bound("low", low), bound("high", high)];
  const range = (which: "low" | "high") =>
    bounds.includes(which) && referenceRange?.[which] != null ? operand(`_range_${which}`, referenceRange[which]) : null;
  const ends = [low == null ? null : lowest, high == null ? null : highest].flatMap((end) => (end === null ? [] : [end.operand.stored]));
  const unitUsed = fixedUnit !== null || !isNamed ? unitText : use(`${name}_unit`, unitText);
  return {
    point,
    low: lowest,
    high: highest,
    held: ends.length === 0 ? [point.stored] : ends,
    isUnit: (code) => (fixedUnit === null ? isUnit(dialect, unitUsed, measure, code) : fixedUnit === code),
    range: { low: range("low"), high: range("high") },
  };
}

function onlyUnit(measure: Measure): string | undefined {
  const [only, ...others] = unitsOf(measure);
  return others.length === 0 ? only : undefined;
}
