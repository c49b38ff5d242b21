import type { UnusedSafetyRow } from "../../sdtm/safetySubjectsFromDm.js";
import type { StudyDomain } from "../study.js";

/** What the parts of a report beside the courses did with the rows of a domain. */
export interface DomainUse {
  readonly domain: StudyDomain;
  /** The indices of the rows used, from 0. */
  readonly used: readonly number[];
  readonly unused: readonly Pick<UnusedSafetyRow, "row" | "usubjid" | "reason">[];
}

/** By domain: the rows that are used, and why each other one is not. */
export type RowUse = ReadonlyMap<StudyDomain, { readonly used: ReadonlySet<number>; readonly unused: DomainUse["unused"] }>;

/** Joins the uses of several parts: a row that one of them uses is used. */
export function rowUse(uses: readonly DomainUse[]): RowUse {
  const joined = new Map<StudyDomain, { used: Set<number>; unused: DomainUse["unused"][number][] }>();
  for (const { domain, used, unused } of uses) {
    const own = joined.get(domain) ?? { used: new Set<number>(), unused: [] };
    for (const row of used) own.used.add(row);
    for (const row of unused) own.unused.push(row);
    joined.set(domain, own);
  }
  return joined;
}
