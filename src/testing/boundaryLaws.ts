import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Accepts } from "./accepts.js";
import type { BoundaryCase } from "./boundaryCases.js";
import { type Classifier, heard, type Heard } from "./classifier.js";
import { casesOf } from "./knownCases.js";
import { leavesOf } from "./definitionParts.js";
import { isMeasureLeaf, timeOf } from "./plainEvaluation.js";
import { withQuantity } from "./recordChanges.js";
import type { RecordPair } from "./recordPair.js";
import { broken, type Law, type LawOptions, type Violation } from "./law.js";

const parts = {
  name: "boundaries",
  statement: "A value inside, at and outside each limit of each criterion leads to the response that the sign of the criterion states, in every unit.",
};

function violationOf(classifier: Classifier, definition: ResponseDefinition, accepts: Accepts): Violation | undefined {
  for (const { baseline, followUp, expected, criterion, side } of casesOf(definition, accepts)) {
    const record = { baseline, followUp };
    const wanted = `${expected.response}, with ${criterion} ${expected.verdict} ${side} its limit`;
    const answered = answerOf(classifier, record, definition);
    if (typeof answered === "string") return { record, expected: wanted, answered };
    if (answered.response !== expected.response || answered.possible.join() !== expected.possible.join()) return { record, expected: wanted, answered: answered.text };
  }
  return undefined;
}

/** The rows of `boundaryCases`, asked one by one. */
export const boundaries: Law = Object.freeze({
  ...parts,
  applies: () => true,
  check: (classifier: Classifier, definition: ResponseDefinition, { accepts = {} }: LawOptions = {}) => {
    const violation = violationOf(classifier, definition, accepts);
    if (violation !== undefined) throw broken(parts, definition, violation, "found among the boundary cases");
  },
});

/** The record of a row without what its criterion is about. */
function withoutJudged({ baseline, followUp, place }: BoundaryCase, definition: ResponseDefinition): RecordPair {
  const leaf = leavesOf(definition)[place];
  if (leaf === undefined) return { baseline, followUp };
  if (isMeasureLeaf(leaf)) return withQuantity({ baseline, followUp }, [timeOf(leaf), leaf.measure], undefined);
  const without = (source: object | null | undefined, key: string) => Object.fromEntries(Object.entries(source ?? {}).filter(([own]) => own !== key));
  if (leaf.kind === "noEvent") return { baseline, followUp: { ...followUp, events: without(followUp.events, leaf.event) } };
  if (leaf.kind !== "noSediment") return { baseline, followUp: without(followUp, "doses") };
  const { next } = followUp;
  return leaf.at === "next"
    ? { baseline, followUp: { ...followUp, next: { ...next, sediment: without(next?.sediment, leaf.element) } } }
    : { baseline, followUp: { ...followUp, sediment: without(followUp.sediment, leaf.element) } };
}

const missingParts = {
  name: "what is missing decides nothing",
  statement: "Where a value inside its limit leads to one response and a value outside it to another, a record without the value is NE, with both possible.",
};

/** The rows of `boundaryCases` without the value that decides. */
export const missingDecidesNothing: Law = Object.freeze({
  ...missingParts,
  applies: (_: ResponseDefinition, { missing }: Accepts) => missing !== false,
  check: (classifier: Classifier, definition: ResponseDefinition, { accepts = {} }: LawOptions = {}) => {
    let inside: BoundaryCase | undefined;
    for (const row of casesOf(definition, accepts)) {
      if (row.side === "inside") inside = row;
      if (row.side !== "outside" || inside?.place !== row.place || inside.expected.response === row.expected.response) continue;
      const record = withoutJudged(row, definition);
      const both = [inside.expected.response, row.expected.response];
      const answered = answerOf(classifier, record, definition);
      const isOpen = typeof answered !== "string" && answered.response === "NE" && both.every((response) => answered.possible.includes(response));
      if (isOpen) continue;
      const expected = `NE, with ${both.join(" and ")} possible: ${row.criterion} is not known and would decide`;
      throw broken(missingParts, definition, { record, expected, answered: typeof answered === "string" ? answered : answered.text }, "found among the boundary cases");
    }
  },
});

/** The answer, or the error as text. */
function answerOf(classifier: Classifier, record: RecordPair, definition: ResponseDefinition): Heard | string {
  try {
    return heard(classifier, record, definition);
  } catch (error) {
    return `an error: ${String(error)}`;
  }
}
