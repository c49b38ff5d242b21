import { roundedQuotient, type RoundedQuotient } from "../glucocorticoid/roundedQuotient.js";
import { decimalText, exact, minus, signOf, times } from "../measurement/quantity.js";
import { type Comparable, readComparable, requireSameIdentity, type ScoreOrQuantity, type ScoreResult } from "./comparable.js";

/** A change from baseline as plain frozen JSON, numbers as plain decimals. What is unknown is null, and `reasons` says why. */
export interface ChangeFromBaseline {
  readonly index: string | null;
  readonly unit: string | null;
  readonly windowDays: number | null;
  /** BASE of an analysis record. */
  readonly base: string | null;
  /** AVAL. */
  readonly value: string | null;
  /** CHG: value minus base, exact. */
  readonly change: string | null;
  /** PCHG: 100 times the change by the base, to six decimals. */
  readonly percentChange: RoundedQuotient | null;
  /** The least and the greatest change that the records allow, null where there is none; both are the change where it is known. */
  readonly changeRange: { readonly low: string | null; readonly high: string | null } | null;
  /** Of the number, whatever it means for the patient; known as soon as every change in the range has this direction. */
  readonly direction: "decrease" | "increase" | "none" | null;
  readonly reasons: readonly string[];
}

/**
 * The change of a score, a dose or a measurement from baseline: BASE, AVAL, CHG and PCHG, with the direction of the number.
 *
 * Either side is `{ value, unit }`, `{ value, index, windowDays }`, or a result such as that of `sledai2k`. The change is
 * exact; the percent change is rounded to six decimals, says so in `isExact`, and stays on its own side of every limit with
 * up to five. It is null for a base of 0. A value that is missing or outside the limits of quantification leaves the change
 * null; a total that is still open gives the range of the change. `direction` does not say better or worse.
 *
 * Index, unit, look-back window, version of the arthritis descriptor, scheme of BILAG points and `derivedBy` (the equation of an
 * eGFR) must be the same on both sides, spelled the same: a SLEDAI-2K over 10 days and one over 30 days are two different
 * scores. A subscore needs an index of its own: `{ ...score.renal, index: "SLEDAI-2K renal", windowDays: 30 }`.
 *
 * @param baseline the value at baseline; null is missing
 * @param visit the value at the visit; null is missing
 * @returns plain frozen JSON
 * @throws RangeError on sides that differ in what they measure, a value that is not a plain decimal, neither unit nor index, or an unknown
 *   key
 * @example
 * const change = changeFromBaseline({ value: 20, unit: "mg/d" }, { value: "7.5", unit: "mg/d" });
 * change.change; // => "-12.5"
 * change.percentChange; // => { value: "-62.5", isExact: true }
 * change.direction; // => "decrease"
 * changeFromBaseline({ value: 8, index: "SLEDAI-2K", windowDays: 30 }, null).reasons; // => ["the visit value is missing"]
 * @category Activity
 */
export function changeFromBaseline(
  baseline: ScoreOrQuantity | ScoreResult | null | undefined,
  visit: ScoreOrQuantity | ScoreResult | null | undefined,
): ChangeFromBaseline {
  const before = readComparable("baseline", baseline);
  const after = readComparable("visit", visit);
  const { index, unit, windowDays } = requireSameIdentity(before, after);
  const low = after.range && before.range?.high ? minus(after.range.low, before.range.high) : null;
  const high = before.range && after.range?.high ? minus(after.range.high, before.range.low) : null;
  const isBaseZero = before.value !== null && signOf(before.value) === 0;
  const reasons = [before.reason, after.reason, isBaseZero ? "the baseline is 0, so there is no percent change" : null];
  return Object.freeze({
    index: index as string | null,
    unit: unit as string | null,
    windowDays: windowDays as number | null,
    base: before.value && decimalText(before.value),
    value: after.value && decimalText(after.value),
    change: before.value && after.value && decimalText(minus(after.value, before.value)),
    percentChange: isBaseZero ? null : percentChange(before, after),
    changeRange: before.range && after.range && Object.freeze({ low: low && decimalText(low), high: high && decimalText(high) }),
    direction: directionOf(low && signOf(low), high && signOf(high)),
    reasons: Object.freeze(reasons.filter((reason) => reason !== null)),
  });
}

function percentChange({ value: base }: Comparable, { value }: Comparable): RoundedQuotient | null {
  return base && value && Object.freeze(roundedQuotient(times(minus(value, base), exact("100")), base));
}

function directionOf(low: number | null, high: number | null): ChangeFromBaseline["direction"] {
  if (high !== null && high < 0) return "decrease";
  if (low !== null && low > 0) return "increase";
  return low === 0 && high === 0 ? "none" : null;
}
