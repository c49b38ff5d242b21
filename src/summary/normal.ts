/** The probability that a standard normal variable lies within ±z, by the series of its integral: for z up to about 3. */
function centralProbability(z: number): number {
  let term = z * Math.sqrt(2 / Math.PI) * Math.exp((-z * z) / 2);
  let sum = 0;
  for (let odd = 1; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (z * z) / (odd + 2);
  }
  return sum;
}

const LEVELS_OF_THE_FRACTION = 200;

/**
 * The probability that a standard normal variable lies outside ±z, for z of 0 or more; also, at the root of a chi-square
 * statistic, the P value of one degree of freedom. Far out by Laplace's continued fraction, where 1 minus the central
 * probability would lose digits. Source: Abramowitz & Stegun 1964, formulas 26.2.11 and 26.2.14.
 */
export function twoSidedTail(z: number): number {
  if (z < 2) return 1 - centralProbability(z);
  let fraction = z;
  for (let level = LEVELS_OF_THE_FRACTION; level >= 1; level -= 1) fraction = z + level / fraction;
  return (Math.sqrt(2 / Math.PI) * Math.exp((-z * z) / 2)) / fraction;
}

/** Where `isBelow` turns false between two ends, by bisection until no double lies between them, or 200 times. */
export function bisect(from: number, to: number, isBelow: (value: number) => boolean): number {
  let low = from;
  let high = to;
  for (let halvings = 0; halvings < 200; halvings += 1) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return high;
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
export function normalCriticalValue(confidenceLevel: number): number {
  const fromMedian = confidenceLevel / 2;
  if (fromMedian <= 0.425) return fromMedian * evaluateRatio(CENTRAL, 0.180625 - fromMedian * fromMedian);
  const r = Math.sqrt(-Math.log((1 - confidenceLevel) / 2));
  return r <= 5 ? evaluateRatio(INTERMEDIATE, r - 1.6) : evaluateRatio(FAR, r - 5);
}
