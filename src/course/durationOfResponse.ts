import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { daysBetween } from "../measurement/calendarDate.js";
import type { Course } from "./course.js";
import { lossOfResponse, type LossOfResponse, type LossOfResponseOptions } from "./lossOfResponse.js";

/**
 * The duration of a response in days: from the visit that first showed it to its loss, or censored at the last visit known to
 * show it. Only subjects who responded have one.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param definition which rule decides
 * @param options as for `lossOfResponse`
 * @returns as `lossOfResponse`, with `days` counted from `responseDate`; null when the response is not known to have been reached
 * @throws RangeError as `timeToResponse`
 * @category Courses
 * @example
 * const still = { ...followUp, date: "2024-09-16" };
 * const duration = durationOfResponse({ baseline, visits: [followUp, still] }, nct05631717, { atLeast: "CR", rule: firstVisit });
 * [duration.event, duration.days]; // => [false, 84]
 */
export function durationOfResponse<Level extends string>(
  course: Course,
  definition: ResponseDefinition<Level>,
  options: LossOfResponseOptions<Level>,
): LossOfResponse | null {
  const loss = lossOfResponse(course, definition, options);
  if (loss === null) return null;
  const shift = loss.days - daysBetween(loss.responseDate, loss.date);
  const { lastDayWithout } = loss;
  return Object.freeze({
    ...loss,
    days: loss.days - shift,
    lastDayWithout: lastDayWithout === null ? null : Math.max(0, lastDayWithout - shift),
  });
}
