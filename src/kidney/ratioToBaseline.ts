import type { Course, SameDateRule } from "../course/course.js";
import type { Measure } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNotWhole } from "../measurement/wordings.js";
import { valuesOverTime } from "./valuesOverTime.js";

export interface RatioToBaselineOptions {
  /** The target day from the origin, and how far from it a value may lie; the nearest counts, of two the earlier. */
  readonly day: number;
  readonly daysBefore: number;
  readonly daysAfter: number;
  /** Which assessment counts where a day has several; an error if left out. */
  readonly sameDate?: SameDateRule | null | undefined;
}

/** A value over the baseline's. */
export interface RatioToBaseline {
  /** `null` with a `reason` without either value, or from a baseline of 0. For `geometricMean` and `geometricMeanRatio`. */
  readonly ratio: number | null;
  /** 100 × (1 - ratio): above 0 for a fall. */
  readonly percentFall: number | null;
  readonly date: string | null;
  readonly days: number | null;
  readonly reason: string | null;
}

/**
 * The ratio of a measure at a day to its baseline, in doubles: for geometric means, not for a decision at a limit, which
 * definitions make exactly.
 *
 * @param course baseline with its date and value, dated visits, in any order
 * @param measure such as "upcr"
 * @param options the window: `day`, `daysBefore`, `daysAfter`, without defaults; `sameDate`
 * @throws RangeError on a course as `timeToEvent`, on a window that is not in whole days, on an unknown option
 * @category Kidney
 * @example
 * const upcr = (date, value) => ({ date, upcr: { value, unit: "g/g" } });
 * const course = { baseline: upcr("2024-01-08", 3), visits: [upcr("2024-06-24", "0.75")] };
 * ratioToBaseline(course, "upcr", { day: 168, daysBefore: 14, daysAfter: 14 }).ratio; // => 0.25
 */
export function ratioToBaseline(course: Course, measure: Measure, options: RatioToBaselineOptions): RatioToBaseline {
  requireKnownKeys("options", requireObject("options", options), ["day", "daysBefore", "daysAfter", "sameDate"]);
  const { day, daysBefore, daysAfter } = options;
  for (const [name, value] of Object.entries({ day, daysBefore, daysAfter })) {
    if (!Number.isInteger(value) || value < 0) throw misuse(name, value, isNotWhole(0));
  }
  const { values } = valuesOverTime(course, measure, options.sameDate);
  const isBaseline = (date: string): boolean => date === course.baseline.date?.slice(0, 10);
  const baseline = values.find(({ date }) => isBaseline(date));
  const [nearest] = values
    .filter((value) => !isBaseline(value.date) && value.days >= day - daysBefore && value.days <= day + daysAfter)
    .sort((a, b) => Math.abs(a.days - day) - Math.abs(b.days - day) || a.days - b.days);
  const without = (reason: string): RatioToBaseline =>
    Object.freeze({ ratio: null, percentFall: null, date: nearest?.date ?? null, days: nearest?.days ?? null, reason });
  if (baseline === undefined) return without("no baseline value that was quantified, with a date");
  if (nearest === undefined) return without("no value in the window that was quantified");
  if (baseline.value === 0) return without("the baseline value is 0");
  const ratio = nearest.value / baseline.value;
  return Object.freeze({ ratio, percentFall: 100 * (1 - ratio), date: nearest.date, days: nearest.days, reason: null });
}
