import type { ConfidenceInterval } from "./binomial.js";
import { normalCriticalValue } from "./normal.js";
import { readConfidenceLevel } from "./readArm.js";
import { readStrata, type Stratum, withBothArms } from "./readStrata.js";
import type { ResponseRateOptions } from "./responseRate.js";

/** The stratified difference of two response rates, `a` minus `b`, as a fraction of 1. */
export interface MantelHaenszelDifference {
  /** `null` with a `reason` where no stratum counts patients in both arms. */
  readonly difference: number | null;
  /** The root of Sato's variance. */
  readonly standardError: number | null;
  /** The difference ± z standard errors; `null` with a `reason` where these are 0. */
  readonly interval: ConfidenceInterval | null;
  readonly reason: string | null;
  /** The positions, from 0, of the strata where an arm counts nobody: they have no weight. */
  readonly unusedStrata: readonly number[];
  readonly confidenceLevel: number;
}

/**
 * Gives the difference of two response rates, `a` minus `b`, adjusted for strata: each stratum's difference weighted by
 * Mantel and Haenszel's n(a) n(b) / (n(a) + n(b)), with Sato's variance, which holds for few large strata and for many
 * small ones.
 *
 * The interval is the difference ± z standard errors and, as in SAS and R's metafor, may pass −1 or 1. With one stratum
 * the variance is the unpooled (Wald) variance of the plain difference. A stratum where an arm counts nobody has no
 * weight and is listed in `unusedStrata`. Where every used arm has no or only responders, the variance can be 0: the
 * `interval` is then `null`, since a width of 0 would claim certainty. No continuity correction is added to any cell.
 *
 * Throws a `RangeError` for `strata` that are not a filled array, for an unknown key, for counts that are not whole numbers
 * or above their total (at most 1,000,000,000), and for a `confidenceLevel` that is not strictly between 0 and 1.
 *
 * Sources: Greenland & Robins 1985, Biometrics 41:55 (estimate); Sato 1989, Biometrics 45:1323 (variance).
 *
 * @example
 * const result = mantelHaenszelDifference([
 *   { a: { responders: 12, total: 20 }, b: { responders: 7, total: 21 } },
 *   { a: { responders: 5, total: 15 }, b: { responders: 3, total: 12 } },
 * ]);
 * result.difference?.toFixed(4); // => "0.1944"
 * result.standardError?.toFixed(4); // => "0.1149"
 * @category Summary
 */
export function mantelHaenszelDifference(
  strata: readonly Stratum[],
  options: ResponseRateOptions = {},
): MantelHaenszelDifference {
  const read = readStrata(strata);
  const confidenceLevel = readConfidenceLevel(options);
  const { used, unusedStrata } = withBothArms(read);
  const sums = { weight: 0, difference: 0, slope: 0, intercept: 0 };
  for (const { a, b } of used) {
    const total = a.total + b.total;
    const shareA = a.total / total;
    const shareB = b.total / total;
    sums.weight += (a.total * b.total) / total;
    sums.difference += (a.responders * b.total - b.responders * a.total) / total;
    sums.slope += b.responders * shareA * shareA - a.responders * shareB * shareB;
    sums.slope += (shareA * shareB * (b.total - a.total)) / 2;
    const discordant = a.responders * (b.total - b.responders) + b.responders * (a.total - a.responders);
    sums.intercept += discordant / (2 * total);
  }
  if (sums.weight === 0) {
    const reason = "no stratum counts patients in both arms";
    return Object.freeze({ difference: null, standardError: null, interval: null, reason, unusedStrata, confidenceLevel });
  }
  const difference = sums.difference / sums.weight;
  // Without a mixed arm the two terms cancel but for rounding.
  const variance = difference * sums.slope + sums.intercept;
  const isZero = variance <= 1e-12 * sums.intercept;
  const standardError = isZero ? 0 : Math.sqrt(variance) / sums.weight;
  const margin = normalCriticalValue(confidenceLevel) * standardError;
  return Object.freeze({
    difference,
    standardError,
    interval: isZero ? null : Object.freeze({ lower: difference - margin, upper: difference + margin }),
    reason: isZero ? "the variance is 0: no arm has both responders and non-responders" : null,
    unusedStrata,
    confidenceLevel,
  });
}
