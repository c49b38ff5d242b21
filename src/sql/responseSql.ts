import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { askedColumns } from "./askedColumns.js";
import type { Context } from "./criterionTruth.js";
import { requireDialect, type SqlDialect } from "./dialects.js";
import { truthOf } from "./groupTruth.js";
import { refusedText, responseText } from "./responseText.js";
import { readRow } from "./row.js";
import type { SqlColumns } from "./sqlColumns.js";

/** For which database, and where in its table the values stand. */
export interface ResponseSqlOptions {
  readonly dialect: SqlDialect;
  readonly columns: SqlColumns;
  /** Whether each criterion carries its words as a comment; true if left out. Without them the expression is one line. */
  readonly comments?: boolean | null | undefined;
}

/**
 * A definition as one SQL expression, whose value for a row is what `classifyRenalResponse` answers for the record that the row holds:
 * a response of the definition, `'NR'` or `'NE'`. A row that the library would refuse (a value below 0, a unit that is none) answers NULL,
 * never `'NE'`; `responseInputCheck` lists those rows.
 *
 * @param definition any definition whose criteria SQL can say; which published ones that are is listed in docs/sql.md
 * @throws RangeError naming a column that the definition asks for and that is neither given nor null, or what cannot be said
 * @example
 * const upcr = { sql: "upcr", unit: "g/g", type: "decimal" } as const;
 * const columns = { baseline: { upcr: { ...upcr, sql: "upcr_0" }, egfr: null }, followUp: { upcr, egfr: null } };
 * responseSql(kdigo2024, { dialect: "postgresql", columns }).includes("CAST(upcr AS NUMERIC) * 2 >= 1"); // => true
 * @category SQL
 */
export function responseSql(definition: ResponseDefinition, options: ResponseSqlOptions): string {
  prepareDefinition(definition);
  const dialect = requireDialect("options dialect", options.dialect);
  const asked = askedColumns(definition);
  const row = readRow("options columns", options.columns, asked, dialect, false);
  const context: Context = {
    id: definition.id,
    row,
    doseRules: asked.doseRules,
    reference: null,
    cells: new Map(),
    sides: new Map(),
    settled: new Set(),
  };
  const levels = definition.levels.map(({ response, criterion }) => ({ response, truth: truthOf(criterion, "1", context) }));
  const indent = (options.comments ?? true) ? 0 : null;
  const refused = row.refusals.length === 0 ? null : refusedText(row.refusals, indent === null ? " " : "\n    ");
  return responseText(dialect, levels, refused, indent);
}
