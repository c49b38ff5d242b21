import { type CalendarDate, dayNumber, readCalendarDate } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isBefore, isNotText } from "../measurement/wordings.js";
import type { CourseWarning, DatedEvent } from "./course.js";

/** A warning that has been read, its days as day numbers, both included. */
export interface ReadWarning {
  readonly message: string;
  readonly field: string | null;
  readonly first: number;
  readonly last: number;
}

/** Reads the warnings that a course brings. */
export function readWarning(argument: string, raw: unknown): ReadWarning {
  const warning = requireObject(argument, raw);
  requireKnownKeys(argument, warning, ["code", "message", "field", "from", "to"]);
  const { code, message, field = null, from, to } = warning as { readonly [Key in keyof CourseWarning]: unknown };
  for (const [name, value] of [["code", code], ["message", message], ["field", field ?? "any"]] as const) {
    if (typeof value !== "string" || value === "") throw misuse(`${argument} ${name}`, value, isNotText);
  }
  const first = from == null ? -Infinity : dayNumber(readCalendarDate(`${argument} from`, from));
  const last = to == null ? Infinity : dayNumber(readCalendarDate(`${argument} to`, to));
  if (last < first) throw misuse(`${argument} to`, to, isBefore("the day of from", from));
  return { message: message as string, field: field as string | null, first, last };
}

/** A warning of one day. */
export function ofDay(date: CalendarDate, message: string, field: string | null = null): ReadWarning {
  const day = dayNumber(date);
  return { message, field, first: day, last: day };
}

/** Dates that cannot both be right, and events outside the time that a course is about. They are judged as recorded, not in silence. */
export function dateWarnings(
  visits: readonly { readonly date: CalendarDate; readonly name: string }[],
  events: readonly DatedEvent[],
  origin: CalendarDate,
  endOfObservation: CalendarDate | null,
): readonly ReadWarning[] {
  const always = { first: -Infinity, last: Infinity };
  const outside = events.flatMap(({ event, date }): readonly ReadWarning[] => {
    if (date < origin) return [{ ...always, field: event, message: `${event} on ${date} is before the origin, ${origin}` }];
    const isLate = endOfObservation !== null && date > endOfObservation;
    return isLate ? [{ ...always, field: event, message: `${event} on ${date} is after the end of observation, ${endOfObservation}` }] : [];
  });
  const deaths = [...new Set(events.filter(({ event }) => event === "death").map(({ date }) => date))].sort();
  const [death, otherDeath] = deaths;
  if (death === undefined) return outside;
  const twice = otherDeath === undefined ? [] : [{ ...always, field: "death", message: `death on ${deaths.join(" and on ")}` }];
  const after = visits
    .filter(({ date }) => date > death)
    .map(({ date, name }) => ofDay(date, `the visit ${name} is after the death on ${death}`));
  return [...outside, ...twice, ...after];
}
