import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { baseline, followUp } from "./exampleVisits.mjs";
import { checkCommand } from "./checkCommand.mjs";
import { run, runTool } from "./runTool.mjs";

const report = `
console.log(JSON.stringify({
  response: root.classifyRenalResponse(${JSON.stringify(baseline)}, ${JSON.stringify(followUp)}, definitions.nct05631717).response,
  version: manifest.version,
  root: Object.keys(root).sort(),
  definitions: Object.keys(definitions).sort(),
  oneDefinition: definitions.nct05631717 === root.nct05631717,
}));`;

const byImport = `import * as root from "renal-response";
import * as definitions from "renal-response/definitions";
import manifest from "renal-response/package.json" with { type: "json" };
${report}`;

const byRequire = `const root = require("renal-response");
const definitions = require("renal-response/definitions");
const manifest = require("renal-response/package.json");
${report}`;

const typed = `import { type Assessment, type Baseline, classifyRenalResponse, defineResponse, explainResponse, is } from "renal-response";
import { nct05631717 } from "renal-response/definitions";
import { planOf, renderHtml, type ReportPlan, suggestedPlan, trialReport, type TrialReport } from "renal-response/report";

const baseline: Baseline = ${JSON.stringify(baseline)};
const followUp: Assessment = ${JSON.stringify(followUp)};
const result = classifyRenalResponse(baseline, followUp, nct05631717);
export const response: "CR" | "PR" | "NR" | "NE" = result.response;
export const note: string = explainResponse(result);

// @ts-expect-error the definition answers PR too
export const complete: "CR" | "NR" | "NE" = result.response;

const study = { domains: { dm: [{ USUBJID: "01", ARM: "A", RFSTDTC: "2024-01-08" }] } };
const plan: ReportPlan = planOf(suggestedPlan(study));
const reported: TrialReport = trialReport(study, plan);
export const page: string = renderHtml(reported, { profiles: ["01"] });
export const treated: number | undefined = reported.safety?.treated[0]?.subjects;
// @ts-expect-error a plan has no weak
export const misspeltPlan: ReportPlan = { ...plan, weak: 24 };

const source = { citation: "none", locator: "none", evidence: "secondary" } as const;
export const wrongUnit = defineResponse({
  id: "wrong-unit", version: "1.0.0", title: "wrong unit", source, timePoint: "week 24", readings: ["none"],
  // @ts-expect-error creatinine has no limit in g/g
  levels: [{ response: "CR", statement: "none", criterion: is("serumCreatinine", "<=", "1.2", "g/g") }],
});
export const misspeltMeasure = defineResponse({
  id: "misspelt-measure", version: "1.0.0", title: "misspelt measure", source, timePoint: "week 24", readings: ["none"],
  // @ts-expect-error there is no serumCreatinin
  levels: [{ response: "CR", statement: "none", criterion: is("serumCreatinin", "<=", "1.2", "mg/dL") }],
});
// @ts-expect-error there is no serumCreatinin
export const misspeltAssessment: Assessment = { serumCreatinin: { value: 1.4, unit: "mg/dL" } };
`;

const files = { "package.json": '{ "private": true }', "import.mjs": byImport, "require.cjs": byRequire, "typed.mts": typed, "typed.cts": typed };
const resolutions = { node16: ["--module", "node16"], bundler: ["--module", "esnext", "--moduleResolution", "bundler"] };
const installScripts = ["preinstall", "install", "postinstall"];

/** Installs the tarball into an empty project and uses it there: by import, by require, and from TypeScript. */
export async function checkInstalled(tarball, scratch) {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(scratch, name), text)));
  const installed = await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", tarball], scratch);
  assert.equal(installed.code, 0, `expected npm install to succeed in an empty project, found:\n${installed.output}`);
  const manifest = JSON.parse(await readFile(join(scratch, "node_modules/renal-response/package.json"), "utf8"));
  const scripts = installScripts.filter((name) => manifest.scripts?.[name] !== undefined);
  assert(scripts.length === 0, `expected no install script, found: ${scripts.join(", ")}`);
  const [imported, required] = await Promise.all(["import.mjs", "require.cjs"].map((file) => runConsumer(file, scratch)));
  assert.equal(imported.version, manifest.version, "expected ./package.json to be this version's");
  assert.deepEqual(required, imported, "expected require and import to give the same exports and the same answer");
  assert.equal(required.oneDefinition, true, "expected the entries to share their code, found a definition twice");
  const tested = await runSelfTest(scratch);
  const python = await verifyInPython(scratch);
  const command = await checkCommand(scratch);
  await Promise.all(Object.entries(resolutions).map(([name, flags]) => checkTypes(name, flags, scratch)));
  await checkAltered(scratch); // the last: it breaks what is installed
  return `imports, requires and type-checks in an empty project: ${imported.root.length} exports, response ${imported.response}, self-test of ${tested} vectors, ${python}; ${command}`;
}

