import { normalCriticalValue } from "./normal.js";
import type { RatioInterval } from "./scoreLimits.js";

/** How subjects of one arm fare against those of the other: the shares of the pairs with them that `a` wins and loses. */
export interface Placement {
  readonly subjects: number;
  readonly wins: number;
  readonly losses: number;
}

/** A ratio with its interval, symmetric in the logarithm; `null` with the `reason` of the whole where it is 0, infinite or undefined. */
export interface WinContrast {
  readonly estimate: number | null;
  readonly interval: RatioInterval | null;
}

/** All pairs of a subject of `a` with one of `b`, as shares that make 1, and what they say. */
export interface PairStatistics {
  readonly wins: number | null;
  readonly losses: number | null;
  readonly ties: number | null;
  /** Wins to losses; pairs that tie do not count. */
  readonly winRatio: WinContrast;
  /** The odds that `a` fares better, a tie counting half for each. */
  readonly winOdds: WinContrast;
  /** Wins minus losses. */
  readonly netBenefit: { readonly estimate: number | null; readonly standardError: number | null };
  readonly reason: string | null;
}

/** One of two quantities of the placements, and its mean over the arm. */
type Of = (placement: Placement) => number;

/** Of U-statistics: the mean over each arm's placements varies as means do. Source: Bebu & Lachin 2016, Biostatistics 17:178. */
export function pairStatistics(a: readonly Placement[], b: readonly Placement[], confidenceLevel: number): PairStatistics {
  const [countA, countB] = [a, b].map((arm) => arm.reduce((sum, { subjects }) => sum + subjects, 0)) as [number, number];
  const nothing: WinContrast = Object.freeze({ estimate: null, interval: null });
  if (countA === 0 || countB === 0) {
    const netBenefit = Object.freeze({ estimate: null, standardError: null });
    return { wins: null, losses: null, ties: null, winRatio: nothing, winOdds: nothing, netBenefit, reason: "an arm counts nobody" };
  }
  const mean = (of: Of): number => a.reduce((sum, one) => sum + one.subjects * of(one), 0) / countA;
  const variance = (of: Of): number => varianceOfMean(a, countA, of) + varianceOfMean(b, countB, of);
  const z = normalCriticalValue(confidenceLevel);
  const contrast = (better: number, worse: number, relative: Of): WinContrast => {
    const estimate = worse > 0 ? better / worse : null;
    if (estimate === null || better === 0) return Object.freeze({ estimate, interval: null });
    const logError = Math.sqrt(variance(relative));
    if (!(logError > 0)) return Object.freeze({ estimate, interval: null }); // NaN for a single subject in an arm
    const factor = Math.exp(z * logError);
    return Object.freeze({ estimate, interval: Object.freeze({ lower: estimate / factor, upper: estimate * factor }) });
  };
  const [wins, losses] = [mean((one) => one.wins), mean((one) => one.losses)];
  const better = (1 + wins - losses) / 2;
  const netError = Math.sqrt(variance((one) => one.wins - one.losses));
  return {
    wins,
    losses,
    ties: Math.max(0, 1 - wins - losses),
    winRatio: contrast(wins, losses, (one) => one.wins / wins - one.losses / losses),
    winOdds: contrast(better, 1 - better, (one) => (one.wins - one.losses) / 2 / better / (1 - better)),
    netBenefit: Object.freeze({ estimate: wins - losses, standardError: Number.isFinite(netError) ? netError : null }),
    reason: wins > 0 && losses > 0 ? null : `no pair is ${wins === 0 ? "won" : "lost"}${wins === 0 && losses === 0 ? " or lost" : ""}`,
  };
}

function varianceOfMean(arm: readonly Placement[], count: number, of: Of): number {
  const mean = arm.reduce((sum, one) => sum + one.subjects * of(one), 0) / count;
  return arm.reduce((sum, one) => sum + one.subjects * (of(one) - mean) ** 2, 0) / (count - 1) / count;
}
