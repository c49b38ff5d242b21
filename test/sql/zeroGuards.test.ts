import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defineResponse, nct05631717, relativeToBaseline, responseSql, responseView, riseFromBaseline } from "../../src/index.js";
import type { Criterion } from "../../src/criteria/criterion.js";
import { openDuckDb, rowsOf } from "../engines/duckdb.js";

let database: DuckDBConnection;
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => {
  database.closeSync();
});

/** Which of four rows it answers with CR, NR or NE: 0 after nothing recorded, nothing after 0, nothing after 1, 1 after nothing. */
async function answers(criterion: Criterion): Promise<readonly unknown[]> {
  const definition = defineResponse({ ...nct05631717, id: "own", levels: [{ response: "CR", statement: "s", criterion }] });
  const measure = (sql: string) => ({ serumCreatinine: { sql, unit: "mg/dL", type: "decimal" } }) as const;
  const options = { dialect: "duckdb", columns: { baseline: measure("b"), followUp: measure("x") } } as const;
  const from = "(VALUES (1, NULL::DECIMAL(9, 2), 0.00), (2, 0.00, NULL), (3, 1.00, NULL), (4, NULL, 1.00)) v (id, b, x)";
  const byText = await rowsOf(database, `SELECT ${responseSql(definition, options)} FROM ${from} ORDER BY id`);
  const byView = await rowsOf(database, `SELECT rr_response FROM (${responseView(definition, { ...options, from })}) ORDER BY id`);
  expect(byView).toEqual(byText);
  return byText.flat();
}

describe("no value is below 0, so that 0 can decide where the other value is missing", () => {
  it.each<readonly [string, Criterion, readonly string[]]>([
    // Nothing is below half of 0. Half of what is missing may be above 0, or not.
    ["x < 0.5 × b", relativeToBaseline("serumCreatinine", "<", "0.5"), ["NE", "NR", "NE", "NE"]],
    // 0 is at most half of anything.
    ["x <= 0.5 × b", relativeToBaseline("serumCreatinine", "<=", "0.5"), ["CR", "NE", "NE", "NE"]],
    // 0 is above half of nothing.
    ["x > 0.5 × b", relativeToBaseline("serumCreatinine", ">", "0.5"), ["NR", "NE", "NE", "NE"]],
    // Anything is at least half of 0.
    ["x >= 0.5 × b", relativeToBaseline("serumCreatinine", ">=", "0.5"), ["NE", "CR", "NE", "NE"]],
    // 0 is below anything and 0.3 more, 1 need not be.
    ["x < b + 0.3", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), ["CR", "NE", "NE", "NE"]],
    ["x >= b + 0.3", riseFromBaseline("serumCreatinine", ">=", "0.3", "mg/dL"), ["NR", "NE", "NE", "NE"]],
  ])("%s", async (_, criterion, expected) => {
    expect(await answers(criterion)).toEqual(expected);
  });
});
