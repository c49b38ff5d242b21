import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { readDecimal } from "../measurement/quantity.js";
import type { UsedRow } from "../sdtm/coursesFromSdtm.js";

/** The source variables of a row, and the number of its visit. */
export interface SourceVariables {
  readonly SRCDOM: string | null;
  readonly SRCVAR: string | null;
  readonly SRCSEQ: number | null;
  readonly VISITNUM: string | null;
}

type BySubject = ReadonlyMap<string, readonly UsedRow[]>;

// Only lists that are frozen, as those of coursesFromSdtm are: what was indexed once stays true. Without it every subject would search all
// rows.
const indexed = /* @__PURE__ */ (() => new WeakMap<readonly UsedRow[], BySubject>())();

/** The results among the rows used of one subject. */
export function sourcesOf(sources: readonly UsedRow[] | null | undefined, usubjid: string): readonly UsedRow[] {
  if (sources == null) return [];
  if (!Array.isArray(sources)) throw misuse("options sources", sources, isNot("a list", "the used rows of coursesFromSdtm"));
  if (!Object.isFrozen(sources)) return sources.filter((row: UsedRow) => row.usubjid === usubjid && isResult(row));
  let bySubject = indexed.get(sources);
  if (bySubject === undefined) {
    bySubject = bySubjectOf(sources);
    indexed.set(sources, bySubject);
  }
  return bySubject.get(usubjid) ?? [];
}

function isResult({ role }: UsedRow): boolean {
  return role === "visit" || role === "baseline";
}

function bySubjectOf(sources: readonly UsedRow[]): BySubject {
  const rows = new Map<string, UsedRow[]>();
  for (const row of sources) {
    if (row.usubjid === null || !isResult(row)) continue;
    const own = rows.get(row.usubjid);
    if (own === undefined) rows.set(row.usubjid, [row]);
    else own.push(row);
  }
  return rows;
}

/** The one record among them, where there is exactly one; and the number of the visit, where they agree. */
export function sourceVariables(rows: readonly UsedRow[]): SourceVariables {
  const [only, ...others] = rows;
  const numbers = new Set(rows.map(({ visitNumber }) => visitNumber));
  const [number] = numbers;
  const VISITNUM = numbers.size === 1 && typeof number === "string" && readDecimal(number) !== undefined ? number : null;
  if (only === undefined || others.length > 0) return { SRCDOM: null, SRCVAR: null, SRCSEQ: null, VISITNUM };
  const SRCSEQ = only.seq !== null && /^\d{1,15}$/.test(only.seq) ? Number(only.seq) : null;
  return { SRCDOM: only.domain.toUpperCase(), SRCVAR: only.variable, SRCSEQ, VISITNUM };
}
