import { possibleDays } from "../measurement/possibleDays.js";
import { fullDate, nameOf, type Placed } from "./sdtmRows.js";

/** A date as recorded: whole, partial, or null where there is none or it cannot be read, with a warning. */
export function readDate(row: Placed, name: string, warn: (doubt: string) => void): string | null {
  const text = row.text(name);
  if (text === "") return null;
  const day = fullDate(text);
  if (day !== undefined) return day;
  try {
    possibleDays(name, text);
    return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    warn(`${nameOf(row)}: ${name} "${text}" cannot be read and counts as missing`);
    return null;
  }
}

/** Whether every day that a date allows is after every day of another. */
export function isAfter(date: string | null, day: string | null): boolean {
  const [first, last] = [possibleDays("date", date).first, possibleDays("day", day).last];
  return first !== null && last !== null && first > last;
}
