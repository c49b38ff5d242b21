import assert from "node:assert/strict";
import fc from "fast-check";
import type { Quantity, ResponseDefinition } from "../../src/index.js";
import { openPairs, type RecordPair } from "./arbitraries.js";
import { limitOf, type LimitLeaf, type MeasureLeaf, partsOf, type RelativeLeaf } from "./definitionParts.js";
import { add, divide, fraction, multiply, numberOf, parseRational, placesOf, plainDecimal, type Rational, relationHolds, ulp } from "./exactDecimal.js";
import { classify, type Law, type LeafFinding, leafFindings, withQuantity } from "./law.js";
import { type UnitWorth, unitWorths, worthOf } from "./units.js";

/** A value beside or on a limit: both in the unit of the value, so that the sign of their difference is that of `offset`. */
interface Placed {
  readonly pair: RecordPair;
  readonly written: Quantity;
  readonly offset: Rational;
  readonly limit: Rational;
}

const variations = fc.record({
  morePlaces: fc.constantFrom(0, 1, 2, 9, 25),
  asNumber: fc.boolean(),
});

type Variation = typeof variations extends fc.Arbitrary<infer T> ? T : never;

function written(amount: Rational, unit: string, asNumber: boolean): Quantity {
  return { value: (asNumber ? numberOf(amount) : undefined) ?? plainDecimal(amount), unit };
}

/** The limit itself and its two neighbours in the last place, where they are not below zero. */
function around(limit: Rational, { morePlaces }: Variation): readonly Rational[] {
  const places = (placesOf(limit) ?? 0) + morePlaces;
  return [-1, 0, 1].map((sign) => ulp(places, sign)).filter((offset) => add(limit, offset).num >= 0n);
}

function assertJudged({ pair, written: quantity, offset, limit }: Placed, leaf: MeasureLeaf, definition: ResponseDefinition): void {
  const found = leafFindings(classify(pair, definition)).filter((finding) => sameCriterion(finding, leaf));
  assert.ok(found.length > 0, "the result has no finding for the criterion");
  const worth = worthOf(leaf.measure, quantity.unit);
  const upwards = leaf.relation.startsWith(">");
  const room = multiply(multiply(offset, worth), ulp(0, upwards ? 1 : -1));
  for (const finding of found) {
    assert.ok("measure" in finding);
    const { value, limit: held, margin, unit, reported } = finding.found;
    assert.equal(finding.verdict, relationHolds(leaf.relation, Number(offset.num)) ? "met" : "notMet");
    assert.deepEqual(reported, { value: String(quantity.value), unit: quantity.unit });
    const inFinest = (text: string | null): Rational => multiply(parseRational(text ?? ""), worthOf(leaf.measure, unit ?? ""));
    assert.deepEqual(inFinest(margin), room);
    assert.deepEqual(inFinest(value), multiply(add(limit, offset), worth));
    assert.deepEqual(inFinest(held), multiply(limit, worth));
    assert.equal(Math.sign(Number(margin)), Math.sign(Number(room.num)));
  }
}

function sameCriterion(finding: LeafFinding, leaf: MeasureLeaf): boolean {
  return Object.entries(leaf).every(([key, value]) => JSON.stringify(Object.entries(finding).find(([own]) => own === key)?.[1]) === JSON.stringify(value));
}

function checkLimit(leaf: LimitLeaf, { unit, worth }: UnitWorth, definition: ResponseDefinition): void {
  const limit = divide(limitOf(leaf), worth);
  if (placesOf(limit) === undefined) return;
  fc.assert(
    fc.property(openPairs(definition), variations, (pair, variation) => {
      for (const offset of around(limit, variation)) {
        const quantity = written(add(limit, offset), unit, variation.asNumber);
        assertJudged({ pair: withQuantity(pair, [leaf.at, leaf.measure], quantity), written: quantity, offset, limit }, leaf, definition);
      }
    }),
    { numRuns: 8 },
  );
}

/** The baseline is a whole number of thousandths of one of the two units: of whichever makes it a decimal in both. */
function checkRelative(leaf: RelativeLeaf, before: UnitWorth, after: UnitWorth, definition: ResponseDefinition): void {
  const { measure, factor } = leaf;
  const step = [before.worth, after.worth].find(
    (worth) => placesOf(divide(worth, before.worth)) !== undefined && placesOf(divide(worth, after.worth)) !== undefined,
  );
  if (step === undefined) return;
  fc.assert(
    fc.property(openPairs(definition), variations, fc.integer({ min: 1, max: 9999 }), (pair, variation, thousandths) => {
      const baseline = multiply(step, fraction(BigInt(thousandths), 1000n));
      const limit = divide(multiply(parseRational(factor), baseline), after.worth);
      const withBaseline = withQuantity(pair, ["baseline", measure], written(divide(baseline, before.worth), before.unit, variation.asNumber));
      for (const offset of around(limit, variation)) {
        const quantity = written(add(limit, offset), after.unit, variation.asNumber);
        assertJudged({ pair: withQuantity(withBaseline, ["followUp", measure], quantity), written: quantity, offset, limit }, leaf, definition);
      }
    }),
    { numRuns: 8 },
  );
}

export const boundaryLaws: readonly Law[] = [
  {
    name: "a value inside, on and outside a printed limit is judged as the sign says, in every unit",
    check: (definition) => {
      for (const { measure, leaves } of partsOf(definition).measures)
        for (const leaf of leaves) if (leaf.kind === "limit") for (const unit of unitWorths(measure)) checkLimit(leaf, unit, definition);
    },
  },
  {
    name: "a value inside, on and outside a multiple of baseline is judged as the sign says, in every pair of units",
    check: (definition) => {
      for (const { measure, leaves } of partsOf(definition).measures)
        for (const leaf of leaves)
          if (leaf.kind === "relativeToBaseline")
            for (const before of unitWorths(measure)) for (const after of unitWorths(measure)) checkRelative(leaf, before, after, definition);
    },
  },
];

