import assert from "node:assert/strict";
import fc from "fast-check";
import type { Measure, ResponseDefinition } from "../../src/index.js";
import { completePairs, type RecordPair } from "./arbitraries.js";
import { leavesOf, partsOf } from "./definitionParts.js";
import { compare, divide, floored, fraction, intervalOf, multiply, placesOf, plainDecimal, type Rational, ulp, add } from "./exactDecimal.js";
import { classify, type Law, quantityAt, rank, withQuantity } from "./law.js";
import { changedPairs, type Pick } from "./weakening.js";
import { finestUnit, unitWorths, worthOf } from "./units.js";

/** A lower value: one unit in the last place, a share, a limit or a multiple of baseline, or as low as can be. */
function lowered(pair: RecordPair, measure: Measure, definition: ResponseDefinition, pick: Pick): RecordPair {
  const current = valueAt(pair, "followUp", measure);
  const before = valueAt(pair, "baseline", measure);
  if (current === undefined) return pair;
  const parts = partsOf(definition).measures.find((candidate) => candidate.measure === measure);
  const limits = parts?.limits.map(({ amount }) => amount) ?? [];
  const multiples = before === undefined ? [] : (parts?.factors.map((factor) => multiply(factor, before)) ?? []);
  const anchors = [...limits, ...multiples].flatMap((anchor) => [anchor, add(anchor, ulp(22, -1))]);
  const share = floored(multiply(current, fraction(BigInt(pick() % 1000), 1000n)), 6);
  const justBelow = add(current, ulp((placesOf(current) ?? 0) + 1, -1));
  const candidates = [...anchors, justBelow, share].filter(({ num }) => num >= 0n).filter((value) => compare(value, current) <= 0);
  const value = candidates[pick() % candidates.length] ?? share;
  const units = unitWorths(measure).filter(({ worth }) => placesOf(divide(value, worth)) !== undefined);
  const { unit } = units[pick() % units.length] ?? { unit: finestUnit(measure) };
  return withQuantity(pair, ["followUp", measure], { value: plainDecimal(divide(value, worthOf(measure, unit))), unit });
}

function valueAt(pair: RecordPair, time: "baseline" | "followUp", measure: Measure): Rational | undefined {
  const quantity = quantityAt(pair, [time, measure]);
  return quantity && intervalOf(quantity.value, worthOf(measure, quantity.unit)).low;
}

/** Whether a level asks that a value be no lower than something at follow-up: a partial response "from 0.5 to 3.5". */
export function hasLowerEnd(definition: ResponseDefinition, measures: readonly Measure[]): boolean {
  return definition.levels.flatMap(({ criterion }) => leavesOf(criterion)).some(
    (leaf) => "measure" in leaf && measures.includes(leaf.measure) && leaf.relation.startsWith(">") && !("at" in leaf && leaf.at === "baseline"),
  );
}

function neverWorse(name: string, measures: readonly Measure[]): Law {
  return {
    name,
    check: (definition) => {
      if (hasLowerEnd(definition, measures)) return;
      const change = (pair: RecordPair, pick: Pick): RecordPair =>
        measures.filter((_, i) => measures.length === 1 || (pick() + i) % 3 !== 0).reduce((partly, measure) => lowered(partly, measure, definition, pick), pair);
      fc.assert(
        fc.property(changedPairs(completePairs(definition), change), ({ from, to }) => {
          assert.ok(rank(classify(to, definition).response, definition) <= rank(classify(from, definition).response, definition));
        }),
        { numRuns: 150 },
      );
    },
  };
}

export const clinicalLaws: readonly Law[] = [
  neverWorse("less proteinuria at follow-up never worsens the response", ["upcr", "urineProtein24h"]),
  neverWorse("a lower prednisone dose never worsens the response", ["prednisoneEquivalent"]),
];
