import { dayNumber } from "../measurement/calendarDate.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { compare, type Exact, exact, quotient, times } from "../measurement/quantity.js";
import type { ReadQuantity } from "../measurement/readQuantity.js";
import { type LiverRecord, readLiverRecords } from "./potentialLiverInjury.js";

/** A greatest value in multiples of the upper limit of its own record. */
export interface LiverMaximum {
  /** To two decimals, for the plot only. */
  readonly timesUpperLimit: string;
  /** True for a value above the limit of quantification: the maximum is this multiple or more. */
  readonly isAtLeast: boolean;
  readonly date: string;
}

/** One point of the plot for drug-induced serious hepatotoxicity (eDISH). Plain frozen JSON. */
export interface LiverMaxima {
  /** Of ALT and AST, the greater multiple. */
  readonly aminotransferase: LiverMaximum | null;
  readonly bilirubin: LiverMaximum | null;
  /**
   * By 3 times (aminotransferase) and 2 times (bilirubin) the upper limit, both included, decided exactly; null where one was not
   * measured, or where a value that could not be placed may lie beyond.
   */
  readonly quadrant: "potentialHysLaw" | "cholestasis" | "templesCorollary" | "nearNormal" | null;
  /** The days from the one maximum to the other: a point in the upper right is no case by itself. */
  readonly daysApart: number | null;
  /** Values that could not be placed: below a limit of quantification, between two values, or without an upper limit. */
  readonly notPlaced: number;
}

/**
 * The point of one subject in the plot of eDISH: the greatest aminotransferase and the greatest bilirubin after baseline, in multiples of
 * the upper limit of their own records.
 *
 * The two may be months apart: `daysApart` says it, and `potentialLiverInjury` decides a case. Give no baseline value. Source: FDA
 * Standard Safety Tables and Figures 2025, Figure 7.
 *
 * @param records one for each day after baseline
 * @throws RangeError as `potentialLiverInjury`
 * @category Safety
 * @example
 * const records = [{ date: "2024-03-01", alt: { value: "132", unit: "U/L", referenceRange: { high: "40" } }, bilirubin: { value: "0.6",
 * unit: "mg/dL", referenceRange: { high: "1.2" } } }];
 * const { aminotransferase, quadrant } = liverMaxima(records);
 * [aminotransferase?.timesUpperLimit, quadrant]; // => ["3.3", "templesCorollary"]
 */
export function liverMaxima(records: readonly LiverRecord[]): LiverMaxima {
  const days = readLiverRecords(records);
  const measured = days.flatMap(({ date, values }) =>
    [values.alt, values.ast].flatMap((value) => (value === null ? [] : [{ date, value }])),
  );
  const jaundice = days.flatMap(({ date, values }) => (values.bilirubin === null ? [] : [{ date, value: values.bilirubin }]));
  const [at, tb] = [greatest(measured), greatest(jaundice)];
  const notPlaced = [...measured, ...jaundice].filter(({ value }) => ratioOf(value) === null).length;
  const [isRaised, isJaundiced] = [reaches(measured, "3"), reaches(jaundice, "2")];
  return deepFrozen({
    aminotransferase: at && maximumOf(at),
    bilirubin: tb && maximumOf(tb),
    quadrant:
      isRaised === null || isJaundiced === null
        ? null
        : isRaised
          ? isJaundiced
            ? "potentialHysLaw"
            : "templesCorollary"
          : isJaundiced
            ? "cholestasis"
            : "nearNormal",
    daysApart: at === null || tb === null ? null : dayNumber(tb.date) - dayNumber(at.date),
    notPlaced,
  });
}

/** Whether any value is at or above the multiple; null where none surely is and one may be, or where none was measured. */
function reaches(found: readonly Dated[], factor: string): boolean | null {
  const answers = found.map(({ value: { low, high, highOpen, range } }): boolean | null => {
    if (range?.high == null) return null;
    const limit = times(range.high, exact(factor));
    if (low !== null && compare(low, limit) >= 0) return true;
    const most = high === null ? 1 : compare(high, limit);
    return most < 0 || (most === 0 && highOpen) ? false : null;
  });
  return answers.includes(true) ? true : answers.length === 0 || answers.includes(null) ? null : false;
}

interface Dated {
  readonly date: string;
  readonly value: ReadQuantity;
}

interface Ratio {
  readonly date: string;
  readonly isAtLeast: boolean;
  readonly value: Exact;
  readonly upper: Exact;
}

/** An open upper end is placed at its lower end, as "at least": left out, ">1000" would stand behind "30". */
function ratioOf({ low, high, range }: ReadQuantity): Omit<Ratio, "date"> | null {
  const upper = range?.high ?? null;
  return upper === null || low === null || (high !== null && low !== high) || compare(upper, exact("0")) === 0
    ? null
    : { value: low, upper, isAtLeast: high === null };
}

/** The greatest of a / b without a division: a × d against c × b. Of equals the first, but "at least" goes before. */
function greatest(found: readonly Dated[]): Ratio | null {
  return found.reduce<Ratio | null>((best, { date, value }) => {
    const ratio = ratioOf(value);
    if (ratio === null) return best;
    if (best === null) return { date, ...ratio };
    const order = compare(times(ratio.value, best.upper), times(best.value, ratio.upper));
    return order > 0 || (order === 0 && ratio.isAtLeast && !best.isAtLeast) ? { date, ...ratio } : best;
  }, null);
}

function maximumOf({ date, value, upper, isAtLeast }: Ratio): LiverMaximum {
  return { date, isAtLeast, timesUpperLimit: quotient(value, upper, 2).text };
}
