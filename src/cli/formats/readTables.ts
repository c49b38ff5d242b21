import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { unzipSync } from "node:zlib";
import { decodeText } from "./decodeText.js";
import { readCsv } from "./readCsv.js";
import { readDatasetJson } from "./readDatasetJson.js";
import { readXpt } from "./readXpt.js";
import { fileError, type ReadOptions, type Table } from "./table.js";

type Reader = (file: string, bytes: Uint8Array, options: ReadOptions) => readonly Table[];

const json: Reader = (file, bytes, { encoding }) => [readDatasetJson(file, decodeText(file, bytes, encoding))];

/** The readers by the ending of a file's name. */
export const readers: Readonly<Record<string, Reader>> = {
  csv: (file, bytes, options) => [readCsv(file, bytes, options)],
  tsv: (file, bytes, options) => [readCsv(file, bytes, options)],
  xpt: readXpt,
  xport: readXpt,
  json,
  ndjson: json,
  // The specification says zlib, the files that exist are gzip: either is opened.
  dsjc: (file, bytes, options) => json(file, unzipSync(bytes), options),
};

const refused: Readonly<Record<string, string>> = {
  sas7bdat: "SAS7BDAT is not read; write the data set as XPT (PROC COPY to an XPORT library) or as Dataset-JSON",
  xlsx: 'a workbook changes values (001 becomes 1); save the sheet as "CSV UTF-8"',
  xls: 'a workbook changes values (001 becomes 1); save the sheet as "CSV UTF-8"',
  parquet: "Parquet is not read; write the data set as Dataset-JSON or CSV",
};

/** The ending of a file's name in lower case. */
export function endingOf(path: string): string {
  return /\.([^.\\/]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** The data sets of a file: CSV, SAS transport (version 5 and 8), Dataset-JSON 1.1, NDJSON and its compressed form. */
export function readTables(path: string, options: ReadOptions = {}): readonly Table[] {
  const ending = endingOf(path);
  const file = basename(path);
  const reader = readers[ending];
  if (reader === undefined)
    throw fileError(file, {}, refused[ending] ?? `the ending .${ending} is not known, expected one of ${Object.keys(readers).join(", ")}`);
  return reader(file, readFileSync(path), options);
}
