import { describe, expect, it } from "vitest";
import { inOrder, wrongCases } from "./engineCase.js";
import { engineCases, removeFolder } from "./engineCases.js";
import { answersFrom, hasPython } from "./pythonEngine.js";

const rows = 500 * Number(process.env["ROWS_TIMES"] ?? 1);

describe.skipIf(!hasPython("chdb"))("ClickHouse (chdb)", () => {
  it("answers as the library: every definition, views, refused rows, dose windows", async () => {
    const { folder, cases } = await engineCases("clickhouse", rows, ({ parquet }) => `file('${parquet}', Parquet)`);
    try {
      const answers = answersFrom("clickhouse.py", folder, cases.map(inOrder));
      expect(wrongCases(cases, answers)).toEqual([]);
    } finally {
      removeFolder(folder);
    }
  });
});
