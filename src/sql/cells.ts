import type { LimitCriterion } from "../criteria/criterion.js";
import { compare, type Exact, signOf, zero } from "../measurement/quantity.js";
import type { Relation } from "../measurement/span.js";
import type { Dialect } from "./dialects.js";
import { anywhere, type Interval, related } from "./reach.js";
import { relationshipOf } from "./relationshipOf.js";

/** The parts into which printed limits cut all values: on each of them every one of the limits is met throughout or nowhere. */
export function cellsOf(dialect: Dialect, limits: readonly LimitCriterion[]): readonly Interval[] {
  const relationships = limits.map((limit) => relationshipOf(limit).relationship);
  const points = relationships
    .map(({ added }) => added)
    .sort(compare)
    .filter((point, i, all) => signOf(point) > 0 && (i === 0 || compare(point, all[i - 1] ?? zero) !== 0));
  const at = (value: Exact, isOpen: boolean) => ({ kind: "constant", value, isOpen }) as const;
  const cells: Interval[] = [];
  let low: Interval["low"] = anywhere.low;
  for (const point of points) {
    cells.push({ low, high: at(point, true) }, { low: at(point, false), high: at(point, false) });
    low = at(point, true);
  }
  cells.push({ low, high: anywhere.high });
  const verdicts = (cell: Interval) => JSON.stringify(relationships.map((relationship) => related(dialect, [cell], relationship, null)));
  const merged: Interval[] = [];
  for (const cell of cells) {
    const before = merged[merged.length - 1];
    if (before !== undefined && verdicts(before) === verdicts(cell)) merged[merged.length - 1] = { low: before.low, high: cell.high };
    else merged.push(cell);
  }
  return merged;
}

/** Where a value lies to a limit of its range: below, on or above it. */
export type Side = -1 | 0 | 1;

/** The sides that the relations tell apart, one of each; above the limit only where on it would not do. */
export function sidesOf(relations: readonly Relation[]): readonly Side[] {
  const seen = new Map(([1, 0, -1] as const).map((side) => [relations.map((relation) => isOnSide(side, relation)).join(), side]));
  return [...seen.values()];
}

export function isOnSide(side: Side, relation: Relation): boolean {
  return side === 0 ? relation.length === 2 : side > 0 === relation.startsWith(">");
}
