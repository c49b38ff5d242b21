import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { type Accepts, acceptedUnits } from "../records/accepts.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { isDoseRule } from "../records/doseSettings.js";
import { deepFrozen } from "../../measurement/deepFrozen.js";
import { type Law, lawOf } from "./law.js";
import { askedMeasures } from "../records/measureParts.js";
import { divide, multiply, numberOf, parseRational, placesOf, plainDecimal } from "../oracle/rational.js";
import { anyPairs } from "../records/pairArbitraries.js";
import { copied, mapQuantities, reversedKeys, type Slot, withQuantity } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { stated } from "../oracle/statedValue.js";
import { allMeasures, finestUnit, spellingsOf, worthOf } from "../oracle/unitWorths.js";
import { type Changed, changedPairs, type Pick } from "../records/weakening.js";

/** A record written in another way gets the same answer: response, possible set and verdicts, as far as they are stated. */
function sameAnswer(
  name: string, statement: string, other: string,
  change: (pair: RecordPair, pick: Pick, accepts: Accepts, definition: ResponseDefinition) => RecordPair, applies?: Law["applies"],
): Law {
  return lawOf<Changed>({
    name,
    statement,
    numRuns: 100,
    ...(applies === undefined ? {} : { applies }),
    cases: (definition, accepts) => changedPairs(anyPairs(definition, accepts), (pair, pick) => change(pair, pick, accepts, definition)),
    recordOf: ({ to }) => to,
    violation: ({ from, to }, ask) => {
      const [before, after] = [ask(from), ask(to)];
      return before.text === after.text ? undefined : { record: to, other: { name: other, record: from }, expected: `${before.text}, as the other record was answered`, answered: after.text };
    },
  });
}

/** The same value, and the same reference range, in another unit, where each is a finite decimal there. */
function restated(quantity: Quantity, [, measure]: Slot, pick: Pick, accepts: Accepts): Quantity {
  const { sign, amount } = stated(quantity.value);
  const own = worthOf(measure, quantity.unit);
  const { low, high } = quantity.referenceRange ?? {};
  const amounts = [amount, ...[low, high].flatMap((end) => (end == null ? [] : [parseRational(end)]))].map((value) => multiply(value, own));
  const units = acceptedUnits(measure, accepts, true).filter(({ worth }) => amounts.every((value) => placesOf(divide(value, worth)) !== undefined));
  const { unit, worth } = units[pick() % units.length] ?? { unit: quantity.unit, worth: own };
  const written = (value: number | string) => {
    const inUnit = divide(multiply(parseRational(value), own), worth);
    return accepts.texts === false ? (numberOf(inUnit) ?? NaN) : plainDecimal(inUnit);
  };
  const range = { ...(low == null ? {} : { low: written(low) }), ...(high == null ? {} : { high: written(high) }) };
  const value = written(sign === "" ? quantity.value : plainDecimal(amount));
  const isWritable = [value, ...Object.values(range)].every((each) => typeof each === "string" || Number.isFinite(each));
  if (!isWritable) return quantity;
  return { value: sign === "" ? value : `${sign}${String(value)}`, unit, ...(quantity.referenceRange == null ? {} : { referenceRange: range }) };
}

/** The same number as text, as text with zeros around it, or as a number; a sign stays in front of it. */
function rewritten(quantity: Quantity, pick: Pick): Quantity {
  const { sign, amount } = stated(quantity.value);
  const padded = `00${plainDecimal(amount, 3)}00`;
  const value = [plainDecimal(amount), padded, sign === "" ? numberOf(amount) : undefined][pick() % 3] ?? plainDecimal(amount);
  return { ...quantity, value: typeof value === "number" ? value : `${sign}${value}` };
}

function respelt(quantity: Quantity, pick: Pick): Quantity {
  const spellings = [quantity.unit, ...spellingsOf(quantity.unit)];
  return { ...quantity, unit: spellings[pick() % spellings.length] ?? quantity.unit };
}

