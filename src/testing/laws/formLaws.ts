import type { SingleCriterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { deepFrozen } from "../../measurement/deepFrozen.js";
import type { Measure } from "../../measurement/measure.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { copied, mapQuantities, reversedKeys } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { allMeasures } from "../oracle/unitWorths.js";
import type { Accepts } from "../records/accepts.js";
import { askedMeasures } from "../records/measureParts.js";
import { anyPairs } from "../records/pairArbitraries.js";
import { type Changed, changedPairs, type Pick } from "../records/weakening.js";
import { type Law, lawOf } from "./law.js";
import { respelt, restated, rewritten } from "./restated.js";
import { withUnasked } from "./withUnasked.js";

/** A way to write a record otherwise, and when a law of it applies. */
interface Rewriting {
  readonly name: string;
  readonly statement: string;
  /** How the record stood that was changed: "in other units". */
  readonly other: string;
  readonly change: (pair: RecordPair, pick: Pick, accepts: Accepts, definition: ResponseDefinition) => RecordPair;
  readonly applies?: Law["applies"];
}

/** A record written in another way gets the same answer: response, possible set and verdicts, as far as they are stated. */
function sameAnswer({ name, statement, other, change, applies }: Rewriting): Law {
  return lawOf<Changed>({
    name,
    statement,
    numRuns: 100,
    ...(applies === undefined ? {} : { applies }),
    cases: (definition, accepts) => changedPairs(anyPairs(definition, accepts), (pair, pick) => change(pair, pick, accepts, definition)),
    recordOf: ({ to }) => to,
    violation: ({ from, to }, ask) => {
      const [before, after] = [ask(from), ask(to)];
      if (before.text === after.text) return undefined;
      const expected = `${before.text}, as the other record was answered`;
      return { record: to, other: { name: other, record: from }, expected, answered: after.text };
    },
  });
}

/** Nothing counts but what the criteria ask for. */
export const unaskedIsIgnored: Law = sameAnswer({
  name: "what is not asked for is ignored",
  statement: "Dates, visit labels and measures that no criterion asks for change nothing.",
  other: "with other dates, labels and measures",
  change: (pair, pick, _, definition) => withUnasked(pair, pick, definition),
  applies: (_, { unasked }) => unasked !== false,
});

/** A value counts, in whatever unit it is stated. */
export const unitsDoNotMatter: Law = sameAnswer({
  name: "units do not matter",
  statement: "The same value in another unit is judged the same.",
  other: "in other units",
  change: (pair, pick, accepts, definition) => {
    const fixed = measuresInTheirUnit(definition, accepts);
    return mapQuantities(pair, (quantity, slot) => (fixed.includes(slot[1]) ? quantity : restated(quantity, slot, pick, accepts)));
  },
});

/** Two limits printed for one measure need not be conversions of each other: there the unit does matter. */
function measuresInTheirUnit(definition: ResponseDefinition, { units }: Accepts): readonly Measure[] {
  const isPrintedTwice = (leaf: SingleCriterion) => leaf.kind === "limit" && leaf.alsoPrinted !== undefined;
  const printedTwice = leavesOf(definition).flatMap((leaf) => ("measure" in leaf && isPrintedTwice(leaf) ? [leaf.measure] : []));
  if (units === undefined) return printedTwice;
  const asked = askedMeasures(definition).map(({ measure }) => measure);
  return [...printedTwice, ...allMeasures.filter((measure) => !asked.includes(measure))];
}

/** "µmol/L" is umol/L. */
export const spellingsDoNotMatter: Law = sameAnswer({
  name: "spellings do not matter",
  statement: "A unit in another usual spelling is judged the same.",
  other: "in other spellings",
  change: (pair, pick) => mapQuantities(pair, (quantity) => respelt(quantity, pick)),
  applies: (_, { units }) => units === undefined,
});

/** 0.5, "0.5" and "00.500" are one value. */
export const numbersAndTextsAgree: Law = sameAnswer({
  name: "numbers and decimal strings agree",
  statement: "A number and its text, with zeros around it or not, are judged the same.",
  other: "written otherwise",
  change: (pair, pick) => mapQuantities(pair, (quantity) => rewritten(quantity, pick)),
  applies: (_, { numbers, texts }) => numbers !== false && texts !== false,
});

/** A record is no list. */
export const orderOfKeysDoesNotMatter: Law = sameAnswer({
  name: "order of keys",
  statement: "The order in which the keys of a record stand changes nothing.",
  other: "in the first order",
  change: (pair) => reversedKeys(pair),
});

/** No call leaves anything behind that a later one would notice. */
export const sameInputSameAnswer: Law = lawOf<readonly [RecordPair, RecordPair]>({
  name: "same input, same answer",
  statement: "The same record gets the same answer again, whatever was asked in between.",
  numRuns: 60,
  cases: (definition, accepts) => changedPairs(anyPairs(definition, accepts), reversedKeys).map(({ from, to }) => [from, to]),
  recordOf: ([pair]) => pair,
  violation: ([pair, between], ask) => {
    const first = ask(pair);
    ask(between);
    const again = ask(copied(pair));
    return first.text === again.text ? undefined : { record: pair, expected: `${first.text}, as the first time`, answered: again.text };
  },
});

/** The record belongs to the caller. */
export const inputsAreNotChanged: Law = lawOf<RecordPair>({
  name: "inputs are not changed",
  statement: "A record is the same after the call as before, and may be frozen.",
  numRuns: 60,
  cases: anyPairs,
  recordOf: (pair) => pair,
  violation: (pair, ask) => {
    const given = copied(pair);
    const before = JSON.stringify(given);
    const first = ask(given);
    const after = JSON.stringify(given);
    if (after !== before) return { record: pair, expected: "the record left as it was", answered: `changed to ${after}` };
    const frozen = ask(deepFrozen(copied(pair)));
    return frozen.text === first.text ? undefined : { record: pair, expected: `${first.text}, as without freezing`, answered: frozen.text };
  },
});
