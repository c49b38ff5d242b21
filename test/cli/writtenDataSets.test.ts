import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { sasNumbers } from "../../src/adam/analysisTable.js";
import type { AnalysisTable } from "../../src/adam/analysisTable.js";
import { analysisTables } from "../../src/report/analysisTables.js";
import { reportSubjects } from "../../src/report/analysis/reportSubject.js";
import { folder, simulatedPlan, simulatedStudy } from "../report/simulatedTrial.js";
import { callCommand } from "./callCommand.js";
import { hasR, readInR } from "./formats/sharedFormats.js";

const names = ["ADRS", "ADTTE", "ADLB", "ADAE", "ADLBTOX", "ADVS"] as const;
const out = join(mkdtempSync(join(tmpdir(), "adam-")), "out");

/** What a transport file may hold of a text: ASCII. */
const ascii = (text: string) => text.replace(/[µμ]/g, "u").replace(/≥/g, ">=").replace(/≤/g, "<=");

describe.skipIf(!hasR)("the data sets of the simulated trial, read back in R (skipped without R)", () => {
  let tables: ReadonlyMap<string, AnalysisTable>;
  beforeAll(() => {
    expect(callCommand(["report", folder, "--out", out]).code).toBe(0);
    const made = analysisTables(simulatedStudy, simulatedPlan, reportSubjects(simulatedStudy, simulatedPlan));
    tables = new Map(made.flatMap(({ name, table }) => (table === null ? [] : [[name, table]])));
  }, 120_000);

  const of = (name: string): AnalysisTable => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`no table ${name}`);
    return table;
  };
  const columnsOf = ({ columns, rows }: AnalysisTable) => columns.map((_, i) => rows.map((row) => row[i] ?? null));

  it.each(names)("%s: the transport file has the names, labels, formats and every cell (haven)", (name) => {
    const table = sasNumbers(of(name));
    const found = readInR("haven", join(out, `${name.toLowerCase()}.xpt`));
    expect(found.names).toEqual(table.columns.map((column) => column.name));
    expect(found.labels).toEqual(table.columns.map(({ label }) => label));
    table.columns.forEach(({ type }, i) => {
      if (type === "date") expect([name, found.formats[i]]).toEqual([name, "DATE9"]);
    });
    columnsOf(table).forEach((cells, i) => {
      const expected = cells.map((cell) => (typeof cell === "string" ? ascii(cell) : cell));
      expect([table.columns[i]?.name, found.columns[i]]).toEqual([table.columns[i]?.name, expected]);
    });
  }, 60_000);

  it.each(names)("%s: and every cell by another reader (foreign)", (name) => {
    const table = sasNumbers(of(name));
    const found = readInR("foreign", join(out, `${name.toLowerCase()}.xpt`), name);
    expect(found.names).toEqual(table.columns.map((column) => column.name));
    columnsOf(table).forEach((cells, i) => {
      const expected = cells.map((cell) => (typeof cell === "string" ? ascii(cell) : cell));
      // foreign gives a column without any value as logical.
      expect([table.columns[i]?.name, found.columns[i]]).toEqual([table.columns[i]?.name, expected]);
    });
  }, 60_000);

  it.each(names)("%s: Dataset-JSON has every cell, decimals as exact text, and its types (jsonlite)", (name) => {
    const table = of(name);
    const found = readInR("jsonlite", join(out, `${name.toLowerCase()}.json`));
    expect(found.names).toEqual(table.columns.map((column) => column.name));
    columnsOf(table).forEach((cells, i) => {
      expect([table.columns[i]?.name, found.columns[i]]).toEqual([table.columns[i]?.name, cells]);
    });
  }, 60_000);
});
