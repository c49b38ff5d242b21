import { dayNumber } from "../measurement/calendarDate.js";
import { groupedBy } from "./groupedBy.js";
import type { Result } from "./readResults.js";
import type { OneVisit } from "./sdtmOptions.js";
import { type Warning, warningOf } from "./sdtmWarning.js";

/** The results on the days of their assessments, and what was merged or could not be. */
export interface VisitResults {
  readonly results: readonly Result[];
  readonly warnings: readonly Warning[];
}

/**
 * Results of one visit on neighbouring days, all moved to its last day, where the study says so.
 *
 * Visits of one name further apart (UNSCHEDULED) stay what they are. So do days of which a result differs from another of the same test:
 * which of them is the visit's is then unknown, and a warning says so.
 */
export function onOneDay(results: readonly Result[], rule: OneVisit | null | undefined): VisitResults {
  if (rule == null) return { results, warnings: [] };
  const moved = new Map<Result, string>();
  const warnings: Warning[] = [];
  const taken = new Set(results.map((result) => fieldOn(result, result.date)));
  for (const [visit, own] of groupedBy(results, visitKey)) {
    if (visit === null) continue;
    for (const cluster of clusters(own, rule.sameVisitWithinDays)) {
      const dates = [...new Set(cluster.map(({ date }) => date))];
      const [first = "", last = ""] = [dates[0], dates[dates.length - 1]];
      if (first === last) continue;
      const name = cluster[0]?.visit ?? "";
      const fields = new Set(cluster.map((result) => fieldOn(result, last)));
      const isFree = fields.size === cluster.length && cluster.every((result) => result.date === last || !taken.has(fieldOn(result, last)));
      if (isFree) {
        cluster.forEach((result) => moved.set(result, last));
        fields.forEach((field) => taken.add(field));
        warnings.push(
          warningOf("mergedVisits", `${name}: the results of ${dates.join(", ")} make one assessment of ${last}`, null, first, last),
        );
      } else
        warnings.push(
          warningOf(
            "visitNotMerged",
            `${name}: the results of ${dates.join(", ")} hold a test twice and stay assessments of their days`,
            null,
            first,
            last,
          ),
        );
    }
  }
  return {
    results: moved.size === 0 ? results : results.map((result) => ({ ...result, date: moved.get(result) ?? result.date })),
    warnings,
  };
}

/** What says which visit a row belongs to: its name and number, as far as they are recorded. */
function visitKey({ visit, visitNumber }: Result): string | null {
  return visit === null && visitNumber === null
    ? null
    : `${visit?.toUpperCase() ?? ""}|${visitNumber === null ? "" : String(Number(visitNumber))}`;
}

const fieldOn = ({ found }: Result, date: string) => `${date} ${found.kind} ${found.name}`;

/** The results of a visit in stretches, each no longer than so many days. */
function clusters(results: readonly Result[], days: number): readonly (readonly Result[])[] {
  const sorted = [...results].sort((a, b) => (a.date < b.date ? -1 : 1));
  const found: Result[][] = [];
  let start = -Infinity;
  for (const result of sorted) {
    const day = dayNumber(result.date);
    if (day - start > days) {
      found.push([]);
      start = day;
    }
    found[found.length - 1]?.push(result);
  }
  return found;
}

/**
 * The name of the visit that its number has elsewhere in the study, and the number that its name has: no visit is lost while one
 * column says which it is.
 */
export function visitNames(rows: Iterable<{ readonly visit: string; readonly visitNumber: string }>): (result: Result) => Result {
  const [byNumber, byName] = [new Map<string, string | null>(), new Map<string, string | null>()];
  for (const { visit, visitNumber } of rows) {
    if (visit === "" || visitNumber === "") continue;
    const [known, numbered] = [byNumber.get(visitNumber), byName.get(visit.toUpperCase())];
    byNumber.set(visitNumber, known === undefined || known?.toUpperCase() === visit.toUpperCase() ? (known ?? visit) : null);
    byName.set(visit.toUpperCase(), numbered === undefined || numbered === visitNumber ? visitNumber : null);
  }
  return (result) => {
    const { visit, visitNumber } = result;
    if (visit !== null && visitNumber === null) return { ...result, visitNumber: byName.get(visit.toUpperCase()) ?? null };
    return visit === null && visitNumber !== null ? { ...result, visit: byNumber.get(visitNumber) ?? null } : result;
  };
}
