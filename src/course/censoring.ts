import { dateOfDay, dayNumber } from "../measurement/calendarDate.js";
import type { KnownEvent } from "./applyStrategies.js";
import type { ReadCourse, ReadVisit } from "./readCourse.js";
import type { Shown } from "./responseRule.js";
import type { TimeToResponseOptions } from "./timeToResponse.js";

/** What the day of a censored subject is. */
export type Censoring = "lastVisitWithoutResponse" | "noVisitWithoutResponse" | "noEvaluableVisit" | "noVisit" | "endOfObservation";

/** A day that was found, the event's or that of censoring. */
export interface Found {
  readonly days: number;
  readonly date: string;
  readonly reason: string;
  readonly censoring?: Censoring;
  readonly deciding: readonly ReadVisit[];
  readonly warning?: string;
}

/** Where a subject without the response is censored. */
export function censoring(
  course: ReadCourse,
  visits: readonly ReadVisit[],
  shown: readonly Shown[],
  failure: KnownEvent | null,
  what: string,
  { censorAt, withoutVisit }: Pick<TimeToResponseOptions<string>, "censorAt" | "withoutVisit">,
): Found {
  if (failure !== null) return withFailure(course, failure, what);
  if (censorAt === "endOfObservation") return endOfObservation(course, what);
  const lastWithout = visits[shown.lastIndexOf("no")];
  if (lastWithout !== undefined) {
    const reason = `${what} not reached; last visit known to be without it: ${lastWithout.name}`;
    return { ...lastWithout, reason, censoring: "lastVisitWithoutResponse", deciding: [lastWithout] };
  }
  const kind = course.visits.length === 0 ? "noVisit" : shown.includes("yes") ? "noVisitWithoutResponse" : "noEvaluableVisit";
  const why = {
    noVisit: "no visit after baseline",
    noVisitWithoutResponse: "no visit is known to be without it",
    noEvaluableVisit: "no visit is evaluable",
  }[kind];
  const days = withoutVisit === "day1" ? 1 : 0;
  const reason = `${what} not reached; ${why}, censored at day ${String(days)}`;
  const date = dateOfDay(dayNumber(course.origin) + days);
  return { days, date, reason, censoring: kind, deciding: [], ...(kind === "noEvaluableVisit" ? { warning: reason } : {}) };
}

/** A non-responder by a composite is known to be one as long as he would have been observed: he must not leave the risk set. */
function withFailure(course: ReadCourse, failure: KnownEvent, what: string): Found {
  const { origin, visits, endOfObservation: end } = course;
  const date = end ?? [origin, failure.date, visits[visits.length - 1]?.date ?? origin].sort().slice(-1)[0] as string;
  const reason = `${what} not reached; non-response by ${failure.reason}, at risk to the end of observation, ${date}`;
  const days = dayNumber(date) - dayNumber(origin);
  const missing = `the end of observation is not recorded: who had ${failure.reason} stays at risk to ${date} only`;
  const early =
    `the end of observation, ${date}, is the day of ${failure.reason}: give the day to which the subject would have been observed`;
  const warning = end === null ? missing : end <= failure.date ? early : undefined;
  return { days, date, reason, censoring: "endOfObservation", deciding: [], ...(warning === undefined ? {} : { warning }) };
}

function endOfObservation({ origin, visits, endOfObservation: end }: ReadCourse, what: string): Found {
  const date = end ?? visits[visits.length - 1]?.date ?? origin;
  const reason = `${what} not reached; censored at the end of observation, ${date}`;
  return { days: dayNumber(date) - dayNumber(origin), date, reason, censoring: "endOfObservation", deciding: [] };
}
