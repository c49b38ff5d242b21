import { asMeasuredIn, withoutMeasures } from "../oracle/leftOut.js";
import { plainResponse } from "../oracle/plainEvaluation.js";
import { completePairs } from "../records/pairArbitraries.js";
import { type Law, lawOf } from "./law.js";
import { type Changed, changedPairs } from "../records/weakening.js";

/**
 * A measure of which the record holds nothing is judged by the other that stands for it.
 *
 * @category Testing
 * @example
 * notMeasuredIsLeftOut.applies(nct05631717, {}); // => true
 */
export const notMeasuredIsLeftOut: Law = lawOf<Changed>({
  name: "what was not measured is left out",
  statement:
    "Where alternatives are judged as measured, a record that holds nothing of one of them gets the response that the others state, " +
    "neither better nor NE.",
  numRuns: 120,
  applies: (definition, { missing }) => missing !== false && asMeasuredIn(definition).length > 0,
  cases: (definition, accepts) => {
    const measures = asMeasuredIn(definition);
    return changedPairs(completePairs(definition, accepts), (pair, pick) => {
      const kept = pick() % measures.length;
      return withoutMeasures(pair, measures.filter((_, i) => i !== kept));
    });
  },
  recordOf: ({ to }) => to,
  violation: ({ from, to }, ask, definition) => {
    const expected = plainResponse(definition, to);
    const { response, possible, text } = ask(to);
    if (expected === undefined || (response === expected && possible.join() === expected)) return undefined;
    const other = { name: "with the other measures", record: from };
    return { record: to, other, expected: `${expected}, as what was measured states`, answered: text };
  },
});
