import { type Assessment, type Baseline, eventNames } from "../measurement/assessment.js";
import { type CalendarDate, dayNumber, readCalendarDate } from "../measurement/calendarDate.js";
import { type DatedDose, readDatedDoses, type ReadDatedDose } from "../measurement/datedDoses.js";
import { misuse, requireKnownKeys, requireObject, shown } from "../measurement/misuse.js";
import { isAfter, isBefore, isMissing, isNotAmong, isNotList, isNotListOf, isNotText } from "../measurement/wordings.js";
import { decimalText, plus } from "../measurement/quantity.js";
import { readPair } from "../measurement/readAssessment.js";
import { type Asks, type Days, doseDays } from "./asksOf.js";
import type { Course, DatedEvent, SameDateRule } from "./course.js";
import { dateWarnings, type ReadWarning, readWarning } from "./readWarnings.js";
import { type DayAssessment, oneOfDay, requireSameDateRule } from "./sameDate.js";

/** A visit of a course that has been read: on its day, with what the course says of that day. */
export interface ReadVisit {
  readonly date: CalendarDate;
  /** Days from the origin. */
  readonly days: number;
  /** The study's name of the visit and its date, for sentences. */
  readonly name: string;
  readonly assessment: Assessment;
}

/** A course that has been read: its visits in the order of their dates. */
export interface ReadCourse {
  readonly baseline: Baseline;
  readonly baselineDate: CalendarDate | null;
  readonly origin: CalendarDate;
  readonly visits: readonly ReadVisit[];
  readonly events: readonly DatedEvent[];
  /** The kinds of event of which the course knows the first date, or that there was none. */
  readonly eventsRecorded: ReadonlySet<string>;
  readonly endOfObservation: CalendarDate | null;
  /** What the course brings, and what its dates show. */
  readonly warnings: readonly ReadWarning[];
}

const courseKeys = ["subject", "baseline", "visits", "events", "eventsRecorded", "doses", "origin", "endOfObservation", "warnings"];

/** Reads a course at the boundary: every date real, one visit a day, none on or before the baseline or before the origin. */
export function readCourse(raw: Course, sameDate: SameDateRule | null | undefined, asks: Asks | null): ReadCourse {
  requireKnownKeys("course", requireObject("course", raw), courseKeys);
  if (raw.subject != null && typeof raw.subject !== "string") throw misuse("course subject", raw.subject, isNotText);
  const baseline = requireObject("course baseline", raw.baseline) as Baseline;
  const start = raw.origin ?? baseline.date;
  if (start == null) throw misuse("course origin", start, isMissing("an origin or a baseline with a date: days are counted from it"));
  const origin = readCalendarDate(raw.origin == null ? "course baseline date" : "course origin", start);
  const baselineDate = baseline.date == null ? null : readCalendarDate("course baseline date", baseline.date);
  const events = list("course events", raw.events).map((event, i) => readEvent(`course events[${String(i)}]`, event));
  const recorded = list("course eventsRecorded", raw.eventsRecorded).map((name, i) =>
    requireEvent(`course eventsRecorded[${String(i)}]`, name),
  );
  const eventsRecorded = new Set<string>([...recorded, ...events.map(({ event }) => event)]);
  const endOfObservation = raw.endOfObservation == null ? null : readCalendarDate("course endOfObservation", raw.endOfObservation);
  if (endOfObservation !== null && endOfObservation < origin)
    throw misuse("course endOfObservation", endOfObservation, isBefore("the origin", origin));
  const subject = raw.subject == null ? "" : ` of subject ${shown(raw.subject)}`;
  const byDate = visitsByDate(raw.visits, requireSameDateRule(sameDate), subject);
  const doses = raw.doses == null ? null : courseDoses(raw.doses, endOfObservation ?? byDate[byDate.length - 1]?.date ?? origin);
  if (byDate.length === 0) readPair(baseline, {}); // otherwise each visit is read together with it
  const visits = byDate.map(({ date, assessment }): ReadVisit => {
    const days = dayNumber(date) - dayNumber(origin);
    if (days < 0) throw misuse("course visit of", date, isBefore("the origin", origin));
    if (endOfObservation !== null && date > endOfObservation)
      throw misuse("course visit of", date, isAfter("the endOfObservation", endOfObservation));
    const completed = withCourseEvents(assessment, date, events, eventsRecorded);
    const name = assessment.visit == null ? date : `${assessment.visit}, ${date}`;
    return {
      date,
      days,
      name,
      assessment:
        doses === null ? completed : withCourseDoses(completed, date, doses, asks === null ? [] : doseDays(asks, baselineDate, date)),
    };
  });
  const brought = list("course warnings", raw.warnings).map((warning, i) => readWarning(`course warnings[${String(i)}]`, warning));
  const warnings = [...brought, ...byDate.flatMap((day) => day.warnings), ...dateWarnings(visits, events, origin, endOfObservation)];
  return { baseline, baselineDate, origin, visits, events, eventsRecorded, endOfObservation, warnings };
}

