import { wilsonLimits, type ConfidenceInterval } from "./binomial.js";
import { normalCriticalValue } from "./normal.js";
import { readArm, readConfidenceLevel } from "./readArm.js";
import type { ResponseCounts, ResponseRateOptions } from "./responseRate.js";
import { differenceLimits, oddsRatioLimits, riskRatioLimits, type RatioInterval } from "./scoreLimits.js";
import { fisherExactP, pearsonChiSquare, type PearsonChiSquare } from "./twoByTwoTests.js";

/** The difference of two response rates, `a` minus `b`, as a fraction of 1. */
export interface RateDifference {
  /** `null` where an arm counts nobody; both intervals are then -1 to 1. */
  readonly estimate: number | null;
  readonly newcombe: ConfidenceInterval;
  readonly miettinenNurminen: ConfidenceInterval;
}

/** A ratio of `a` to `b`. */
export interface RateRatio {
  /** `null` with a `reason` where it is infinite or 0 / 0. */
  readonly estimate: number | null;
  readonly miettinenNurminen: RatioInterval;
  /** The interval of the logarithm: Katz's of a relative risk, Woolf's of an odds ratio; `null` with a `reason` without one. */
  readonly wald: RatioInterval | null;
  readonly reason: string | null;
}

export interface ResponseRateComparison {
  readonly a: ResponseCounts;
  readonly b: ResponseCounts;
  readonly difference: RateDifference;
  readonly relativeRisk: RateRatio;
  readonly oddsRatio: RateRatio;
  readonly fisherExactP: number;
  readonly pearsonChiSquare: PearsonChiSquare;
  readonly confidenceLevel: number;
}

const NOTHING_KNOWN: ConfidenceInterval = /* @__PURE__ */ Object.freeze({ lower: -1, upper: 1 });
const NO_RATIO_KNOWN: RatioInterval = /* @__PURE__ */ Object.freeze({ lower: 0, upper: null });

/**
 * Compares the response rates of two arms: the difference `a` minus `b` with Newcombe's hybrid score interval (his method
 * 10, without continuity correction) and Miettinen and Nurminen's; relative risk and odds ratio of `a` to `b`, each with
 * Miettinen and Nurminen's and the Wald interval (Katz's log interval, Woolf's logit interval); Fisher's exact two-sided P
 * (R's definition: tables no likelier than the observed one, within 1e-7) and Pearson's chi-square without correction.
 *
 * The odds ratio is the sample's, not the conditional one that R's `fisher.test` prints. Nothing is added to a cell of 0:
 * an infinite or undefined ratio is `null`, an `upper` limit of `null` is R's `Inf`, a Wald interval that a 0 makes
 * impossible is `null`, and the `reason` says why. So is a chi-square without expected counts. With nobody in an arm every
 * estimate is `null`, the intervals hold all values, and Fisher's P is 1. A P below about 1e-300 is 0.
 *
 * Throws a `RangeError` for an unknown key, for a `total` that is not a whole number up to 1,000,000,000, for `responders`
 * that are not a whole number up to the `total`, and for a `confidenceLevel` that is not strictly between 0 and 1.
 *
 * Sources: Newcombe 1998, Stat Med 17:873; Miettinen & Nurminen 1985, Stat Med 4:213; Katz et al. 1978, Biometrics
 * 34:469; Woolf 1955, Ann Hum Genet 19:251.
 *
 * @example
 * const nobility = compareResponseRates({ responders: 25, total: 63 }, { responders: 11, total: 62 });
 * nobility.difference.estimate?.toFixed(3); // => "0.219"
 * nobility.difference.newcombe.lower.toFixed(3); // => "0.061"
 * nobility.oddsRatio.estimate?.toFixed(2); // => "3.05"
 * nobility.pearsonChiSquare.p?.toFixed(4); // => "0.0068"
 * @category Summary
 */
