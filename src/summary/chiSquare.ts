import { twoSidedTail } from "./normal.js";

/**
 * The probability that a chi-square variable exceeds `value`, for a whole number of degrees of freedom: the tail for
 * two degrees more adds a positive term, so no digit is lost, however small the probability.
 * Source: Abramowitz & Stegun 1964, formulas 26.4.4 and 26.4.5.
 */
export function chiSquareUpperTail(value: number, degreesOfFreedom: number): number {
  const half = value / 2;
  const odd = degreesOfFreedom % 2 === 1;
  let tail = odd ? twoSidedTail(Math.sqrt(value)) : Math.exp(-half);
  let term = Math.exp(-half) * (odd ? 2 * Math.sqrt(half / Math.PI) : half);
  for (let reached = odd ? 1 : 2; reached < degreesOfFreedom; reached += 2) {
    tail += term;
    term *= half / (reached / 2 + 1);
  }
  return tail;
}
