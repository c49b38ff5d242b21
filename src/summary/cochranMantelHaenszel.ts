import type { ConfidenceInterval } from "./binomial.js";
import { chiSquareUpperTail } from "./chiSquare.js";
import { normalCriticalValue } from "./normal.js";
import { readConfidenceLevel } from "./readArm.js";
import { readStrata, type Stratum, withBothArms } from "./readStrata.js";
import type { ResponseRateOptions } from "./responseRate.js";

/** The stratified test of two response rates and their common odds ratio, of `a` to `b`. */
export interface CochranMantelHaenszel {
  /** Of one degree of freedom, without continuity correction; `null` with a `reason` where no stratum has a response and a non-response. */
  readonly chiSquare: number | null;
  readonly pValue: number | null;
  /** `null` with a `reason` where it is infinite or 0 / 0. */
  readonly oddsRatio: number | null;
  /**
   * Robins, Breslow and Greenland's standard error of the logarithm; `null` with a `reason` where the odds ratio is 0, infinite or
   * undefined.
   */
  readonly logStandardError: number | null;
  readonly interval: ConfidenceInterval | null;
  readonly reason: string | null;
  /** The positions, from 0, of the strata where an arm counts nobody: they compare nothing. */
  readonly unusedStrata: readonly number[];
  readonly confidenceLevel: number;
}

/**
 * Tests whether the odds of response differ between two arms within strata (Cochran, Mantel and Haenszel), and estimates the
 * odds ratio that the strata have in common, with Robins, Breslow and Greenland's interval.
 *
 * Agrees with R's `mantelhaen.test(correct = FALSE)` to better than 1e-9; R's default subtracts a continuity correction, SAS
 * does not. The odds ratio assumes that it is the same in every stratum, the test only that differences point one way.
 *
 * Throws a `RangeError` as `mantelHaenszelDifference` does.
 *
 * Sources: Mantel & Haenszel 1959, J Natl Cancer Inst 22:719; Robins, Breslow & Greenland 1986, Biometrics 42:311.
 *
 * @category Summary
 * @example
 * const result = cochranMantelHaenszel([
 *   { a: { responders: 12, total: 20 }, b: { responders: 7, total: 21 } },
 *   { a: { responders: 5, total: 15 }, b: { responders: 3, total: 12 } },
 * ]);
 * result.chiSquare?.toFixed(5); // => "2.66525"
 * result.oddsRatio?.toFixed(4); // => "2.3271"
 * result.interval?.upper.toFixed(4); // => "6.4135"
 */
export function cochranMantelHaenszel(strata: readonly Stratum[], options: ResponseRateOptions = {}): CochranMantelHaenszel {
  const { used, unusedStrata } = withBothArms(readStrata(strata));
  const confidenceLevel = readConfidenceLevel(options);
  const sums = { excess: 0, variance: 0, r: 0, s: 0, pr: 0, mixed: 0, qs: 0 };
  for (const { a, b } of used) {
    const total = a.total + b.total;
    const [restA, restB, responders] = [a.total - a.responders, b.total - b.responders, a.responders + b.responders];
    sums.excess += (a.responders * b.total - b.responders * a.total) / total;
    sums.variance += (((responders / total) * (total - responders)) / total) * ((a.total / (total - 1)) * b.total);
    const [p, q] = [(a.responders + restB) / total, (b.responders + restA) / total];
    const [r, s] = [(a.responders * restB) / total, (b.responders * restA) / total];
    sums.r += r;
    sums.s += s;
    sums.pr += p * r;
    sums.mixed += p * s + q * r;
    sums.qs += q * s;
  }
  const chiSquare = sums.variance > 0 ? (sums.excess * sums.excess) / sums.variance : null;
  const oddsRatio = sums.s > 0 ? sums.r / sums.s : null;
  const hasError = sums.r > 0 && sums.s > 0;
  const logVariance = sums.pr / sums.r / sums.r + sums.mixed / sums.r / sums.s + sums.qs / sums.s / sums.s;
  const logStandardError = hasError ? Math.sqrt(logVariance / 2) : null;
  const factor = Math.exp(normalCriticalValue(confidenceLevel) * (logStandardError ?? 0));
  return Object.freeze({
    chiSquare,
    pValue: chiSquare === null ? null : chiSquareUpperTail(chiSquare, 1),
    oddsRatio,
    logStandardError,
    interval: hasError && oddsRatio !== null ? Object.freeze({ lower: oddsRatio / factor, upper: oddsRatio * factor }) : null,
    reason: hasError ? null : reasonFor(used, sums.variance > 0),
    unusedStrata,
    confidenceLevel,
  });
}

function reasonFor(used: readonly Stratum[], isTested: boolean): string {
  if (used.length === 0) return "no stratum counts patients in both arms";
  if (!isTested) return "no stratum has both responders and non-responders";
  return "no stratum has a responder in one arm and a non-responder in the other for each arm, so the odds ratio is 0 or infinite";
}
