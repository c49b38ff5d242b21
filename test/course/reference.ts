import type { Course } from "../../src/course/course.js";
import type { IntercurrentEventStrategy } from "../../src/course/intercurrentEvents.js";
import type { ResponseRule } from "../../src/course/responseRule.js";
import type { ResponseDefinition } from "../../src/criteria/responseDefinition.js";
import type { Assessment, EventName } from "../../src/measurement/assessment.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";

// A second way to the same answers, slow and plain: it tries everything. It shares nothing with src/course but the types.

/** A visit as a rule sees it. */
export interface Seen {
  readonly days: number;
  readonly possible: readonly string[];
}

const dayOf = (date: string | null | undefined): number => Date.parse((date ?? "").slice(0, 10)) / 86_400_000;

/** What is possible at each visit, in the order of the dates, with what the course says of its day and with the visit that follows. */
export function seenVisits(course: Course, definition: ResponseDefinition,
  strategies: readonly IntercurrentEventStrategy[]): readonly Seen[] {
  const all = [...definition.levels.map(({ response }) => response), "NR"];
  const visits = [...course.visits].sort((a, b) => dayOf(a.date) - dayOf(b.date));
  const completed = visits.map((visit) => withEvents(course, visit));
  /** Whether an event of a strategy of this kind had occurred by a visit: true, false, or null where nobody says. */
  const hadEvent = (i: number, kind: string): boolean | null => {
    const of = strategies.filter((one) => one.kind === kind);
    const known = of.flatMap(({ events, onTheDay }) => events.map((event) => occurred(course, visits.slice(0, i + 1), event,
      onTheDay === "affected")));
    return known.includes(true) ? true : known.includes(null) ? null : false;
  };
  return visits.flatMap((visit, i): Seen[] => {
    const { next: _next, doses: _doses, ...following } = completed[i + 1] ?? {};
    const isFollowed = i + 1 < visits.length && hadEvent(i + 1, "whileOnTreatment") === false && hadEvent(i + 1,
      "hypotheticalStrategy") === false;
    const followed = { ...completed[i], next: visit.next ?? (isFollowed ? following : null) };
    const days = dayOf(visit.date) - dayOf(course.origin ?? course.baseline.date);
    // Composite has the last word, then while on treatment: in whatever order the strategies are listed.
    const failed = hadEvent(i, "compositeStrategy");
    if (failed === true) return [{ days, possible: ["NR"] }];
    if (hadEvent(i, "whileOnTreatment") === true) return [];
    const isOpen = hadEvent(i, "whileOnTreatment") === null || hadEvent(i, "hypotheticalStrategy") !== false;
    const possible: readonly string[] = isOpen ? all : classifyRenalResponse(course.baseline, followed, definition).possible;
    return [{ days, possible: failed === null ? all.filter((one) => one === "NR" || possible.includes(one)) : possible }];
  });
}

/** The day, from the origin, of the first known event of a composite; null without one. */
export function failureDay(course: Course, strategies: readonly IntercurrentEventStrategy[]): number | null {
  const names = strategies.filter(({ kind }) => kind === "compositeStrategy").flatMap(({ events }) => events);
  const listed = (course.events ?? []).filter(({ event }) => names.includes(event)).map(({ date }) => dayOf(date));
  const recorded = course.visits.filter(({ events }) => names.some((name) => events?.[name] === true)).map(({ date }) => dayOf(date));
  const days = [...listed, ...recorded].map((day) => day - dayOf(course.origin ?? course.baseline.date));
  return days.length === 0 ? null : Math.min(...days);
}

/** The visits as `seenVisits`, and behind them the failure by a composite that no visit follows. */
export function seenTimes(course: Course, definition: ResponseDefinition,
  strategies: readonly IntercurrentEventStrategy[]): readonly Seen[] {
  const seen = seenVisits(course, definition, strategies);
  const failure = failureDay(course, strategies);
  const isLast = failure !== null && course.visits.every(({ date }) =>
    dayOf(date) - dayOf(course.origin ?? course.baseline.date) <= failure);
  return isLast ? [...seen, { days: failure, possible: ["NR"] }] : seen;
}

