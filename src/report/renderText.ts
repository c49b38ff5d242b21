import { curveFigures } from "./curveFigure.js";
import { identificationText, type ReportTable } from "./tables/reportTable.js";
import { reportTables } from "./tables/reportTables.js";
import { terminalCurve } from "./terminalCurve.js";
import type { TrialReport } from "./trialReport.js";
import { visibleText } from "./visibleText.js";

/**
 * A report as text for a terminal: tables, curves, how one subject of each kind was decided, and the rows not used.
 *
 * What comes from the data is shown, never obeyed: control characters are written as their codes.
 *
 * @param report what `trialReport` returned
 * @example
 * const dm = [{ USUBJID: "01", ARM: "A", RFSTDTC: "2024-01-08" }];
 * const plan = {
 *   definition: "kdigo2024", week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier", confirmation: { minDays: 28, maxNotEvaluable: 1 },
 *   arm: "ARM", arms: ["A"], intercurrentEvents: ["death"], onTheDay: "unaffected", compare: [],
 *   reading: { result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none"
 * },
 * };
 * renderText(trialReport({ domains: { dm } }, plan)).includes("Table 1. Renal response at week 24"); // => true
 * @category Report
 */
export function renderText(report: TrialReport): string {
  const {
    identification: { definition, isSimulated },
    arms,
    subjects,
  } = report;
  const counts = arms.map((arm) => `${arm} ${String(subjects.filter((subject) => subject.arm === arm).length)}`);
  const tables = reportTables(report);
  const numbered = (kind: ReportTable["kind"], first: number) =>
    tables
      .filter((table) => table.kind === kind)
      .map((table, i) => tableText(`${kind} ${String(first + i)}. ${table.title}`, table, report));
  const curves = curveFigures(report).map((figure, i) => terminalCurve({ ...figure, title: `Figure ${String(i + 1)}. ${figure.title}` }));
  return [
    ...(isSimulated ? ["*** SIMULATED DATA: no patient is in these tables. Do not cite their numbers. ***"] : []),
    visibleText(`${definition.title} (${definition.id} ${definition.version})`).concat(
      "\n",
      visibleText(`${String(subjects.length)} subjects: ${counts.join(", ")}`),
    ),
    ...numbered("Table", 1),
    ...curves,
    ["Listing 1. How the response was decided: one subject of each kind", identificationText(report), "", ...explanationLines(report)]
      .map(visibleText)
      .join("\n"),
    ...numbered("Listing", 2),
  ].join("\n\n\n");
}

export function tableText(title: string, { head, rows, notes }: ReportTable, report: TrialReport): string {
  const lines = [
    title,
    identificationText(report),
    "",
    ...(rows.length === 0 ? ["  (none)"] : textTable([head, ...rows])),
    "",
    ...notes.map((note) => `  ${note}`),
  ];
  return lines
    .map((line) => visibleText(line).trimEnd())
    .join("\n")
    .trimEnd();
}

function explanationLines({ explanations }: TrialReport): readonly string[] {
  return explanations.flatMap(({ response, id, arm, text }) => [
    `${response}: ${id}, ${arm}`,
    ...text.split("\n").map((line) => `  ${line}`.trimEnd()),
    "",
  ]);
}

/** Columns as wide as their widest cell; a row of one cell heads those below it. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const wide = rows.filter((row) => row.length > 1 || columns === 1);
  const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...wide.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => (row.length === 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("   ")}`.trimEnd(),
  );
}
