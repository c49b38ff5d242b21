import { type Assessment, type Baseline, eventNames } from "../measurement/assessment.js";
import { measureNames } from "../measurement/measure.js";
import { type Cell, fileError, type Row, type Table } from "./formats/table.js";

/** A row of a file of visits: the record that is judged, or why there is none. A baseline row has neither. */
export interface VisitRecord {
  readonly row: Row;
  readonly baseline: Baseline | null;
  readonly visit: Assessment | null;
  readonly problem: string | null;
}

const subjectNames = ["USUBJID", "SUBJECT", "SUBJID"];
const baselineNames = ["ABLFL", "BASELINE", "LBBLFL"];
const dateNames = ["DATE", "ADT", "LBDTC", "VISITDATE"];

/**
 * The visits of a table: columns USUBJID, ABLFL ("Y" on each subject's baseline row), DATE, VISIT, one for each measure by its name
 * (serumCreatinine, upcr, …) with its unit in a column of that name and _UNIT, and one for each event (Y or N), in any case.
 */
export function visitRecords(
  file: string,
  table: Table,
  units: Readonly<Record<string, string>>,
): { readonly records: readonly VisitRecord[]; readonly problems: number } {
  const names = table.columns.map(({ name }) => name);
  const one = (known: readonly string[]) => known.find((name) => names.includes(name));
  const [subject, baseline] = [one(subjectNames), one(baselineNames)];
  if (subject === undefined) throw fileError(file, { line: 1 }, `no column ${subjectNames.join(", ")}; found ${names.join(", ")}`);
  if (baseline === undefined)
    throw fileError(file, { line: 1 }, `no column ${baselineNames.join(", ")} that marks the baseline rows; found ${names.join(", ")}`);
  const measures = measureNames.filter((measure) => names.includes(measure.toUpperCase()));
  if (measures.length === 0)
    throw fileError(file, { line: 1 }, `no column is named as a measure, expected some of ${measureNames.slice(0, 5).join(", ")}, …`);
  const unitOf = (measure: string, row: Row): string => {
    const cell = row[`${measure.toUpperCase()}_UNIT`] ?? units[measure.toLowerCase()];
    return cell == null ? "" : String(cell);
  };
  const withoutUnit = measures.find(
    (measure) => !names.includes(`${measure.toUpperCase()}_UNIT`) && units[measure.toLowerCase()] === undefined,
  );
  if (withoutUnit !== undefined) {
    throw fileError(file, { line: 1 }, `${withoutUnit} has no unit, expected a column ${withoutUnit}_unit or --unit ${withoutUnit}=UNIT`);
  }
  const assessment = (row: Row): Assessment => {
    const date = textOf(row[one(dateNames) ?? ""]);
    const visit = textOf(row["VISIT"] ?? row["AVISIT"]);
    const values = measures.flatMap((measure) => {
      const value = textOf(row[measure.toUpperCase()]);
      return value === "" ? [] : [[measure, { value, unit: unitOf(measure, row) }] as const];
    });
    const flags = eventNames.flatMap((event) => {
      const answer = textOf(row[event.toUpperCase()]).toUpperCase();
      return answer === "Y" || answer === "N" ? [[event, answer === "Y"] as const] : [];
    });
    return {
      ...(date === "" ? {} : { date }),
      ...(visit === "" ? {} : { visit }),
      ...Object.fromEntries(values),
      ...(flags.length === 0 ? {} : { events: Object.fromEntries(flags) }),
    };
  };
  const baselines = new Map<string, Row[]>();
  for (const row of table.rows) {
    if (textOf(row[baseline]).toUpperCase() !== "Y") continue;
    const id = textOf(row[subject]);
    baselines.set(id, [...(baselines.get(id) ?? []), row]);
  }
  const records = table.rows.map((row): VisitRecord => {
    const id = textOf(row[subject]);
    const own = baselines.get(id) ?? [];
    const [first] = own;
    const nothing = { row, baseline: null, visit: null };
    if (id === "") return { ...nothing, problem: "no subject is recorded" };
    if (own.length > 1) return { ...nothing, problem: `${String(own.length)} baseline rows of the subject, expected one` };
    if (first === row) return { ...nothing, problem: null };
    return { row, baseline: first === undefined ? {} : assessment(first), visit: assessment(row), problem: null };
  });
  return { records, problems: table.unread.length };
}

function textOf(value: Cell | undefined): string {
  return value == null ? "" : String(value).trim();
}
