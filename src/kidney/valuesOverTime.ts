import type { Course, SameDateRule } from "../course/course.js";
import { readCourse } from "../course/readCourse.js";
import { daysBetween } from "../measurement/calendarDate.js";
import { baseUnitFactor, type Measure, measureNames, unitsOf } from "../measurement/measure.js";
import { misuse } from "../measurement/misuse.js";
import { isNotAmong } from "../measurement/wordings.js";
import { times, toDouble } from "../measurement/quantity.js";
import { readQuantity } from "../measurement/readQuantity.js";

/** A measured value on its day; days are counted from the origin, and the baseline's may be below 0. */
export interface ValueOnDay {
  readonly days: number;
  readonly date: string;
  /** In the unit of the series, as the double nearest to the decimal. */
  readonly value: number;
}

/** The values of one measure over a course, and what was not one. */
export interface ValuesOverTime {
  /** The baseline's first where it has a date, then the visits' in their order. */
  readonly values: readonly ValueOnDay[];
  readonly unit: string;
  /** The dates of values that are no point: results outside the limits of quantification. */
  readonly notQuantified: readonly string[];
}

/** Reads the values of a measure. Values in several units are brought to the last of the measure's, exactly. */
export function valuesOverTime(course: Course, measure: Measure, sameDate: SameDateRule | null | undefined): ValuesOverTime {
  if (!measureNames.includes(measure)) throw misuse("measure", measure, isNotAmong("a measure", measureNames));
  const { baseline, baselineDate, origin, visits } = readCourse(course, sameDate, null);
  const days = [
    ...(baselineDate === null ? [] : [{ date: baselineDate, days: daysBetween(origin, baselineDate), assessment: baseline }]),
    ...visits,
  ];
  const read = days.flatMap(({ date, days: day, assessment }) => {
    const quantity = assessment[measure];
    return quantity == null ? [] : [{ date, days: day, ...readQuantity(`course visit of ${date}`, measure, quantity) }];
  });
  const points = read.flatMap(({ low, high, ...rest }) => (low === null || low !== high ? [] : [{ ...rest, low }]));
  const units = [...new Set(points.map(({ unit }) => unit))];
  const isOne = units.length <= 1;
  return {
    values: points.map(({ date, days: day, low, unit }) => {
      const value = isOne ? low : times(low, baseUnitFactor(measure, unit));
      return { date, days: day, value: toDouble(value) };
    }),
    unit: (isOne ? units[0] : unitsOf(measure).slice(-1)[0]) ?? "",
    notQuantified: read.filter(({ low, high }) => low === null || low !== high).map(({ date }) => date),
  };
}
