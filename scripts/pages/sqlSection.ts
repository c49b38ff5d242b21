import { responseSql, type ResponseDefinition, type SqlColumns } from "../../src/index.js";
import { unitsOf } from "../../src/measurement/measure.js";
import { askedColumns } from "../../src/sql/askedColumns.js";

/** Columns of plain names in one unit each, for everything that a definition asks for: "baseline_upcr", "event_death". */
export function plainColumns(definition: ResponseDefinition): SqlColumns {
  const asked = askedColumns(definition);
  const columns: Record<string, Record<string, unknown>> = {};
  for (const { at, measure, bounds } of asked.measures) {
    const sql = `${at}_${measure}`.toLowerCase();
    const referenceRange = Object.fromEntries(bounds.map((bound) => [bound, `${sql}_range_${bound}`]));
    (columns[at] ??= {})[measure] = { sql, unit: unitsOf(measure)[0], type: "decimal", referenceRange };
  }
  const followUp = (columns["followUp"] ??= {});
  followUp["events"] = Object.fromEntries(asked.events.map((event) => [event, `event_${event}`.toLowerCase()]));
  for (const { at, element } of asked.sediment) {
    const own = (columns[at] ??= {});
    own["sediment"] = { ...(own["sediment"] as object | undefined), [element]: `${at}_${element}`.toLowerCase() };
  }
  if (asked.doseRules.length > 0) {
    followUp["doses"] = { rules: asked.doseRules.map((_, i) => `dose_rule_${String(i + 1)}`), refused: "doses_refused" };
  }
  return columns as SqlColumns;
}

/** A definition as SQL, folded: the expression for PostgreSQL over columns of plain names. */
export function sqlSection(definition: ResponseDefinition): readonly string[] {
  const columns = plainColumns(definition);
  const units = askedColumns(definition).measures.map(({ measure }) => `${measure} in ${unitsOf(measure)[0] ?? ""}`);
  return [
    "## As SQL",
    `<details><summary>For PostgreSQL, over columns of these names (${[...new Set(units)].join(", ") || "flags only"}); other databases, units and names: <a href="../sql.md">sql.md</a></summary>`,
    ["```sql", responseSql(definition, { dialect: "postgresql", columns }), "```"].join("\n"),
    "</details>",
  ];
}

/** What of the published definitions SQL cannot say: a sentence, or a list of ids with the reason of each. */
export function notSaidInSql(definitions: readonly ResponseDefinition[]): string {
  const refused = definitions.flatMap((definition) => {
    try {
      responseSql(definition, { dialect: "duckdb", columns: plainColumns(definition) });
      return [];
    } catch (error) {
      return [`- \`${definition.id}\`: ${error instanceof Error ? error.message : ""}`];
    }
  });
  if (refused.length === 0) return `all ${String(definitions.length)} can be said, those of disease activity too.`;
  return [`${String(definitions.length - refused.length)} of ${String(definitions.length)} can be said. Refused:`, "", ...refused].join(
    "\n",
  );
}
