import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { Linter } from "eslint";
import { baseline, followUp } from "./exampleVisits.mjs";

const forbidden = /.{0,40}\b(?:eval|new Function|require|process|document)\b.{0,40}/;

/** The single file runs where there is nothing but the language: a script element, a JavaScript UDF of a database. */
export async function checkGlobalBundle(root) {
  const code = await readFile(join(root, "dist/renal-response.global.js"), "utf8");
  const beyondAscii = /.{0,40}[^\0-\x7f].{0,40}/.exec(code)?.[0];
  assert.equal(beyondAscii, undefined, `expected only ASCII, found: ${beyondAscii}`);
  const word = forbidden.exec(code)?.[0];
  assert.equal(word, undefined, `expected no eval, new Function, require, process or document, found: ${word}`);
  checkLanguage(code);
  await checkRun(code, join(root, "dist/index.js"));
  return `global bundle ${code.length} B, ${gzipSync(code, { level: 9 }).length} B gzipped`;
}

/** ES2019 syntax, and no global beyond the language: Node's bare context still has a console, so running proves less. */
function checkLanguage(code) {
  const [problem] = new Linter().verify(code, {
    languageOptions: {
      ecmaVersion: 2019,
      sourceType: "script",
      globals: { crypto: "readonly" }, // decimal.js, for Decimal.random(), behind typeof
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" },
    rules: { "no-undef": "error", "no-new-func": "error" },
  });
  assert.equal(problem, undefined, `expected ES2019 without foreign globals, found: ${problem?.message} (${problem?.line}:${problem?.column})`);
}

async function checkRun(code, entryPoint) {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  assert.doesNotThrow(() => runInContext(code, context), "expected the global bundle to run in a bare context");
  assert.deepEqual(Object.keys(context), ["RenalResponse"], "expected exactly one global, RenalResponse");
  const call = `RenalResponse.classifyRenalResponse(${JSON.stringify(baseline)}, ${JSON.stringify(followUp)}, RenalResponse.nct05631717)`;
  const response = runInContext(`${call}.response`, context);
  assert.equal(response, "CR", `expected the global bundle to answer "CR", found: ${response}`);
  const { classifyRenalResponse, nct05631717 } = await import(pathToFileURL(entryPoint).href);
  assert.deepEqual(
    JSON.parse(runInContext(`JSON.stringify(${call})`, context)),
    classifyRenalResponse(baseline, followUp, nct05631717),
    "expected the global bundle's result, as JSON, to equal the module's",
  );
}
