import { compare, decimalText, type Exact, exact, times } from "../measurement/quantity.js";
import type { Quantity } from "../measurement/readQuantity.js";
import { type LaboratoryTest, readSafetyValue } from "../safety/safetyTest.js";

/** What stands for the highest of several values of a day, and whether it could not be told which of them is the highest. */
export interface HighestOfDay {
  readonly quantity: Quantity;
  readonly isOpen: boolean;
}

interface Ranked {
  readonly quantity: Quantity;
  readonly unit: string;
  readonly low: Exact;
  readonly lowOpen: boolean;
  /** Null where nothing bounds the multiple: an open end, or no upper limit of normal. */
  readonly high: Exact | null;
  /** Null where the record has none: its multiple may be any. */
  readonly upper: Exact | null;
}

/**
 * The highest of the values of one day by multiples of the upper limit of their own records, not by the bare numbers: 125 of 40 is above
 * 130 of 60. Where it cannot be told which is the highest, the span in which the highest lies: above 130 of 40 where a value stands beside
 * it that may be higher.
 */
export function highestOfDay(test: LaboratoryTest, quantities: readonly [Quantity, ...Quantity[]]): HighestOfDay {
  const ranked = quantities.map((quantity): Ranked => {
    const { unit, low, lowOpen, high, range } = readSafetyValue("day", test, quantity);
    const upper = range?.high ?? null;
    return { quantity, unit, low: low ?? exact("0"), lowOpen, high: upper === null ? null : high, upper };
  });
  // A value without an upper limit cannot be the known highest; if none has one, no rule can judge any of them.
  const placed = ranked.filter(({ upper }) => upper !== null);
  const [first, ...others] = placed;
  if (first === undefined) return { quantity: quantities[0], isOpen: quantities.length > 1 };
  const known = others.reduce((best, one) => (isAbove(one, best) ? one : best), first);
  if (known.high === null) return { quantity: known.quantity, isOpen: false };
  const beyond = ranked.filter((one) => one.high === null || compareEnds(one, one.high, known, known.high as Exact) > 0);
  if (beyond.length === 0) return { quantity: known.quantity, isOpen: false };
  return { quantity: { ...known.quantity, value: spanFrom(known, beyond) }, isOpen: true };
}

/** a / A against b / B without a division. */
function compareEnds(one: Ranked, a: Exact, other: Ranked, b: Exact): number {
  return compare(times(a, other.upper as Exact), times(b, one.upper as Exact));
}

/** Whether at least as much is known of a multiple, and more of its end. */
function isAbove(one: Ranked, best: Ranked): boolean {
  const lows = compareEnds(one, one.low, best, best.low);
  if (lows !== 0) return lows > 0;
  if (one.lowOpen !== best.lowOpen) return one.lowOpen;
  return best.high !== null && (one.high === null || compareEnds(one, one.high, best, best.high) > 0);
}

/** The span of the highest in the unit and by the limit of the known one; without an end where the others have other limits. */
function spanFrom(known: Ranked, beyond: readonly Ranked[]): string {
  const isAlike = beyond.every(
    ({ unit, upper }) => unit === known.unit && upper !== null && compare(upper, known.upper as Exact) === 0,
  );
  const low = decimalText(known.low);
  const end = beyond.reduce<Exact | null>(
    (most, { high }) => (most === null || high === null ? null : compare(high, most) > 0 ? high : most),
    known.high,
  );
  return isAlike && end !== null ? `${low} to ${decimalText(end)}` : `>${known.lowOpen ? "" : "="}${low}`;
}
