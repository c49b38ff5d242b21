import type { ConfidenceInterval } from "./binomial.js";

const NEGLIGIBLE = 1e-40;

/**
 * The probability that a Poisson variable is at least `atLeast`. Every term follows from its neighbour, outward from the largest,
 * as in the binomial tail: no factorial, nothing subtracted.
 */
function upperTail(atLeast: number, mean: number): number {
  const mode = Math.floor(mean);
  let inside = 0;
  let outside = 0;
  for (let count = mode, term = 1; term > NEGLIGIBLE; count += 1) {
    if (count >= atLeast) inside += term;
    else outside += term;
    term *= mean / (count + 1);
  }
  for (let count = mode - 1, term = mode / mean; count >= 0 && term > NEGLIGIBLE; count -= 1) {
    if (count >= atLeast) inside += term;
    else outside += term;
    term *= count / mean;
  }
  return inside / (inside + outside);
}

/** The mean below which `isBelow` holds, by bisection until no double lies between the two ends. */
function bisectMean(ceiling: number, isBelow: (mean: number) => boolean): number {
  let low = 0;
  let high = ceiling;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}

/**
 * The exact (Garwood) limits of the mean of a Poisson count: each is the mean at which the count, or one more extreme, has half of
 * `1 - confidenceLevel`; the lower one of 0 is 0. Equal to R's `poisson.test`. Source: Garwood 1936, Biometrika 28:437.
 */
export function poissonLimits(count: number, confidenceLevel: number): ConfidenceInterval {
  const tail = (1 - confidenceLevel) / 2;
  // Far beyond either limit for any level that a double can hold.
  const ceiling = count + 60 * Math.sqrt(count + 1) + 800;
  return Object.freeze({
    lower: count === 0 ? 0 : bisectMean(ceiling, (mean) => upperTail(count, mean) < tail),
    upper: bisectMean(ceiling, (mean) => upperTail(count + 1, mean) < 1 - tail),
  });
}