function withEvents(course: Course, visit: Assessment): Assessment {
  const listed = course.events ?? [];
  const recorded = new Set([...(course.eventsRecorded ?? []), ...listed.map(({ event }) => event)]);
  const events: Partial<Record<EventName, boolean | null | undefined>> = { ...visit.events };
  for (const event of recorded) {
    if (events[event] == null) events[event] = listed.some((one) => one.event === event && dayOf(one.date) <= dayOf(visit.date));
  }
  return { ...visit, events };
}

/** Whether an event had occurred by the last of these visits; null when nobody says. */
function occurred(course: Course, visits: readonly Assessment[], event: EventName, isAffectedOnTheDay: boolean): boolean | null {
  const days = (course.events ?? []).filter((one) => one.event === event).map(({ date }) => dayOf(date));
  const visit = visits[visits.length - 1];
  const today = dayOf(visit?.date);
  if (days.some((day) => day < today || (day === today && isAffectedOnTheDay))) return true;
  if (visits.some((one) => one.events?.[event] === true && !days.includes(dayOf(one.date)))) return true;
  const isRecorded = days.length > 0 || (course.eventsRecorded ?? []).includes(event);
  return isRecorded || visit?.events?.[event] === false ? false : null;
}

/** Every way in which the visits may have turned out: one response each. */
export function completions(seen: readonly Seen[]): readonly (readonly string[])[] {
  return seen.reduce<readonly (readonly string[])[]>((ways, { possible }) => ways.flatMap((way) => possible.map((one) => [...way, one])),
    [[]]);
}

/** Known to respond (true), known not to (false), or not known (null). */
export type Responds = boolean | null;

/** The day of the event where the rule finds one, by trying every visit and every pair of visits. */
export function eventDay(rule: ResponseRule, days: readonly number[], responds: readonly Responds[]): number | null {
  const indices = days.map((_, i) => i);
  const found = indices.flatMap((i): number[] => {
    if (responds[i] !== true) return [];
    switch (rule.kind) {
      case "firstVisit":
        return [days[i] ?? NaN];
      case "sustained":
        return responds.slice(i).every((one) => one === true) ? [days[i] ?? NaN] : [];
      case "confirmed":
        return indices.flatMap((j): number[] => {
          const between = responds.slice(i + 1, j);
          const isConfirmed =
            j > i && responds[j] === true && (days[j] ?? NaN) - (days[i] ?? NaN) >= rule.minDays &&
            !between.includes(false) && between.filter((one) => one === null).length <= rule.maxNotEvaluable;
          return isConfirmed ? [days[rule.eventDate === "firstVisit" ? i : j] ?? NaN] : [];
        });
    }
  });
  return found.length === 0 ? null : Math.min(...found);
}

/** What the data show of each visit. */
export function respondsAt(seen: readonly Seen[], goodEnough: readonly string[]): readonly Responds[] {
  return seen.map(({ possible }) => {
    const answers = new Set(possible.map((one) => goodEnough.includes(one)));
    return answers.size === 2 ? null : answers.has(true);
  });
}

export interface Outcome {
  readonly event: boolean;
  readonly days: number;
}

/** The event, or censoring at the last visit known to be without it, or on day 0. */
export function outcome(rule: ResponseRule, days: readonly number[], responds: readonly Responds[]): Outcome {
  const day = eventDay(rule, days, responds);
  if (day !== null) return { event: true, days: day };
  return { event: false, days: Math.max(0, ...days.filter((_, i) => responds[i] === false)) };
}

/** The days of the open visits of which the answer depends, whatever the others were. */
export function decisiveOpenDays(rule: ResponseRule, seen: readonly Seen[], goodEnough: readonly string[]): readonly number[] {
  const days = seen.map((visit) => visit.days);
  const known = respondsAt(seen, goodEnough);
  const ways = known.reduce<readonly (readonly boolean[])[]>(
    (before, one) => before.flatMap((way) => (one === null ? [[...way, true], [...way, false]] : [[...way, one]])),
    [[]],
  );
  return days.filter((_, i) => known[i] === null && ways.some((way) => {
    const other = way.map((one, k) => (k === i ? !one : one));
    return JSON.stringify(outcome(rule, days, way)) !== JSON.stringify(outcome(rule, days, other));
  }));
}
