import { mulberry32 } from "../mulberry32";
import { seed, type DrawnTables } from "../simulateTrial";

/** A row of a domain, by variable. */
export type Row = Readonly<Record<string, string>>;

/** A visit that took place. */
export interface Attended {
  readonly week: number;
  readonly date: string;
  /** VISITNUM and VISIT, as every domain of the visit has them. */
  readonly named: Row;
}

/** A subject of the drawn trial with what the domains share: site, first dose, visits, and numbers of its own. */
export interface Drawn {
  readonly id: string;
  readonly number: number;
  readonly site: number;
  readonly arm: string;
  /** The first dose; "" for the subject that was randomised and not treated. */
  readonly start: string;
  readonly treatmentEnd: string;
  readonly studyEnd: string;
  readonly isDead: boolean;
  readonly visits: readonly Attended[];
  readonly random: () => number;
}

/** Day 0 is the date itself. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The rows of a table as objects. */
export function rowsOf([header = [], ...rows]: readonly (readonly string[])[]): readonly Row[] {
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

/** The rows of each subject. */
export function bySubject(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row["USUBJID"] ?? "");
    if (own === undefined) found.set(row["USUBJID"] ?? "", [row]);
    else own.push(row);
  }
  return found;
}

/** The 40 subjects drawn, and one who was randomised and never treated. */
export function drawnSubjects(tables: DrawnTables): readonly Drawn[] {
  const [laboratory, disposition] = [bySubject(rowsOf(tables.lb)), bySubject(rowsOf(tables.ds))];
  const treated = rowsOf(tables.dm).map(({ USUBJID: id = "", ARM: arm = "", RFSTDTC: start = "" }): Drawn => {
    const ended = (category: string) => disposition.get(id)?.find(({ DSSCAT }) => DSSCAT === category);
    const number = Number(id.slice(-3));
    return {
      id, number, arm, start,
      site: Math.ceil(number / 10),
      treatmentEnd: ended("STUDY TREATMENT")?.["DSSTDTC"] ?? "",
      studyEnd: ended("STUDY PARTICIPATION")?.["DSSTDTC"] ?? "",
      isDead: ended("STUDY PARTICIPATION")?.["DSDECOD"] === "DEATH",
      visits: visitsOf(laboratory.get(id) ?? []),
      random: mulberry32(seed + 1000 + number),
    };
  });
  const untreated: Drawn = {
    id: "NCT05631717-04-041", number: 41, site: 4, arm: "UC-MSC", start: "", treatmentEnd: "", studyEnd: "2024-02-20", isDead: false,
    visits: [], random: mulberry32(seed + 1041),
  };
  return [...treated, untreated];
}

function visitsOf(rows: readonly Row[]): readonly Attended[] {
  const visits = new Map<string, Attended>();
  for (const { VISITNUM = "", VISIT = "", LBDTC: date = "" } of rows) {
    const week = VISIT === "BASELINE" ? 0 : Number(VISIT.replace("WEEK ", ""));
    visits.set(VISIT, { week, date, named: { VISITNUM, VISIT } });
  }
  return [...visits.values()];
}
