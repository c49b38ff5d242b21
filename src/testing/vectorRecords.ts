import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { BoundaryCase } from "./boundaryCases.js";
import { casesOf } from "./knownCases.js";
import { assembled } from "./decidingRecord.js";
import { isDoseRule } from "./doseSettings.js";
import { leavesOf } from "./definitionParts.js";
import { divide, multiply, parseRational, placesOf, plainDecimal } from "./rational.js";
import { acceptedUnits } from "./accepts.js";
import { mapQuantities, quantityAt, slots, withQuantity } from "./recordChanges.js";
import type { RecordPair } from "./recordPair.js";
import type { PickBelow } from "./random.js";
import { recordParts } from "./recordParts.js";
import { isMeasureLeaf, timeOf } from "./plainEvaluation.js";
import { worthOf } from "./unitWorths.js";

/** A record and what it is about. */
export interface VectorRecord extends RecordPair {
  readonly reason: string;
}

/** Of each criterion and unit one row inside, at and outside; the unit of what it is related to takes turns. */
export function boundaryRecords(definition: ResponseDefinition): readonly (VectorRecord & { readonly row: BoundaryCase })[] {
  const groups = new Map<string, Map<string, BoundaryCase[]>>();
  for (const row of casesOf(definition, {})) {
    const ofUnit = groups.get(`${String(row.place)} ${String(row.unit)}`) ?? new Map<string, BoundaryCase[]>();
    groups.set(`${String(row.place)} ${String(row.unit)}`, ofUnit);
    // Rows of one group differ in their side alone; those of a dose rule stand for each of its limits.
    const key = isDoseRule(leavesOf(definition)[row.place] ?? { kind: "noEvent", event: "death" }) ? "doses" : row.reason.replace(/^\w+ /, "");
    ofUnit.set(key, [...(ofUnit.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((ofUnit, turn) => {
    const rows = row(ofUnit, turn);
    return rows.map((each) => ({ baseline: each.baseline, followUp: each.followUp, reason: `${each.side}: ${each.level} ${each.criterion}; ${each.reason}`, row: each }));
  });
}

function row(groups: ReadonlyMap<string, readonly BoundaryCase[]>, turn: number): readonly BoundaryCase[] {
  const all = [...groups.values()];
  return all[turn % all.length] ?? [];
}

/** Complete records with one thing missing at a time, and one with everything missing. */
export function missingRecords(from: readonly RecordPair[]): readonly VectorRecord[] {
  const without = from.flatMap((pair) => [
    ...slots.filter((slot) => quantityAt(pair, slot) !== undefined).map((slot) => ({ ...withQuantity(pair, slot, undefined), reason: `missing: ${slot[1]} at ${slot[0]}` })),
    ...Object.keys(pair.followUp.events ?? {}).map((event) => {
      const left = Object.entries(pair.followUp.events ?? {}).filter(([name]) => name !== event);
      return { baseline: pair.baseline, followUp: { ...pair.followUp, events: Object.fromEntries(left) }, reason: `missing: ${event}` };
    }),
    ...(["sediment", "doses", "date"] as const).filter((key) => pair.followUp[key] !== undefined).map((key) => {
      const left = Object.entries(pair.followUp).filter(([name]) => name !== key);
      return { baseline: pair.baseline, followUp: Object.fromEntries(left), reason: `missing: ${key}` };
    }),
  ]);
  return [...without, { baseline: {}, followUp: {}, reason: "missing: everything" }];
}

/** Values on a limit behind a sign, two of the four signs in turn. */
export function censoredRecords(definition: ResponseDefinition): readonly VectorRecord[] {
  const leaves = leavesOf(definition);
  const seen = new Set<number>();
  return casesOf(definition, {}).flatMap((each) => {
    const leaf = leaves[each.place];
    if (each.side !== "at" || leaf === undefined || !isMeasureLeaf(leaf) || seen.has(each.place)) return [];
    seen.add(each.place);
    const slot = [timeOf(leaf), leaf.measure] as const;
    const quantity = quantityAt(each, slot);
    const signs = seen.size % 2 === 0 ? ["<", ">="] : ["<=", ">"];
    return signs.flatMap((sign) => {
      if (quantity === undefined || (sign === "<" && Number(quantity.value) === 0)) return [];
      const record = withQuantity({ baseline: each.baseline, followUp: each.followUp }, slot, { ...quantity, value: `${sign}${String(quantity.value)}` });
      return [{ ...record, reason: `censored: ${sign} the limit of ${each.level} ${each.criterion}` }];
    });
  });
}

/** Records put together at random from what matters to the definition, in any units, now and then with something missing. */
export function sampledRecords(definition: ResponseDefinition, count: number, pick: PickBelow): readonly VectorRecord[] {
  const parts = recordParts(definition, {});
  return Array.from({ length: count }, () => {
    const chosen = parts.flatMap(({ options }) => options.slice(pick(options.length)).slice(0, 1));
    const complete = mapQuantities(assembled(chosen), (quantity, [, measure]) => {
      if (quantity.referenceRange != null) return quantity;
      const inFinest = multiply(parseRational(quantity.value), worthOf(measure, quantity.unit));
      const units = acceptedUnits(measure, {}).filter(({ worth }) => placesOf(divide(inFinest, worth)) !== undefined);
      const { unit, worth } = units[pick(units.length)] ?? { unit: quantity.unit, worth: worthOf(measure, quantity.unit) };
      return pick(12) === 0 ? undefined : { value: plainDecimal(divide(inFinest, worth)), unit };
    });
    return { ...complete, reason: "sampled" };
  });
}
