import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import type { DatedDose } from "../../measurement/datedDoses.js";
import { plainDecimal, type Rational } from "../oracle/rational.js";
import { caseDates, type DoseRule, firstDay } from "./doseRule.js";

/** Doses from the baseline on: one amount, but another on the stated days of the window. */
export function dosesWith(rule: DoseRule, daily: Rational, other: Rational, days: readonly number[]): readonly DatedDose[] {
  const doses: DatedDose[] = [];
  const start = firstDay(rule);
  let from = Math.min(dayNumber(caseDates.baseline), start + Math.min(0, ...days));
  const give = (amount: Rational, first: number, last: number | null) => {
    doses.push(doseOf(amount, first, last));
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
export function dosesBesides(rule: DoseRule, daily: Rational, besides: Rational, days: readonly number[]): readonly DatedDose[] {
  const [first = 0, last = 0] = [days[0], days[days.length - 1]];
  return [...dosesWith(rule, daily, daily, []), doseOf(besides, firstDay(rule) + first, firstDay(rule) + last)];
}

function doseOf(amount: Rational, first: number, last: number | null): DatedDose {
  const end = last === null ? null : dateOfDay(last);
  return { start: dateOfDay(first), end, prednisoneEquivalent: { value: plainDecimal(amount), unit: "mg/d" } };
}
