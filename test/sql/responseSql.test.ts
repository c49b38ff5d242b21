import { describe, expect, it } from "vitest";
import {
  allOf,
  anyOf,
  blissLnCrr,
  defineResponse,
  is,
  kdigo2024,
  nct05631717,
  relativeToBaseline,
  type ResponseDefinition,
} from "../../src/index.js";
import type { Criterion } from "../../src/criteria/criterion.js";
import { sqlDialects } from "../../src/sql/dialects.js";
import { doseWindowSql } from "../../src/sql/doseWindowSql.js";
import { responseInputCheck } from "../../src/sql/responseInputCheck.js";
import { responseSql } from "../../src/sql/responseSql.js";
import { responseView } from "../../src/sql/responseView.js";
import type { SqlColumns } from "../../src/sql/sqlColumns.js";
import { everyDefinition } from "../engines/everyDefinition.js";
import { plainColumns } from "./columns.js";
import { refusing } from "../measurement/refusal.js";

const upcr = { sql: "upcr", unit: "g/g", type: "decimal" } as const;
const egfr = { sql: "egfr", unit: "mL/min/1.73m2", type: "decimal" } as const;
const columns: SqlColumns = { baseline: { upcr: { ...upcr, sql: "upcr_0" }, egfr: { ...egfr, sql: "egfr_0" } }, followUp: { upcr, egfr } };
const sql = (given: unknown, definition: ResponseDefinition = kdigo2024) =>
  responseSql(definition, { dialect: "duckdb", columns: given as SqlColumns, comments: false });
const definitionOf = (criterion: Criterion) =>
  defineResponse({ ...nct05631717, id: "own", levels: [{ response: "CR", statement: "s", criterion }] });

describe("a column that the definition asks for", () => {
  it("must be named, or be null for not recorded", () => {
    expect(() => sql({ ...columns, followUp: { upcr } })).toThrow(refusing("options columns followUp egfr undefined",));
    expect(() => sql({ ...columns, followUp: { upcr, egfr: null } })).not.toThrow();
    expect(() => sql({ ...columns, followUp: null })).not.toThrow();
    expect(() => sql({ followUp: { upcr, egfr } })).toThrow("options columns baseline egfr undefined");
  });

  it.each([
    ["an unknown key", { ...columns, followup: {} }, 'options columns has an unknown key "followup", the nearest known key is "followUp"'],
    ["an unknown measure", { ...columns, followUp: { upcr, egfr, upcrs: upcr } }, 'the nearest known key is "upcr"'],
    [
      "a unit of another measure",
      { ...columns, followUp: { egfr, upcr: { ...upcr, unit: "mg/dL" } } },
      'options columns followUp upcr unit "mg/dL"',
    ],
    [
      "a type that is none",
      { ...columns, followUp: { egfr, upcr: { ...upcr, type: "float" } } },
      'options columns followUp upcr type "float"',
    ],
    [
      "decimals that a double cannot keep",
      { ...columns, followUp: { egfr, upcr: { ...upcr, type: { double: { decimals: 7 } } } } },
      "type double decimals 7",
    ],
    [
      "no expression",
      { ...columns, followUp: { egfr, upcr: { ...upcr, sql: " " } } },
      'options columns followUp upcr sql " "',
    ],
    [
      "two statements",
      { ...columns, followUp: { egfr, upcr: { ...upcr, sql: "1; DROP TABLE visits" } } },
      "options columns followUp upcr sql \"1; DROP",
    ],
  ])("refuses %s", (_, given, message) => {
    expect(() => sql(given)).toThrow(message);
    expect(() => sql(given)).toThrow(RangeError);
  });

  it("refuses a dialect that is none, by the list of those that are", () => {
    expect(() => responseSql(kdigo2024, { dialect: "mysql" as "duckdb", columns })).toThrow(
      'options dialect "mysql"',
    );
  });
});

