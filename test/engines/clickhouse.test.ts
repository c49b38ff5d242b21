import { describe, expect, it } from "vitest";
import { inOrder, wrongCases } from "./engineCase.js";
import { engineCases, removeFolder } from "./engineCases.js";
import { answersFrom, hasPython } from "./pythonEngine.js";

const rows = 500 * Number(process.env["ROWS_TIMES"] ?? 1);

/** Every third definition; `CLICKHOUSE=all` asks all of them. DuckDB and PostgreSQL are asked all in each run. */
const isAll = process.env["CLICKHOUSE"] === "all";

describe.skipIf(!hasPython("chdb"))("ClickHouse (chdb)", () => {
  it("answers as the library: definitions, vectors, views, refused rows, dose windows", async () => {
    const { folder, cases } = await engineCases(
      "clickhouse",
      rows,
      ({ parquet }) => `file('${parquet}', Parquet)`,
      (_, place) => isAll || place % 3 === 0,
    );
    try {
      const answers = answersFrom("clickhouse.py", folder, cases.map(inOrder));
      expect(wrongCases(cases, answers)).toEqual([]);
    } finally {
      removeFolder(folder);
    }
  });
});
