import type { Criterion, SingleCriterion, TimePoint } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Verdict } from "../../criteria/verdict.js";
import type { Measure } from "../../measurement/measure.js";
import { leavesOf } from "./definitionParts.js";
import { leftOutOn, type LeftOut } from "./leftOut.js";
import { averageDoseHolds, doseWindowHolds } from "./plainDoses.js";
import type { RecordPair } from "./recordPair.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { earlierTime, isFall, type LimitedValue, limitFor, type MeasureLeaf, timeOf } from "./plainLimit.js";
import { compare, multiply, parseRational, type Rational } from "./rational.js";
import { intervalOf, pointOf, relationHolds } from "./statedValue.js";
import { worthOf } from "./unitWorths.js";

/** A known value and its reference range in the measure's finest unit, and the unit in which it is reported. */
export interface KnownValue extends LimitedValue {
  readonly amount: Rational;
}

/** The value of a measure at a time; undefined where none is known. */
export type ValueAt = (measure: Measure, at: TimePoint) => KnownValue | undefined;

/** Whether a criterion on a measure holds; undefined where its value or its limit is not known. */
export function measureLeafHolds(leaf: MeasureLeaf, valueAt: ValueAt): boolean | undefined {
  const value = valueAt(leaf.measure, timeOf(leaf));
  if (value === undefined) return undefined;
  const earlier = earlierTime(leaf);
  const limit = limitFor(leaf, value, earlier === null ? undefined : valueAt(leaf.measure, earlier)?.amount);
  if (limit === undefined) return undefined;
  return relationHolds(leaf.relation, isFall(leaf) ? compare(limit, value.amount) : compare(value.amount, limit));
}

/** The values of a record; a censored value is not known. */
export function valuesOf({ baseline, followUp }: RecordPair): ValueAt {
  const sources = { baseline, followUp, preFlare: baseline.preFlare, next: followUp.next };
  const read = new Map<string, KnownValue | undefined>();
  return (measure, at) => {
    const key = `${measure} ${at}`;
    if (!read.has(key)) read.set(key, knownOf(measure, sources[at]?.[measure]));
    return read.get(key);
  };
}

function knownOf(measure: Measure, quantity: Quantity | null | undefined): KnownValue | undefined {
  if (quantity == null) return undefined;
  const { unit, value, referenceRange } = quantity;
  const worth = worthOf(measure, unit);
  const amount = pointOf(intervalOf(value, worth));
  const end = (text: number | string | null | undefined) => (text == null ? undefined : multiply(parseRational(text), worth));
  const [low, high] = [end(referenceRange?.low), end(referenceRange?.high)];
  return amount && { amount, unit, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** Whether a single criterion holds on a record, worked out without the rest of the library; undefined where that is not known. */
export function leafHoldsOn(leaf: SingleCriterion, pair: RecordPair, valueAt: ValueAt = valuesOf(pair)): boolean | undefined {
  switch (leaf.kind) {
    case "noEvent":
      return negated(pair.followUp.events?.[leaf.event]);
    case "noSediment":
      return negated((leaf.at === "next" ? pair.followUp.next : pair.followUp)?.sediment?.[leaf.element]);
    case "doseWindow":
      return doseWindowHolds(leaf, pair);
    case "averageDose":
      return averageDoseHolds(leaf, pair, valueAt("prednisoneEquivalent", "baseline")?.amount);
    default:
      return measureLeafHolds(leaf, valueAt);
  }
}

function negated(flag: boolean | null | undefined): boolean | undefined {
  return flag == null ? undefined : !flag;
}

const none: LeftOut = new Set();
type Judged = boolean | undefined | "left out";

/** The verdict of a criterion from those of its single criteria, taken in reading order; Kleene's rules, without what is left out. */
function verdictOf(criterion: Criterion, next: () => Judged): Judged {
  if (!("criteria" in criterion)) return next();
  const verdicts = criterion.criteria.map((member) => verdictOf(member, next)).filter((verdict) => verdict !== "left out");
  if (verdicts.length === 0) return "left out";
  const decisive = criterion.kind !== "allOf";
  return verdicts.includes(decisive) ? decisive : verdicts.includes(undefined) ? undefined : !decisive;
}

/**
 * The response that the verdicts of all single criteria, in reading order, lead to; undefined where they leave several.
 * `leftOut` names the places of those that do not count.
 */
export function responseFrom(
  definition: ResponseDefinition,
  verdicts: readonly (boolean | undefined)[],
  leftOut: LeftOut = none,
): string | undefined {
  let at = -1;
  const levels = definition.levels.map(({ criterion }) => verdictOf(criterion, () => (leftOut.has(++at) ? "left out" : verdicts[at])));
  const first = levels.findIndex((verdict) => verdict !== false);
  return first < 0 ? "NR" : levels[first] === undefined ? undefined : definition.levels[first]?.response;
}

/**
 * The response of a record, worked out without the rest of the library; undefined where its points leave several. Of a
 * completion, what is left out is what the record as it was recorded leaves out.
 */
export function plainResponse(
  definition: ResponseDefinition,
  pair: RecordPair,
  leftOut: LeftOut = leftOutOn(definition, pair),
): string | undefined {
  const valueAt = valuesOf(pair);
  return responseFrom(definition, leavesOf(definition).map((leaf) => leafHoldsOn(leaf, pair, valueAt)), leftOut);
}

export function verdictText(holds: boolean | undefined): Verdict {
  return holds === undefined ? "unknown" : holds ? "met" : "notMet";
}
