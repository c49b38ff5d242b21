import type { Course, SameDateRule } from "../course/course.js";
import { type ReadCourse, requireEvent } from "../course/readCourse.js";
import { studyDayOf } from "../course/visitResponse.js";
import type { EventName } from "../measurement/assessment.js";
import { dayNumber } from "../measurement/calendarDate.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNotListOf, isNotOneOf } from "../measurement/wordings.js";
import { readEventsSinceOrigin } from "./eventsSinceOrigin.js";
import { firstKidneyEvent, type JudgedKidneyEvent, type KnownDay, recordedDay } from "./firstKidneyEvent.js";
import type { KidneyEventDefinition } from "./kidneyEvent.js";
import { requireKidneyEvent } from "./kidneyRules.js";

/** Where a subject without the event is censored. */
export interface KidneyEventOptions {
  /** `"lastVisitWithoutEvent"` (default): the last visit known to be without it; or `"endOfObservation"`. */
  readonly censorAt?: "lastVisitWithoutEvent" | "endOfObservation" | null | undefined;
  /** Which assessment counts where a day has several; an error if left out. */
  readonly sameDate?: SameDateRule | null | undefined;
}

export interface TimeToEventOptions extends KidneyEventOptions {
  /** Recorded events after which the event asked about cannot come: death, dialysis. On one day the event asked about counts. */
  readonly competing: readonly EventName[];
}

export type KidneyCensoring = "lastVisitWithoutEvent" | "noVisitWithoutEvent" | "noVisit" | "endOfObservation";

/** What every time to a kidney event says, in days from the origin: 0 on its day. Plain frozen JSON. */
export interface KidneyTime {
  readonly days: number;
  readonly date: string;
  /** The study day as CDISC counts (ADY): 1 on the day of the origin, there is no day 0. */
  readonly studyDay: number;
  readonly reason: string;
  /** The name of the component that came first, or of the competing event; null for a censored subject. */
  readonly cause: string | null;
  /** What the day of a censored subject is; null for an event. */
  readonly censoring: KidneyCensoring | null;
  /** The dates of the visits that decided: the earlier value, the finding, the visit that still shows it; or the visit of censoring. */
  readonly decidingVisits: readonly string[];
  /** The dates of the visits, before the event or at all, at which it may have come: not evaluable, or waiting to last. */
  readonly openVisits: readonly string[];
  /** The last day known to be without the event, before it or at all; null when there is none. The event lies between it and `days`. */
  readonly lastDayWithout: number | null;
  /** The date from which the state that must come first is known; null where it is not, or none is asked. */
  readonly priorState: string | null;
  /** What makes the course doubtful. */
  readonly warnings: readonly string[];
  readonly origin: string;
  readonly definition: { readonly id: string; readonly version: string; readonly title: string };
}

/** A time for `kaplanMeier`, `logRank` and `hazardRatio`: `event` is false for a censored subject. */
export interface TimeToKidneyEvent extends KidneyTime {
  readonly event: boolean;
}

/** A time for `cumulativeIncidence` and `grayTest`: `event` is the definition's id, a competing event, or null for a censored subject. */
export interface CompetingKidneyTime extends KidneyTime {
  readonly event: string | null;
}

/**
 * The time from the origin of a course to a kidney event, where another event may come first.
 *
 * Three-valued as `timeToResponse`: a visit is the event only if its data leave no other possibility, and who has no event is
 * censored at the last visit known to be without it. What must last is dated on the visit that first shows it; what is dated before
 * the origin is left out, with a warning.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param definition a kidney event: `aurora2RenalFlare`, `egfrDecline({ … })`
 * @param options `competing`: recorded events that end the time; see `TimeToEventOptions`
 * @returns a time for `cumulativeIncidence(times, definition.id)`
 * @throws RangeError as `timeToResponse` on the course, and on an unknown option or event
 * @category Kidney
 * @example
 * const doubled = { date: "2024-09-16", serumCreatinine: { value: 2.9, unit: "mg/dL" } };
 * const course = { baseline, visits: [followUp], events: [{ event: "death", date: "2024-08-01" }] };
 * const doubling = creatinineDoubling({ confirmedAfterDays: null });
 * timeToEvent(course, doubling, { competing: ["death"] }).event; // => "death"
 * timeToEvent({ baseline, visits: [followUp, doubled] }, doubling, { competing: ["death"] }).event; // => "creatinine-doubling"
 */
