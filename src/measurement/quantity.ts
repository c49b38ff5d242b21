import { misuse } from "./misuse.js";
import { isNot } from "./wordings.js";
import { Decimal as SharedDecimal } from "decimal.js";

// A private copy that never rounds: sums and products here are exact, and a host's Decimal.set changes nothing.
const Decimal = SharedDecimal.clone({ defaults: true, precision: 1e9 });

/**
 * An exact decimal number: `digits × 10^-scale` while the digits fit a safe integer (every laboratory value does),
 * otherwise a `Decimal`. The small form costs a few nanoseconds where decimal.js costs hundreds.
 */
export type Exact = SmallExact | InstanceType<typeof Decimal>;

interface SmallExact {
  readonly digits: number;
  readonly scale: number;
}

const isSmall = (value: Exact): value is SmallExact => "digits" in value;
const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

function large(value: Exact): InstanceType<typeof Decimal> {
  return isSmall(value) ? new Decimal(`${String(value.digits)}e${String(-value.scale)}`) : value;
}

const plainDecimal = /^\d+(?:\.\d+)?$/;

/** Reads a plain decimal such as `0.41`: digits with at most one point between them. Anything else is undefined. */
export function readDecimal(text: string): Exact | undefined {
  if (text.length > 15) return plainDecimal.test(text) ? new Decimal(text) : undefined;
  let digits = 0;
  let point = -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && point < 0 && i > 0) point = i;
    else if (code >= 48 && code <= 57) digits = digits * 10 + code - 48;
    else return undefined;
  }
  const scale = point < 0 ? 0 : text.length - point - 1;
  // Nothing behind the point, or nothing at all.
  return point === text.length - 1 ? undefined : { digits, scale };
}

/** A number means its shortest decimal form: 0.1 is one tenth, not the double nearest to it. */
export function exactNumber(value: number): Exact {
  return readDecimal(String(value)) ?? new Decimal(value);
}

/** Reads a decimal that the library or a definition states. */
// @__NO_SIDE_EFFECTS__
export function exact(text: string): Exact {
  const value = readDecimal(text);
  if (value === undefined) throw misuse("decimal", text, isNot("a plain decimal"));
  return value;
}

export function times(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const digits = a.digits * b.digits;
    if (Number.isSafeInteger(digits)) return { digits, scale: a.scale + b.scale };
  }
  return large(a).times(large(b));
}

export function minus(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const scale = Math.max(a.scale, b.scale);
    const left = a.digits * (powersOfTen[scale - a.scale] ?? NaN);
    const right = b.digits * (powersOfTen[scale - b.scale] ?? NaN);
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(left - right))
      return { digits: left - right, scale };
  }
  return large(a).minus(large(b));
}

export function plus(a: Exact, b: Exact): Exact {
  return minus(a, minus(zero, b));
}

/** -1, 0 or 1. */
export function signOf(value: Exact): number {
  return isSmall(value) ? Math.sign(value.digits) : value.isZero() ? 0 : value.isNegative() ? -1 : 1;
}

export function compare(a: Exact, b: Exact): number {
  return signOf(minus(a, b));
}

/** The shortest plain decimal form: no exponent, no trailing zeros. */
export function decimalText(value: Exact): string {
  if (!isSmall(value)) return value.isZero() ? "0" : value.toFixed();
  let { digits, scale } = value;
  while (scale > 0 && digits % 10 === 0) {
    digits /= 10;
    scale--;
  }
  if (scale === 0) return String(digits);
  let text = String(Math.abs(digits));
  while (text.length <= scale) text = `0${text}`;
  const whole = text.length - scale;
  return `${digits < 0 ? "-" : ""}${text.slice(0, whole)}.${text.slice(whole)}`;
}

/** The double nearest to a value, give or take one rounding. */
export function toDouble(value: Exact): number {
  return isSmall(value) ? value.digits / (powersOfTen[value.scale] ?? 10 ** value.scale) : value.toNumber();
}

/** A quotient rounded to a number of decimals, and whether that is the exact value. The only division in the library. */
export function quotient(numerator: Exact, denominator: Exact, decimals: number): { readonly text: string; readonly isExact: boolean } {
  const Division = Decimal.clone({ precision: Math.abs(large(numerator).e) + Math.abs(large(denominator).e) + decimals + 20 });
  const rounded = new Division(large(numerator)).div(large(denominator)).toDecimalPlaces(decimals);
  return { text: rounded.toFixed(), isExact: new Decimal(rounded).times(large(denominator)).eq(large(numerator)) };
}

export const zero: Exact = { digits: 0, scale: 0 };
