import type { Baseline } from "../measurement/assessment.js";
import { type CalendarDate, readCalendarDate } from "../measurement/calendarDate.js";
import { type Measure, measureNames } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { decimalText, exact, plus, quotient, zero } from "../measurement/quantity.js";
import { readPair } from "../measurement/readAssessment.js";
import { type Quantity, readQuantity } from "../measurement/readQuantity.js";
import { oneOfDay } from "./sameDate.js";

/** An assessment before treatment, with its date; the study may flag one of them as the baseline. */
export interface ScreeningRecord extends Baseline {
  readonly isBaseline?: boolean | null;
}

/** Which values before treatment are the baseline. */
export type BaselineRule =
  | { readonly kind: "flaggedRecord" }
  | { readonly kind: "lastOnOrBefore"; readonly date: string; readonly onTheDay: "included" | "excluded" }
  | { readonly kind: "meanOfScreening"; readonly first: string; readonly last: string; readonly decimals: number };
/** The baseline that a rule selects, and from which records each value comes. Plain frozen JSON. */
export interface BaselineSelection {
  /** Dated on the latest day from which a value was taken. */
  readonly baseline: Baseline;
  /** The dates behind each value; a measure that no record has is missing in both. */
  readonly takenFrom: Readonly<Partial<Record<Measure, readonly string[]>>>;
  readonly rule: BaselineRule;
}

/**
 * The one record that the study flags as its baseline (`isBaseline: true`); no other fills what it lacks.
 *
 * @example
 * flaggedRecord.kind; // => "flaggedRecord"
 * @category Courses
 */
export const flaggedRecord: BaselineRule = /* @__PURE__ */ Object.freeze({ kind: "flaggedRecord" as const });

/**
 * For each measure the last value on or before a day, which usually is that of the first dose.
 *
 * @param date `YYYY-MM-DD`
 * @param options `onTheDay`: whether a record of that very day counts (`"included"`, the sample preceding the dose) or not
 *   (`"excluded"`); there is no default
 * @throws RangeError on a partial or impossible date or an unknown option
 * @example
 * lastOnOrBefore("2024-01-08", { onTheDay: "included" }).kind; // => "lastOnOrBefore"
 * @category Courses
 */
export function lastOnOrBefore(date: string, options: { readonly onTheDay: "included" | "excluded" }): BaselineRule {
  requireKnownKeys("options", requireObject("options", options), ["onTheDay"]);
  const { onTheDay } = options;
  if (onTheDay !== "included" && onTheDay !== "excluded") throw misuse("onTheDay", onTheDay, "is not included or excluded");
  return Object.freeze({ kind: "lastOnOrBefore", date: readCalendarDate("date", date), onTheDay });
}

/**
 * For each measure the mean of its values from one day to another, both included, rounded half up to a number of decimals.
 *
 * @param options `first`, `last`: `YYYY-MM-DD`; `decimals`: of the mean, 0 to 15. The values of a measure must be quantified
 *   ("<0.1" has no mean) and in one unit
 * @throws RangeError on a partial or impossible date, a last day before the first, or decimals that are not whole
 * @example
 * meanOfScreening({ first: "2023-12-01", last: "2024-01-08", decimals: 2 }).kind; // => "meanOfScreening"
 * @category Courses
 */
export function meanOfScreening(options: { readonly first: string; readonly last: string; readonly decimals: number }): BaselineRule {
  requireKnownKeys("options", requireObject("options", options), ["first", "last", "decimals"]);
  const [first, last] = [readCalendarDate("first", options.first), readCalendarDate("last", options.last)];
  if (last < first) throw misuse("last", last, `is before first "${first}"`);
  const { decimals } = options;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) throw misuse("decimals", decimals, "is not a whole number from 0 to 15");
  return Object.freeze({ kind: "meanOfScreening", first, last, decimals });
}

/**
 * Selects the baseline from the assessments before treatment, by a rule that the analysis plan names.
 *
 * @param records dated assessments, in any order
 * @param rule `flaggedRecord`, `lastOnOrBefore(date, …)` or `meanOfScreening(…)`: there is no default
 * @returns the baseline for `classifyRenalResponse` and for a course. Events, sediment and the visit's name come from the last
 *   day used; a measure without a value stays missing. A mean has no reference range
 * @throws RangeError when no record or no measure is left, several are flagged, two records of a day both have a measure, or
 *   the values of a mean are not quantified or in different units
 * @example
 * const screening = [
 *   { date: "2024-01-02", serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } },
 *   { date: "2024-01-08", upcr: { value: 3.1, unit: "g/g" } },
 * ];
 * const { baseline: selected, takenFrom } = selectBaseline(screening, lastOnOrBefore("2024-01-08", { onTheDay: "included" }));
 * [selected.date, selected.upcr.value, takenFrom.serumCreatinine]; // => ["2024-01-08", 3.1, ["2024-01-02"]]
 * @category Courses
 */
