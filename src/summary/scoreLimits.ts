import type { ConfidenceInterval } from "./binomial.js";
import { bisect } from "./normal.js";
import type { ResponseCounts } from "./responseRate.js";

/** The limits of a ratio; an `upper` of `null` means that there is no upper limit (R prints `Inf`). */
export interface RatioInterval {
  readonly lower: number;
  readonly upper: number | null;
}

/** How many standard errors the observed arms lie above those that are likeliest under the contrast asked about. */
type Score = (a: ResponseCounts, b: ResponseCounts, contrast: number) => number;

/** The natural logarithm of the largest ratio looked at: 1e130, of which no square overflows. */
const LARGEST_LOG_RATIO = 300;

/**
 * The variance, times N / (N - 1), of the observed difference under the rates that are likeliest among those that differ by
 * `difference`.
 */
export function varianceUnderDifference(a: ResponseCounts, b: ResponseCounts, difference: number): number {
  const atLeastA = Math.max(difference, 0);
  const atLeastB = Math.max(-difference, 0);
  const room = 1 - Math.abs(difference);
  // The likelihood is concave in what both rates have above their least: its slope falls through 0 once, or not at all.
  const likeliest = bisect(0, room, (shared) => {
    const slopeA = a.responders / (atLeastA + shared) - (a.total - a.responders) / (atLeastB + room - shared);
    return slopeA + b.responders / (atLeastB + shared) - (b.total - b.responders) / (atLeastA + room - shared) > 0;
  });
  const varianceA = ((atLeastA + likeliest) * (atLeastB + room - likeliest)) / a.total;
  const varianceB = ((atLeastB + likeliest) * (atLeastA + room - likeliest)) / b.total;
  return (varianceA + varianceB) * correction(a, b);
}

function differenceScore(a: ResponseCounts, b: ResponseCounts, difference: number): number {
  const observed = a.responders / a.total - b.responders / b.total;
  return (observed - difference) / Math.sqrt(varianceUnderDifference(a, b, difference));
}

function riskRatioScore(a: ResponseCounts, b: ResponseCounts, ratio: number): number {
  const square = (a.total + b.total) * ratio;
  const linear = ratio * (a.total + b.responders) + a.responders + b.total;
  const constant = a.responders + b.responders;
  const rateB = (2 * constant) / (linear + Math.sqrt(Math.max(0, linear * linear - 4 * square * constant)));
  const rateA = ratio * rateB;
  const varianceA = (rateA * Math.max(0, 1 - rateA)) / a.total;
  const varianceB = (ratio * ratio * rateB * Math.max(0, 1 - rateB)) / b.total;
  const observed = a.responders / a.total - ratio * (b.responders / b.total);
  return observed / Math.sqrt((varianceA + varianceB) * correction(a, b));
}

function oddsRatioScore(a: ResponseCounts, b: ResponseCounts, ratio: number): number {
  const responders = a.responders + b.responders;
  const square = ratio * (a.total + b.total - responders);
  const linear = ratio * (a.total - responders) + (b.total - responders);
  const root = Math.sqrt(linear * linear + 4 * square * responders);
  // In odds, since a rate that rounds to 1 has lost its complement.
  const oddsB = linear > 0 ? (2 * responders) / (linear + root) : (root - linear) / (2 * square);
  const oddsA = ratio * oddsB;
  const information = (2 + oddsA + 1 / oddsA) / a.total + (2 + oddsB + 1 / oddsB) / b.total;
  // The excess in a is the lack in b; taken from b where b has no responder, so that it does not cancel to noise.
  const excessInA = (a.responders - (a.total - a.responders) * oddsA) / (1 + oddsA);
  const lackInB = ((b.total - b.responders) * oddsB - b.responders) / (1 + oddsB);
  return (b.responders === 0 ? lackInB : excessInA) * Math.sqrt(information / correction(a, b));
}

/** Miettinen and Nurminen's N / (N - 1), which Mee's interval leaves out. */
function correction(a: ResponseCounts, b: ResponseCounts): number {
  return (a.total + b.total) / (a.total + b.total - 1);
}

function lowerDifference(a: ResponseCounts, b: ResponseCounts, z: number): number {
  const observed = a.responders / a.total - b.responders / b.total;
  return bisect(-1, observed, (difference) => differenceScore(a, b, difference) > z);
}

function lowerRatio(score: Score, a: ResponseCounts, b: ResponseCounts, z: number, estimate: number): number {
  const highest = estimate === Infinity ? LARGEST_LOG_RATIO : Math.log(estimate);
  const limit = bisect(-LARGEST_LOG_RATIO, highest, (logRatio) => score(a, b, Math.exp(logRatio)) > z);
  return Math.min(estimate, Math.exp(limit));
}

function lowerRiskRatio(a: ResponseCounts, b: ResponseCounts, z: number): number {
  if (a.responders === 0) return 0;
  return lowerRatio(riskRatioScore, a, b, z, a.responders / a.total / (b.responders / b.total));
}

function lowerOddsRatio(a: ResponseCounts, b: ResponseCounts, z: number): number {
  if (a.responders === 0 || b.responders === b.total) return 0;
  const oddsB = b.responders / (b.total - b.responders);
  return lowerRatio(oddsRatioScore, a, b, z, a.responders / (a.total - a.responders) / oddsB);
}

function ratioInterval(lower: number, lowerWhenSwapped: number): RatioInterval {
  return Object.freeze({ lower, upper: lowerWhenSwapped === 0 ? null : 1 / lowerWhenSwapped });
}

/**
 * The Miettinen–Nurminen intervals of two arms that both count somebody: every value that a score test with the variance
 * under that value, times N / (N - 1), does not reject. Upper limits are lower limits with the arms swapped.
 * Source: Miettinen & Nurminen 1985, Stat Med 4:213.
 */
export function differenceLimits(a: ResponseCounts, b: ResponseCounts, z: number): ConfidenceInterval {
  return Object.freeze({ lower: lowerDifference(a, b, z), upper: 0 - lowerDifference(b, a, z) });
}

/** As `differenceLimits`, of the ratio of the response rates. */
export function riskRatioLimits(a: ResponseCounts, b: ResponseCounts, z: number): RatioInterval {
  return ratioInterval(lowerRiskRatio(a, b, z), lowerRiskRatio(b, a, z));
}

/** As `differenceLimits`, of the ratio of the odds. */
export function oddsRatioLimits(a: ResponseCounts, b: ResponseCounts, z: number): RatioInterval {
  return ratioInterval(lowerOddsRatio(a, b, z), lowerOddsRatio(b, a, z));
}
