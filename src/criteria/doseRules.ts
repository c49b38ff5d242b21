import type { AverageDoseCriterion, DoseCriterion } from "./criterion.js";

/**
 * A rule on the daily prednisone-equivalent dose from one day to another, both included, from the follow-up's `doses`.
 * Unknown while days that could decide are not covered.
 *
 * @example
 * doseWindow({
 *   first: { from: "baseline", days: 308 }, last: { from: "baseline", days: 364 },
 *   relation: "<=", limit: { value: "10", unit: "mg/d" }, failsFromDays: 7, failsFromDaysInARow: 3,
 * }).kind; // => "doseWindow"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function doseWindow(rule: Omit<DoseCriterion, "kind">): DoseCriterion {
  return { kind: "doseWindow", ...rule };
}

/**
 * A rule on the average daily prednisone-equivalent dose from one day to another, both included, from the follow-up's `doses`.
 * The limit is a dose, or a multiple of the dose at baseline: `{ timesBaseline: "0.75" }`. Days that are not covered leave the
 * average open upwards, so that a rule which the recorded doses already break is broken.
 *
 * @example
 * const weeks40To52 = { first: { from: "baseline", days: 280 }, last: { from: "baseline", days: 364 } };
 * averageDose({ ...weeks40To52, relation: "<=", limit: { value: "7.5", unit: "mg/d" } }).kind; // => "averageDose"
 * @category Vocabulary
 */
// @__NO_SIDE_EFFECTS__
export function averageDose(rule: Omit<AverageDoseCriterion, "kind">): AverageDoseCriterion {
  return { kind: "averageDose", ...rule };
}
