import type { DatedDose } from "../measurement/datedDoses.js";
import { exactNumber } from "../measurement/quantity.js";
import { type DayRange, type DoseCoverage, dosesInWindow } from "./cumulativeDose.js";
import type { PrednisoneDose } from "./prednisoneEquivalent.js";
import { roundedQuotient } from "./roundedQuotient.js";

/** An average daily dose as plain frozen JSON. */
export interface AverageDailyDose extends DoseCoverage {
  /** Null is unknown: a day of the window is uncovered. */
  readonly dose: PrednisoneDose | null;
  /** False where the average is rounded or unknown. */
  readonly isExact: boolean;
}

/**
 * The average daily prednisone-equivalent dose over a window of days, in mg/d: the cumulative dose by the number of days.
 *
 * The doses are added exactly and divided once. An average with more than six decimals is rounded to six, says
 * `isExact: false`, and stays on its own side of every limit printed with up to five. While a day of the window is uncovered
 * the average is null: neither is such a day 0, nor are the other days taken for it. See `cumulativeDose` for how doses and
 * days count.
 *
 * The rule, a sum by the number of days, is our own reading: trials that judge an average dose print no formula.
 *
 * @param doses dated doses in mg/d, as in `followUp.doses`
 * @param window the first and the last day, both included
 * @returns plain frozen JSON; `dose` is the measure `prednisoneEquivalent` of an assessment
 * @throws RangeError on a dose or window that has no one meaning, such as a partial date, another unit, or a last day before the first
 * @example
 * const taper = [
 *   { start: "2024-01-01", end: "2024-01-10", prednisoneEquivalent: { value: 10, unit: "mg/d" } },
 *   { start: "2024-01-11", prednisoneEquivalent: { value: 5, unit: "mg/d" } },
 * ];
 * averageDailyDose(taper, { first: "2024-01-01", last: "2024-01-20" }).dose; // => { value: "7.5", unit: "mg/d" }
 * averageDailyDose(taper, { first: "2023-12-31", last: "2024-01-20" }).dose; // => null
 * @category Glucocorticoid
 */
export function averageDailyDose(doses: readonly DatedDose[], window: DayRange): AverageDailyDose {
  const { coverage, total } = dosesInWindow(doses, window);
  const average = total && roundedQuotient(total, exactNumber(coverage.days));
  return Object.freeze({
    ...coverage,
    dose: average && Object.freeze({ value: average.value, unit: "mg/d" }),
    isExact: average !== null && average.isExact,
  });
}
