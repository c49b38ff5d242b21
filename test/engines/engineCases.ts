import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { ResponseDefinition } from "../../src/index.js";
import { doseRulesOf } from "../../src/sql/askedColumns.js";
import type { SqlDialect } from "../../src/sql/dialects.js";
import { doseWindowSql } from "../../src/sql/doseWindowSql.js";
import { responseInputCheck } from "../../src/sql/responseInputCheck.js";
import { responseSql } from "../../src/sql/responseSql.js";
import { responseView } from "../../src/sql/responseView.js";
import { answersOf, doseVerdicts } from "./answers.js";
import { doseOptions, doseTables } from "./doseTables.js";
import { openDuckDb, putTable } from "./duckdb.js";
import { everyDefinition } from "./everyDefinition.js";
import { adversarialTable, storages } from "./rows.js";

/** A query of one column, and what the library says it must answer, row by row. */
export interface EngineCase {
  readonly name: string;
  readonly query: string;
  readonly expected: readonly (string | null)[];
}

/** How an engine finds a table that DuckDB wrote as Parquet (and as CSV, without a header). */
export type FromFile = (file: {
  readonly name: string;
  readonly parquet: string;
  readonly csv: string;
  readonly columns: string;
}) => string;

/** What `adversarialTable` stores otherwise is asked of the definitions in turn. */
const turns = Object.values(storages);

/** Of some definitions the view and the check are asked as well: a split on a value, one on a range, limits in two units, a level named "Response". */
const inFull = ["nct05631717", "im101075-crr", "kdigo2024", "alms-induction", "lunar-crr", "sri-4-sledai-2k"];

/** Files for an engine, and its queries over them: every definition once, views, refused rows and dose windows. */
export async function engineCases(
  dialect: SqlDialect,
  count: number,
  fromFile: FromFile,
): Promise<{ readonly folder: string; readonly cases: readonly EngineCase[] }> {
  const folder = mkdtempSync(join(tmpdir(), `renal-${dialect}-`));
  const database = await openDuckDb();
  const cases: EngineCase[] = [];
  for (const [i, definition] of everyDefinition.entries()) {
    const storage = turns[i % turns.length] ?? storages.decimal;
    const table = adversarialTable(definition, storage, count, dialect);
    await putTable(database, "visits", table);
    const from = await exported(database, folder, definition.id, fromFile);
    const options = { dialect, columns: table.sqlColumns, from } as const;
    const expected = answersOf(definition, table.records);
    const name = `${definition.id}, rows stored as ${storage.name}`;
    cases.push({ name, query: `SELECT ${responseSql(definition, options)} AS answer FROM ${from} ORDER BY id`, expected });
    if (!inFull.includes(definition.id)) continue;
    cases.push({
      name: `${name}, view`,
      query: `SELECT rr_response AS answer FROM (${responseView(definition, options)}) v ORDER BY id`,
      expected,
    });
    const refused = expected.flatMap((answer, row) => (answer === null ? [String(row)] : []));
    cases.push({
      name: `${name}, check`,
      query: `SELECT id AS answer FROM (${responseInputCheck(definition, options)}) c ORDER BY id`,
      expected: refused,
    });
  }
  for (const definition of everyDefinition.filter((one) => doseRulesOf(one).length > 0))
    cases.push(await doseCase(database, folder, dialect, definition, count, fromFile));
  database.closeSync();
  return { folder, cases };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

async function doseCase(
  database: DuckDBConnection,
  folder: string,
  dialect: SqlDialect,
  definition: ResponseDefinition,
  count: number,
  fromFile: FromFile,
): Promise<EngineCase> {
  const { visits, doses, records } = doseTables(definition, count);
  await putTable(database, "visits", visits);
  const fromVisits = await exported(database, folder, `${definition.id}-visits`, fromFile);
  await putTable(database, "visits", doses);
  const fromDoses = await exported(database, folder, `${definition.id}-doses`, fromFile);
  const sql = doseWindowSql(definition, { dialect, ...doseOptions(fromVisits, fromDoses) });
  const rules = doseRulesOf(definition).map((_, i) => `dose_rule_${String(i + 1)}`);
  const verdict = (rule: string) => `CASE WHEN ${rule} THEN 'met' WHEN NOT ${rule} THEN 'notMet' ELSE 'unknown' END`;
  const text = rules.length === 1 ? verdict(rules[0] ?? "") : `CONCAT(${rules.map(verdict).join(", ' ', ")})`;
  const words = (met: boolean | null) => (met === null ? "unknown" : met ? "met" : "notMet");
  return {
    name: `${definition.id}, dose windows`,
    query: `SELECT CASE WHEN doses_refused THEN NULL ELSE ${text} END AS answer FROM (${sql}) w ORDER BY visit_id`,
    expected: records.map((record) => doseVerdicts(definition, record)?.map(words).join(" ") ?? null),
  };
}

async function exported(database: DuckDBConnection, folder: string, name: string, fromFile: FromFile): Promise<string> {
  const [parquet, csv] = [join(folder, `${name}.parquet`), join(folder, `${name}.csv`)];
  await database.run(`COPY visits TO '${parquet}' (FORMAT parquet)`);
  await database.run(`COPY visits TO '${csv}' (FORMAT csv, HEADER false, NULLSTR '')`);
  const described = await (await database.runAndReadAll("SELECT column_name || ' ' || column_type FROM (DESCRIBE visits)")).getColumnsJS();
  return fromFile({ name: name.replace(/-/g, "_"), parquet, csv, columns: (described[0] ?? []).map(String).join(", ") });
}

/** The cases that an engine answers otherwise, each with its first such row. */
export function wrongCases(cases: readonly EngineCase[], answers: readonly (readonly unknown[])[]): readonly unknown[] {
  return cases.flatMap(({ name, expected }, i) => {
    const found = answers[i] ?? [];
    const wrong = expected.flatMap((answer, row) => (answer === (found[row] == null ? null : String(found[row])) ? [] : [row]));
    const [first] = wrong;
    if (first === undefined && found.length === expected.length) return [];
    return [{ name, rows: found.length, wrong: wrong.length, first, expected: expected[first ?? 0], found: found[first ?? 0] }];
  });
}
