import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { PlainTable } from "./tables.js";

const types = { decimal: "DECIMAL(18, 6)", double: "DOUBLE", text: "VARCHAR", boolean: "BOOLEAN", date: "DATE" } as const;

/** A database in memory. */
export async function openDuckDb(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(":memory:")).connect();
}

/** Puts a table there, its rows numbered in \"id\". */
export async function putTable(database: DuckDBConnection, name: string, { columns, rows }: PlainTable): Promise<void> {
  const asText = columns.map((column) => `${column.name} ${column.type === "boolean" ? "BOOLEAN" : "VARCHAR"}`);
  await database.run(`CREATE OR REPLACE TABLE ${name}_text (id INTEGER, ${asText.join(", ")})`);
  const appender = await database.createAppender(`${name}_text`);
  rows.forEach((cells, id) => {
    appender.appendInteger(id);
    for (const cell of cells) {
      if (cell === null) appender.appendNull();
      else if (typeof cell === "boolean") appender.appendBoolean(cell);
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  });
  appender.closeSync();
  const typed = columns.map((column) => `CAST(${column.name} AS ${types[column.type]}) AS ${column.name}`);
  await database.run(`CREATE OR REPLACE TABLE ${name} AS SELECT id, ${typed.join(", ")} FROM ${name}_text`);
  await database.run(`DROP TABLE ${name}_text`);
}

/** What a query answers, its first column. */
export async function firstColumn(database: DuckDBConnection, sql: string): Promise<readonly unknown[]> {
  const [column = []] = await (await database.runAndReadAll(sql)).getColumnsJS();
  return column;
}

export async function rowsOf(database: DuckDBConnection, sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await database.runAndReadAll(sql)).getRowsJS();
}
