import type { DayFrom } from "../../criteria/criterion.js";

/** Weeks 40 to 52, from day 280 to day 364 after baseline, both included. */
export const weeks40To52: { readonly first: DayFrom; readonly last: DayFrom } = {
  first: { from: "baseline", days: 280 },
  last: { from: "baseline", days: 364 },
};

export const weeks40To52Readings: readonly string[] = [
  "The window runs to day 364 whatever the day of the visit: a dose without an end says nothing of the days after the visit, so a " +
    "visit before day 364 needs doses recorded up to it.",
  "Weeks 40 to 52 are days 280 to 364 after baseline, both included: 85 days. Days without a recorded dose are unknown, not 0.",
];

// @__NO_SIDE_EFFECTS__
export function populationReading(doseAtBaseline: string): string {
  return (
    `Who took ${doseAtBaseline} at baseline is not in the population and reads NR here; ` +
    "the published denominators count the population only."
  );
}
