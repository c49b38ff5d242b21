import { requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { chiSquareUpperTail } from "./chiSquare.js";
import { kaplanMeier } from "./kaplanMeier.js";
import { normalCriticalValue } from "./normal.js";
import { readConfidenceLevel } from "./readArm.js";
import type { TimeToEvent } from "./survivalInput.js";
import type { RestrictedMean } from "./survivalMean.js";
import { requireDayAbove0 } from "./survivalOptions.js";

export interface RestrictedMeanOptions {
  /** The day, above 0, up to which time is counted: there is no default, since every other day gives another answer. */
  readonly until: number;
  /** Strictly between 0 and 1; 0.95 unless given. */
  readonly confidenceLevel?: number | null | undefined;
}

/** The difference of two restricted mean times without the event, `a` minus `b`, in days. */
export interface RestrictedMeanDifference {
  readonly a: RestrictedMean;
  readonly b: RestrictedMean;
  /** `null`, with everything below, where observation of an arm ends before `until` with a survival above 0. */
  readonly difference: number | null;
  readonly standardError: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly chiSquare: number | null;
  readonly pValue: number | null;
  readonly confidenceLevel: number;
}

/**
 * Compares the mean times without the event up to a day: the areas under two Kaplan–Meier curves, `a` minus `b`. For a
 * response, a difference below 0 means that `a` responds sooner. Hazards need not be proportional.
 *
 * Means and standard errors are those of R's `survfit` with `rmean`, without a small-sample correction; the difference has the root of the
 * summed squares as its standard error, and normal limits.
 *
 * Throws a `RangeError` for times as `kaplanMeier` does, for an `until` that is not a finite number above 0 and for an unknown option.
 *
 * Source: Royston & Parmar 2013, BMC Med Res Methodol 13:152.
 *
 * @category Summary
 * @example
 * const active = [{ days: 85, event: true }, { days: 113, event: true }, { days: 365, event: false }];
 * const control = [{ days: 169, event: true }, { days: 365, event: false }, { days: 365, event: false }];
 * restrictedMeanDifference(active, control, { until: 364 }).difference?.toFixed(3); // => "-111.667"
 */
export function restrictedMeanDifference(
  a: readonly TimeToEvent[],
  b: readonly TimeToEvent[],
  options: RestrictedMeanOptions,
): RestrictedMeanDifference {
  const given = requireObject("options", options);
  requireKnownKeys("options", given, ["until", "confidenceLevel"]);
  const until = requireDayAbove0("until", options.until);
  const confidenceLevel = readConfidenceLevel({ confidenceLevel: given["confidenceLevel"] });
  const mean = (times: readonly TimeToEvent[]) => kaplanMeier(times, { restrictedMeanUntil: until }).restrictedMean as RestrictedMean;
  const [ofA, ofB] = [mean(a), mean(b)];
  const means = { a: ofA, b: ofB, confidenceLevel };
  if (ofA.mean === null || ofB.mean === null) {
    return Object.freeze({ ...means, difference: null, standardError: null, interval: null, chiSquare: null, pValue: null });
  }
  const difference = ofA.mean - ofB.mean;
  const standardError = Math.hypot(ofA.standardError ?? NaN, ofB.standardError ?? NaN);
  const margin = normalCriticalValue(confidenceLevel) * standardError;
  const chiSquare = standardError > 0 ? (difference / standardError) ** 2 : null;
  return Object.freeze({
    ...means,
    difference,
    standardError,
    interval: Object.freeze({ lower: difference - margin, upper: difference + margin }),
    chiSquare,
    pValue: chiSquare === null ? null : chiSquareUpperTail(chiSquare, 1),
  });
}
