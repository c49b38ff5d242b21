/**
 * One cohort by every published definition: who responds by which, how far the definitions agree, and which criterion
 * flips whom. On the bundled simulated trial, with what its files record and nothing added.
 *
 *   npm run example:compare
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { compareDefinitions, nct05631717, nct05631717Guarded, publishedDefinitions } from "renal-response";
import { chooseDefinitions } from "./cohort/chooseDefinitions";
import { agreement, flipped, flips } from "./cohort/compareResults";
import { countsOf, judgeCohort } from "./cohort/judgeCohort";
import { pairs, renderComparison } from "./cohort/renderComparison";
import { readTrial } from "./readTrial";
import { libraryChecks } from "./trial/libraryChecks";

const trial = readTrial(fileURLToPath(new URL("data/nct05631717-simulated", import.meta.url)), libraryChecks);
const subjects = judgeCohort(trial, "BASELINE", "WEEK 24", publishedDefinitions);
const chosen = chooseDefinitions(subjects, publishedDefinitions.indexOf(nct05631717), 6);
console.log(renderComparison(subjects, publishedDefinitions, chosen, "WEEK 24"));

// Everyone is counted once by every definition.
publishedDefinitions.forEach((definition, place) => {
  const { best, any, none, notEvaluable } = countsOf(subjects, definition, place);
  assert.equal(any + none + notEvaluable, trial.subjects.length);
  assert.ok(best <= any);
});

// The whole cohort agrees with what compareDefinitions says of one subject.
const [one] = trial.subjects;
const at = (visit: string) => one?.visits.find((recorded) => recorded.visit === visit)?.assessment ?? {};
const rows = compareDefinitions(at("BASELINE"), at("WEEK 24"), publishedDefinitions);
assert.deepEqual(rows.map(({ response }) => response), subjects[0]?.results.map(({ response }) => response));

// The guard can take a response away and never gives one; agreement is symmetric, and perfect with oneself where defined.
const [literal, guarded] = [nct05631717, nct05631717Guarded].map((definition) => publishedDefinitions.indexOf(definition));
assert.ok(literal !== undefined && guarded !== undefined && chosen[0] === literal);
assert.equal(flipped(subjects, guarded, literal).length, 0);
assert.equal(agreement(subjects, literal, literal).kappa, 1);
for (const [a, b] of pairs(chosen)) {
  assert.equal(agreement(subjects, a, b).kappa, agreement(subjects, b, a).kappa);
  // Whoever flips has a criterion that says why.
  for (const [from, to] of [[a, b], [b, a]] as const) {
    const explained = new Set(flips(subjects, from, to).flatMap((flip) => flip.subjects.map(({ id }) => id)));
    assert.equal(explained.size, flipped(subjects, from, to).length);
  }
}
