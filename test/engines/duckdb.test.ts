import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doseRulesOf } from "../../src/sql/askedColumns.js";
import { doseWindowSql } from "../../src/sql/doseWindowSql.js";
import { responseInputCheck } from "../../src/sql/responseInputCheck.js";
import { responseSql } from "../../src/sql/responseSql.js";
import { responseView } from "../../src/sql/responseView.js";
import { answersOf, differences, doseVerdicts } from "./answers.js";
import { doseOptions, doseTables } from "./doseTables.js";
import { firstColumn, openDuckDb, putTable, rowsOf } from "./duckdb.js";
import { inOrder, wrongCases } from "./engineCase.js";
import { removeFolder } from "./engineCases.js";
import { everyDefinition } from "./everyDefinition.js";
import { adversarialTable } from "./adversarialTable.js";
import { storages } from "./tables.js";
import { vectorCases } from "./vectorCases.js";
import { vectors, vectorTable } from "./vectorTable.js";

/** Of the rows of each definition; 5,000 in all. `ROWS_TIMES` multiplies them. */
const times = Number(process.env["ROWS_TIMES"] ?? 1);
const counts = { decimal: 2000 * times, double: 2000 * times, censored: 1000 * times } as const;

let database: DuckDBConnection;
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => {
  database.closeSync();
});

describe("DuckDB answers as the library", () => {
  const cases = everyDefinition.flatMap((definition) =>
    Object.values(storages).map((storage) => ({
      id: definition.id,
      storage: storage.name,
      definition,
      table: () => adversarialTable(definition, storage, counts[storage.name]),
    })),
  );

  it.each(cases)("$id, rows stored as $storage", async ({ definition, table }) => {
    const rows = table();
    await putTable(database, "visits", rows);
    const options = { dialect: "duckdb", columns: rows.sqlColumns } as const;
    const found = await firstColumn(database, `SELECT ${responseSql(definition, options)} FROM visits ORDER BY id`);
    expect(differences(definition, rows, found)).toEqual([]);
    const view = responseView(definition, { ...options, from: "visits" });
    expect(await firstColumn(database, `SELECT rr_response FROM (${view}) ORDER BY id`)).toEqual(found);
    const refused = await firstColumn(
      database,
      `SELECT id FROM (${responseInputCheck(definition, { ...options, from: "visits" })}) WHERE rr_refused IS NOT NULL ORDER BY id`,
    );
    expect(refused).toEqual(found.flatMap((answer, i) => (answer === null ? [i] : [])));
  });
});

describe("the frozen vectors as rows", () => {
  const folder = mkdtempSync(join(tmpdir(), "renal-vectors-"));
  afterAll(() => {
    removeFolder(folder);
  });

  it.each(everyDefinition)("DuckDB answers those of $id as they are frozen, by the expression and by the view", async (definition) => {
    const cases = await vectorCases(database, folder, "duckdb", definition, ({ parquet }) => `'${parquet}'`);
    const answers: (readonly unknown[])[] = [];
    for (const one of cases) answers.push(await firstColumn(database, inOrder(one)));
    expect(wrongCases(cases, answers)).toEqual([]);
  });

  it("are all that a definition answers but those with bounds that SQL cannot say: a value against its own range both ways", () => {
    const tables = everyDefinition.map(vectorTable);
    const count = (of: "rows" | "notRows") => tables.reduce((sum, table) => sum + table[of].length, 0);
    expect([count("rows"), count("notRows")]).toEqual([8378, 115]);
    expect(vectors.filter(({ kind }) => kind === "definition")).toHaveLength(8378 + 115);
    expect(everyDefinition.filter((_, i) => (tables[i]?.notRows.length ?? 0) > 0).map(({ id }) => id)).toEqual([
      "acr2006",
      "im101075-crr",
      "im101075-crr-review",
      "lunar-crr",
      "lunar-post-hoc-cr",
      // Its dose at baseline is the limit of an average, in a table without bounds.
      "bliss-steroid-reduction",
    ]);
  });
});

describe("DuckDB judges dose windows as the library", () => {
  it.each(everyDefinition.filter((definition) => doseRulesOf(definition).length > 0))("$id", async (definition) => {
    const { visits, doses, records } = doseTables(definition, 2000);
    await putTable(database, "visits", visits);
    await putTable(database, "doses", doses);
    const sql = doseWindowSql(definition, { dialect: "duckdb", ...doseOptions("visits", "doses") });
    const found = await rowsOf(database, `SELECT * FROM (${sql}) ORDER BY visit_id`);
    expect(found.map(([, ...verdicts]) => (verdicts.pop() === true ? null : verdicts))).toEqual(
      records.map((record) => doseVerdicts(definition, record)),
    );
    // The verdicts take their place in the response.
    const rules = doseRulesOf(definition).map((_, i) => `dose_rule_${String(i + 1)}`);
    const nothing = responseSql(definition, {
      dialect: "duckdb",
      columns: {
        baseline: null,
        followUp: { ...nothingRecorded(definition), doses: { rules, refused: "doses_refused" } },
        next: null,
        preFlare: null,
      },
    });
    const answers = await firstColumn(database, `SELECT ${nothing} FROM (${sql}) ORDER BY visit_id`);
    const bare = records.map(({ baseline, followUp }) => ({
      baseline: { date: baseline["date"], ...(rules.length > 1 ? { prednisoneEquivalent: baseline["prednisoneEquivalent"] } : {}) },
      followUp,
    }));
    if (rules.length === 1) expect(answers).toEqual(answersOf(definition, bare));
  });
});

/** Every measure and event of the follow-up as not recorded. */
function nothingRecorded(definition: Parameters<typeof doseRulesOf>[0]): object {
  const text = JSON.stringify(definition.levels);
  const measures = [...text.matchAll(/"measure":"(\w+)"/g)].map(([, measure = ""]) => [measure, null] as const);
  return { ...Object.fromEntries(measures), events: null, sediment: null };
}
