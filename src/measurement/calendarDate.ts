import { isNoCalendarDay, isPartialDate } from "./wordings.js";
import { misuse } from "./misuse.js";

const plainDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const timeOfDay = /^T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** A calendar date as `YYYY-MM-DD`. */
export type CalendarDate = string;

/**
 * The date part of an ISO 8601 date or date-time, after checking that the day exists.
 *
 * A partial date (`2024-03`, `2024`) is refused: which day was meant is a rule of the study, not of this library.
 */
export function readCalendarDate(argument: string, value: unknown): CalendarDate {
  const date = calendarDateOf(value);
  if (date !== undefined) return date;
  const isPartial = typeof value === "string" && /^\d{4}(-\d{2})?$/.test(value);
  throw misuse(argument, value, isPartial ? isPartialDate : isNoCalendarDay);
}

/** The date part of a full date or date-time of a day that exists; undefined for anything else. */
export function calendarDateOf(value: unknown): CalendarDate | undefined {
  if (isPlainDate(value)) return value;
  if (typeof value !== "string") return undefined;
  const date = value.slice(0, 10);
  return isPlainDate(date) && timeOfDay.test(value.slice(10)) ? date : undefined;
}

/** Whether a value is a plain `YYYY-MM-DD` of a day that exists. */
export function isPlainDate(value: unknown): value is CalendarDate {
  return typeof value === "string" && plainDate.test(value) && (value.slice(8) < "29" || dayExists(value));
}

function dayExists(date: CalendarDate): boolean {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (isLeapYear ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/**
 * The number of calendar days from one date to another: 0 on the same day, negative backwards, the same in every time zone.
 *
 * @param from `YYYY-MM-DD`, or an ISO date-time of which the date part counts
 * @param to the same
 * @throws RangeError on a partial or impossible date
 * @example
 * daysBetween("2024-01-08", "2024-06-24"); // => 168
 * @category Measurement
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(readCalendarDate("to", to)) - dayNumber(readCalendarDate("from", from));
}

/**
 * The number of a day, one more from each day to the next: days of the Gregorian calendar from a fixed day on: years begin in March, so
 * that the leap day is the last of its year.
 */
// @__NO_SIDE_EFFECTS__
export function dayNumber(date: CalendarDate): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const marchYear = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * monthsFromMarch + 2) / 5) + day;
}

/** The date of a day number. */
export function dateOfDay(day: number): CalendarDate {
  // At most one year and one month from the first guess.
  let year = Math.floor((day - 1) / 365.2425);
  while (dayNumber(isoDate(year + 1, 1, 1)) <= day) year++;
  let month = 12;
  while (dayNumber(isoDate(year, month, 1)) > day) month--;
  return isoDate(year, month, day - dayNumber(isoDate(year, month, 1)) + 1);
}

function isoDate(year: number, month: number, day: number): CalendarDate {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
