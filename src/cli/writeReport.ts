import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AnalysisTable } from "../adam/analysisTable.js";
import { analysisTables } from "../report/analysisTables.js";
import { renderHtml } from "../report/renderHtml.js";
import { renderText } from "../report/renderText.js";
import type { Surroundings } from "./command.js";
import type { FolderReport } from "./folderReport.js";
import type { DataSet } from "./formats/table.js";
import { writeCsv } from "./formats/writeCsv.js";
import { writeDatasetJson } from "./formats/writeDatasetJson.js";
import { writeXpt } from "./formats/writeXpt.js";
import { progressOf } from "./progress.js";

/** What was written, and what could not be. */
export interface WrittenReport {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Writes everything of a report to a folder: the page, the text, the results, the plan that was used, and the data sets in three formats.
 */
export function writeReport(out: string, found: FolderReport, profiles: readonly string[], surroundings: Surroundings): WrittenReport {
  const { study, results, plan, read } = found;
  const { show, clear } = progressOf(surroundings);
  mkdirSync(out, { recursive: true });
  const files: string[] = [];
  const problems: string[] = [];
  const write = (name: string, make: () => string | Uint8Array) => {
    show(`writing ${name}`);
    try {
      writeFileSync(join(out, name), make());
      files.push(name);
    } catch (error) {
      // A text that a transport file cannot hold: the other formats can.
      if (!(error instanceof RangeError)) throw error;
      problems.push(`${name} is not written: ${error.message}`);
    }
  };
  write("report.html", () => renderHtml(results, profiles.length === 0 ? {} : { profiles }));
  write("report.txt", () => `${renderText(results)}\n`);
  write("report.json", () => `${JSON.stringify(results)}\n`);
  write("plan.json", () => `${JSON.stringify(plan, null, 2)}\n`);
  show("analysis data sets");
  const created = surroundings.now().slice(0, 19);
  for (const { name, table, problem } of analysisTables(study, plan, read)) {
    if (table === null) {
      problems.push(`${name} is not written: ${problem ?? ""}`);
      continue;
    }
    const dataSet = dataSetOf(table);
    const stem = name.toLowerCase();
    write(`${stem}.csv`, () => writeCsv(dataSet));
    write(`${stem}.json`, () =>
      writeDatasetJson(dataSet, { created, originator: "renal-response", studyOID: results.identification.study }),
    );
    write(`${stem}.xpt`, () => writeXpt(dataSet, created));
  }
  clear();
  return { files, problems };
}

/** A table of ADaM as the writers of files take it. */
function dataSetOf({ name, label, columns, rows }: AnalysisTable): DataSet {
  return { name, label, columns, rows: rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? null]))) };
}
