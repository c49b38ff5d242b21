// Checks the package as a user gets it: packed, linted, measured, installed and run. Needs `npm run build` first.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { checkGlobalBundle } from "./checkGlobalBundle.mjs";
import { checkInstalled } from "./checkInstalled.mjs";
import { checkSize } from "./checkSize.mjs";
import { run, runTool } from "./runTool.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const subpaths = [".", "./definitions", "./testing", "./selfTest", "./report"];
const typeResolutions = ["node10", "node16-cjs", "node16-esm", "bundler"];
const packedFile = /^(?:dist\/.+|docs\/(?:definitions\/)?[\w-]+\.md|docs\/report\.png|test\/double-programming\/(?:\w+\.py|README\.md)|vectors\/vectors(?:\.schema)?\.json|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/;
const requiredFiles = [
  "package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist/renal-response.global.js", "dist/cli.cjs",
  "vectors/vectors.json", "vectors/vectors.schema.json", "docs/vectors.md", "docs/validation.md",
  "test/double-programming/verify.py", "test/double-programming/README.md",
  ...["index", "definitions", "testing", "selfTest", "report"].flatMap((name) => ["js", "cjs", "d.ts", "d.cts"].map((type) => `dist/${name}.${type}`)),
];

async function pack(directory) {
  const { code, stdout, output } = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", directory], root);
  assert.equal(code, 0, `expected npm pack to succeed, found:\n${output}`);
  const [{ filename, files }] = JSON.parse(stdout);
  return { tarball: join(directory, filename), files: files.map(({ path }) => path) };
}

/** Links of the packed pages to other files, as paths within the package. */
async function linksWithin(page) {
  const text = (await readFile(join(root, page), "utf8")).replace(/^```.*?^```/gms, "").replace(/(`+).*?\1/g, "");
  const targets = [...text.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)/g)].map(([, target]) => posix.join(posix.dirname(page), target));
  return targets.map((target) => ({ page, target }));
}

async function checkFiles(files) {
  const surplus = files.filter((path) => !packedFile.test(path));
  assert(surplus.length === 0, `expected only dist, docs, vectors, the Python implementation, README, LICENSE, CHANGELOG and package.json, found: ${surplus.join(", ")}`);
  const missing = requiredFiles.filter((path) => !files.includes(path));
  assert(missing.length === 0, `expected in the package, but missing: ${missing.join(", ")}`);
  const links = (await Promise.all(files.filter((path) => path.endsWith(".md")).map(linksWithin))).flat();
  const dead = links.filter(({ target }) => !files.includes(target));
  assert(dead.length === 0, `expected every link between the packed pages to lead to a packed file, dead: ${dead.map(({ page, target }) => `${page} -> ${target}`).join(", ")}`);
  return `${files.length} files packed, ${links.length} links between them`;
}

async function checkManifest(tarball) {
  const { buffer, byteOffset, byteLength } = await readFile(tarball);
  const archive = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: archive }, strict: true });
  const found = messages.map((message) => `  ${message.type}: ${formatMessage(message, pkg, { color: false })}`);
  assert(found.length === 0, `expected publint to have nothing to say, found:\n${found.join("\n")}`);
  return "publint has nothing to say";
}

async function checkTypes(tarball, directory) {
  const options = ["--profile", "strict", "--no-definitely-typed", "--no-color", "--no-emoji", "--exclude-entrypoints", "vectors.json", "vectors.schema.json", "--format"]; // JSON has no types
  const manifest = import.meta.resolve("@arethetypeswrong/cli/package.json");
  const { code, stdout } = await runTool(manifest, "attw", [tarball, ...options, "json"], directory);
  if (code !== 0) {
    const { output } = await runTool(manifest, "attw", [tarball, ...options, "ascii"], directory);
    assert.fail(`expected are-the-types-wrong to find no problem, found:\n${output}`);
  }
  const { entrypoints } = JSON.parse(stdout).analysis;
  for (const subpath of subpaths) {
    for (const kind of typeResolutions) {
      assert(entrypoints[subpath]?.resolutions[kind]?.resolution?.isTypeScript, `expected types of "${subpath}" under ${kind}, found none`);
    }
  }
  return `types are right under ${typeResolutions.join(", ")}`;
}

const temporary = mkdtempSync(join(tmpdir(), "renal-response-"));
process.once("exit", () => rmSync(temporary, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const scratch = join(temporary, "scratch");
mkdirSync(scratch);
const packed = pack(temporary);
const checks = {
  files: packed.then(({ files }) => checkFiles(files)),
  publint: packed.then(({ tarball }) => checkManifest(tarball)),
  types: packed.then(({ tarball }) => checkTypes(tarball, temporary)),
  size: checkSize(root),
  global: checkGlobalBundle(root),
  installed: packed.then(({ tarball }) => checkInstalled(tarball, scratch)),
};
for (const check of Object.values(checks)) check.catch(() => undefined); // reported below, in order
for (const [name, check] of Object.entries(checks)) {
  try {
    console.log(`ok      ${name}: ${await check}`);
  } catch (error) {
    const broken = error instanceof assert.AssertionError ? "" : "expected a complete build in dist (npm run build), found: ";
    console.error(`FAILED  ${name}: ${broken}${error.message}`);
    process.exitCode = 1;
  }
}
