import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { StudyFile } from "../report/plan/reportPlan.js";
import { type Study, type StudyDomain, studyDomains } from "../report/study.js";
import { usageError } from "./command.js";
import { parsedJson } from "./formats/jsonFault.js";
import { endingOf, readers, readTables } from "./formats/readTables.js";
import { fileError, type Table } from "./formats/table.js";

/** A study read from a folder. */
export interface StudyFolder {
  readonly study: Study;
  /** Every data set of the folder that is of a domain, by its domain. */
  readonly tables: ReadonlyMap<StudyDomain, Table>;
  /** Files of the folder that were not read, such as other data sets. */
  readonly otherFiles: readonly string[];
}

/**
 * Reads the domains of a study from a folder: files in any of the formats, named as their domain (lb.xpt, LB.csv), or data sets within
 * a file that has several.
 */
export function readStudy(folder: string, encoding?: string, onProgress?: (what: string) => void): StudyFolder {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw usageError(`${folder} is not a folder`);
  const names = readdirSync(folder).filter((name) => !name.startsWith(".")).sort();
  const tables = new Map<StudyDomain, Table>();
  const from = new Map<StudyDomain, string>();
  const otherFiles: string[] = [];
  for (const name of names) {
    const ending = endingOf(name);
    const stem = name.slice(0, -ending.length - 1).toLowerCase();
    if (readers[ending] === undefined || /^(?:plan|define)$/.test(stem)) continue;
    if (!studyDomains.some((domain) => domain === stem) && ending !== "xpt") {
      otherFiles.push(name);
      continue;
    }
    onProgress?.(`reading ${name}`);
    const found = readTables(join(folder, name), { encoding });
    const before = tables.size;
    for (const table of found) {
      const domain = studyDomains.find((one) => one === (found.length === 1 ? stem : table.name.toLowerCase()));
      if (domain === undefined) continue;
      const other = from.get(domain);
      if (other !== undefined) throw fileError(name, {}, `the domain ${domain.toUpperCase()} stands in ${other} as well`);
      from.set(domain, name);
      tables.set(domain, table);
    }
    if (tables.size === before) otherFiles.push(name);
  }
  const dm = tables.get("dm");
  if (dm === undefined) {
    throw usageError(`no dm.csv, dm.xpt or dm.json in ${folder}, expected the SDTM domains of a study: ${studyDomains.join(", ")}`);
  }
  const files = Object.fromEntries([...tables].map(([domain, { lines, unread, warnings }]): readonly [StudyDomain, StudyFile] => (
    [domain, { name: from.get(domain) ?? domain, lines, unread, warnings }]
  )));
  const domains = Object.fromEntries([...tables].map(([domain, { rows }]) => [domain, rows]));
  const isSimulated = [...tables.values()].some(({ comments }) => comments.some((comment) => /\bSIMULATED\b/.test(comment)));
  return { study: { domains: { ...domains, dm: dm.rows }, isSimulated, files }, tables, otherFiles };
}

/** A JSON file, its mistakes named with line and column. */
export function readJson(path: string): unknown {
  if (!existsSync(path)) throw usageError(`no file ${path}`);
  return parsedJson(path, readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
}
