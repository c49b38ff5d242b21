/**
 * From CSV to a trial's results section: response rates, time to response with its curves, sensitivity to intercurrent events
 * and missing data, who is not evaluable and why. The curves are also written as SVG files.
 *
 *   npm run demo                          the bundled simulated trial by NCT05631717, SVG files in out/
 *   npm run demo -- path/to/folder        your own dm.csv, lb.csv and, if you have them, cm.csv, ce.csv, ds.csv and qs.csv
 *   npm run demo -- path/to/folder --baseline "SCREENING" --week 52 --window 21 --definition nct05631717-guarded --out figures
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { confirmed, publishedDefinitions, visitWindow } from "renal-response";
import { readTrial } from "./readTrial";
import { checkResults } from "./results/checkResults";
import { figuresOf } from "./results/figures";
import type { Plan } from "./results/plan";
import { renderResults } from "./results/renderResults";
import { trialResults } from "./results/results";
import { svgCurve } from "./results/svgCurve";
import { libraryChecks } from "./trial/libraryChecks";

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      baseline: { type: "string", default: "BASELINE" },
      week: { type: "string", default: "24" },
      window: { type: "string", default: "14" },
      definition: { type: "string", default: "nct05631717" },
      out: { type: "string", default: "out" },
    },
  });
  const definition = publishedDefinitions.find(({ id }) => id === values.definition);
  if (definition === undefined) {
    throw new Error(`no definition "${values.definition}", expected one of ${publishedDefinitions.map(({ id }) => id).join(", ")}`);
  }
  const days = Number(values.window);
  const plan: Plan = {
    definition,
    baselineVisit: values.baseline.toUpperCase(),
    window: visitWindow({ week: Number(values.week), daysBefore: days, daysAfter: days, tie: "earlier" }),
    confirmation: confirmed({ minDays: 28, maxNotEvaluable: 1 }),
  };
  const trial = readTrial(positionals[0] ?? fileURLToPath(new URL("data/nct05631717-simulated", import.meta.url)), libraryChecks);
  const results = trialResults(trial, plan);
  checkResults(results);
  console.log(renderResults(results));

  mkdirSync(values.out, { recursive: true });
  console.log("\n\nFigures written");
  for (const figure of figuresOf(results)) {
    const path = join(values.out, figure.fileName);
    writeFileSync(path, svgCurve(figure));
    console.log(`  ${path}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
