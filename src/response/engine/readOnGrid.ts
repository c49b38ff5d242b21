import { enclose, far, type Reading, type Space, type UnitGrid } from "./grid.js";

/**
 * A number or a plain decimal in steps of the grid; -1 for everything else, what lies between two steps or beyond the largest among it.
 * A number means its shortest decimal form: below 10^15 that is the decimal from which division makes the number again.
 */
export function pointOnGrid(value: unknown, unit: UnitGrid): number {
  if (typeof value === "number") {
    const whole = Math.floor(value * unit.scale + 0.5);
    return whole / unit.scale === value && whole >= 0 && whole <= unit.most ? whole * unit.steps : -1;
  }
  return typeof value === "string" ? stepsIn(value, 0, value.length, unit) : -1;
}

/**
 * Reads what is no point of the grid: "<0.1", ">=8", "4 to 8", a value with more decimals. False for anything else, a mistake or
 * merely unusual (more than 15 digits): then the exact reader has to look.
 */
export function intervalOnGrid(into: Reading, value: unknown, unit: UnitGrid, space: Space): boolean {
  if (typeof value === "number") {
    if (!(value >= 0 && value < Infinity)) return false;
    enclose(into, value * unit.scale, unit, space);
    return true;
  }
  if (typeof value !== "string") return false;
  const sign = value.charCodeAt(0);
  if (sign === lessThan || sign === moreThan) return readCensored(into, value, unit, space, sign);
  const middle = value.indexOf(" to ");
  return middle < 0 ? readLonger(into, value, unit, space) : readBetween(into, value, middle, unit);
}

const lessThan = 60;
const equals = 61;
const moreThan = 62;
const point = 46;
const blank = 32;
const zero = 48;
const powersOfTen = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * The digits of a part of a text, as a whole number behind the point by `decimals` places; -1 where they are no plain decimal of at most
 * 15 digits.
 */
let decimals = 0;
function digitsIn(text: string, from: number, to: number): number {
  if (to - from > 16 || to <= from) return -1;
  let digits = 0;
  let at = -1;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - zero;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === point - zero && at < 0 && i > from && i < to - 1) at = i;
    else return -1;
  }
  decimals = at < 0 ? 0 : to - 1 - at;
  return digits < 1e15 ? digits : -1;
}

/** A part of a text in steps; -1 where it is no plain decimal or lies between two steps. */
function stepsIn(text: string, from: number, to: number, { scale, steps, most }: UnitGrid): number {
  const digits = digitsIn(text, from, to);
  if (digits < 0) return -1;
  const whole = (digits * scale) / (powersOfTen[decimals] as number);
  // The product is exact, and then the quotient is whole only where nothing was rounded.
  return Math.floor(whole) === whole && digits * scale < 2 ** 53 && whole <= most ? whole * steps : -1;
}

/** A plain decimal with more decimals than the grid has. */
function readLonger(into: Reading, text: string, unit: UnitGrid, space: Space): boolean {
  const digits = digitsIn(text, 0, text.length);
  if (digits < 0) return false;
  enclose(into, (digits / (powersOfTen[decimals] as number)) * unit.scale, unit, space);
  return true;
}

/** `"<0.1"`, `"<=0.1"`, `">8"`, `">=8"`, with or without a blank behind the sign. */
function readCensored(into: Reading, text: string, unit: UnitGrid, { beside }: Space, sign: number): boolean {
  const isClosed = text.charCodeAt(1) === equals;
  const signed = isClosed ? 2 : 1;
  const from = text.charCodeAt(signed) === blank ? signed + 1 : signed;
  const bound = stepsIn(text, from, text.length, unit);
  // Nothing lies below zero: "<0" is for the exact reader to refuse.
  if (bound < 0 || (bound === 0 && sign === lessThan && !isClosed)) return false;
  into.low = sign === lessThan ? 0 : bound + (isClosed ? 0 : beside);
  into.high = sign === lessThan ? bound - (isClosed ? 0 : beside) : far;
  into.isExact = true;
  return true;
}

/** `"4 to 8"`: both included. */
function readBetween(into: Reading, text: string, middle: number, unit: UnitGrid): boolean {
  into.low = stepsIn(text, 0, middle, unit);
  into.high = stepsIn(text, middle + 4, text.length, unit);
  into.isExact = true;
  return into.low >= 0 && into.low < into.high;
}
