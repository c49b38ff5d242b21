import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { askedColumns } from "./askedColumns.js";
import { requireDialect } from "./dialects.js";
import { requireFrom } from "./names.js";
import { reasonText } from "./reasonText.js";
import { refusedText } from "./responseText.js";
import type { ResponseViewOptions } from "./responseView.js";
import { readRow } from "./row.js";

/**
 * A SELECT of the rows that `responseSql` answers with NULL, each with its first reason in `rr_refused`: what the library refuses (a value
 * below 0 or NaN, a unit that is none of the measure's, a follow-up that is not after the baseline), and what this SQL does not judge
 * (values above 999 999 999, decimals with more than 6 places). No row means that every row is judged.
 *
 * @param definition as for `responseSql`
 * @throws RangeError as `responseSql`
 * @example
 * const upcr = { sql: "upcr", unit: "g/g", type: "decimal" } as const;
 * const columns = { baseline: { upcr: { ...upcr, sql: "upcr_0" }, egfr: null }, followUp: { upcr, egfr: null } };
 * responseInputCheck(kdigo2024, { dialect: "spark", columns, from: "visits" }).includes("'follow-up UPCR has more than 6 decimals'");
 * // => true
 * @category SQL
 */
export function responseInputCheck(definition: ResponseDefinition, options: ResponseViewOptions): string {
  prepareDefinition(definition);
  const dialect = requireDialect("options dialect", options.dialect);
  const { refusals } = readRow("options columns", options.columns, askedColumns(definition), dialect, false);
  const from = requireFrom("options from", options.from);
  const where = refusals.length === 0 ? "1 = 0" : refusedText(refusals, "\n  ");
  return `SELECT\n    *,\n    ${reasonText(dialect, refusals)} AS rr_refused\nFROM ${from}\nWHERE ${where}\n`;
}
