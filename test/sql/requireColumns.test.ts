import { describe, expect, it } from "vitest";
import { allureCr, aurora1Crr, blissSteroidReduction, doseWindowSql, kdigo2024 } from "../../src/index.js";
import { responseInputCheck, responseSql, responseView } from "../../src/index.js";
import type { ResponseDefinition, SqlColumns } from "../../src/index.js";
import { plainColumns } from "./columns.js";

type Raw = Record<string, unknown>;
const changed = (definition: ResponseDefinition, change: (columns: Record<string, Raw>) => void) => {
  const columns = JSON.parse(JSON.stringify(plainColumns(definition))) as Record<string, Raw>;
  change(columns);
  return columns as SqlColumns;
};
const upcr = (measure: Raw) => (columns: Record<string, Raw>) => {
  (columns["followUp"] as Raw)["upcr"] = { sql: "upcr", unit: "g/g", type: "decimal", ...measure };
};
const doses = (value: unknown) => (columns: Record<string, Raw>) => {
  (columns["followUp"] as Raw)["doses"] = value;
};

describe("columns that are no columns: a RangeError that names them", () => {
  it.each<readonly [string, ResponseDefinition, (columns: Record<string, Raw>) => void, string]>([
    ["a unit that is no expression", kdigo2024, upcr({ unit: { sql: "" } }), "followUp upcr unit sql"],
    ["a unit of an unknown key", kdigo2024, upcr({ unit: { column: "u" } }), "followUp upcr unit"],
    ["a type of no kind", kdigo2024, upcr({ type: { float: 2 } }), "followUp upcr type"],
    ["decimals that are no whole number", kdigo2024, upcr({ type: { double: { decimals: 1.5 } } }), "followUp upcr type double decimals"],
    ["a bound that is no expression", kdigo2024, upcr({ high: 3 }), "followUp upcr high"],
    ["a bound that is included in no way", kdigo2024, upcr({ high: { sql: "h", included: false } }), "followUp upcr high included"],
    ["a bound without an expression", kdigo2024, upcr({ high: { included: true } }), "followUp upcr high sql"],
    ["a reference range of another key", kdigo2024, upcr({ referenceRange: { upper: "u" } }), "followUp upcr referenceRange"],
    ["an event that is none", kdigo2024, (columns) => { (columns["followUp"] as Raw)["events"] = { rain: "r" }; }, "followUp events"],
    ["a date that is no text", kdigo2024, (columns) => { (columns["followUp"] as Raw)["date"] = 7; }, "followUp date"],
    ["a time that is no object", kdigo2024, (columns) => { columns["followUp"] = 7 as unknown as Raw; }, "followUp"],
    [
      "a range without its limit",
      allureCr,
      (columns) => { ((columns["followUp"] as Raw)["egfr"] as Raw)["referenceRange"] = {}; },
      "followUp egfr referenceRange low",
    ],
    ["sediment that is left out", allureCr, (columns) => { delete (columns["followUp"] as Raw)["sediment"]; }, "followUp sediment"],
    ["dose rules that are left out", aurora1Crr, doses(undefined), "followUp doses"],
    ["dose rules that are no list", aurora1Crr, doses({ rules: "w.dose_rule_1" }), "followUp doses rules"],
    ["a dose rule that is no expression", aurora1Crr, doses({ rules: [7] }), "followUp doses rules[0]"],
    ["dose rules of another number", aurora1Crr, doses({ rules: ["a", "b", "c"] }), "followUp doses rules"],
    ["dose rules of another key", aurora1Crr, doses({ rule: ["a"] }), "followUp doses"],
  ])("%s", (_, definition, change, argument) => {
    const run = () => responseSql(definition, { dialect: "duckdb", columns: changed(definition, change) });
    expect(run).toThrow(RangeError);
    expect(run).toThrow(`options columns ${argument}`);
  });

  it("null says that nothing of it is recorded: without a range, sediment and doses the answer is NE or worse, never an error", () => {
    const columns = changed(allureCr, (all) => {
      ((all["followUp"] as Raw)["egfr"] as Raw)["referenceRange"] = null;
      Object.assign(all["followUp"] as Raw, { sediment: null, doses: null });
    });
    expect(responseSql(allureCr, { dialect: "duckdb", columns })).not.toContain("'CR'");
  });
});

describe("what stands behind FROM", () => {
  const options = { dialect: "duckdb", columns: plainColumns(kdigo2024) } as const;
  it("may be a query with comments to the end of a line, not with what hides or ends the rest", () => {
    const from = "(SELECT * FROM a -- the visits\n) v";
    expect(responseView(kdigo2024, { ...options, from })).toContain(from);
    for (const wrong of ["visits --", "visits; DROP TABLE visits", "visits /*", " ", 7])
      for (const write of [responseView, responseInputCheck])
        expect(() => write(kdigo2024, { ...options, from: wrong as string })).toThrow(RangeError);
  });
});

describe("tables of doses", () => {
  const dose = { sql: "dose", unit: "mg/d", type: "decimal" } as const;
  const visits = { from: "visits", id: "id", subject: "subject", baselineDate: "b", followUpDate: "f" };
  const table = { from: "doses", subject: "subject", start: "s", end: "e", prednisoneEquivalent: dose };
  it.each([
    ["a visit without an id", { ...visits, id: undefined }, table, "options visits id"],
    ["a table of another key", visits, { ...table, stop: "e" }, "options doses"],
    ["doses with bounds", visits, { ...table, prednisoneEquivalent: { ...dose, high: "h" } }, "options doses prednisoneEquivalent high"],
    ["a baseline dose that is left out", visits, table, "options visits baselineDose"],
  ])("%s is refused", (_, ofVisits, ofDoses, argument) => {
    const run = () => doseWindowSql(blissSteroidReduction, { dialect: "duckdb", visits: ofVisits as typeof visits, doses: ofDoses });
    expect(run).toThrow(RangeError);
    expect(run).toThrow(argument);
  });
});