export function selectBaseline(records: readonly ScreeningRecord[], rule: BaselineRule): BaselineSelection {
  if (!Array.isArray(records)) throw misuse("records", records, "is not a list of assessments");
  const dated = Array.from<unknown>(records).map((raw, i): DatedRecord => {
    const { date, isBaseline, ...values } = requireObject(`records[${String(i)}]`, raw) as ScreeningRecord;
    return { date: readCalendarDate(`records[${String(i)}] date`, date), isBaseline: isBaseline === true, values };
  });
  const used = dated.filter((record) => counts(record, rule)).sort((a, b) => (a.date < b.date ? -1 : 1));
  if (rule.kind === "flaggedRecord" && used.length > 1) throw misuse("records", used.length, "of them are flagged isBaseline, expected one");
  const chosen: Partial<Record<Measure, Quantity>> = {};
  const takenFrom: Partial<Record<Measure, readonly string[]>> = {};
  for (const measure of measureNames) {
    const values = valuesOf(measure, used);
    if (values.length === 0) continue;
    const [last] = values.slice(-1) as [Valued];
    chosen[measure] = rule.kind === "meanOfScreening" ? mean(measure, values, rule.decimals) : last.quantity;
    takenFrom[measure] = Object.freeze((rule.kind === "meanOfScreening" ? values : [last]).map(({ date }) => date));
  }
  const dates = Object.values(takenFrom).flat().sort();
  const date = dates[dates.length - 1];
  if (date === undefined) throw new RangeError(`records: none has a value that ${rule.kind} can take, expected at least one`);
  used.forEach(({ values, date: day }) => readPair({ ...values, date: day }, {})); // what is not used of a record is checked as well
  const lastDay = (used[used.length - 1] as DatedRecord).date;
  const values = oneOfDay(lastDay, used.filter((record) => record.date === lastDay).map((record) => record.values), "merge");
  return Object.freeze({ baseline: Object.freeze({ ...values, ...chosen, date }), takenFrom: Object.freeze(takenFrom), rule });
}

interface DatedRecord {
  readonly date: CalendarDate;
  readonly isBaseline: boolean;
  readonly values: Omit<ScreeningRecord, "date" | "isBaseline">;
}

function counts({ date, isBaseline }: DatedRecord, rule: BaselineRule): boolean {
  switch (rule.kind) {
    case "flaggedRecord":
      return isBaseline;
    case "lastOnOrBefore":
      return date < rule.date || (date === rule.date && rule.onTheDay === "included");
    case "meanOfScreening":
      return rule.first <= date && date <= rule.last;
  }
}

interface Valued {
  readonly date: CalendarDate;
  readonly quantity: Quantity;
}

function valuesOf(measure: Measure, records: readonly DatedRecord[]): readonly Valued[] {
  const found = records.flatMap(({ date, values }): Valued[] => (values[measure] == null ? [] : [{ date, quantity: values[measure] }]));
  const twice = found.find(({ date }, i) => found[i + 1]?.date === date);
  if (twice !== undefined) throw new RangeError(`records: two of "${twice.date}" have ${measure}, expected one value a day`);
  return found;
}

/** The exact sum, divided once. */
function mean(measure: Measure, values: readonly Valued[], decimals: number): Quantity {
  const read = values.map(({ quantity, date }) => ({ date, ...readQuantity(`record of ${date}`, measure, quantity) }));
  const [{ unit }] = read as [(typeof read)[number]];
  const sum = read.reduce((total, { low, high, date, reported, unit: other }) => {
    if (low === null || low !== high) throw misuse(`record of ${date} ${measure} value`, reported.value, "is not quantified, expected a value that has a mean");
    if (other !== unit) throw misuse(`record of ${date} ${measure} unit`, reported.unit, `is not "${unit}", expected one unit for the mean`);
    return plus(total, low);
  }, zero);
  const { text, isExact } = quotient(sum, exact(String(read.length)), decimals);
  const derivedBy = `mean of ${String(read.length)} values, sum ${decimalText(sum)}${isExact ? "" : `, rounded to ${String(decimals)} decimals`}`;
  return Object.freeze({ value: text, unit, derivedBy });
}
