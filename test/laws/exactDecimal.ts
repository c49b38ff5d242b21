import { add, compare, divide, fraction, multiply, parseRational, type Rational } from "../oracle/rational.js";

export const zero = parseRational("0");
export const one = parseRational("1");

/** How many decimal places a fraction needs; undefined when it is not a finite decimal. */
export function placesOf({ den }: Rational): number | undefined {
  let rest = den;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** A finite decimal as text, with trailing zeros up to the stated places. */
export function plainDecimal(value: Rational, atLeastPlaces = 0): string {
  const needed = placesOf(value);
  if (needed === undefined || value.num < 0n) throw new Error(`not a plain decimal: ${String(value.num)}/${String(value.den)}`);
  const places = Math.max(needed, atLeastPlaces);
  const digits = String((value.num * 10n ** BigInt(places)) / value.den).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The number whose shortest decimal form is this value, where there is one. */
export function numberOf(value: Rational): number | undefined {
  const nearest = Number(plainDecimal(value));
  return Number.isFinite(nearest) && compare(parseRational(nearest), value) === 0 ? nearest : undefined;
}

/** One unit in the given decimal place, times -1, 0 or 1. */
export function ulp(places: number, sign: number): Rational {
  return fraction(BigInt(sign), 10n ** BigInt(places));
}

/** The largest decimal with so many places that is not above the value. */
export function floored(value: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places);
  return fraction((value.num * scale) / value.den, scale);
}

/** A decimal strictly between two fractions, as short as it can be. */
export function decimalBetween(low: Rational, high: Rational): Rational {
  for (let places = 0; ; places++) {
    const candidate = add(floored(low, places), ulp(places, 1));
    if (compare(candidate, high) < 0) return candidate;
  }
}

export type Sign = "" | "<" | "<=" | ">" | ">=";

export interface Stated {
  readonly sign: Sign;
  readonly amount: Rational;
}

/** Reads a value as the laws write it: a number, a plain decimal, or one behind a sign. */
export function stated(value: number | string): Stated {
  const [, sign = "", digits = ""] = /^(<=?|>=?)?(.*)$/.exec(String(value)) ?? [];
  return { sign: sign as Sign, amount: parseRational(typeof value === "number" ? value : digits) };
}

/** The values of zero or more that a statement allows. */
export interface Interval {
  readonly low: Rational;
  readonly lowIncluded: boolean;
  readonly high: Rational | null;
  readonly highIncluded: boolean;
}

export function intervalOf(value: number | string | undefined, worth: Rational): Interval {
  const unbounded = { low: zero, lowIncluded: true, high: null, highIncluded: false };
  if (value === undefined) return unbounded;
  const { sign, amount } = stated(value);
  const end = multiply(amount, worth);
  if (sign === "") return { low: end, lowIncluded: true, high: end, highIncluded: true };
  if (sign === "<" || sign === "<=") return { ...unbounded, high: end, highIncluded: sign === "<=" };
  return { ...unbounded, low: end, lowIncluded: sign === ">=" };
}

export function contains({ low, lowIncluded, high, highIncluded }: Interval, value: Rational): boolean {
  const fromLow = compare(value, low);
  if (fromLow < 0 || (fromLow === 0 && !lowIncluded)) return false;
  const fromHigh = high === null ? -1 : compare(value, high);
  return fromHigh < 0 || (fromHigh === 0 && highIncluded);
}

/** Whether value relation limit, from the sign of value - limit. */
export function relationHolds(relation: "<" | "<=" | ">" | ">=", sign: number): boolean {
  switch (relation) {
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
  }
}

export { add, compare, divide, fraction, multiply, parseRational, type Rational };
