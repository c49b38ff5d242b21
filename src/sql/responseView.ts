import type { Criterion, SingleCriterion } from "../criteria/criterion.js";
import { criterionLine } from "../criteria/words.js";
import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import { askedColumns } from "./askedColumns.js";
import { certainly } from "./certainly.js";
import { type Context, criterionTruth } from "./criterionTruth.js";
import { requireDialect, type SqlDialect } from "./dialects.js";
import { truthOf } from "./groupTruth.js";
import { levelNames, requireFrom } from "./names.js";
import { reasonText } from "./reasonText.js";
import { oneLine, renderTruth } from "./renderTruth.js";
import { responseText } from "./responseText.js";
import { readRow } from "./row.js";
import type { SqlColumns } from "./sqlColumns.js";
import { condition, isConstant, type Truth } from "./truth.js";

/** For which database, and which rows of which table. */
export interface ResponseViewOptions {
  readonly dialect: SqlDialect;
  readonly columns: SqlColumns;
  /** What stands behind FROM: a table, a join, a query in brackets. */
  readonly from: string;
}

/**
 * A definition as a SELECT that shows why: the rows of a table, each number brought to one exact form, then a column for each criterion
 * with its verdict, a column for each level, and the response. Columns of its own begin with `rr_`; criteria have their number on the
 * definition's page.
 * Refused rows have their reason in `rr_refused`, and NULL in `rr_response`.
 *
 * @param definition as for `responseSql`, whose answer stands in `rr_response`
 * @throws RangeError as `responseSql`
 * @example
 * const upcr = { sql: "upcr", unit: "g/g", type: "decimal" } as const;
 * const columns = { baseline: { upcr: { ...upcr, sql: "upcr_0" }, egfr: null }, followUp: { upcr, egfr: null } };
 * const view = responseView(kdigo2024, { dialect: "duckdb", columns, from: "visits" });
 * view.split("\n").filter((line) => line.includes("AS rr_cr_1_1"));
 * // => ["    rr_follow_up_upcr * 2 < 1 AS rr_cr_1_1, -- UPCR < 0.5 g/g, also printed as 50 mg/mmol"]
 * @category SQL
 */
export function responseView(definition: ResponseDefinition, options: ResponseViewOptions): string {
  prepareDefinition(definition);
  const dialect = requireDialect("options dialect", options.dialect);
  const asked = askedColumns(definition);
  const row = readRow("options columns", options.columns, asked, dialect, true);
  const from = requireFrom("options from", options.from);
  const names = levelNames(definition.levels.map(({ response }) => response));
  const context: Context = {
    id: definition.id,
    row,
    doseRules: asked.doseRules,
    reference: null,
    cells: new Map(),
    sides: new Map(),
    settled: new Set(),
  };
  const values = [...row.named.map(({ name, sql }) => `${sql} AS ${name}`), `${reasonText(dialect, row.refusals)} AS rr_refused`];
  const criteria: string[] = [];
  const levels: string[] = [];
  definition.levels.forEach(({ response, criterion }, i) => {
    const column = (number: string) => `rr_${names[i] ?? ""}_${number.replace(/\./g, "_")}`;
    for (const { number, single } of numbered(criterion, "1")) {
      const truth = criterionTruth(single, number, context);
      const written = oneLine(truth);
      const text = isConstant(truth, null)
        ? dialect.unknown
        : truth.kind === "all" || truth.kind === "any" || truth.kind === "guarded"
          ? written.slice(1, -1)
          : written;
      criteria.push(`${text} AS ${column(number)}, -- ${criterionLine(single)}`);
    }
    const truth = truthOf(criterion, "1", { ...context, reference: column });
    levels.push(`${levelText(truth)} AS rr_level_${names[i] ?? ""}, -- ${response}`);
  });
  const response = responseText(
    dialect,
    definition.levels.map((level, i) => ({ response: level.response, truth: condition(`rr_level_${names[i] ?? ""}`) })),
    "rr_refused IS NOT NULL",
    2,
  );
  return [
    `-- ${definition.title}: ${definition.id} ${definition.version}`,
    "WITH rr_values AS (",
    select(
      values.map((value) => `${value},`),
      from,
    ),
    "), rr_criteria AS (",
    select(criteria, "rr_values"),
    "), rr_levels AS (",
    select(levels, "rr_criteria"),
    ")",
    "SELECT",
    "  *,",
    `  ${response} AS rr_response`,
    "FROM rr_levels",
    "",
  ].join("\n");
}

/** Whether a level is met: true, false, or NULL where the row leaves both. */
function levelText(truth: Truth): string {
  const [met, notMet] = [certainly(truth, true), certainly(truth, false)];
  return `CASE\n      WHEN ${renderTruth(met, 6)}\n        THEN TRUE\n      WHEN ${oneLine(notMet)}\n        THEN FALSE\n    END`;
}

/** The single criteria with the numbers that they have on the definition's page. */
function numbered(criterion: Criterion, number: string): readonly { readonly number: string; readonly single: SingleCriterion }[] {
  return "criteria" in criterion
    ? criterion.criteria.flatMap((member, i) => numbered(member, `${number}.${String(i + 1)}`))
    : [{ number, single: criterion }];
}

/** Everything that a source has, and columns more, each with its comma, of which the last has none. */
function select(columns: readonly string[], from: string): string {
  const last = columns.length - 1;
  const lines = columns.map((column, i) => `    ${i === last ? column.replace(/,(?= --|$)/, "") : column}`);
  return ["  SELECT", "    *,", ...lines, `  FROM ${from}`].join("\n");
}
