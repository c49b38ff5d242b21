import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedActivityDefinitions, publishedDefinitions as ofRenalResponse } from "../src/index.js";
import { definitionPages } from "../scripts/pages/definitionPages.js";
import { workedCase } from "../scripts/pages/workedCase.js";

const publishedDefinitions = [...ofRenalResponse, ...publishedActivityDefinitions];
const folder = "docs/definitions";
const pages = definitionPages();

describe("docs/definitions", () => {
  it("has a page per definition and the table of all, and nothing else", () => {
    expect(readdirSync(folder).sort()).toEqual([...publishedDefinitions.map(({ id }) => `${id}.md`), "README.md"].sort());
  });

  it.each([...pages])("%s is what `npm run generate` writes", (name, text) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  it("is written the same a second time", () => {
    expect([...definitionPages()]).toEqual([...pages]);
  });
});

describe("the pages", () => {
  it.each(publishedDefinitions.map((definition) => [definition.id, definition] as const))("%s: source, levels, readings and a worked case", (id, definition) => {
    const text = pages.get(`${id}.md`) ?? "";
    const told = [definition.source.citation, definition.timePoint, ...definition.readings, ...(definition.contradictions ?? [])];
    for (const part of [...told, ...definition.levels.map(({ statement }) => statement)]) expect(text).toContain(part);
    for (const { response } of definition.levels) expect(text).toContain(`\n## ${response}\n`);
    expect(text.includes(`Response: ${definition.levels[0]?.response ?? ""}\n`)).toBe(workedCase(definition) !== null);
  });

  it.each([...pages].filter(([name]) => name !== "README.md"))("%s names a case table and the second implementation", (_, text) => {
    expect(text).toMatch(/^Case table `test\/.+; \d+ vectors; second implementation `test\/double-programming\/definitions\w*\.py`;$/m);
  });

  it("has a worked case for both readings of NCT05631717", () => {
    for (const name of ["nct05631717.md", "nct05631717-guarded.md"]) expect(pages.get(name)).toContain("\nResponse: CR\n");
  });
});
