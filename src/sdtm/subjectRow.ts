import { groupedBy } from "./groupedBy.js";
import { nameOf, type Placed, type UnusedRow, unusedRow } from "./sdtmRows.js";

/** The rows of DM of one subject, read as one row. */
export interface SubjectRow extends Placed {
  readonly usubjid: string;
  /** What a variable holds in any of the rows, each value once. */
  readonly texts: (variable: string) => readonly string[];
  /** The rows that are not the first, why not, and what they hold in another way than one before. */
  readonly others: readonly UnusedRow[];
  readonly differing: readonly string[];
}

/**
 * One row of DM for each subject, who stays one subject however many rows he has: N is N.
 *
 * What only one of the rows records counts. What they record in different ways is unknown: which of them is right nobody can know.
 */
export function subjectRows(
  rows: readonly Placed[],
  variables: readonly string[],
): { readonly subjects: readonly SubjectRow[]; readonly unused: readonly UnusedRow[] } {
  const bySubject = groupedBy(rows, ({ usubjid }) => usubjid);
  return {
    subjects: [...bySubject].flatMap(([usubjid, own]) => (usubjid === null ? [] : [{ ...asOne(own, variables), usubjid }])),
    unused: (bySubject.get(null) ?? []).map((row) => unusedRow(row, "subject", "no USUBJID is recorded")),
  };
}

function asOne(rows: readonly [Placed, ...Placed[]], variables: readonly string[]): Omit<SubjectRow, "usubjid"> {
  const [first, ...others] = rows;
  if (others.length === 0) return { ...first, texts: textsOf(rows), others: [], differing: [] };
  const texts = textsOf(rows);
  const differing = variables.filter((variable) => texts(variable).length > 1);
  const what = differing.map((variable) => `${variable} (${texts(variable).map((text) => `"${text}"`).join(", ")})`).join(", ");
  const reason =
    what === ""
      ? `the same subject as ${nameOf(first)}`
      : `a second row of the subject beside ${nameOf(first)}; they differ in ${what}, which is unknown`;
  return {
    ...first,
    text: (variable) => {
      const [only = "", ...more] = texts(variable);
      return more.length === 0 ? only : "";
    },
    texts,
    others: others.map((row) => unusedRow(row, what === "" ? "duplicate" : "subjectRepeated", reason)),
    differing,
  };
}

function textsOf(rows: readonly Placed[]): SubjectRow["texts"] {
  return (variable) => [...new Set(rows.map(({ text }) => text(variable)).filter((text) => text !== ""))];
}
