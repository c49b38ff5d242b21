import { type CalendarDate, dateOfDay, dayNumber, readCalendarDate } from "../measurement/calendarDate.js";
import { type DatedDose, type ReadDatedDose, readDatedDoses } from "../measurement/datedDoses.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isBefore } from "../measurement/wordings.js";
import { decimalText, type Exact, exactNumber, plus, times, zero } from "../measurement/quantity.js";

/** Days from a first to a last one, `YYYY-MM-DD`, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** How far the recorded doses account for the days of a window. */
export interface DoseCoverage {
  readonly window: DayRange;
  /** The days of the window, first and last included. */
  readonly days: number;
  /** Days for which no dose is recorded. */
  readonly uncoveredDays: number;
  /** The same days as ranges, the earliest first. */
  readonly uncovered: readonly DayRange[];
  /**
   * Days for which more than one dose is recorded: they add up, and where one step of a taper ends on the day the next begins they should
   * not.
   */
  readonly overlappingDays: number;
}

/** An amount of prednisone equivalent, a plain decimal in mg. */
export interface DoseTotal {
  readonly value: string;
  readonly unit: "mg";
}

/** A cumulative dose as plain frozen JSON. */
export interface CumulativeDose extends DoseCoverage {
  /** Exact; null is unknown: a day of the window is uncovered. */
  readonly dose: DoseTotal | null;
  /** What the recorded days add up to: all of the dose, or a lower bound of it where days are uncovered. Null where no day is covered. */
  readonly knownPart: DoseTotal | null;
}

/** What was taken in a window, as far as it is recorded. */
export interface DosesInWindow {
  readonly coverage: DoseCoverage;
  /** The sum in mg; null where a day is uncovered. */
  readonly total: Exact | null;
  /** The sum over the covered days; null where there are none. */
  readonly known: Exact | null;
}

/**
 * The cumulative prednisone-equivalent dose over a window of days, in mg: the sum of the daily doses, exact.
 *
 * A dose counts in full on each of its days that lie in the window, first and last included, and doses that overlap add up.
 * A day without a recorded dose is uncovered, never 0: then the dose is null, `uncovered` names the days, and `knownPart` is
 * what the others add up to. A plan that takes such days as 0 records a dose of 0 mg/d for them. An intravenous pulse
 * counts where it is listed, at its prednisone equivalent for the days on which it ran, and not otherwise.
 *
 * @param doses dated doses in mg/d, as in `followUp.doses`
 * @param window the first and the last day, both included
 * @returns plain frozen JSON
 * @throws RangeError on a dose or window that has no one meaning, such as a partial date, another unit, or a last day before the first
 * @example
 * const taper = [
 *   { start: "2024-01-01", end: "2024-01-10", prednisoneEquivalent: { value: 10, unit: "mg/d" } },
 *   { start: "2024-01-11", end: "2024-01-20", prednisoneEquivalent: { value: "7.5", unit: "mg/d" } },
 * ];
 * cumulativeDose(taper, { first: "2024-01-06", last: "2024-01-15" }).dose; // => { value: "87.5", unit: "mg" }
 * cumulativeDose(taper, { first: "2024-01-16", last: "2024-01-25" }).uncovered; // => [{ first: "2024-01-21", last: "2024-01-25" }]
 * @category Glucocorticoid
 */
export function cumulativeDose(doses: readonly DatedDose[], window: DayRange): CumulativeDose {
  const { coverage, total, known } = dosesInWindow(doses, window);
  return Object.freeze({ ...coverage, dose: total && milligrams(total), knownPart: known && milligrams(known) });
}

function milligrams(total: Exact): DoseTotal {
  return Object.freeze({ value: decimalText(total), unit: "mg" });
}

/** Reads doses and window, and adds up what lies in it. */
export function dosesInWindow(doses: readonly DatedDose[], window: DayRange): DosesInWindow {
  const { first, last } = readWindow(window);
  const within = readDatedDoses("doses", doses)
    .map((dose) => ({ ...dose, first: Math.max(dose.first, first), last: Math.min(dose.last, last) }))
    .filter((dose) => dose.first <= dose.last);
  const spells = spellsOf(first, last, within);
  const uncovered = spells.filter(({ doses: count }) => count === 0);
  const uncoveredDays = totalDays(uncovered);
  const days = last - first + 1;
  const known = within.reduce((sum, { dose, ...spell }) => plus(sum, times(dose, exactNumber(totalDays([spell])))), zero);
  const coverage = {
    window: dates({ first, last }),
    days,
    uncoveredDays,
    uncovered: Object.freeze(uncovered.map(dates)),
    overlappingDays: totalDays(spells.filter(({ doses: count }) => count > 1)),
  };
  return { coverage, total: uncoveredDays === 0 ? known : null, known: uncoveredDays === days ? null : known };
}

interface Days {
  readonly first: number;
  readonly last: number;
}

/** The window cut where a dose begins or ends: spells of days with the same doses. */
function spellsOf(first: number, last: number, doses: readonly ReadDatedDose[]): readonly (Days & { readonly doses: number })[] {
  const beginnings = [...new Set([first, ...doses.flatMap((dose) => [dose.first, dose.last + 1])])]
    .filter((day) => day <= last)
    .sort((a, b) => a - b);
  return beginnings.map((day, i) => ({
    first: day,
    last: (beginnings[i + 1] ?? last + 1) - 1,
    doses: doses.filter((dose) => dose.first <= day && day <= dose.last).length,
  }));
}

function totalDays(spells: readonly Days[]): number {
  return spells.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

function dates({ first, last }: Days): DayRange {
  return Object.freeze({ first: dateOfDay(first), last: dateOfDay(last) });
}

function readWindow(raw: unknown): Days {
  const window = requireObject("window", raw);
  requireKnownKeys("window", window, ["first", "last"]);
  const first: CalendarDate = readCalendarDate("window first", window["first"]);
  const last = readCalendarDate("window last", window["last"]);
  if (last < first) throw misuse("window last", last, isBefore("the first day", first));
  return { first: dayNumber(first), last: dayNumber(last) };
}
