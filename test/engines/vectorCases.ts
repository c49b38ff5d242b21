import type { DuckDBConnection } from "@duckdb/node-api";
import { doseWindowSql, type ResponseDefinition, responseSql, responseView, type SqlColumns, type SqlDialect } from "../../src/index.js";
import { doseRulesOf } from "../../src/sql/askedColumns.js";
import { doseOptions } from "./doseTables.js";
import { putTable } from "./duckdb.js";
import type { EngineCase } from "./engineCase.js";
import { exported, type FromFile } from "./exported.js";
import type { Cell, PlainTable, RowRecord } from "./tables.js";
import { plainBaselineDose, vectorTable } from "./vectorTable.js";

/** The frozen vectors of a definition as rows: what they must answer was frozen with them. Doses are a table of their own. */
export async function vectorCases(
  database: DuckDBConnection,
  folder: string,
  dialect: SqlDialect,
  definition: ResponseDefinition,
  fromFile: FromFile,
): Promise<readonly EngineCase[]> {
  const table = vectorTable(definition);
  if (table.rows.length === 0) return [];
  const visits = withDoses(table);
  await putTable(database, "visits", visits);
  const fromVisits = await exported(database, folder, `${definition.id}-vectors`, fromFile);
  const columns = (followUp: object): SqlColumns => ({ ...table.sqlColumns, followUp: { ...table.sqlColumns.followUp, ...followUp } });
  const asked = { dialect, from: fromVisits, columns: columns({}) };
  if (doseRulesOf(definition).length > 0) {
    await putTable(database, "visits", dosesOf(table.records));
    const fromDoses = await exported(database, folder, `${definition.id}-vector-doses`, fromFile);
    const windows = doseWindowSql(definition, { dialect, ...doseOptions(fromVisits, fromDoses) });
    const rules = doseRulesOf(definition).map((_, i) => `dose_rule_${String(i + 1)}`);
    asked.from = `(SELECT v.*, w.* FROM ${fromVisits} v JOIN (${windows}) w ON w.visit_id = v.id) joined`;
    asked.columns = columns({ doses: { rules, refused: "doses_refused" } });
  }
  const [name, { expected }] = [`${definition.id}, vectors`, table];
  const expression = `SELECT id AS place, ${responseSql(definition, asked)} AS answer FROM ${asked.from}`;
  const view = `SELECT id AS place, rr_response AS answer FROM (${responseView(definition, asked)}) v`;
  return [
    { name, query: expression, expected },
    { name: `${name}, view`, query: view, expected },
  ];
}

interface Dose {
  readonly start: string;
  readonly end: string | null;
  readonly prednisoneEquivalent: { readonly value: string };
}

function withDoses({ columns, rows, records }: ReturnType<typeof vectorTable>): PlainTable {
  return {
    columns: [...columns, { name: "subject_id", type: "text" }, { name: "baseline_dose", type: "decimal" }],
    rows: rows.map((cells, i): readonly Cell[] => [...cells, `v${String(i)}`, plainBaselineDose(records[i] as RowRecord)]),
  };
}

function dosesOf(records: readonly RowRecord[]): PlainTable {
  return {
    columns: [
      { name: "subject_id", type: "text" },
      { name: "start_date", type: "date" },
      { name: "end_date", type: "date" },
      { name: "dose", type: "decimal" },
    ],
    rows: records.flatMap(({ followUp }, i) =>
      ((followUp["doses"] ?? []) as readonly Dose[]).map(({ start, end, prednisoneEquivalent: { value } }): readonly Cell[] => [
        `v${String(i)}`, start, end, value,
      ]),
    ),
  };
}
