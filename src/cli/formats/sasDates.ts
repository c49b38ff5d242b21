import { dateOfDay, dayNumber, isPlainDate } from "../../measurement/calendarDate.js";

const epoch = dayNumber("1960-01-01");
/** A format of one of the names, with or without its width and decimals. */
const named = (...names: readonly string[]): RegExp => new RegExp(`^(?:${names.join("|")})\\d*\\.?\\d*$`);
const dateFormats = named(
  "DATE", "DDMMYY[BCDNPS]?", "MMDDYY[BCDNPS]?", "YYMMDD[BCDNPS]?", "E8601DA", "B8601DA", "IS8601DA", "DAY", "JULIAN", "WORDDATE",
  "WORDDATX",
  "WEEKDATE", "MONYY", "YYMON", "DDMMMYY", "NLDATE",
);
const dateTimeFormats = named("DATETIME", "E8601DT", "B8601DT", "IS8601DT", "DATEAMPM", "MDYAMPM", "NLDATM");
const timeFormats = named("TIME", "HHMM", "HOUR", "MMSS", "TOD", "E8601TM", "B8601TM", "IS8601TM", "NLTIME");

/** What the numbers of a variable with this format count, from 1960: days, seconds, or seconds of the day; null for plain numbers. */
export function temporalKind(format: string): "date" | "dateTime" | "time" | null {
  const name = format.toUpperCase();
  if (dateFormats.test(name)) return "date";
  if (dateTimeFormats.test(name)) return "dateTime";
  return timeFormats.test(name) ? "time" : null;
}

/** The ISO 8601 text of a SAS date, date-time or time. */
export function isoOfSas(kind: "date" | "dateTime" | "time", value: number): string {
  if (kind === "date") return dateOfDay(epoch + Math.floor(value));
  const time = (seconds: number) => {
    const whole = Math.floor(seconds);
    const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    return [hours, minutes, rest].map((part) => String(part).padStart(2, "0")).join(":");
  };
  if (kind === "time") return time(value);
  const day = Math.floor(value / 86_400);
  return `${dateOfDay(epoch + day)}T${time(value - day * 86_400)}`;
}

/** The SAS date of an ISO 8601 date; null for a text that is no full date. */
export function sasOfIso(date: string): number | null {
  return isPlainDate(date) ? dayNumber(date) - epoch : null;
}
