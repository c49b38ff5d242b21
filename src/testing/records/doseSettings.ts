import type { AverageDoseCriterion, DoseCriterion, SingleCriterion } from "../../criteria/criterion.js";
import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import type { DatedDose } from "../../measurement/datedDoses.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { add, fraction, multiply, parseRational, placesOf, plainDecimal, type Rational, subtract, ulp } from "../oracle/rational.js";
import type { Side } from "./side.js";

/** The days of the two assessments of a case with dated doses. */
export const caseDates = { baseline: "2023-01-02", followUp: "2024-12-30" } as const;

/** A list of doses that puts a dose rule on one side of its limits. */
export interface DoseSetting {
  readonly side: Side;
  readonly reason: string;
  readonly doses: readonly DatedDose[];
  /** The day of the visit, where it matters that it is early. */
  readonly visit?: string;
  /** The dose at baseline, where the limit is a multiple of it. */
  readonly atBaseline?: Quantity;
}

const baselineDose: Quantity = { value: "8", unit: "mg/d" };

/** A criterion on the dated doses. */
export type DoseRule = DoseCriterion | AverageDoseCriterion;

export function isDoseRule(leaf: SingleCriterion): leaf is DoseRule {
  return leaf.kind === "doseWindow" || leaf.kind === "averageDose";
}

/** No glucocorticoid on any day: below every average that is above 0, whatever the dose at baseline. */
export function noDoses(rules: readonly DoseRule[]): DoseSetting {
  const isRelated = rules.some(({ limit }) => "timesBaseline" in limit);
  const doses: readonly DatedDose[] = [{ start: "2020-01-01", end: null, prednisoneEquivalent: { value: "0", unit: "mg/d" } }];
  return { side: "inside", reason: "0 mg/d on every day", doses, ...(isRelated ? { atBaseline: baselineDose } : {}) };
}

/** The first day of a rule's window as a day number. */
function firstDay({ first }: DoseRule): number {
  return dayNumber(caseDates[first.from]) + first.days;
}

/** How many days a rule's window has. */
function daysIn(rule: DoseRule): number {
  return dayNumber(caseDates[rule.last.from]) + rule.last.days - firstDay(rule) + 1;
}

/** Doses from the baseline on: one amount, but another on the stated days of the window. */
function dosesWith(rule: DoseRule, daily: Rational, other: Rational, days: readonly number[]): readonly DatedDose[] {
  const doses: DatedDose[] = [];
  const start = firstDay(rule);
  let from = Math.min(dayNumber(caseDates.baseline), start + Math.min(0, ...days));
  const give = (amount: Rational, first: number, last: number | null) => {
    doses.push({ start: dateOfDay(first), end: last === null ? null : dateOfDay(last), prednisoneEquivalent: { value: plainDecimal(amount), unit: "mg/d" } });
  };
  for (const day of days) {
    if (from < start + day) give(daily, from, start + day - 1);
    give(other, start + day, start + day);
    from = start + day + 1;
  }
  give(daily, from, null);
  return doses;
}

/** Doses as before, with a second one besides on the stated days of the window: what is taken on a day is their sum. */
function dosesBesides(rule: DoseRule, daily: Rational, besides: Rational, days: readonly number[]): readonly DatedDose[] {
  const [first = 0, last = 0] = [days[0], days[days.length - 1]];
  const second = { value: plainDecimal(besides), unit: "mg/d" } as const;
  return [...dosesWith(rule, daily, daily, []), { start: dateOfDay(firstDay(rule) + first), end: dateOfDay(firstDay(rule) + last), prednisoneEquivalent: second }];
}

/** So many days of a window, never more than so many in a row. */
function spread(count: number, inARow: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + Math.floor(i / inARow));
}

