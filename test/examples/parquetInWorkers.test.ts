import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("the example judges a Parquet file in one worker and in two, and counts the same responses", () => {
  const rows = 41_000;
  const words = ["--tsconfig", "tsconfig.test.json", "examples/parquetInWorkers.ts", String(rows)];
  const { status, stdout, stderr } = spawnSync("node_modules/.bin/tsx", words, { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  // UPCR in tenths and eGFR as the example writes them. CR: UPCR below 0.5, eGFR at least 0.85 x 60 = 51. PR: UPCR at most half of 2.8.
  const expected = { CR: 0, PR: 0, NR: 0, NE: 0 };
  for (let i = 0; i < rows; i++) {
    const [upcr, hasUpcr, isKept] = [i % 23, i % 7 > 0, 40 + (i % 30) >= 51];
    if (!isKept) expected.NR++;
    else if (!hasUpcr) expected.NE++;
    else if (upcr < 5) expected.CR++;
    else if (upcr <= 14) expected.PR++;
    else expected.NR++;
  }
  const lines = stdout.trim().split("\n");
  expect(JSON.parse(lines[2] ?? "")).toEqual(expected);
  expect(lines.slice(0, 2).map((line) => line.replace(/: \d+ ms$/, ""))).toEqual([
    "1 workers, 41000 rows in 3 batches",
    "2 workers, 41000 rows in 3 batches",
  ]);
}, 300_000);
