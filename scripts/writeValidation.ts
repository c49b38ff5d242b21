/** Writes docs/requirements.md and the measured tables of docs/validation.md: `npm run docs:validation`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { evidenceTables, type Measured, measuredCoverage, measuredMutation, withTables } from "./evidence/evidenceTables.js";
import { requirementsPage } from "./evidence/requirementsPage.js";

const measuredFile = "scripts/evidence/measured.json";
const before = JSON.parse(readFileSync(measuredFile, "utf8")) as Measured;
// What was not measured again keeps its last number: coverage by `npm run test:unit`, mutation by `npm run test:mutation`.
const measured: Measured = {
  coverage: existsSync("coverage/coverage-summary.json") ? measuredCoverage("coverage/coverage-summary.json") : before.coverage,
  mutation: { ...before.mutation, ...(existsSync("reports/mutation/mutation.json") ? measuredMutation("reports/mutation/mutation.json") : {}) },
};
writeFileSync(measuredFile, `${JSON.stringify(measured, null, 2)}\n`);
writeFileSync("docs/validation.md", withTables(readFileSync("docs/validation.md", "utf8"), evidenceTables(measured)));
writeFileSync("docs/requirements.md", requirementsPage());
console.log("docs/validation.md, docs/requirements.md");
