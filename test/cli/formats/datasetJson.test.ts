import { gunzipSync } from "node:zlib";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv2019 from "ajv/dist/2019.js";
import { describe, expect, it } from "vitest";
import { readDatasetJson } from "../../../src/cli/formats/readDatasetJson.js";
import { readTables } from "../../../src/cli/formats/readTables.js";
import type { DataSet } from "../../../src/cli/formats/table.js";
import { writeDatasetJson } from "../../../src/cli/formats/writeDatasetJson.js";
import { bytesOf, formats, hasFormats, hasR, only, readInR } from "./sharedFormats.js";

const text = (file: string) => new TextDecoder().decode(bytesOf(file));
const set: DataSet = {
  name: "ADTTE",
  label: "Time to Event",
  columns: [
    { name: "USUBJID", label: "Unique Subject Identifier", type: "text", key: 1 },
    { name: "AVAL", label: "Analysis Value", type: "decimal" },
    { name: "ADT", label: "Analysis Date", type: "date" },
    { name: "CNSR", label: "Censor", type: "integer" },
  ],
  rows: [
    { USUBJID: "01", AVAL: "168.50", ADT: "2024-06-24", CNSR: 0 },
    { USUBJID: 'ö "2"', AVAL: null, ADT: null, CNSR: 4 },
  ],
};
const options = { created: "2024-08-14T09:30:00Z", originator: "renal-response", studyOID: "NCT05631717" };

describe.skipIf(!hasFormats)("Dataset-JSON (where ../shared/data/formats is)", () => {
  it.each(["dm", "lb"])("msg_%s.ndjson holds what the .json holds, each row with its line", (name) => {
    const [lines, whole] = [readDatasetJson("a.ndjson", text(`msg_${name}.ndjson`)), readDatasetJson("a.json", text(`msg_${name}.json`))];
    expect(lines.rows).toEqual(whole.rows);
    expect(lines.lines?.slice(0, 2)).toEqual([2, 3]);
    expect(whole.lines).toBeNull();
  });

  it("the compressed form is opened", () => {
    expect(only(readTables(`${formats}msg_dm.dsjc`)).rows).toEqual(readDatasetJson("a", text("msg_dm.json")).rows);
    expect(gunzipSync(bytesOf("msg_dm.dsjc")).length).toBeGreaterThan(0);
  });

  it("Japanese text stays", () => {
    const { rows } = readDatasetJson("i18n_ae.json", text("i18n_ae.json"));
    expect(rows.length).toBe(12);
    expect(JSON.stringify(rows)).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });

  it("what is written satisfies CDISC's schema, and a file that lacks its columns does not", () => {
    const validate = new Ajv2019({ strict: false }).compile(JSON.parse(text("dataset.schema.json")) as object);
    const written = JSON.parse(writeDatasetJson(set, options)) as Record<string, unknown>;
    expect([validate(written), validate.errors]).toEqual([true, null]);
    expect(validate({ ...written, columns: undefined })).toBe(false);
  });
});

describe("Dataset-JSON that is written", () => {
  it("reads back with the same values, labels, types and keys; decimals and dates keep their type", () => {
    const { name, label, columns, rows } = readDatasetJson("a.json", writeDatasetJson(set, options));
    expect({ name, label, rows }).toEqual({ name: set.name, label: set.label, rows: set.rows });
    expect(columns.map((column) => [column.name, column.label, column.type, column.key ?? null])).toEqual(
      set.columns.map((column) => [column.name, column.label, column.type, column.key ?? null]),
    );
    const { columns: raw } = JSON.parse(writeDatasetJson(set, options)) as { readonly columns: readonly object[] };
    expect(raw[1]).toMatchObject({ dataType: "decimal", targetDataType: "decimal" });
    expect(raw[2]).toMatchObject({ dataType: "date", targetDataType: "integer" });
  });

  it.skipIf(!hasR)("jsonlite in R reads the same values (skipped without R)", () => {
    const path = join(mkdtempSync(join(tmpdir(), "json-")), "adtte.json");
    writeFileSync(path, writeDatasetJson(set, options));
    const { names, columns } = readInR("jsonlite", path);
    expect(names).toEqual(set.columns.map((column) => column.name));
    expect(columns).toEqual(set.columns.map((column) => set.rows.map((row) => row[column.name])));
  });

  const file = (change: object) =>
    JSON.stringify({
      datasetJSONVersion: "1.1.0",
      name: "X",
      label: "",
      records: 1,
      columns: [{ name: "A", label: "a", dataType: "string" }],
      rows: [["x"]],
      ...change,
    });
  it.each([
    ["another version", file({ datasetJSONVersion: "1.0.0" }), "a.json: the Dataset-JSON version is 1.0.0, expected 1.1"],
    ["fewer rows than it states", file({ records: 2 }), "a.json: 1 rows, where the file states 2"],
    ["a row of two values for one column", file({ rows: [["x", "y"]] }), "a.json:1: row 1 has not 1 values, one for each column"],
    ["a cell that is an object", file({ rows: [[{}]] }), "a.json:1:A: neither text nor a number"],
    ["a comma too many", '{\n  "rows": [1,,2]\n}', "a.json:2:14: not JSON: "],
    ["a broken line", `${JSON.stringify({ datasetJSONVersion: "1.1.0" })}\n["x"]\n["y"`, "a.json:3:5: not JSON: "],
  ])("refuses %s, with its place", (_, source, message) => {
    expect(() => readDatasetJson("a.json", source)).toThrow(message);
  });
});
