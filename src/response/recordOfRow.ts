import { eventNames, sedimentNames } from "../measurement/assessment.js";
import { measureNames } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import type { Columns } from "./columns.js";

type Cells = Readonly<Record<string, unknown>>;
type Source = Readonly<Record<string, unknown>>;

const visitKeys = [...measureNames, "date", "events", "sediment"];

/** Refuses what are no columns, or columns of another length than the table has rows; the cells are looked at when they are judged. */
export function requireColumns(raw: unknown): Columns {
  const columns = requireObject("columns", raw);
  requireKnownKeys("columns", columns, ["rows", "baseline", "followUp"]);
  const { rows } = columns;
  if (typeof rows !== "number" || !Number.isSafeInteger(rows) || rows < 0) throw misuse("columns rows", rows, isNot("a number of rows"));
  const requireLength = (argument: string, column: unknown) => {
    if (column == null) return;
    const length = Array.isArray(column) || ArrayBuffer.isView(column) ? (column as { readonly length?: number }).length : undefined;
    if (length !== rows) throw misuse(argument, column, isNot(`a column of ${String(rows)} rows`));
  };
  const requireEach = (argument: string, part: unknown, keys: readonly string[]) => {
    if (part == null) return;
    const group = requireObject(argument, part);
    requireKnownKeys(argument, group, keys);
    for (const key of keys) requireLength(`${argument} ${key}`, group[key]);
  };
  const requireAssessment = (argument: string, part: unknown, keys: readonly string[]) => {
    const group = requireObject(argument, part);
    requireKnownKeys(argument, group, keys);
    for (const measure of measureNames) {
      if (group[measure] == null) continue;
      const column = requireObject(`${argument} ${measure}`, group[measure]);
      requireKnownKeys(`${argument} ${measure}`, column, ["values", "unit", "referenceRange"]);
      if (column["values"] == null) throw misuse(`${argument} ${measure} values`, column["values"], isNot("a column"));
      requireLength(`${argument} ${measure} values`, column["values"]);
      if (typeof column["unit"] !== "string") requireLength(`${argument} ${measure} unit`, column["unit"] ?? "");
      requireEach(`${argument} ${measure} referenceRange`, column["referenceRange"], ["low", "high"]);
    }
    if (keys.includes("date")) requireLength(`${argument} date`, group["date"]);
    requireEach(`${argument} events`, group["events"], eventNames);
    requireEach(`${argument} sediment`, group["sediment"], sedimentNames);
  };
  requireAssessment("columns baseline", columns["baseline"], [...visitKeys, "preFlare"]);
  requireAssessment("columns followUp", columns["followUp"], [...visitKeys, "next", "doses"]);
  const { preFlare } = columns["baseline"] as Source;
  const { next, doses } = columns["followUp"] as Source;
  if (preFlare != null) requireAssessment("columns baseline preFlare", preFlare, measureNames);
  if (next != null) requireAssessment("columns followUp next", next, visitKeys);
  requireLength("columns followUp doses", doses);
  return raw as Columns;
}

type RowReader = (row: number) => Cells;

/** Reads single rows as records: for the cells that need a second look. */
export function rowReader({ baseline, followUp }: Columns): (row: number) => { readonly baseline: Cells; readonly followUp: Cells } {
  const { preFlare } = baseline;
  const { next, doses } = followUp;
  const before = assessmentReader(baseline, preFlare == null ? {} : { preFlare: assessmentReader(preFlare, {}) });
  const dosesOf = doses == null ? {} : { doses: (row: number) => doses[row] as unknown };
  const after = assessmentReader(followUp, { ...dosesOf, ...(next == null ? {} : { next: assessmentReader(next, {}) }) });
  return (row) => ({ baseline: before(row), followUp: after(row) });
}

/** Reads the cells of the columns that are there. */
function assessmentReader(columns: object, further: Readonly<Record<string, (row: number) => unknown>>): RowReader {
  const source = columns as Source;
  const readers = new Map<string, (row: number) => unknown>(Object.entries(further));
  for (const measure of measureNames) if (source[measure] != null) readers.set(measure, quantityReader(source[measure] as Source));
  if (source["date"] != null) readers.set("date", cellReader(source["date"]));
  for (const part of ["events", "sediment"]) if (source[part] != null) readers.set(part, cellsReader(source[part] as Source));
  return recordReader([...readers]);
}

function recordReader(readers: readonly (readonly [string, (row: number) => unknown])[]): RowReader {
  return (row) => {
    const cells: Record<string, unknown> = {};
    for (const [key, read] of readers) cells[key] = read(row);
    return cells;
  };
}

function quantityReader({ values, unit, referenceRange }: Source): (row: number) => unknown {
  const value = cellReader(values);
  const unitOf = typeof unit === "string" ? () => unit : cellReader(unit);
  const range = referenceRange == null ? null : cellsReader(referenceRange as Source);
  return (row) => {
    const found = value(row);
    if (found === null) return null;
    return range === null ? { value: found, unit: unitOf(row) } : { value: found, unit: unitOf(row), referenceRange: range(row) };
  };
}

function cellsReader(columns: Source): RowReader {
  return recordReader(Object.keys(columns).filter((key) => columns[key] != null).map((key) => [key, cellReader(columns[key])] as const));
}

/** A cell; null where it is missing. */
function cellReader(column: unknown): (row: number) => unknown {
  const cells = column as readonly unknown[];
  if (column instanceof Uint8Array)
    return (row) => (cells[row] === 1 ? true : cells[row] === 0 ? false : cells[row] === 2 ? null : cells[row]);
  return (row) => {
    const cell = cells[row];
    return cell == null || Number.isNaN(cell) ? null : cell;
  };
}
