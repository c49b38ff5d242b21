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
import type { EngineCase } from "./engineCase.js";
import { everyDefinition } from "./everyDefinition.js";
import { exported, type FromFile } from "./exported.js";
import { adversarialTable } from "./adversarialTable.js";
import { storages } from "./tables.js";
import { vectorCases } from "./vectorCases.js";

/** What `adversarialTable` stores otherwise is asked of the definitions in turn. */
const turns = Object.values(storages);

/** Of some the view and the check are asked as well: a split on a value, one on a range, limits in two units, a level named "Response". */
const inFull = ["nct05631717", "im101075-crr", "kdigo2024", "alms-induction", "lunar-crr", "sri-4-sledai-2k"];

/** Files for an engine, and its queries over them: every definition that is asked once, its vectors, views, refused rows and dose windows. */
export async function engineCases(
  dialect: SqlDialect,
  count: number,
  fromFile: FromFile,
  isAsked: (definition: ResponseDefinition, place: number) => boolean = () => true,
): Promise<{ readonly folder: string; readonly cases: readonly EngineCase[] }> {
  const folder = mkdtempSync(join(tmpdir(), `renal-${dialect}-`));
  const database = await openDuckDb();
  const cases: EngineCase[] = [];
  for (const [i, definition] of everyDefinition.entries()) {
    if (!isAsked(definition, i)) continue;
    const storage = turns[i % turns.length] ?? storages.decimal;
    const table = adversarialTable(definition, storage, count, dialect);
    await putTable(database, "visits", table);
    const from = await exported(database, folder, definition.id, fromFile);
    const options = { dialect, columns: table.sqlColumns, from } as const;
    const expected = answersOf(definition, table.records);
    const name = `${definition.id}, rows stored as ${storage.name}`;
    cases.push({ name, query: `SELECT id AS place, ${responseSql(definition, options)} AS answer FROM ${from}`, expected });
    cases.push(...(await vectorCases(database, folder, dialect, definition, fromFile)));
    if (!inFull.includes(definition.id)) continue;
    cases.push({
      name: `${name}, view`,
      query: `SELECT id AS place, rr_response AS answer FROM (${responseView(definition, options)}) v`,
      expected,
    });
    const refused = expected.flatMap((answer, row) => (answer === null ? [String(row)] : []));
    cases.push({
      name: `${name}, check`,
      query: `SELECT id AS place, id AS answer FROM (${responseInputCheck(definition, options)}) c`,
      expected: refused,
    });
  }
  for (const definition of everyDefinition.filter((one, i) => doseRulesOf(one).length > 0 && isAsked(one, i)))
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
    query: `SELECT visit_id AS place, CASE WHEN doses_refused THEN NULL ELSE ${text} END AS answer FROM (${sql}) w`,
    expected: records.map((record) => doseVerdicts(definition, record)?.map(words).join(" ") ?? null),
  };
}