export function compareResponseRates(
  a: ResponseCounts,
  b: ResponseCounts,
  options: ResponseRateOptions = {},
): ResponseRateComparison {
  const armA = readArm("a", a);
  const armB = readArm("b", b);
  const confidenceLevel = readConfidenceLevel(options);
  const z = normalCriticalValue(confidenceLevel);
  return Object.freeze({
    a: armA,
    b: armB,
    difference: rateDifference(armA, armB, confidenceLevel, z),
    relativeRisk: relativeRisk(armA, armB, z),
    oddsRatio: oddsRatio(armA, armB, z),
    fisherExactP: fisherExactP(armA, armB),
    pearsonChiSquare: pearsonChiSquare(armA, armB),
    confidenceLevel,
  });
}

function rateDifference(a: ResponseCounts, b: ResponseCounts, level: number, z: number): RateDifference {
  if (a.total === 0 || b.total === 0) {
    return Object.freeze({ estimate: null, newcombe: NOTHING_KNOWN, miettinenNurminen: NOTHING_KNOWN });
  }
  const [rateA, rateB] = [a.responders / a.total, b.responders / b.total];
  const wilsonA = wilsonLimits(a.responders, a.total, level);
  const wilsonB = wilsonLimits(b.responders, b.total, level);
  const below = Math.sqrt((rateA - wilsonA.lower) ** 2 + (wilsonB.upper - rateB) ** 2);
  const above = Math.sqrt((wilsonA.upper - rateA) ** 2 + (rateB - wilsonB.lower) ** 2);
  const estimate = rateA - rateB;
  const newcombe = Object.freeze({ lower: Math.max(-1, estimate - below), upper: Math.min(1, estimate + above) });
  return Object.freeze({ estimate, newcombe, miettinenNurminen: differenceLimits(a, b, z) });
}

function relativeRisk(a: ResponseCounts, b: ResponseCounts, z: number): RateRatio {
  if (a.total === 0 || b.total === 0) return unknownRatio();
  const nobodyIn = noneIn([["a", a.responders], ["b", b.responders]]);
  const everybody = a.responders === a.total && b.responders === b.total ? "everybody responded, so its variance is 0" : null;
  const nonShareA = (a.total - a.responders) / a.total / a.responders;
  const variance = nonShareA + (b.total - b.responders) / b.total / b.responders;
  const estimate = a.responders / a.total / (b.responders / b.total);
  return ratio(estimate, riskRatioLimits(a, b, z), variance, z, nobodyIn ?? everybody);
}

function oddsRatio(a: ResponseCounts, b: ResponseCounts, z: number): RateRatio {
  if (a.total === 0 || b.total === 0) return unknownRatio();
  const [restA, restB] = [a.total - a.responders, b.total - b.responders];
  const reason = noneIn([["a", a.responders], ["b", b.responders]]) ?? noneIn([["a", restA], ["b", restB]], "non-responder");
  const variance = 1 / a.responders + 1 / restA + 1 / b.responders + 1 / restB;
  const estimate = a.responders / restA / (b.responders / restB);
  return ratio(estimate, oddsRatioLimits(a, b, z), variance, z, reason);
}

function noneIn(cells: readonly (readonly [arm: string, count: number])[], what = "responder"): string | null {
  const empty = cells.filter(([, count]) => count === 0).map(([arm]) => arm);
  return empty.length === 0 ? null : `no ${what} in ${empty.join(" and ")}`;
}

function ratio(value: number, score: RatioInterval, variance: number, z: number, reason: string | null): RateRatio {
  const estimate = Number.isFinite(value) ? value : null;
  const factor = Math.exp(z * Math.sqrt(variance));
  const wald = reason === null ? Object.freeze({ lower: value / factor, upper: value * factor }) : null;
  return Object.freeze({ estimate, miettinenNurminen: score, wald, reason });
}

function unknownRatio(): RateRatio {
  return Object.freeze({ estimate: null, miettinenNurminen: NO_RATIO_KNOWN, wald: null, reason: "an arm counts nobody" });
}
