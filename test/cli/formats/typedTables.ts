import type { Column, DataSet, Table } from "../../../src/cli/formats/table.js";
import { writeCsv } from "../../../src/cli/formats/writeCsv.js";
import { writeDatasetJson } from "../../../src/cli/formats/writeDatasetJson.js";
import { writeXpt } from "../../../src/cli/formats/writeXpt.js";

const numeric = /(?:SEQ|VISITNUM|DY|STRESN|STNRLO|STNRHI|^AGE|DOSE)$/;
const isNumber = (value: unknown) => value == null || value === "" || Number.isFinite(Number(value));

/** A table of texts with the types of a submission: numbers where CDISC says so, as long as every cell of the column is one. */
export function typed({ name, label, columns, rows }: Table): DataSet {
  const numbers = new Set(
    columns.map((column) => column.name).filter((column) => numeric.test(column) && rows.every((row) => isNumber(row[column]))),
  );
  const number = (value: unknown) => (value == null || value === "" ? null : Number(value));
  return {
    name: name.toUpperCase().slice(0, 8),
    label,
    columns: columns.map((column): Column => ({ ...column, type: numbers.has(column.name) ? "float" : "text" })),
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, numbers.has(column) ? number(value) : value])),
    ),
  };
}

/** A data set as a file of each format. */
export function filesOf(set: DataSet): Readonly<Record<"csv" | "xpt" | "json", Uint8Array>> {
  const created = "2024-08-14T09:30:00Z";
  const utf8 = (text: string) => new TextEncoder().encode(text);
  return {
    csv: utf8(writeCsv(set)),
    xpt: writeXpt(set, created),
    json: utf8(writeDatasetJson(set, { created, originator: "renal-response", studyOID: "X" })),
  };
}
