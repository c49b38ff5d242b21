import type { Course } from "../course/course.js";
import { requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { assessmentsOf, baselineFromResults } from "./baselineFromResults.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { dosesFromRows, type UnknownDoses } from "./dosesFromRows.js";
import { eventsFromRows } from "./eventsFromRows.js";
import { oneResultADay } from "./oneResultADay.js";
import { readResults, type Result } from "./readResults.js";
import { requireSdtmOptions, type SdtmOptions } from "./sdtmOptions.js";
import { type Placed, placedRows, type RowPlace, type SdtmDomain, sdtmDomains, type SdtmRow, type UnusedRow } from "./sdtmRows.js";
import { subjectsFromDm, type SdtmSubject } from "./subjectsFromDm.js";

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
}

/** What SDTM gives for courses. Plain frozen JSON: every row of LB, QS, CM, EX, DS, CE and AE stands in `used` or in `unused`. */
export interface SdtmCourses {
  /** One for each subject with a reference start, also without any result. */
  readonly courses: readonly Course[];
  readonly subjects: readonly SdtmSubject[];
  readonly used: readonly UsedRow[];
  readonly unused: readonly UnusedRow[];
  /** The days on which the dose is unknown because of a row that could not be used. */
  readonly unknownDoses: readonly UnknownDoses[];
}

/**
 * Makes courses of the rows of SDTM domains, and accounts for every row.
 *
 * Rows are plain objects by variable, values as text or numbers. Read are DM, LB (CREAT, PROTCRT, PROTEXR, GFRE, ALB, and what
 * `tests` adds), QS by `tests`, CM and EX as glucocorticoids, and DS, CE, AE and DM as events by `events`. Rows of one subject and
 * day make one assessment. Nothing has a default: no unit, no rule for the baseline, no day for a partial date.
 *
 * @param domains `{ dm, lb, qs, cm, ex, ds, ce, ae }`, all but `dm` may be left out
 * @param options which result, reference start and baseline count; see `SdtmOptions`
 * @returns courses with the reference start as `origin`, the rows used, and each row not used with its code and reason
 * @throws RangeError on an option that is missing or unknown, an unknown domain, or rows that are no objects; never on the data
 * @example
 * const dm = [{ USUBJID: "01", RFSTDTC: "2024-01-08", ARM: "Placebo" }];
 * const creatinine = { USUBJID: "01", LBTESTCD: "CREAT", LBSPEC: "SERUM", LBORRESU: "mg/dL" };
 * const lb = [
 *   { ...creatinine, LBSEQ: 1, LBORRES: "1.4", LBDTC: "2024-01-08T08:00" },
 *   { ...creatinine, LBSEQ: 2, LBORRES: "1.1", LBDTC: "2024-06-24T08:30", VISIT: "WEEK 24" },
 *   { ...creatinine, LBSEQ: 3, LBORRES: "1.0", LBDTC: "2024-07" },
 * ];
 * const options = { result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none" };
 * const { courses, unused } = coursesFromSdtm({ dm, lb }, options);
 * courses[0].visits; // => [{ date: "2024-06-24", visit: "WEEK 24", serumCreatinine: { value: "1.1", unit: "mg/dL" } }]
 * unused.map(({ domain, seq, reason }) => [domain, seq, reason]); // => [["lb", "3", 'the date "2024-07" is not a full date']]
 * @category SDTM
 */
