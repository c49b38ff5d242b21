import { fault, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { requireOneOf } from "../measurement/requirements.js";
import { hasLength } from "../measurement/wordings.js";
import type { ConfidenceInterval } from "./binomial.js";
import { chiSquareUpperTail } from "./chiSquare.js";
import { comparedDays, coxScore, type EventDay, type Ties } from "./coxScore.js";
import { eventDays } from "./eventDays.js";
import { bisect, normalCriticalValue } from "./normal.js";
import { readConfidenceLevel } from "./readArm.js";
import { countByDay, requireList, type TimeToEvent } from "./survivalInput.js";

/** What has no default: programs differ in it, and so do their answers. */
export interface HazardRatioOptions {
  /** `"efron"` (R's default), `"breslow"` (SAS's default) or `"exact"` (the discrete one, whose score test is the log-rank test). */
  readonly ties: Ties;
  /** Strictly between 0 and 1; 0.95 unless given. */
  readonly confidenceLevel?: number | null | undefined;
}

/** One of three tests of a hazard ratio of 1; one degree of freedom. */
export interface HazardRatioTest {
  readonly chiSquare: number | null;
  readonly pValue: number | null;
}

/** The hazard ratio of two arms, of `a` to `b`: above 1 where `a` has the event sooner. */
export interface HazardRatio {
  /** `null` with a `reason` where it is 0, infinite or undefined. */
  readonly hazardRatio: number | null;
  /** Of the logarithm. */
  readonly logStandardError: number | null;
  readonly interval: ConfidenceInterval | null;
  readonly score: HazardRatioTest;
  readonly likelihoodRatio: HazardRatioTest;
  readonly wald: HazardRatioTest;
  readonly reason: string | null;
  readonly ties: Ties;
  readonly confidenceLevel: number;
}

/** The arms of one stratum. */
export interface SurvivalStratum {
  readonly a: readonly TimeToEvent[];
  readonly b: readonly TimeToEvent[];
}

/**
 * Estimates the hazard ratio of `a` to `b` by Cox's partial likelihood, with its interval and the score, likelihood-ratio and
 * Wald tests. For a response, a ratio above 1 means that `a` responds sooner.
 *
 * Agrees with `coxph` of R's package survival to better than 1e-9, for each way of counting ties, which must be named. The
 * arm is the only term: a model with covariates is left to R. Where one arm always comes first, the likelihood has no
 * greatest value: ratio and interval are `null` with a `reason`, and the score test stands. That hazards are proportional is assumed,
 * not tested.
 *
 * Throws a `RangeError` for times as `kaplanMeier` does, for `ties` that are not named and for an option outside its range.
 *
 * Sources: Cox 1972, J R Stat Soc B 34:187; Efron 1977, J Am Stat Assoc 72:557; Breslow 1974, Biometrics 30:89.
 *
 * @category Summary
 * @example
 * const active = [{ days: 85, event: true }, { days: 113, event: true }, { days: 365, event: false }];
 * const control = [{ days: 169, event: true }, { days: 365, event: false }, { days: 365, event: false }];
 * const { hazardRatio: ratio, score } = hazardRatio(active, control, { ties: "efron" });
 * ratio?.toFixed(3); // => "3.411"
 * score.chiSquare?.toFixed(3); // => "1.066"
 */
export function hazardRatio(a: readonly TimeToEvent[], b: readonly TimeToEvent[], options: HazardRatioOptions): HazardRatio {
  return estimate(comparedDays(eventDays([countByDay("a", a), countByDay("b", b)])), options);
}

/**
 * Estimates the hazard ratio of `a` to `b` that strata have in common: each subject is compared with its own stratum only. As
 * `coxph` of R's package survival with `strata()`. Otherwise as `hazardRatio`.
 *
 * Throws a `RangeError` as `hazardRatio` does, and for `strata` that are not a filled list of `{ a, b }`.
 *
 * @category Summary
 * @example
 * const classThree = { a: [{ days: 85, event: true }, { days: 113, event: true }], b: [{ days: 99, event: true }] };
 * const classFour = { a: [{ days: 141, event: true }], b: [{ days: 365, event: false }, { days: 120, event: true }] };
 * stratifiedHazardRatio([classThree, classFour], { ties: "exact" }).hazardRatio?.toFixed(3); // => "1.000"
 */
export function stratifiedHazardRatio(strata: readonly SurvivalStratum[], options: HazardRatioOptions): HazardRatio {
  const list = requireList("strata", strata);
  if (list.length === 0) throw fault("strata", hasLength(0, "at least 1 stratum"));
  const days = list.map((raw, at) => {
    const argument = `strata[${String(at)}]`;
    requireKnownKeys(argument, requireObject(argument, raw), ["a", "b"]);
    return comparedDays(eventDays([countByDay(`${argument}.a`, raw.a), countByDay(`${argument}.b`, raw.b)]));
  });
  return estimate(days.flat(), options);
}

/** Hazard ratios beyond e^±300 cannot come from a finite greatest likelihood of data that fit a computer. */
const FARTHEST = 300;

function estimate(days: readonly EventDay[], options: HazardRatioOptions): HazardRatio {
  const { ties, confidenceLevel } = readOptions(options);
  const none = coxScore(days, 0, ties);
  const reason = reasonFor(days, none.information, ties);
  const score = test(none.information > 0 ? none.slope ** 2 / none.information : null);
  if (reason !== null) {
    const nothing = { hazardRatio: null, logStandardError: null, interval: null, likelihoodRatio: test(null), wald: test(null) };
    return Object.freeze({ ...nothing, score, reason, ties, confidenceLevel });
  }
  const logRatio = bisect(-FARTHEST, FARTHEST, (value) => coxScore(days, value, ties).slope > 0);
  const best = coxScore(days, logRatio, ties);
  const logStandardError = 1 / Math.sqrt(best.information);
  const margin = normalCriticalValue(confidenceLevel) * logStandardError;
  return Object.freeze({
    hazardRatio: Math.exp(logRatio),
    logStandardError,
    interval: Object.freeze({ lower: Math.exp(logRatio - margin), upper: Math.exp(logRatio + margin) }),
    score,
    likelihoodRatio: test(Math.max(0, 2 * (best.logLikelihood - none.logLikelihood))),
    wald: test((logRatio / logStandardError) ** 2),
    reason,
    ties,
    confidenceLevel,
  });
}

function test(chiSquare: number | null): HazardRatioTest {
  return Object.freeze({ chiSquare, pValue: chiSquare === null ? null : chiSquareUpperTail(chiSquare, 1) });
}

/** Why the likelihood has no greatest value, or has the same everywhere. */
function reasonFor(days: readonly EventDay[], information: number, ties: Ties): string | null {
  if (!(information > 0)) return "no event on a day on which it could have fallen in either arm";
  let [observed, least, most] = [0, 0, 0];
  for (const { eventsA, events, atRiskA, atRiskB } of days) {
    observed += eventsA;
    if (ties === "exact") least += Math.max(0, events - atRiskB);
    most += ties === "exact" ? Math.min(events, atRiskA) : events;
  }
  if (observed === least) return "infinitely small: every event that could fall in b did";
  return observed === most ? "infinite: every event that could fall in a did" : null;
}

function readOptions(options: HazardRatioOptions): { readonly ties: Ties; readonly confidenceLevel: number } {
  const given = requireObject("options", options);
  requireKnownKeys("options", given, ["ties", "confidenceLevel"]);
  requireOneOf("ties", options.ties, ["efron", "breslow", "exact"]);
  return { ties: options.ties, confidenceLevel: readConfidenceLevel({ confidenceLevel: given["confidenceLevel"] }) };
}
