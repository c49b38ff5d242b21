import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { inWords, requireRule, responsesAtLeast } from "./atLeast.js";
import type { Course } from "./course.js";
import { allWarnings, courseDefinition, type CourseOptions, judgeCourse } from "./judgeCourse.js";
import { requireOptions } from "./requireOptions.js";
import { findResponse, type ResponseRule } from "./responseRule.js";
import { shownVisits } from "./shownVisits.js";
import { studyDayOf } from "./visitResponse.js";

/** The response whose end is asked for. */
export interface LossOfResponseOptions<Level extends string> extends CourseOptions {
  readonly atLeast: Level;
  /** When the response counts as reached: `firstVisit`, `confirmed(…)` or `sustained` (never lost, by its meaning). */
  readonly rule: ResponseRule;
}

/** When a response was lost, or until when it was known to last. Plain frozen JSON, fit for `kaplanMeier`. */
export interface LossOfResponse {
  /** True when the response was lost; false for a subject censored in response. */
  readonly event: boolean;
  readonly days: number;
  readonly date: string;
  /** The study day as CDISC counts (ADY) from the origin of the course. */
  readonly studyDay: number;
  /** The day from which the response lasts: the date that `timeToResponse` gives it. */
  readonly responseDate: string;
  readonly reason: string;
  /** The dates of the visits between response and loss (or the end) that could have shown an earlier loss. */
  readonly openVisits: readonly string[];
  /** The days of the last visit known to be without the event, still in response. */
  readonly lastDayWithout: number | null;
  /** What makes the visits doubtful. */
  readonly warnings: readonly string[];
}

/**
 * The time from the origin of a course to the loss of a response that was reached: the first later visit at which no possible
 * response is good enough. A subject still in response is censored at the last visit known to show it. An event of a
 * `compositeStrategy` that no visit follows, such as death, ends the response on its day.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param definition which rule decides
 * @param options `atLeast` and `rule` as for `timeToResponse`; `intercurrentEvents`, `sameDate` as for `responsesOverTime`
 * @returns null when the response is not known to have been reached
 * @throws RangeError as `timeToResponse`
 * @category Courses
 * @example
 * const worse = { ...followUp, date: "2024-09-16", upcr: { value: 3, unit: "g/g" }, urineProtein24h: { value: 3, unit: "g/d" } };
 * const course = { baseline, visits: [followUp, worse] };
 * lossOfResponse(course, nct05631717, { atLeast: "CR", rule: firstVisit }).days; // => 252
 */
export function lossOfResponse<Level extends string>(
  course: Course,
  definition: ResponseDefinition<Level>,
  options: LossOfResponseOptions<Level>,
): LossOfResponse | null {
  requireOptions(options, ["atLeast", "rule"]);
  const ready = courseDefinition(definition);
  const goodEnough = responsesAtLeast(ready, options.atLeast);
  const rule = requireRule(options.rule);
  const judged = judgeCourse(course, ready, options);
  const { times: visits, shown } = shownVisits(judged, goodEnough);
  const reached = findResponse(rule, shown, visits.map(({ days }) => days));
  if (reached === null) return null;
  const start = rule.kind === "confirmed" && rule.eventDate === "confirmingVisit" ? reached.last : reached.first;
  const lost = shown.indexOf("no", reached.last);
  const end = lost < 0 ? shown.lastIndexOf("yes") : lost;
  const { date, days, name } = visits[end] as (typeof visits)[number];
  const what = inWords(options.atLeast, goodEnough);
  return Object.freeze({
    event: lost >= 0,
    days,
    date,
    studyDay: studyDayOf(days),
    responseDate: (visits[start] as (typeof visits)[number]).date,
    reason: lost >= 0 ? `${what} lost at ${name}` : `${what} not lost; last visit known to show it: ${name}`,
    lastDayWithout: visits[shown.lastIndexOf("yes", end)]?.days ?? null,
    openVisits: Object.freeze(
      visits.filter((_, i) => shown[i] === "open" && i > start && (i < end || lost < 0)).map((visit) => visit.date),
    ),
    warnings: allWarnings(judged),
  });
}
