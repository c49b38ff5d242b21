import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readXpt } from "../../../src/cli/formats/readXpt.js";
import type { DataSet } from "../../../src/cli/formats/table.js";
import { writeXpt } from "../../../src/cli/formats/writeXpt.js";
import { hasR, only, readInR } from "./sharedFormats.js";

const created = "2024-08-14T09:30:00Z";
const numbers = [0, 1, -1, 0.1, 5.4, 0.49, 106.08, 1e-10, 123456789.125, 7.2e70, -2.5e-70, 2 ** 49, null];
const set: DataSet = {
  name: "ADLB",
  label: "Laboratory Analysis",
  columns: [
    { name: "USUBJID", label: "Unique Subject Identifier", type: "text", key: 1 },
    { name: "AVAL", label: "Analysis Value", type: "decimal" },
    { name: "AVALC", label: "Analysis Value (C)", type: "text", length: 20 },
    { name: "ADT", label: "Analysis Date", type: "date" },
    { name: "ASEQ", label: "Analysis Sequence Number", type: "integer" },
  ],
  rows: numbers.map((value, i) => ({
    USUBJID: ` S-${String(i)}`,
    AVAL: value === null ? null : String(value),
    AVALC: i === 3 ? null : "<0.1",
    ADT: i === 4 ? null : "2024-02-29",
    ASEQ: i + 1,
  })),
};
const expected = set.rows.map((row, i) => ({ ...row, AVAL: numbers[i] ?? null }));

describe("a SAS transport file that is written", () => {
  it("reads back with the same values, labels and types; the missing stays missing", () => {
    const { name, label, columns, rows } = only(readXpt("adlb.xpt", writeXpt(set, created)));
    expect([name, label]).toEqual(["ADLB", "Laboratory Analysis"]);
    expect(columns.map((column) => [column.name, column.label, column.type])).toEqual(
      set.columns.map((column) => [column.name, column.label, ["decimal", "integer"].includes(column.type) ? "float" : column.type]),
    );
    expect(rows).toEqual(expected);
  });

  it("is a multiple of 80 bytes long and begins as the specification says", () => {
    const bytes = writeXpt(set, created);
    expect(bytes.length % 80).toBe(0);
    expect(Buffer.from(bytes).toString("latin1").slice(0, 80)).toBe(`HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!${"0".repeat(30)}  `);
    expect(Buffer.from(bytes).toString("latin1")).toContain("14AUG24:09:30:00");
  });

  const one = (column: object, value: string | number | null): DataSet => ({
    name: "X",
    label: "",
    columns: [{ name: "A", label: "", type: "text", ...column }],
    rows: [{ A: value }],
  });
  it.each([
    ["a name of 9 characters", one({ name: "ABCDEFGHI" }, null), /name "ABCDEFGHI"/],
    ["a label of 41 characters", one({ label: "x".repeat(41) }, null), /at most 40 characters/],
    ["a text of 201 characters", one({}, "x".repeat(201)), /X\.A has a text of 201 characters, expected at most 200/],
    ["a text that is not ASCII", one({}, "Müller"), /X\.A in row 1 is "Müller", expected ASCII/],
    ["a number that is none", one({ type: "decimal" }, "<0.1"), /X\.A in row 1 is "<0\.1", expected a number/],
    ["a date that is partial", one({ type: "date" }, "2024-02"), /X\.A in row 1 is "2024-02", expected a date/],
    ["a number beyond 16^63", one({ type: "decimal" }, 1e80), /beyond what a transport file holds/],
  ])("refuses %s, and cuts nothing off", (_, dataSet, message) => {
    expect(() => writeXpt(dataSet, created)).toThrow(message);
  });
  it.each([
    ["a label of 40", one({ label: "x".repeat(40) }, null)],
    ["a text of 200", one({}, "x".repeat(200))],
    ["a name of 8", { ...one({}, null), name: "ABCDEFGH" }],
  ])("writes %s characters", (_, dataSet) => {
    expect(only(readXpt("x.xpt", writeXpt(dataSet, created))).rows).toEqual(dataSet.rows);
  });

  it.skipIf(!hasR).each(["haven", "foreign"] as const)(
    "%s in R reads the same values, labels and formats (skipped without R)",
    (reader) => {
      const path = join(mkdtempSync(join(tmpdir(), "xpt-")), "adlb.xpt");
      writeFileSync(path, writeXpt(set, created));
      const { names, labels, formats, columns } = readInR(reader, path);
      expect(names).toEqual(set.columns.map(({ name }) => name));
      if (reader === "haven") expect([labels, formats[3]]).toEqual([set.columns.map(({ label }) => label), "DATE9"]);
      set.columns.forEach(({ name }, i) => {
        const texts = reader === "foreign" && name === "USUBJID" ? (value: unknown) => String(value).trim() : (value: unknown) => value;
        const days = (value: unknown) => (value === "2024-02-29" ? 23435 : value);
        expect([name, ...(columns[i] ?? []).map(texts)]).toEqual([
          name,
          ...expected.map((row) => texts(days(row[name as keyof typeof row]))),
        ]);
      });
    },
  );
});
