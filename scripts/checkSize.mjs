import assert from "node:assert/strict";
import preset from "@size-limit/preset-small-lib";
import sizeLimit from "size-limit";

const limit = 6000;
const coreImport = 'export { classifyRenalResponse, explainResponse, nct05631717 } from "./dist/index.js";';

/**
 * Bytes of the core import, bundled, minified and gzipped, without and with the two dependencies.
 *
 * The API and not the configuration file: its `import` option measures a script that logs the imports, with a shim for
 * `require` and a flat allowance for both, about 100 bytes away from the module that a user's bundler makes.
 */
export async function checkSize(root) {
  const check = (ignore) => ({
    files: [],
    gzip: true,
    ignore,
    modifyEsbuildConfig: (config) => ({ ...config, entryPoints: [], stdin: { contents: coreImport, resolveDir: root }, format: "esm" }),
  });
  const measured = await sizeLimit([preset], { checks: [check(["decimal.js", "date-fns"]), check([])] });
  const emptyBundle = 32; // size-limit takes this off the gzipped size of every bundle
  const [core, complete] = measured.map(({ size }) => size + emptyBundle);
  const report = `core import ${core} B gzipped, with decimal.js and date-fns ${complete} B`;
  assert(core <= limit, `expected the core import to take at most ${limit} B, found: ${report}`);
  return report;
}
