import { dateOfDay } from "../measurement/calendarDate.js";
import { isOneDay, possibleDays } from "../measurement/possibleDays.js";

/** A date for an analysis data set: ASTDT or AENDT, and the highest part that was imputed: day, month or year; null where none was. */
export interface AnalysisDate {
  readonly date: string | null;
  readonly imputed: "D" | "M" | "Y" | null;
}

/**
 * The start date of an event for listings and for the order of occurrence: the first day that it may mean, but not before the first dose
 * where the record allows
 * that. It decides nothing: `treatmentEmergent` judges the record itself. Source: the R package admiral, template ad_adae (`min_dates`).
 *
 * @param start whole, partial or missing; a missing start has no date
 * @param notBefore the first dose, a whole date or null
 * @throws RangeError on what is no date
 * @category Safety
 * @example
 * analysisStartDate("2013", "2013-05-10"); // => { date: "2013-05-10", imputed: "M" }
 * analysisStartDate("2013-03", "2013-05-10"); // => { date: "2013-03-01", imputed: "D" }
 */
export function analysisStartDate(start: string | null | undefined, notBefore: string | null | undefined): AnalysisDate {
  const days = possibleDays("start", start);
  const least = possibleDays("notBefore", notBefore);
  if (days.first === null || days.last === null) return Object.freeze({ date: null, imputed: null });
  const day = least.first !== null && least.first > days.first && least.first <= days.last ? least.first : days.first;
  return Object.freeze({ date: dateOfDay(day), imputed: imputedPart(start) });
}

/**
 * The end date of an event for listings: the last day that it may mean, but not after death or the end of the study where the record
 * allows that. It decides nothing. Source: the R package admiral, template ad_adae (`max_dates`).
 *
 * @param end whole, partial or missing; a missing end has no date
 * @param notAfter days such as that of death and the end of the study; null is left out
 * @throws RangeError on what is no date
 * @category Safety
 * @example
 * analysisEndDate("2013-07", ["2013-07-14", null]); // => { date: "2013-07-14", imputed: "D" }
 */
export function analysisEndDate(end: string | null | undefined, notAfter: readonly (string | null | undefined)[]): AnalysisDate {
  const days = possibleDays("end", end);
  if (days.first === null || days.last === null) return Object.freeze({ date: null, imputed: null });
  if (isOneDay(days)) return Object.freeze({ date: dateOfDay(days.last), imputed: null });
  const { first } = days;
  const limits = notAfter.flatMap((date) => possibleDays("notAfter", date).last ?? []).filter((day) => day >= first);
  return Object.freeze({ date: dateOfDay(Math.min(days.last, ...limits)), imputed: imputedPart(end) });
}

/** "D" where only the day was imputed, "M" where the month was too: the highest part says it. */
function imputedPart(text: string | null | undefined): AnalysisDate["imputed"] {
  if (text == null || /^\d{4}-\d\d-\d\d/.test(text)) return null;
  return /^\d{4}-\d\d/.test(text) ? "D" : "M";
}
