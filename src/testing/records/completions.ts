import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { EventName } from "../../measurement/assessment.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { leafHolds, type MeasureParts, partsOf } from "../oracle/definitionParts.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { add, compare, decimalBetween, divide, isZero, multiply, one, placesOf, plainDecimal, type Rational } from "../oracle/rational.js";
import { quantityAt, type Slot, withQuantity } from "../oracle/recordChanges.js";
import { contains, type Interval, intervalOf } from "../oracle/statedValue.js";
import { finestUnit, worthOf } from "../oracle/unitWorths.js";

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
  const crossings = levels.flatMap((level) => factors.filter((factor) => !isZero(factor)).map((factor) => divide(level, factor)));
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
  const own = quantityAt(pair, slot);
  if (high !== null && compare(low, high) === 0 && own !== undefined) return pair;
  // It keeps the unit in which it was reported where it can: a reference range, and one of two printed limits, belong to that unit.
  const inOwn = own && divide(value, worthOf(slot[1], own.unit));
  const written: Quantity =
    own === undefined || inOwn === undefined || placesOf(inOwn) === undefined
      ? { value: plainDecimal(value), unit: finestUnit(slot[1]) }
      : { ...own, value: plainDecimal(inOwn) };
  return withQuantity(pair, slot, written);
}

export function withEvent(pair: RecordPair, event: EventName, occurred: boolean): RecordPair {
  return { ...pair, followUp: { ...pair.followUp, events: { ...pair.followUp.events, [event]: occurred } } };
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
