import { differenceInCalendarDays, parseISO } from "date-fns";
import { misuse } from "./misuse.js";

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const partialDate = /^\d{4}(?:-\d{2})?$/;

/** A calendar date as `YYYY-MM-DD`. */
export type CalendarDate = string;

/**
 * The date part of an ISO 8601 date or date-time, after checking that the day exists.
 *
 * A partial date (`2024-03`, `2024`) is refused: which day was meant is a rule of the study, not of this library.
 */
export function readCalendarDate(argument: string, value: unknown): CalendarDate {
  if (isPlainDate(value)) return value;
  if (typeof value !== "string") throw misuse(argument, value, "is not a date as YYYY-MM-DD");
  const parts = isoDate.exec(value);
  if (parts === null) {
    const partial = partialDate.test(value) ? "is a partial date, a full date as YYYY-MM-DD is needed" : "is not a date as YYYY-MM-DD";
    throw misuse(argument, value, partial);
  }
  if (!dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3]))) throw misuse(argument, value, "is not a day of the calendar");
  return value.slice(0, 10);
}

/** Whether a value is a plain `YYYY-MM-DD` of a day that exists: the quick look before `readCalendarDate`. */
export function isPlainDate(value: unknown): value is CalendarDate {
  if (typeof value !== "string" || value.length !== 10 || value.charCodeAt(4) !== 45 || value.charCodeAt(7) !== 45) return false;
  const year = digitsAt(value, 0, 4);
  const month = digitsAt(value, 5, 7);
  const day = digitsAt(value, 8, 10);
  return year >= 0 && (day <= 28 ? day >= 1 && month >= 1 && month <= 12 : dayExists(year, month, day));
}

/** The number written between two places, NaN where a character is not a digit. */
function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function dayExists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

/**
 * The number of calendar days from one date to another: 0 on the same day, negative backwards, the same in every time zone.
 *
 * @param from `YYYY-MM-DD`, or an ISO date-time of which the date part counts
 * @param to the same
 * @throws RangeError on a partial or impossible date
 * @example
 * daysBetween("2024-01-08", "2024-06-24"); // => 168
 */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(readCalendarDate("to", to)), parseISO(readCalendarDate("from", from)));
}
