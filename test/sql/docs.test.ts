import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlPage } from "../../scripts/generate/writeSqlPage.js";
import { kdigo2024, responseInputCheck, responseSql, responseView, type SqlColumns } from "../../src/index.js";
import { openDuckDb, rowsOf } from "../engines/duckdb.js";

const page = readFileSync("docs/sql.md", "utf8");
const blocks = [...page.matchAll(/^```sql\n(.*?)^```/gms)].map(([, text = ""]) => text);
const [ofView = "", statement = "", fromOmop = ""] = blocks;
const columns = JSON.parse(readFileSync("examples/data/sql-columns.json", "utf8")) as SqlColumns;

let database: DuckDBConnection;
beforeAll(async () => {
  database = await openDuckDb();
});
afterAll(() => {
  database.closeSync();
});

describe("docs/sql.md", () => {
  it("lists what SQL cannot say of the published definitions as `npm run generate` writes it", () => {
    expect(page).toBe(sqlPage(page));
  });

  it("shows lines of the view that the view has, and that run", async () => {
    const ofOneUnit = { ...columns, followUp: { ...columns.followUp, upcr: { sql: "upcr", unit: "g/g", type: "decimal" } } } as const;
    const view = responseView(kdigo2024, { dialect: "duckdb", columns: ofOneUnit, from: "visits" });
    const lines = (text: string) => text.split("\n").map((line) => line.trim().replace(/,(?= --)/, ""));
    for (const line of lines(ofView).filter((text) => text.includes(" AS rr_cr_"))) expect(lines(view)).toContain(line);
    expect(await rowsOf(database, ofView)).toEqual([[true, true]]);
  });

  it("judges rows of one table: 0.41 g/g is CR, 40 mg/mmol of 2.8 g/g is CR, 1.4 is PR, 1.41 NR, <0.5 CR, <1 NE, -1 NULL", async () => {
    const follows = ["0.41, 'g/g', NULL, 51", "40, 'mg/mmol', NULL, 51", "1.40, 'g/g', NULL, 51", "1.41, 'g/g', NULL, 51"];
    const others = ["NULL, 'g/g', 0.5, 51", "NULL, 'g/g', 1, 51", "-1, 'g/g', NULL, 51", "0.41, 'g/g', NULL, 50"];
    await database.run(
      "CREATE TABLE visits (visit_id INTEGER, upcr_0 DECIMAL(9, 2), egfr_0 DOUBLE, " +
        "upcr DECIMAL(9, 2), upcr_unit VARCHAR, upcr_below DECIMAL(9, 2), egfr DOUBLE)",
    );
    const rows = [...follows, ...others].map((followUp, i) => `(${String(i + 1)}, 2.8, 60, ${followUp})`);
    await database.run(`INSERT INTO visits VALUES ${rows.join(", ")}`);
    const response = responseSql(kdigo2024, { dialect: "duckdb", columns });
    expect(await rowsOf(database, statement.replace(":response", response))).toEqual([
      [1, "CR"],
      [2, "CR"],
      [3, "PR"],
      [4, "NR"],
      [5, "CR"],
      [6, "NE"],
      [7, null],
      [8, "NR"],
    ]);
    const check = responseInputCheck(kdigo2024, { dialect: "duckdb", columns, from: "visits" });
    expect(await rowsOf(database, `SELECT visit_id, rr_refused FROM (${check})`)).toEqual([
      [7, "follow-up UPCR is not a number from 0 to 999999999"],
    ]);
    await database.run("DROP TABLE visits");
  });

  it("leads from OMOP's measurement table to a response: 0.41 g/g CR, <0.1 CR, no follow-up NE", async () => {
    await database.run("CREATE TABLE index_dates (person_id INTEGER, index_date DATE)");
    await database.run("INSERT INTO index_dates VALUES (1, '2024-01-08'), (2, '2024-01-08'), (3, '2024-01-08')");
    await database.run(
      "CREATE TABLE measurement (person_id INTEGER, measurement_concept_id INTEGER, measurement_date DATE, " +
        "value_as_number DOUBLE, unit_source_value VARCHAR, operator_concept_id INTEGER)",
    );
    const measured = [
      "1, 1, '2024-01-01', 9, 'g/g', NULL",
      ...["1, 1, '2024-01-08', 2.8, 'g/g', NULL", "1, 2, '2024-01-08', 60, NULL, NULL"],
      ...["1, 1, '2024-06-24', 0.41, 'g/g', NULL", "1, 2, '2024-06-24', 51, NULL, NULL"],
      ...["2, 1, '2024-01-08', 2.8, 'g/g', NULL", "2, 2, '2024-01-08', 60, NULL, NULL"],
      ...["2, 1, '2024-06-24', 0.1, 'g/g', 4171756", "2, 2, '2024-06-24', 51, NULL, NULL"],
      "3, 1, '2024-01-08', 2.8, 'g/g', NULL",
    ];
    await database.run(`INSERT INTO measurement VALUES ${measured.map((row) => `(${row})`).join(", ")}`);
    await database.run(fromOmop);
    const double = { double: { decimals: 3 } } as const;
    const ofDoubles = {
      baseline: { ...columns.baseline, upcr: { sql: "upcr_0", unit: "g/g", type: double } },
      followUp: { ...columns.followUp, upcr: { sql: "upcr", unit: { sql: "upcr_unit" }, type: double, high: "upcr_below" } },
    } as const;
    const response = responseSql(kdigo2024, { dialect: "duckdb", columns: ofDoubles });
    expect(await rowsOf(database, statement.replace(":response", response))).toEqual([
      [1, "CR"],
      [2, "CR"],
      [3, "NE"],
    ]);
  });
});
