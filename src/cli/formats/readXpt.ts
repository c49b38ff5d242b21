import { decodeAs } from "./decodeText.js";
import { internedCells } from "./internedCells.js";
import { isoOfSas, temporalKind } from "./sasDates.js";
import { type Cell, type Column, fileError, type ReadOptions, type Row, type Table } from "./table.js";
import { memberEnd, ofText, readMember, type XptMember, type XptVariable } from "./xptMember.js";
import { readXptNumber } from "./xptNumber.js";

/**
 * Reads the data sets of a SAS transport file, version 5 or 8.
 *
 * Blanks at the end of a text are padding and go, those at its start are content. A number whose format is a date, date-time or time
 * becomes ISO 8601 text. Text that is not UTF-8 is refused unless `encoding` names what it is.
 */
export function readXpt(file: string, bytes: Uint8Array, options: ReadOptions = {}): readonly Table[] {
  const head = ofText(bytes, 0, 48);
  const isVersion8 = /^HEADER RECORD\*{7}LIBV8 {3}/.test(head);
  if (!isVersion8 && !/^HEADER RECORD\*{7}LIBRARY /.test(head)) throw fileError(file, {}, "not a SAS transport file (XPORT)");
  const tables: Table[] = [];
  let at = 240;
  for (;;) {
    const member = readMember(file, bytes, at, isVersion8, (from, length) => decoded(file, bytes, from, length, options));
    if (member === null) break;
    const end = memberEnd(bytes, member, isVersion8);
    tables.push(readRows(file, bytes, member, end, options));
    at = end;
  }
  if (tables.length === 0) throw fileError(file, {}, "the transport file holds no data set");
  return tables;
}

function readRows(file: string, bytes: Uint8Array, member: XptMember, end: number, options: ReadOptions): Table {
  const { variables, width, rowsAt } = member;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = rowCount(bytes, member, end);
  const interned = internedCells(variables.length);
  const kinds = variables.map(({ format }) => temporalKind(format));
  const cell = (variable: XptVariable, index: number, row: number): Cell => {
    const from = rowsAt + row * width + variable.offset;
    if (variable.isNumber) {
      const value = readXptNumber(view, from, variable.length);
      const kind = kinds[index];
      return value === null || kind == null ? value : isoOfSas(kind, value);
    }
    const text = decoded(file, bytes, from, variable.length, options, { line: row + 1, column: variable.name });
    return text === "" ? null : interned(index, text);
  };
  const rows = Array.from({ length: count }, (_, row): Row => {
    const read: Record<string, Cell> = {};
    variables.forEach((variable, index) => {
      read[variable.name] = cell(variable, index, row);
    });
    return read;
  });
  const short = variables.filter(
    ({ isNumber, length }, i) => isNumber && length < 8 && rows.some((row) => !Number.isInteger(row[variables[i]?.name ?? ""] ?? 0)),
  );
  const warnings = short.map(
    ({ name, length }) => `${file}: ${name} keeps ${String(length)} of 8 bytes of each number, so that its decimals are not those recorded`,
  );
  return {
    name: member.name,
    label: member.label,
    columns: variables.map(columnOf),
    rows,
    lines: null,
    comments: [],
    unread: [],
    warnings,
  };
}

function columnOf({ name, label, isNumber, length, format }: XptVariable): Column {
  const isDate = isNumber && temporalKind(format) === "date";
  const type = isDate ? "date" : isNumber ? "float" : "text";
  return { name, label, type, ...(isNumber ? {} : { length }), ...(format === "" ? {} : { format }) };
}

/** The bytes after the last row fill 80; where a row is shorter than that, rows of blanks at the end are such padding. */
function rowCount(bytes: Uint8Array, { width, rowsAt, statedRows }: XptMember, end: number): number {
  if (width === 0) return 0;
  const most = Math.floor((end - rowsAt) / width);
  if (statedRows !== null) return Math.min(most, statedRows);
  let count = most;
  const isBlank = (row: number) => bytes.subarray(rowsAt + row * width, rowsAt + (row + 1) * width).every((byte) => byte === 32);
  while (count > 0 && end - (rowsAt + (count - 1) * width) < 80 && isBlank(count - 1)) count--;
  return count;
}

/** Most cells are ASCII, for which no decoder is needed. */
function decoded(file: string, bytes: Uint8Array, from: number, length: number, { encoding }: ReadOptions, place = {}): string {
  let end = Math.min(from + length, bytes.length);
  while (end > from && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end--;
  let isAscii = true;
  for (let at = from; at < end && isAscii; at++) isAscii = (bytes[at] as number) < 128;
  if (isAscii) return ofText(bytes, from, end - from);
  if (encoding != null) return decodeAs(file, bytes.subarray(from, end), encoding);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(from, end));
  } catch {
    throw fileError(file, place, "the text is not UTF-8; name its encoding, such as --encoding windows-1252");
  }
}
