import type { AverageDoseCriterion } from "../../criteria/criterion.js";
import { add, fraction, multiply, parseRational, placesOf, plainDecimal, type Rational, ulp } from "../oracle/rational.js";
import { daysIn } from "./doseRule.js";
import { baselineDose, type DoseSetting } from "./doseSetting.js";
import { dosesWith } from "./dosesWith.js";

/** The same dose on every day, on the limit of an average and beside it; and less on all days, made up for on the first or on the last. */
export function averageDoseSettings(rule: AverageDoseCriterion): readonly DoseSetting[] {
  const limit = limitOf(rule);
  const inwards = rule.relation.startsWith(">") ? 1 : -1;
  const sides = [["inside", inwards], ["at", 0], ["outside", -inwards]] as const;
  const step = (sign: number) => ulp((placesOf(limit) ?? 0) + 1, sign);
  const rest = "timesBaseline" in rule.limit ? { atBaseline: baselineDose } : {};
  const days = daysIn(rule);
  const everyDay = sides.map(([side, sign]) => {
    const daily = add(limit, step(sign));
    return { side, reason: `${plainDecimal(daily)} mg/d on every day`, doses: dosesWith(rule, daily, daily, []), ...rest };
  });
  const less = add(limit, step(-1));
  const madeUp = ([["first", 0], ["last", days - 1]] as const).flatMap(([which, day]) =>
    sides.map(([side, sign]) => {
      const other = add(limit, multiply(step(1), fraction(days - 1 + sign, 1)));
      const reason = `${plainDecimal(other)} mg/d on the ${which} day, ${plainDecimal(less)} on the others`;
      return { side, reason, doses: dosesWith(rule, less, other, [day]), ...rest };
    }),
  );
  return [...everyDay, ...madeUp];
}

function limitOf({ limit }: AverageDoseCriterion): Rational {
  if (!("timesBaseline" in limit)) return parseRational(limit.value);
  return multiply(parseRational(limit.timesBaseline), parseRational(baselineDose.value));
}