/** Runs the self-test as docs/vectors.md shows it. */
async function runSelfTest(scratch) {
  const documented = /^```js\n(.*?)^```/ms.exec(await readFile(new URL("../docs/vectors.md", import.meta.url), "utf8"));
  assert(documented, "expected docs/vectors.md to show the self-test in a js block");
  await writeFile(join(scratch, "selfTest.mjs"), documented[1]);
  const { code, stdout, output } = await run(process.execPath, ["selfTest.mjs"], scratch);
  const report = code === 0 ? JSON.parse(stdout) : {};
  assert(report.passed === true && report.vectors.count > 6000, `expected the self-test of docs/vectors.md to pass on every vector, found:\n${output.slice(0, 2000)}`);
  return report.vectors.count;
}

/** Runs the second implementation as docs/vectors.md shows it, where there is a Python. */
async function verifyInPython(scratch) {
  const documented = /^python3 (\S+) (\S+)$/m.exec(await readFile(new URL("../docs/vectors.md", import.meta.url), "utf8"));
  assert(documented, "expected docs/vectors.md to show how to run the verification in Python");
  const { code, output } = await run("python3", ["-B", ...documented.slice(1)], scratch);
  if (code === "ENOENT") return "no python3 here";
  assert.equal(code, 0, `expected the verification in Python to agree on every vector, found:\n${output.slice(-2000)}`);
  return "and in Python";
}

const altered = `const altered = (root, { selfTest }, vectors) => {
  const { passed, failures, vectors: { isComplete } } = selfTest(vectors);
  const onTheLimit = root.classifyRenalResponse({}, { serumCreatinine: { value: "106.08", unit: "umol/L" } }, root.defineResponse({
    id: "altered", version: "1.0.0", title: "altered", source: { citation: "none", locator: "none", evidence: "secondary" }, timePoint: "week 24", readings: ["none"],
    levels: [{ response: "CR", statement: "none", criterion: root.is("serumCreatinine", "<=", "1.2", "mg/dL") }],
  })).response;
  console.log(JSON.stringify({ passed, isComplete, paths: [...new Set(failures.map(({ path }) => path))].sort(), onTheLimit }));
};`;
const alteredFiles = {
  "altered.mjs": `import { readFileSync } from "node:fs";
import * as root from "renal-response";
import * as tested from "renal-response/selfTest";
${altered}
altered(root, tested, JSON.parse(readFileSync("node_modules/renal-response/vectors/vectors.json", "utf8")));`,
  "altered.cjs": `${altered}
altered(require("renal-response"), require("renal-response/selfTest"), require("renal-response/vectors.json"));`,
};

/** Alters a factor in the one chunk of each build that has it: the application answers otherwise, and the self-test must see it. */
async function checkAltered(scratch) {
  const dist = join(scratch, "node_modules/renal-response/dist");
  const factor = /("mg\/dL": \{ "umol\/L": )"88\.4"/;
  const names = (await readdir(dist)).filter((name) => /\.c?js$/.test(name) && !name.endsWith(".global.js"));
  const found = (await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(dist, name), "utf8") })))).filter(({ text }) => factor.test(text));
  const kinds = found.map(({ name }) => name.replace(/^.*\./, "")).sort();
  assert.deepEqual(kinds, ["cjs", "js"], `expected one file of each build to have the factor of creatinine, found: ${found.map(({ name }) => name).join(", ")}`);
  await Promise.all(found.map(({ name, text }) => writeFile(join(dist, name), text.replace(factor, '$1"88.3"'))));
  await Promise.all(Object.entries(alteredFiles).map(async ([name, text]) => {
    await writeFile(join(scratch, name), text);
    const { code, stdout, output } = await run(process.execPath, [name], scratch);
    assert.equal(code, 0, `expected ${name} to run, found:\n${output}`);
    const expected = { passed: false, isComplete: true, paths: ["classified", "compiled"], onTheLimit: "NR" };
    assert.deepEqual(JSON.parse(stdout), expected, `expected the self-test in ${name} to see that the application's code was altered`);
  }));
}

async function runConsumer(file, scratch) {
  const { code, stdout, output } = await run(process.execPath, [file], scratch);
  assert.equal(code, 0, `expected ${file} to run, found:\n${output}`);
  const found = JSON.parse(stdout);
  assert.equal(found.response, "CR", `expected ${file} to print the response "CR", found: ${found.response}`);
  return found;
}

async function checkTypes(name, flags, scratch) {
  const options = ["--strict", "--noEmit", "--target", "es2019", "--lib", "es2019", ...flags];
  const { code, output } = await runTool(import.meta.resolve("typescript/package.json"), "tsc", [...options, "typed.mts", "typed.cts"], scratch);
  assert.equal(code, 0, `expected the typed consumer to compile under ${name}, and its mistakes not to, found:\n${output}`);
}
