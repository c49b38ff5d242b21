import {
  compare as compareExact,
  decimalText,
  type Exact,
  exactNumber,
  plus,
  quotient,
  readDecimal,
  signOf,
  times,
  toDouble as exactToDouble,
} from "../../measurement/quantity.js";

/** A fraction; the denominator is positive, and one where the value is a finite decimal. */
export interface Rational {
  readonly num: Exact;
  readonly den: Exact;
}

const unit: Exact = { digits: 1, scale: 0 };
export const zero: Rational = { num: { digits: 0, scale: 0 }, den: unit };
export const one: Rational = { num: unit, den: unit };

/** Reads a plain decimal; a number means its shortest decimal form. */
export function parseRational(value: number | string): Rational {
  const num = typeof value === "number" ? exactNumber(value) : readDecimal(value);
  if (num === undefined) throw new RangeError(`${JSON.stringify(value)} is not a plain decimal`);
  return { num, den: unit };
}

/** A fraction of two whole numbers, the second above 0. */
export function fraction(num: number, den: number): Rational {
  return reduced({ digits: num, scale: 0 }, { digits: den, scale: 0 });
}

export function add(a: Rational, b: Rational): Rational {
  if (a.den === unit && b.den === unit) return { num: plus(a.num, b.num), den: unit };
  return reduced(plus(times(a.num, b.den), times(b.num, a.den)), times(a.den, b.den));
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, multiply(b, ulp(0, -1)));
}

export function multiply(a: Rational, b: Rational): Rational {
  const num = times(a.num, b.num);
  return a.den === unit && b.den === unit ? { num, den: unit } : reduced(num, times(a.den, b.den));
}

/** The quotient by a fraction above 0. */
export function divide(a: Rational, b: Rational): Rational {
  return reduced(times(a.num, b.den), times(a.den, b.num));
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  if (a.den === unit && b.den === unit) return compareExact(a.num, b.num);
  return compareExact(times(a.num, b.den), times(b.num, a.den));
}

export function isZero(value: Rational): boolean {
  return signOf(value.num) === 0;
}

/** The nearest double, give or take a few roundings. */
export function toDouble({ num, den }: Rational): number {
  return exactToDouble(num) / exactToDouble(den);
}

/** -1, 0 or 1. */
export function signOfRational(value: Rational): number {
  return signOf(value.num);
}

/** A quotient in the decimals that a divisor of this kit can ask for; a longer one is no finite decimal. */
function reduced(num: Exact, den: Exact): Rational {
  if ("digits" in den && den.digits === 1 && den.scale === 0) return { num, den: unit };
  if (signOf(num) === 0) return zero;
  if ("digits" in num && "digits" in den) {
    const divisor = greatestDivisor(Math.abs(num.digits), den.digits);
    let [digits, rest, scale] = [num.digits / divisor, den.digits / divisor, num.scale - den.scale];
    for (const [prime, other] of [[2, 5], [5, 2]] as const) {
      for (; rest % prime === 0; rest /= prime) [digits, scale] = [digits * other, scale + 1];
    }
    for (; scale < 0; scale++) digits *= 10;
    if (Number.isSafeInteger(digits))
      return rest === 1 ? { num: { digits, scale }, den: unit } : { num: { digits, scale }, den: { digits: rest, scale: 0 } };
  }
  const negative = signOf(num) < 0;
  const size = negative ? times(num, { digits: -1, scale: 0 }) : num;
  const { text, isExact } = quotient(size, den, decimalsOf(num) + 40);
  if (!isExact) return { num, den };
  const value = parseRational(text).num;
  return { num: negative ? times(value, { digits: -1, scale: 0 }) : value, den: unit };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function decimalsOf(value: Exact): number {
  const text = decimalText(value);
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

/** How many decimal places a fraction needs; undefined when it is not a finite decimal. */
export function placesOf({ num, den }: Rational): number | undefined {
  return den === unit ? decimalsOf(num) : undefined;
}

/** A finite decimal as text, with trailing zeros up to the stated places. */
export function plainDecimal(value: Rational, atLeastPlaces = 0): string {
  const places = placesOf(value);
  if (places === undefined || signOf(value.num) < 0)
    throw new RangeError(`not a plain decimal: ${decimalText(value.num)}/${decimalText(value.den)}`);
  const text = decimalText(value.num);
  return places >= atLeastPlaces ? text : `${places === 0 ? `${text}.` : text}${"0".repeat(atLeastPlaces - places)}`;
}

/** The number whose shortest decimal form is this value, where there is one. */
export function numberOf(value: Rational): number | undefined {
  const nearest = Number(plainDecimal(value));
  return Number.isFinite(nearest) && compareExact(exactNumber(nearest), value.num) === 0 ? nearest : undefined;
}

/** One unit in the given decimal place, times -1, 0 or 1. */
export function ulp(places: number, sign: number): Rational {
  return { num: { digits: sign, scale: places }, den: unit };
}

/** The largest decimal with so many places that is not above the value, zero or more. */
export function floored(value: Rational, places: number): Rational {
  const { num, den } = value;
  if ("digits" in num && "digits" in den) {
    const [over, under] = [num.digits * 10 ** (den.scale + places), den.digits * 10 ** num.scale];
    if (Number.isSafeInteger(over) && Number.isSafeInteger(under))
      return { num: { digits: (over - (over % under)) / under, scale: places }, den: unit };
  }
  const rounded = parseRational(quotient(num, den, places).text);
  return compare(rounded, value) > 0 ? add(rounded, ulp(places, -1)) : rounded;
}

/** A decimal strictly between two fractions, as short as it can be. */
export function decimalBetween(low: Rational, high: Rational): Rational {
  for (let places = 0; ; places++) {
    const candidate = add(floored(low, places), ulp(places, 1));
    if (compare(candidate, high) < 0) return candidate;
  }
}
