import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { eventByDay } from "./applyStrategies.js";
import type { Course } from "./course.js";
import { requireStrategies } from "./intercurrentEvents.js";
import { courseDefinition, type CourseOptions, readVisits, strategyWarnings } from "./judgeCourse.js";
import type { ReadCourse } from "./readCourse.js";
import { requireOptions } from "./requireOptions.js";
import { visitResponses } from "./responsesOverTime.js";
import type { Assumption, VisitResponse } from "./visitResponse.js";
import { visitsInWindow, visitWindow, type VisitWindow } from "./visitWindow.js";
import { requireWeekResponse, type WeekResponse } from "./weekResponse.js";

/** Fills a response that is not evaluable and says so in `assumptions`; `earlier` are the visits before the window's end, by date. */
export type Imputation = <Level extends string>(open: WeekResponse<Level>, earlier: readonly VisitResponse<Level>[]) => WeekResponse<Level>;

export interface ResponseAtWeekOptions extends CourseOptions {
  /**
   * `imputeNonResponse`, `worstCase`, `bestCase`, `lastObservationCarriedForward` or `worstObservationCarriedForward`; nothing is imputed
   * if left out.
   */
  readonly imputation?: Imputation | null | undefined;
}

/**
 * The response at a week: that of the visit nearest to it in the window. Without a visit there it is "NE", and an imputation
 * that is named fills it.
 *
 * Without a visit there, an event of a `compositeStrategy` by the target day makes a non-responder, and with the strategy
 * `whileOnTreatment` the last evaluable visit before the end of treatment stands for the week.
 *
 * @param course baseline, dated visits, dated events and doses, in any order
 * @param definition which rule decides
 * @param window a value of `visitWindow`
 * @param options `intercurrentEvents`, `sameDate` as for `responsesOverTime`, and `imputation`
 * @throws RangeError as `responsesOverTime` and `visitWindow`
 * @category Courses
 * @example
 * const week24 = visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" });
 * const week52 = visitWindow({ week: 52, daysBefore: 14, daysAfter: 14, tie: "earlier" });
 * const course = { baseline, visits: [followUp] };
 * responseAtWeek(course, nct05631717, week24).response; // => "CR"
 * responseAtWeek(course, nct05631717, week52).response; // => "NE"
 * responseAtWeek(course, nct05631717, week52, { imputation: imputeNonResponse }).response; // => "NR"
 */
export function responseAtWeek<Level extends string>(
  course: Course,
  definition: ResponseDefinition<Level>,
  window: VisitWindow,
  options: ResponseAtWeekOptions = {},
): WeekResponse<Level> {
  requireOptions(options, ["imputation"]);
  const { imputation } = options;
  if (imputation != null && typeof imputation !== "function")
    throw misuse("imputation", imputation, isNot("a function such as imputeNonResponse"));
  const target = visitWindow(window);
  const ready = courseDefinition(definition);
  const read = readVisits(course, ready, options);
  const visits = visitResponses(read, ready, options);
  const earlier = visits.filter(({ days }) => days <= 7 * target.week + target.daysAfter);
  const [found, ...others] = visitsInWindow(visits, target);
  const observed = found === undefined ? withoutVisit(target, ready.all, earlier, read, options) : atVisit(target, found, others);
  if (imputation == null || observed.response !== "NE") return observed;
  const imputed = requireWeekResponse("imputation result", imputation(observed, earlier));
  const passedOver = others.filter(({ response }) => response !== "NE").map(({ date, days }) => `day ${String(days)}, ${date}`);
  if (passedOver.length === 0 || imputed.response === "NE") return imputed;
  const warning = `the imputation passes over what was observed in the window on ${passedOver.join(" and ")}`;
  return Object.freeze({ ...imputed, warnings: Object.freeze([...imputed.warnings, warning]) });
}

function atVisit<Level extends string>(
  { week }: VisitWindow,
  found: VisitResponse<Level>,
  others: readonly VisitResponse<Level>[],
): WeekResponse<Level> {
  const { date, visit, days, studyDay, response, possible, assumptions, warnings, result } = found;
  const target = 7 * week;
  const isPassedBy = others.some((other) => Math.abs(other.days - target) < Math.abs(days - target));
  const reason = `day ${String(days)} is the nearest to day ${String(target)} in the window${isPassedBy ? " that is evaluable" : ""}`;
  return Object.freeze({ week, response, possible, assumptions, reason, date, visit, days, studyDay, warnings, result });
}

/**
 * No visit stands for the week. Who had the event of a composite by then is a non-responder all the same, and for who had ended
 * the treatment the last evaluable visit before stands, where only visits on treatment count.
 */
function withoutVisit<Level extends string>(
  { week, daysBefore, daysAfter }: VisitWindow,
  all: readonly (Level | "NR")[],
  earlier: readonly VisitResponse<Level>[],
  course: ReadCourse,
  { intercurrentEvents }: CourseOptions,
): WeekResponse<Level> {
  const strategies = requireStrategies(intercurrentEvents);
  const eventBy = (kind: string): string | null =>
    eventByDay(
      course,
      7 * week,
      strategies.filter((one) => one.kind === kind),
    )?.reason ?? null;
  const reason = `no visit from day ${String(7 * week - daysBefore)} to day ${String(7 * week + daysAfter)}`;
  const nowhere = {
    date: null,
    visit: null,
    days: null,
    studyDay: null,
    warnings: Object.freeze(strategyWarnings(course, strategies)),
    result: null,
  };
  const failed = eventBy("compositeStrategy");
  if (failed !== null) {
    const assumptions = assumed([], "compositeStrategy", failed);
    return Object.freeze({
      week,
      response: "NR",
      possible: Object.freeze(["NR"] as const),
      assumptions,
      reason: `${reason}; ${failed}`,
      ...nowhere,
    });
  }
  const ended = eventBy("whileOnTreatment");
  const last = earlier.filter(({ response }) => response !== "NE").pop();
  if (ended === null || last === undefined) {
    return Object.freeze({
      week,
      response: "NE",
      possible: Object.freeze(all.slice()),
      assumptions: Object.freeze([]),
      reason,
      ...nowhere,
    });
  }
  const { date, visit, days, studyDay, response, possible, warnings, result } = last;
  const why = `${ended}; day ${String(days)} is the last evaluable visit before it`;
  const assumptions = assumed(last.assumptions, "whileOnTreatment", why);
  return Object.freeze({ week, response, possible, assumptions, reason: why, date, visit, days, studyDay, warnings, result });
}

function assumed(before: readonly Assumption[], strategy: string, reason: string): readonly Assumption[] {
  return Object.freeze([...before, Object.freeze({ strategy, reason, from: "NE", dtype: null })]);
}
