import { normalCriticalValue } from "./normal.js";
import { type CompetingDay, type CompetingTime, countCompeting, requireEventName } from "./competingInput.js";
import { survivalLimits, type SurvivalInterval, type SurvivalLimits } from "./survivalInterval.js";
import { readCurveOptions } from "./survivalOptions.js";

export interface CumulativeIncidenceOptions {
  /** `"log"` unless given, as in R. */
  readonly interval?: SurvivalInterval | null | undefined;
  /** Strictly between 0 and 1; 0.95 unless given. */
  readonly confidenceLevel?: number | null | undefined;
}

/** The cumulative incidence from one day until the next. */
export interface CumulativeIncidenceStep extends CompetingDay, SurvivalLimits {
  /** The share that has had the event asked about. */
  readonly incidence: number;
  /** The share that has had another event first. With `incidence` and `eventFree` it makes 1. */
  readonly competingIncidence: number;
  readonly eventFree: number;
  readonly standardError: number;
}

export interface CumulativeIncidence {
  readonly event: string;
  readonly subjects: number;
  /** How many had the event asked about, and how many another one first. */
  readonly events: number;
  readonly competing: number;
  /** One for each day on which something happened, the earliest first. */
  readonly steps: readonly CumulativeIncidenceStep[];
  readonly interval: SurvivalInterval;
  readonly confidenceLevel: number;
}

/**
 * Estimates the share of subjects who have had an event over time, where another event may come first (Aalen–Johansen): a
 * response where subjects may die, a flare where kidneys may fail.
 *
 * One minus a Kaplan–Meier curve that censors the other events answers another question, what would happen if nobody died, and
 * is larger. Agrees with the multi-state `survfit` of R's package survival to better than 1e-9 in estimate, standard error and limits;
 * R's cmprsk has another
 * variance, which differs in the second or third digit. Limits are `null` at an incidence of 0 and, on the log-log scale, of 1.
 *
 * Throws a `RangeError` for `times` that are not an array, for `days` that are negative or not finite, for an `event` that is
 * neither a name nor null, and for an option outside its range.
 *
 * Source: Aalen & Johansen 1978, Scand J Stat 5:141.
 *
 * @category Summary
 * @example
 * const [first, second] = [{ days: 85, event: "response" }, { days: 169, event: "response" }];
 * const times = [first, { days: 100, event: "death" }, second, { days: 200, event: null }];
 * const { steps } = cumulativeIncidence(times, "response");
 * steps.map(({ day, incidence }) => [day, incidence]); // => [[85, 0.25], [100, 0.25], [169, 0.5], [200, 0.5]]
 * steps[3].eventFree; // => 0.25
 */
export function cumulativeIncidence(
  times: readonly CompetingTime[],
  event: string,
  options: CumulativeIncidenceOptions = {},
): CumulativeIncidence {
  const { interval, confidenceLevel } = readCurveOptions(options, []);
  const z = normalCriticalValue(confidenceLevel);
  const days = countCompeting("times", times, requireEventName(event));
  let [eventFree, incidence, competingIncidence] = [1, 0, 0];
  // The variance is a square in the incidence reached, so that one pass over the days suffices.
  const sums = { square: 0, linear: 0, constant: 0 };
  const steps = days.map((count): CumulativeIncidenceStep => {
    const { day, atRisk, events, competing, censored } = count;
    const before = eventFree;
    incidence += before * (events / atRisk);
    competingIncidence += before * (competing / atRisk);
    eventFree = before * ((atRisk - events - competing) / atRisk);
    const all = events + competing;
    const spread = all === atRisk ? 0 : all / (atRisk * (atRisk - all)); // nobody is left whom it could concern
    const own = (before * events) / (atRisk * atRisk);
    sums.square += spread;
    sums.linear += spread * incidence + own;
    sums.constant += spread * incidence * incidence + 2 * own * incidence + (before * own * (atRisk - events)) / atRisk;
    const variance = sums.constant + incidence * (incidence * sums.square - 2 * sums.linear);
    const standardError = incidence === 0 ? 0 : Math.sqrt(Math.max(0, variance));
    const { lower, upper } = survivalLimits(incidence, standardError / incidence, z, interval);
    const shares = { incidence, competingIncidence, eventFree, standardError, lower, upper };
    return Object.freeze({ day, atRisk, events, competing, censored, ...shares });
  });
  const sum = (of: (day: CompetingDay) => number): number => days.reduce((total, day) => total + of(day), 0);
  return Object.freeze({
    event,
    subjects: times.length,
    events: sum(({ events }) => events),
    competing: sum(({ competing }) => competing),
    steps: Object.freeze(steps),
    interval,
    confidenceLevel,
  });
}
