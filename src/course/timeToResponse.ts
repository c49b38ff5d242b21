import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { requireOneOf } from "../measurement/requirements.js";
import { inWords, requireRule, responsesAtLeast } from "./atLeast.js";
import type { Course } from "./course.js";
import { couldChange } from "./couldChange.js";
import { type Censoring, censoring, type Found } from "./censoring.js";
import { allWarnings, courseDefinition, type CourseOptions, judgeCourse } from "./judgeCourse.js";
import type { ReadVisit } from "./readCourse.js";
import { requireOptions } from "./requireOptions.js";
import { findResponse, type Reached, type ResponseRule } from "./responseRule.js";
import { shownVisits } from "./shownVisits.js";
import { studyDayOf } from "./visitResponse.js";

/** What counts as the event, and where a subject without it is censored. */
export interface TimeToResponseOptions<Level extends string> extends CourseOptions {
  /** The least response that counts; better ones count too. */
  readonly atLeast: Level;
  /** `firstVisit`, `confirmed({ minDays, maxNotEvaluable })` or `sustained`. */
  readonly rule: ResponseRule;
  /** `"lastVisitWithoutResponse"` (default): the last visit known to be without the response; or `"endOfObservation"`. */
  readonly censorAt?: "lastVisitWithoutResponse" | "endOfObservation" | null | undefined;
  /**
   * Where a subject is censored of whom no visit is known to be without the response: `"day0"`, the origin (default), or `"day1"`, the day
   * after it.
   */
  readonly withoutVisit?: "day0" | "day1" | null | undefined;
  /** What a visit that is not evaluable counts as: `"open"` (default), neither with the response nor without; or `"withoutResponse"`. */
  readonly notEvaluable?: "open" | "withoutResponse" | null | undefined;
}

/** When the response was reached, or where the subject was censored; fit for `kaplanMeier` and `logRank`. Plain frozen JSON. */
export interface TimeToResponse {
  /** False for a censored subject. */
  readonly event: boolean;
  /** Days from the origin: 0 on its day. */
  readonly days: number;
  readonly date: string;
  /** The study day as CDISC counts (ADY): 1 on the day of the origin, there is no day 0. */
  readonly studyDay: number;
  readonly reason: string;
  /** What the day of a censored subject is; null for an event. */
  readonly censoring: Censoring | null;
  /** The dates of the visits that decided: the response and its confirmation, the run, or the visit at which the subject was censored. */
  readonly decidingVisits: readonly string[];
  /**
   * The dates of the visits that leave the answer open: not evaluable, or showing a response that still waits for confirmation; none after
   * a confirmation.
   */
  readonly openVisits: readonly string[];
  /** The last day known to be without the event, before it or at all; null when there is none. The event lies between it and `days`. */
  readonly lastDayWithout: number | null;
  /** What makes the visits doubtful, and why a subject is censored at the origin. */
  readonly warnings: readonly string[];
  readonly origin: string;
  readonly definition: { readonly id: string; readonly version: string };
  readonly atLeast: string;
  readonly rule: ResponseRule;
}

/**
 * The time from the origin of a course to a response, or to censoring.
 *
 * A visit is the event only if every response that its data leave possible is good enough; one that leaves both is open. Who
 * has no event is censored at the last visit known to be without the response, however many open visits follow: a later day
 * would claim what nobody saw (the R package admiral censors a positive event at the end of observation: `censorAt`). Who had an
 * event of a `compositeStrategy` is known to be without the response from then on, and stays at risk to the end of observation.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param definition which rule decides the response at a visit
 * @param options `atLeast` and `rule` are required; see `TimeToResponseOptions`
 * @returns days from the origin (the baseline's date, unless the course has an `origin`), the reason in words, the visits that
 *   decided and those that stayed open
 * @throws RangeError as `responsesOverTime`, and on a response that the definition does not have, an unknown rule or option
 * @category Courses
 * @example
 * const course = { baseline, visits: [followUp, { date: "2024-04-01", upcr: { value: "<0.6", unit: "g/g" } }] };
 * const time = timeToResponse(course, nct05631717, { atLeast: "CR", rule: firstVisit });
 * [time.event, time.days, time.date]; // => [true, 168, "2024-06-24"]
 * time.openVisits; // => ["2024-04-01"]
 * timeToResponse(course, nct05631717, { atLeast: "CR", rule: confirmed({ minDays: 28, maxNotEvaluable: 0 }) }).event; // => false
 */
export function timeToResponse<Level extends string>(
  course: Course,
  definition: ResponseDefinition<Level>,
  options: TimeToResponseOptions<Level>,
): TimeToResponse {
  requireTimeOptions(options);
  const ready = courseDefinition(definition);
  const goodEnough = responsesAtLeast(ready, options.atLeast);
  const rule = requireRule(options.rule);
  const judged = judgeCourse(course, ready, options);
  const { times, shown: asSeen, failure } = shownVisits(judged, goodEnough);
  const shown = options.notEvaluable === "withoutResponse" ? asSeen.map((one) => (one === "open" ? "no" : one)) : asSeen;
  const visits = judged.visits.map(({ visit }) => visit);
  const days = times.map((time) => time.days);
  const reached = findResponse(rule, shown, days);
  const what = inWords(options.atLeast, goodEnough);
  const found = reached === null ? censoring(judged.course, visits, shown, failure, what, options) : response(rule, reached, visits, what);
  const { origin } = judged.course;
  return Object.freeze({
    event: reached !== null,
    days: found.days,
    date: found.date,
    studyDay: studyDayOf(found.days),
    reason: found.reason,
    censoring: found.censoring ?? null,
    decidingVisits: Object.freeze(found.deciding.map(({ date }) => date)),
    openVisits: Object.freeze(visits.filter((_, i) => couldChange(i, shown, days, reached, rule)).map(({ date }) => date)),
    lastDayWithout: reached === null && failure !== null ? found.days : (days[shown.slice(0, reached?.first).lastIndexOf("no")] ?? null),
    warnings: Object.freeze([...allWarnings(judged), ...(found.warning === undefined ? [] : [found.warning])]),
    origin,
    definition: ready.prepared.identity,
    atLeast: options.atLeast,
    rule,
  });
}

export function requireTimeOptions(options: Partial<TimeToResponseOptions<string>>): void {
  requireOptions(options, ["atLeast", "rule", "censorAt", "withoutVisit", "notEvaluable"]);
  const choices = {
    censorAt: ["lastVisitWithoutResponse", "endOfObservation"],
    withoutVisit: ["day0", "day1"],
    notEvaluable: ["open", "withoutResponse"],
  } as const;
  for (const name of ["censorAt", "withoutVisit", "notEvaluable"] as const) {
    const value = options[name];
    if (value != null) requireOneOf(name, value, choices[name]);
  }
}

function response(rule: ResponseRule, { first, last }: Reached, visits: readonly ReadVisit[], what: string): Found {
  const [shows, confirms] = [visits[first] as ReadVisit, visits[last] as ReadVisit];
  switch (rule.kind) {
    case "firstVisit":
      return { ...shows, reason: `${what} at ${shows.name}`, deciding: [shows] };
    case "confirmed": {
      const dated = rule.eventDate === "firstVisit" ? shows : confirms;
      return { ...dated, reason: `${what} at ${shows.name}, confirmed at ${confirms.name}`, deciding: [shows, confirms] };
    }
    case "sustained":
      return {
        ...shows,
        reason: `${what} from ${shows.name} to the last visit, ${confirms.name}`,
        deciding: visits.slice(first, last + 1),
      };
  }
}
