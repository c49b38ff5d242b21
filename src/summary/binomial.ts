import { normalCriticalValue } from "./normal.js";

/** The two limits of a confidence interval for a proportion, as fractions of 1; 0 and 1 where nobody was counted. */
export interface ConfidenceInterval {
  readonly lower: number;
  readonly upper: number;
}

/** A binomial term below this share of the largest one changes no tail that a confidence level can ask for. */
const NEGLIGIBLE = 1e-40;

/**
 * The probability of at least `atLeast` successes in `trials`, each with the given odds of success. Every term follows
 * from its neighbour, outward from the largest, which is set to 1: there is no factorial or logarithm to lose digits,
 * nothing is subtracted, and only some 30 standard deviations are visited, however many trials there are.
 */
function upperTail(atLeast: number, trials: number, odds: number): number {
  const mode = Math.min(trials, Math.floor((trials + 1) * (odds / (1 + odds))));
  let inside = 0;
  let outside = 0;
  for (let successes = mode, term = 1; term > NEGLIGIBLE; successes += 1) {
    if (successes >= atLeast) inside += term;
    else outside += term;
    term *= ((trials - successes) * odds) / (successes + 1);
  }
  for (let successes = mode, term = 1; term > NEGLIGIBLE; successes -= 1) {
    if (successes < mode && successes >= atLeast) inside += term;
    else if (successes < mode) outside += term;
    term *= successes / ((trials - successes + 1) * odds);
  }
  return inside / (inside + outside);
}

/** The probability below which `isBelow` holds, by bisection until no double lies between the two ends. */
function bisectProbability(isBelow: (probability: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}

/**
 * The Clopper–Pearson (exact) limits: each is the probability at which the outcome, or one more extreme, has half of
 * `1 - confidenceLevel`; also where one limit is fixed at 0 or 1. Source: Clopper & Pearson 1934, Biometrika 26:404.
 */
export function clopperPearsonLimits(responders: number, total: number, confidenceLevel: number): ConfidenceInterval {
  const tail = (1 - confidenceLevel) / 2;
  const nonResponders = total - responders;
  return Object.freeze({
    lower: responders === 0 ? 0 : bisectProbability((p) => upperTail(responders, total, p / (1 - p)) < tail),
    // Bisects on the response probability: as 1 − (limit of the non-responders), a small limit would lose digits.
    upper: nonResponders === 0 ? 1 : bisectProbability((p) => upperTail(nonResponders, total, (1 - p) / p) > tail),
  });
}

/**
 * The Wilson score limits without continuity correction. Both are roots of one quadratic, and the lower is taken from
 * the product of the roots, because their difference cancels for few responders. Source: Wilson 1927, JASA 22:209.
 */
export function wilsonLimits(responders: number, total: number, confidenceLevel: number): ConfidenceInterval {
  const z = normalCriticalValue(confidenceLevel);
  const centre = responders + (z * z) / 2;
  const halfWidth = z * Math.sqrt(responders * ((total - responders) / total) + (z * z) / 4);
  return Object.freeze({
    lower: responders === 0 ? 0 : (responders * (responders / total)) / (centre + halfWidth),
    upper: responders === total ? 1 : (centre + halfWidth) / (total + z * z),
  });
}
