import type { Verdict } from "../criteria/verdict.js";
import { dayNumber, readCalendarDate } from "../measurement/calendarDate.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isGivenFor, isNot, isNotOneOf, isTwice } from "../measurement/wordings.js";
import type { Quantity, ReadQuantity } from "../measurement/readQuantity.js";
import { type LiverRule, liverRules } from "./limits/liverRules.js";
import { anyValue, clauseHolds, timesHigh } from "./safetyClause.js";
import { readSafetyValue, type SafetyTest } from "./safetyTest.js";

/** The liver tests of one day after baseline, each with the reference range of its record; what is left out was not measured. */
export interface LiverRecord {
  readonly date: string;
  readonly alt?: Quantity | null | undefined;
  readonly ast?: Quantity | null | undefined;
  readonly bilirubin?: Quantity | null | undefined;
  readonly alkalinePhosphatase?: Quantity | null | undefined;
}

export interface LiverOptions {
  /** The id of one of `liverRules`. */
  readonly rule: string;
  /** The days from aminotransferase to bilirubin that are "associated", for the rules that print no number; for the others not allowed. */
  readonly withinDays?: number | null | undefined;
}

/** An aminotransferase and a bilirubin that meet a rule together, or may. */
export interface LiverCase {
  readonly test: "alt" | "ast";
  readonly aminotransferaseDate: string;
  readonly bilirubinDate: string;
  readonly days: number;
  readonly within30Days: boolean;
  readonly verdict: "met" | "unknown";
}

/** What a rule says of one subject. Always "potential": that there is no other cause is a clinical judgement. Plain frozen JSON. */
export interface PotentialLiverInjury {
  readonly rule: string;
  readonly verdict: Verdict;
  /** Every pair that meets the rule or may, by date. */
  readonly cases: readonly LiverCase[];
  readonly readings: readonly string[];
}

const named = ["date", "alt", "ast", "bilirubin", "alkalinePhosphatase"] as const;

/**
 * Whether the liver tests of one subject after baseline show potential drug-induced liver injury by one published rule.
 *
 * The values that a rule asks for must come in its time: maxima from different months are no case (`liverMaxima` plots those). Exact: 3.3
 * against 3 × 1.1 is at least 3 times. A value without its range, or outside the limits of
 * quantification, leaves open what it leaves open; a test that was not measured shows nothing.
 *
 * @param records one for each day after baseline, in any order
 * @param options the rule by id, and `withinDays` where the rule prints no number
 * @throws RangeError on an unknown rule, a date that is none, or a value that has no one meaning
 * @category Safety
 * @example
 * const at = (value, high) => ({ value, unit: "U/L", referenceRange: { high } });
 * const records = [{ date: "2024-03-01", alt: at("120", "40") }, { date: "2024-03-11", bilirubin: { value: "2.4", unit: "mg/dL",
 * referenceRange: { high: "1.2" } } }];
 * potentialLiverInjury(records, { rule: "fda-stf-2025" }).verdict; // => "met"
 * potentialLiverInjury(records, { rule: "fda-2009-narrative", withinDays: 30 }).verdict; // => "notMet"
 */
export function potentialLiverInjury(records: readonly LiverRecord[], options: LiverOptions): PotentialLiverInjury {
  requireKnownKeys("options", requireObject("options", options), ["rule", "withinDays"]);
  const rule = liverRules.find(({ id }) => id === options.rule);
  if (rule === undefined) throw misuse("options rule", options.rule, isNotOneOf(liverRules.map(({ id }) => id)));
  const window = windowOf(rule, options.withinDays);
  const days = readLiverRecords(records);
  const limits = { alt: rule.aminotransferase, ast: rule.aminotransferase };
  const cases = days.flatMap((first) =>
    (["alt", "ast"] as const).flatMap((test) => {
      const raised = holds(test, first.values[test], limits[test]);
      if (raised === false) return [];
      return days.flatMap((second): readonly LiverCase[] => {
        const apart = dayNumber(second.date) - dayNumber(first.date);
        if (apart < window.first || (window.last !== null && apart > window.last)) return [];
        const jaundiced = holds("bilirubin", second.values.bilirubin, rule.bilirubin);
        const together = [
          raised,
          jaundiced,
          rule.alkalinePhosphatase === null ? true : noCholestasis(rule.alkalinePhosphatase, first.values, second.values),
        ];
        if (together.includes(false)) return [];
        const verdict = together.includes(null) ? "unknown" : "met";
        return [
          {
            test,
            aminotransferaseDate: first.date,
            bilirubinDate: second.date,
            days: apart,
            within30Days: apart >= 0 && apart <= 30,
            verdict,
          },
        ];
      });
    }),
  );
  const verdict = cases.some((one) => one.verdict === "met") ? "met" : cases.length > 0 ? "unknown" : "notMet";
  return deepFrozen({ rule: rule.id, verdict, cases, readings: rule.readings });
}

type LiverTest = Exclude<(typeof named)[number], "date">;
type Values = Readonly<Record<LiverTest, ReadQuantity | null>>;

/** The records by date, read. Refuses two records of one day. */
export function readLiverRecords(records: readonly LiverRecord[]): readonly { readonly date: string; readonly values: Values }[] {
  const read = records.map((record, i) => {
    const where = `records[${String(i)}]`;
    requireKnownKeys(where, requireObject(where, record), named);
    const value = (test: LiverTest): ReadQuantity | null => (record[test] == null ? null : readSafetyValue(where, test, record[test]));
    const values = {
      alt: value("alt"),
      ast: value("ast"),
      bilirubin: value("bilirubin"),
      alkalinePhosphatase: value("alkalinePhosphatase"),
    };
    return { date: readCalendarDate(`${where} date`, record.date), values };
  });
  const seen = new Set<string>();
  for (const { date } of read)
    if (seen.has(date) || !seen.add(date)) throw misuse("records date", date, isTwice("one record a day"));
  return read.sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
}

/** Whether a value reaches a multiple of its upper limit; a test that was not measured does not. */
function holds(
  test: SafetyTest,
  value: ReadQuantity | null,
  { relation, factor }: { readonly relation: ">" | ">=" | "<"; readonly factor: string },
): boolean | null {
  if (value === null) return false;
  return clauseHolds(timesHigh(relation, factor), { test, value, baseline: null, baselineSpan: anyValue, facts: {} });
}

/** Alkaline phosphatase on the day of the bilirubin, else on that of the aminotransferase; not recorded is unknown. */
function noCholestasis(limit: NonNullable<LiverRule["alkalinePhosphatase"]>, first: Values, second: Values): boolean | null {
  const value = second.alkalinePhosphatase ?? first.alkalinePhosphatase;
  return value === null ? null : holds("alkalinePhosphatase", value, limit);
}

function windowOf(
  { days, id }: LiverRule,
  withinDays: number | null | undefined,
): { readonly first: number; readonly last: number | null } {
  if (days !== null && withinDays != null)
    throw misuse("options withinDays", withinDays, isGivenFor(`${id}, which prints its own days`));
  if (days !== null) return days;
  if (!(typeof withinDays === "number" && Number.isInteger(withinDays) && withinDays >= 0)) {
    throw misuse("options withinDays", withinDays, isNot(`a whole number of days, which ${id} does not print`));
  }
  return { first: -withinDays, last: withinDays };
}
