import type { Quantity } from "../measurement/readQuantity.js";
import { readSafetyValue, type SafetyTest, safetyUnit } from "../safety/safetyTest.js";
import {
  lastDayOnTreatment,
  type SdtmSafetySubject,
  subjectOfRow,
  type UnusedSafetyRow,
  unusedSafetyRow,
} from "./safetySubjectsFromDm.js";
import { fullDate, type Placed, placedRows, type SdtmDomain, type SdtmRow } from "./sdtmRows.js";

/** Which rows are results, and when. */
export interface SafetyResultOptions {
  /**
   * `"original"`: --ORRES, --ORRESU, --ORNRLO, --ORNRHI; `"standard"`: --STRESC, --STRESU, --STNRLO, --STNRHI. A value is judged in
   * the unit and range of these.
   */
  readonly result: "original" | "standard";
  /** `"onOrBefore"`: the last value up to the day of the first dose is the baseline; `"before"`: up to the day before it. */
  readonly baseline: "onOrBefore" | "before";
  /** The days after the last dose whose values still count; null for no end. */
  readonly lagDays: number | null;
}

/** A result that has been placed in time. */
export interface SafetyResult<Test extends SafetyTest> {
  readonly row: Placed;
  readonly subject: SdtmSafetySubject;
  readonly test: Test;
  readonly date: string;
  readonly isBefore: boolean;
  readonly quantity: Quantity;
}

/** The results of LB or VS for the tests that are mapped, before and on treatment; every other row is returned with its reason. */
export function safetyResults<Test extends SafetyTest>(
  domain: "lb" | "vs",
  rows: readonly SdtmRow[],
  tests: Readonly<Record<string, Test>>,
  subjects: ReadonlyMap<string, SdtmSafetySubject>,
  options: SafetyResultOptions,
): { readonly results: readonly SafetyResult<Test>[]; readonly unused: readonly UnusedSafetyRow[] } {
  const unused: UnusedSafetyRow[] = [];
  // VS is no domain of courses; its rows are read alike.
  const placed: readonly Placed[] = placedRows(domain as SdtmDomain, rows);
  const results = placed.flatMap((row): readonly SafetyResult<Test>[] => {
    const refuse = (reason: string): readonly SafetyResult<Test>[] => {
      unused.push(unusedSafetyRow(row, reason));
      return [];
    };
    const name = domain.toUpperCase();
    const test = tests[row.text(`${name}TESTCD`)];
    if (test === undefined) return refuse(`no safety limit is known for the test ${row.text(`${name}TESTCD`) || "without a code"}`);
    const subject = subjectOfRow(row, subjects, unused);
    if (subject === undefined) return [];
    const date = fullDate(row.text(`${name}DTC`));
    if (date === undefined) return refuse(`the date "${row.text(`${name}DTC`)}" is not a full date`);
    if (subject.firstDose == null) return refuse("the first dose has no full date");
    const isBefore = options.baseline === "onOrBefore" ? date <= subject.firstDose : date < subject.firstDose;
    const last = lastDayOnTreatment(subject, options.lagDays);
    if (last !== null && date > last) return refuse(`the result is later than the last dose and the lag, ${last}`);
    const quantity = quantityOf(row, name, options.result, test);
    return typeof quantity === "string" ? refuse(quantity) : [{ row, subject, test, date, isBefore, quantity }];
  });
  return { results, unused };
}

/** The result with its range, or why there is none. */
function quantityOf({ text }: Placed, name: string, result: "original" | "standard", test: SafetyTest): Quantity | string {
  const of = (kind: "RES" | "RESU" | "NRLO" | "NRHI"): string =>
    text(`${name}${result === "original" ? "OR" : "ST"}${result === "standard" && kind === "RES" ? "RESC" : kind}`);
  if (text(`${name}STAT`) === "NOT DONE") return "the test was not done";
  const [value, unit, low, high] = [of("RES"), of("RESU"), of("NRLO"), of("NRHI")];
  if (value === "") return "no result is recorded";
  if (safetyUnit(test, unit) === undefined) return `the unit "${unit}" is not one of ${test}`;
  const range = { ...(low === "" ? {} : { low }), ...(high === "" ? {} : { high }) };
  const quantity: Quantity = { value, unit, ...(low === "" && high === "" ? {} : { referenceRange: range }) };
  try {
    readSafetyValue("row", test, quantity);
    return quantity;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** The last of several results by date and time of day; of the same moment the later row. */
export function lastResult<Test extends SafetyTest>(
  results: readonly SafetyResult<Test>[],
  variable: string,
): SafetyResult<Test> | undefined {
  return results.reduce<SafetyResult<Test> | undefined>(
    (last, one) => (last === undefined || one.row.text(variable) >= last.row.text(variable) ? one : last),
    undefined,
  );
}
