/**
 * Judges the visits of a Parquet file in a pool of workers, a row group at a time: `npm run example:parquet`. Every value is simulated.
 * Nothing but counts travels between threads.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetMetadataAsync } from "hyparquet";
import type { Batch, Counts } from "./parquetWorker.js";

const file = new URL("./parquetWorker.ts", import.meta.url).href;
// A worker does not inherit how TypeScript is run; a worker in JavaScript is `new Worker(new URL("./worker.js", import.meta.url))`.
const code = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;

/** Each worker takes the next batch as soon as it is done with one. */
async function inWorkers(batches: readonly Batch[], threads: number): Promise<Counts> {
  const [left, total]: [Batch[], Record<string, number>] = [[...batches], {}];
  const work = () => new Promise<void>((done, fail) => {
    const worker = new Worker(code, { eval: true });
    const next = () => {
      const batch = left.pop();
      if (batch === undefined) void worker.terminate().then(() => { done(); });
      else worker.postMessage(batch);
    };
    worker.on("error", fail).on("message", (counts: Counts) => {
      for (const [response, count] of Object.entries(counts)) total[response] = (total[response] ?? 0) + count;
      next();
    });
    next();
  });
  await Promise.all(Array.from({ length: threads }, work));
  return total;
}

const [folder, rows] = [mkdtempSync(join(tmpdir(), "visits-")), Number(process.argv[2] ?? 100_000)];
const [path, database] = [join(folder, "visits.parquet"), await (await DuckDBInstance.create()).connect()];
// UPCR 2.8 before, 0 to 2.2 after in turn, every seventh missing; eGFR 60 before, 40 to 69 after.
await database.run(`COPY (SELECT 2.8::DOUBLE AS upcr_0, 60::DOUBLE AS egfr_0, CASE WHEN i % 7 > 0 THEN (i % 23) / 10.0::DOUBLE END AS upcr,
  (40 + i % 30)::DOUBLE AS egfr FROM range(${String(rows)}) t(i)) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 20480)`);
let end = 0;
const { row_groups: groups } = await parquetMetadataAsync(await asyncBufferFromFile(path));
const batches = groups.map(({ num_rows: count }) => ({ path, rowStart: end, rowEnd: (end += Number(count)) }));

const answers: Counts[] = [];
for (const threads of [1, 2]) {
  const start = performance.now();
  answers.push(await inWorkers(batches, threads));
  const took = (performance.now() - start).toFixed(0);
  console.log(`${String(threads)} workers, ${String(rows)} rows in ${String(batches.length)} batches: ${took} ms`);
}
rmSync(folder, { recursive: true });
assert.deepEqual(answers[0], answers[1]);
console.log(JSON.stringify(answers[0]));
