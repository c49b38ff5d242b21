import type { PreparedAmount } from "../../criteria/comparisonOf.js";
import { baseUnitFactor, type Measure, unitsOf } from "../../measurement/measure.js";
import { type Exact, times, toDouble } from "../../measurement/quantity.js";
import type { Span } from "../../measurement/span.js";

/**
 * A unit on the grid of its measure. A value times `scale` is a whole number where it has few enough decimals, and that number
 * times `steps` counts steps of the grid: whole numbers too, so that values in different units are compared without a rounding.
 */
export interface UnitGrid {
  readonly index: number;
  readonly scale: number;
  readonly steps: number;
  /** The largest value, times the scale, of which the steps are exact. */
  readonly most: number;
}

/** The grid of one measure: so many decimals of its base unit, and its units by their codes. */
export interface MeasureGrid {
  readonly decimals: number;
  readonly units: ReadonlyMap<string, UnitGrid>;
}

/** The end of what has none: more than any number of steps, times any factor. */
export const far = 2 ** 400;

/** Where a value lies on a grid, in steps. What lies between two steps, or beyond the largest, is enclosed and not exact. */
export interface Reading {
  low: number;
  high: number;
  isExact: boolean;
}

/** Of a unit that is larger than the base unit values have four decimals, of a smaller one two: 0.4123 g/g, 412.34 mg/g. */
const usualDecimals = (factor: Exact) => (toDouble(factor) >= 1 ? 4 : 2);

/** Decimals of a number in its shortest form; infinite where it is too long for whole numbers. */
function decimalsOf(value: Exact): number {
  return "digits" in value ? value.scale : Infinity;
}

/** The grid on which every usual value of a measure and all of these limits lie; undefined where whole numbers do not reach so far. */
export function gridOf(measure: Measure, limits: readonly PreparedAmount[], { largest }: Space): MeasureGrid | undefined {
  const codes = unitsOf(measure);
  const factors = codes.map((code) => baseUnitFactor(measure, code));
  const decimals = Math.max(
    ...factors.map((factor) => decimalsOf(factor) + usualDecimals(factor)),
    ...limits.map((limit) => decimalsOf(inBaseUnit(measure, limit))),
  );
  if (decimals > 12) return undefined;
  const units = codes.map((code, index) => {
    const factor = factors[index] as Exact;
    const steps = "digits" in factor ? factor.digits : NaN;
    return [code, { index, scale: 10 ** (decimals - decimalsOf(factor)), steps, most: Math.min(largest / steps, 1e15 - 1) }] as const;
  });
  return { decimals, units: new Map(units) };
}

/** A limit in steps: always whole, since the grid was chosen for it. */
export function limitInSteps(measure: Measure, { decimals }: MeasureGrid, limit: PreparedAmount): number {
  const value = inBaseUnit(measure, limit);
  return "digits" in value ? value.digits * 10 ** (decimals - value.scale) : NaN;
}

function inBaseUnit(measure: Measure, { amount }: PreparedAmount): Exact {
  return times(amount.low as Exact, baseUnitFactor(measure, amount.unit));
}

/** A span that the exact reader read, on the grid. */
export function spanOnGrid(into: Reading, { low, lowOpen, high, highOpen }: Span, unit: UnitGrid, space: Space): void {
  const from = low === null ? 0 : stepsOf(low, unit, space);
  const to = high === null ? far : stepsOf(high, unit, space);
  into.isExact = from !== null && to !== null;
  into.low =
    from === null ? enclosedBelow(approximate(low as Exact, unit), unit, space) : from + (lowOpen && low !== null ? space.beside : 0);
  into.high =
    to === null ? enclosedAbove(approximate(high as Exact, unit), unit, space) : to - (highOpen && high !== null ? space.beside : 0);
}

/** A value in steps; null where it lies between two of them, or beyond the largest. */
function stepsOf(value: Exact, { scale, steps }: UnitGrid, { largest }: Space): number | null {
  if (!("digits" in value)) return null;
  const shift = 10 ** value.scale;
  const whole = shift <= scale ? value.digits * (scale / shift) : value.digits / (shift / scale);
  return Number.isInteger(whole) && whole * steps <= largest ? whole * steps : null;
}

function approximate(value: Exact, { scale, steps }: UnitGrid): number {
  return toDouble(value) * scale * steps;
}

/** Which whole numbers the doubles of a definition hold: up to the largest all products are exact, also `beside` a step. */
export interface Space {
  readonly largest: number;
  /** So far beside a step lies what is more or less than it by any amount: nearer than any product of two steps tells. */
  readonly beside: number;
}

/** The room for products with these factors. */
export function spaceFor(factors: readonly number[]): Space {
  const most = Math.max(2, ...factors);
  const sum = 2 ** Math.ceil(Math.log2(2 * most + 1));
  return { largest: Math.floor(2 ** 52 / (sum * most)), beside: 1 / sum };
}

function enclosedBelow(about: number, { steps }: UnitGrid, { largest }: Space): number {
  return Math.max(0, Math.min(largest, Math.floor(about / steps - 1) * steps));
}

function enclosedAbove(about: number, { steps }: UnitGrid, { largest }: Space): number {
  const above = Math.ceil(about / steps + 1) * steps;
  return above <= largest ? above : far;
}

/** Sets a reading to a value of about so many scaled units: it lies somewhere near. */
export function enclose(into: Reading, scaled: number, unit: UnitGrid, space: Space): void {
  into.low = enclosedBelow(scaled * unit.steps, unit, space);
  into.high = enclosedAbove(scaled * unit.steps, unit, space);
  into.isExact = false;
}
