import fc from "fast-check";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Accepts } from "../records/accepts.js";
import type { BoundaryCase } from "../records/boundaryCases.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { casesOf } from "../records/knownCases.js";
import { type Law, lawOf } from "./law.js";
import { limitIn } from "../records/measureSetting.js";
import { plainResponse } from "../oracle/plainEvaluation.js";
import { earlierTime, isMeasureLeaf, type MeasureLeaf, timeOf } from "../oracle/plainLimit.js";
import { add, divide, floored, fraction, isZero, multiply, placesOf, plainDecimal, signOfRational, ulp } from "../oracle/rational.js";
import { quantityAt, withQuantity } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { intervalOf } from "../oracle/statedValue.js";
import { worthOf } from "../oracle/unitWorths.js";
import { writtenFor } from "../records/writtenFor.js";

/** A row of the boundary cases that relates a value to an earlier one. */
interface RelatedRow {
  readonly row: BoundaryCase;
  readonly leaf: MeasureLeaf;
}

function relatedRows(definition: ResponseDefinition, accepts: Accepts): readonly RelatedRow[] {
  const leaves = leavesOf(definition);
  return casesOf(definition, accepts).flatMap((row) => {
    const leaf = leaves[row.place];
    const isRelated = leaf !== undefined && isMeasureLeaf(leaf) && earlierTime(leaf) !== null;
    return isRelated && row.side === "at" && row.decides ? [{ row, leaf }] : [];
  });
}

/**
 * The record of a row with another earlier value, and the later one on the limit that follows from it, or one unit in the last place
 * beside.
 */
function movedTo({ row, leaf }: RelatedRow, share: number, places: number, sign: number): RecordPair {
  const pair = { baseline: row.baseline, followUp: row.followUp };
  const [earlierSlot, laterSlot] = [
    [earlierTime(leaf) ?? "baseline", leaf.measure],
    [timeOf(leaf), leaf.measure],
  ] as const;
  const [earlier, later] = [quantityAt(pair, earlierSlot), quantityAt(pair, laterSlot)];
  if (earlier === undefined || later === undefined) return pair;
  const [unit, laterUnit] = [earlier.unit, later.unit].map((code) => ({ unit: code, worth: worthOf(leaf.measure, code) }));
  if (unit === undefined || laterUnit === undefined) return pair;
  const before = intervalOf(earlier.value, unit.worth).low;
  const inUnit = floored(divide(multiply(before, fraction(share, 1000)), unit.worth), places);
  const limit = limitIn(leaf, { [earlierSlot[0]]: { amount: multiply(inUnit, unit.worth), unit } }, laterUnit.unit);
  const inLater = limit && divide(limit, laterUnit.worth);
  const laterPlaces = inLater && placesOf(inLater);
  if (isZero(inUnit) || inLater === undefined || laterPlaces === undefined) return pair;
  const beside = add(inLater, ulp(laterPlaces, sign));
  if (signOfRational(beside) < 0) return pair;
  const withEarlier = withQuantity(pair, earlierSlot, { ...earlier, value: plainDecimal(inUnit) });
  return withQuantity(withEarlier, laterSlot, { ...later, value: plainDecimal(beside) });
}

/**
 * Where a value is related to an earlier one, doubles go wrong on some pairs and not on others: so many pairs are tried, whatever
 * `numRuns` says.
 */
export const relativeLimits: Law = lawOf<RecordPair>({
  name: "limits relative to an earlier value",
  statement:
    "A value exactly on a multiple of an earlier value (or a printed amount above or below it) is judged as the sign says, whatever " +
      "the earlier value.",
  numRuns: 1000,
  leastRuns: 1000,
  applies: (definition, accepts) => relatedRows(definition, accepts).length > 0,
  cases: (definition, accepts) =>
    fc
      .tuple(
        fc.constantFrom(...relatedRows(definition, accepts)),
        fc.integer({ min: 300, max: 2000 }),
        fc.constantFrom(2, 2, 3, 1),
        fc.constantFrom(0, 0, 0, 0, 0, -1, 1),
      )
      .map(([row, share, places, sign]) => writtenFor(movedTo(row, share, places, sign), accepts)),
  recordOf: (pair) => pair,
  violation: (pair, ask, definition) => {
    const { response, possible, text } = ask(pair);
    const expected = plainResponse(definition, pair) ?? "NE";
    return response === expected && possible.join() === expected ? undefined : { record: pair, expected, answered: text };
  },
});
