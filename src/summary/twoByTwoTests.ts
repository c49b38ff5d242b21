import { twoSidedTail } from "./normal.js";
import type { ResponseCounts } from "./responseRate.js";

/** R's `fisher.test` counts a table as no likelier than the observed one up to this relative difference. */
const TIE = 1 + 1e-7;

/** A table less likely than this, next to the likeliest, counts as impossible. */
const NEGLIGIBLE = 1e-300;

/**
 * Fisher's exact two-sided P: the summed probability of every table with the same margins that is no likelier than the
 * observed one, as R's `fisher.test` has it. The terms follow from their neighbours, outward from the likeliest, which is
 * set to 1, so that no factorial or logarithm loses digits.
 */
export function fisherExactP(a: ResponseCounts, b: ResponseCounts): number {
  const responders = a.responders + b.responders;
  const least = Math.max(0, responders - b.total);
  const most = Math.min(responders, a.total);
  const mode = Math.floor((responders + 1) * ((a.total + 1) / (a.total + b.total + 2)));
  const start = Math.min(most, Math.max(least, mode)); // rounding may take the mode past either end
  const terms: number[] = [];
  let observed = 0;
  const add = (inA: number, term: number): void => {
    if (inA === a.responders) observed = term;
    terms.push(term);
  };
  for (let inA = start, term = 1; inA <= most && term > NEGLIGIBLE; inA += 1) {
    add(inA, term);
    term *= ((a.total - inA) / (inA + 1)) * ((responders - inA) / (b.total - responders + inA + 1));
  }
  for (let inA = start, term = 1; inA > least; ) {
    term *= (inA / (a.total - inA + 1)) * ((b.total - responders + inA) / (responders - inA + 1));
    if (term < NEGLIGIBLE) break;
    inA -= 1;
    add(inA, term);
  }
  let all = 0;
  let asUnlikely = 0;
  for (const term of terms) {
    all += term;
    if (term <= observed * TIE) asUnlikely += term;
  }
  return asUnlikely / all;
}

/** Pearson's chi-square test of two proportions, without continuity correction. */
export interface PearsonChiSquare {
  /** `null` with a `reason` where an expected count is 0. */
  readonly statistic: number | null;
  readonly p: number | null;
  readonly reason: string | null;
}

/** The chi-square of one degree of freedom, which R's `prop.test(correct = FALSE)` gives. */
export function pearsonChiSquare(a: ResponseCounts, b: ResponseCounts): PearsonChiSquare {
  const responders = a.responders + b.responders;
  const total = a.total + b.total;
  if (a.total === 0 || b.total === 0) {
    return Object.freeze({ statistic: null, p: null, reason: "an arm counts nobody" });
  }
  if (responders === 0 || responders === total) {
    const who = responders === 0 ? "nobody" : "everybody";
    return Object.freeze({ statistic: null, p: null, reason: `${who} responded, so expected counts are 0` });
  }
  const pooledVariance = (responders / total) * ((total - responders) / a.total / b.total);
  const difference = (a.responders * b.total - b.responders * a.total) / a.total / b.total;
  const root = Math.abs(difference) / Math.sqrt(pooledVariance);
  return Object.freeze({ statistic: root * root, p: twoSidedTail(root), reason: null });
}
