import type fc from "fast-check";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Accepts } from "../records/accepts.js";
import type { Heard } from "./classifier.js";
import { allCompletions } from "../records/completions.js";
import { completer } from "../records/completer.js";
import { isPlain } from "../oracle/definitionParts.js";
import { leftOutOn } from "../oracle/leftOut.js";
import { type Law, lawOf, type LawParts, type Violation } from "./law.js";
import { plainResponse } from "../oracle/plainEvaluation.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { anyPairs, completePairs, openPairs } from "../records/pairArbitraries.js";
import { type Changed, changedPairs, removedAsMeasured, someOpened, widenedPair } from "../records/weakening.js";

const acceptsMissing = (_: unknown, { missing }: Accepts) => missing !== false;
const acceptsCensored = (_: unknown, { censored }: Accepts) => censored !== false;
const acceptsOpen = (_: unknown, accepts: Accepts) => acceptsMissing(_, accepts) || acceptsCensored(_, accepts);

const left = (possible: readonly string[]) =>
  possible.length < 2 ? "nothing else" : `${possible.slice(0, -1).join(", ")} and ${possible.slice(-1).join()}`;
const orNotEvaluable = (response: string) => (response === "NE" ? "NE" : `${response} or NE`);
const stillPossible = ({ possible, response, statesPossible }: Heard) =>
  statesPossible ? `at least ${possible.join(", ")} possible` : orNotEvaluable(response);

/** Less knowledge leaves at least what more knowledge leaves. */
function onlyEnlarges(
  parts: Pick<LawParts<Changed>, "name" | "statement" | "applies"> & {
    readonly other: string;
    readonly change: (definition: ResponseDefinition) => Parameters<typeof changedPairs>[1];
  },
): Law {
  return lawOf<Changed>({
    ...parts,
    numRuns: 120,
    cases: (definition, accepts) => changedPairs(anyPairs(definition, accepts), parts.change(definition)),
    recordOf: ({ to }) => to,
    violation: ({ from, to }, ask): Violation | undefined => {
      const [before, after] = [ask(from), ask(to)];
      if (before.possible.every((response) => after.possible.includes(response))) return undefined;
      return {
        record: to,
        other: { name: parts.other, record: from },
        expected: `${stillPossible(before)}, as the other record was answered ${before.text}`,
        answered: after.text,
      };
    },
  });
}

/** The answer to a complete record is the response that its criteria leave, on every limit too. */
export const completeRecords: Law = lawOf<RecordPair>({
  name: "complete records",
  statement: "A complete record gets the response that the criteria state, exactly: values on a limit are judged as the sign says.",
  numRuns: 200,
  cases: completePairs as (...parameters: Parameters<typeof completePairs>) => fc.Arbitrary<RecordPair>,
  recordOf: (pair) => pair,
  violation: (pair, ask, definition) => {
    const { response, possible, text } = ask(pair);
    const expected = plainResponse(definition, pair) ?? "NE";
    return response === expected && possible.join() === expected ? undefined : { record: pair, expected, answered: text };
  },
});

/** The response is one of the definition's own, and the only one possible, else "NE". */
export const oneResponse: Law = lawOf<RecordPair>({
  name: "one response",
  statement: "The response is the only one that is possible, or NE where several are; something is always possible, best first.",
  numRuns: 120,
  cases: anyPairs,
  recordOf: (pair) => pair,
  violation: (pair, ask, definition) => {
    const { response, possible, statesPossible, text } = ask(pair);
    const order = [...definition.levels.map((level) => level.response), "NR"];
    const isOrdered = possible.length > 0 && possible.join() === order.filter((candidate) => possible.includes(candidate)).join();
    const isOnly = response === (possible.length === 1 ? possible[0] : "NE");
    if (statesPossible ? isOrdered && isOnly : [...order, "NE"].includes(response)) return undefined;
    return { record: pair, expected: `one of ${order.join(", ")}, NE, and what is possible in that order`, answered: text };
  },
});

/** Taking data out never turns a decided response into another one. */
export const missingIsUnknown: Law = onlyEnlarges({
  name: "missing is unknown",
  statement:
    "Removing a value, an event, a flag or a range, but not all of a measure for which another may stand, never turns a decided " +
      "response into another one: it stays, or becomes NE.",
  applies: acceptsMissing,
  other: "with more data",
  change: removedAsMeasured,
});

/** A value behind a sign stands for every value that it allows. */
export const censoredIsSound: Law = onlyEnlarges({
  name: "censored values are sound",
  statement: "A value replaced by an interval that contains it (\"<0.5\", \">=8\") leaves the response, or makes it NE; never another one.",
  applies: acceptsCensored,
  other: "with exact values",
  change: () => widenedPair,
});

/** No completion of a record contradicts what was said of it. */
export const everyCompletion: Law = lawOf<Changed>({
  name: "every completion",
  statement: "Whatever the missing and censored values were, the response that the completed record has was possible before.",
  numRuns: 150,
  applies: acceptsOpen,
  cases: (definition, accepts) => changedPairs(openPairs(definition, accepts), completer(definition)),
  recordOf: ({ from }) => from,
  violation: ({ from, to }, ask, definition) => {
    const complete = plainResponse(definition, to, leftOutOn(definition, from)) ?? "NE";
    const { possible, text } = ask(from);
    if (possible.includes(complete)) return undefined;
    return {
      record: from,
      other: { name: `completed so that it is ${complete}`, record: to },
      expected: `${orNotEvaluable(complete)}, with ${complete} possible`,
      answered: text,
    };
  },
});

/** Nothing is called possible, or left open, that no completion reaches. */
export const exactlyPossible: Law = lawOf<Changed>({
  name: "exactly what is possible",
  statement: "A response that every completion of the record leads to is given, also where single criteria stay unknown.",
  numRuns: 120,
  applies: (definition, accepts) => isPlain(definition) && acceptsMissing(definition, accepts),
  cases: (definition, accepts) => changedPairs(completePairs(definition, accepts), someOpened(definition, accepts.censored !== false)),
  recordOf: ({ to }) => to,
  violation: ({ to }, ask, definition) => {
    const completions = allCompletions(to, definition, 150);
    if (completions === undefined) return undefined;
    const leftOut = leftOutOn(definition, to);
    const reached = new Set<string | undefined>();
    for (const completion of completions) {
      reached.add(plainResponse(definition, completion, leftOut));
      if (reached.size > definition.levels.length) break;
    }
    const order = [...definition.levels.map((level) => level.response), "NR"].filter((response) => reached.has(response));
    const { response, possible, statesPossible, text } = ask(to);
    const expected = order.length === 1 ? order[0] : "NE";
    const isExact = !statesPossible || possible.join() === order.join();
    return response === expected && isExact
      ? undefined
      : { record: to, expected: `${String(expected)}, as the data leave ${left(order)}`, answered: text };
  },
});
