import { fileURLToPath } from "node:url";
import { confirmed, nct05631717, visitWindow } from "renal-response";
import { readTrial } from "../../examples/readTrial";
import type { Plan } from "../../examples/results/plan";
import { trialResults } from "../../examples/results/results";
import { libraryChecks } from "../../examples/trial/libraryChecks";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const trial = readTrial(`${root}examples/data/nct05631717-simulated`, libraryChecks);
export const plan: Plan = {
  definition: nct05631717,
  baselineVisit: "BASELINE",
  window: visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" }),
  confirmation: confirmed({ minDays: 28, maxNotEvaluable: 1 }),
};
export const results = trialResults(trial, plan);
