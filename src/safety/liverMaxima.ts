import { dayNumber } from "../measurement/calendarDate.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { compare, type Exact, exact, quotient, times } from "../measurement/quantity.js";
import type { ReadQuantity } from "../measurement/readQuantity.js";
import { type LiverRecord, readLiverRecords } from "./potentialLiverInjury.js";

/** A greatest value in multiples of the upper limit of its own record. */
export interface LiverMaximum {
  /** To two decimals, for the plot only. */
  readonly timesUpperLimit: string;
  readonly date: string;
}

/** One point of the plot for drug-induced serious hepatotoxicity (eDISH). Plain frozen JSON. */
export interface LiverMaxima {
  /** Of ALT and AST, the greater multiple. */
  readonly aminotransferase: LiverMaximum | null;
  readonly bilirubin: LiverMaximum | null;
  /**
   * By 3 times (aminotransferase) and 2 times (bilirubin) the upper limit, both included, decided exactly; null where one was not
   * measured.
   */
  readonly quadrant: "potentialHysLaw" | "cholestasis" | "templesCorollary" | "nearNormal" | null;
  /** The days from the one maximum to the other: a point in the upper right is no case by itself. */
  readonly daysApart: number | null;
  /** Values that could not be placed: outside the limits of quantification, or without an upper limit. */
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
  const isRaised = at === null ? null : compare(at.value, times(at.upper, exact("3"))) >= 0;
  const isJaundiced = tb === null ? null : compare(tb.value, times(tb.upper, exact("2"))) >= 0;
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

interface Ratio {
  readonly date: string;
  readonly value: Exact;
  readonly upper: Exact;
}

function ratioOf(value: ReadQuantity): { readonly value: Exact; readonly upper: Exact } | null {
  const upper = value.range?.high ?? null;
  return upper === null || value.low === null || value.low !== value.high || compare(upper, exact("0")) === 0
    ? null
    : { value: value.low, upper };
}

/** The greatest of a / b without a division: a × d against c × b. Of equals the first. */
function greatest(found: readonly { readonly date: string; readonly value: ReadQuantity }[]): Ratio | null {
  return found.reduce<Ratio | null>((best, { date, value }) => {
    const ratio = ratioOf(value);
    if (ratio === null) return best;
    return best === null || compare(times(ratio.value, best.upper), times(best.value, ratio.upper)) > 0 ? { date, ...ratio } : best;
  }, null);
}

function maximumOf({ date, value, upper }: Ratio): LiverMaximum {
  return { date, timesUpperLimit: quotient(value, upper, 2).text };
}
