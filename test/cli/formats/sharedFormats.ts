import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Cell, Table } from "../../../src/cli/formats/table.js";

/** Public example files in every format. They are read in place, and the tests that need them are skipped where they are absent. */
export const formats = fileURLToPath(new URL("../../../../shared/data/formats/", import.meta.url));
export const hasFormats = existsSync(formats);

export function bytesOf(file: string): Uint8Array {
  return readFileSync(`${formats}${file}`);
}

export function only(tables: readonly Table[]): Table {
  const [first, ...others] = tables;
  if (first === undefined || others.length > 0) throw new Error(`${String(tables.length)} tables, expected one`);
  return first;
}

const script = fileURLToPath(new URL("readInR.R", import.meta.url));

/** Whether R and its packages haven and jsonlite are here. */
export const hasR = (() => {
  try {
    execFileSync("Rscript", ["-e", "library(haven); library(foreign); library(jsonlite)"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

export interface ReadInR {
  readonly names: readonly string[];
  readonly labels: readonly (string | null)[];
  readonly formats: readonly (string | null)[];
  readonly columns: readonly (readonly Cell[])[];
}

/** A file as R reads it: with "haven", "foreign" (the data set of a name) or "jsonlite". */
export function readInR(reader: "haven" | "foreign" | "jsonlite", path: string, member = ""): ReadInR {
  return JSON.parse(execFileSync("Rscript", [script, reader, path, member], { encoding: "utf8", maxBuffer: 1e9 })) as ReadInR;
}
