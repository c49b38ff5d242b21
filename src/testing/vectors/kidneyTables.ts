import type { DrawnCourse, ShownAtVisit } from "./kidneyEventVectors.js";

/** A course on one side of a limit of a kidney event. */
export type KidneyLimit = readonly [definition: string, reason: string, course: DrawnCourse];

type Visits = DrawnCourse["visits"];
/** The values of one measure, each on its day. */
export const series = (measure: keyof ShownAtVisit, ...values: readonly (readonly [day: number, value: string])[]): Visits =>
  values.map(([day, value]) => [day, { [measure]: value }] as const);
/** One visit at day 28 after a baseline, with what stays the same at both. */
export const pair = (before: ShownAtVisit, after: ShownAtVisit, same: ShownAtVisit = {}): DrawnCourse => ({
  baseline: { ...same, ...before },
  visits: [[28, { ...same, ...after }]],
});
export const quiet: ShownAtVisit = { serumCreatinine: "1", upcr: "0.4", urineRedCells: "4", redCellCasts: false, whiteCellCasts: false };
