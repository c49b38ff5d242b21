import type { SdtmCourses } from "../../sdtm/coursesFromSdtm.js";
import type { SdtmDomain, UnusedCode, UnusedRow } from "../../sdtm/sdtmRows.js";
import type { Study } from "../study.js";

/** Rows that are about something else or were said not to have been done: they are counted, the others listed. */
const expected: readonly UnusedCode[] = ["notMapped", "notDone", "drug", "didNotOccur", "beforeTreatment"];
const mostListed = 200;

/** The rows that are not used: counted by domain and code, and one by one where somebody must look. */
export interface UnusedRows {
  readonly counts: readonly { readonly domain: SdtmDomain; readonly code: string; readonly rows: number; readonly example: string }[];
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

/** Accounts for every row that is not used. */
export function unusedRows({ files }: Study, { unused }: SdtmCourses): UnusedRows {
  const unread = Object.values(files ?? {}).flatMap(({ name, unread: rows }) =>
    (rows ?? []).map(({ line, reason }): ListedRow => ({ place: `${name}:${String(line)}`, usubjid: null, code: "unreadable", reason })),
  );
  const counts = new Map<string, { domain: SdtmDomain; code: string; rows: number; example: string }>();
  for (const { domain, code, reason } of unused) {
    const key = `${domain} ${code}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { domain, code, rows: 1, example: reason });
    else known.rows++;
  }
  const placeOf = ({ domain, row }: UnusedRow) => {
    const file = files?.[domain];
    const line = file?.lines?.[row];
    return `${file?.name ?? domain} ${line === undefined ? `row ${String(row + 1)}` : `line ${String(line)}`}`;
  };
  const doubtful = unused.filter(({ code }) => !expected.includes(code));
  const listed = doubtful
    .slice(0, mostListed - unread.length)
    .map((row): ListedRow => ({ place: placeOf(row), usubjid: row.usubjid, code: row.code, reason: row.reason }));
  return { counts: [...counts.values()], listed: [...unread, ...listed], total: unused.length, unread: unread.length };
}
