import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import type { RatioInterval } from "./scoreLimits.js";
import { readConfidenceLevel } from "./readArm.js";
import type { ResponseRateOptions } from "./responseRate.js";
import { studentCentral, studentCriticalValue } from "./studentT.js";
import { requireList } from "./survivalInput.js";

/** A geometric mean with its interval. */
export interface GeometricMean {
  /** The values that are above 0. */
  readonly n: number;
  readonly missing: number;
  /** `null` without a value. */
  readonly geometricMean: number | null;
  /** Of the logarithm; `null` for fewer than two values. */
  readonly logStandardError: number | null;
  readonly interval: RatioInterval | null;
  readonly confidenceLevel: number;
}

/** The ratio of two geometric means, of `a` to `b`. */
export interface GeometricMeanRatio {
  readonly a: GeometricMean;
  readonly b: GeometricMean;
  /** `null` where an arm has no value. */
  readonly ratio: number | null;
  /** With the variances of the logarithms pooled; `null` for fewer than three values in all, or fewer than one in an arm. */
  readonly interval: RatioInterval | null;
  readonly pValue: number | null;
  readonly confidenceLevel: number;
}

/**
 * Gives the geometric mean of values, such as ratios of UPCR to baseline, with Student's interval of the logarithms.
 *
 * Values are numbers above 0; null or undefined is missing and counted. A value of 0 has no logarithm and is refused: what stands for a
 * result below
 * the limit of quantification is the caller's choice.
 *
 * Throws a `RangeError` for anything else than a list, for a value that is not a finite number above 0, and for a `confidenceLevel`
 * outside its range.
 *
 * @category Summary
 * @example
 * geometricMean([0.25, 1, null]).geometricMean; // => 0.5
 */
export function geometricMean(values: readonly (number | null | undefined)[], options: ResponseRateOptions = {}): GeometricMean {
  return meanOf("values", values, readConfidenceLevel(options));
}

/**
 * Compares the geometric means of two arms: the ratio of `a` to `b`, with Student's interval and test of the logarithms and a pooled
 * variance.
 *
 * A trial that adjusts for the baseline or for strata reports another ratio: that analysis of covariance is left to R.
 *
 * Throws a `RangeError` as `geometricMean` does.
 *
 * @category Summary
 * @example
 * const { ratio } = geometricMeanRatio([0.25, 1], [0.5, 2]);
 * ratio; // => 0.5
 */
export function geometricMeanRatio(
  a: readonly (number | null | undefined)[],
  b: readonly (number | null | undefined)[],
  options: ResponseRateOptions = {},
): GeometricMeanRatio {
  const confidenceLevel = readConfidenceLevel(options);
  const [ofA, ofB] = [meanOf("a", a, confidenceLevel), meanOf("b", b, confidenceLevel)];
  const means = { a: ofA, b: ofB, confidenceLevel };
  if (ofA.geometricMean === null || ofB.geometricMean === null) {
    return Object.freeze({ ...means, ratio: null, interval: null, pValue: null });
  }
  const logRatio = Math.log(ofA.geometricMean) - Math.log(ofB.geometricMean);
  const ratio = ofA.geometricMean / ofB.geometricMean;
  const freedom = ofA.n + ofB.n - 2;
  const squares = [ofA, ofB].reduce((sum, { n, logStandardError }) => sum + (logStandardError ?? 0) ** 2 * n * (n - 1), 0);
  if (freedom < 1 || squares === 0) return Object.freeze({ ...means, ratio, interval: null, pValue: null });
  const error = Math.sqrt((squares / freedom) * (1 / ofA.n + 1 / ofB.n));
  const interval = limits(logRatio, error, confidenceLevel, freedom);
  return Object.freeze({ ...means, ratio, interval, pValue: 1 - studentCentral(Math.abs(logRatio) / error, freedom) });
}

function meanOf(argument: string, values: readonly (number | null | undefined)[], confidenceLevel: number): GeometricMean {
  const list = requireList(argument, values);
  const logs = list.flatMap((value, i) => (value == null ? [] : [Math.log(requirePositive(`${argument}[${String(i)}]`, value))]));
  const n = logs.length;
  const mean = logs.reduce((sum, log) => sum + log, 0) / n;
  const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
  const logStandardError = n < 2 ? null : Math.sqrt(squares / (n - 1) / n);
  const interval = logStandardError === null || logStandardError === 0 ? null : limits(mean, logStandardError, confidenceLevel, n - 1);
  const geometric = n === 0 ? null : Math.exp(mean);
  return Object.freeze({ n, missing: list.length - n, geometricMean: geometric, logStandardError, interval, confidenceLevel });
}

function limits(log: number, error: number, confidenceLevel: number, freedom: number): RatioInterval {
  const margin = studentCriticalValue(confidenceLevel, freedom) * error;
  return Object.freeze({ lower: Math.exp(log - margin), upper: Math.exp(log + margin) });
}

function requirePositive(argument: string, value: unknown): number {
  if (typeof value !== "number" || !(value > 0 && value < Infinity)) throw misuse(argument, value, isNot("a finite number above 0"));
  return value;
}
