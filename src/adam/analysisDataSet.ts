import { fault } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { deepFrozen } from "../measurement/deepFrozen.js";
import { type AnalysisColumn, type ColumnEntry, text, yesOrNo } from "./analysisColumn.js";

/**
 * An analysis data set: its name, its label and its variables in their order.
 *
 * @category ADaM
 */
export interface AnalysisDataSet {
  readonly name: string;
  readonly label: string;
  /** What one row is: "one record per subject, parameter and analysis visit". */
  readonly structure: string;
  readonly columns: readonly AnalysisColumn[];
  /** Whether its rows also have CRIT1, CRIT1FL, CRIT2, … for each criterion of a definition. */
  readonly hasCriteria: boolean;
}

/** A row of an analysis data set; a variable left out is missing, as null is. */
export type AnalysisRow = Readonly<Record<string, string | number | null | undefined>>;

/** A data set from its columns by name, in the order in which they stand. */
// @__NO_SIDE_EFFECTS__
export function analysisDataSet(
  head: { readonly name: string; readonly label: string; readonly structure: string; readonly hasCriteria?: boolean },
  columns: Readonly<Record<string, ColumnEntry>>,
): AnalysisDataSet {
  const { name, label, structure, hasCriteria = false } = head;
  return deepFrozen({
    name,
    label,
    structure,
    columns: Object.entries(columns).map(([key, column]) => ({ name: key, ...column })),
    hasCriteria,
  });
}

/** Every column that rows may have: those of the data set, and a pair for each criterion that one of the rows has. */
export function columnsFor({ columns, hasCriteria }: AnalysisDataSet, rows: readonly AnalysisRow[]): readonly AnalysisColumn[] {
  const count = hasCriteria ? rows.reduce((most, row) => Math.max(most, criteriaOf(row)), 0) : 0;
  return [...columns, ...Array.from({ length: count }, (_, i) => criterionColumns(String(i + 1))).flat()];
}

function criteriaOf(row: AnalysisRow): number {
  let count = 0;
  while (row[`CRIT${String(count + 1)}`] !== undefined) count++;
  return count;
}

/** CRITy means another thing in each parameter: the criteria of its definition, in their order. */
function criterionColumns(y: string): readonly AnalysisColumn[] {
  const criterion = text(
    `Analysis Criterion ${y}`,
    `the text of criterion ${y} of the definition that PARAM names: it differs between parameters`,
  );
  const result = text(`Criterion ${y} Evaluation Result Flag`, `Y: CRIT${y} is met; N: it is not; null: the record leaves it open`, {
    length: 1,
    terms: yesOrNo,
  });
  return [
    { name: `CRIT${y}`, ...criterion },
    { name: `CRIT${y}FL`, ...result },
  ];
}

/** A row with its variables in the order of the data set, criteria behind them; what is not a column of it is a mistake of ours. */
export function orderedRow<Row>({ name: dataSet, columns }: AnalysisDataSet, values: AnalysisRow, criteria: AnalysisRow = {}): Row {
  const row: Record<string, string | number | null> = {};
  for (const { name } of columns) {
    const value = values[name];
    if (value !== undefined) row[name] = value;
  }
  for (const name in values) {
    if (values[name] !== undefined && !(name in row)) throw fault(name, isNot(`a variable of ${dataSet}`));
  }
  return Object.freeze(Object.assign(row, criteria)) as Row;
}
