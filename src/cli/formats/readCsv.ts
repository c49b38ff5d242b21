import { parse } from "csv-parse/sync";
import { decodeText } from "./decodeText.js";
import { internedCells } from "./internedCells.js";
import { type Cell, fileError, type ReadOptions, type Row, type Table, type UnreadRow } from "./table.js";

const separators = [",", ";", "\t", "|"] as const;

/**
 * Reads a CSV file: separator and encoding are recognised, names of columns become capital letters, an empty cell is null.
 *
 * Lines before the header that begin with `#` are comments. A row that does not fit the header is reported with its line and the next
 * one read. Refused are a file without a header, a name that stands twice, and a header of one column that a separator would divide.
 */
export function readCsv(file: string, bytes: Uint8Array, options: ReadOptions = {}): Table {
  const text = decodeText(file, bytes, options.encoding).replace(/^\uFEFF/, "");
  const { comments, header: headerText, bodyAt, linesBefore } = openText(text);
  const separator = separatorOf(headerText);
  const names = namesOf(file, headerText, separator, linesBefore);
  const body = text.slice(bodyAt);
  const read = readBody(body, names, separator, linesBefore) ?? readLineByLine(body, names, separator, linesBefore);
  const columns = names.map((name) => ({ name, label: "", type: "text" as const }));
  const name = file
    .replace(/^.*[/\\]/, "")
    .replace(/\.[^.]*$/, "")
    .toUpperCase();
  return { name, label: "", columns, ...read, comments, warnings: [] };
}

function openText(text: string) {
  const comments: string[] = [];
  let [at, linesBefore] = [0, 0];
  for (;;) {
    const line = /[^\r\n]*/y;
    line.lastIndex = at;
    const found = line.exec(text)?.[0] ?? "";
    const after = at + found.length;
    const bodyAt = text.startsWith("\r\n", after) ? after + 2 : Math.min(after + 1, text.length);
    linesBefore++;
    if (found.startsWith("#")) comments.push(found);
    // Excel writes the separator it used in a line of its own.
    else if (!/^\s*$|^sep=.$/.test(found) || bodyAt >= text.length) return { comments, header: found, bodyAt, linesBefore };
    at = bodyAt;
  }
}

/** The separator that divides the header into most cells; names hold none of them. */
function separatorOf(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, "");
  const counts = separators.map((one) => unquoted.split(one).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

function namesOf(file: string, header: string, separator: string, line: number): readonly string[] {
  const [cells = []] = parse(header, { delimiter: separator, trim: true, skip_records_with_error: true, relax_column_count: true });
  const names = cells.map((cell) => cell.toUpperCase());
  if (names.length === 0 || names.every((name) => name === ""))
    throw fileError(file, { line }, "no header, expected the names of the columns");
  names.forEach((name, i) => {
    if (name === "") throw fileError(file, { line, column: i + 1 }, "a column has no name");
    if (names.indexOf(name) !== i) throw fileError(file, { line, column: i + 1 }, `column ${name} occurs twice`);
  });
  return names;
}

type Read = Pick<Table, "rows" | "lines" | "unread">;

/** Null where a quotation mark that is never closed may have swallowed rows. */
function readBody(body: string, names: readonly string[], delimiter: string, linesBefore: number): Read | null {
  const rows: Row[] = [];
  const lines: number[] = [];
  const unread: UnreadRow[] = [];
  const interned = internedCells(names.length);
  let [hasBrokenQuote, hasLongCell] = [false, false];
  parse(body, {
    delimiter,
    comment: "#",
    comment_no_infix: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: () => {
      hasBrokenQuote = true;
      return undefined;
    },
    on_record: (cells: readonly string[], { lines: ended }) => {
      const line = linesBefore + ended;
      if (cells.length !== names.length) {
        hasLongCell ||= cells.some((cell) => cell.includes("\n"));
        unread.push({ line, reason: `${String(cells.length)} cells where the header has ${String(names.length)}` });
        return null;
      }
      const row: Record<string, Cell> = {};
      for (let i = 0; i < names.length; i++) row[names[i] as string] = cells[i] === "" ? null : interned(i, cells[i] as string);
      rows.push(row);
      lines.push(line);
      return null;
    },
  });
  return hasBrokenQuote || hasLongCell ? null : { rows, lines, unread };
}

/** Read so, a broken quotation mark spoils its own line only. */
function readLineByLine(body: string, names: readonly string[], separator: string, linesBefore: number): Read {
  const parts = body.split(/\r\n|\n|\r/).map((line, i): Read => {
    const at = linesBefore + 1 + i;
    const reason = "a quotation mark opens or closes in the wrong place, or a cell runs over the end of the line";
    return readBody(line, names, separator, at - 1) ?? { rows: [], lines: [], unread: [{ line: at, reason }] };
  });
  return {
    rows: parts.flatMap(({ rows }) => rows),
    lines: parts.flatMap(({ lines }) => lines ?? []),
    unread: parts.flatMap(({ unread }) => unread),
  };
}
