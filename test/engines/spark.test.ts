import { describe, expect, it } from "vitest";
import { engineCases, removeFolder, wrongCases } from "./engineCases.js";
import { answersFrom, hasPython } from "./pythonEngine.js";

const rows = 300 * Number(process.env["ROWS_TIMES"] ?? 1);

describe.skipIf(!hasPython("pyspark"))("Spark", () => {
  it.each(["true", "false"])("answers as the library, ANSI mode %s: every definition, views, refused rows, dose windows", async (ansi) => {
    const { folder, cases } = await engineCases("spark", rows, ({ parquet }) => `parquet.\`${parquet}\``);
    try {
      expect(
        wrongCases(
          cases,
          answersFrom(
            "spark.py",
            folder,
            cases.map(({ query }) => query),
            ansi,
          ),
        ),
      ).toEqual([]);
    } finally {
      removeFolder(folder);
    }
  });
});
