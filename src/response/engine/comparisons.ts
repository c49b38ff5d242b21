import type { Relation } from "../../measurement/span.js";
import type { Direction, Layout, State, Wanted } from "./layout.js";

/** Whether a criterion holds for these numbers. */
export type Test = (numbers: Float64Array) => boolean;

/** A number against a limit, or against another number: `value × times relation other × timesOther + more`, whole numbers all. */
export type Comparison =
  | { readonly kind: "limit"; readonly place: number; readonly relation: Relation; readonly limit: number }
  | { readonly kind: "limitOfUnit"; readonly place: number; readonly relation: Relation; readonly byUnit: readonly number[] }
  | {
      readonly kind: "other";
      readonly place: number;
      readonly times: number;
      readonly relation: Relation;
      readonly other: number;
      readonly timesOther: number;
      readonly more: number;
    };

/** A number of the record, and by how much it is multiplied. */
export interface Factored {
  readonly wanted: Wanted;
  readonly times: number;
}

/** A number against a limit that is the same for every record, but for the unit. */
export function heldAgainstLimit(layout: Layout, wanted: Wanted, relation: Relation, byUnit: readonly number[]): Comparison {
  const place = layout.place(wanted);
  const slot = layout.slots[place];
  const [limit = 0] = byUnit;
  const isPrintedTwice = byUnit.some((other) => other !== limit);
  if (slot !== undefined) {
    slot.directions.add(directionOf(relation));
    slot.isPrintedTwice ||= isPrintedTwice;
    byUnit.forEach((own, unit) => (slot.limits[unit] ??= []).push(own));
  }
  return isPrintedTwice ? { kind: "limitOfUnit", place, relation, byUnit } : { kind: "limit", place, relation, limit };
}

export function heldAgainstOther(layout: Layout, value: Factored, relation: Relation, other: Factored, more: number): Comparison {
  const places = [layout.place(value.wanted), layout.place(other.wanted)] as const;
  const direction = directionOf(relation);
  note(layout, places[0], direction);
  note(layout, places[1], direction === 1 ? -1 : 1);
  return { kind: "other", place: places[0], times: value.times, relation, other: places[1], timesOther: other.times, more };
}

function directionOf(relation: Relation): Direction {
  return relation === ">" || relation === ">=" ? 1 : -1;
}

function note(layout: Layout, place: number, direction: Direction): void {
  layout.slots[place]?.directions.add(direction);
  layout.slots[place]?.againstOthers.add(direction);
}

/** The test of a comparison. One function for each sign: a call less for each of them is most of what the answer costs. */
export function comparisonTest(comparison: Comparison, state: State): Test {
  switch (comparison.kind) {
    case "limit":
      return limitTest(comparison.place, comparison.relation, comparison.limit);
    case "limitOfUnit":
      return limitOfUnitTest(comparison.place, comparison.relation, comparison.byUnit, state.unit);
    case "other":
      return otherTest(comparison);
  }
}

function limitTest(place: number, relation: Relation, limit: number): Test {
  switch (relation) {
    case "<":
      return (numbers) => (numbers[place] as number) < limit;
    case "<=":
      return (numbers) => (numbers[place] as number) <= limit;
    case ">":
      return (numbers) => (numbers[place] as number) > limit;
    case ">=":
      return (numbers) => (numbers[place] as number) >= limit;
  }
}

/** A limit that is printed in two units: the unit reported says which holds. */
function limitOfUnitTest(place: number, relation: Relation, byUnit: readonly number[], unit: Uint8Array): Test {
  const limit = () => byUnit[unit[place] as number] as number;
  switch (relation) {
    case "<":
      return (numbers) => (numbers[place] as number) < limit();
    case "<=":
      return (numbers) => (numbers[place] as number) <= limit();
    case ">":
      return (numbers) => (numbers[place] as number) > limit();
    case ">=":
      return (numbers) => (numbers[place] as number) >= limit();
  }
}

function otherTest({ place: x, times: left, relation, other: y, timesOther: right, more }: Comparison & { readonly kind: "other" }): Test {
  switch (relation) {
    case "<":
      return (numbers) => (numbers[x] as number) * left < (numbers[y] as number) * right + more;
    case "<=":
      return (numbers) => (numbers[x] as number) * left <= (numbers[y] as number) * right + more;
    case ">":
      return (numbers) => (numbers[x] as number) * left > (numbers[y] as number) * right + more;
    case ">=":
      return (numbers) => (numbers[x] as number) * left >= (numbers[y] as number) * right + more;
  }
}
