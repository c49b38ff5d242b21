import { DuckDBInstance } from "@duckdb/node-api";
import { bench, describe } from "vitest";
import { classifyRenalResponse, type Columns, compileColumns, compileDefinition, nct05631717 } from "renal-response";
import { decimalEverywhere, handWrittenDoubles } from "./handWritten.js";
import { flatDoubles, flatRow, type FlatRow, populationOf, populations } from "./populations.js";

// Each population with its yardsticks in one run: vitest prints how many times faster each line is than the next.
const rows = 2_000;
const columnRows = 50_000;
const quick = { time: 300, warmupTime: 100 };
const respond = compileDefinition(nct05631717);
const judge = compileColumns(nct05631717);

const keys = ["scr0", "scr", "upcr0", "upcr", "up240", "up24", "dose", "deterioration"] as const;

function columnsOf(flat: readonly FlatRow[]): { readonly typed: Readonly<Record<keyof FlatRow, Float64Array>>; readonly columns: Columns } {
  const typed = Object.fromEntries(keys.map((key) => [key, Float64Array.from(flat, (row) => Math.round(row[key] * 1e4) / 1e4)])) as Record<keyof FlatRow, Float64Array>;
  const measure = (key: keyof FlatRow, unit: string) => ({ values: typed[key], unit });
  return {
    typed,
    columns: {
      rows: flat.length,
      baseline: { serumCreatinine: measure("scr0", "mg/dL"), upcr: measure("upcr0", "g/g"), urineProtein24h: measure("up240", "g/d") },
      followUp: {
        serumCreatinine: measure("scr", "mg/dL"), upcr: measure("upcr", "g/g"), urineProtein24h: measure("up24", "g/d"), prednisoneEquivalent: measure("dose", "mg/d"),
        events: { otherDeterioration: Uint8Array.from(typed.deterioration) },
      },
    },
  };
}

function typedDoubles(c: Readonly<Record<keyof FlatRow, Float64Array>>, out: Uint8Array): void {
  const at = (key: keyof FlatRow, i: number) => c[key][i] as number;
  for (let i = 0; i < out.length; i++) {
    const isAbnormal = at("scr0", i) > 1.2;
    const factor = isAbnormal ? 0.7 : 0.5;
    const fell = (at("upcr0", i) >= 0.5 && at("upcr", i) < factor * at("upcr0", i)) || (at("up240", i) >= 0.5 && at("up24", i) < factor * at("up240", i));
    if ((at("scr", i) <= 1.2 || at("scr", i) <= 1.25 * at("scr0", i)) && (at("upcr", i) < 0.5 || at("up24", i) < 0.5) && at("dose", i) <= 10) out[i] = 0;
    else out[i] = fell && (!isAbnormal || (at("scr", i) < 0.7 * at("scr0", i) && at("deterioration", i) === 0)) ? 1 : 2;
  }
}

/** The rule in a database's decimals, exact but for what is missing: NULL reads as "no", as in the doubles. */
const decimalSql = `select sum(case
  when (scr <= 1.2 or scr <= 1.25 * scr0) and (upcr < 0.5 or up24 < 0.5) and dose <= 10 then 0
  when scr0 > 1.2 and ((upcr0 >= 0.5 and upcr < 0.7 * upcr0) or (up240 >= 0.5 and up24 < 0.7 * up240)) and scr < 0.7 * scr0 and deterioration = 0 then 1
  when scr0 <= 1.2 and ((upcr0 >= 0.5 and upcr < 0.5 * upcr0) or (up240 >= 0.5 and up24 < 0.5 * up240)) then 1 else 2 end) from visits`;

async function databaseOf(flat: readonly FlatRow[]): Promise<() => Promise<unknown>> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("set threads = 1");
  await connection.run(`create table visits (${keys.map((key) => `${key} decimal(14, 4)`).join(", ")})`);
  for (let from = 0; from < flat.length; from += 1000) {
    const values = flat.slice(from, from + 1000).map((row) => `(${keys.map((key) => (Number.isNaN(row[key]) ? "null" : row[key].toFixed(4))).join(", ")})`);
    await connection.run(`insert into visits values ${values.join(", ")}`);
  }
  return () => connection.runAndReadAll(decimalSql);
}

for (const population of populations) {
  const records = populationOf(population, rows);
  const flat = records.map(flatRow);
  describe(`NCT05631717, ${population}, ${String(rows)} records`, () => {
    bench("hand-written doubles on flat objects", () => { for (const row of flat) flatDoubles(row); }, quick);
    bench("hand-written doubles on the library's records", () => { for (const { baseline, followUp } of records) handWrittenDoubles(baseline, followUp); }, quick);
    bench("compileDefinition", () => { for (const { baseline, followUp } of records) respond(baseline, followUp); }, quick);
    bench("classifyRenalResponse, findings unread", () => { for (const { baseline, followUp } of records) classifyRenalResponse(baseline, followUp, nct05631717); }, quick);
    bench("classifyRenalResponse, findings read", () => { for (const { baseline, followUp } of records) void classifyRenalResponse(baseline, followUp, nct05631717).levels; }, quick);
    if (population === "realistic") return; // decimal.js alone cannot read "<0.1"
    bench("decimal.js on every comparison", () => { for (const { baseline, followUp } of records) decimalEverywhere(baseline, followUp); }, quick);
  });
}

for (const population of ["complete", "UPCR only", "on the limits"] as const) {
  const flat = populationOf(population, columnRows).map(flatRow);
  const { typed, columns } = columnsOf(flat);
  const out = new Uint8Array(columnRows);
  const query = await databaseOf(flat);
  describe(`NCT05631717, ${population}, columns of ${String(columnRows)} rows`, () => {
    bench("doubles in typed arrays", () => { typedDoubles(typed, out); }, quick);
    bench("compileColumns", () => { judge(columns); }, quick);
    bench("DuckDB, DECIMAL, one thread", async () => { await query(); }, quick);
  });
}
