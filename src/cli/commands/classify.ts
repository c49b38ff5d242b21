import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { classifyRenalResponse } from "../../response/classifyRenalResponse.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { publishedDefinition } from "../../report/plan/definitionOf.js";
import { type Command, usageError } from "../command.js";
import { fileError, type Row, type Table } from "../formats/table.js";
import { endingOf, readers } from "../formats/readTables.js";
import { writeCsv } from "../formats/writeCsv.js";
import { reasonOf } from "../reasonOf.js";
import { type VisitRecord, visitRecords } from "../visitRecords.js";

export const classify: Command = {
  name: "classify",
  summary: "One row per subject and visit in, the same with RESPONSE, POSSIBLE and REASON out. FILE may be - for a pipe.",
  words: "FILE",
  options: [
    { name: "definition", value: "ID", help: "which definition; renal-response definitions lists them" },
    {
      name: "unit",
      value: "MEASURE=UNIT",
      help: "the unit of a measure without a column for it, such as --unit upcr=g/g",
      isRepeatable: true,
    },
    { name: "out", value: "FILE", help: "write there instead of standard output" },
    { name: "json", value: null, help: "write JSON instead of CSV" },
    { name: "encoding", value: "NAME", help: "the encoding of text that is not UTF-8, such as windows-1252" },
  ],
  examples: [
    ["renal-response classify examples/data/visits.csv --definition kdigo2024", "writes every visit with its response"],
    ["cat examples/data/visits.csv | renal-response classify - --definition nct05631717 --json", "reads and writes pipes"],
  ],
  findings: "a row could not be read or judged, and says so in REASON",
  run: (call, { write, readInput }) => {
    const [path = ""] = call.words;
    const id = call.text("definition");
    if (id === undefined)
      throw usageError("--definition is missing, expected the id of a definition; renal-response definitions lists them");
    const definition = publishedDefinition("--definition", id);
    const table = inputTable(path, path === "-" ? readInput() : readFileSync(path), call.text("encoding"));
    const { records, problems } = visitRecords(basename(path), table, unitsOf(call.texts("unit")));
    const rows = records.map((record) => judged(record, definition));
    const columns = [...table.columns, ...["RESPONSE", "POSSIBLE", "REASON"].map((name) => ({ name, label: "", type: "text" as const }))];
    const text = call.has("json")
      ? `${JSON.stringify(rows.map(({ row }) => row))}\n`
      : writeCsv({ columns, rows: rows.map(({ row }) => row) });
    const out = call.text("out");
    if (out === undefined) write(text);
    else writeFileSync(out, text);
    return problems > 0 || rows.some(({ isRefused }) => isRefused) ? 1 : 0;
  },
};

/** The table of a file or a pipe, whose first characters say what it is. */
function inputTable(path: string, bytes: Uint8Array, encoding: string | undefined): Table {
  const start = Buffer.from(bytes.subarray(0, 20)).toString("latin1");
  const ending = path !== "-" ? endingOf(path) : start.startsWith("HEADER RECORD") ? "xpt" : /^\s*\{/.test(start) ? "json" : "csv";
  const reader = readers[ending];
  if (reader === undefined)
    throw fileError(path, {}, `the ending .${ending} is not known, expected one of ${Object.keys(readers).join(", ")}`);
  const [table, ...others] = reader(path === "-" ? "standard input" : path, bytes, { encoding });
  if (table === undefined || others.length > 0) throw fileError(path, {}, "several data sets, expected one");
  return table;
}

function unitsOf(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw usageError(`--unit ${text} is not MEASURE=UNIT`);
      return [text.slice(0, at).toLowerCase(), text.slice(at + 1)];
    }),
  );
}

function judged(
  { row, baseline, visit, problem }: VisitRecord,
  definition: ResponseDefinition,
): { readonly row: Row; readonly isRefused: boolean } {
  if (problem !== null) return { row: { ...row, RESPONSE: null, POSSIBLE: null, REASON: problem }, isRefused: true };
  if (baseline === null || visit === null) return { row: { ...row, RESPONSE: null, POSSIBLE: null, REASON: "baseline" }, isRefused: false };
  try {
    const result = classifyRenalResponse(baseline, visit, definition);
    return { row: { ...row, RESPONSE: result.response, POSSIBLE: result.possible.join(" "), REASON: reasonOf(result) }, isRefused: false };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { row: { ...row, RESPONSE: null, POSSIBLE: null, REASON: error.message }, isRefused: true };
  }
}
