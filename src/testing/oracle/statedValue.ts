import type { Relation } from "../../measurement/span.js";
import { compare, multiply, parseRational, type Rational, zero } from "./rational.js";

export type Sign = "" | Relation;

/** A value as it is written: a sign, if any, and a number. */
export interface Stated {
  readonly sign: Sign;
  readonly amount: Rational;
}

/** Reads a value as the kit writes it: a number, a plain decimal, or one behind a sign. */
export function stated(value: number | string): Stated {
  const [, sign = "", digits = ""] = /^(<=?|>=?)?\s*(.*)$/.exec(String(value)) ?? [];
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
  const [from = "", to] = String(value).split(" to ");
  if (to !== undefined)
    return { low: multiply(parseRational(from), worth), lowIncluded: true, high: multiply(parseRational(to), worth), highIncluded: true };
  const { sign, amount } = stated(value);
  const end = multiply(amount, worth);
  if (sign === "") return { low: end, lowIncluded: true, high: end, highIncluded: true };
  if (sign === "<" || sign === "<=") return { ...unbounded, high: end, highIncluded: sign === "<=" };
  return { ...unbounded, low: end, lowIncluded: sign === ">=" };
}

/** The one value that an interval allows; undefined where it allows several. */
export function pointOf({ low, high }: Interval): Rational | undefined {
  return high !== null && compare(low, high) === 0 ? low : undefined;
}

export function contains({ low, lowIncluded, high, highIncluded }: Interval, value: Rational): boolean {
  const fromLow = compare(value, low);
  if (fromLow < 0 || (fromLow === 0 && !lowIncluded)) return false;
  const fromHigh = high === null ? -1 : compare(value, high);
  return fromHigh < 0 || (fromHigh === 0 && highIncluded);
}

/** Whether value relation limit, from the sign of value - limit. */
export function relationHolds(relation: Relation, sign: number): boolean {
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
