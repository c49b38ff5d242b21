import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { doseRulesOf } from "../../src/sql/askedColumns.js";
import { doseWindowSql } from "../../src/sql/doseWindowSql.js";
import { responseInputCheck } from "../../src/sql/responseInputCheck.js";
import { responseView } from "../../src/sql/responseView.js";
import { doseOptions } from "./doseTables.js";
import { removeFolder } from "./engineCases.js";
import { everyDefinition } from "./everyDefinition.js";
import { answersFrom, hasPython } from "./pythonEngine.js";
import { adversarialTable } from "./adversarialTable.js";
import { storages } from "./tables.js";

/** BigQuery and Snowflake are parsed only: no engine of theirs can be run here. The other dialects are run, so need not be parsed. */
describe.skipIf(!hasPython("sqlglot"))("sqlglot", () => {
  it.each(["bigquery", "snowflake"] as const)("parses every statement in the dialect of %s", (dialect) => {
    const folder = mkdtempSync(join(tmpdir(), "renal-parsed-"));
    const texts = everyDefinition.flatMap((definition) => {
      const columns = adversarialTable(definition, storages.double, 1).sqlColumns;
      const options = { dialect, columns, from: "visits" } as const;
      const doses = doseRulesOf(definition).length === 0 ? [] : [doseWindowSql(definition, { dialect, ...doseOptions("visits", "doses") })];
      return [responseView(definition, options), responseInputCheck(definition, options), ...doses];
    });
    try {
      expect(
        answersFrom(
          "parsed.py",
          folder,
          texts.map((text) => [dialect, text]),
        ).filter(([error]) => error !== null),
      ).toEqual([]);
    } finally {
      removeFolder(folder);
    }
  });
});