export function coursesFromSdtm(domains: SdtmDomains, options: SdtmOptions): SdtmCourses {
  requireSdtmOptions(options);
  requireKnownKeys("domains", requireObject("domains", domains), sdtmDomains);
  const { subjects, starts, unused: unusedSubjects } = subjectsFromDm(placedRows("dm", domains.dm), options.referenceStart);
  const unused: UnusedRow[] = [...unusedSubjects];
  const bySubject = (names: readonly SdtmDomain[]): Map<string, Placed[]> => {
    const rows = new Map<string, Placed[]>(subjects.map(({ usubjid }) => [usubjid, []]));
    for (const row of names.flatMap((name) => placedRows(name, domains[name]))) {
      const own = rows.get(row.usubjid ?? "");
      if (own !== undefined) own.push(row);
      else if (row.domain !== "dm") unused.push({ ...withoutText(row), code: "subject", reason: "the subject has no DM row that can be used" });
    }
    return rows;
  };
  const [results, doses, events] = [bySubject(["lb", "qs"]), bySubject(["cm", "ex"]), bySubject(["dm", "ds", "ce", "ae"])];
  const used: UsedRow[] = [];
  const unknownDoses: UnknownDoses[] = [];
  const courses = subjects.map(({ usubjid }): Course => {
    const origin = starts.get(usubjid) as string;
    const read = [...byDomain(results.get(usubjid) ?? [])].flatMap((rows) => readResults(rows, options));
    const daily = oneResultADay(read.filter(isResult), options.sameDay);
    const split = baselineFromResults(daily.filter(isResult), options.baseline, origin);
    const rows = doses.get(usubjid) ?? [];
    const taken = options.glucocorticoids === undefined ? withoutTable(rows) : dosesFromRows(usubjid, rows, options.glucocorticoids);
    const occurred = eventsFromRows(events.get(usubjid) ?? [], options);
    unused.push(...[...read, ...daily].filter((one): one is UnusedRow => !isResult(one)), ...split.unused, ...taken.unused, ...occurred.unused);
    unknownDoses.push(...taken.unknown);
    used.push(
      ...split.taken.map((result) => usedResult(result, "baseline")),
      ...split.after.map((result) => usedResult(result, "visit")),
      ...taken.used.map((row) => usedRow(row, "dose", `${row.domain.toUpperCase()}DOSE`, "prednisoneEquivalent", row.text(`${row.domain.toUpperCase()}STDTC`))),
      ...occurred.used.map(({ row, variable, event }) => usedRow(row, "event", variable, event.event, event.date)),
    );
    return {
      subject: usubjid,
      baseline: split.baseline,
      visits: assessmentsOf(split.after),
      ...(taken.doses.length === 0 ? {} : { doses: taken.doses }),
      ...(occurred.events.length === 0 ? {} : { events: occurred.events }),
      ...(occurred.eventsRecorded.length === 0 ? {} : { eventsRecorded: occurred.eventsRecorded }),
      origin,
    };
  });
  return deepFrozen({ courses, subjects, used, unused: unused.sort(inOrder), unknownDoses });
}

const isResult = (one: Result | UnusedRow): one is Result => "found" in one;

/** Rows of one domain at a time, since tests are read by the domain's own variables. */
function byDomain(rows: readonly Placed[]): readonly (readonly Placed[])[] {
  return (["lb", "qs"] as const).map((name) => rows.filter(({ domain }) => domain === name));
}

function withoutTable(rows: readonly Placed[]): ReturnType<typeof dosesFromRows> {
  const unused = rows.map((row): UnusedRow => ({ ...withoutText(row), code: "notMapped", reason: "no table of glucocorticoids is given" }));
  return { doses: [], used: [], unused, unknown: [] };
}

function withoutText({ domain, row, seq, usubjid }: RowPlace): RowPlace {
  return { domain, row, seq, usubjid };
}

function usedResult({ place, variable, date, found }: Result, role: UsedRow["role"]): UsedRow {
  return usedRow(place, role, variable, found.name, date);
}

function usedRow(place: RowPlace, role: UsedRow["role"], variable: string, field: string, date: string): UsedRow {
  return { ...withoutText(place), role, variable, field, date };
}

/** By domain, then by row. */
function inOrder(a: RowPlace, b: RowPlace): number {
  return sdtmDomains.indexOf(a.domain) - sdtmDomains.indexOf(b.domain) || a.row - b.row;
}
