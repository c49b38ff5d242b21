import { DuckDBInstance } from "@duckdb/node-api";
import type { Columns } from "renal-response";
import { type FlatRow } from "./populations.js";

const keys = ["scr0", "scr", "upcr0", "upcr", "up240", "up24", "dose", "deterioration"] as const;

export type TypedColumns = Readonly<Record<keyof FlatRow, Float64Array>>;

export function columnsOf(flat: readonly FlatRow[]): { readonly typed: TypedColumns; readonly columns: Columns } {
  const typed = Object.fromEntries(
    keys.map((key) => [key, Float64Array.from(flat, (row) => Math.round(row[key] * 1e4) / 1e4)]),
  ) as Record<keyof FlatRow, Float64Array>;
  const measure = (key: keyof FlatRow, unit: string) => ({ values: typed[key], unit });
  return {
    typed,
    columns: {
      rows: flat.length,
      baseline: { serumCreatinine: measure("scr0", "mg/dL"), upcr: measure("upcr0", "g/g"), urineProtein24h: measure("up240", "g/d") },
      followUp: {
        serumCreatinine: measure("scr", "mg/dL"), upcr: measure("upcr", "g/g"), urineProtein24h: measure("up24", "g/d"),
        prednisoneEquivalent: measure("dose", "mg/d"), events: { otherDeterioration: Uint8Array.from(typed.deterioration) },
      },
    },
  };
}

/** The rule of NCT05631717 on typed arrays of doubles; missing reads as "no". */
export function typedDoubles({ scr0, scr, upcr0, upcr, up240, up24, dose, deterioration }: TypedColumns, out: Uint8Array): void {
  const at = (column: Float64Array, i: number) => column[i] as number;
  for (let i = 0; i < out.length; i++) {
    const isAbnormal = at(scr0, i) > 1.2;
    const factor = isAbnormal ? 0.7 : 0.5;
    const hasFallen = (before: Float64Array, after: Float64Array) => at(before, i) >= 0.5 && at(after, i) < factor * at(before, i);
    const fell = hasFallen(upcr0, upcr) || hasFallen(up240, up24);
    const isKept = at(scr, i) <= 1.2 || at(scr, i) <= 1.25 * at(scr0, i);
    if (isKept && (at(upcr, i) < 0.5 || at(up24, i) < 0.5) && at(dose, i) <= 10) out[i] = 0;
    else out[i] = fell && (!isAbnormal || (at(scr, i) < 0.7 * at(scr0, i) && at(deterioration, i) === 0)) ? 1 : 2;
  }
}

/** The rule in a database's decimals, exact but for what is missing: NULL reads as "no", as in the doubles. */
const decimalSql = `select sum(case
  when (scr <= 1.2 or scr <= 1.25 * scr0) and (upcr < 0.5 or up24 < 0.5) and dose <= 10 then 0
  when scr0 > 1.2 and ((upcr0 >= 0.5 and upcr < 0.7 * upcr0) or (up240 >= 0.5 and up24 < 0.7 * up240))
    and scr < 0.7 * scr0 and deterioration = 0 then 1
  when scr0 <= 1.2 and ((upcr0 >= 0.5 and upcr < 0.5 * upcr0) or (up240 >= 0.5 and up24 < 0.5 * up240)) then 1 else 2 end) from visits`;

/** The milliseconds that DuckDB takes for the rule on these rows, on one thread, in columns of DECIMAL; the best of several runs. */
export async function duckdbMilliseconds(flat: readonly FlatRow[]): Promise<number> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("set threads = 1");
  await connection.run(`create table visits (${keys.map((key) => `${key} decimal(14, 4)`).join(", ")})`);
  for (let from = 0; from < flat.length; from += 1000) {
    const cell = (row: FlatRow, key: keyof FlatRow) => (Number.isNaN(row[key]) ? "null" : row[key].toFixed(4));
    const values = flat.slice(from, from + 1000).map((row) => `(${keys.map((key) => cell(row, key)).join(", ")})`);
    await connection.run(`insert into visits values ${values.join(", ")}`);
  }
  let fastest = Infinity;
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    await connection.runAndReadAll(decimalSql);
    fastest = Math.min(fastest, performance.now() - start);
  }
  connection.closeSync();
  return fastest;
}
