import type { SingleCriterion, TimePoint } from "../../criteria/criterion.js";
import type { Measure } from "../../measurement/measure.js";
import { add, compare, multiply, one, parseRational, type Rational, subtract, zero } from "./rational.js";
import { worthOf } from "./unitWorths.js";

export type MeasureLeaf = Extract<SingleCriterion, { readonly measure: Measure }>;

export function isMeasureLeaf(leaf: SingleCriterion): leaf is MeasureLeaf {
  return "measure" in leaf;
}

/** The time of the value that a criterion judges. */
export function timeOf(leaf: MeasureLeaf): TimePoint {
  return "at" in leaf && leaf.at !== undefined ? leaf.at : "followUp";
}

/** An amount that the source prints, in the measure's finest unit. */
export interface PrintedAmount {
  readonly unit: string;
  readonly amount: Rational;
}

/** What the value of a criterion is held against, worked out without the rest of the library. Every amount is in the finest unit. */
export type PlainLimit = { readonly printed: readonly PrintedAmount[] } & (
  | { readonly from: "print" }
  | { readonly from: "range"; readonly bound: "low" | "high" }
  /** `factor × earlier + change`; of a fall the change is below 0, and the limit is what must be large enough. */
  | {
      readonly from: "earlier";
      readonly earlier: "baseline" | "preFlare";
      readonly factor: Rational;
      readonly change: Rational;
      readonly isFall: boolean;
    }
);

const known = new WeakMap<MeasureLeaf, PlainLimit>();

export function plainLimitOf(leaf: MeasureLeaf): PlainLimit {
  const limit = known.get(leaf) ?? workedOut(leaf);
  known.set(leaf, limit);
  return limit;
}

function workedOut(leaf: MeasureLeaf): PlainLimit {
  const printed = ({ value, unit }: { readonly value: string; readonly unit: string }): PrintedAmount => ({
    unit,
    amount: multiply(parseRational(value), worthOf(leaf.measure, unit)),
  });
  const related = { from: "earlier", earlier: "baseline", factor: one, change: zero, printed: [], isFall: false } as const;
  switch (leaf.kind) {
    case "limit":
      return { from: "print", printed: [leaf.limit, ...(leaf.alsoPrinted === undefined ? [] : [leaf.alsoPrinted])].map(printed) };
    case "relativeToBaseline":
      return { ...related, factor: parseRational(leaf.factor) };
    case "relativeToPreFlare":
      return { ...related, earlier: "preFlare", factor: parseRational(leaf.factor) };
    case "riseFromBaseline":
      return { ...related, printed: [printed(leaf.rise)], change: printed(leaf.rise).amount };
    case "fallFromBaseline":
      return { ...related, printed: [printed(leaf.fall)], change: subtract(zero, printed(leaf.fall).amount), isFall: true };
    case "referenceRange":
      return { from: "range", bound: leaf.bound, printed: [] };
  }
}

/** The time of the earlier value that the limit follows from; null where it follows from none. */
export function earlierTime(leaf: MeasureLeaf): "baseline" | "preFlare" | null {
  const limit = plainLimitOf(leaf);
  return limit.from === "earlier" ? limit.earlier : null;
}

/** The times of the values that a criterion asks for, the earlier one first. */
export function timesAsked(leaf: MeasureLeaf): readonly TimePoint[] {
  const earlier = earlierTime(leaf);
  return earlier === null ? [timeOf(leaf)] : [earlier, timeOf(leaf)];
}

/** Whether a fall is asked for: it is the larger, the lower the value. */
export function isFall(leaf: MeasureLeaf): boolean {
  const limit = plainLimitOf(leaf);
  return limit.from === "earlier" && limit.isFall;
}

/** What the limit of a value depends on besides the criterion: the unit in which it is reported, its range. */
export interface LimitedValue {
  readonly unit: string;
  readonly low?: Rational;
  readonly high?: Rational;
}

/** The limit of a value, after an earlier one where there is one; undefined where what it follows from is not known. */
export function limitFor(leaf: MeasureLeaf, value: LimitedValue, earlier: Rational | undefined): Rational | undefined {
  const limit = plainLimitOf(leaf);
  switch (limit.from) {
    case "print": {
      // Of two the one in the unit reported, however it is spelt; else the first.
      const worth = worthOf(leaf.measure, value.unit);
      const own = limit.printed.find(({ unit }) => compare(worthOf(leaf.measure, unit), worth) === 0);
      return (own ?? limit.printed[0])?.amount;
    }
    case "range":
      return value[limit.bound];
    case "earlier":
      return earlier && add(multiply(limit.factor, earlier), limit.change);
  }
}
