import type { Cell, Column, DataSet } from "./table.js";

/** A data set as CSV in UTF-8 with its mark, by which spreadsheets recognise it; lines end as RFC 4180 says. */
export function writeCsv({ columns, rows }: Pick<DataSet, "columns" | "rows">): string {
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column.name] ?? null, column)).join(","));
  return `\uFEFF${[columns.map(({ name }) => csvCell(name)).join(","), ...lines].join("\r\n")}\r\n`;
}

/**
 * A cell: quoted where it must be, and never a formula. A spreadsheet runs a text that begins with =, +, -, @ or a control character;
 * an apostrophe before it makes it text. A number keeps its sign.
 */
export function csvCell(value: Cell, column?: Column): string {
  if (value === null) return "";
  const text = String(value);
  const isNumber =
    typeof value === "number" || (column !== undefined && column.type !== "text") || /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text);
  const shown = !isNumber && /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(shown) ? `"${shown.replace(/"/g, '""')}"` : shown;
}