/** The dose on its limit on just enough days, the days on theirs in all and, where the rule counts them, in a row. */
export function doseSettings(rule: DoseRule): readonly DoseSetting[] {
  if (rule.kind === "averageDose") return averageSettings(rule);
  const limit = parseRational(rule.limit.value);
  const step = (sign: number) => add(limit, ulp(placesOf(limit) ?? 0, sign));
  const [low, above] = [step(-1), rule.relation === "<=" ? step(1) : limit];
  const { failsFromDays, failsFromDaysInARow: inARow = Infinity } = rule;
  const enough = spread(Math.min(failsFromDays, inARow), Infinity);
  const sides = [["inside", -1], ["at", 0], ["outside", 1]] as const;
  const total = failsFromDays < 10_000 && (inARow > 1 || failsFromDays === 1) ? sides : [];
  const row = inARow < failsFromDays ? sides : [];
  const run = (from: number, count: number) => spread(count, Infinity).map((day) => from + day);
  // Days above that reach over an end of the window: those outside do not count.
  const edges = (["first", "last"] as const).flatMap((end) =>
    sides.map(([side, sign]) => {
      const [count, outside] = [enough.length + Math.max(0, sign), sign < 0 ? 1 : 0];
      const from = end === "first" ? -outside : daysIn(rule) - count + outside;
      const reason = `${String(count)} days above at the ${end} day of the window${outside === 0 ? "" : ", one of them outside"}`;
      return { side, reason, doses: dosesWith(rule, low, above, run(from, count)) };
    }),
  );
  return [
    ...sides.map(([side, sign]) => ({ side, reason: `${plainDecimal(step(sign))} mg/d on ${String(enough.length)} days`, doses: dosesWith(rule, low, step(sign), enough) })),
    ...total.map(([side, sign]) => ({
      side, reason: `${String(failsFromDays + sign)} days above in all`, doses: dosesWith(rule, low, above, spread(failsFromDays + sign, inARow - 1)),
    })),
    ...row.map(([side, sign]) => ({ side, reason: `${String(inARow + sign)} days above in a row`, doses: dosesWith(rule, low, above, spread(inARow + sign, Infinity)) })),
    ...edges,
    ...(rule.last.notAfter === undefined ? [] : earlyVisit(rule, low, above, enough.length)),
    ...sides.map(([side, sign]) => ({
      side, reason: `${plainDecimal(step(sign))} mg/d in two doses on ${String(enough.length)} days`, doses: dosesBesides(rule, low, subtract(step(sign), low), enough),
    })),
  ];
}

/** Days above that reach over the day of a visit that comes before the window would end: those after it do not count. */
function earlyVisit(rule: DoseCriterion, low: Rational, above: Rational, enough: number): readonly DoseSetting[] {
  const visit = daysIn(rule) - 4; // as a day of the window, from 0: three days before its last
  return ([["inside", -1], ["at", 0], ["outside", 1]] as const).map(([side, sign]) => {
    const count = enough + Math.max(0, sign);
    const from = visit - count + 1 + (sign < 0 ? 1 : 0);
    const days = spread(count + 1, Infinity).map((day) => from + day);
    const reason = `${String(count + Math.min(0, sign))} days above up to an early visit, and more after it`;
    return { side, reason, doses: dosesWith(rule, low, above, days), visit: dateOfDay(firstDay(rule) + visit) };
  });
}

/** The same dose on every day, on the limit of an average and beside it; and less on all days, made up for on the first or on the last. */
function averageSettings(rule: AverageDoseCriterion): readonly DoseSetting[] {
  const isMultiple = "timesBaseline" in rule.limit;
  const limit = "timesBaseline" in rule.limit ? multiply(parseRational(rule.limit.timesBaseline), parseRational(baselineDose.value)) : parseRational(rule.limit.value);
  const inwards = rule.relation.startsWith(">") ? 1 : -1;
  const sides = [["inside", inwards], ["at", 0], ["outside", -inwards]] as const;
  const step = (sign: number) => ulp((placesOf(limit) ?? 0) + 1, sign);
  const rest = isMultiple ? { atBaseline: baselineDose } : {};
  const days = daysIn(rule);
  const madeUp = ([["first", 0], ["last", days - 1]] as const).flatMap(([which, day]) =>
    sides.map(([side, sign]) => {
      const other = add(limit, multiply(step(1), fraction(days - 1 + sign, 1)));
      const doses = dosesWith(rule, add(limit, step(-1)), other, [day]);
      return { side, reason: `${plainDecimal(other)} mg/d on the ${which} day, ${plainDecimal(add(limit, step(-1)))} on the others`, doses, ...rest };
    }),
  );
  const everyDay = sides.map(([side, sign]) => {
    const daily = add(limit, step(sign));
    return { side, reason: `${plainDecimal(daily)} mg/d on every day`, doses: dosesWith(rule, daily, daily, []), ...rest };
  });
  return [...everyDay, ...madeUp];
}
