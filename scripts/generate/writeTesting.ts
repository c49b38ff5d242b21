import { readFileSync, writeFileSync } from "node:fs";
import { publishedActivityDefinitions, publishedDefinitions } from "../../src/index.js";
import * as kit from "../../src/testing/index.js";

const page = "docs/testing.md";

/** The guide to the testing kit with its counts: how many definitions there are, and to how many of them a law applies. */
export function testingPage(text: string): string {
  const all = [...publishedDefinitions, ...publishedActivityDefinitions];
  const laws: Readonly<Record<string, unknown>> = kit;
  return text
    .replace(/Of the \d+ published/, `Of the ${String(all.length)} published`)
    .replace(/^(\| `(\w+)` \| .* \| )\d+ \|$/gm, (_, row: string, name: string) => {
      const { applies } = laws[name] as (typeof kit)["relativeLimits"];
      return `${row}${String(all.filter((definition) => applies(definition, {})).length)} |`;
    });
}

/** Writes the counts in docs/testing.md. */
export function writeTesting(): string {
  writeFileSync(page, testingPage(readFileSync(page, "utf8")));
  return page;
}
