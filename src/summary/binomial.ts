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

/** Coefficients of a numerator and a denominator, constant term first. */
type Ratio = readonly [numerator: readonly number[], denominator: readonly number[]];

const CENTRAL: Ratio = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
];
const INTERMEDIATE: Ratio = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
];
const FAR: Ratio = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
];

function evaluateRatio([numerator, denominator]: Ratio, at: number): number {
  const horner = (sum: number, coefficient: number): number => sum * at + coefficient;
  return numerator.reduceRight(horner, 0) / denominator.reduceRight(horner, 0);
}

/**
 * The z of which a standard normal variable lies within ±z with probability `confidenceLevel`: 1.96 for 0.95. Takes
 * the level rather than a quantile's probability, of which (1 + level) / 2 would round away the digits.
 * Source: algorithm AS 241 (PPND16, relative accuracy about 1e-16), Wichura 1988, Applied Statistics 37:477.
 */
function normalCriticalValue(confidenceLevel: number): number {
  const fromMedian = confidenceLevel / 2;
  if (fromMedian <= 0.425) return fromMedian * evaluateRatio(CENTRAL, 0.180625 - fromMedian * fromMedian);
  const r = Math.sqrt(-Math.log((1 - confidenceLevel) / 2));
  return r <= 5 ? evaluateRatio(INTERMEDIATE, r - 1.6) : evaluateRatio(FAR, r - 5);
}
