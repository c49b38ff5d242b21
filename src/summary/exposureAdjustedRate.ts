import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNotWhole } from "../measurement/wordings.js";
import { clopperPearsonLimits, type ConfidenceInterval } from "./binomial.js";
import { poissonLimits } from "./poisson.js";
import { readConfidenceLevel } from "./readArm.js";
import type { ResponseRateOptions } from "./responseRate.js";

/** How many subjects had an event, in how many days at risk of all subjects together. */
export interface EventsAndDays {
  readonly events: number;
  readonly days: number;
}

/** A rate per 100 person-years of 365.25 days. Plain frozen JSON. */
export interface ExposureAdjustedRate extends EventsAndDays {
  readonly personYears: number;
  /** Null where nobody was at risk for a day; the interval is then null too. */
  readonly per100PersonYears: number | null;
  readonly exactPoisson: ConfidenceInterval | null;
  readonly confidenceLevel: number;
}

/** The ratio of two rates, a to b; an upper limit of null is infinite. */
export interface ExposureAdjustedRateRatio {
  readonly estimate: number | null;
  readonly exact: { readonly lower: number; readonly upper: number | null };
  readonly confidenceLevel: number;
}

/** A year of 365.25 days: 365 is used elsewhere, so the figure is stated with every rate (a reading). */
export const daysOfPersonYear = 365.25;

/**
 * The exposure-adjusted incidence rate per 100 person-years with its exact (Garwood) Poisson interval, two-sided.
 *
 * The interval of no events begins at 0 and ends at -ln(alpha/2) over the time. A normal interval, as some tools give by default, would
 * reach below 0. Source: Garwood 1936; FDA Standard Safety Tables and Figures 2025, Table 26; agrees with R's `poisson.test`.
 *
 * @param counts subjects with an event, and the days at risk of all subjects, from first dose to first event or end of follow-up
 * @throws RangeError on counts that are not whole numbers of at least 0
 * @category Summary
 * @example
 * const rate = exposureAdjustedRate({ events: 14, days: 1112 });
 * rate.per100PersonYears?.toFixed(4); // => "459.8471"
 * rate.exactPoisson?.lower.toFixed(4); // => "251.4027"
 */
export function exposureAdjustedRate(counts: EventsAndDays, options: ResponseRateOptions = {}): ExposureAdjustedRate {
  const { events, days } = readCounts("counts", counts);
  const confidenceLevel = readConfidenceLevel(options);
  const personYears = days / daysOfPersonYear;
  if (days === 0) return deepFrozen({ events, days, personYears, per100PersonYears: null, exactPoisson: null, confidenceLevel });
  const { lower, upper } = poissonLimits(events, confidenceLevel);
  const per100 = (mean: number): number => (100 * mean) / personYears;
  return deepFrozen({
    events,
    days,
    personYears,
    per100PersonYears: per100(events),
    exactPoisson: { lower: per100(lower), upper: per100(upper) },
    confidenceLevel,
  });
}

/**
 * The ratio of two exposure-adjusted rates, a to b, with the exact conditional interval: given the events of both, those of a are
 * binomial, so its limits are Clopper and Pearson's. Agrees with R's `poisson.test` of two rates.
 *
 * @throws RangeError as `exposureAdjustedRate`
 * @category Summary
 * @example
 * const ratio = exposureAdjustedRateRatio({ events: 10, days: 12050 }, { events: 4, days: 11000 });
 * [ratio.estimate?.toFixed(4), ratio.exact.lower.toFixed(4), ratio.exact.upper?.toFixed(4)]; // => ["2.2822", "0.6582", "9.9689"]
 */
export function exposureAdjustedRateRatio(
  a: EventsAndDays,
  b: EventsAndDays,
  options: ResponseRateOptions = {},
): ExposureAdjustedRateRatio {
  const [armA, armB] = [readCounts("a", a), readCounts("b", b)];
  const confidenceLevel = readConfidenceLevel(options);
  const both = armA.events + armB.events;
  if (both === 0 || armA.days === 0 || armB.days === 0)
    return deepFrozen({ estimate: null, exact: { lower: 0, upper: null }, confidenceLevel });
  const { lower, upper } = clopperPearsonLimits(armA.events, both, confidenceLevel);
  const ratio = (share: number): number => (share / (1 - share)) * (armB.days / armA.days);
  const estimate = armB.events === 0 ? null : armA.events / armA.days / (armB.events / armB.days);
  return deepFrozen({ estimate, exact: { lower: ratio(lower), upper: upper === 1 ? null : ratio(upper) }, confidenceLevel });
}

function readCounts(argument: string, value: unknown): EventsAndDays {
  const given = requireObject(argument, value);
  requireKnownKeys(argument, given, ["events", "days"]);
  const whole = (key: "events" | "days", most: number): number => {
    const number = given[key];
    if (typeof number !== "number" || !Number.isInteger(number) || number < 0 || number > most)
      throw misuse(`${argument} ${key}`, number, isNotWhole(0, most));
    return number + 0;
  };
  return { events: whole("events", 1e9), days: whole("days", 1e12) };
}
