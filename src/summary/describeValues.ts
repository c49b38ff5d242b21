import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { requireList } from "./survivalInput.js";

/** What a table says of a list of values, in doubles; null is not defined for so few values. */
export interface Description {
  /** The values that are not missing. */
  readonly n: number;
  readonly missing: number;
  readonly mean: number | null;
  /** With the divisor n - 1; null for fewer than two values. */
  readonly sd: number | null;
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
}

/**
 * Describes a list of values for a table: n, missing, mean, standard deviation, median, quartiles, minimum and maximum.
 *
 * Values are numbers, or plain decimals as the results of this library carry them (`"-4"`); null or undefined is missing, is
 * counted and enters nothing else. Everything is computed in doubles and not rounded.
 *
 * Median and quartiles follow the rule that SAS uses by default (PCTLDEF=5), type 2 of R's `quantile`: with `n × p` a whole
 * number k the mean of the k-th and the next value, otherwise the value of the next whole rank. R's own default (type 7)
 * interpolates and gives other quartiles.
 *
 * Throws a `RangeError` for anything else than a list, and for a value that is neither missing nor a number or plain decimal.
 *
 * Source: Hyndman & Fan 1996, Am Stat 50:361, definition 2.
 *
 * @example
 * describeValues([4, 8, null, 6, 10]); // => { n: 4, missing: 1, mean: 7, sd: Math.sqrt(20 / 3), median: 7, min: 4, max: 10, q1: 5, q3: 9 }
 * describeValues(["-4", "-2"]).mean; // => -3
 * @category Summary
 */
export function describeValues(values: readonly (number | string | null | undefined)[]): Description {
  const list = requireList("values", values);
  const known = list.flatMap((value, i) => (value == null ? [] : [readValue(`values[${String(i)}]`, value)])).sort((a, b) => a - b);
  const n = known.length;
  const mean = n === 0 ? null : meanOf(known);
  return Object.freeze({
    n,
    missing: list.length - n,
    mean,
    sd: mean === null || n < 2 ? null : Math.sqrt(sum(known.map((value) => (value - mean) ** 2)) / (n - 1)),
    median: quantile(known, 0.5),
    min: known[0] ?? null,
    max: known[n - 1] ?? null,
    q1: quantile(known, 0.25),
    q3: quantile(known, 0.75),
  });
}

/** Of values in order. The shares are quarters, so `n × p` is exact. */
function quantile(ordered: readonly number[], share: number): number | null {
  const rank = ordered.length * share;
  const value = ordered[Math.ceil(rank) - 1];
  if (value === undefined) return null;
  const next = Number.isInteger(rank) ? ordered[rank] : value;
  return (value + (next ?? value)) / 2;
}

/** Takes the rounding of a first mean out of it, as R does: the mean of 0.1, 0.1 and 0.1 is 0.1. */
function meanOf(values: readonly number[]): number {
  const first = sum(values) / values.length;
  return first + sum(values.map((value) => value - first)) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The largest size of a value: squares and sums of many such are still finite. */
const LARGEST = 1e100;

function readValue(argument: string, value: unknown): number {
  const number = typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number === "number" && Math.abs(number) <= LARGEST) return number + 0; // a -0 would not survive JSON
  throw misuse(argument, value, isNot("null, a number or a plain decimal"));
}
