import { sasOfIso } from "./sasDates.js";
import type { Cell, Column, DataSet } from "./table.js";
import { writeXptNumber } from "./xptNumber.js";

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/**
 * A data set as a SAS transport file of version 5: names of 8, labels of 40, texts of 200 characters, all ASCII. What does not fit is
 * refused by name, never cut off. Dates become numbers with the format DATE9.
 *
 * @param created an ISO 8601 date-time for the headers
 */
export function writeXpt({ name, label, columns, rows }: DataSet, created: string): Uint8Array {
  const lengths = columns.map((column) =>
    lengthOf(
      name,
      column,
      rows.map((row) => row[column.name] ?? null),
    ),
  );
  const width = lengths.reduce((sum, length) => sum + length, 0);
  const top = headers(name, label, columns.length, stampOf(created));
  const rowsAt = top.length + padded(140 * columns.length) + 80;
  const bytes = new Uint8Array(rowsAt + padded(width * rows.length)).fill(32);
  const view = new DataView(bytes.buffer);
  const put = (text: string, at: number) => {
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  };
  put(top, 0);
  put(header("OBS", "0".repeat(30)), rowsAt - 80);
  let offset = 0;
  const offsets = columns.map((column, i) => {
    const at = top.length + 140 * i;
    const length = lengths[i] ?? 0;
    bytes.fill(0, at, at + 140);
    view.setInt16(at, isNumber(column) ? 1 : 2);
    view.setInt16(at + 4, length);
    view.setInt16(at + 6, i + 1);
    put(variableName(name, column.name) + ascii(`label of ${name}.${column.name}`, column.label, 40), at + 8);
    const [, format = "", formatWidth = "0", decimals = "0"] = /^([A-Z$_]*)(\d*)\.?(\d*)$/.exec(formatOf(column)) ?? [];
    put(format.padEnd(8), at + 56);
    view.setInt16(at + 64, Number(formatWidth));
    view.setInt16(at + 66, Number(decimals));
    put(" ".repeat(8), at + 72);
    view.setInt32(at + 84, offset);
    offset += length;
    return offset - length;
  });
  rows.forEach((row, r) => {
    columns.forEach((column, i) => {
      const at = rowsAt + r * width + (offsets[i] ?? 0);
      const value = row[column.name] ?? null;
      const where = `${name}.${column.name} in row ${String(r + 1)}`;
      if (isNumber(column)) {
        bytes.fill(0, at, at + 8);
        writeXptNumber(view, at, numberOf(where, column, value));
      } else put(ascii(where, value === null ? "" : String(value), lengths[i] ?? 0), at);
    });
  });
  return bytes;
}

function isNumber({ type }: Column): boolean {
  return type !== "text";
}

function formatOf({ type, format }: Column): string {
  return format ?? (type === "date" ? "DATE9." : "");
}

function lengthOf(name: string, column: Column, values: readonly Cell[]): number {
  if (isNumber(column)) return 8;
  const length = Math.max(
    1,
    column.length ?? 0,
    ...[values.reduce<number>((most, value) => Math.max(most, value === null ? 0 : String(value).length), 0)],
  );
  if (length > 200) throw new RangeError(`${name}.${column.name} has a text of ${String(length)} characters, expected at most 200`);
  return length;
}

function numberOf(where: string, { type }: Column, value: Cell): number | null {
  if (value === null) return null;
  const number = type === "date" && typeof value === "string" ? sasOfIso(value) : Number(value);
  if (number === null || !Number.isFinite(number))
    throw new RangeError(`${where} is ${JSON.stringify(value)}, expected a ${type === "date" ? "date" : "number"}`);
  return number;
}

function headers(name: string, label: string, variables: number, stamp: string): string {
  const zeros = "0".repeat(30);
  const system = `9.4     ${" ".repeat(32)}${stamp}`;
  return [
    header("LIBRARY", zeros),
    `SAS     SAS     SASLIB  ${system}`,
    stamp.padEnd(80),
    header("MEMBER", "000000000000000001600000000140"),
    header("DSCRPTR", zeros),
    `SAS     ${variableName("the data set", name)}SASDATA ${system}`,
    `${stamp}${" ".repeat(16)}${ascii(`label of ${name}`, label, 40)}${" ".repeat(8)}`,
    header("NAMESTR", `000000${String(variables).padStart(4, "0")}${"0".repeat(20)}`),
  ].join("");
}

function header(kind: string, tail: string): string {
  return `HEADER RECORD*******${kind.padEnd(8)}HEADER RECORD!!!!!!!${tail}`.padEnd(80);
}

function stampOf(created: string): string {
  const [, year = "1960", month = "01", day = "01", time = "00:00:00"] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(created) ?? [];
  return `${day}${months[Number(month) - 1] ?? "JAN"}${year.slice(2)}:${time}`;
}

function variableName(where: string, name: string): string {
  if (!/^[A-Za-z_]\w{0,7}$/.test(name))
    throw new RangeError(`${where} has the name ${JSON.stringify(name)}, expected at most 8 letters, digits or underscores`);
  return name.padEnd(8);
}

/** The micro sign becomes "u", as UCUM writes it, the signs of limits what a keyboard has; anything else beyond ASCII is refused. */
function ascii(where: string, raw: string, length: number): string {
  const text = raw.replace(/[\u00b5\u03bc]/g, "u").replace(/\u2265/g, ">=").replace(/\u2264/g, "<=");
  if (/[^\x20-\x7e]/.test(text))
    throw new RangeError(`${where} is ${JSON.stringify(text)}, expected ASCII, which is all that a transport file holds`);
  if (text.length > length) throw new RangeError(`${where} is ${JSON.stringify(text)}, expected at most ${String(length)} characters`);
  return text.padEnd(length);
}

function padded(length: number): number {
  return Math.ceil(length / 80) * 80;
}