/** The record with other dates, labels, measures and ranges that no criterion asks about. */
function withUnasked(asked: ReadonlySet<string>, isDated: boolean) {
  return (pair: RecordPair, pick: Pick): RecordPair => {
    const labelled: RecordPair = {
      baseline: { ...pair.baseline, visit: ["BASELINE", "", "WEEK 0"][pick() % 3] ?? "", ...(isDated ? {} : { date: ["2001-02-03", "1999-12-31"][pick() % 2] ?? null }) },
      followUp: { ...pair.followUp, visit: ["WEEK 24", "", "BASELINE"][pick() % 3] ?? "", ...(isDated ? {} : { date: ["2001-02-04", "2031-07-28"][pick() % 2] ?? null }) },
    };
    const others = allMeasures.filter((measure) => !asked.has(measure));
    return (["baseline", "followUp"] as const).reduce(
      (changed, where) =>
        others.reduce((each, measure) => withQuantity(each, [where, measure], pick() % 2 === 0 ? undefined : { value: pick() % 9, unit: finestUnit(measure) }), changed),
      labelled,
    );
  };
}

/** Nothing counts but what the criteria ask for. */
export const unaskedIsIgnored: Law = lawOf<Changed>({
  name: "what is not asked for is ignored",
  statement: "Dates, visit labels and measures that no criterion asks for change nothing.",
  numRuns: 100,
  applies: (_, { unasked }) => unasked !== false,
  cases: (definition, accepts) => {
    const asked = new Set<string>(askedMeasures(definition).map(({ measure }) => measure));
    return changedPairs(anyPairs(definition, accepts), withUnasked(asked, leavesOf(definition).some(isDoseRule)));
  },
  recordOf: ({ to }) => to,
  violation: ({ from, to }, ask) => {
    const [before, after] = [ask(from), ask(to)];
    return before.text === after.text
      ? undefined
      : { record: to, other: { name: "with other dates, labels and measures", record: from }, expected: before.text, answered: after.text };
  },
});

/** A value counts, in whatever unit it is stated. */
export const unitsDoNotMatter: Law = sameAnswer("units do not matter", "The same value in another unit is judged the same.", "in other units", (pair, pick, accepts, definition) => {
  // Two limits printed for one measure need not be conversions of each other: there the unit does matter.
  const printedTwice = leavesOf(definition).flatMap((leaf) => (leaf.kind === "limit" && leaf.alsoPrinted !== undefined ? [leaf.measure] : []));
  const fixed = accepts.units === undefined ? printedTwice : [...printedTwice, ...allMeasures.filter((measure) => askedMeasures(definition).every((asked) => asked.measure !== measure))];
  return mapQuantities(pair, (quantity, slot) => (fixed.includes(slot[1]) ? quantity : restated(quantity, slot, pick, accepts)));
});

/** "µmol/L" is umol/L. */
export const spellingsDoNotMatter: Law = sameAnswer(
  "spellings do not matter", "A unit in another usual spelling is judged the same.", "in other spellings",
  (pair, pick) => mapQuantities(pair, (quantity) => respelt(quantity, pick)), (_, { units }) => units === undefined,
);

/** 0.5, "0.5" and "00.500" are one value. */
export const numbersAndTextsAgree: Law = sameAnswer(
  "numbers and decimal strings agree", "A number and its text, with zeros around it or not, are judged the same.", "written otherwise",
  (pair, pick) => mapQuantities(pair, (quantity) => rewritten(quantity, pick)), (_, { numbers, texts }) => numbers !== false && texts !== false,
);

/** A record is no list. */
export const orderOfKeysDoesNotMatter: Law = sameAnswer("order of keys", "The order in which the keys of a record stand changes nothing.", "in the first order", (pair) => reversedKeys(pair));

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
    if (JSON.stringify(given) !== before) return { record: pair, expected: "the record left as it was", answered: `changed to ${JSON.stringify(given)}` };
    const frozen = ask(deepFrozen(copied(pair)));
    return frozen.text === first.text ? undefined : { record: pair, expected: `${first.text}, as without freezing`, answered: frozen.text };
  },
});
