import assert from "node:assert/strict";
import preset from "@size-limit/preset-small-lib";
import sizeLimit from "size-limit";

const limit = 21_700; // the goal is 8 kB: docs/decisions.md
const coreImport = 'export { classifyRenalResponse } from "./dist/index.js";';
const usualImport = 'export { classifyRenalResponse, explainResponse, nct05631717 } from "./dist/index.js";';

/**
 * Bytes of the core import, bundled, minified and gzipped, without and with decimal.js.
 *
 * The API and not the configuration file: its `import` option measures a script that logs the imports, with a shim for
 * `require` and a flat allowance for both, about 100 bytes away from the module that a user's bundler makes.
 */
export async function checkSize(root) {
  const check = (contents, ignore) => ({
    files: [],
    gzip: true,
    ignore,
    modifyEsbuildConfig: (config) => ({ ...config, entryPoints: [], stdin: { contents, resolveDir: root }, format: "esm" }),
  });
  const dependencies = ["decimal.js"];
  const checks = [check(coreImport, dependencies), check(usualImport, dependencies), check(usualImport, [])];
  const measured = await sizeLimit([preset], { checks });
  const emptyBundle = 32; // size-limit takes this off the gzipped size of every bundle
  const [core, usual, complete] = measured.map(({ size }) => size + emptyBundle);
  const report = `classifyRenalResponse ${core} B gzipped; with explainResponse and a definition ${usual} B; with decimal.js too ${complete} B`;
  assert(core <= limit, `expected classifyRenalResponse to take at most ${limit} B, found: ${report}`);
  return report;
}
