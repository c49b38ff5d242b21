import assert from "node:assert/strict";
import fc from "fast-check";
import { compileDefinition, type Criterion, explainResponse, type Quantity, type ResponseDefinition } from "../../src/index.js";
import { anyPairs, type RecordPair } from "./arbitraries.js";
import { isPlainLeaf, limitOf } from "./definitionParts.js";
import { divide, multiply, numberOf, placesOf, plainDecimal, stated } from "./exactDecimal.js";
import { classify, deepFreeze, isDeeplyFrozen, judgement, type Law, mapQuantities, reversedKeys, type Slot, throughJson } from "./law.js";
import { changedPairs, type Pick } from "./weakening.js";
import { spellingsOf, unitWorths, worthOf } from "./units.js";

/** The same value in another unit, where it is a finite decimal there. */
function restated(quantity: Quantity, [, measure]: Slot, pick: Pick): Quantity {
  const { sign, amount } = stated(quantity.value);
  const inFinest = multiply(amount, worthOf(measure, quantity.unit));
  const units = unitWorths(measure).filter(({ worth }) => placesOf(divide(inFinest, worth)) !== undefined);
  const { unit, worth } = units[pick() % units.length] ?? { unit: quantity.unit, worth: worthOf(measure, quantity.unit) };
  return { value: `${sign}${plainDecimal(divide(inFinest, worth))}`, unit };
}

/** The same limits, each printed in another of its units, in a spelling that is not the code. */
function reprinted(definition: ResponseDefinition, turn: number): ResponseDefinition {
  const reprint = (criterion: Criterion): Criterion => {
    if ("criteria" in criterion) return { ...criterion, criteria: criterion.criteria.map(reprint) };
    if (criterion.kind !== "limit" || !isPlainLeaf(criterion)) return criterion;
    const inFinest = limitOf(criterion);
    const units = unitWorths(criterion.measure).filter(({ worth }) => placesOf(divide(inFinest, worth)) !== undefined);
    const { unit, worth } = units[turn % units.length] ?? { unit: "", worth: inFinest };
    const spellings = [unit, ...spellingsOf(unit)];
    return { ...criterion, limit: { value: plainDecimal(divide(inFinest, worth)), unit: spellings[turn % spellings.length] ?? unit } } as Criterion;
  };
  return { ...definition, levels: definition.levels.map((level) => ({ ...level, criterion: reprint(level.criterion) })) };
}

function respelt(quantity: Quantity, _: Slot, pick: Pick): Quantity {
  const spellings = [quantity.unit, ...spellingsOf(quantity.unit)];
  return { ...quantity, unit: spellings[pick() % spellings.length] ?? quantity.unit };
}

/** The same number as text, as text with zeros around it, or as a number; a sign stays in front of it. */
function rewritten(quantity: Quantity, _: Slot, pick: Pick): Quantity {
  const { sign, amount } = stated(quantity.value);
  const padded = `00${plainDecimal(amount, 3)}00`;
  const value = [plainDecimal(amount), padded, sign === "" ? numberOf(amount) : undefined][pick() % 3] ?? quantity.value;
  return { ...quantity, value: typeof value === "number" ? value : `${sign}${String(value).replace(/^[<>]=?/, "")}` };
}

function sameJudgement(name: string, change: (quantity: Quantity, slot: Slot, pick: Pick) => Quantity): Law {
  return {
    name,
    check: (definition) => {
      const changePair = (pair: RecordPair, pick: Pick): RecordPair => mapQuantities(pair, (quantity, slot) => change(quantity, slot, pick));
      fc.assert(
        fc.property(changedPairs(anyPairs(definition), changePair), ({ from, to }) => {
          assert.deepEqual(judgement(classify(to, definition)), judgement(classify(from, definition)));
        }),
        { numRuns: 100 },
      );
    },
  };
}

function ofAnyPair(name: string, numRuns: number, holds: (pair: RecordPair, definition: ResponseDefinition) => void): Law {
  return {
    name,
    check: (definition) => {
      fc.assert(
        fc.property(anyPairs(definition), (pair) => {
          holds(pair, definition);
        }),
        { numRuns },
      );
    },
  };
}

export const formLaws: readonly Law[] = [
  sameJudgement("the same value in another unit is judged the same", restated),
  sameJudgement("a unit in another spelling is judged the same", respelt),
  sameJudgement("a number and its text are judged the same", rewritten),
  ofAnyPair("a limit printed in another unit or spelling decides the same", 50, (pair, definition) => {
    for (const other of [0, 1, 2, 3].map((turn) => reprinted(definition, turn))) {
      const result = classify(pair, other);
      assert.deepEqual(judgement(result), judgement(classify(pair, definition)));
      assert.equal(compileDefinition(other)(pair.baseline, pair.followUp), result.response);
    }
  }),
  ofAnyPair("the same input gives the same result, whatever came before and in whatever order its keys stand", 50, (pair, definition) => {
    const first = classify(pair, definition);
    classify({ baseline: {}, followUp: {} }, definition);
    assert.deepEqual(classify(structuredClone(pair), definition), first);
    assert.deepEqual(classify(reversedKeys(pair) as RecordPair, definition), first);
    assert.deepEqual(classify(pair, reversedKeys(definition) as ResponseDefinition), first);
  }),
  ofAnyPair("a result is frozen plain JSON, and so is the definition", 50, (pair, definition) => {
    const result = classify(pair, definition);
    assert.ok(isDeeplyFrozen(result));
    assert.deepEqual(throughJson(result), result);
    assert.equal(explainResponse(throughJson(result)), explainResponse(result));
    assert.deepEqual(throughJson(definition), definition);
    assert.deepEqual(classify(pair, throughJson(definition)), result);
    assert.deepEqual(classify(throughJson(pair), definition), result);
  }),
  ofAnyPair("inputs are never changed or frozen, and frozen inputs work", 50, (pair, definition) => {
    const input = { pair: structuredClone(pair), definition: throughJson(definition) };
    const before = structuredClone(input);
    const result = classify(input.pair, input.definition);
    assert.deepEqual(input, before);
    for (const part of [input.pair.baseline, input.pair.followUp, input.definition, input.definition.levels]) assert.ok(!Object.isFrozen(part));
    deepFreeze(input);
    assert.deepEqual(classify(input.pair, input.definition), result);
  }),
];