function list(argument: string, value: readonly unknown[] | null | undefined): readonly unknown[] {
  if (value != null && !Array.isArray(value)) throw misuse(argument, value, isNotList);
  return value == null ? [] : Array.from<unknown>(value);
}

export function requireEvent(argument: string, name: unknown): DatedEvent["event"] {
  if (!eventNames.some((known) => known === name)) throw misuse(argument, name, isNotAmong("an event", eventNames));
  return name as DatedEvent["event"];
}

function readEvent(argument: string, raw: unknown): DatedEvent {
  const event = requireObject(argument, raw);
  requireKnownKeys(argument, event, ["event", "date"]);
  return { event: requireEvent(`${argument} event`, event["event"]), date: readCalendarDate(`${argument} date`, event["date"]) };
}

/** One assessment a day, in the order of the days. */
function visitsByDate(
  visits: readonly Assessment[],
  sameDate: SameDateRule | null,
  subject: string,
): readonly (DayAssessment & { readonly date: CalendarDate })[] {
  if (!Array.isArray(visits)) throw misuse("course visits", visits, isNotListOf("assessments"));
  const byDate = new Map<CalendarDate, Assessment[]>();
  Array.from<unknown>(visits).forEach((raw, i) => {
    const assessment = requireObject(`course visits[${String(i)}]`, raw) as Assessment;
    const date = readCalendarDate(`course visits[${String(i)}] date`, assessment.date);
    if (assessment.visit != null && typeof assessment.visit !== "string")
      throw misuse(`course visits[${String(i)}] visit`, assessment.visit, isNotText);
    const others = byDate.get(date);
    if (others === undefined) byDate.set(date, [assessment]);
    else others.push(assessment);
  });
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, assessments]) => ({ date, ...oneOfDay(date, assessments, sameDate, subject) }));
}

/** The visit's own word on an event comes first, then what the course records of it. */
function withCourseEvents(
  assessment: Assessment,
  date: CalendarDate,
  events: readonly DatedEvent[],
  recorded: ReadonlySet<string>,
): Assessment {
  if (recorded.size === 0) return assessment;
  const flags: Record<string, boolean | null | undefined> = { ...assessment.events };
  recorded.forEach((name) => {
    flags[name] = flags[name] ?? events.some((event) => event.event === name && event.date <= date);
  });
  return { ...assessment, events: flags };
}

interface CourseDose extends ReadDatedDose {
  readonly asGiven: DatedDose;
}

/** The doses, in time; one without an end was last known on the last day under observation. */
function courseDoses(raw: readonly DatedDose[], lastDay: CalendarDate): readonly CourseDose[] {
  const end = dayNumber(lastDay);
  return readDatedDoses("course doses", raw).map((read, i): CourseDose => {
    const asGiven = raw[i] as DatedDose;
    return read.last === Infinity ? { ...read, last: end, asGiven: { ...asGiven, end: lastDay } } : { ...read, asGiven };
  });
}

/** A visit has the dose of its day, and of all doses those in the windows over which it is asked for them. */
function withCourseDoses(assessment: Assessment, date: CalendarDate, doses: readonly CourseDose[], windows: readonly Days[]): Assessment {
  const day = dayNumber(date);
  const [one, ...others] = doses.filter(({ first, last }) => first <= day && day <= last).map(({ dose }) => dose);
  const ofTheDay =
    one === undefined
      ? null
      : { value: decimalText(others.reduce(plus, one)), unit: "mg/d", derivedBy: "doses recorded for the day of the visit" };
  const prednisoneEquivalent = assessment.prednisoneEquivalent ?? ofTheDay;
  if (assessment.doses != null || windows.length === 0) return { ...assessment, prednisoneEquivalent };
  const inWindows = doses.filter(
    ({ first, last }) => first <= last && windows.some((window) => first <= window.last && window.first <= last),
  );
  return { ...assessment, doses: inWindows.map(({ asGiven }) => asGiven), prednisoneEquivalent };
}
