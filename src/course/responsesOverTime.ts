import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { classifyPrepared } from "../response/classifyRenalResponse.js";
import type { RenalResponse } from "../response/renalResponse.js";
import type { Course } from "./course.js";
import { type CourseDefinition, courseDefinition, type CourseOptions, judgeVisits, readVisits } from "./judgeCourse.js";
import type { ReadCourse } from "./readCourse.js";
import { requireOptions } from "./requireOptions.js";
import { onlyOf, studyDayOf, type VisitResponse } from "./visitResponse.js";

/**
 * The response at each visit of a course, in the order of the dates, each with what the definition found and what was assumed.
 *
 * A visit has the events and doses that the course dates, and for rules that ask for confirmation the visit that follows it.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param definition which rule decides
 * @param options `intercurrentEvents`: strategies such as `compositeStrategy`; `sameDate`: which of several assessments of a day
 *   counts ("merge", "earliest", "latest"), an error without it
 * @returns plain frozen JSON, one entry for each visit that counts ("while on treatment" leaves visits out)
 * @throws RangeError on a visit without a full date, on or before the baseline's, before the origin or after the end of
 *   observation, two visits on a date without a rule, and whatever `classifyRenalResponse` refuses
 * @category Courses
 * @example
 * const course = { baseline, visits: [followUp, { date: "2024-04-01", upcr: { value: 2, unit: "g/g" } }] };
 * responsesOverTime(course, nct05631717).map(({ days, response }) => [days, response]); // => [[84, "NR"], [168, "CR"]]
 */
export function responsesOverTime<Level extends string>(
  course: Course,
  definition: ResponseDefinition<Level>,
  options: CourseOptions = {},
): readonly VisitResponse<Level>[] {
  requireOptions(options, []);
  const ready = courseDefinition(definition);
  return visitResponses(readVisits(course, ready, options), ready, options);
}

/** The same for a course that has been read. */
export function visitResponses<Level extends string>(
  read: ReadCourse,
  ready: CourseDefinition<Level>,
  options: CourseOptions,
): readonly VisitResponse<Level>[] {
  const results = new Map<string, RenalResponse<Level>>();
  const { visits } = judgeVisits(read, ready, options, ({ date, assessment }) => {
    const result = classifyPrepared(read.baseline, assessment, ready.prepared);
    results.set(date, result);
    return result;
  });
  return Object.freeze(
    visits.map(({ visit: { date, days, assessment }, possible, assumptions, warnings }) =>
      Object.freeze({
        date,
        visit: assessment.visit ?? null,
        days,
        studyDay: studyDayOf(days),
        response: onlyOf(possible),
        possible,
        assumptions,
        warnings: Object.freeze(warnings),
        result: results.get(date) as RenalResponse<Level>,
      }),
    ),
  );
}
