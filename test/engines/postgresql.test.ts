import { describe, expect, it } from "vitest";
import { inOrder, wrongCases } from "./engineCase.js";
import { engineCases, removeFolder } from "./engineCases.js";
import { hasPostgresql, startPostgresql } from "./postgresql.js";

const rows = 500 * Number(process.env["ROWS_TIMES"] ?? 1);

describe.skipIf(!hasPostgresql)("PostgreSQL", () => {
  it("answers as the library: every definition, views, refused rows, dose windows", async () => {
    const tables: string[] = [];
    const { folder, cases } = await engineCases("postgresql", rows, ({ name, csv, columns }) => {
      const types = columns.replace(/\bDOUBLE\b/g, "DOUBLE PRECISION");
      tables.push(`CREATE TABLE "${name}" (${types});\nCOPY "${name}" FROM '${csv}' (FORMAT csv, NULL '');`);
      return `"${name}"`;
    });
    const { run, stop } = startPostgresql(folder);
    try {
      const queries = cases.map((one) => `\\echo #\n${inOrder(one)};`);
      const [, ...answers] = run([...tables, ...queries].join("\n")).split(/^#\n/m);
      const found = answers.map((text) =>
        text
          .split("\n")
          .slice(0, -1)
          .map((line) => (line === "" ? null : line)),
      );
      expect(wrongCases(cases, found)).toEqual([]);
    } finally {
      stop();
      removeFolder(folder);
    }
  });
});
