import type { Course, SameDateRule } from "../course/course.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { valuesOverTime } from "./valuesOverTime.js";

export interface EgfrSlopeOptions {
  /** 0 for the total slope, from the baseline on; a later week for the chronic slope, after the drug's first effect. No default. */
  readonly fromWeek: number;
  /** The last week that counts; to the end if left out. */
  readonly untilWeek?: number | null | undefined;
  /** Which assessment counts where a day has several; an error if left out. */
  readonly sameDate?: SameDateRule | null | undefined;
}

/** A line through the eGFR values of one subject by least squares, in doubles. */
export interface EgfrSlope {
  /** In mL/min/1.73 m² a year of 365.25 days; `null` with a `reason` for fewer than two days with a value. */
  readonly slopePerYear: number | null;
  /** Of the slope; `null` for fewer than three values. */
  readonly standardError: number | null;
  /** The line's height on the day of the origin. */
  readonly intercept: number | null;
  readonly values: number;
  /** The first and the last day with a value that counts, from the origin; null without one. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** The dates of values outside the limits of quantification, which no line can use. */
  readonly notQuantified: readonly string[];
  readonly reason: string | null;
}

const YEAR = 365.25;

/**
 * The slope of one subject's eGFR over time, by least squares, with its standard error.
 *
 * The total slope begins at the baseline, the chronic slope at a week that is named: a drug that lowers filtration at first must not
 * be blamed for it. What this is not: a slope of a trial's report. That comes from a mixed model over all subjects (`nlme::lme`, see
 * docs/statistics.md), which weighs subjects by their visits and allows for those who leave early; means of these slopes do neither,
 * and the standard error
 * says only how well the line fits this subject's values. Two visits give a line and no error.
 *
 * @param course baseline with its date, dated visits, in any order
 * @param options `fromWeek` has no default; `untilWeek`, `sameDate`
 * @throws RangeError on a course as `timeToEvent`, on weeks that are no numbers of at least 0, on an unknown option
 * @category Kidney
 * @example
 * const egfr = (date, value) => ({ date, egfr: { value, unit: "mL/min/1.73m2" } });
 * const visits = [egfr("2025-01-07", 76), egfr("2026-01-07", 70)];
 * const { slopePerYear, standardError } = egfrSlope({ baseline: egfr("2024-01-08", 80), visits }, { fromWeek: 0 });
 * [slopePerYear.toFixed(2), standardError.toFixed(2)]; // => ["-5.00", "0.58"]
 */
export function egfrSlope(course: Course, options: EgfrSlopeOptions): EgfrSlope {
  requireKnownKeys("options", requireObject("options", options), ["fromWeek", "untilWeek", "sameDate"]);
  const { untilWeek } = options;
  const fromDay = 7 * requireWeek("fromWeek", options.fromWeek);
  const untilDay = untilWeek == null ? Infinity : 7 * requireWeek("untilWeek", untilWeek);
  const { values, notQuantified } = valuesOverTime(course, "egfr", options.sameDate);
  const used = values.filter(({ days }) => (fromDay === 0 || days >= fromDay) && days <= untilDay);
  const n = used.length;
  const days = { firstDay: used[0]?.days ?? null, lastDay: used[n - 1]?.days ?? null };
  const shared = { values: n, ...days, notQuantified: Object.freeze(notQuantified.slice()) };
  if (n < 2) {
    const reason = n === 0 ? "no value of eGFR in the time asked about" : "one value of eGFR gives no slope";
    return Object.freeze({ slopePerYear: null, standardError: null, intercept: null, ...shared, reason });
  }
  const mean = (of: (one: (typeof used)[number]) => number): number => used.reduce((sum, one) => sum + of(one), 0) / n;
  const [meanDay, meanValue] = [mean((one) => one.days), mean((one) => one.value)];
  const spread = mean((one) => (one.days - meanDay) ** 2) * n;
  const slope = (mean((one) => (one.days - meanDay) * (one.value - meanValue)) * n) / spread;
  const residual = mean((one) => (one.value - meanValue - slope * (one.days - meanDay)) ** 2) * n;
  const error = n < 3 ? null : Math.sqrt(residual / (n - 2) / spread) * YEAR;
  const line = { slopePerYear: slope * YEAR, standardError: error, intercept: meanValue - slope * meanDay };
  return Object.freeze({ ...line, ...shared, reason: null });
}

function requireWeek(argument: string, week: unknown): number {
  if (typeof week !== "number" || !(week >= 0 && week < Infinity)) throw misuse(argument, week, isNot("a number of weeks of at least 0"));
  return week;
}
