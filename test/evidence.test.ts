import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evidenceTables, type Measured, withTables } from "../scripts/evidence/evidenceTables.js";
import { isInSource, type Survivor } from "../scripts/evidence/survivors.js";

const read = (path: string) => readFileSync(path, "utf8");

describe("the evidence", () => {
  it("every mutant that survived the last run is explained, and what it changed still stands in the source", () => {
    const survivors = JSON.parse(read("scripts/evidence/survivors.json")) as readonly Survivor[];
    expect(survivors.filter(({ why }) => why.length < 10)).toEqual([]);
    expect(survivors.filter((survivor) => !isInSource(survivor))).toEqual([]);
    const { mutation } = JSON.parse(read("scripts/evidence/measured.json")) as Measured;
    expect(Object.keys(mutation).sort()).toEqual([
      "activity", "adam", "course", "criteria", "definitions", "egfr", "glucocorticoid", "measurement", "response",
    ]);
    for (const { detected, undetected } of Object.values(mutation)) expect(detected / (detected + undetected)).toBeGreaterThanOrEqual(0.95);
  });

  it("docs/validation.md shows what was measured last", () => {
    const page = read("docs/validation.md");
    expect(withTables(page, evidenceTables(JSON.parse(read("scripts/evidence/measured.json")) as Measured))).toBe(page);
  });
});
