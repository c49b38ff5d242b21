import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as library from "../src/index.js";
import * as report from "../src/report/index.js";
import * as kit from "../src/testing/index.js";

/**
 * Runs every code block of README and docs and every `@example` in src. A statement followed by `// => value`, on its
 * line or the next, must have that value. Blocks share the record below, so that an example shows only what it is about.
 */
const { classifyRenalResponse, nct05631717 } = library;
const baseline = { date: "2024-01-08", serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } };
const followUp = {
  date: "2024-06-24",
  serumCreatinine: { value: 97, unit: "umol/L" },
  upcr: { value: "0.41", unit: "g/g" },
  prednisoneEquivalent: { value: 7.5, unit: "mg/d" },
  events: { otherDeterioration: false },
};
const vectors = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as unknown;
const scope = { ...library, ...kit, ...report, fc, vectors, baseline, followUp, result: classifyRenalResponse(baseline, followUp, nct05631717) };

interface Example {
  readonly where: string;
  readonly code: string;
}

const files = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();

function codeBlocks(path: string): Example[] {
  const blocks = [...readFileSync(path, "utf8").matchAll(/^```ts\n(.*?)^```/gms)];
  return blocks.map((block, i) => ({ where: `${path}, block ${String(i + 1)}`, code: block[1] ?? "" }));
}

function docExamples(path: string): Example[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/@example\n(.*?)(?=\n \*\/|\n \* @)/gs)].map((match) => ({
    where: `${path}, ${/export (?:const|function) (\w+)/.exec(text.slice(match.index))?.[1] ?? "?"}`,
    code: (match[1] ?? "").replace(/^ \* ?/gm, ""),
  }));
}

/** Turns `statement; // => value` into an expectation. */
function withExpectations(code: string): string {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  return source.statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement) => {
      const after = /^[ \t]*(?:\n[ \t]*)?\/\/ => (.*)/.exec(code.slice(statement.getEnd()));
      if (!ts.isExpressionStatement(statement) || after === null) return statement.getText();
      return `expect(${statement.expression.getText()}).toEqual(${after[1] ?? ""});`;
    })
    .join("\n");
}

/** Runs the code and returns what it prints. */
function run(code: string): string {
  const script = ts.transpile(withExpectations(code), { target: ts.ScriptTarget.ES2022 });
  const lines: string[] = [];
  const quiet = { log: (line: string) => { lines.push(line); } };
  const names = [...Object.keys(scope), "expect", "console"].filter((name) => !new RegExp(`const ${name}\\b`).test(script));
  const values: Readonly<Record<string, unknown>> = { ...scope, expect, console: quiet };
  (new Function(...names, `"use strict";\n${script}`) as (...args: unknown[]) => void)(...names.map((name) => values[name]));
  return lines.join("\n");
}

const pages = ["README.md", ...files("docs", ".md")];
const inDocs = pages.flatMap(codeBlocks);
const inSource = files("src", ".ts").flatMap(docExamples);

describe("every code block of README and docs runs", () => {
  it.each(inDocs)("$where", ({ code }) => {
    expect.hasAssertions();
    expect(() => { run(code); }).not.toThrow();
  });
});

it("a text block behind a code block that prints is what the code prints", () => {
  const printing = /^```ts\n((?:(?!^```).)*console\.log(?:(?!^```).)*)^```\n(?:(?!```)[^\n]*\n)*```text\n(.*?)^```/gms;
  const found = pages.flatMap((path) => [...readFileSync(path, "utf8").matchAll(printing)].map(([, code = "", text = ""]) => ({ path, code, text })));
  expect(found.map(({ path }) => path)).toEqual(["README.md"]);
  for (const { code, text } of found) expect(run(code)).toContain(text.trimEnd());
});

it("no block is in a language that nothing runs", () => {
  // Python, R and SQL: otherLanguages.test.ts; JavaScript: scripts/checkInstalled.mjs. A text is output, JSON an extract of the vectors.
  const languages = pages.flatMap((path) => [...readFileSync(path, "utf8").matchAll(/^```(\w+)$/gm)].map((fence) => fence[1] ?? ""));
  expect([...new Set(languages)].sort()).toEqual(["js", "json", "python", "r", "sql", "text", "ts"]);
});

describe("every @example runs and shows a value", () => {
  it.each(inSource)("$where", ({ code }) => {
    expect(code).toMatch(/\/\/ => /);
    run(code);
  });

  it("stands at every exported function and definition", () => {
    const documented = new Set(inSource.map(({ where }) => where.split(", ")[1]));
    const missing = Object.entries({ ...library, ...kit }).filter(([name, value]) => typeof value === "function" && !documented.has(name));
    expect(missing.map(([name]) => name)).toEqual([]);
  });
});
