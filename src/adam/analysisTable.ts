import { dayNumber } from "../measurement/calendarDate.js";
import { fault, misuse, requireObject } from "../measurement/misuse.js";
import { hasNo, isNotListOf } from "../measurement/wordings.js";
import type { AnalysisColumn } from "./analysisColumn.js";
import { type AnalysisDataSet, type AnalysisRow, columnsFor } from "./analysisDataSet.js";
import { analysisRowFaults } from "./analysisRowFaults.js";
import { byteLength } from "./rowTexts.js";

/**
 * The cells of an analysis data set in the order of its columns, as a file holds them.
 *
 * @category ADaM
 */
export interface AnalysisTable {
  readonly name: string;
  readonly label: string;
  /** Those that a row has a value of, and those that a file requires; a text is as long as its longest value needs. */
  readonly columns: readonly AnalysisColumn[];
  /** A text, a whole number, a decimal as exact text, a day as `YYYY-MM-DD`, or null. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Makes a table for a file of rows in memory, and refuses what a file may not hold.
 *
 * @param dataSet such as `adrs`
 * @param rows as `adrsRows`, `adtteRow`, `baselineChangeRows` make them; of several definitions as `oneDataSet` joins them
 * @returns plain JSON. Dataset-JSON takes the cells as they are (decimals as text, days as ISO dates); a transport file takes those of
 *   `sasNumbers`
 * @throws RangeError on the first fault that `analysisRowFaults` names, and on a cell that is empty though a file requires it
 * @category ADaM
 * @example
 * const subject = { STUDYID: "S1", USUBJID: "01", SUBJID: "01", SITEID: "1", AGE: 30, AGEU: "YEARS", SEX: "F", RACE: null, TRTP: "A",
 * TRTPN: 1,
 *   TRTA: "A", TRTAN: 1, TRTSDT: "2024-01-08", TRTEDT: null, ITTFL: "Y", SAFFL: "Y" };
 * const rows = adrsRows({ subject: "01", baseline, visits: [followUp] }, nct05631717, { parameter: analysisParameter(nct05631717,
 * "LNRESP"), subject });
 * const { columns, rows: cells } = analysisTable(adrs, rows);
 * columns.filter(({ type }) => type === "date").map(({ name }) => name); // => ["TRTSDT", "ADT"]
 * cells[0][columns.findIndex(({ name }) => name === "AVALC")]; // => "CR"
 */
export function analysisTable(dataSet: AnalysisDataSet, rows: readonly AnalysisRow[]): AnalysisTable {
  if (!Array.isArray(rows)) throw misuse("rows", rows, isNotListOf("rows"));
  rows.forEach((row: unknown, i) => requireObject(`rows[${String(i)}]`, row));
  const [broken] = analysisRowFaults(dataSet, rows);
  if (broken !== undefined) throw new RangeError(broken);
  const columns = columnsFor(dataSet, rows).filter(
    ({ name, isRequired }) => isRequired || name.startsWith("CRIT") || rows.some((row) => row[name] != null),
  );
  rows.forEach((row, i) => {
    const empty = columns.find(({ name, isRequired }) => isRequired && row[name] == null);
    if (empty !== undefined) {
      throw fault(`${dataSet.name} row ${String(i + 1)}`, hasNo(empty.name, empty.derivation));
    }
  });
  const needed = ({ name, type, length }: AnalysisColumn): number =>
    type === "text" ? rows.reduce((most, row) => Math.max(most, byteLength(String(row[name] ?? ""))), 1) : length;
  return {
    name: dataSet.name,
    label: dataSet.label,
    columns: columns.map((column) => ({ ...column, length: needed(column) })),
    rows: rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
  };
}

const firstSasDay = /* @__PURE__ */ dayNumber("1960-01-01");

/**
 * The same table with every decimal as a number and every day as the number of days from 1960-01-01, as SAS counts them.
 *
 * @param table as `analysisTable` made it
 * @returns a table for a transport file; a decimal is the double nearest to it
 * @category ADaM
 * @example
 * const columns = [{ name: "ADT", label: "Analysis Date", type: "date", length: 8, format: "DATE9.", key: null, isRequired: false, terms:
 * null, derivation: "" }];
 * sasNumbers({ name: "ADRS", label: "Responses", columns, rows: [["1960-01-02"], [null]] }).rows; // => [[1], [null]]
 */
export function sasNumbers(table: AnalysisTable): AnalysisTable {
  const cell = (type: AnalysisColumn["type"] | undefined, value: string | number | null): string | number | null => {
    if (value === null || (type !== "decimal" && type !== "date")) return value;
    return type === "date" ? dayNumber(String(value)) - firstSasDay : Number(value);
  };
  return { ...table, rows: table.rows.map((row) => row.map((value, i) => cell(table.columns[i]?.type, value))) };
}
