import type { EventName, Quantity, ResponseDefinition } from "../../src/index.js";
import type { RecordPair } from "./arbitraries.js";
import { leafHolds, type MeasureParts, partsOf } from "./definitionParts.js";
import {
  add, compare, contains, decimalBetween, divide, floored, fraction, type Interval, intervalOf, multiply, one, placesOf, plainDecimal, type Rational, ulp,
} from "./exactDecimal.js";
import { quantityAt, type Slot, withQuantity } from "./law.js";
import { finestUnit, worthOf } from "./units.js";

/** Values at both times, in the measure's finest unit. */
export interface ValuePair {
  readonly baseline: Rational;
  readonly followUp: Rational;
}

export function allowedAt(pair: RecordPair, slot: Slot): Interval {
  const quantity = quantityAt(pair, slot);
  return intervalOf(quantity?.value, quantity === undefined ? one : worthOf(slot[1], quantity.unit));
}

/** The breakpoints that are finite decimals, and one decimal in each gap and beyond the last, of those allowed. */
function representatives(breakpoints: readonly Rational[], allowed: Interval): readonly Rational[] {
  const sorted = [...breakpoints].sort(compare);
  const points = sorted.flatMap((point, i) => {
    const next = sorted[i + 1] ?? add(point, one);
    const own = placesOf(point) === undefined ? [] : [point];
    return compare(point, next) === 0 ? own : [...own, decimalBetween(point, next)];
  });
  return points.filter((point) => contains(allowed, point));
}

/** For each combination of verdicts that the measure's own criteria can reach on this record, values that reach it. */
export function representativePairs({ measure, leaves, limits, factors }: MeasureParts, pair: RecordPair): readonly ValuePair[] {
  const before = allowedAt(pair, ["baseline", measure]);
  const after = allowedAt(pair, ["followUp", measure]);
  const ends = ({ low, high }: Interval): readonly Rational[] => (high === null ? [low] : [low, high]);
  const levels = [...limits.map((limit) => limit.amount), ...ends(after)];
  const crossings = levels.flatMap((level) => factors.filter(({ num }) => num !== 0n).map((factor) => divide(level, factor)));
  const found = new Map<string, ValuePair>();
  for (const baseline of representatives([...levels, ...ends(before), ...crossings], before)) {
    const multiples = factors.map((factor) => multiply(factor, baseline));
    for (const followUp of representatives([...levels, ...multiples], after)) {
      const truths = leaves.map((leaf) => leafHolds(leaf, baseline, followUp)).join();
      if (!found.has(truths)) found.set(truths, { baseline, followUp });
    }
  }
  return [...found.values()];
}

/** A value of the finest unit in the place of what is open; what is recorded as a point stays as it was written. */
export function closed(pair: RecordPair, slot: Slot, value: Rational): RecordPair {
  const { low, high } = allowedAt(pair, slot);
  if (high !== null && compare(low, high) === 0 && quantityAt(pair, slot) !== undefined) return pair;
  const quantity: Quantity = { value: plainDecimal(value), unit: finestUnit(slot[1]) };
  return withQuantity(pair, slot, quantity);
}

export function withEvent(pair: RecordPair, event: EventName, occurred: boolean): RecordPair {
  return { ...pair, followUp: { ...pair.followUp, events: { ...pair.followUp.events, [event]: occurred } } };
}

/**
 * Completes a record: each open value becomes its bound, a value near it, a limit, a multiple of baseline or a value
 * that has nothing to do with either.
 */
export function completer(definition: ResponseDefinition) {
  const { measures, events } = partsOf(definition);
  return (pair: RecordPair, pick: () => number): RecordPair => {
    let complete = pair;
    const fill = (slot: Slot, more: readonly Rational[]): void => {
      const allowed = allowedAt(pair, slot);
      const { low, high } = allowed;
      const near = [low, add(low, ulp(20, 1)), add(low, one), ...(high === null ? [] : [high, floored(divide(high, add(one, one)), 30)])];
      const loose = fraction(BigInt(pick() % 500_000), 1000n);
      const candidates = [loose, ...more, ...near].filter((value) => contains(allowed, value));
      const value = candidates[pick() % candidates.length];
      if (value === undefined) throw new Error("the laws found no value that the record allows");
      complete = closed(complete, slot, value);
    };
    for (const { measure, limits, factors } of measures) {
      const levels = limits.flatMap(({ amount }) => [amount, add(amount, ulp(20, 1))]);
      fill(["baseline", measure], levels);
      const before = allowedAt(complete, ["baseline", measure]).low;
      fill(["followUp", measure], [...levels, ...factors.flatMap((factor) => [-1, 0, 1].map((sign) => add(multiply(factor, before), ulp(25, sign))))]);
    }
    for (const event of events) if (pair.followUp.events?.[event] == null) complete = withEvent(complete, event, pick() % 2 === 0);
    return complete;
  };
}

/** One completion for each combination of verdicts that some completion reaches; undefined when there are too many. */
export function allCompletions(pair: RecordPair, definition: ResponseDefinition, atMost: number): readonly RecordPair[] | undefined {
  const { measures, events } = partsOf(definition);
  let completions: readonly RecordPair[] = [pair];
  for (const parts of measures) {
    const options = representativePairs(parts, pair);
    if (completions.length * options.length > atMost) return undefined;
    completions = completions.flatMap((partly) =>
      options.map(({ baseline, followUp }) =>
        closed(closed(partly, ["baseline", parts.measure], baseline), ["followUp", parts.measure], followUp),
      ),
    );
  }
  for (const event of events.filter((name) => pair.followUp.events?.[name] == null)) {
    completions = completions.flatMap((partly) => [withEvent(partly, event, true), withEvent(partly, event, false)]);
    if (completions.length > atMost) return undefined;
  }
  return completions;
}
