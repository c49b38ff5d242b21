/**
 * From CSV to a results table: renal response at week 24 by NCT05631717, per arm.
 *
 *   npm run demo                          the bundled simulated trial
 *   npm run demo -- path/to/folder        your own dm.csv, lb.csv and, if you have them, cm.csv and ce.csv
 *   npm run demo -- path/to/folder --baseline "SCREENING" --visit "WEEK 52" --definition nct05631717-guarded
 */
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { publishedDefinitions } from "renal-response";
import { analyseTrial } from "./trial/analyseTrial";
import { libraryChecks } from "./trial/libraryChecks";
import { readTrial } from "./readTrial";
import { renderAnalysis } from "./trial/renderAnalysis";

const simulated = fileURLToPath(new URL("data/nct05631717-simulated", import.meta.url));

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      baseline: { type: "string", default: "BASELINE" },
      visit: { type: "string", default: "WEEK 24" },
      definition: { type: "string", default: "nct05631717" },
    },
  });
  const definition = publishedDefinitions.find(({ id }) => id === values.definition);
  if (definition === undefined) {
    throw new Error(`no definition "${values.definition}", expected one of ${publishedDefinitions.map(({ id }) => id).join(", ")}`);
  }
  const folder = positionals[0] ?? simulated;
  const trial = readTrial(folder, libraryChecks);
  const plan = { baselineVisit: values.baseline.toUpperCase(), visit: values.visit.toUpperCase(), definition };
  console.log(renderAnalysis(analyseTrial(trial, plan), trial, plan, folder === simulated));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
