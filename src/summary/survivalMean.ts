import type { DayCount } from "./survivalInput.js";

/** The mean time without the event, counted up to `until`: the area under the survival curve. */
export interface RestrictedMean {
  readonly until: number;
  /** In days; `null`, like the error, where observation ends before `until` with a survival above 0. */
  readonly mean: number | null;
  readonly standardError: number | null;
}

/**
 * The area under a survival curve's steps up to `until`, and its standard error, without a small-sample correction.
 * Source: Klein & Moeschberger 2003, Survival Analysis, equations 4.5.1 and 4.5.2.
 */
export function restrictedMeanTime(steps: readonly (DayCount & { readonly survival: number })[], until: number): RestrictedMean {
  const within = steps.filter(({ day }) => day < until);
  const known = steps.some(({ day, survival }) => day >= until || survival === 0);
  if (!known) return Object.freeze({ until, mean: null, standardError: null });
  let end = until;
  let area = 0;
  let variance = 0;
  for (const { day, atRisk, events, survival } of within.reverse()) {
    area += survival * (end - day);
    if (survival > 0) variance += area * area * (events / (atRisk * (atRisk - events)));
    end = day;
  }
  return Object.freeze({ until, mean: area + end, standardError: Math.sqrt(variance) });
}
