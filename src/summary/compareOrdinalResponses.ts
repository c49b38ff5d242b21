import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot, isNotListOf } from "../measurement/wordings.js";
import { twoSidedTail } from "./normal.js";
import { pairStatistics, type PairStatistics, type Placement } from "./pairStatistics.js";
import { readArm, readConfidenceLevel } from "./readArm.js";
import type { ResponseRateOptions } from "./responseRate.js";

/** How many subjects of each arm show a response. */
export interface OrdinalCount {
  readonly response: string;
  readonly a: number;
  readonly b: number;
}

/** Two arms compared over responses in order. */
export interface OrdinalComparison extends PairStatistics {
  /** Mann and Whitney's: the pairs that `a` wins, a tie counting half. */
  readonly u: number;
  /**
   * Wilcoxon's rank sum test with midranks, without continuity correction; `null` where all show one response. Above 0 where `a` fares
   * better.
   */
  readonly z: number | null;
  readonly pValue: number | null;
  readonly confidenceLevel: number;
}

/**
 * Compares two arms over responses in order, best first (CR, PR, NR): Wilcoxon's rank sum test with ties, and in odds the win
 * ratio (the generalised odds ratio) and the win odds, each with its interval.
 *
 * z and P are those of R's `wilcox.test(exact = FALSE, correct = FALSE)`. Win ratio and win odds describe the sample's pairs and need no
 * proportional odds; the common odds ratio of that model is left to R (`MASS::polr`).
 *
 * Throws a `RangeError` for counts that are not a list of at least two responses, for a response named twice, and for a number
 * that is not a whole number up to 1,000,000,000.
 *
 * Sources: Wilcoxon 1945, Biometrics Bull 1:80; Agresti 1980, Biometrics 36:59; Brunner et al. 2021, Stat Med 40:3367.
 *
 * @category Summary
 * @example
 * // Three classes of a made-up trial.
 * const result = compareOrdinalResponses([
 *   { response: "CR", a: 20, b: 14 },
 *   { response: "PR", a: 18, b: 16 },
 *   { response: "NR", a: 22, b: 30 },
 * ]);
 * result.pValue?.toFixed(3); // => "0.124"
 * result.winOdds.estimate?.toFixed(3); // => "1.359"
 */
export function compareOrdinalResponses(counts: readonly OrdinalCount[], options: ResponseRateOptions = {}): OrdinalComparison {
  const levels = readCounts(counts);
  const confidenceLevel = readConfidenceLevel(options);
  const [totalA, totalB] = [levels.reduce((sum, { a }) => sum + a, 0), levels.reduce((sum, { b }) => sum + b, 0)];
  let [aboveA, aboveB, tied] = [0, 0, 0];
  const [armA, armB]: [Placement[], Placement[]] = [[], []];
  for (const { a, b } of levels) {
    armA.push({ subjects: a, wins: (totalB - aboveB - b) / totalB, losses: aboveB / totalB });
    armB.push({ subjects: b, wins: aboveA / totalA, losses: (totalA - aboveA - a) / totalA });
    [aboveA, aboveB] = [aboveA + a, aboveB + b];
    tied += (a + b) * ((a + b) ** 2 - 1);
  }
  const placed = pairStatistics(armA, armB, confidenceLevel);
  const [all, pairs] = [totalA + totalB, totalA * totalB];
  const netPairs = armA.reduce((sum, { subjects, wins, losses }) => sum + subjects * (wins - losses) * totalB, 0);
  const variance = (pairs / 12) * (all + 1 - tied / (all * (all - 1)));
  const z = pairs > 0 && variance > 0 ? netPairs / 2 / Math.sqrt(variance) : null;
  const u = pairs > 0 ? pairs / 2 + netPairs / 2 : 0;
  return Object.freeze({ ...placed, u, z, pValue: z === null ? null : twoSidedTail(Math.abs(z)), confidenceLevel });
}

function readCounts(counts: unknown): readonly OrdinalCount[] {
  if (!Array.isArray(counts) || counts.length < 2) throw misuse("counts", counts, isNotListOf("at least 2 responses, best first"));
  const names = new Set<string>();
  return Array.from(counts, (raw: unknown, at) => {
    const argument = `counts[${String(at)}]`;
    const given = requireObject(argument, raw);
    requireKnownKeys(argument, given, ["response", "a", "b"]);
    const { response } = given;
    if (typeof response !== "string" || names.has(response)) throw misuse(`${argument}.response`, response, isNot("a name of its own"));
    names.add(response);
    const [a, b] = ["a", "b"].map((arm) => readArm(`${argument}.${arm}`, { total: given[arm], responders: 0 }).total) as [number, number];
    return { response, a, b };
  });
}
