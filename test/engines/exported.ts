import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";

/** How an engine finds a table that DuckDB wrote as Parquet (and as CSV, without a header). */
export type FromFile = (file: {
  readonly name: string;
  readonly parquet: string;
  readonly csv: string;
  readonly columns: string;
}) => string;

/** Writes the table `visits` of DuckDB for an engine, and says how its queries name it. */
export async function exported(database: DuckDBConnection, folder: string, name: string, fromFile: FromFile): Promise<string> {
  const [parquet, csv] = [join(folder, `${name}.parquet`), join(folder, `${name}.csv`)];
  await database.run(`COPY visits TO '${parquet}' (FORMAT parquet)`);
  await database.run(`COPY visits TO '${csv}' (FORMAT csv, HEADER false, NULLSTR '')`);
  const described = await (await database.runAndReadAll("SELECT column_name || ' ' || column_type FROM (DESCRIBE visits)")).getColumnsJS();
  return fromFile({ name: name.replace(/-/g, "_"), parquet, csv, columns: (described[0] ?? []).map(String).join(", ") });
}
