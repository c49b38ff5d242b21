import assert from "node:assert/strict";
import fc from "fast-check";
import { compileDefinition, type Criterion, explainResponse, type ResponseDefinition } from "../../src/index.js";
import { isPlainLeaf, limitOf } from "../../src/testing/oracle/definitionParts.js";
import { deepFrozen } from "../../src/measurement/deepFrozen.js";
import { anyPairs } from "../../src/testing/records/pairArbitraries.js";
import { divide, placesOf, plainDecimal } from "../../src/testing/oracle/rational.js";
import { reversedKeys } from "../../src/testing/oracle/recordChanges.js";
import type { RecordPair } from "../../src/testing/oracle/recordPair.js";
import { spellingsOf, unitWorths } from "../../src/testing/oracle/unitWorths.js";
import { classify, isDeeplyFrozen, judgement, leafFindings, type LibraryLaw, throughJson } from "./law.js";
import { records } from "../records.js";

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

function ofAnyPair(name: string, count: number, holds: (pair: RecordPair, definition: ResponseDefinition) => void): LibraryLaw {
  return {
    name,
    check: (definition) => {
      fc.assert(
        fc.property(anyPairs(definition), (pair) => {
          holds(pair, definition);
        }),
        records(count),
      );
    },
  };
}

/** Laws of results as data, and of the definition as data. */
export const resultLaws: readonly LibraryLaw[] = [
  ofAnyPair("a limit printed in another unit or spelling decides the same", 20, (pair, definition) => {
    for (const other of [0, 1, 2, 3].map((turn) => reprinted(definition, turn))) {
      const result = classify(pair, other);
      assert.deepEqual(judgement(result), judgement(classify(pair, definition)));
      assert.equal(compileDefinition(other)(pair.baseline, pair.followUp), result.response);
    }
  }),
  ofAnyPair("the same input gives the same result, whatever came before and in whatever order the keys of record and definition stand", 20, (pair, definition) => {
    const first = classify(pair, definition);
    classify({ baseline: {}, followUp: {} }, definition);
    assert.deepEqual(classify(structuredClone(pair), definition), first);
    assert.deepEqual(classify(reversedKeys(pair), definition), first);
    assert.deepEqual(classify(pair, reversedKeys(definition)), first);
  }),
  ofAnyPair("a result is frozen plain JSON, and so is the definition", 25, (pair, definition) => {
    const result = classify(pair, definition);
    assert.ok(isDeeplyFrozen(result));
    assert.deepEqual(throughJson(result), result);
    assert.equal(explainResponse(throughJson(result)), explainResponse(result));
    assert.ok(leafFindings(result).length > 0 && explainResponse(result).includes(definition.title));
    assert.deepEqual(throughJson(definition), definition);
    assert.deepEqual(classify(pair, throughJson(definition)), result);
    assert.deepEqual(classify(throughJson(pair), definition), result);
  }),
  ofAnyPair("record and definition are never changed or frozen, and frozen ones work", 25, (pair, definition) => {
    const input = { pair: structuredClone(pair), definition: throughJson(definition) };
    const before = structuredClone(input);
    const result = classify(input.pair, input.definition);
    assert.deepEqual(input, before);
    for (const part of [input.pair.baseline, input.pair.followUp, input.definition, input.definition.levels]) assert.ok(!Object.isFrozen(part));
    deepFrozen(input);
    assert.deepEqual(classify(input.pair, input.definition), result);
  }),
];
