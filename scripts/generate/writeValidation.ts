import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { evidenceTables, type Measured, measuredCoverage, measuredMutation, withTables } from "../evidence/evidenceTables.js";
import { misprintsTold } from "../evidence/misprints.js";
import { isInSource, type Survivor, survivorsOf } from "../evidence/survivors.js";

const [measuredFile, survivorsFile] = ["scripts/evidence/measured.json", "scripts/evidence/survivors.json"];
const [coverageReport, mutationReport] = ["coverage/coverage-summary.json", "reports/mutation/all.json"];
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const writeJson = (file: string, value: unknown): void => { writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`); };

/**
 * Writes the measured tables of docs/validation.md and the list of surviving mutants. What was not measured again keeps its last
 * number: coverage by `npm run test:unit`, mutation by `npm run test:mutation`. A survivor whose source is gone leaves the list.
 */
export function writeValidation(): string {
  const before = readJson(measuredFile) as Measured;
  const isMutated = existsSync(mutationReport);
  const { made, told } = misprintsTold();
  const measured: Measured = {
    coverage: existsSync(coverageReport) ? measuredCoverage(coverageReport) : before.coverage,
    mutation: {
      ...(isMutated ? measuredMutation(mutationReport) : before.mutation),
      definitions: { detected: told, undetected: made - told, tests: "the frozen vectors (single misprints)" },
    },
  };
  const known = (readJson(survivorsFile) as readonly Survivor[]).filter(isInSource);
  const survivors = isMutated ? survivorsOf(mutationReport, known) : known;
  writeJson(measuredFile, measured);
  writeJson(survivorsFile, survivors);
  writeFileSync("docs/validation.md", withTables(readFileSync("docs/validation.md", "utf8"), evidenceTables(measured)));
  const unexplained = survivors.filter(({ why }) => why === "").map(({ file, original, replacement }) => `\nnot explained: ${file}: ${original} -> ${replacement}`);
  return `docs/validation.md, ${survivorsFile}${unexplained.join("")}`;
}
