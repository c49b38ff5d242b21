import type { TimePoint } from "../../criteria/criterion.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import type { Measure } from "../../measurement/measure.js";
import { type KnownValue, limitFor, type MeasureLeaf, measureLeafHolds, timeOf } from "../oracle/plainEvaluation.js";
import { add, compare, decimalBetween, divide, fraction, isZero, multiply, one, parseRational, placesOf, plainDecimal, type Rational, signOfRational, subtract, toDouble, ulp, zero } from "../oracle/rational.js";
import { type UnitWorth, worthOf } from "../oracle/unitWorths.js";
import { usualRange, usualValue } from "./usualValues.js";

/** A value in the unit in which it is reported; the amount is in the measure's finest unit. */
export interface SetValue {
  readonly amount: Rational;
  readonly unit: UnitWorth;
}

/** One measure at the times that a definition asks for. */
export type MeasureSetting = Readonly<Partial<Record<TimePoint, SetValue>>>;

const order: readonly TimePoint[] = ["baseline", "preFlare", "followUp", "next"];

function knownValue(measure: Measure, at: TimePoint, { amount, unit }: SetValue): KnownValue {
  return { amount, unit: unit.unit, ...usualRange(measure, at) };
}

export function holdsIn(leaf: MeasureLeaf, setting: MeasureSetting): boolean {
  const known = (measure: Measure, at: TimePoint) => {
    const value = setting[at];
    return value && knownValue(measure, at, value);
  };
  return measureLeafHolds(leaf, known) === true;
}

/** A value as a quantity; with the laboratory's range where a criterion asks for it. */
export function quantityOf(measure: Measure, at: TimePoint, { amount, unit }: SetValue, ranged: boolean): Quantity {
  const inUnit = (value: Rational) => plainDecimal(divide(value, unit.worth));
  const { low, high } = usualRange(measure, at);
  const isWritable = placesOf(divide(low, unit.worth)) !== undefined && placesOf(divide(high, unit.worth)) !== undefined;
  const range = ranged && isWritable ? { referenceRange: { low: inUnit(low), high: inUnit(high) } } : {};
  return { value: inUnit(amount), unit: unit.unit, ...range };
}

/** The limit of a criterion, in the finest unit, in a setting in which its own value need not stand yet. */
export function limitIn(leaf: MeasureLeaf, setting: MeasureSetting, unit: string): Rational | undefined {
  const before = (at: "baseline" | "preFlare") => setting[at]?.amount;
  switch (leaf.kind) {
    case "limit":
      return limitFor(leaf, unit);
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const earlier = before(leaf.kind === "relativeToBaseline" ? "baseline" : "preFlare");
      return earlier && multiply(parseRational(leaf.factor), earlier);
    }
    case "riseFromBaseline": {
      const earlier = before("baseline");
      return earlier && add(earlier, multiply(parseRational(leaf.rise.value), worthOf(leaf.measure, leaf.rise.unit)));
    }
    case "fallFromBaseline": {
      const earlier = before("baseline");
      const limit = earlier && subtract(earlier, multiply(parseRational(leaf.fall.value), worthOf(leaf.measure, leaf.fall.unit)));
      return limit && signOfRational(limit) >= 0 ? limit : undefined;
    }
    case "referenceRange":
      return usualRange(leaf.measure, leaf.at)[leaf.bound];
  }
}

/** The breakpoints that are decimals in the unit, and a short decimal in each gap and beyond the last; 0 only where it is one of them. */
function representatives(breakpoints: readonly Rational[], { worth }: UnitWorth): readonly Rational[] {
  const inUnit = breakpoints.filter((point) => signOfRational(point) > 0).map((point) => divide(point, worth)).sort(compare);
  const [least = one] = inUnit;
  const points = inUnit.flatMap((point, i) => {
    const next = inUnit[i + 1] ?? multiply(point, fraction(3, 2));
    const own = placesOf(point) === undefined ? [] : [point];
    return compare(point, next) === 0 ? [] : [...own, decimalBetween(point, next)];
  });
  const none = breakpoints.some(isZero) ? [zero] : [];
  return [...none, decimalBetween(multiply(least, fraction(1, 2)), least), ...points].map((point) => multiply(point, worth));
}

/** Nearest to the usual value first. */
function byUsual(measure: Measure, amounts: readonly Rational[]): readonly Rational[] {
  const distance = (amount: Rational) => Math.abs(Math.log((toDouble(amount) + 1e-9) / toDouble(usualValue(measure))));
  return [...amounts].sort((a, b) => distance(a) - distance(b));
}

