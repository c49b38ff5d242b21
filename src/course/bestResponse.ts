import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Course } from "./course.js";
import { allWarnings, courseDefinition, type CourseOptions, judgeCourse } from "./judgeCourse.js";
import { requireOptions } from "./requireOptions.js";
import { onlyOf } from "./visitResponse.js";

/** The best response of a course. Plain frozen JSON. */
export interface BestResponse<Level extends string = string> {
  /** The only best response that is left; "NE" when the visits leave several. */
  readonly response: Level | "NR" | "NE";
  /** Every best response that is left, best first. */
  readonly possible: readonly (Level | "NR")[];
  /** The first visit known to show `response`; null when there is none. */
  readonly date: string | null;
  readonly days: number | null;
  /** What makes the visits doubtful. */
  readonly warnings: readonly string[];
}

/**
 * The best response at any visit of a course.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param definition which rule decides
 * @param options as for `responsesOverTime`
 * @throws RangeError as `responsesOverTime`
 * @category Courses
 * @example
 * const { response, date, days } = bestResponse({ baseline, visits: [followUp] }, nct05631717);
 * [response, date, days]; // => ["CR", "2024-06-24", 168]
 */
export function bestResponse<Level extends string>(
  course: Course,
  definition: ResponseDefinition<Level>,
  options: CourseOptions = {},
): BestResponse<Level> {
  requireOptions(options, []);
  const ready = courseDefinition(definition);
  const judged = judgeCourse(course, ready, options);
  const { visits } = judged;
  const rank = (response: Level | "NR"): number => ready.all.indexOf(response);
  // A best response is left if a visit may show it and every visit may show no better one.
  const possible =
    visits.length === 0
      ? ready.all.slice()
      : ready.all.filter(
          (best) =>
            visits.some((visit) => visit.possible.includes(best)) &&
            visits.every((visit) => visit.possible.some((response) => rank(response) >= rank(best))),
        );
  const response = onlyOf(possible);
  const first = visits.find((visit) => onlyOf(visit.possible) === response && response !== "NE");
  const [date, days] = [first?.visit.date ?? null, first?.visit.days ?? null];
  return Object.freeze({ response, possible: Object.freeze(possible), date, days, warnings: allWarnings(judged) });
}
