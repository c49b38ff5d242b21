import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evidenceTables, type Measured, withTables } from "../scripts/evidence/evidenceTables.js";
import { requirementsPage } from "../scripts/evidence/requirementsPage.js";
import { onOneLine, type Survivor, survivorsPage } from "../scripts/evidence/survivors.js";
import { publishedActivityDefinitions, publishedDefinitions } from "../src/index.js";

const read = (path: string) => readFileSync(path, "utf8");

describe("the evidence", () => {
  it("docs/requirements.md is what `npm run docs:validation` writes, with every definition", () => {
    const page = requirementsPage();
    expect(read("docs/requirements.md")).toBe(page);
    for (const { id, levels } of [...publishedDefinitions, ...publishedActivityDefinitions]) {
      expect(page).toContain(`(definitions/${id}.md)`);
      for (const { statement } of levels) expect(page).toContain(statement);
    }
    expect(page).not.toContain("case table ;");
  });

  it("every mutant that survived the last run is explained, and what it changed still stands in the source", () => {
    const survivors = JSON.parse(read("scripts/evidence/survivors.json")) as readonly Survivor[];
    expect(read("docs/survivors.md")).toBe(survivorsPage(survivors));
    expect(survivors.filter(({ why }) => why.length < 10)).toEqual([]);
    expect(survivors.filter(({ file, original }) => !onOneLine(read(`src/${file}`)).includes(original))).toEqual([]);
    const { mutation } = JSON.parse(read("scripts/evidence/measured.json")) as Measured;
    expect(Object.keys(mutation).sort()).toEqual(["activity", "course", "criteria", "definitions", "measurement", "response"]);
    for (const { detected, undetected } of Object.values(mutation)) expect(detected / (detected + undetected)).toBeGreaterThanOrEqual(0.95);
  });

  it("docs/validation.md shows what was measured last", () => {
    const page = read("docs/validation.md");
    expect(withTables(page, evidenceTables(JSON.parse(read("scripts/evidence/measured.json")) as Measured))).toBe(page);
  });
});
