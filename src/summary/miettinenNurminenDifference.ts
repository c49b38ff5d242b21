import type { ConfidenceInterval } from "./binomial.js";
import { chiSquareUpperTail } from "./chiSquare.js";
import { bisect, normalCriticalValue } from "./normal.js";
import { readConfidenceLevel } from "./readArm.js";
import { readStrata, type Stratum, withBothArms } from "./readStrata.js";
import type { ResponseRateOptions } from "./responseRate.js";
import { varianceUnderDifference } from "./scoreLimits.js";

/** The difference of two response rates over strata, `a` minus `b`, with its score interval and test. */
export interface MiettinenNurminenDifference {
  /** The strata's differences, each weighted by n(a) n(b) / (n(a) + n(b)); `null` where no stratum counts patients in both arms. */
  readonly difference: number | null;
  /** -1 to 1 where nothing is known. */
  readonly interval: ConfidenceInterval;
  /** Of the hypothesis of no difference; `null` where in each stratum nobody or everybody responded. */
  readonly chiSquare: number | null;
  readonly pValue: number | null;
  /** The positions, from 0, of the strata where an arm counts nobody: they have no weight. */
  readonly unusedStrata: readonly number[];
  readonly confidenceLevel: number;
}

/**
 * Gives the difference of two response rates, `a` minus `b`, over strata weighted by n(a) n(b) / (n(a) + n(b)), with Miettinen
 * and Nurminen's score interval: every difference that the weighted score test does not reject.
 *
 * The variance of each stratum is the one under the difference asked about, times N / (N - 1). With one stratum the interval is that of
 * `compareResponseRates`. Unlike the interval of `mantelHaenszelDifference` it never leaves -1 to 1 and has a width also
 * where no arm is mixed. The weights are those of Cochran, Mantel and Haenszel; other programs offer others and differ.
 *
 * Throws a `RangeError` as `mantelHaenszelDifference` does.
 *
 * Source: Miettinen & Nurminen 1985, Stat Med 4:213.
 *
 * @category Summary
 * @example
 * const result = miettinenNurminenDifference([
 *   { a: { responders: 12, total: 20 }, b: { responders: 7, total: 21 } },
 *   { a: { responders: 5, total: 15 }, b: { responders: 3, total: 12 } },
 * ]);
 * result.difference?.toFixed(4); // => "0.1944"
 * [result.interval.lower.toFixed(4), result.interval.upper.toFixed(4)]; // => ["-0.0393", "0.4077"]
 */
export function miettinenNurminenDifference(strata: readonly Stratum[], options: ResponseRateOptions = {}): MiettinenNurminenDifference {
  const { used, unusedStrata } = withBothArms(readStrata(strata));
  const confidenceLevel = readConfidenceLevel(options);
  if (used.length === 0) {
    const interval = Object.freeze({ lower: -1, upper: 1 });
    return Object.freeze({ difference: null, interval, chiSquare: null, pValue: null, unusedStrata, confidenceLevel });
  }
  const z = normalCriticalValue(confidenceLevel);
  const difference = weightedMean(used);
  const lower = (all: readonly Stratum[]): number => bisect(-1, weightedMean(all), (asked) => score(all, asked) > z);
  const swapped = used.map(({ a, b }) => ({ a: b, b: a }));
  const root = score(used, 0);
  const isTested = used.some(({ a, b }) => a.responders + b.responders > 0 && a.responders + b.responders < a.total + b.total);
  return Object.freeze({
    difference,
    interval: Object.freeze({ lower: lower(used), upper: 0 - lower(swapped) }),
    chiSquare: isTested ? root * root : null,
    pValue: isTested ? chiSquareUpperTail(root * root, 1) : null,
    unusedStrata,
    confidenceLevel,
  });
}

function weightOf({ a, b }: Stratum): number {
  return (a.total / (a.total + b.total)) * b.total;
}

function weightedMean(strata: readonly Stratum[]): number {
  const sum = (of: (stratum: Stratum) => number): number => strata.reduce((total, stratum) => total + of(stratum), 0);
  return sum(({ a, b }) => (a.responders * b.total - b.responders * a.total) / (a.total + b.total)) / sum(weightOf);
}

/** How many standard errors, under the difference asked about, the observed one lies above it. */
function score(strata: readonly Stratum[], asked: number): number {
  let [weights, variance] = [0, 0];
  for (const stratum of strata) {
    const weight = weightOf(stratum);
    weights += weight;
    variance += weight * weight * varianceUnderDifference(stratum.a, stratum.b, asked);
  }
  return ((weightedMean(strata) - asked) * weights) / Math.sqrt(variance);
}