export function timeToEvent(course: Course, definition: KidneyEventDefinition, options: TimeToEventOptions): CompetingKidneyTime {
  requireOptions(options, ["competing"]);
  const { competing } = options;
  if (!Array.isArray(competing)) throw misuse("competing", competing, isNotListOf("events"));
  const names = Array.from(competing as readonly unknown[], (name, i) => requireEvent(`competing[${String(i)}]`, name));
  requireKidneyEvent(definition);
  const read = readEventsSinceOrigin(course, options.sameDate);
  const judged = firstKidneyEvent(definition, read);
  const others = names.map((name) => recordedDay(read, name)).filter((day) => day !== null);
  const [other] = others.sort((a, b) => a.days - b.days);
  const isFirst = judged.first !== null && (other === undefined || judged.first.days <= other.days);
  const found = isFirst ? judged.first : (other ?? null);
  const event = isFirst ? definition.id : (found?.event ?? null);
  return Object.freeze({ event, ...kidneyTime(read, judged, found, definition, options) });
}

/** As `timeToEvent` without competing events: who dies is censored where he was last known to be without the event. */
export function timeToKidneyEvent(course: Course, definition: KidneyEventDefinition, options: KidneyEventOptions): TimeToKidneyEvent {
  requireOptions(options, []);
  requireKidneyEvent(definition);
  const read = readEventsSinceOrigin(course, options.sameDate);
  const judged = firstKidneyEvent(definition, read);
  return Object.freeze({ event: judged.first !== null, ...kidneyTime(read, judged, judged.first, definition, options) });
}

function requireOptions(options: KidneyEventOptions, own: readonly string[]): void {
  requireKnownKeys("options", requireObject("options", options), [...own, "censorAt", "sameDate"]);
  if (options.censorAt != null && !["lastVisitWithoutEvent", "endOfObservation"].includes(options.censorAt)) {
    throw misuse("censorAt", options.censorAt, isNotOneOf(["lastVisitWithoutEvent", "endOfObservation"]));
  }
}

function kidneyTime(
  course: ReadCourse,
  { visits, priorState }: JudgedKidneyEvent,
  found: KnownDay | null,
  { id, version, title }: KidneyEventDefinition,
  { censorAt }: KidneyEventOptions,
): KidneyTime {
  const before = course.visits.filter(({ days }) => found === null || days < found.days).length;
  const lastWithout = course.visits[visits.slice(0, before).map(({ isWithout }) => isWithout).lastIndexOf(true)] ?? null;
  const at = found ?? censored(course, title, lastWithout, censorAt === "endOfObservation");
  const open = course.visits.filter((_, i) => i < before && visits[i]?.isOpen === true);
  return {
    days: at.days,
    date: at.date,
    studyDay: studyDayOf(at.days),
    reason: at.reason,
    cause: found?.event ?? null,
    censoring: "censoring" in at ? at.censoring : null,
    decidingVisits: Object.freeze(at.deciding.slice()),
    openVisits: Object.freeze(open.map(({ date }) => date)),
    lastDayWithout: lastWithout?.days ?? null,
    priorState,
    warnings: Object.freeze([...new Set(course.warnings.map(({ message }) => message))]),
    origin: course.origin,
    definition: Object.freeze({ id, version, title }),
  };
}

type CensoredDay = Omit<KnownDay, "event"> & { readonly censoring: KidneyCensoring };

function censored(course: ReadCourse, title: string, lastWithout: ReadCourse["visits"][number] | null, toTheEnd: boolean): CensoredDay {
  const { visits, origin, endOfObservation } = course;
  if (toTheEnd) {
    const date = endOfObservation ?? visits[visits.length - 1]?.date ?? origin;
    const reason = `${title} not seen; censored at the end of observation, ${date}`;
    return { days: dayNumber(date) - dayNumber(origin), date, reason, deciding: [], censoring: "endOfObservation" };
  }
  if (lastWithout !== null) {
    const { days, date, name } = lastWithout;
    const reason = `${title} not seen; last visit known to be without it: ${name}`;
    return { days, date, reason, deciding: [date], censoring: "lastVisitWithoutEvent" };
  }
  const why = visits.length === 0 ? "no visit after baseline" : "no visit is known to be without it";
  const reason = `${title} not seen; ${why}, censored at day 0`;
  return { days: 0, date: origin, reason, deciding: [], censoring: visits.length === 0 ? "noVisit" : "noVisitWithoutEvent" };
}
