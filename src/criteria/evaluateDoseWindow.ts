import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import type { ReadDatedDose } from "../measurement/datedDoses.js";
import { compare, type Exact, plus } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import type { DayFrom, DoseCriterion } from "./criterion.js";
import type { DoseFinding } from "./finding.js";
import type { Verdict } from "./verdict.js";

/**
 * Counts the days of a window on which the dose was above the limit.
 *
 * Not met as soon as the days known to be above it suffice; met when they would not suffice even if every day without a
 * recorded dose were above it too; otherwise unknown. A window without a day is unknown: nothing in it was met.
 */
export function evaluateDoseWindow(criterion: DoseCriterion, limit: Exact, pair: ReadPair): DoseFinding {
  const first = dayOf(criterion.first, pair);
  const last = dayOf(criterion.last, pair);
  if (first === null || last === null || last < first) return Object.freeze({ ...criterion, found: null, verdict: "unknown" });
  const days = Array.from({ length: last - first + 1 }, (_, i) => isAbove(first + i, criterion, limit, pair.doses ?? []));
  const known = count(days, (above) => above === true);
  const worst = count(days, (above) => above !== false);
  const { failsFromDays, failsFromDaysInARow = Infinity } = criterion;
  const fails = ({ total, longestRun }: Count) => total >= failsFromDays || longestRun >= failsFromDaysInARow;
  const verdict: Verdict = fails(known) ? "notMet" : fails(worst) ? "unknown" : "met";
  const found = Object.freeze({
    firstDate: dateOfDay(first),
    lastDate: dateOfDay(last),
    days: days.length,
    daysAbove: known.total,
    daysUnknown: days.filter((above) => above === null).length,
    daysInARowAbove: known.longestRun,
  });
  return Object.freeze({ ...criterion, found, verdict });
}

export function dayOf({ from, days, notAfter }: DayFrom, pair: ReadPair): number | null {
  const { date } = pair[from];
  if (date === null) return null;
  if (notAfter === undefined) return dayNumber(date) + days;
  const visit = pair[notAfter].date;
  return visit === null ? null : Math.min(dayNumber(date) + days, dayNumber(visit));
}

/** Whether the doses of a day add up to more than the limit allows; null when none is recorded for the day. */
function isAbove(day: number, { relation }: DoseCriterion, limit: Exact, doses: readonly ReadDatedDose[]): boolean | null {
  const dose = doseOn(day, doses);
  if (dose === null) return null;
  const side = compare(dose, limit);
  return relation === "<=" ? side > 0 : side >= 0;
}

/** All that was taken on a day; null when no dose is recorded for it. */
export function doseOn(day: number, doses: readonly ReadDatedDose[]): Exact | null {
  const [one, ...others] = doses.filter(({ first, last }) => first <= day && day <= last).map(({ dose }) => dose);
  return one === undefined ? null : others.reduce(plus, one);
}

interface Count {
  readonly total: number;
  readonly longestRun: number;
}

function count(days: readonly (boolean | null)[], counts: (above: boolean | null) => boolean): Count {
  let total = 0;
  let run = 0;
  let longestRun = 0;
  for (const above of days) {
    run = counts(above) ? run + 1 : 0;
    total += counts(above) ? 1 : 0;
    longestRun = Math.max(longestRun, run);
  }
  return { total, longestRun };
}
