import type { SingleCriterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Accepts } from "../records/accepts.js";
import type { BoundaryCase } from "../records/boundaryCases.js";
import { answeredInstead, type Classifier, heard, type Heard } from "./classifier.js";
import { casesOf } from "../records/knownCases.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { leftOutOn } from "../oracle/leftOut.js";
import { lawArguments } from "./lawArguments.js";
import { plainResponse } from "../oracle/plainEvaluation.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { broken, type Law, type LawOptions, type Violation } from "./law.js";
import { requireApplies } from "./whyNotChecked.js";
import { withoutJudged } from "./withoutJudged.js";

const parts = {
  name: "boundaries",
  statement:
    "A value inside, at and outside each limit of each criterion leads to the response that the sign of the criterion states, in " +
      "every unit.",
};

function violationOf(classifier: Classifier, definition: ResponseDefinition, accepts: Accepts): Violation | undefined {
  for (const { baseline, followUp, expected, criterion, side } of casesOf(definition, accepts)) {
    const record = { baseline, followUp };
    const wanted = `${expected.response}, with ${criterion} ${expected.verdict} ${side} its limit`;
    const answered = answerOf(classifier, record, definition);
    if (typeof answered === "string") return { record, expected: wanted, answered };
    if (answered.response !== expected.response || answered.possible.join() !== expected.possible.join())
      return { record, expected: wanted, answered: answered.text };
  }
  return undefined;
}

/** The rows of `boundaryCases`, asked one by one. */
export const boundaries: Law = Object.freeze({
  ...parts,
  applies: () => true,
  check: (classifier: Classifier, definition: ResponseDefinition, options?: LawOptions) => {
    const { accepts } = lawArguments(classifier, definition, options);
    const violation = violationOf(classifier, definition, accepts);
    if (violation !== undefined) throw broken(parts, definition, violation, "found among the boundary cases");
  },
});

const missingParts = {
  name: "what is missing decides nothing",
  statement:
    "Where a value inside its limit leads to one response and a value outside it to another, a record without the value is NE, with " +
      "both possible.",
  applies: (_: ResponseDefinition, { missing }: Accepts) => missing !== false,
};

/** The rows of `boundaryCases` without the value that decides. */
export const missingDecidesNothing: Law = Object.freeze({
  ...missingParts,
  check: (classifier: Classifier, definition: ResponseDefinition, options?: LawOptions) => {
    const { accepts } = lawArguments(classifier, definition, options);
    requireApplies(missingParts, definition, accepts);
    let inside: BoundaryCase | undefined;
    for (const row of casesOf(definition, accepts)) {
      if (row.side === "inside") inside = row;
      if (row.side !== "outside" || inside?.place !== row.place || inside.expected.response === row.expected.response) continue;
      const both = [inside.expected.response, row.expected.response];
      for (const { record, missing, completions } of withoutJudged(row, leavesOf(definition)[row.place] as SingleCriterion)) {
        // Where another measure stands for it, it is left out: that has a law of its own.
        if (leftOutOn(definition, record).size > 0) continue;
        const left =
          completions === undefined ? both : [...new Set(completions.map((completion) => plainResponse(definition, completion) ?? "NE"))];
        const answered = answerOf(classifier, record, definition);
        const isOpen =
          typeof answered !== "string" && answered.response === "NE" && left.every((response) => answered.possible.includes(response));
        if (isOpen || left.length === 1) continue;
        const why = `without ${missing} it is not known whether ${row.criterion}, which decides`;
        const expected = `NE, with ${left.join(" and ")} possible: ${why}`;
        throw broken(
          missingParts,
          definition,
          { record, expected, answered: typeof answered === "string" ? answered : answered.text },
          "found among the boundary cases",
        );
      }
    }
  },
});

/** The answer, or what came instead as text. */
function answerOf(classifier: Classifier, record: RecordPair, definition: ResponseDefinition): Heard | string {
  try {
    return heard(classifier, record, definition);
  } catch (error) {
    return answeredInstead(error);
  }
}
