import type { TimePoint } from "../../criteria/criterion.js";
import type { Measure } from "../../measurement/measure.js";
import { type MeasureLeaf, timeOf } from "../oracle/plainLimit.js";
import {
  compare, decimalBetween, divide, fraction, isZero, multiply, one, parseRational, placesOf, type Rational, signOfRational, toDouble, zero,
} from "../oracle/rational.js";
import type { UnitWorth } from "../oracle/unitWorths.js";
import { limitIn, type MeasureSetting } from "./measureSetting.js";
import { usualValue } from "./usualValues.js";

/** Values at one time that can make a difference, beside those already set. */
export function candidatesAt(
  time: TimePoint,
  leaves: readonly MeasureLeaf[],
  setting: MeasureSetting,
  unit: UnitWorth,
): readonly Rational[] {
  const [first] = leaves;
  if (first === undefined) return [];
  const limits = leaves.flatMap((leaf) => {
    const limit = limitIn(leaf, setting, unit.unit);
    return limit === undefined ? [] : [{ at: timeOf(leaf), limit }];
  });
  const own = limits.filter(({ at }) => at === time).map(({ limit }) => limit);
  if (time === "followUp" || time === "next") return byUsual(first.measure, representatives(own, unit));
  const later = limits.filter(({ at }) => at === "followUp" || at === "next").map(({ limit }) => limit);
  const factors = leaves.flatMap((leaf) => ("factor" in leaf ? [parseRational(leaf.factor)] : [])).filter((factor) => !isZero(factor));
  const crossings = factors.flatMap((factor) => later.map((limit) => divide(limit, factor)));
  return byUsual(first.measure, representatives([...own, ...later, ...crossings, usualValue(first.measure)], unit));
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
