import { isPlainDate } from "../measurement/calendarDate.js";
import { shown } from "../measurement/misuse.js";
import { compare, type Exact, minus, readDecimal, zero } from "../measurement/quantity.js";
import type { AnalysisColumn } from "./analysisColumn.js";
import { type AnalysisDataSet, type AnalysisRow, columnsFor } from "./analysisDataSet.js";
import { byteLength } from "./rowTexts.js";

/**
 * What is wrong with the rows of an analysis data set: names, lengths, types, terms, a study day 0, CHG that is not AVAL - BASE, one
 * ASEQ twice in a subject, one AVALC with two AVAL in a parameter and unit.
 *
 * @param dataSet such as `adrs`
 * @param rows in memory, as `adrsRows`, `adtteRow` and the others make them
 * @returns one sentence for each fault; none for rows that a file may hold. Variables that only a file requires are asked by
 *   `analysisTable`
 * @category ADaM
 * @example
 * analysisRowFaults(adtte, [{ USUBJID: "01", ADY: 0 }]); // => ["ADTTE row 1 ADY 0 is a study day that does not exist"]
 */
export function analysisRowFaults(dataSet: AnalysisDataSet, rows: readonly AnalysisRow[]): readonly string[] {
  const columns = columnsFor(dataSet, rows);
  const names = new Set(columns.map(({ name }) => name));
  const ofRows = rows.flatMap((row, i) => {
    const where = `${dataSet.name} row ${String(i + 1)}`;
    const strays = Object.keys(row).filter((name) => !names.has(name)).map((name) => `${where} ${name} is not a variable of the data set`);
    const cells = columns.flatMap((column) => {
      const fault = cellFault(column, row[column.name] ?? null);
      return fault === null ? [] : [`${where} ${column.name} ${shown(row[column.name])} ${fault}`];
    });
    return [...strays, ...cells, ...changeFaults(where, row)];
  });
  return [...columns.flatMap(columnFaults), ...ofRows, ...repeatedSequence(dataSet.name, rows), ...twoValuesOfOneText(dataSet.name, rows)];
}

function columnFaults({ name, label, length }: AnalysisColumn): readonly string[] {
  return [
    ...(/^[A-Z_][A-Z0-9_]{0,7}$/.test(name) ? [] : [`${name} is not a name of at most 8 capital letters, digits or underscores`]),
    ...(label.length >= 1 && label.length <= 40 ? [] : [`${name} has the label ${shown(label)}, expected 1 to 40 characters`]),
    ...(length >= 1 && length <= 200 ? [] : [`${name} has the length ${String(length)}, expected 1 to 200`]),
  ];
}

function cellFault({ name, type, length, terms }: AnalysisColumn, value: string | number | null): string | null {
  if (value === null) return null;
  switch (type) {
    case "text":
      if (typeof value !== "string" || value === "") return "is not a text";
      if (byteLength(value) > length) return `has more than ${String(length)} bytes`;
      return terms === null || terms.includes(value) ? null : `is not ${terms.join(" or ")}`;
    case "integer":
      if (typeof value !== "number" || !Number.isSafeInteger(value)) return "is not a whole number";
      return value === 0 && /^A\w*DY$/.test(name) ? "is a study day that does not exist" : null;
    case "decimal":
      return typeof value === "string" && signedDecimal(value) !== undefined ? null : "is not a plain decimal as text";
    case "date":
      return isPlainDate(value) ? null : "is not a full date";
  }
}

function signedDecimal(value: string): Exact | undefined {
  const size = readDecimal(value.replace(/^-/, ""));
  return size && (value.startsWith("-") ? minus(zero, size) : size);
}

function changeFaults(where: string, { AVAL, BASE, CHG }: AnalysisRow): readonly string[] {
  if (CHG == null) return [];
  const [value, base, change] = [AVAL, BASE, CHG].map((cell) => signedDecimal(String(cell)));
  const isDifference = value !== undefined && base !== undefined && change !== undefined && compare(minus(value, base), change) === 0;
  return isDifference ? [] : [`${where} CHG ${shown(CHG)} is not AVAL - BASE`];
}

function repeatedSequence(name: string, rows: readonly AnalysisRow[]): readonly string[] {
  const seen = new Set<string>();
  return rows.flatMap(({ USUBJID, ASEQ }) => {
    const key = `${String(USUBJID)} ${String(ASEQ)}`;
    if (ASEQ == null || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [`${name} has ASEQ ${String(ASEQ)} twice for subject ${shown(USUBJID)}`];
  });
}

/** Within a parameter one text must mean one number. */
function twoValuesOfOneText(name: string, rows: readonly AnalysisRow[]): readonly string[] {
  const values = new Map<string, unknown>();
  return rows.flatMap(({ PARAMCD, AVALC, AVALU, AVAL }) => {
    if (AVALC == null) return [];
    const key = JSON.stringify([PARAMCD, AVALU, AVALC]);
    if (!values.has(key)) values.set(key, AVAL);
    return values.get(key) === AVAL ? [] : [`${name} has AVALC ${shown(AVALC)} of ${String(PARAMCD)} for two values of AVAL`];
  });
}
