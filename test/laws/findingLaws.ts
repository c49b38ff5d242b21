import assert from "node:assert/strict";
import fc from "fast-check";
import type { Quantity, ResponseDefinition, SingleFinding } from "../../src/index.js";
import { completer } from "../../src/testing/records/completer.js";
import { isPlain, limitOf, type LimitLeaf, partsOf, type PlainMeasureLeaf, type RelativeLeaf } from "../../src/testing/oracle/definitionParts.js";
import { anyPairs, completePairs, openPairs } from "../../src/testing/records/pairArbitraries.js";
import { add, divide, fraction, multiply, numberOf, parseRational, placesOf, plainDecimal, type Rational, signOfRational, ulp } from "../../src/testing/oracle/rational.js";
import { withQuantity } from "../../src/testing/oracle/recordChanges.js";
import type { RecordPair } from "../../src/testing/oracle/recordPair.js";
import { relationHolds } from "../../src/testing/oracle/statedValue.js";
import { unitWorths, type UnitWorth, worthOf } from "../../src/testing/oracle/unitWorths.js";
import { changedPairs } from "../../src/testing/records/weakening.js";
import { classify, kleene, countedLeaves, leafFindings, type LibraryLaw } from "./law.js";
import { records } from "../records.js";

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
  return [-1, 0, 1].map((sign) => ulp(places, sign)).filter((offset) => signOfRational(add(limit, offset)) >= 0);
}

/** A decimal that may be below zero, as the margin may. */
function signed(text: string | null): Rational {
  const value = text ?? "";
  return value.startsWith("-") ? multiply(parseRational(value.slice(1)), ulp(0, -1)) : parseRational(value);
}

function assertSame(a: Rational, b: Rational): void {
  assert.equal(signOfRational(add(a, multiply(b, ulp(0, -1)))), 0);
}

function assertJudged({ pair, written: quantity, offset, limit }: Placed, leaf: PlainMeasureLeaf, definition: ResponseDefinition): void {
  const found = leafFindings(classify(pair, definition)).filter((finding) => sameCriterion(finding, leaf));
  assert.ok(found.length > 0, "the result has no finding for the criterion");
  const worth = worthOf(leaf.measure, quantity.unit);
  const upwards = leaf.relation.startsWith(">");
  const room = multiply(multiply(offset, worth), ulp(0, upwards ? 1 : -1));
  for (const finding of found) {
    assert.ok(finding.kind === "limit" || finding.kind === "relativeToBaseline");
    const { value, limit: held, margin, unit, reported } = finding.found;
    assert.equal(finding.verdict, relationHolds(leaf.relation, signOfRational(offset)) ? "met" : "notMet");
    assert.deepEqual(reported, { value: String(quantity.value), unit: quantity.unit });
    const inFinest = (text: string | null): Rational => multiply(signed(text), worthOf(leaf.measure, unit ?? ""));
    assertSame(inFinest(margin), room);
    assertSame(inFinest(value), multiply(add(limit, offset), worth));
    assertSame(inFinest(held), multiply(limit, worth));
    assert.ok(Math.sign(Number(margin)) === signOfRational(room));
  }
}

function sameCriterion(finding: SingleFinding, leaf: PlainMeasureLeaf): boolean {
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
    records(4),
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
      const baseline = multiply(step, fraction(thousandths, 1000));
      const limit = divide(multiply(parseRational(factor), baseline), after.worth);
      const withBaseline = withQuantity(pair, ["baseline", measure], written(divide(baseline, before.worth), before.unit, variation.asNumber));
      for (const offset of around(limit, variation)) {
        const quantity = written(add(limit, offset), after.unit, variation.asNumber);
        assertJudged({ pair: withQuantity(withBaseline, ["followUp", measure], quantity), written: quantity, offset, limit }, leaf, definition);
      }
    }),
    records(4),
  );
}

/** Laws of the findings: verdicts, values, limits and margins. */
export const findingLaws: readonly LibraryLaw[] = [
  {
    name: "the response follows from the verdicts by Kleene's rules",
    check: (definition) => {
      fc.assert(
        fc.property(anyPairs(definition), (pair) => {
          const { response, levels } = classify(pair, definition);
          const verdicts = levels.map(({ finding }) => kleene(finding));
          const first = verdicts.findIndex((verdict) => verdict !== "notMet");
          if (first < 0) assert.equal(response, "NR");
          else if (verdicts[first] === "met") assert.equal(response, levels[first]?.response);
        }),
        records(25),
      );
    },
  },
  {
    name: "a complete record has no verdict unknown, and a completion keeps every known verdict",
    check: (definition) => {
      fc.assert(
        fc.property(completePairs(definition), (pair) => {
          assert.ok(countedLeaves(classify(pair, definition)).every(({ verdict }) => verdict !== "unknown"));
        }),
        records(25),
      );
      fc.assert(
        fc.property(changedPairs(openPairs(definition), completer(definition)), ({ from, to }) => {
          const known = leafFindings(classify(from, definition));
          leafFindings(classify(to, definition)).forEach(({ verdict }, i) => {
            assert.ok(known[i]?.verdict === "unknown" || known[i]?.verdict === verdict);
          });
        }),
        records(isPlain(definition) ? 40 : 20),
      );
    },
  },
  {
    name: "a value inside, on and outside a printed limit has the verdict and margin that the sign says, in every unit",
    check: (definition) => {
      for (const { measure, leaves } of partsOf(definition).measures)
        for (const leaf of leaves) if (leaf.kind === "limit") for (const unit of unitWorths(measure)) checkLimit(leaf, unit, definition);
    },
  },
  {
    name: "a value inside, on and outside a multiple of baseline has the verdict and margin that the sign says, in every pair of units",
    check: (definition) => {
      for (const { measure, leaves } of partsOf(definition).measures)
        for (const leaf of leaves)
          if (leaf.kind === "relativeToBaseline")
            for (const before of unitWorths(measure)) for (const after of unitWorths(measure)) checkRelative(leaf, before, after, definition);
    },
  },
];
