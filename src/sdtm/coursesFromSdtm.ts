import type { Course } from "../course/course.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { courseOf } from "./courseOf.js";
import type { UnknownDoses } from "./dosesFromRows.js";
import { visitNames } from "./oneVisit.js";
import { doseReading } from "./readDoseRow.js";
import { requireSdtmOptions } from "./requireSdtmOptions.js";
import type { SdtmOptions } from "./sdtmOptions.js";
import { rowsBySubject } from "./rowsBySubject.js";
import { sdtmReading } from "./sdtmReading.js";
import { placedRows, type RowPlace, type SdtmDomain, sdtmDomains, type SdtmRow, type UnusedRow } from "./sdtmRows.js";
import type { SdtmWarning } from "./sdtmWarning.js";
import { type SdtmSubject, subjectsFromDm } from "./subjectsFromDm.js";

/** The rows of each domain, in any order. */
export type SdtmDomains = Readonly<Partial<Record<SdtmDomain, readonly SdtmRow[] | null>>> & { readonly dm: readonly SdtmRow[] };

/** A row that is used, and as what. */
export interface UsedRow extends RowPlace {
  readonly role: "baseline" | "visit" | "dose" | "event";
  /** The variable that holds the value. */
  readonly variable: string;
  /** The measure, event or element of the sediment it gives; `prednisoneEquivalent` for a dose. */
  readonly field: string;
  readonly date: string;
  /** VISIT and VISITNUM of a row of LB or QS; null where they are not recorded. */
  readonly visit: string | null;
  readonly visitNumber: string | null;
}

/** What SDTM gives for courses. Plain frozen JSON: every row of LB, QS, CM, EX, DS, CE and AE stands in `used` or in `unused`. */
export interface SdtmCourses {
  /** One for each subject with a reference start, also without any result. */
  readonly courses: readonly Course[];
  /** Every subject of DM, also those without a course: see `untreated`. */
  readonly subjects: readonly SdtmSubject[];
  readonly used: readonly UsedRow[];
  readonly unused: readonly UnusedRow[];
  /** The days on which the dose is unknown because of a row that could not be used. */
  readonly unknownDoses: readonly UnknownDoses[];
  /** What is doubtful although it counts, one entry each; those of a subject stand in its course as well. */
  readonly warnings: readonly SdtmWarning[];
}

/**
 * Makes courses of the rows of SDTM domains, and accounts for every row.
 *
 * Rows are plain objects by variable, values as text or numbers. Read are DM, LB (CREAT, PROTCRT, PROTEXR, GFRE, ALB, and what
 * `tests` adds), QS by `tests`, CM and EX as glucocorticoids, and DS, CE, AE and DM as events by `events`. Rows of one subject and
 * day make one assessment. Nothing has a default: no unit, no rule for the baseline, no day for a partial date.
 *
 * @category SDTM
 * @param domains `{ dm, lb, qs, cm, ex, ds, ce, ae }`, all but `dm` may be left out
 * @param options which result, reference start and baseline count; see `SdtmOptions`
 * @returns courses with the reference start as `origin`, the rows used, each row not used with its code and reason, and what is doubtful
 * @throws RangeError on an option that is missing or unknown, an unknown domain, rows that are no objects, or a cell that is neither
 *   text nor a number (a Date, a bigint); never on what the data say
 * @example
 * const dm = [{ USUBJID: "01", RFSTDTC: "2024-01-08", ARM: "Placebo" }];
 * const creatinine = { USUBJID: "01", LBTESTCD: "CREAT", LBSPEC: "SERUM", LBORRESU: "mg/dL" };
 * const lb = [
 *   { ...creatinine, LBSEQ: 1, LBORRES: "1.4", LBDTC: "2024-01-08T08:00" },
 *   { ...creatinine, LBSEQ: 2, LBORRES: "1.1", LBDTC: "2024-06-24T08:30", VISIT: "WEEK 24" },
 *   { ...creatinine, LBSEQ: 3, LBORRES: "1.0", LBDTC: "2024-07" },
 * ];
 * // Prescriptions without an end date go on; left out, such a row leaves the dose unknown, and `unknownDoses` says so.
 * const cm = [{ USUBJID: "01", CMTRT: "PREDNISONE", CMDOSE: 5, CMDOSU: "mg", CMDOSFRQ: "QD", CMROUTE: "ORAL", CMSTDTC: "2024-01-08" }];
 * const glucocorticoids = { table: gpnotebookEquivalents, drug: "CMTRT", withoutEnd: "ongoing" };
 * const baseline = { kind: "lastOnOrBefore", onTheDay: "included" };
 * const options = { result: "original", referenceStart: "RFSTDTC", baseline, sameDay: "none", glucocorticoids };
 * const { courses, unused } = coursesFromSdtm({ dm, lb, cm }, options);
 * courses[0].visits; // => [{ date: "2024-06-24", visit: "WEEK 24", serumCreatinine: { value: "1.1", unit: "mg/dL" } }]
 * courses[0].doses; // => [{ start: "2024-01-08", end: null, prednisoneEquivalent: { value: "5", unit: "mg/d" } }]
 * unused.map(({ domain, seq, reason }) => [domain, seq, reason]); // => [["lb", "3", 'the date "2024-07" is not a full date']]
 */
export function coursesFromSdtm(domains: SdtmDomains, options: SdtmOptions): SdtmCourses {
  requireSdtmOptions(options);
  requireKnownKeys("domains", requireObject("domains", domains), sdtmDomains);
  const { subjects, dated, unused: unusedSubjects, warnings: ofSubjects } = subjectsFromDm(placedRows("dm", domains.dm), options);
  const study = rowsBySubject(domains, subjects, (usubjid) => dated.has(usubjid), options);
  const { glucocorticoids } = options;
  const doses = glucocorticoids == null ? null : doseReading(glucocorticoids);
  const reading = { ...sdtmReading(options), nameVisit: visitNames(study.visits), doses };
  const courses: Course[] = [];
  const used: UsedRow[] = [];
  const unused: UnusedRow[] = [];
  const unknownDoses: UnknownDoses[] = [];
  const warnings: SdtmWarning[] = [...study.warnings, ...ofSubjects];
  for (const list of [unusedSubjects, study.unused]) for (const one of list) unused.push(one);
  for (const subject of dated.values()) {
    const found = courseOf(subject, (domain) => study.rowsOf(subject.usubjid, domain), reading);
    courses.push(found.course);
    for (const one of found.used) used.push(one);
    for (const one of found.unused) unused.push(one);
    for (const one of found.unknownDoses) unknownDoses.push(one);
    for (const one of found.warnings) warnings.push({ ...one, usubjid: subject.usubjid });
  }
  return Object.freeze({
    courses: Object.freeze(courses),
    subjects: deepFrozen(subjects),
    used: frozenEach(used),
    unused: frozenEach(unused.sort(inOrder)),
    unknownDoses: frozenEach(unknownDoses),
    warnings: frozenEach(warnings),
  });
}

/** A million rows are frozen one by one, not gone through to the last level: their parts are text. */
function frozenEach<T>(list: T[]): readonly T[] {
  for (const one of list) Object.freeze(one);
  return Object.freeze(list);
}

/** By domain, then by row. */
function inOrder(a: RowPlace, b: RowPlace): number {
  return sdtmDomains.indexOf(a.domain) - sdtmDomains.indexOf(b.domain) || a.row - b.row;
}
