import type { Cell, Column, DataSet } from "./table.js";

/** Who wrote the data set, and when. */
export interface DatasetJsonOptions {
  /** An ISO 8601 date-time. */
  readonly created: string;
  readonly originator: string;
  /** Both or neither: without a study the file names none. */
  readonly studyOID?: string | null;
}

/** A data set as Dataset-JSON 1.1. Decimals stay exact text of the type decimal, dates ISO 8601 text of the type date. */
export function writeDatasetJson({ name, label, columns, rows }: DataSet, { created, originator, studyOID }: DatasetJsonOptions): string {
  const head = {
    datasetJSONCreationDateTime: created,
    datasetJSONVersion: "1.1.0",
    originator,
    ...(studyOID == null ? {} : { studyOID, metaDataVersionOID: `MDV.${studyOID}` }),
    itemGroupOID: `IG.${name}`,
    records: rows.length,
    name,
    label,
    columns: columns.map((column) => described(name, column, rows.map((row) => row[column.name] ?? null))),
  };
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => written(column, row[column.name] ?? null))));
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines.join(",\n")}\n]}\n`;
}

function described(name: string, { name: variable, label, type, length, format, key }: Column, values: readonly Cell[]) {
  const longest = () => values.reduce<number>((most, value) => Math.max(most, value === null ? 0 : String(value).length), 1);
  return {
    itemOID: `IT.${name}.${variable}`,
    name: variable,
    label,
    dataType: type === "text" ? "string" : type,
    ...(type === "date" ? { targetDataType: "integer" } : type === "decimal" ? { targetDataType: "decimal" } : {}),
    ...(type === "text" || type === "decimal" ? { length: Math.max(length ?? 0, longest()) } : {}),
    ...(type === "date" ? { displayFormat: format ?? "DATE9." } : format == null ? {} : { displayFormat: format }),
    ...(key == null ? {} : { keySequence: key }),
  };
}

function written({ type }: Column, value: Cell): Cell {
  if (value === null) return null;
  return type === "integer" || type === "float" ? Number(value) : String(value);
}
