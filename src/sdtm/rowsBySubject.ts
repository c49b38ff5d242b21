import { cellText } from "./cellText.js";
import { notFound } from "./notFound.js";
import type { SdtmOptions } from "./sdtmOptions.js";
import { namedRows, type Placed, placedRow, type SdtmDomain, sdtmDomains, type UnusedRow, unusedRow } from "./sdtmRows.js";
import type { SdtmWarning } from "./sdtmWarning.js";
import type { SdtmSubject } from "./subjectsFromDm.js";

/** The rows of all domains but DM, found by subject, and the rows of nobody. */
export interface StudyRows {
  readonly rowsOf: (usubjid: string, domain: SdtmDomain) => readonly Placed[];
  readonly unused: readonly UnusedRow[];
  /** The names and numbers of visits that stand together in a row of LB or QS, each pair once. */
  readonly visits: readonly { readonly visit: string; readonly visitNumber: string }[];
  readonly warnings: readonly SdtmWarning[];
}

/** Sorts the rows by subject; kept are their places, so that a row is made when its subject is read and gone afterwards. */
export function rowsBySubject(
  domains: Readonly<Partial<Record<SdtmDomain, unknown>>>,
  subjects: readonly SdtmSubject[],
  hasCourse: (usubjid: string) => boolean,
  options: SdtmOptions,
): StudyRows {
  const places = new Map<string, Map<SdtmDomain, number[]>>();
  for (const { usubjid } of subjects) if (hasCourse(usubjid)) places.set(usubjid, new Map());
  const untreated = new Map(subjects.map((subject) => [subject.usubjid, subject.untreated]));
  const cellsOf = new Map<SdtmDomain, ReturnType<typeof namedRows>>();
  const unused: UnusedRow[] = [];
  const visits = new Map<string, Set<string>>();
  const seen = notFound(options);
  for (const domain of sdtmDomains) {
    if (domain === "dm") continue;
    const cells = namedRows(domain, domains[domain]);
    cellsOf.set(domain, cells);
    cells.forEach((source, row) => {
      seen.see(domain, source);
      const usubjid = cellText(source["USUBJID"], domain, row, "USUBJID");
      const own = places.get(usubjid);
      if (own === undefined) {
        unused.push(unusedRow(placedRow(domain, source, row), "subject", whyWithoutCourse(untreated.get(usubjid), options)));
        return;
      }
      const list = own.get(domain);
      if (list === undefined) own.set(domain, [row]);
      else list.push(row);
      if (domain !== "lb" && domain !== "qs") return;
      const visit = cellText(source["VISIT"], domain, row, "VISIT");
      const visitNumber = cellText(source["VISITNUM"], domain, row, "VISITNUM");
      const numbers = visits.get(visit);
      if (numbers === undefined) visits.set(visit, new Set([visitNumber]));
      else numbers.add(visitNumber);
    });
  }
  return {
    rowsOf: (usubjid, domain) => {
      const cells = cellsOf.get(domain) ?? [];
      return (places.get(usubjid)?.get(domain) ?? []).map((row) => placedRow(domain, cells[row] ?? {}, row));
    },
    unused,
    visits: [...visits].flatMap(([visit, numbers]) => [...numbers].map((visitNumber) => ({ visit, visitNumber }))),
    warnings: seen.missing(domains),
  };
}

function whyWithoutCourse(untreated: boolean | undefined, { referenceStart }: SdtmOptions): string {
  if (untreated === undefined) return "the subject has no DM row that can be used";
  if (untreated) return `the subject is untreated (no ${referenceStart}) and has no course`;
  return `the subject has no ${referenceStart} that can be used, and no course`;
}
