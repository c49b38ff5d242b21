import type { Baseline } from "../measurement/assessment.js";
import { type CalendarDate, readCalendarDate } from "../measurement/calendarDate.js";
import { type Measure, measureNames } from "../measurement/measure.js";
import { fault, misuse, requireObject } from "../measurement/misuse.js";
import { isEmpty, isNot, isNotFlag, isNotListOf, isTwice } from "../measurement/wordings.js";
import { decimalText, exact, plus, quotient, zero } from "../measurement/quantity.js";
import { readPair } from "../measurement/readAssessment.js";
import { type Quantity, readQuantity } from "../measurement/readQuantity.js";
import { type BaselineRule, requireDatedRule } from "./baselineRule.js";
import { oneOfDay, oneQuantity } from "./sameDate.js";

/** An assessment before treatment, with its date; the study may flag one of them as the baseline. */
export interface ScreeningRecord extends Baseline {
  readonly isBaseline?: boolean | null | undefined;
}

/** The baseline that a rule selects, and from which records each value comes. Plain frozen JSON. */
export interface BaselineSelection {
  /** Dated on the latest day from which a value was taken. */
  readonly baseline: Baseline;
  /** The dates behind each value; a measure that no record has is missing in both. */
  readonly takenFrom: Readonly<Partial<Record<Measure, readonly string[]>>>;
  readonly rule: BaselineRule;
  /** What is doubtful: records of one day that differ in an event, of which nothing is known then. */
  readonly warnings: readonly string[];
}

/**
 * Selects the baseline from the assessments before treatment, by a rule that the analysis plan names.
 *
 * @param records dated assessments, in any order
 * @param rule `flaggedRecord()`, `lastOnOrBefore(date, …)` or `meanOfScreening(…)`: there is no default
 * @returns the baseline for `classifyRenalResponse` and for a course. Events, sediment and the visit's name come from the last
 *   day used; a measure without a value stays missing. A mean has no reference range
 * @throws RangeError on a rule that is none, when no record or no measure is left, several are flagged, two records of a day have different
 *   values of a measure, or the values of a mean are not quantified or in different units
 * @category Courses
 * @example
 * const screening = [
 *   { date: "2024-01-02", serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } },
 *   { date: "2024-01-08", upcr: { value: 3.1, unit: "g/g" } },
 * ];
 * const { baseline: selected, takenFrom } = selectBaseline(screening, lastOnOrBefore("2024-01-08", { onTheDay: "included" }));
 * [selected.date, selected.upcr.value, takenFrom.serumCreatinine]; // => ["2024-01-08", 3.1, ["2024-01-02"]]
 */
export function selectBaseline(records: readonly ScreeningRecord[], rule: BaselineRule): BaselineSelection {
  const by = requireDatedRule("rule", rule);
  if (!Array.isArray(records)) throw misuse("records", records, isNotListOf("assessments"));
  const dated = Array.from<unknown>(records).map((raw, i): DatedRecord => {
    const { date, isBaseline, ...values } = requireObject(`records[${String(i)}]`, raw) as ScreeningRecord;
    if (isBaseline != null && typeof isBaseline !== "boolean")
      throw misuse(`records[${String(i)}] isBaseline`, isBaseline, isNotFlag);
    return { date: readCalendarDate(`records[${String(i)}] date`, date), isBaseline: isBaseline === true, values };
  });
  const used = dated.filter((record) => counts(record, by)).sort((a, b) => (a.date < b.date ? -1 : 1));
  if (by.kind === "flaggedRecord" && used.length > 1)
    throw misuse("records", used.length, isNot("one", "a single record flagged isBaseline"));
  const chosen: Partial<Record<Measure, Quantity>> = {};
  const takenFrom: Partial<Record<Measure, readonly string[]>> = {};
  for (const measure of measureNames) {
    const values = valuesOf(measure, used);
    if (values.length === 0) continue;
    const [last] = values.slice(-1) as [Valued];
    chosen[measure] = by.kind === "meanOfScreening" ? mean(measure, values, by.decimals) : last.quantity;
    takenFrom[measure] = Object.freeze((by.kind === "meanOfScreening" ? values : [last]).map(({ date }) => date));
  }
  const dates = Object.values(takenFrom).flat().sort();
  const date = dates[dates.length - 1];
  if (date === undefined) throw fault("records", isEmpty(`a value that ${by.kind} can take`));
  used.forEach(({ values, date: day }) => readPair({ ...values, date: day }, {})); // what is not used of a record is checked as well
  const lastDay = (used[used.length - 1] as DatedRecord).date;
  const ofLastDay = used.filter((record) => record.date === lastDay).map((record) => record.values);
  const { assessment: values, warnings } = oneOfDay(lastDay, ofLastDay, "merge", "");
  return Object.freeze({
    baseline: Object.freeze({ ...values, ...chosen, date }),
    takenFrom: Object.freeze(takenFrom),
    rule: by,
    warnings: Object.freeze(warnings.map(({ message }) => message)),
  });
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

/** One value a day, in the order of the days: records of a day that have the same amount are one. */
function valuesOf(measure: Measure, records: readonly DatedRecord[]): readonly Valued[] {
  const byDay = new Map<CalendarDate, Quantity>();
  for (const { date, values } of records) {
    const [quantity, before] = [values[measure], byDay.get(date)];
    if (quantity == null) continue;
    const one = before === undefined ? quantity : oneQuantity(measure, before, quantity);
    if (one === null) throw misuse("records date", date, isTwice(`one ${measure} a day`));
    byDay.set(date, one);
  }
  return [...byDay].map(([date, quantity]) => ({ date, quantity }));
}

/** The exact sum, divided once. */
function mean(measure: Measure, values: readonly Valued[], decimals: number): Quantity {
  const read = values.map(({ quantity, date }) => ({ date, ...readQuantity(`record of ${date}`, measure, quantity) }));
  const [{ unit }] = read as [(typeof read)[number]];
  const sum = read.reduce((total, { low, high, date, reported, unit: other }) => {
    if (low === null || low !== high)
      throw misuse(`record of ${date} ${measure} value`, reported.value, isNot("quantified", "a value that has a mean"));
    if (other !== unit)
      throw misuse(`record of ${date} ${measure} unit`, reported.unit, isNot(`"${unit}"`, "one unit for the mean"));
    return plus(total, low);
  }, zero);
  const { text, isExact } = quotient(sum, exact(String(read.length)), decimals);
  const rounded = isExact ? "" : `, rounded to ${String(decimals)} decimals`;
  const derivedBy = `mean of ${String(read.length)} values, sum ${decimalText(sum)}${rounded}`;
  return Object.freeze({ value: text, unit, derivedBy });
}
