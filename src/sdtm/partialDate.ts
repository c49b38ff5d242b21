import { asDates, possibleDays } from "../measurement/possibleDays.js";
import { fullDate } from "./sdtmRows.js";

/** The days that a date as recorded may mean; null is no limit. */
export interface DateBounds {
  readonly first: string | null;
  readonly last: string | null;
}

/** The first and the last day that a full or partial date may mean: all of 2003 for "2003". */
export function dateBounds(text: string): DateBounds {
  const date = fullDate(text);
  if (date !== undefined) return { first: date, last: date };
  // A month or a year; what has a dash in its place, and what is no date, limits nothing here.
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) ? asDates(possibleDays("date", text)) : { first: null, last: null };
}

/** The day itself, or the one that a named rule takes for a partial date; undefined without one. */
export function dayByRule(text: string, rule: "firstDay" | "lastDay" | null | undefined): string | undefined {
  const { first, last } = dateBounds(text);
  if (first === last) return first ?? undefined;
  return (rule === "firstDay" ? first : rule === "lastDay" ? last : null) ?? undefined;
}
