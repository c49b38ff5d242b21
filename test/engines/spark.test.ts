import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { engineCases, removeFolder, wrongCases } from "./engineCases.js";
import { answersFrom, hasPython } from "./pythonEngine.js";

const rows = 300 * Number(process.env["ROWS_TIMES"] ?? 1);

const hasJava = spawnSync("java", ["-version"]).status === 0;

// Spark compiles each expression for minutes on a small machine, the longest not within its usual memory: run it by hand, with SPARK=yes.
describe.skipIf(process.env["SPARK"] !== "yes" || !hasJava || !hasPython("pyspark"))("Spark", () => {
  // To read so many expressions takes Spark longer than to run them: without ANSI mode a fourth of them is asked.
  it.each([
    ["true", 1],
    ["false", 4],
  ] as const)("answers as the library, ANSI mode %s: definitions, views, refused rows, dose windows", async (ansi, each) => {
    const { folder, cases } = await engineCases("spark", rows, ({ parquet }) => `parquet.\`${parquet}\``);
    const asked = cases.filter((_, i) => i % each === 0);
    try {
      const answers = answersFrom("spark.py", folder, asked.map(({ query }) => query), ansi);
      expect(wrongCases(asked, answers)).toEqual([]);
    } finally {
      removeFolder(folder);
    }
  });
});
