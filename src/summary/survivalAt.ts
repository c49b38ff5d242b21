import { requireDayAbove0 } from "./survivalOptions.js";
import { kaplanMeier, type KaplanMeierOptions } from "./kaplanMeier.js";
import type { TimeToEvent } from "./survivalInput.js";
import type { SurvivalInterval, SurvivalLimits } from "./survivalInterval.js";

/** The share of subjects without the event on one day, with its limits. */
export interface SurvivalAt extends SurvivalLimits {
  readonly day: number;
  /** Still under observation when the day began. */
  readonly atRisk: number;
  /** After that day; `null` where observation ended before it with a survival above 0. */
  readonly survival: number | null;
  readonly standardError: number | null;
  readonly interval: SurvivalInterval;
  readonly confidenceLevel: number;
}

/**
 * Gives the Kaplan–Meier share of subjects without the event on one day, with Greenwood's standard error and its limits.
 *
 * As `summary(survfit(...), times = day)` in R. Beyond the last day of a curve that is still above 0 everything is `null`: R's
 * `extend` would carry the last height on.
 *
 * Throws a `RangeError` as `kaplanMeier` does, and for a day that is not a finite number above 0.
 *
 * @category Summary
 * @example
 * const times = [{ days: 85, event: true }, { days: 85, event: false }, { days: 169, event: true }, { days: 176, event: false }];
 * const week14 = survivalAt(times, 98, { interval: "log-log" });
 * [week14.survival, week14.atRisk]; // => [0.75, 2]
 * survivalAt(times, 200).survival; // => null
 */
export function survivalAt(
  times: readonly TimeToEvent[],
  day: number,
  options: Omit<KaplanMeierOptions, "restrictedMeanUntil"> = {},
): SurvivalAt {
  requireDayAbove0("day", day);
  const { steps, interval, confidenceLevel } = kaplanMeier(times, options);
  const last = steps[steps.length - 1];
  const isKnown = last !== undefined && (last.day >= day || last.survival === 0);
  const step = steps.filter((one) => one.day <= day).pop();
  const atRisk = steps.find((one) => one.day >= day)?.atRisk ?? 0;
  const start = { survival: 1, standardError: 0, lower: 1, upper: 1 };
  const unknown = { survival: null, standardError: null, lower: null, upper: null };
  const { survival, standardError, lower, upper } = isKnown ? (step ?? start) : unknown;
  return Object.freeze({ day, atRisk, survival, standardError, lower, upper, interval, confidenceLevel });
}
