import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { withoutJudged } from "../laws/withoutJudged.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { asMeasuredIn, withoutMeasures } from "../oracle/leftOut.js";
import { quantityAt, slots, withQuantity } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";
import type { BoundaryRecord, VectorRecord } from "./boundaryRecords.js";

/** Of each criterion a record in which it decides, without what it judges; and a record without anything. */
export function missingRecords(definition: ResponseDefinition, boundary: readonly BoundaryRecord[]): readonly VectorRecord[] {
  const lacking = leavesOf(definition).flatMap((leaf, place) => {
    const rows = boundary.flatMap(({ row }) => (row.place === place ? [row] : []));
    const { baseline, followUp } = rows.find(({ decides }) => decides) ?? rows[0] ?? { baseline: {}, followUp: {} };
    return withoutJudged({ baseline, followUp }, leaf).map(({ missing, record }) => ({ ...record, reason: `missing: ${missing}` }));
  });
  return [...lacking, { baseline: {}, followUp: {}, reason: "missing: everything" }];
}

/**
 * Of alternatives that are judged as measured: the rows of one measure, in its first unit, without the others, and a record of each
 * response without any.
 */
export function notMeasuredRecords(
  definition: ResponseDefinition,
  boundary: readonly BoundaryRecord[],
  complete: readonly RecordPair[],
): readonly VectorRecord[] {
  const measures = asMeasuredIn(definition);
  if (measures.length === 0) return [];
  const leaves = leavesOf(definition);
  const firstUnit = (place: number) => boundary.find(({ row }) => row.place === place)?.row.unit;
  const rows = boundary.flatMap(({ row, reason, baseline, followUp }) => {
    const leaf = leaves[row.place];
    if (leaf === undefined || !("measure" in leaf) || !measures.includes(leaf.measure) || row.unit !== firstUnit(row.place)) return [];
    const others = measures.filter((other) => other !== leaf.measure);
    return [{ ...withoutMeasures({ baseline, followUp }, others), reason: `not measured: ${others.join(", ")}; ${reason}` }];
  });
  const none = complete.map((pair) => ({ ...withoutMeasures(pair, measures), reason: `not measured: ${measures.join(", ")}` }));
  return [...rows, ...none];
}

/** Complete records with one quantity, one flag or one other thing taken out at a time. */
export function thinnedRecords(from: readonly RecordPair[]): readonly VectorRecord[] {
  return from.flatMap((pair) => [...withoutQuantities(pair), ...withoutEvents(pair), ...withoutOthers(pair)]);
}

function withoutQuantities(pair: RecordPair): readonly VectorRecord[] {
  return slots
    .filter((slot) => quantityAt(pair, slot) !== undefined)
    .map((slot) => ({ ...withQuantity(pair, slot, undefined), reason: `missing: ${slot[1]} at ${slot[0]}` }));
}

function withoutEvents({ baseline, followUp }: RecordPair): readonly VectorRecord[] {
  const events = Object.entries(followUp.events ?? {});
  return events.map(([event]) => {
    const left = events.filter(([name]) => name !== event);
    return { baseline, followUp: { ...followUp, events: Object.fromEntries(left) }, reason: `missing: ${event}` };
  });
}

function withoutOthers({ baseline, followUp }: RecordPair): readonly VectorRecord[] {
  const recorded = (["sediment", "doses", "date"] as const).filter((key) => followUp[key] !== undefined);
  return recorded.map((key) => {
    const left = Object.entries(followUp).filter(([name]) => name !== key);
    return { baseline, followUp: Object.fromEntries(left), reason: `missing: ${key}` };
  });
}
