import type { SedimentCriterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import type { DatedDose } from "../../measurement/datedDoses.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { allowedAt, closed, withEvent } from "./completions.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { caseDates } from "./doseRule.js";
import { doseRulesOf } from "./doseArbitraries.js";
import { type AskedMeasure, askedMeasures } from "./measureParts.js";
import type { RecordPair } from "../oracle/recordPair.js";
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  one,
  parseRational,
  placesOf,
  plainDecimal,
  type Rational,
  ulp,
} from "../oracle/rational.js";
import { quantityAt, type Slot, withQuantity } from "../oracle/recordChanges.js";
import { contains, stated } from "../oracle/statedValue.js";
import { worthOf } from "../oracle/unitWorths.js";
import type { Pick } from "./weakening.js";

/**
 * Completes a record: each open value becomes its bound, a value near it, a limit, a multiple of an earlier value or a value
 * that has nothing to do with either; ranges, flags, dates and days without a dose are filled in as well.
 */
export function completer(definition: ResponseDefinition): (pair: RecordPair, pick: Pick) => RecordPair {
  const measures = askedMeasures(definition);
  const leaves = leavesOf(definition);
  const rules = doseRulesOf(definition);
  return (pair, pick) => {
    let complete = measures.reduce((partly, asked) => filledMeasure(partly, asked, pick), pair);
    for (const leaf of leaves) {
      if (leaf.kind === "noEvent" && complete.followUp.events?.[leaf.event] == null)
        complete = withEvent(complete, leaf.event, pick() % 2 === 0);
      if (leaf.kind === "noSediment") complete = filledSediment(complete, leaf, pick);
    }
    if (rules.length === 0) return complete;
    const dated: RecordPair = {
      baseline: { ...complete.baseline, date: complete.baseline.date ?? caseDates.baseline },
      followUp: { ...complete.followUp, date: complete.followUp.date ?? caseDates.followUp },
    };
    return {
      ...dated,
      followUp: { ...dated.followUp, doses: filledDoses(dated.followUp.doses ?? [], dated.followUp.date ?? caseDates.followUp, pick) },
    };
  };
}

function filledMeasure(
  pair: RecordPair,
  { measure, limits, factors, rises, rangedAt, furtherTimes }: AskedMeasure,
  pick: Pick,
): RecordPair {
  let complete = pair;
  const levels = limits.flatMap((amount) => [amount, add(amount, ulp(20, 1))]);
  const earlier: Rational[] = [];
  for (const where of [
    "baseline",
    ...furtherTimes.filter((time) => time === "preFlare"),
    "followUp",
    ...furtherTimes.filter((time) => time === "next"),
  ] as const) {
    const slot: Slot = [where, measure];
    const isLater = where === "followUp" || where === "next";
    const related = earlier.flatMap((before) => [
      ...factors.flatMap((factor) => [-1, 0, 1].map((sign) => add(multiply(factor, before), ulp(25, sign)))),
      ...rises.flatMap((rise) => [-1, 0, 1].map((sign) => add(add(before, rise), ulp(25, sign)))),
    ]);
    complete = filledValue(complete, slot, isLater ? [...levels, ...related] : levels, pick);
    if (!isLater) earlier.push(allowedAt(complete, slot).low);
    if (rangedAt.includes(where)) complete = filledRange(complete, slot, pick);
  }
  return complete;
}

function filledValue(pair: RecordPair, slot: Slot, more: readonly Rational[], pick: Pick): RecordPair {
  const allowed = allowedAt(pair, slot);
  const { low, high } = allowed;
  const own = quantityAt(pair, slot);
  const worth = own === undefined ? one : worthOf(slot[1], own.unit);
  const near = [
    low,
    add(low, multiply(ulp(20, 1), worth)),
    add(low, worth),
    ...(high === null ? [] : [high, divide(add(low, high), fraction(2, 1))]),
  ];
  const isWritable = (value: Rational) => placesOf(divide(value, worth)) !== undefined;
  const candidates = [fraction(pick() % 500_000, 1000), ...more, ...near].filter((value) => contains(allowed, value) && isWritable(value));
  const value = candidates[pick() % candidates.length];
  if (value === undefined) throw new Error("the kit found no value that the record allows");
  return closed(pair, slot, value);
}

function filledRange(pair: RecordPair, slot: Slot, pick: Pick): RecordPair {
  const quantity = quantityAt(pair, slot);
  if (quantity === undefined) return pair;
  const { amount } = stated(quantity.value);
  const { low, high } = quantity.referenceRange ?? {};
  const wanted = [parseRational("0.5"), one, parseRational("2")].map((factor) => multiply(amount, factor));
  const [a = amount, b = amount] = [wanted[pick() % 3], wanted[pick() % 3]].map((value) => value ?? amount).sort(compare);
  const own = (value: number | string | null | undefined) => (value == null ? undefined : parseRational(value));
  const [ownLow, ownHigh] = [own(low), own(high)];
  const filledLow = ownLow ?? (ownHigh !== undefined && compare(a, ownHigh) > 0 ? ownHigh : a);
  const filledHigh = ownHigh ?? (compare(b, filledLow) < 0 ? filledLow : b);
  const written: Quantity = { ...quantity, referenceRange: { low: plainDecimal(filledLow), high: plainDecimal(filledHigh) } };
  return withQuantity(pair, slot, written);
}

function filledSediment(pair: RecordPair, { element, at }: SedimentCriterion, pick: Pick): RecordPair {
  const { followUp } = pair;
  const seen = (at === "next" ? followUp.next : followUp)?.sediment;
  if (seen?.[element] != null) return pair;
  const sediment = { ...seen, [element]: pick() % 2 === 0 };
  return { ...pair, followUp: at === "next" ? { ...followUp, next: { ...followUp.next, sediment } } : { ...followUp, sediment } };
}

/** Doses for the days, from long before the baseline to long after the follow-up, on which none is recorded. */
function filledDoses(doses: readonly DatedDose[], visit: string, pick: Pick): readonly DatedDose[] {
  const [first, last] = [dayNumber(caseDates.baseline) - 500, dayNumber(caseDates.followUp) + 500];
  const recorded = doses.map(
    ({ start, end }) =>
      [dayNumber(start), end == null ? Math.max(dayNumber(start), dayNumber(visit.slice(0, 10))) : dayNumber(end)] as const,
  );
  const filled: DatedDose[] = [...doses];
  const value = () => ["0", "5", "10", "40"][pick() % 4] ?? "0";
  let from: number | null = null;
  for (let day = first; day <= last + 1; day++) {
    const isOpen = day <= last && recorded.every(([start, end]) => day < start || day > end);
    if (isOpen) from ??= day;
    else if (from !== null) {
      filled.push({ start: dateOfDay(from), end: dateOfDay(day - 1), prednisoneEquivalent: { value: value(), unit: "mg/d" } });
      from = null;
    }
  }
  return filled;
}
