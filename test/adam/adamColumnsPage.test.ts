import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { adamColumnsPage, analysisDataSets } from "../../scripts/pages/adamColumnsPage.js";
import { adlb } from "../../src/adam/adlbColumns.js";

it("docs/adamColumns.md is what `npm run generate` writes", () => {
  expect(readFileSync("docs/adamColumns.md", "utf8")).toBe(adamColumnsPage());
});

it("has every data set that the library exports, each variable with its label", () => {
  expect(analysisDataSets().map(({ name }) => name)).toEqual(expect.arrayContaining(["ADLB", "ADRS", "ADTTE"]));
  for (const { name, label } of adlb.columns) expect(adamColumnsPage()).toContain(`| ${name} | ${label} |`);
});
