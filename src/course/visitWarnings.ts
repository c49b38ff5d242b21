import type { Assessment, Baseline } from "../measurement/assessment.js";
import { type CalendarDate, dayNumber } from "../measurement/calendarDate.js";
import { isImplausible, type Measure, measureNames, unitCode } from "../measurement/measure.js";
import { type Asks, type Days, doseDays } from "./asksOf.js";
import type { ReadCourse, ReadVisit } from "./readCourse.js";

/**
 * The warnings of a course that a visit rests on: those of its day, of the day of the baseline and of the next measurement where
 * the definition asks for it, and those on doses in its windows.
 */
export function courseWarningsAt(course: ReadCourse, asks: Asks, strategyEvents: ReadonlySet<string>, visit: ReadVisit): readonly string[] {
  if (course.warnings.length === 0) return [];
  const next = asks.next ? visit.assessment.next?.date : null;
  return courseWarningsOn(
    course,
    asks,
    [visit.date, course.baselineDate, next],
    strategyEvents,
    doseDays(asks, course.baselineDate, visit.date),
  );
}

/** The warnings on what is asked, on some days; and on doses and whole days also in windows. */
export function courseWarningsOn(
  course: ReadCourse,
  { fields }: Pick<Asks, "fields">,
  dates: readonly (CalendarDate | null | undefined)[],
  strategyEvents: ReadonlySet<string> = none,
  windows: readonly Days[] = [],
): readonly string[] {
  const days = dates.flatMap((date): readonly Days[] => (date == null ? [] : [oneDay(date)]));
  return course.warnings
    .filter(({ field, first, last }) => {
      if (field !== null && !fields.has(field) && !strategyEvents.has(field)) return false;
      const rested = field === "prednisoneEquivalent" ? [...days, ...windows] : days;
      return rested.some((span) => span.first <= last && first <= span.last);
    })
    .map(({ message }) => message);
}

const none: ReadonlySet<string> = /* @__PURE__ */ new Set<string>();

function oneDay(date: CalendarDate): Days {
  const day = dayNumber(date.slice(0, 10));
  return { first: day, last: day };
}

const names: ReadonlySet<string> = /* @__PURE__ */ new Set(measureNames);

/** Whether a value may be implausible, so that the warnings of the classification are worth asking for. */
export function looksImplausible(assessment: Assessment | Baseline): boolean {
  for (const key in assessment) {
    if (!names.has(key)) continue;
    const quantity = assessment[key as Measure];
    if (quantity == null) continue;
    const unit = unitCode(key as Measure, quantity.unit);
    if (unit !== undefined && isImplausible(key as Measure, Number(quantity.value), unit)) return true;
  }
  return false;
}
