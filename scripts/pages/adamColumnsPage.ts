import * as library from "../../src/index.js";
import type { AnalysisDataSet } from "../../src/index.js";

const isDataSet = (value: unknown): value is AnalysisDataSet =>
  typeof value === "object" && value !== null && "columns" in value && "structure" in value && "hasCriteria" in value;

/** The data sets that the library exports, by name. */
export function analysisDataSets(): readonly AnalysisDataSet[] {
  return Object.values(library as Readonly<Record<string, unknown>>).filter(isDataSet).sort((a, b) => (a.name < b.name ? -1 : 1));
}

const types = { text: "text", integer: "number", decimal: "number (exact decimal as text in memory)", date: "number, date (ISO text in memory)" } as const;

function table({ name, label, structure, columns, hasCriteria }: AnalysisDataSet): string {
  const keys = columns.filter(({ key }) => key !== null).sort((a, b) => (a.key ?? 0) - (b.key ?? 0)).map((column) => column.name);
  const rows = columns.map((column) => {
    const terms = column.terms === null ? "" : ` (${column.terms.map((term) => `"${term}"`).join(", ")})`;
    const length = column.type === "text" ? `≤ ${String(column.length)}` : String(column.length);
    return `| ${column.name} | ${column.label} | ${types[column.type]} | ${length} | ${column.format ?? ""} | ${column.isRequired ? "yes" : ""} | ${column.derivation}${terms} |`;
  });
  const criteria = "| CRIT*y* | Analysis Criterion *y* | text | ≤ 200 | | | the text of criterion *y* of the definition that PARAM names: it differs between parameters |\n"
    + "| CRIT*y*FL | Criterion *y* Evaluation Result Flag | text | 1 | | | Y: CRIT*y* is met; N: it is not; null: the record leaves it open (\"Y\", \"N\") |";
  return [
    `## ${name}: ${label}`, "", `One row is ${structure}. Key: ${keys.join(", ")}.`, "",
    "| variable | label | type | length | format | required in a file | from |", "|---|---|---|---|---|---|---|", ...rows, ...(hasCriteria ? [criteria] : []),
  ].join("\n");
}

/** docs/adamColumns.md: the variables of every data set, as the library writes them. */
export function adamColumnsPage(): string {
  const head = [
    "# The variables of the ADaM data sets", "",
    "Written by `npm run generate` from the tables of columns in `src/adam`; rows and files come from the same tables. What they mean",
    "together, and how rows become files, stands in [adam.md](adam.md).",
  ];
  return `${[head.join("\n"), ...analysisDataSets().map(table)].join("\n\n")}\n`;
}
