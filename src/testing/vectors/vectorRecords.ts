import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { BoundaryCase } from "../records/boundaryCases.js";
import { casesOf } from "../records/knownCases.js";
import { assembled } from "../records/decidingRecord.js";
import { caseDates, isDoseRule } from "../records/doseSettings.js";
import { leavesOf } from "../oracle/definitionParts.js";
import { dateOfDay, dayNumber } from "../../measurement/calendarDate.js";
import { divide, multiply, parseRational, placesOf, plainDecimal } from "../oracle/rational.js";
import { asMeasuredIn, withoutMeasures } from "../oracle/leftOut.js";
import { acceptedUnits } from "../records/accepts.js";
import { mapQuantities, quantityAt, slots, withQuantity } from "../oracle/recordChanges.js";
import type { RecordPair } from "../oracle/recordPair.js";
import type { PickBelow } from "./random.js";
import { recordParts } from "../records/recordParts.js";
import { isMeasureLeaf, timeOf } from "../oracle/plainEvaluation.js";
import { worthOf } from "../oracle/unitWorths.js";
import { withoutJudged } from "../laws/withoutJudged.js";

/** A record and what it is about. */
export interface VectorRecord extends RecordPair {
  readonly reason: string;
}

/** Of each criterion and unit one row inside, at and outside; the unit of what it is related to takes turns. */
export function boundaryRecords(definition: ResponseDefinition): readonly (VectorRecord & { readonly row: BoundaryCase })[] {
  const leaves = leavesOf(definition);
  const groups = new Map<string, Map<string, BoundaryCase[]>>();
  for (const row of casesOf(definition, {})) {
    const ofUnit = groups.get(`${String(row.place)} ${String(row.unit)}`) ?? new Map<string, BoundaryCase[]>();
    groups.set(`${String(row.place)} ${String(row.unit)}`, ofUnit);
    // The rows of one group differ in their side alone; those of a dose rule stand for each of its limits.
    const leaf = leaves[row.place];
    const key = leaf !== undefined && isMeasureLeaf(leaf) ? row.reason.replace(/^\w+ /, "") : "";
    ofUnit.set(key, [...(ofUnit.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((ofUnit, turn) =>
    rowsInTurn(ofUnit, turn).map((row) => ({ baseline: row.baseline, followUp: row.followUp, reason: `${row.side}: ${row.level} ${row.criterion}; ${row.reason}`, row })),
  );
}

function rowsInTurn(groups: ReadonlyMap<string, readonly BoundaryCase[]>, turn: number): readonly BoundaryCase[] {
  const all = [...groups.values()];
  return all[turn % all.length] ?? [];
}

/** Of each criterion a record in which it decides, without what it judges; and a record without anything. */
export function missingRecords(definition: ResponseDefinition, boundary: ReturnType<typeof boundaryRecords>): readonly VectorRecord[] {
  const lacking = leavesOf(definition).flatMap((leaf, place) => {
    const rows = boundary.flatMap(({ row }) => (row.place === place ? [row] : []));
    const { baseline, followUp } = rows.find(({ decides }) => decides) ?? rows[0] ?? { baseline: {}, followUp: {} };
    return withoutJudged({ baseline, followUp }, leaf).map(({ missing, record }) => ({ ...record, reason: `missing: ${missing}` }));
  });
  return [...lacking, { baseline: {}, followUp: {}, reason: "missing: everything" }];
}

/** Of alternatives that are judged as measured: the rows of one measure, in its first unit, without the others, and a record of each response without any. */
export function notMeasuredRecords(definition: ResponseDefinition, boundary: ReturnType<typeof boundaryRecords>, complete: readonly RecordPair[]): readonly VectorRecord[] {
  const measures = asMeasuredIn(definition);
  const leaves = leavesOf(definition);
  const others = (measure: string) => measures.filter((other) => other !== measure);
  const rows = boundary.flatMap(({ row, reason, baseline, followUp }) => {
    const leaf = leaves[row.place];
    const isFirstUnit = boundary.find((other) => other.row.place === row.place)?.row.unit === row.unit;
    if (leaf === undefined || !isFirstUnit || !("measure" in leaf) || !measures.includes(leaf.measure)) return [];
    return [{ ...withoutMeasures({ baseline, followUp }, others(leaf.measure)), reason: `not measured: ${others(leaf.measure).join(", ")}; ${reason}` }];
  });
  const none = measures.length === 0 ? [] : complete.map((pair) => ({ ...withoutMeasures(pair, measures), reason: `not measured: ${measures.join(", ")}` }));
  return [...rows, ...none];
}

/** Complete records with one quantity, one flag or one other thing taken out at a time. */
export function thinnedRecords(from: readonly RecordPair[]): readonly VectorRecord[] {
  return from.flatMap((pair) => [
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
}

/** A record with each combination of verdicts that the criteria on one measure, flag or list of doses reach, the rest left as it is. */
export function combinedRecords(definition: ResponseDefinition, pair: RecordPair): readonly VectorRecord[] {
  return recordParts(definition, {}).flatMap(({ options }) => options.map(({ put }) => ({ ...put(pair), reason: "combined: other verdicts in a response" })));
}

/** The dates of records with doses moved, so that the baseline is on 29 February 2024. */
export function movedRecords(definition: ResponseDefinition, boundary: ReturnType<typeof boundaryRecords>): readonly VectorRecord[] {
  const leaves = leavesOf(definition);
  const by = dayNumber("2024-02-29") - dayNumber(caseDates.baseline);
  const moved = (date: string | null | undefined) => (date == null ? null : dateOfDay(dayNumber(date) + by));
  return boundary.flatMap(({ baseline, followUp, reason, row }): VectorRecord[] => {
    const leaf = leaves[row.place];
    if (leaf === undefined || !isDoseRule(leaf)) return [];
    const doses = (followUp.doses ?? []).map((dose) => ({ ...dose, start: moved(dose.start) ?? dose.start, end: moved(dose.end) }));
    return [{ baseline: { ...baseline, date: moved(baseline.date) }, followUp: { ...followUp, date: moved(followUp.date), doses }, reason: `${reason}, on other dates` }];
  });
}

/** Values on a limit behind a sign, two of the four signs in turn, and one that lies between 0 and the limit. */
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
    if (quantity === undefined) return [];
    const written = (value: string, sign: string): VectorRecord => ({
      ...withQuantity({ baseline: each.baseline, followUp: each.followUp }, slot, { ...quantity, value }), reason: `censored: ${sign} the limit of ${each.level} ${each.criterion}`,
    });
    const isZero = Number(quantity.value) === 0; // nothing lies below it, nor between 0 and it
    const signed = signs.filter((sign) => sign !== "<" || !isZero).map((sign) => written(`${sign}${String(quantity.value)}`, sign));
    return isZero ? signed : [...signed, written(`0 to ${String(quantity.value)}`, "0 to")];
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
