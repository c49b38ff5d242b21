import { normalCriticalValue } from "./normal.js";
import { countByDay, type DayCount, originWarnings, type TimeToEvent } from "./survivalInput.js";
import { survivalLimits, type SurvivalInterval, type SurvivalLimits } from "./survivalInterval.js";
import { restrictedMeanTime, type RestrictedMean } from "./survivalMean.js";
import { readCurveOptions, requireDayAbove0 } from "./survivalOptions.js";
import { curveQuantiles, type CurvePoint } from "./survivalQuantile.js";

export interface KaplanMeierOptions {
  /** `"log"` unless given, as in R. */
  readonly interval?: SurvivalInterval | null | undefined;
  /** Strictly between 0 and 1; 0.95 unless given. */
  readonly confidenceLevel?: number | null | undefined;
  /** The day, above 0, up to which the restricted mean time is wanted. */
  readonly restrictedMeanUntil?: number | null | undefined;
}

/** The curve from one day until the next. */
export interface KaplanMeierStep extends DayCount, SurvivalLimits {
  /** The share still without the event after this day. */
  readonly survival: number;
  /** `1 - survival`: the share that would have had the event if nothing else could come first; with deaths see `cumulativeIncidence`. */
  readonly oneMinusSurvival: number;
  /** Greenwood's, of `survival` and of `oneMinusSurvival` alike; `null` at a survival of 0. */
  readonly standardError: number | null;
}

/** The day by which a share of the subjects has had the event, with its limits; `null` where not reached. */
export interface SurvivalQuantile extends SurvivalLimits {
  readonly day: number | null;
}

export interface KaplanMeier {
  readonly subjects: number;
  readonly events: number;
  /** One for each day with an event or a censored subject, the earliest first. */
  readonly steps: readonly KaplanMeierStep[];
  readonly firstQuartile: SurvivalQuantile;
  readonly median: SurvivalQuantile;
  readonly thirdQuartile: SurvivalQuantile;
  /** `null` unless asked for. */
  readonly restrictedMean: RestrictedMean | null;
  /** How many subjects are censored at the origin and so count in no step, with the reason that their times carry. */
  readonly warnings: readonly string[];
  readonly interval: SurvivalInterval;
  readonly confidenceLevel: number;
}

/**
 * Estimates the share of subjects without the event over time (Kaplan–Meier), with Greenwood's standard error,
 * pointwise confidence limits, median and quartiles and, if asked for, the restricted mean time.
 *
 * Agrees with `survfit`, `quantile` and `rmean` of R's package survival to better than 1e-9. Subjects censored on the
 * day of an event were still at risk of it. Days are equal only if they are the same number. A quantile is the middle
 * of the step where the curve is flat at just that height, and its limits are where the confidence bands cross that
 * height. Where R has NA there is `null`: the standard error and limits at a survival of 0, and log-log limits at a
 * survival of 1. Unlike R, the restricted mean is `null`, not extrapolated, beyond the last day of a curve above 0.
 * For a positive event such as response, read `oneMinusSurvival`; its limits are `1 - upper` and `1 - lower`.
 * Where subjects may die or be rescued first, that is more than the share that responds: use `cumulativeIncidence`.
 *
 * Throws a `RangeError` for `times` that are not an array, for an unknown option, for `days` that are negative or not finite, for an
 * `event` that is not
 * true or false, and for an option outside its range.
 *
 * Sources: Kaplan & Meier 1958, J Am Stat Assoc 53:457; Greenwood 1926, Reports on Public Health 33:1.
 *
 * @example
 * const curve = kaplanMeier(
 *   [{ days: 85, event: true }, { days: 85, event: false }, { days: 169, event: true }, { days: 176, event: false }],
 *   { interval: "log-log", restrictedMeanUntil: 169 },
 * );
 * curve.steps.map(({ day, atRisk }) => `${atRisk} on day ${day}`); // => ["4 on day 85", "2 on day 169", "1 on day 176"]
 * curve.steps[1].oneMinusSurvival; // => 0.625
 * curve.median; // => { day: 169, lower: 85, upper: null }
 * curve.restrictedMean.mean; // => 148
 * @category Summary
 */
export function kaplanMeier(times: readonly TimeToEvent[], options: KaplanMeierOptions = {}): KaplanMeier {
  const { interval, confidenceLevel } = readCurveOptions(options, ["restrictedMeanUntil"]);
  const { restrictedMeanUntil: asked } = options;
  const until = asked == null ? null : requireDayAbove0("restrictedMeanUntil", asked);
  const counts = countByDay("times", times);
  const z = normalCriticalValue(confidenceLevel);
  let survival = 1;
  let greenwood = 0;
  const steps = counts.map((count): KaplanMeierStep => {
    const { day, atRisk, events, censored } = count;
    survival *= (atRisk - events) / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const relativeError = Math.sqrt(greenwood);
    const { lower, upper } = survivalLimits(survival, relativeError, z, interval);
    const standardError = survival === 0 ? null : survival * relativeError;
    return Object.freeze({ day, atRisk, events, censored, survival, oneMinusSurvival: 1 - survival, standardError, lower, upper });
  });
  const [firstQuartile, median, thirdQuartile] = quantiles(steps) as [SurvivalQuantile, SurvivalQuantile, SurvivalQuantile];
  return Object.freeze({
    subjects: times.length,
    events: counts.reduce((sum, { events }) => sum + events, 0),
    steps: Object.freeze(steps),
    firstQuartile,
    median,
    thirdQuartile,
    restrictedMean: until === null ? null : restrictedMeanTime(steps, until),
    warnings: originWarnings(times),
    interval,
    confidenceLevel,
  });
}

function quantiles(steps: readonly KaplanMeierStep[]): readonly SurvivalQuantile[] {
  const [days, lower, upper] = (["survival", "lower", "upper"] as const).map((height) =>
    curveQuantiles(steps.map((step): CurvePoint => [step.day, step[height]]), [0.25, 0.5, 0.75]),
  ) as [Days, Days, Days];
  return days.map((day, index) => Object.freeze({ day, lower: lower[index] as number | null, upper: upper[index] as number | null }));
}

type Days = readonly (number | null)[];
