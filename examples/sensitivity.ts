/**
 * One data set under every strategy for intercurrent events and every imputation, side by side: does the result hang on how
 * rescue therapy, the end of treatment, death and missing data are treated? On the bundled simulated trial.
 *
 *   npm run example:sensitivity
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { confirmed, nct05631717, visitWindow } from "renal-response";
import { readTrial } from "./readTrial";
import { checkResults } from "./results/checkResults";
import { renderSensitivity } from "./results/renderTables";
import { trialResults } from "./results/results";
import { libraryChecks } from "./trial/libraryChecks";

const trial = readTrial(fileURLToPath(new URL("data/nct05631717-simulated", import.meta.url)), libraryChecks);
const results = trialResults(trial, {
  definition: nct05631717,
  baselineVisit: "BASELINE",
  window: visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" }),
  confirmation: confirmed({ minDays: 28, maxNotEvaluable: 1 }),
});
console.log(renderSensitivity(results));

const response = (subject: string, strategy: string, imputation: string) => {
  const row = results.sensitivity.find((each) => each.strategy === strategy && each.imputation === imputation);
  return row?.subjects.find(({ id }) => id.endsWith(subject))?.response;
};
const acrossStrategies = (subject: string, imputation: string) =>
  ["treatmentPolicy", "compositeStrategy", "whileOnTreatment", "hypotheticalStrategy"].map((strategy) => response(subject, strategy, imputation));

console.log("\nWho moves, and where: treatment policy, composite, while on treatment, hypothetical (nothing imputed)");
for (const { id } of results.subjects) {
  const responses = acrossStrategies(id, "nothing imputed");
  if (new Set(responses).size > 1) console.log(`  ${id}: ${responses.join(", ")}`);
}

checkResults(results);

// Rescue therapy at week 8, partial response that day, complete response at week 24.
assert.deepEqual(acrossStrategies("029", "nothing imputed"), ["CR", "NR", "PR", "NE"]);
// Treatment stopped on day 60, complete response at week 24.
assert.deepEqual(acrossStrategies("020", "nothing imputed").slice(0, 2), ["CR", "NR"]);
// Treatment stopped on the very day of the visit of week 24, which is not affected.
assert.deepEqual(acrossStrategies("021", "nothing imputed"), ["CR", "CR", "CR", "CR"]);
// Died on day 40: no visit at week 24. Only the composite strategy knows the answer without an imputation or an earlier visit.
assert.deepEqual([response("031", "treatmentPolicy", "nothing imputed"), response("031", "compositeStrategy", "nothing imputed")], ["NE", "NR"]);
// The dose of week 24 is missing: complete or partial, whatever it was, so the worst case is still a response.
assert.deepEqual(["imputeNonResponse", "worstCase", "bestCase"].map((imputation) => response("007", "treatmentPolicy", imputation)), ["NR", "PR", "CR"]);
