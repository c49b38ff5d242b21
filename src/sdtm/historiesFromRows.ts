import type { EligibilityHistory } from "../eligibility/eligibilityRule.js";
import type { EligibilitySubject, HistoryEntry } from "../eligibility/eligibilitySubject.js";
import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import type { EligibilityOptions } from "./eligibilityOptions.js";
import { isAfter, readDate } from "./recordedDate.js";
import type { RowAccount } from "./rowAccount.js";
import { isAmong, isMeantBy, occurrenceOf } from "./rowMatches.js";
import { fullDate, nameOf, type Placed } from "./sdtmRows.js";

/** A row as course: dates as recorded, null where they are not or cannot be read. */
interface RowCourse {
  readonly row: Placed;
  readonly what: string;
  readonly dose: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly isOngoing: boolean;
}

const goesOn = ["ONGOING", "AFTER", "DURING/AFTER"];

/** The histories of one subject, by name. */
export type SubjectHistories = NonNullable<EligibilitySubject["histories"]>;

/**
 * The histories of one subject from its rows. `lastDay` is the day of randomisation: what certainly began after it belongs to the study,
 * not to its entry. A date that cannot be read counts as missing, with a warning: an entry that is left out would make the subject look
 * free of it. Where a row says that nobody asked, the history is not complete.
 */
export function historiesFromRows(
  rows: readonly Placed[],
  { histories, complete }: Pick<EligibilityOptions, "histories" | "complete">,
  lastDay: string | null,
  account: RowAccount,
): SubjectHistories {
  const found = new Map<EligibilityHistory, { isComplete: boolean; entries: HistoryEntry[] }>();
  const of = (name: EligibilityHistory): { isComplete: boolean; entries: HistoryEntry[] } => {
    const own = found.get(name) ?? { isComplete: complete.includes(name), entries: [] };
    found.set(name, own);
    return own;
  };
  complete.forEach(of);
  for (const mapping of histories) {
    const courses = rows.flatMap((row): readonly RowCourse[] => {
      if (!isMeantBy(row, mapping) || !isAmong(row.text(mapping.variable), mapping.values)) return [];
      const occurrence = occurrenceOf(row);
      if (occurrence.kind === "occurred") return [readRow(row, mapping.variable, account.warn)];
      if (occurrence.kind === "notAsked") of(mapping.history).isComplete = false;
      account.refuse(row, occurrence.reason);
      return [];
    });
    for (const course of courses) {
      const all = mapping.as === "changes" ? changesOf(course, courses) : [entryOf(course, mapping.as)];
      // What began after that day also stopped after it, whether or not the stop has a date.
      const entries = isAfter(course.start, lastDay) ? [] : all.filter(({ start }) => !isAfter(start ?? null, lastDay));
      of(mapping.history).entries.push(...entries);
      const reason = all.length === 0 ? "the same dose went on: no change" : "it began after randomisation";
      if (entries.length > 0) account.use(course.row, mapping.history);
      else account.refuse(course.row, reason);
    }
  }
  return Object.fromEntries(found) as SubjectHistories;
}

function entryOf({ what, start, end, isOngoing }: RowCourse, as: "course" | "event"): HistoryEntry {
  if (as === "event") return { what, start };
  return isOngoing ? { what, start, ongoing: true } : { what, start, end };
}

/** A start and a stop are changes; not where another row of the drug goes on at the same dose. */
function changesOf(course: RowCourse, all: readonly RowCourse[]): readonly HistoryEntry[] {
  const alike = all.filter((one) => one !== course && one.what === course.what && one.dose === course.dose);
  const name = `${course.what}${course.dose === "" ? "" : ` ${course.dose}`}`;
  const isTakenOver = alike.some(({ end }) => isHandedOver(end, course.start));
  const handsOver = alike.some(({ start }) => isHandedOver(course.end, start));
  return [
    ...(isTakenOver ? [] : [{ what: `${name} started`, start: course.start }]),
    ...(handsOver || course.isOngoing ? [] : [{ what: `${name} stopped`, start: course.end }]),
  ];
}

function isHandedOver(end: string | null, start: string | null): boolean {
  if (end === null || start === null) return false;
  const [last, first] = [fullDate(end), fullDate(start)];
  if (last === undefined || first === undefined) return false;
  return last === first || dateOfDay(dayNumber(last) + 1) === first;
}

function readRow(row: Placed, variable: string, warn: (doubt: string) => void): RowCourse {
  const prefix = row.domain.toUpperCase();
  const [start, end] = [readDate(row, `${prefix}STDTC`, warn), readDate(row, `${prefix}ENDTC`, warn)];
  const saysOngoing = ["ENRF", "ENRTPT"].some((name) => isAmong(row.text(`${prefix}${name}`).replace(/\s*\/\s*/g, "/"), goesOn));
  if (start !== null && end !== null && isAfter(start, end)) warn(`${nameOf(row)}: the end ${end} is before the start ${start}`);
  const dose = ["DOSE", "DOSTXT", "DOSU", "DOSFRQ"]
    .map((name) => row.text(`${prefix}${name}`))
    .filter((text) => text !== "")
    .join(" ");
  // An end that is recorded counts, whatever else is said of going on: ENRF refers to the end of the study period.
  return { row, what: row.text(variable), dose, start, end, isOngoing: end === null && row.text(`${prefix}ENDTC`) === "" && saysOngoing };
}
