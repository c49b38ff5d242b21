import type { Course, SameDateRule } from "../course/course.js";
import type { Measure } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isBefore, isNot } from "../measurement/wordings.js";
import { type ValueOnDay, valuesOverTime } from "./valuesOverTime.js";

export interface TimeAveragedOptions {
  /** The first and the last day that count, from the origin; from the first to the last value if left out. */
  readonly fromDay?: number | null | undefined;
  readonly untilDay?: number | null | undefined;
  /** Which assessment counts where a day has several; an error if left out. */
  readonly sameDate?: SameDateRule | null | undefined;
}

/** A measure averaged over time. */
export interface TimeAveraged {
  /**
   * The area under the line through the values, by its length in days; `null` with a `reason` where the values do not reach over the
   * time.
   */
  readonly average: number | null;
  readonly unit: string;
  readonly fromDay: number | null;
  readonly untilDay: number | null;
  readonly values: number;
  /** The longest time between two values that count, over which the line is a guess. */
  readonly longestGapDays: number | null;
  /** The dates of values outside the limits of quantification, which no line can use. */
  readonly notQuantified: readonly string[];
  readonly reason: string | null;
}

/**
 * A measure of one subject averaged over time, such as time-averaged proteinuria: the area under the straight lines between
 * its values, divided by the days.
 *
 * A mean of the values would count weeks with many visits more. The ends are cut between two values; where the values end before the time
 * that is asked about, nothing is extrapolated and the average is `null`.
 *
 * @param course baseline with its date, dated visits, in any order
 * @param measure such as "upcr" or "urineProtein24h"
 * @param options `fromDay`, `untilDay`, `sameDate`
 * @throws RangeError on a course as `timeToEvent`, a measure that is none, days in the wrong order, an unknown option
 * @category Kidney
 * @example
 * const upcr = (date, value) => ({ date, upcr: { value, unit: "g/g" } });
 * const course = { baseline: upcr("2024-01-01", 3), visits: [upcr("2024-01-11", 1), upcr("2024-01-31", 1)] };
 * const averaged = timeAveraged(course, "upcr");
 * averaged.average.toFixed(4); // => "1.3333"
 * averaged.longestGapDays; // => 20
 */
export function timeAveraged(course: Course, measure: Measure, options: TimeAveragedOptions = {}): TimeAveraged {
  requireKnownKeys("options", requireObject("options", options), ["fromDay", "untilDay", "sameDate"]);
  const { values, unit, notQuantified } = valuesOverTime(course, measure, options.sameDate);
  const fromDay = options.fromDay ?? values[0]?.days ?? null;
  const untilDay = options.untilDay ?? values[values.length - 1]?.days ?? null;
  for (const [name, day] of Object.entries({ fromDay, untilDay })) {
    if (day !== null && !Number.isFinite(day)) throw misuse(name, day, isNot("a day"));
  }
  const shared = { unit, fromDay, untilDay, notQuantified: Object.freeze(notQuantified.slice()) };
  const nothing = (reason: string): TimeAveraged =>
    Object.freeze({ average: null, ...shared, values: values.length, longestGapDays: null, reason });
  if (fromDay === null || untilDay === null) return nothing("no value that was quantified");
  if (untilDay < fromDay) throw misuse("untilDay", untilDay, isBefore("fromDay", fromDay));
  if (untilDay === fromDay) return nothing("the time is a single day");
  if ((values[0] as ValueOnDay).days > fromDay) return nothing(`the first value is on day ${String((values[0] as ValueOnDay).days)}`);
  const last = values[values.length - 1] as ValueOnDay;
  if (last.days < untilDay) return nothing(`the last value is on day ${String(last.days)}`);
  let [area, longestGapDays] = [0, 0];
  const inside = new Set<ValueOnDay>();
  values.slice(1).forEach((end, i) => {
    const start = values[i] as ValueOnDay;
    const [from, until] = [Math.max(start.days, fromDay), Math.min(end.days, untilDay)];
    if (until <= from) return;
    const at = (day: number): number => start.value + ((end.value - start.value) * (day - start.days)) / (end.days - start.days);
    area += ((at(from) + at(until)) / 2) * (until - from);
    longestGapDays = Math.max(longestGapDays, end.days - start.days);
    inside.add(start).add(end);
  });
  return Object.freeze({ average: area / (untilDay - fromDay), ...shared, values: inside.size, longestGapDays, reason: null });
}
