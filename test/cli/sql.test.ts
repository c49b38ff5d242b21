import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kdigo2024, responseInputCheck, responseSql, responseView, type SqlColumns } from "../../src/index.js";
import { callCommand } from "./callCommand.js";

const file = "examples/data/sql-columns.json";
const columns = JSON.parse(readFileSync(file, "utf8")) as SqlColumns;
const call = (...words: readonly string[]) => callCommand(["sql", "kdigo2024", "--dialect", "spark", "--columns", file, ...words]);

describe("renal-response sql", () => {
  it("prints what the library writes: an expression, on one line with --compact, a view, a check", () => {
    expect(call().output).toBe(`${responseSql(kdigo2024, { dialect: "spark", columns })}\n`);
    expect(call("--compact").output).toBe(`${responseSql(kdigo2024, { dialect: "spark", columns, comments: false })}\n`);
    expect(call("--view", "--from", "visits").output).toBe(responseView(kdigo2024, { dialect: "spark", columns, from: "visits" }));
    expect(call("--check", "--from", "visits").output).toBe(responseInputCheck(kdigo2024, { dialect: "spark", columns, from: "visits" }));
  });

  it.each([
    [["sql", "kdigo"], 'no definition "kdigo", expected one of nct05631717'],
    [["sql", "kdigo2024"], "--dialect is missing"],
    [["sql", "kdigo2024", "--dialect", "duckdb"], "--columns is missing"],
    [["sql", "kdigo2024", "--dialect", "mysql", "--columns", file], 'dialect "mysql" is not one of duckdb, postgresql'],
    [["sql", "kdigo2024", "--dialect", "duckdb", "--columns", file, "--view"], "--from is missing"],
    [["sql", "kdigo2024", "--dialect", "duckdb", "--columns", file, "--view", "--check", "--from", "v"], "expected one of them"],
    [["sql", "nct05631717", "--dialect", "duckdb", "--columns", file], "columns followUp serumCreatinine undefined is asked for by the " +
      "definition"],
    [["sql", "kdigo2024", "--dialect", "duckdb", "--columns", "README.md"], "README.md:1:1: not JSON"],
  ])("%j is a mistake of the call: exit code 2", (words, message) => {
    const { code, errors, output } = callCommand(words);
    expect([code, output]).toEqual([2, ""]);
    expect(errors).toContain(message);
  });
});
