import { dateOfDay, dayNumber, isPlainDate, readCalendarDate } from "./calendarDate.js";
import { misuse } from "./misuse.js";
import { isNot } from "./wordings.js";

/** The days that a date as recorded may mean, as day numbers; null is no limit on that side. */
export interface PossibleDays {
  readonly first: number | null;
  readonly last: number | null;
}

const anyDay: PossibleDays = Object.freeze({ first: null, last: null });

/**
 * The days that a whole, partial or missing ISO 8601 date may mean: all of 2003 for `2003`, every day for null. The time of day
 * does not count. SDTM writes an unknown month before a known day as `2003---15`: that may be any of twelve days, so the whole year stands.
 */
export function possibleDays(argument: string, value: unknown): PossibleDays {
  if (value == null || value === "") return anyDay;
  if (isPlainDate(value)) return { first: dayNumber(value), last: dayNumber(value) };
  const [, year, month] =
    (typeof value === "string" && /^(\d{4})(?:-(0[1-9]|1[0-2])(?:--?)?|-{1,3}(?:0[1-9]|[12]\d|3[01])?)?$/.exec(value)) || [];
  if (year === undefined) {
    const day = dayNumber(fullDay(argument, value));
    return { first: day, last: day };
  }
  const first = `${year}-${month ?? "01"}-01`;
  if (month === undefined || month === "12") return { first: dayNumber(first), last: dayNumber(`${year}-12-31`) };
  return { first: dayNumber(first), last: dayNumber(`${year}-${String(Number(month) + 1).padStart(2, "0")}-01`) - 1 };
}

function fullDay(argument: string, value: unknown): string {
  try {
    return readCalendarDate(argument, value);
  } catch {
    throw misuse(argument, value, isNot("a date", "YYYY-MM-DD, YYYY-MM, YYYY or null"));
  }
}

/** Whether only one day is possible. */
export function isOneDay({ first, last }: PossibleDays): boolean {
  return first !== null && first === last;
}

/** The same with the days as dates, for a result. */
export function asDates({ first, last }: PossibleDays): { readonly first: string | null; readonly last: string | null } {
  return { first: first === null ? null : dateOfDay(first), last: last === null ? null : dateOfDay(last) };
}
