/** Writes docs/requirements.md, docs/survivors.md and the measured tables of docs/validation.md: `npm run docs:validation`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { evidenceTables, type Measured, measuredCoverage, measuredMutation, withTables } from "./evidence/evidenceTables.js";
import { misprintsTold, requirementsPage } from "./evidence/requirementsPage.js";
import { type Survivor, survivorsOf, survivorsPage } from "./evidence/survivors.js";

const [measuredFile, survivorsFile] = ["scripts/evidence/measured.json", "scripts/evidence/survivors.json"];
const [coverageReport, mutationReport] = ["coverage/coverage-summary.json", "reports/mutation/all.json"];
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const writeJson = (file: string, value: unknown): void => { writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`); };

// What was not measured again keeps its last number: coverage by `npm run test:unit`, mutation by `npm run test:mutation`.
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
const known = readJson(survivorsFile) as readonly Survivor[];
const survivors = isMutated ? survivorsOf(mutationReport, known) : known;
writeJson(measuredFile, measured);
writeJson(survivorsFile, survivors);
writeFileSync("docs/validation.md", withTables(readFileSync("docs/validation.md", "utf8"), evidenceTables(measured)));
writeFileSync("docs/requirements.md", requirementsPage());
writeFileSync("docs/survivors.md", survivorsPage(survivors));
console.log("docs/validation.md, docs/requirements.md, docs/survivors.md");
for (const { file, original, replacement, why } of survivors) if (why === "") console.log(`not explained: ${file}: ${original} -> ${replacement}`);
