import type { SdtmCourses } from "../../sdtm/coursesFromSdtm.js";
import type { UnusedCode } from "../../sdtm/sdtmRows.js";
import type { Study, StudyDomain } from "../study.js";
import type { RowUse } from "./rowUse.js";

/** Rows that are about something else or were said not to have been done: they are counted, the others listed. */
const expected: readonly string[] = ["notMapped", "notDone", "drug", "didNotOccur", "beforeTreatment", "other"] satisfies readonly (
  UnusedCode | "other"
)[];
const mostListed = 200;

/** The rows that no part of the report uses: counted by domain and code, and one by one where somebody must look. */
export interface UnusedRows {
  readonly counts: readonly { readonly domain: StudyDomain; readonly code: string; readonly rows: number; readonly example: string }[];
  /** At most 200 of them: the counts say how many there are. */
  readonly listed: readonly ListedRow[];
  readonly total: number;
  /** Rows of the files that could not be read at all. */
  readonly unread: number;
}

export interface ListedRow {
  /** File and line, or file and row. */
  readonly place: string;
  readonly usubjid: string | null;
  readonly code: string;
  readonly reason: string;
}

interface Unused {
  readonly domain: StudyDomain;
  readonly row: number;
  readonly usubjid: string | null;
  readonly code: string;
  readonly reason: string;
}

/** Accounts for every row that is not used. `uses`: the rows that other parts than the courses use, such as forms of activity. */
export function unusedRows({ files }: Study, sdtm: SdtmCourses, uses: RowUse): UnusedRows {
  const unread = Object.values(files ?? {}).flatMap(({ name, unread: rows }) =>
    (rows ?? []).map(({ line, reason }): ListedRow => ({ place: `${name}:${String(line)}`, usubjid: null, code: "unreadable", reason })),
  );
  const unused = left(sdtm, uses);
  const counts = new Map<string, { domain: StudyDomain; code: string; rows: number; example: string }>();
  for (const { domain, code, reason } of unused) {
    // Rows without a code of their own are told apart by their reason, but for numbers and quoted names.
    const key = code === "other" ? `${domain} ${reason.replace(/"[^"]*"|\d[\d.-]*/g, "#")}` : `${domain} ${code}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { domain, code, rows: 1, example: reason });
    else known.rows++;
  }
  const placeOf = ({ domain, row }: Unused) => {
    const file = files?.[domain];
    const line = file?.lines?.[row];
    return `${file?.name ?? domain} ${line === undefined ? `row ${String(row + 1)}` : `line ${String(line)}`}`;
  };
  const listed: ListedRow[] = unread.slice();
  for (const row of unused) {
    if (listed.length >= mostListed) break;
    if (!expected.includes(row.code)) listed.push({ place: placeOf(row), usubjid: row.usubjid, code: row.code, reason: row.reason });
  }
  return { counts: [...counts.values()], listed, total: unused.length, unread: unread.length };
}

/** What the courses do not use and no other part does, with the reason of the part that is about the row. */
function left({ unused, used }: SdtmCourses, uses: RowUse): readonly Unused[] {
  if (uses.size === 0) return unused;
  const inCourses = new Set([...used, ...unused].map(({ domain }) => domain as StudyDomain));
  const ofCourses = new Map<StudyDomain, Set<number>>();
  for (const { domain, row } of used) {
    if (!uses.has(domain)) continue;
    const own = ofCourses.get(domain) ?? new Set<number>();
    ofCourses.set(domain, own.add(row));
  }
  const reasons = new Map([...uses].map(([domain, { unused: own }]) => [domain, new Map(own.map((one) => [one.row, one]))]));
  const ownReason = (domain: StudyDomain, row: number) => reasons.get(domain)?.get(row)?.reason;
  const fromCourses = unused
    .filter(({ domain, row }) => uses.get(domain)?.used.has(row) !== true)
    .map((one): Unused => {
      const reason = one.code === "notMapped" ? ownReason(one.domain, one.row) : undefined;
      return reason === undefined ? one : { ...one, code: "other", reason };
    });
  // Domains that courses never read, such as VS.
  const others = [...uses].flatMap(([domain, { used: own, unused: rows }]) =>
    inCourses.has(domain)
      ? []
      : rows
          .filter(({ row }) => !own.has(row))
          .map(({ row, usubjid, reason }): Unused => ({ domain, row, usubjid, code: "other", reason })),
  );
  return [...fromCourses, ...others];
}
