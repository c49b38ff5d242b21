import type { TimePoint } from "../../criteria/criterion.js";
import type { Measure } from "../../measurement/measure.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { type KnownValue, measureLeafHolds } from "../oracle/plainEvaluation.js";
import { earlierTime, limitFor, type MeasureLeaf, timeOf } from "../oracle/plainLimit.js";
import { add, divide, multiply, placesOf, plainDecimal, type Rational, signOfRational, ulp } from "../oracle/rational.js";
import type { UnitWorth } from "../oracle/unitWorths.js";
import { usualRange } from "./usualValues.js";

/** A value in the unit in which it is reported; the amount is in the measure's finest unit. */
export interface SetValue {
  readonly amount: Rational;
  readonly unit: UnitWorth;
}

/** One measure at the times that a definition asks for. */
export type MeasureSetting = Readonly<Partial<Record<TimePoint, SetValue>>>;

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

/** The limit of a criterion, in the finest unit, in a setting in which its own value need not stand yet; no value is below 0. */
export function limitIn(leaf: MeasureLeaf, setting: MeasureSetting, unit: string): Rational | undefined {
  const earlier = earlierTime(leaf);
  const range = usualRange(leaf.measure, timeOf(leaf));
  const limit = limitFor(leaf, { unit, ...range }, earlier === null ? undefined : setting[earlier]?.amount);
  return limit === undefined || signOfRational(limit) < 0 ? undefined : limit;
}

/**
 * The setting with the value that a criterion judges moved by one in its last place (of a multiple: the place behind it), down or up;
 * undefined below 0.
 */
export function moved(leaf: MeasureLeaf, setting: MeasureSetting, sign: number): MeasureSetting | undefined {
  const time = timeOf(leaf);
  const value = setting[time];
  if (value === undefined) return undefined;
  const inUnit = divide(value.amount, value.unit.worth);
  const next = add(inUnit, ulp((placesOf(inUnit) ?? 0) + ("factor" in leaf ? 1 : 0), sign));
  return signOfRational(next) < 0 ? undefined : { ...setting, [time]: { ...value, amount: multiply(next, value.unit.worth) } };
}
