import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse, type Info } from "csv-parse/sync";

/** One row: its cells by upper-case column name, and the line of the file on which it stands. */
export type CsvRow<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

/** A row that does not fit the header; `cells` is its line cut at every comma and quotation mark, to guess whom it is about. */
export interface UnreadableRow {
  readonly line: number;
  readonly reason: string;
  readonly cells: readonly string[];
}

export interface CsvFile<Column extends string> {
  /** The lines beginning with `#` before the header. */
  readonly comments: readonly string[];
  readonly rows: readonly CsvRow<Column>[];
  readonly unreadable: readonly UnreadableRow[];
}

export interface CsvColumns<Column extends string> {
  readonly required: readonly Column[];
  /** Columns that may be absent: their cells are then empty. */
  readonly optional: readonly Column[];
}

/**
 * Reads a comma-separated UTF-8 file whose first line, after lines beginning with `#`, names the columns in any case and order.
 * A row that cannot be read is reported and the next one read. Throws an `Error` if a required column is missing.
 */
export function readCsv<Column extends string>(path: string, columns: CsvColumns<Column>): CsvFile<Column> {
  const lines = readFileSync(path, "utf8").replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const headerAt = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  const names = parse(lines[headerAt] ?? "", { trim: true, skip_records_with_error: true })[0] ?? [];
  const header = names.map((name) => name.toUpperCase());
  requireColumns(basename(path), header, columns.required);

  const absent = Object.fromEntries(columns.optional.map((name) => [name, ""]));
  const body = lines.slice(headerAt + 1);
  const whole = readRecords(body.join("\n"), header, headerAt + 1);
  // A quote that is never closed swallows the rows after it. Read line by line then: it spoils its own line only.
  const read = whole.swallowed ? body.map((line, index) => readRecords(line, header, headerAt + 1 + index)) : [whole];
  const notUtf8 = lines.findIndex((line) => line.includes("\uFFFD")) + 1;
  const encoding = { line: notUtf8, reason: "from here on not UTF-8; save the file as “CSV UTF-8”", cells: [] };
  const refused = read.flatMap((part) => part.refused).map(({ line, reason }) => {
    const cells = (lines[line - 1] ?? "").split(/[,"]/).map((cell) => cell.trim());
    return { line, reason, cells };
  });
  return {
    comments: lines.slice(0, headerAt).filter((line) => line.startsWith("#")),
    rows: read.flatMap(({ records }) => records).map((record) => ({ ...absent, ...record }) as CsvRow<Column>),
    unreadable: notUtf8 === 0 ? refused : [encoding, ...refused],
  };
}

function requireColumns(where: string, header: readonly string[], required: readonly string[]): void {
  if (header.length === 0) throw new Error(`${where}: no readable header; columns expected: ${required.join(", ")}`);
  const missing = required.filter((name) => !header.includes(name));
  const names = missing.length === 1 ? `column ${missing.join()} is missing` : `columns ${missing.join(", ")} are missing`;
  const hint = header.length === 1 ? " (is the file separated by commas?)" : "";
  if (missing.length > 0) throw new Error(`${where}: ${names}; found ${header.join(", ")}${hint}`);
  const twice = required.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice !== undefined) throw new Error(`${where}: column ${twice} occurs twice`);
}

function readRecords(text: string, header: readonly string[], linesBefore: number) {
  const refused: { readonly line: number; readonly reason: string }[] = [];
  let swallowed = false;
  const parsed: unknown = parse<Record<string, string>>(text, {
    columns: [...header],
    comment: "#",
    comment_no_infix: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const cells = error?.code === "CSV_RECORD_INCONSISTENT_COLUMNS" ? (error["record"] as string[]) : undefined;
      swallowed ||= cells?.some((cell) => cell.includes("\n")) ?? true;
      const reason = cells
        ? `${String(cells.length)} cells where the header has ${String(header.length)}`
        : "a quotation mark opens or closes in the wrong place, or a cell runs over the end of the line";
      const line = linesBefore + Number(error?.["lines"]);
      if (refused.at(-1)?.line !== line) refused.push({ line, reason });
      return undefined;
    },
  });
  const records = (parsed as { info: Info; record: Record<string, string> }[]).map(({ info, record }) => {
    swallowed ||= Object.values(record).some((cell) => cell.includes("\n"));
    return { ...record, line: linesBefore + info.lines };
  });
  return { records, refused, swallowed };
}
