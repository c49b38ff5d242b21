import { readStudy } from "../../src/cli/readStudy.js";
import { readJson } from "../../src/cli/readStudy.js";
import { planOf } from "../../src/report/plan/planOf.js";
import { trialReport } from "../../src/report/trialReport.js";

/** The folder of the bundled SIMULATED trial, as the demo reads it. */
export const folder = "examples/data/nct05631717-sdtm";
export const simulatedPlan = planOf(readJson(`${folder}/plan.json`));
export const { study: simulatedStudy } = readStudy(folder);
export const simulatedReport = trialReport(simulatedStudy, simulatedPlan);
