// `npm run test:mutation`: Stryker, folder by folder with the tests of that folder; `npm run test:mutation -- course` for one of them.
// The reports are put together in reports/mutation/all.json, from which `npm run generate` takes its numbers.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const always = { core: ["measurement", "criteria", "response"], activity: ["activity"], course: ["course"] };
// Only when asked for by name: docs/validation.md says what was measured of them, and how.
const byName = { sdtm: ["sdtm"], adam: ["adam"], summary: ["summary"], glucocorticoid: ["glucocorticoid"], egfr: ["egfr"] };
const groups = { ...always, ...byName };
// What is fixed when the library is loaded is mutated too, but not in disease activity, where Stryker does not see that the test files which
// build their rows of it fail. A test that loads the library would make it count there again.
const withoutStatic = ["activity"];
const stryker = fileURLToPath(new URL("bin/stryker.js", import.meta.resolve("@stryker-mutator/core/package.json")));
const [one, all] = ["reports/mutation/mutation.json", "reports/mutation/all.json"];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in groups));
if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: expected ${Object.keys(groups).join(", ")}`);

let worst = 0;
for (const name of asked.length > 0 ? asked : Object.keys(always)) {
  const folders = groups[name];
  rmSync(one, { force: true });
  const files = folders.map((folder) => `src/${folder}/**/*.ts`).join();
  const isWithoutStatic = withoutStatic.includes(name);
  const { status } = spawnSync(process.execPath, [stryker, "run", "--mutate", files, ...(isWithoutStatic ? ["--ignoreStatic"] : [])], {
    stdio: "inherit",
    env: { ...process.env, MUTATION_TESTS: [...(isWithoutStatic ? [] : ["test/loads.test.ts"]), ...folders.map((folder) => `test/${folder}/**/*.test.ts`)].join() },
  });
  worst = Math.max(worst, status ?? 1);
  if (!existsSync(one)) continue; // Stryker has said why it did not begin
  const report = JSON.parse(readFileSync(one, "utf8"));
  const before = existsSync(all) ? JSON.parse(readFileSync(all, "utf8")).files : {};
  const others = Object.entries(before).filter(([path]) => !folders.some((folder) => path.startsWith(`src/${folder}/`)));
  writeFileSync(all, JSON.stringify({ ...report, files: { ...Object.fromEntries(others), ...report.files } }));
}
process.exitCode = worst;
