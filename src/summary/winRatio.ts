import { fault, misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot, isNotFlag } from "../measurement/wordings.js";
import { twoSidedTail } from "./normal.js";
import { pairStatistics, type PairStatistics, type Placement } from "./pairStatistics.js";
import { readConfidenceLevel } from "./readArm.js";
import type { ResponseRateOptions } from "./responseRate.js";
import { requireList, type TimeToEvent } from "./survivalInput.js";

/** One outcome of a subject: a time to a bad event, or a number of which more is better; null where it is not known. */
export type RankedOutcome = TimeToEvent | number | null;

/** Two arms compared pair by pair over outcomes in the order of their weight. */
export interface WinRatioResult extends PairStatistics {
  /** For each outcome, the share of all pairs that it decided. */
  readonly decided: readonly { readonly wins: number; readonly losses: number }[];
  /** The net benefit by its standard error, and its two-sided P value. */
  readonly z: number | null;
  readonly pValue: number | null;
  readonly confidenceLevel: number;
}

/**
 * Compares two arms pair by pair over outcomes in the order of their weight (win ratio, win odds, net benefit): death before kidney
 * failure before
 * decline of eGFR before slope.
 *
 * Every subject is a list of outcomes of the same length. A pair is decided by the first outcome that tells the two apart: of
 * bad events `{ days, event }` the later one wins, and only an event seen strictly before the other subject's last day counts; of numbers
 * the greater wins. What is null or cannot be told passes to the next outcome. Pairs multiply: 1,000 subjects an arm are a million.
 *
 * Throws a `RangeError` for subjects that are not lists of the same outcomes, and for days as `kaplanMeier`.
 *
 * Sources: Pocock et al. 2012, Eur Heart J 33:176; Bebu & Lachin 2016, Biostatistics 17:178 (variance).
 *
 * @category Summary
 * @example
 * // Death first, then the eGFR slope per year.
 * const active = [[{ days: 700, event: false }, -1], [{ days: 700, event: false }, -4]];
 * const control = [[{ days: 200, event: true }, null], [{ days: 700, event: false }, -2]];
 * const { winRatio: ratio, wins, losses } = winRatio(active, control);
 * [ratio.estimate, wins, losses]; // => [3, 0.75, 0.25]
 */
export function winRatio(
  a: readonly (readonly RankedOutcome[])[],
  b: readonly (readonly RankedOutcome[])[],
  options: ResponseRateOptions = {},
): WinRatioResult {
  const [armA, armB] = [readSubjects("a", a), readSubjects("b", b)];
  const confidenceLevel = readConfidenceLevel(options);
  const length = (armA[0] ?? armB[0] ?? []).length;
  const isUneven = [...armA, ...armB].some((subject) => subject.length !== length);
  if (isUneven) throw fault("b", isNot("a list of subjects with the outcomes of a"));
  const decided = Array.from({ length }, () => ({ wins: 0, losses: 0 }));
  const tally = (arm: readonly unknown[]) => arm.map(() => ({ wins: 0, losses: 0 }));
  const [ofA, ofB] = [tally(armA), tally(armB)];
  armA.forEach((subject, i) => {
    armB.forEach((other, j) => {
      for (let at = 0; at < length; at += 1) {
        const sign = signOfPair(subject[at] ?? null, other[at] ?? null);
        if (sign === 0) continue;
        const key = sign > 0 ? "wins" : "losses";
        for (const one of [ofA[i], ofB[j], decided[at]]) if (one !== undefined) one[key] += 1;
        return;
      }
    });
  });
  const shares = (arm: readonly { wins: number; losses: number }[], of: number): readonly Placement[] =>
    arm.map(({ wins, losses }) => ({ subjects: 1, wins: wins / of, losses: losses / of }));
  const statistics = pairStatistics(shares(ofA, armB.length), shares(ofB, armA.length), confidenceLevel);
  const { estimate, standardError } = statistics.netBenefit;
  const z = estimate === null || standardError === null || standardError === 0 ? null : estimate / standardError;
  const pairs = armA.length * armB.length;
  return Object.freeze({
    ...statistics,
    decided: Object.freeze(decided.map(({ wins, losses }) => Object.freeze({ wins: wins / pairs, losses: losses / pairs }))),
    z,
    pValue: z === null ? null : twoSidedTail(Math.abs(z)),
    confidenceLevel,
  });
}

function signOfPair(a: RankedOutcome, b: RankedOutcome): number {
  if (a === null || b === null) return 0;
  if (typeof a === "number" || typeof b === "number") return Math.sign(Number(a) - Number(b));
  if (b.event && b.days < a.days) return 1;
  return a.event && a.days < b.days ? -1 : 0;
}

function readSubjects(argument: string, subjects: readonly (readonly RankedOutcome[])[]): readonly (readonly RankedOutcome[])[] {
  return requireList(argument, subjects).map((outcomes, i) => {
    const name = `${argument}[${String(i)}]`;
    return requireList(name, outcomes).map((outcome, at) => readOutcome(`${name}[${String(at)}]`, outcome));
  });
}

function readOutcome(argument: string, outcome: unknown): RankedOutcome {
  if (outcome === null) return null;
  if (typeof outcome === "number" && Number.isFinite(outcome)) return outcome;
  if (typeof outcome !== "object") throw misuse(argument, outcome, isNot("a time { days, event }, a finite number or null"));
  const time = requireObject(argument, outcome);
  requireKnownKeys(argument, time, ["days", "event"]);
  const { days, event } = time;
  const hasDay = typeof days === "number" && days >= 0 && days < Infinity;
  if (!hasDay) throw misuse(`${argument}.days`, days, isNot("a finite number of at least 0"));
  if (typeof event !== "boolean") throw misuse(`${argument}.event`, event, isNotFlag);
  return { days, event };
}
