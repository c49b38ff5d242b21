/** The scale on which a survival curve's confidence interval is symmetric. */
export type SurvivalInterval = "log" | "log-log" | "plain";

export const SURVIVAL_INTERVALS: readonly SurvivalInterval[] = ["log", "log-log", "plain"];

export interface SurvivalLimits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The limits of `survival`, of which `relativeError` is the standard error divided by itself. `null` where there is no
 * such error, at a survival of 0, and on the log-log scale at a survival of 1, as R's survfit has it.
 * Source: Kalbfleisch & Prentice 2002, The Statistical Analysis of Failure Time Data, section 1.4.
 */
export function survivalLimits(survival: number, relativeError: number, z: number, interval: SurvivalInterval): SurvivalLimits {
  if (survival === 0 || (survival === 1 && interval === "log-log")) return { lower: null, upper: null };
  const distance = z * relativeError;
  if (interval === "plain") {
    return { lower: Math.max(0, survival - distance * survival), upper: Math.min(1, survival + distance * survival) };
  }
  if (interval === "log") {
    return { lower: survival * Math.exp(-distance), upper: Math.min(1, survival * Math.exp(distance)) };
  }
  const logarithm = Math.log(survival);
  return {
    lower: Math.exp(logarithm * Math.exp(-distance / logarithm)),
    upper: Math.exp(logarithm * Math.exp(distance / logarithm)),
  };
}
