import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { type EngineCase, wrongCases } from "./engineCase.js";
import { engineCases, removeFolder } from "./engineCases.js";
import { answersFrom, hasPython } from "./pythonEngine.js";

const rows = 5000 * Number(process.env["ROWS_TIMES"] ?? 1);
const hasJava = spawnSync("java", ["-version"]).status === 0;

/**
 * Spark takes seconds to compile what it runs for milliseconds. So two definitions of different shapes are asked: a value in both
 * directions, and doses over a window; some of it again without ANSI mode, some on a cluster of two workers.
 * `SPARK=all` asks every definition in all three ways.
 */
const isAll = process.env["SPARK"] === "all";
const shapes = ["nct05631717", "aurora1-crr"];
const some = (cases: readonly EngineCase[], every: number) => cases.filter((_, i) => isAll || i % every === 0);

describe.skipIf(!hasJava || !hasPython("pyspark"))("Spark", () => {
  it("answers as the library: definitions, vectors, views, refused rows, dose windows; without ANSI mode, and on two workers", async () => {
    const { folder, cases } = await engineCases(
      "spark",
      rows,
      ({ parquet }) => `parquet.\`${parquet}\``,
      ({ id }) => isAll || shapes.includes(id),
    );
    const run = (master: string, ansi: string, asked: readonly EngineCase[]) => ({
      asked,
      question: { master, settings: { "spark.sql.ansi.enabled": ansi }, queries: asked.map(({ query }) => query) },
    });
    const runs = [
      run("local[2]", "true", cases),
      run("local[2]", "false", some(cases, 4)),
      run("local-cluster[2,1,1024]", "true", some(cases, 6)),
    ];
    try {
      const answers = answersFrom("spark.py", folder, runs.map(({ question }) => question));
      expect(wrongCases(runs.flatMap(({ asked }) => asked), answers)).toEqual([]);
    } finally {
      removeFolder(folder);
    }
  });
});
