import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evidenceTables, type Measured, withTables } from "../scripts/evidence/evidenceTables.js";
import { requirementsPage } from "../scripts/evidence/requirementsPage.js";
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

  it("docs/validation.md shows what was measured last", () => {
    const page = read("docs/validation.md");
    expect(withTables(page, evidenceTables(JSON.parse(read("scripts/evidence/measured.json")) as Measured))).toBe(page);
  });
});
