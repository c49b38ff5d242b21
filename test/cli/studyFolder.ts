import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReportPlan } from "../../src/report/plan/reportPlan.js";
import type { Study } from "../../src/report/study.js";

/** A study as a folder of CSV files with its plan; `changes` are further files, or others of a name. */
export function studyFolder({ domains }: Study, plan: ReportPlan, changes: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), "study-"));
  for (const [name, rows] of Object.entries(domains)) {
    const list = rows as readonly Readonly<Record<string, unknown>>[];
    const columns = [...new Set(list.flatMap((row) => Object.keys(row)))];
    const lines = list.map((row) => columns.map((column) => String(row[column] ?? "")).join(","));
    writeFileSync(join(path, `${name}.csv`), ["# SIMULATED", columns.join(","), ...lines].join("\n"));
  }
  writeFileSync(join(path, "plan.json"), JSON.stringify(plan));
  for (const [name, text] of Object.entries(changes)) writeFileSync(join(path, name), text);
  return path;
}