describe("the text", () => {
  it("has whole numbers for factors, never a decimal literal that some engines read as a double", () => {
    for (const definition of everyDefinition) {
      for (const dialect of sqlDialects) {
        const text = responseSql(definition, { dialect, columns: plainColumns(definition), comments: false }).replace(/'[^']*'/g, "");
        expect([definition.id, dialect, /\d\.\d/.exec(text)]).toEqual([definition.id, dialect, null]);
      }
    }
  });

  it("judges a limit printed in two units by the one in the unit of the column: 0.5 g/g or 50 mg/mmol", () => {
    expect(sql(columns)).toContain("CAST(upcr AS DECIMAL(18, 6)) * 2 < 1");
    expect(sql({ ...columns, followUp: { egfr, upcr: { ...upcr, unit: "mg/mmol" } } })).toContain("CAST(upcr AS DECIMAL(18, 6)) < 50");
  });

  it("is one line without comments, and has the words of each criterion with them", () => {
    expect(sql(columns)).not.toMatch(/\n|\/\*/);
    expect(responseSql(kdigo2024, { dialect: "duckdb", columns })).toContain("/* eGFR ≥ 0.85 × baseline */");
  });

  it("says in a view of kdigo2024 each criterion on one line in words", () => {
    const view = responseView(kdigo2024, { dialect: "duckdb", columns, from: "visits" });
    expect(
      view
        .split("\n")
        .filter((line) => / AS rr_[cp]r_\d/.test(line))
        .map((line) => line.replace(/^.* AS /, "")),
    ).toEqual([
      "rr_cr_1_1, -- UPCR < 0.5 g/g, also printed as 50 mg/mmol",
      "rr_cr_1_2, -- eGFR ≥ 0.85 × baseline",
      "rr_pr_1_1, -- UPCR ≤ 0.5 × baseline",
      "rr_pr_1_2, -- UPCR < 3 g/g, also printed as 300 mg/mmol",
      "rr_pr_1_3 -- eGFR ≥ 0.85 × baseline",
    ]);
  });
});

describe("what SQL cannot say is refused by name", () => {
  it("a measure that a rise and a multiple bound from both sides", () => {
    const both = anyOf(relativeToBaseline("serumCreatinine", ">", "1.5"), relativeToBaseline("serumCreatinine", "<", "1.5"));
    const definition = definitionOf(both);
    expect(() => responseSql(definition, { dialect: "duckdb", columns: plainColumns(definition) })).toThrow(
      'definition "own"',
    );
  });

  it("but a band of multiples is said: not above 1.25 and not below 0.75 of baseline", () => {
    const definition = definitionOf(
      allOf(relativeToBaseline("egfr", ">=", "0.75"), relativeToBaseline("egfr", "<=", "1.25"), is("upcr", "<", "1", "g/g")),
    );
    expect(() => responseSql(definition, { dialect: "duckdb", columns: plainColumns(definition) })).not.toThrow();
  });

  it("no published definition, in no dialect", () => {
    for (const definition of everyDefinition) {
      for (const dialect of sqlDialects) {
        const options = { dialect, columns: plainColumns(definition), from: "visits" } as const;
        expect(
          [responseSql(definition, options), responseView(definition, options), responseInputCheck(definition, options)].every(
            (text) => text.length > 40,
          ),
        ).toBe(true);
      }
    }
  });

  it("dose windows of a definition that has none", () => {
    const visits = { from: "v", id: "id", subject: "s", baselineDate: "b", followUpDate: "f" };
    const doses = {
      from: "d",
      subject: "s",
      start: "b",
      end: "e",
      prednisoneEquivalent: { sql: "dose", unit: "mg/d", type: "decimal" },
    } as const;
    expect(() => doseWindowSql(blissLnCrr, { dialect: "duckdb", visits, doses })).toThrow(
      'definition "bliss-ln-crr"',
    );
  });
});
