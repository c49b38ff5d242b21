import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { indices } from "../scripts/generate/indices.js";
import { measureNames, unitsOf } from "../src/measurement/measure.js";
import * as library from "../src/index.js";

const read = (path: string) => readFileSync(path, "utf8");
const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** From the ground up: a file imports only from its own floor or a lower one. */
const floors = [
  "measurement", "criteria", "response", "glucocorticoid", "egfr", "activity", "definitions", "course", "summary", "kidney", "safety", "eligibility",
  "sdtm", "adam", "fhir", "sql", "report", "testing", "cli",
];

/** The last argument of each call of these functions. */
function calls(text: string, functions: readonly string[]): readonly string[] {
  const found: string[] = [];
  const source = ts.createSourceFile("", text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && functions.includes(node.expression.getText(source))) found.push(node.arguments.at(-1)?.getText(source) ?? "");
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

describe("the layout", () => {
  it.each(files("src").filter((name) => name.includes("/")))("src/%s imports from its own floor or a lower one", (name) => {
    const floor = floors.indexOf(name.split("/")[0] ?? "");
    expect(floor).toBeGreaterThanOrEqual(0);
    const imported = [...read(`src/${name}`).matchAll(/from "(\.[^"]+)"/g)].map(([, path = ""]) => floors.indexOf(join(dirname(name), path).split("/")[0] ?? ""));
    for (const other of imported) {
      expect(other).toBeGreaterThanOrEqual(0);
      expect(other).toBeLessThanOrEqual(floor);
    }
  });

  it("has no circle of folders in the testing kit: oracle, records, laws, vectors", () => {
    const kit = ["oracle", "records", "laws", "vectors"];
    const upwards = files("src/testing").filter((name) => name.includes("/")).flatMap((name) =>
      [...read(`src/testing/${name}`).matchAll(/from "\.\.\/(\w+)\//g)]
        .map(([, other = ""]) => other)
        .filter((other) => kit.indexOf(other) > kit.indexOf(name.split("/")[0] ?? ""))
        .map((other) => `${name} imports from ${other}`));
    expect(upwards).toEqual([]);
  });

  it("keeps decimal.js in quantity.ts, fast-check in the testing kit, and imports nothing else from outside", () => {
    const outside = files("src").flatMap((name) => [...read(`src/${name}`).matchAll(/^(?:import|export|\}) .*from "([^."][^"]*)"/gm)].map((match) => [name, match[1]]));
    const inKit = outside.filter(([name = ""]) => name.startsWith("testing/"));
    expect(new Set(inKit.map(([, imported]) => imported))).toEqual(new Set(["fast-check"]));
    // What the command needs is bundled into its file; the figures of the report into the report's.
    const inLibrary = outside.filter(([name = ""]) => !/^(?:testing|cli|report\/figures)\//.test(name));
    expect(inLibrary).toEqual([["measurement/quantity.ts", "decimal.js"]]);
    const inFigures = outside.filter(([name = ""]) => name.startsWith("report/figures/")).map(([, imported]) => imported);
    for (const imported of inFigures) expect(["@observablehq/plot", "linkedom/worker"]).toContain(imported);
  });

  it("words a refusal in wordings.ts alone: misuse and fault take no text of their own", () => {
    const own = files("src").flatMap((name) =>
      calls(read(`src/${name}`), ["misuse", "fault"]).filter((wording) => /^["'`](?!\$\{found\})/.test(wording)).map((wording) => `${name}: ${wording}`));
    expect(own).toEqual([]);
  });

  // index.ts is the list of exports, as long as it is.
  it.each(files("src").filter((name) => name !== "index.ts"))("src/%s has at most 160 lines of at most 140 characters and no default export", (name) => {
    const text = read(`src/${name}`);
    expect(text.split("\n").filter((line) => line.length > 140)).toEqual([]);
    expect(text.split("\n").length).toBeLessThanOrEqual(161);
    expect(text).not.toMatch(/export default|export \*/);
  });
});

describe("every published definition", () => {
  const definitions = [...library.publishedDefinitions, ...library.publishedActivityDefinitions];

  it("has an id of its own, frozen through", () => {
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    for (const definition of definitions) expect([definition.id, Object.isFrozen(definition.levels[0]?.criterion)]).toEqual([definition.id, true]);
  });

  it.each(definitions.map((definition) => [definition.id, definition] as const))("%s has a citation, readings, a case table and a page", (id, definition) => {
    expect(definition.source.citation.length).toBeGreaterThan(20);
    expect(definition.source.locator.length).toBeGreaterThan(5);
    expect(definition.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(definition.readings.length).toBeGreaterThan(0);
    const name = Object.entries(library).find(([, value]) => value === definition)?.[0] ?? "no export";
    const tests = files("test/definitions").map((file) => read(`test/definitions/${file}`));
    expect([id, tests.some((text) => new RegExp(`\\b${name}\\b`).test(text))]).toEqual([id, true]);
    const pages = readdirSync("docs/definitions").map((file) => read(`docs/definitions/${file}`));
    expect([id, pages.some((text) => text.includes(`\`${name}\``))]).toEqual([id, true]);
  });
});

describe("the public surface", () => {
  it.each([...indices()])("%s is what `npm run generate` writes", (path, text) => {
    expect(read(path)).toBe(text);
  });

  it("has the README's two commands, run by CI", () => {
    for (const command of ["npm ci && npm run demo", "npm ci && npm test"]) expect(read("README.md")).toContain(`\n${command}\n`);
    expect(read(".ci/run")).toMatch(/^npm ci\nnpm test$/m);
  });

  it("ships a changelog, a licence and one runtime dependency", () => {
    const { dependencies, license, sideEffects } = JSON.parse(read("package.json")) as Readonly<Record<string, unknown>>;
    expect(Object.keys(dependencies as object)).toEqual(["decimal.js"]);
    expect([license, sideEffects]).toEqual(["MIT", false]);
    expect([existsSync("CHANGELOG.md"), existsSync("LICENSE")]).toEqual([true, true]);
  });

  it("docs/semantics.md has every measure, with its units", () => {
    const rows = read("docs/semantics.md").split("\n").filter((line) => line.startsWith("| `"));
    for (const measure of measureNames) {
      // A family has one row: `sledai2k`, `selenaSledai`, each also `…WithoutSerology`.
      const row = rows.find((line) => line.includes(`\`${measure.replace("WithoutSerology", "")}\``)) ?? "";
      expect([measure, ...unitsOf(measure).filter((unit) => !row.includes(unit))]).toEqual([measure]);
    }
  });

  it("names no download address in the lock file", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved"/);
  });
});
