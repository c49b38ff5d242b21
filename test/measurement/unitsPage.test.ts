import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { unitsPage } from "../../scripts/generate/writeUnits.js";

it("docs/units.md is what `npm run generate` writes from the table that the tests read", () => {
  expect(readFileSync("docs/units.md", "utf8")).toBe(unitsPage());
});
