import { dayNumber } from "../measurement/calendarDate.js";
import { eventByDay, type KnownEvent } from "./applyStrategies.js";
import { shownAt } from "./atLeast.js";
import type { JudgedCourse } from "./judgeCourse.js";
import type { ReadVisit } from "./readCourse.js";
import type { Shown } from "./responseRule.js";

/** The times at which a course shows the response or its absence. */
export interface ShownVisits {
  /** The visits that count, in order; behind them the day of a composite's event that no visit follows. */
  readonly times: readonly Pick<ReadVisit, "date" | "days" | "name">[];
  readonly shown: readonly Shown[];
  /** The first event of a composite: from it on the subject is known to be without the response. */
  readonly failure: KnownEvent | null;
}

/** What each visit shows. Who died is seen at no later visit, so a composite's event stands for one where none follows it. */
export function shownVisits<Level extends string>(judged: JudgedCourse<Level>, goodEnough: ReadonlySet<string>): ShownVisits {
  const { course, visits, strategies } = judged;
  const times = visits.map(({ visit }) => visit);
  const shown = visits.map((visit) => shownAt(visit, goodEnough));
  const lastDay = course.endOfObservation === null ? Infinity : dayNumber(course.endOfObservation) - dayNumber(course.origin);
  const failure = eventByDay(course, lastDay, strategies.filter(({ kind }) => kind === "compositeStrategy"));
  if (failure === null || course.visits.some(({ date }) => date > failure.date)) return { times, shown, failure };
  const { date, reason } = failure;
  const days = Math.max(0, dayNumber(date) - dayNumber(course.origin));
  return { times: [...times, { date, days, name: reason }], shown: [...shown, "no"], failure };
}
