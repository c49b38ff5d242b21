import fc from "fast-check";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Accepts } from "./accepts.js";
import { casesOf } from "./knownCases.js";
import { asMeasuredIn, withoutMeasures } from "../oracle/leftOut.js";
import { clearRecipe, openForms, plainEdgeRecipe, pointForms, recipeOf } from "./recipes.js";
import { extras, flag, openFlag, plainExtras, plainFlag } from "./ingredients.js";
import { recordsOf } from "./recordsOf.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { changedPairs, removed } from "./weakening.js";

/** The records of the boundary cases: in each one criterion decides. */
function decidingPairs(definition: ResponseDefinition, accepts: Accepts): fc.Arbitrary<RecordPair> {
  return fc.constantFrom(...casesOf(definition, accepts)).map(({ baseline, followUp }) => ({ baseline, followUp }));
}

/** Records in which everything that the definition asks for is known; of what is judged as measured, some measure. */
export function completePairs(definition: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<RecordPair> {
  const wanted = { recipe: recipeOf(pointForms), flags: flag, beside: recipeOf(openForms), extras, complete: true };
  const complete = recordsOf(definition, wanted, { ...accepts, missing: false });
  const deciding = { arbitrary: decidingPairs(definition, accepts), weight: 1 };
  const measures = accepts.missing === false ? [] : asMeasuredIn(definition);
  if (measures.length === 0) return fc.oneof({ arbitrary: complete, weight: 3 }, deciding);
  // Of what is judged as measured one measure is enough.
  const notAll = fc
    .tuple(fc.oneof(complete, decidingPairs(definition, accepts)), fc.nat({ max: measures.length - 1 }))
    .map(([pair, i]) => withoutMeasures(pair, measures.slice(i, i + 1)));
  return fc.oneof({ arbitrary: complete, weight: 3 }, deciding, { arbitrary: notAll, weight: 2 });
}

/** Records in which anything may be missing or outside the limits of quantification. */
export function openPairs(definition: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<RecordPair> {
  const open = recordsOf(
    definition,
    { recipe: recipeOf(openForms), flags: openFlag, beside: recipeOf(openForms), extras, complete: false },
    accepts,
  );
  const thinned = changedPairs(decidingPairs(definition, accepts), removed).map(({ to }) => to);
  if (accepts.missing === false) return open;
  const measures = asMeasuredIn(definition);
  const notMeasured = fc
    .tuple(open, fc.nat({ max: Math.max(0, measures.length - 1) }))
    .map(([pair, i]) => withoutMeasures(pair, measures.slice(i, i + 1)));
  return fc.oneof(
    { arbitrary: open, weight: 3 },
    { arbitrary: thinned, weight: 1 },
    { arbitrary: notMeasured, weight: measures.length > 0 ? 1 : 0 },
  );
}

/** Records of the plainest kind, with no value near a limit; only an event may be unknown. */
export function clearPairs(definition: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<RecordPair> {
  return recordsOf(definition, { recipe: clearRecipe, flags: plainFlag, beside: null, extras: plainExtras, complete: false }, accepts);
}

/** Records of the plainest kind with their values on and near the limits. */
export function plainEdgePairs(definition: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<RecordPair> {
  return recordsOf(definition, { recipe: plainEdgeRecipe, flags: plainFlag, beside: null, extras: plainExtras, complete: false }, accepts);
}

/** Complete ones and open ones. */
export function anyPairs(definition: ResponseDefinition, accepts: Accepts = {}): fc.Arbitrary<RecordPair> {
  return accepts.missing === false && accepts.censored === false
    ? completePairs(definition, accepts)
    : fc.oneof(completePairs(definition, accepts), openPairs(definition, accepts));
}
