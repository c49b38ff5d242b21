import { parsedJson } from "./jsonFault.js";
import { type Cell, type Column, fileError, type Row, type Table } from "./table.js";

interface JsonColumn {
  readonly name: string;
  readonly label?: string;
  readonly dataType: string;
  readonly length?: number;
  readonly displayFormat?: string;
  readonly keySequence?: number;
}

/** Reads the text of a Dataset-JSON 1.1 file, or of its form with one value on each line (NDJSON), which is recognised. */
export function readDatasetJson(file: string, text: string): Table {
  const source = text.replace(/^\uFEFF/, "");
  const { head, rows, lines } = opened(file, source);
  const version = String(head["datasetJSONVersion"]);
  if (!/^1\.1(?:\.|$)/.test(version)) throw fileError(file, {}, `the Dataset-JSON version is ${version}, expected 1.1`);
  const columns = columnsOf(file, head["columns"]);
  if (head["records"] !== rows.length)
    throw fileError(file, {}, `${String(rows.length)} rows, where the file states ${String(head["records"])}`);
  const read = rows.map((row, i) => {
    const place = lines === null ? { line: i + 1 } : { line: lines[i] ?? 0 };
    const what = lines === null ? `row ${String(i + 1)}` : "the row";
    if (!Array.isArray(row) || row.length !== columns.length)
      throw fileError(file, place, `${what} has not ${String(columns.length)} values, one for each column`);
    const cells: Record<string, Cell> = {};
    columns.forEach(({ name }, k) => {
      cells[name] = cellOf(file, { ...place, column: name }, row[k]);
    });
    return cells as Row;
  });
  return {
    name: String(head["name"] ?? "").toUpperCase(),
    label: String(head["label"] ?? ""),
    columns,
    rows: read,
    lines,
    comments: [],
    unread: [],
    warnings: [],
  };
}

type Head = Readonly<Record<string, unknown>>;

function opened(
  file: string,
  text: string,
): { readonly head: Head; readonly rows: readonly unknown[]; readonly lines: readonly number[] | null } {
  const first = text.indexOf("\n") < 0 ? text : text.slice(0, text.indexOf("\n"));
  const head = /^\s*\{.*\}\s*$/.test(first) ? parsed(file, first, 1) : null;
  if (head === null || "rows" in head) {
    const whole = parsed(file, text, 1);
    const rows = whole["rows"];
    return { head: whole, rows: Array.isArray(rows) ? (rows as readonly unknown[]) : [], lines: null };
  }
  const lines = text.split("\n").flatMap((line, i) => (i === 0 || line.trim() === "" ? [] : [{ line, at: i + 1 }]));
  return { head, rows: lines.map(({ line, at }) => parsed(file, line, at) as unknown), lines: lines.map(({ at }) => at) };
}

function parsed(file: string, text: string, line: number): Head {
  return parsedJson(file, text, line) as Head;
}

function columnsOf(file: string, raw: unknown): readonly Column[] {
  if (!Array.isArray(raw)) throw fileError(file, {}, "no columns, expected those of Dataset-JSON");
  return (raw as readonly JsonColumn[]).map(({ name, label = "", dataType, length, displayFormat, keySequence }) => ({
    name: name.toUpperCase(),
    label,
    type: typeOf(dataType),
    ...(length === undefined ? {} : { length }),
    ...(displayFormat === undefined ? {} : { format: displayFormat }),
    ...(keySequence === undefined ? {} : { key: keySequence }),
  }));
}

function typeOf(dataType: string): Column["type"] {
  switch (dataType) {
    case "integer":
    case "decimal":
    case "date":
      return dataType;
    case "float":
    case "double":
      return "float";
    default:
      return "text";
  }
}

function cellOf(file: string, place: { readonly line: number; readonly column: string }, value: unknown): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "Y" : "N";
  throw fileError(file, place, "neither text nor a number");
}
