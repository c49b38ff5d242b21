import type { Relation } from "../../measurement/span.js";
import type { Direction, Layout, State, Wanted } from "./layout.js";

/** Whether a criterion holds for these numbers. */
export type Test = (numbers: Float64Array) => boolean;

/** A number of the record, and by how much it is multiplied. */
export interface Factored {
  readonly wanted: Wanted;
  readonly times: number;
}

function directionOf(relation: Relation): Direction {
  return relation === ">" || relation === ">=" ? 1 : -1;
}

/** A number against a limit that is the same for every record, but for the unit. */
export function heldAgainstLimit(layout: Layout, wanted: Wanted, relation: Relation, byUnit: readonly number[], state: State): Test {
  const place = layout.place(wanted);
  const slot = layout.slots[place];
  slot?.directions.add(directionOf(relation));
  byUnit.forEach((limit, unit) => (slot === undefined ? 0 : (slot.limits[unit] ??= []).push(limit)));
  const [limit = 0] = byUnit;
  if (byUnit.some((other) => other !== limit)) return heldAgainstLimitOfUnit(place, relation, byUnit, state);
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
function heldAgainstLimitOfUnit(place: number, relation: Relation, byUnit: readonly number[], state: State): Test {
  const limit = () => byUnit[state.unit[place] as number] as number;
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

/** `value × times relation other × times + more`, all in whole numbers: nothing is divided. */
export function heldAgainstOther(layout: Layout, value: Factored, relation: Relation, other: Factored, more: number): Test {
  const [x, y] = [layout.place(value.wanted), layout.place(other.wanted)];
  const direction = directionOf(relation);
  note(layout, x, direction);
  note(layout, y, direction === 1 ? -1 : 1);
  const [left, right] = [value.times, other.times];
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

function note(layout: Layout, place: number, direction: Direction): void {
  layout.slots[place]?.directions.add(direction);
  layout.slots[place]?.againstOthers.add(direction);
}
