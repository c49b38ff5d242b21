import { bisect } from "./normal.js";

/**
 * The probability that a Student t variable of a whole number of degrees of freedom lies within ±t, by the finite series in the cosine.
 * Source: Abramowitz & Stegun 1964, formulas 26.7.3 and 26.7.4.
 */
export function studentCentral(t: number, degreesOfFreedom: number): number {
  const cosineSquared = degreesOfFreedom / (degreesOfFreedom + t * t);
  const sine = t / Math.sqrt(degreesOfFreedom + t * t);
  const odd = degreesOfFreedom % 2 === 1;
  let term = odd ? Math.sqrt(cosineSquared) : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= degreesOfFreedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosineSquared;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (Math.atan(t / Math.sqrt(degreesOfFreedom)) + sine * sum) : sine * sum;
}

/** The t of which a Student t variable lies within ±t with probability `confidenceLevel`: 2.228 for 0.95 and 10 degrees of freedom. */
export function studentCriticalValue(confidenceLevel: number, degreesOfFreedom: number): number {
  return bisect(0, 1e6, (t) => studentCentral(t, degreesOfFreedom) < confidenceLevel);
}