/** The times of which a measure's criteria speak, the earlier ones first. */
export function timesOf(leaves: readonly MeasureLeaf[]): readonly TimePoint[] {
  const times = leaves.flatMap((leaf): readonly TimePoint[] => {
    if (leaf.kind === "relativeToPreFlare") return ["preFlare", timeOf(leaf)];
    return leaf.kind === "limit" || leaf.kind === "referenceRange" ? [timeOf(leaf)] : ["baseline", timeOf(leaf)];
  });
  return order.filter((time) => times.includes(time));
}

/** Values at one time that can make a difference, beside those already set. */
export function candidatesAt(time: TimePoint, leaves: readonly MeasureLeaf[], setting: MeasureSetting, unit: UnitWorth): readonly Rational[] {
  const [first] = leaves;
  if (first === undefined) return [];
  const limits = leaves.flatMap((leaf) => {
    const limit = limitIn(leaf, setting, unit.unit);
    return limit === undefined ? [] : [{ at: timeOf(leaf), limit }];
  });
  const own = limits.filter(({ at }) => at === time).map(({ limit }) => limit);
  if (time === "followUp" || time === "next") return byUsual(first.measure, representatives(own, unit));
  const later = limits.filter(({ at }) => at === "followUp" || at === "next").map(({ limit }) => limit);
  const crossings = leaves.flatMap((leaf) => ("factor" in leaf && !isZero(parseRational(leaf.factor)) ? later.map((limit) => divide(limit, parseRational(leaf.factor))) : []));
  return byUsual(first.measure, representatives([...own, ...later, ...crossings, usualValue(first.measure)], unit));
}

function isOnLimit(leaf: MeasureLeaf, setting: MeasureSetting): boolean {
  const value = setting[timeOf(leaf)];
  const limit = value && limitIn(leaf, setting, value.unit.unit);
  return value !== undefined && limit !== undefined && compare(value.amount, limit) === 0;
}

/** Settings of one measure, one for each combination of verdicts that its criteria were found to reach; what is pinned stays. */
export function measureSettings(leaves: readonly MeasureLeaf[], unit: UnitWorth, pinned: MeasureSetting = {}): readonly MeasureSetting[] {
  let settings: readonly MeasureSetting[] = [pinned];
  for (const time of timesOf(leaves)) {
    if (pinned[time] !== undefined) continue;
    settings = settings.flatMap((setting) => candidatesAt(time, leaves, setting, unit).map((amount) => ({ ...setting, [time]: { amount, unit } })));
  }
  // What need not lie on a limit does not: beside it a neighbouring value would turn another criterion over as well.
  const onLimits = new Map(settings.map((setting) => [setting, leaves.filter((leaf) => isOnLimit(leaf, setting)).length]));
  const distinct = new Map<string, MeasureSetting>();
  for (const setting of [...settings].sort((a, b) => (onLimits.get(a) ?? 0) - (onLimits.get(b) ?? 0))) {
    const truths = leaves.map((leaf) => holdsIn(leaf, setting)).join();
    if (!distinct.has(truths)) distinct.set(truths, setting);
  }
  return [...distinct.values()];
}

/** The setting with the value that a criterion judges moved by one in its last place (of a multiple: the place behind it), down or up; undefined below 0. */
export function moved(leaf: MeasureLeaf, setting: MeasureSetting, sign: number): MeasureSetting | undefined {
  const time = timeOf(leaf);
  const value = setting[time];
  if (value === undefined) return undefined;
  const inUnit = divide(value.amount, value.unit.worth);
  const next = add(inUnit, ulp((placesOf(inUnit) ?? 0) + ("factor" in leaf ? 1 : 0), sign));
  return signOfRational(next) < 0 ? undefined : { ...setting, [time]: { ...value, amount: multiply(next, value.unit.worth) } };
}

/** Settings that put the value of a criterion exactly on its limit, the value in one unit and what it is related to in another. */
export function settingsAtLimit(leaf: MeasureLeaf, leaves: readonly MeasureLeaf[], unit: UnitWorth, earlierUnit: UnitWorth, home: UnitWorth): readonly MeasureSetting[] {
  const at = (pinned: MeasureSetting): readonly MeasureSetting[] => {
    const limit = limitIn(leaf, pinned, unit.unit);
    if (limit === undefined || placesOf(divide(limit, unit.worth)) === undefined) return [];
    return measureSettings(leaves, home, { ...pinned, [timeOf(leaf)]: { amount: limit, unit } });
  };
  if (leaf.kind === "limit" || leaf.kind === "referenceRange") return at({});
  const earlier = leaf.kind === "relativeToPreFlare" ? "preFlare" : "baseline";
  const amounts = [home, earlierUnit, unit].flatMap((grid) => candidatesAt(earlier, leaves, {}, grid));
  const writable = amounts.filter((amount) => placesOf(divide(amount, earlierUnit.worth)) !== undefined);
  return writable.flatMap((amount) => at({ [earlier]: { amount, unit: earlierUnit } }));
}
