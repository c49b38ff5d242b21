import { clopperPearsonLimits, wilsonLimits, type ConfidenceInterval } from "./binomial.js";
import { readArm, readConfidenceLevel } from "./readArm.js";

/** How many patients responded, out of how many that count. */
export interface ResponseCounts {
  readonly responders: number;
  readonly total: number;
}

export interface ResponseRateOptions {
  /** Strictly between 0 and 1; 0.95 unless given. */
  readonly confidenceLevel?: number | null | undefined;
}

/** A response rate with its two-sided confidence intervals, all as fractions of 1. */
export interface ResponseRate extends ResponseCounts {
  /** `null` where nobody was counted. */
  readonly rate: number | null;
  readonly clopperPearson: ConfidenceInterval;
  readonly wilson: ConfidenceInterval;
  readonly confidenceLevel: number;
}

/**
 * Gives the share of patients who responded, with its exact (Clopper–Pearson) and its score (Wilson, without continuity
 * correction) confidence interval.
 *
 * Counts are whole numbers; the rate and the limits are fractions from 0 to 1, not per cent, and agree with R's
 * `binom.test` and `prop.test(correct = FALSE)` to better than 1e-9. Both intervals are two-sided, also for no or only
 * responders, where one limit is 0 or 1. With a `total` of 0 the `rate` is `null` and both intervals are 0 to 1, since
 * nothing is known. A patient who cannot be evaluated is counted, or not, by the caller: nothing is imputed here.
 *
 * Throws a `RangeError` for an unknown key, for a `total` that is not a whole number up to 1,000,000,000, for
 * `responders` that are not a whole number up to the `total`, and for a `confidenceLevel` that is not strictly between
 * 0 and 1.
 *
 * Sources: Clopper & Pearson 1934, Biometrika 26:404; Wilson 1927, J Am Stat Assoc 22:209.
 *
 * @example
 * const result = responseRate({ responders: 6, total: 15 });
 * result.rate; // => 0.4
 * result.clopperPearson.lower.toFixed(3); // => "0.163"
 * result.clopperPearson.upper.toFixed(3); // => "0.677"
 * result.wilson.lower.toFixed(3); // => "0.198"
 * result.wilson.upper.toFixed(3); // => "0.643"
 * @category Summary
 */
export function responseRate(counts: ResponseCounts, options: ResponseRateOptions = {}): ResponseRate {
  const { responders, total } = readArm("counts", counts);
  const confidenceLevel = readConfidenceLevel(options);
  return Object.freeze({
    responders,
    total,
    rate: total === 0 ? null : responders / total,
    clopperPearson: clopperPearsonLimits(responders, total, confidenceLevel),
    wilson: wilsonLimits(responders, total, confidenceLevel),
    confidenceLevel,
  });
}
