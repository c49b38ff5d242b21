import type { Course } from "../course/course.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { assessmentsOf, baselineFromResults, byDay, type DayResults, visitsOf } from "./baselineFromResults.js";
import type { UsedRow } from "./coursesFromSdtm.js";
import { dosesFromRows, type SubjectDoses, type UnknownDoses } from "./dosesFromRows.js";
import { eventsFromRows } from "./eventsFromRows.js";
import { oneResultADay } from "./oneResultADay.js";
import { onOneDay } from "./oneVisit.js";
import type { DoseReading } from "./readDoseRow.js";
import { readResult, type Result } from "./readResults.js";
import type { SdtmReading } from "./sdtmReading.js";
import { fullDate, type Placed, type RowPlace, type SdtmDomain, type UnusedRow, unusedRow } from "./sdtmRows.js";
import { type Warning, warningOf } from "./sdtmWarning.js";
import type { DatedSubject } from "./subjectsFromDm.js";

/** The rows of a subject in a domain. */
export type SubjectRows = (domain: SdtmDomain) => readonly Placed[];

/** How every subject of the study is read. */
export interface StudyReading extends SdtmReading {
  /** Completes the name or number of a visit by what other rows of the study say. */
  readonly nameVisit: (result: Result) => Result;
  readonly doses: DoseReading | null;
}

export interface SubjectCourse {
  readonly course: Course;
  readonly used: readonly UsedRow[];
  readonly unused: readonly UnusedRow[];
  readonly unknownDoses: readonly UnknownDoses[];
  readonly warnings: readonly Warning[];
}

/** The course of one subject, and what became of each of its rows. */
export function courseOf(subject: DatedSubject, rows: SubjectRows, reading: StudyReading): SubjectCourse {
  const { options } = reading;
  const { usubjid, referenceStart: origin } = subject;
  const unused: UnusedRow[] = [];
  const read: Result[] = [];
  for (const domain of ["lb", "qs"] as const) {
    for (const row of rows(domain)) {
      const one = readResult(row, reading);
      if ("found" in one) read.push(reading.nameVisit(one));
      else unused.push(one);
    }
  }
  const daily = oneResultADay(read, options.sameDay);
  const split = baselineFromResults(daily.results, options.baseline, origin);
  const { results: after, warnings: ofVisits } = onOneDay(split.after, options.oneVisit);
  const days = byDay(after);
  const visits = assessmentsOf(days);
  const taken =
    reading.doses === null
      ? withoutTable([...rows("cm"), ...rows("ex")])
      : dosesFromRows(usubjid, [...rows("cm"), ...rows("ex")], reading.doses, subject.period);
  const occurred = eventsFromRows([...subject.rows, ...rows("ds"), ...rows("ce"), ...rows("ae")], options, origin);
  for (const list of [daily.unused, split.unused, taken.unused, occurred.unused]) for (const one of list) unused.push(one);
  const lastVisit = visits[visits.length - 1]?.date ?? origin;
  const { end, warnings: ofEnd } = endOf(subject, lastVisit);
  const death = occurred.events
    .filter(({ event }) => event === "death")
    .map(({ date }) => date)
    .sort()[0];
  const ofDeath =
    death !== undefined && lastVisit > death
      ? [warningOf("datesDisagree", `a visit is dated ${lastVisit}, after the death of ${death}`, null, death, lastVisit)]
      : [];
  const warnings: Warning[] = [...subject.warnings];
  for (const list of [split.taken, after]) for (const result of list) for (const note of notesOf(result)) warnings.push(note);
  for (const list of [mergedVisits(days), ofVisits, taken.warnings, occurred.warnings, ofEnd, ofDeath])
    for (const one of list) warnings.push(one);
  const used: UsedRow[] = [];
  for (const result of split.taken) used.push(usedResult(result, "baseline"));
  for (const result of after) used.push(usedResult(result, "visit"));
  for (const { row, start } of taken.used)
    used.push(usedRow(row, "dose", `${row.domain.toUpperCase()}DOSE`, "prednisoneEquivalent", start));
  for (const { row, variable, event } of occurred.used) used.push(usedRow(row, "event", variable, event.event, event.date));
  const course: Course = {
    subject: usubjid,
    baseline: deepFrozen(split.baseline),
    visits: Object.freeze(visits),
    ...(taken.doses.length === 0 ? {} : { doses: deepFrozen(taken.doses) }),
    ...(occurred.events.length === 0 ? {} : { events: deepFrozen(occurred.events) }),
    ...(occurred.eventsRecorded.length === 0 ? {} : { eventsRecorded: Object.freeze(occurred.eventsRecorded) }),
    origin,
    ...(end === null ? {} : { endOfObservation: end }),
    ...(warnings.length === 0 ? {} : { warnings: deepFrozen(warnings) }),
  };
  return { course: Object.freeze(course), used, unused, unknownDoses: taken.unknown, warnings };
}

/** The last day under observation. One that a visit contradicts says nothing. */
function endOf(
  { endOfObservation: recorded, referenceStart }: DatedSubject,
  lastVisit: string,
): { readonly end: string | null; readonly warnings: readonly Warning[] } {
  if (recorded === "") return { end: null, warnings: [] };
  const date = fullDate(recorded);
  if (date !== undefined && date >= lastVisit && date >= referenceStart) return { end: date, warnings: [] };
  const why =
    date === undefined
      ? "is not a full date"
      : `is before ${lastVisit === referenceStart ? "the reference start" : "the visit"} of ${lastVisit}`;
  return {
    end: null,
    warnings: [warningOf("datesDisagree", `the end of observation ${recorded} ${why} and is left out`, null, date ?? null, null)],
  };
}

function notesOf({ notes, found, date }: Result): readonly Warning[] {
  return notes.map(({ code, message }) => warningOf(code, message, found.name, date));
}

/** Days on which several visits make one assessment. */
function mergedVisits(days: DayResults): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const [date, ofDay] of days) {
    const names = visitsOf(ofDay);
    if (names.length < 2) continue;
    warnings.push(warningOf("mergedVisits", `${names.join(" and ")} fall on ${date} and make one assessment`, null, date));
  }
  return warnings;
}

function withoutTable(rows: readonly Placed[]): SubjectDoses {
  return {
    doses: [],
    used: [],
    unused: rows.map((row) => unusedRow(row, "notMapped", "no table of glucocorticoids is given")),
    unknown: [],
    warnings: [],
  };
}

function usedResult(result: Result, role: UsedRow["role"]): UsedRow {
  const { domain, row, seq, usubjid, variable, found, date, visit, visitNumber } = result;
  return { domain, row, seq, usubjid, role, variable, field: found.name, date, visit, visitNumber };
}

function usedRow({ domain, row, seq, usubjid }: RowPlace, role: UsedRow["role"], variable: string, field: string, date: string): UsedRow {
  return { domain, row, seq, usubjid, role, variable, field, date, visit: null, visitNumber: null };
}
