import type { EventName } from "../measurement/assessment.js";
import { type CalendarDate, daysBetween } from "../measurement/calendarDate.js";
import type { IntercurrentEventStrategy, OnTheDay } from "./intercurrentEvents.js";
import type { ReadCourse, ReadVisit } from "./readCourse.js";
import { type Assumption, onlyOf } from "./visitResponse.js";

/** What is left possible at a visit, and what was assumed to come there; null for a visit that is left out. */
export interface Judged<Level extends string> {
  readonly possible: readonly (Level | "NR")[];
  readonly assumptions: readonly Assumption[];
}

const none: readonly Assumption[] = /* @__PURE__ */ Object.freeze([]);

/** Applies the strategies, one after the other, to what was possible at each visit. */
export function applyStrategies<Level extends string>(
  course: ReadCourse,
  observed: readonly (readonly (Level | "NR")[])[],
  all: readonly (Level | "NR")[],
  strategies: readonly IntercurrentEventStrategy[],
): readonly (Judged<Level> | null)[] {
  return observed.map((possible, i) => {
    let judged: Judged<Level> | null = { possible, assumptions: none };
    for (const strategy of strategies) {
      const { occurred, reason } = occurrence(course, i, strategy);
      // A visit that is left out comes back only as the non-response that a composite knows of.
      if (strategy.kind === "treatmentPolicy" || occurred === false || (judged === null && occurred === null)) continue;
      const before: Judged<Level> = judged ?? { possible, assumptions: none };
      const left: readonly (Level | "NR")[] | null = leftBy(strategy.kind, occurred === true, before.possible, all);
      judged = left && withAssumption(before, left, strategy.kind, reason);
    }
    return judged;
  });
}

/**
 * The responses that a strategy leaves at an affected visit, or at one of which it is not known whether it is; null leaves the visit out.
 */
function leftBy<Level extends string>(
  kind: "compositeStrategy" | "whileOnTreatment" | "hypotheticalStrategy",
  isKnown: boolean,
  possible: readonly (Level | "NR")[],
  all: readonly (Level | "NR")[],
): readonly (Level | "NR")[] | null {
  switch (kind) {
    case "compositeStrategy":
      return isKnown ? ["NR"] : all.filter((response) => response === "NR" || possible.includes(response));
    case "whileOnTreatment":
      return isKnown ? null : all;
    case "hypotheticalStrategy":
      return all;
  }
}

function withAssumption<Level extends string>(
  judged: Judged<Level>,
  left: readonly (Level | "NR")[],
  strategy: string,
  reason: string,
): Judged<Level> {
  const assumption: Assumption = Object.freeze({ strategy, reason, from: onlyOf(judged.possible), dtype: null });
  return { possible: Object.freeze(left.slice()), assumptions: Object.freeze([...judged.assumptions, assumption]) };
}

/** Whether what a visit measured is set aside, so that it confirms no visit before it either. */
export function isSetAside(course: ReadCourse, index: number, strategies: readonly IntercurrentEventStrategy[]): boolean {
  return strategies.some(
    (one) => (one.kind === "whileOnTreatment" || one.kind === "hypotheticalStrategy") && occurrence(course, index, one).occurred !== false,
  );
}

/** An event that is known to have occurred, on which day, and what shows it. */
export interface KnownEvent {
  readonly date: CalendarDate;
  readonly reason: string;
}

/** The first event of the strategies that occurred by a day, counted from the origin; null when none is known. */
export function eventByDay(course: ReadCourse, lastDay: number, strategies: readonly IntercurrentEventStrategy[]): KnownEvent | null {
  const names = strategies.flatMap(({ events }) => events);
  const dated = course.events
    .filter(({ event, date }) => names.includes(event) && daysBetween(course.origin, date) <= lastDay)
    .map(({ event, date }): KnownEvent => ({ date, reason: `${event} on ${date}` }));
  const recorded = course.visits
    .filter(({ days }) => days <= lastDay)
    .flatMap(({ date, name, assessment }) =>
      names
        .filter((event) => assessment.events?.[event] === true)
        .map((event): KnownEvent => ({ date, reason: `${event} recorded at ${name}` })),
    );
  // A day's dated event comes before what a visit of that day repeats of it.
  const byReason = dated.sort((a, b) => (a.reason < b.reason ? -1 : 1));
  const [first] = [...byReason, ...recorded].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  return first ?? null;
}

interface Occurrence {
  /** Whether one of the events occurred before the visit; null when that is not recorded. */
  readonly occurred: boolean | null;
  readonly reason: string;
}

function occurrence(course: ReadCourse, index: number, { events, onTheDay }: IntercurrentEventStrategy): Occurrence {
  const open: EventName[] = [];
  for (const event of events) {
    const found = eventBefore(course, index, event, onTheDay);
    if (typeof found === "string") return { occurred: true, reason: found };
    if (found === null) open.push(event);
  }
  return { occurred: open.length === 0 ? false : null, reason: `not recorded whether ${open.join(" or ")} occurred` };
}

/** What shows that the event occurred before a visit; false when it did not, null when that is not recorded. */
function eventBefore(course: ReadCourse, index: number, event: EventName, onTheDay: OnTheDay): string | false | null {
  const { date } = course.visits[index] as ReadVisit;
  const dated = course.events.filter((one) => one.event === event).map((one) => one.date).sort();
  const [first] = dated;
  if (first !== undefined && (first < date || (first === date && onTheDay === "affected"))) return `${event} on ${first}`;
  for (const visit of course.visits.slice(0, index + 1)) {
    // A visit's own "yes" that the list dates on that very day is judged by the list.
    if (visit.assessment.events?.[event] === true && !dated.includes(visit.date)) return `${event} recorded at ${visit.name}`;
  }
  return course.eventsRecorded.has(event) || (course.visits[index] as ReadVisit).assessment.events?.[event] === false ? false : null;
}
