import type { DayFrom, DoseCriterion } from "../criteria/criterion.js";
import { dayNumber } from "../measurement/calendarDate.js";
import { doubleSign } from "../measurement/quantity.js";
import type { DoubleRecord } from "./doubleRecord.js";

/** Compiles a dose rule: 1 met, -1 not met, 0 when days without a dose, or sums near the limit, could decide. */
export function compileDoseWindow(criterion: DoseCriterion, limit: number, { dates, doses }: DoubleRecord): () => -1 | 0 | 1 {
  const { first, last, relation, failsFromDays, failsFromDaysInARow = Infinity } = criterion;
  const dayOf = ({ from, days, notAfter }: DayFrom): number => {
    const [date, visit] = [dates[from], notAfter === undefined ? undefined : dates[notAfter]];
    if (date === null || visit === null) return NaN;
    return visit === undefined ? dayNumber(date) + days : Math.min(dayNumber(date) + days, dayNumber(visit));
  };
  const fails = (total: number, longestRun: number) => total >= failsFromDays || longestRun >= failsFromDaysInARow;
  let visitDay = -Infinity; // up to this day it is known that a dose without an end went on
  return () => {
    visitDay = dates.followUp === null ? -Infinity : dayNumber(dates.followUp);
    const end = dayOf(last);
    let [total, run, longestRun] = [0, 0, 0];
    let [worstTotal, worstRun, longestWorstRun] = [0, 0, 0];
    const start = dayOf(first);
    if (!(start <= end)) return 0;
    for (let day = start; day <= end; day++) {
      const side = sideOf(day);
      run = side > 0 ? run + 1 : 0;
      worstRun = side >= 0 ? worstRun + 1 : 0;
      total += side > 0 ? 1 : 0;
      worstTotal += side >= 0 ? 1 : 0;
      longestRun = Math.max(longestRun, run);
      longestWorstRun = Math.max(longestWorstRun, worstRun);
    }
    return fails(total, longestRun) ? -1 : fails(worstTotal, longestWorstRun) ? 0 : 1;
  };

  /** 1 when the day is above what is allowed, -1 when it is not, 0 when that is unknown or too close to say. */
  function sideOf(day: number): number {
    let sum = 0;
    let taken = 0;
    for (const { first: from, last: to, dose } of doses) {
      if (from > day || day > (to === Infinity ? Math.max(from, visitDay) : to)) continue;
      sum += dose;
      taken++;
    }
    if (taken === 0) return 0;
    // One dose and the limit are each the double nearest to a short decimal: equal doubles are equal decimals.
    if (taken === 1 && sum === limit) return relation === "<=" ? -1 : 1;
    return doubleSign(sum, limit);
  }
}
