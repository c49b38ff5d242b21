import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderHtml } from "../report/renderHtml.js";
import { renderText } from "../report/renderText.js";
import type { Surroundings } from "./command.js";
import type { FolderReport } from "./folderReport.js";
import { progressOf } from "./progress.js";

/** Writes everything of a report to a folder; returns the names of the files. */
export function writeReport(out: string, found: FolderReport, profiles: readonly string[], surroundings: Surroundings): readonly string[] {
  const { results, plan } = found;
  const { show, clear } = progressOf(surroundings);
  mkdirSync(out, { recursive: true });
  const written: string[] = [];
  const write = (name: string, content: string | Uint8Array) => {
    show(`writing ${name}`);
    writeFileSync(join(out, name), content);
    written.push(name);
  };
  write("report.html", renderHtml(results, profiles.length === 0 ? {} : { profiles }));
  write("report.txt", `${renderText(results)}\n`);
  write("report.json", `${JSON.stringify(results)}\n`);
  write("plan.json", `${JSON.stringify(plan, null, 2)}\n`);
  clear();
  return written;
}
