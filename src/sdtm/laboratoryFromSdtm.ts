import { deepFrozen } from "../measurement/deepFrozen.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import type { Quantity } from "../measurement/readQuantity.js";
import type { LiverRecord } from "../safety/potentialLiverInjury.js";
import { type LaboratoryTest, laboratoryTests } from "../safety/safetyTest.js";
import type { LaboratoryCourse } from "../safety/significantChange.js";
import { highestOfDay } from "./highestOfDay.js";
import { lastResult, type SafetyResult, type SafetyResultOptions, safetyResults } from "./safetyResults.js";
import { type SafetySubjectOptions, safetySubjectsFromDm, type UnusedSafetyRow } from "./safetySubjectsFromDm.js";
import type { SdtmRow } from "./sdtmRows.js";

export interface LaboratoryOptions extends SafetyResultOptions, SafetySubjectOptions {
  /** LBTESTCD and the test it is. `laboratoryTestCodes` holds CDISC's; calcium in it is not corrected for albumin. */
  readonly tests: Readonly<Record<string, LaboratoryTest>>;
}

/** What LB gives. Plain frozen JSON: every row of LB stands in `used` or in `unused`. */
export interface SdtmLaboratory {
  /** One for each subject and test. */
  readonly courses: readonly LaboratoryCourse[];
  /** The liver tests of each subject after baseline, one record a day, for `potentialLiverInjury` and `liverMaxima`. */
  readonly liver: readonly { readonly subject: string; readonly arm: string; readonly records: readonly LiverRecord[] }[];
  readonly used: readonly {
    readonly row: number;
    readonly subject: string;
    readonly test: LaboratoryTest;
    readonly date: string;
    readonly role: "baseline" | "after" | "earlier";
  }[];
  readonly unused: readonly UnusedSafetyRow[];
  /** Days of which it cannot be told which of several liver values is the highest: the record then holds the span of it. */
  readonly warnings: readonly string[];
}

const liverTests = ["alt", "ast", "bilirubin", "alkalinePhosphatase"] as const;

/**
 * The laboratory results of LB by subject and test: the baseline and every value after it, unscheduled ones too.
 *
 * Values are judged in the unit and against the range of their own row. A row whose test, unit, date or result cannot be used is returned
 * with its reason. The values after baseline reach to the last dose and the lag.
 *
 * @param domains `{ dm, lb }`
 * @param options which result, which baseline, which lag, which tests: nothing has a default
 * @throws RangeError on options that are missing or unknown; never on the data
 * @category SDTM
 * @example
 * const dm = [{ USUBJID: "01", ACTARM: "Drug", SEX: "F", RFXSTDTC: "2024-03-10", RFXENDTC: "2024-08-25" }];
 * const alt = { USUBJID: "01", LBTESTCD: "ALT", LBORRESU: "U/L", LBORNRHI: "40" };
 * const lb = [{ ...alt, LBORRES: "30", LBDTC: "2024-03-10" }, { ...alt, LBORRES: "130", LBDTC: "2024-04-07" }];
 * const options = { result: "original", baseline: "onOrBefore", lagDays: 30, endOfFollowUp: "RFXENDTC", tests: laboratoryTestCodes };
 * const [course] = laboratoryFromSdtm({ dm, lb }, options).courses;
 * significantChange(course, { kind: "worsenedToGrade", version: "ctcae-5.0", toGrade: 2, byGrades: 1 })[0].answer; // => "yes"
 */
export function laboratoryFromSdtm(
  domains: { readonly dm: readonly SdtmRow[]; readonly lb: readonly SdtmRow[] },
  options: LaboratoryOptions,
): SdtmLaboratory {
  requireKnownKeys("domains", requireObject("domains", domains), ["dm", "lb"]);
  requireKnownKeys("options", requireObject("options", options), ["result", "baseline", "lagDays", "endOfFollowUp", "tests"]);
  for (const [code, test] of Object.entries(options.tests))
    if (!laboratoryTests.includes(test)) throw misuse(`options tests ${code}`, test, isNot("a laboratory test"));
  const { subjects } = safetySubjectsFromDm(domains.dm, options);
  const sexes = new Map(
    domains.dm.map((row) => [String(row["USUBJID"] ?? ""), row["SEX"] === "F" ? "female" : row["SEX"] === "M" ? "male" : null] as const),
  );
  const { results, unused } = safetyResults("lb", domains.lb, options.tests, new Map(subjects.map((one) => [one.subject, one])), options);
  const groups = new Map<string, SafetyResult<LaboratoryTest>[]>();
  for (const one of results) {
    const key = JSON.stringify([one.subject.subject, one.test]);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [one]);
    else own.push(one);
  }
  const used: SdtmLaboratory["used"][number][] = [];
  const courses = [...groups.values()].map((own): LaboratoryCourse => {
    const baseline = lastResult(
      own.filter(({ isBefore }) => isBefore),
      "LBDTC",
    );
    for (const { row, subject, test, date, isBefore } of own)
      used.push({
        row: row.row,
        subject: subject.subject,
        test,
        date,
        role: !isBefore ? "after" : row === baseline?.row ? "baseline" : "earlier",
      });
    const [{ subject, test } = own[0] as SafetyResult<LaboratoryTest>] = own;
    const after = own.filter(({ isBefore }) => !isBefore).map(({ date, quantity }) => ({ date, quantity }));
    return {
      subject: subject.subject,
      arm: subject.arm ?? "",
      test,
      baseline: baseline?.quantity ?? null,
      after,
      sex: sexes.get(subject.subject) ?? null,
    };
  });
  const bySubject = new Map<string, LaboratoryCourse[]>();
  for (const course of courses) {
    const own = bySubject.get(course.subject);
    if (own === undefined) bySubject.set(course.subject, [course]);
    else own.push(course);
  }
  const warnings: string[] = [];
  const liver = subjects
    .filter(({ arm }) => arm !== null)
    .map(({ subject, arm }) => ({ subject, arm: arm ?? "", records: liverRecords(bySubject.get(subject) ?? [], warnings) }));
  return deepFrozen({ courses, liver: liver.filter(({ records }) => records.length > 0), used, unused, warnings });
}

/** One record a day; of several values of a test on one day the highest multiple. What cannot be told is a warning. */
function liverRecords(courses: readonly LaboratoryCourse[], warnings: string[]): readonly LiverRecord[] {
  const days = new Map<string, { date: string } & Partial<Record<(typeof liverTests)[number], Quantity>>>();
  for (const test of liverTests) {
    const course = courses.find((one) => one.test === test);
    const values = new Map<string, [Quantity, ...Quantity[]]>();
    for (const { date, quantity } of course?.after ?? []) {
      const own = values.get(date);
      if (own === undefined) values.set(date, [quantity]);
      else own.push(quantity);
    }
    for (const [date, own] of values) {
      const { quantity, isOpen } = highestOfDay(test, own);
      const day = days.get(date) ?? { date };
      day[test] = quantity;
      days.set(date, day);
      if (!isOpen) continue;
      const found = own.map(({ value }) => String(value)).join(", ");
      warnings.push(`LB of ${course?.subject ?? ""}, ${test} on ${date}: which of ${found} is the highest multiple cannot be told`);
    }
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
