import type { ReadCourse, ReadVisit } from "../course/readCourse.js";
import { daysBetween } from "../measurement/calendarDate.js";
import type { EventName } from "../measurement/assessment.js";
import { judgeComponent, type JudgedComponent } from "./judgeComponent.js";
import type { KidneyEventDefinition } from "./kidneyEvent.js";

/** An event on its day, with what shows it. */
export interface KnownDay {
  /** The name of the component, or of the recorded event. */
  readonly event: string;
  readonly days: number;
  readonly date: string;
  readonly reason: string;
  readonly deciding: readonly string[];
}

/** A definition judged over a course. */
export interface JudgedKidneyEvent {
  readonly first: KnownDay | null;
  /** At each visit: whether every component is known not to be there, or one is open or waits for confirmation. */
  readonly visits: readonly { readonly isWithout: boolean; readonly isOpen: boolean }[];
  /** The date from which the prior state is known, where every component asks for one. */
  readonly priorState: string | null;
}

export function firstKidneyEvent(definition: KidneyEventDefinition, course: ReadCourse): JudgedKidneyEvent {
  const judged = definition.components.map((component) => judgeComponent(component, course));
  const days = judged.flatMap((one) => {
    const { rule, event } = one.component;
    const found = rule.kind === "event" ? recordedDay(course, rule.event) : one.lasting === null ? null : lastingDay(one, course);
    return found === null ? [] : [{ ...found, event }];
  });
  const [first = null] = days.map((day, at) => ({ day, at })).sort((a, b) => a.day.days - b.day.days || a.at - b.at).map(({ day }) => day);
  const visits = course.visits.map((_, at) => ({
    isWithout: judged.every(({ shown }) => shown[at] === "no"),
    // What was shown and then known to be gone waits no more.
    isOpen: judged.some(({ shown }) => shown[at] === "open" || (shown[at] === "yes" && at > shown.lastIndexOf("no"))),
  }));
  const priors = judged.map(({ component, priorState }) => (component.after == null ? -1 : (priorState?.first ?? Infinity)));
  const prior = Math.min(...priors);
  return { first, visits, priorState: course.visits[prior]?.date ?? null };
}

/** The first day on which the course records an event: its own date, or the visit that first tells of it. */
export function recordedDay({ events, visits, origin }: ReadCourse, event: EventName): KnownDay | null {
  const [dated] = events.filter((one) => one.event === event).map(({ date }) => date).sort();
  const told = visits.find(({ assessment }) => assessment.events?.[event] === true);
  if (dated !== undefined && (told === undefined || dated <= told.date)) {
    return { event, days: daysBetween(origin, dated), date: dated, reason: `${event} on ${dated}`, deciding: [] };
  }
  if (told === undefined) return null;
  return { event, days: told.days, date: told.date, reason: `${event} recorded at ${told.name}`, deciding: [told.date] };
}

function lastingDay({ component, lasting, earlier, priorState }: JudgedComponent, course: ReadCourse): KnownDay {
  const { first, last } = lasting as NonNullable<JudgedComponent["lasting"]>;
  const { event, after } = component;
  const [shows, confirms] = [course.visits[first] as ReadVisit, course.visits[last] as ReadVisit];
  const prior = priorState === null ? undefined : course.visits[priorState.first];
  const since = after == null || prior === undefined ? "" : ` after ${after.name} from ${prior.name}`;
  const before = earlier === null ? "" : `, against ${earlier < 0 ? "baseline" : (course.visits[earlier] as ReadVisit).name}`;
  const reason = `${event} at ${shows.name}${before}${since}${last > first ? `, still shown at ${confirms.name}` : ""}`;
  const deciding = [...(earlier !== null && earlier >= 0 ? [earlier] : []), first, ...(last > first ? [last] : [])];
  return { event, days: shows.days, date: shows.date, reason, deciding: deciding.map((at) => (course.visits[at] as ReadVisit).date) };
}
