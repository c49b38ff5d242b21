import type { AskedValue } from "../../criteria/asMeasured.js";
import type { Layout } from "./layout.js";
import { fillPoint, isHeld, setPoint, type State } from "./state.js";

// What follows from how the record was written: the limits of the units reported, and which members of a group count.

/** Fills the limits that depend on the unit reported. */
export function limitFiller(layout: Layout, state: State): () => void {
  const limits = layout.slots.flatMap(({ wanted }, place) =>
    wanted.kind === "limitOfUnit" ? [{ place, value: placeOf(layout, wanted), byUnit: wanted.byUnit }] : []);
  return () => {
    for (const { place, value, byUnit } of limits) {
      const unit = isHeld(state, value) ? (state.unit[value] as number) : 0;
      fillPoint(state, place, byUnit[unit] as number);
    }
  };
}

/** The members of all groups that are judged as measured; what was recorded of their values is a number of one bit for each. */
export interface Members {
  readonly values: readonly number[];
  readonly slots: readonly { readonly place: number; readonly asked: number; readonly among: number }[];
}

/** So many values can be told apart by the bits of a whole number. */
export const mostValuesInGroups = 31;

export function membersOf(layout: Layout): Members {
  const groups = layout.slots.flatMap(({ wanted }, place) => (wanted.kind === "counts" ? [{ ...wanted, place }] : []));
  const values = [...new Set(groups.flatMap(({ among }) => among.map((value) => placeOf(layout, value))))];
  const bitsOf = (asked: readonly AskedValue[]) => asked.reduce((bits, value) => bits | (1 << values.indexOf(placeOf(layout, value))), 0);
  return { values, slots: groups.map(({ place, asked, among }) => ({ place, asked: bitsOf(asked), among: bitsOf(among) })) };
}

/** Whether a member counts: something of it is recorded, or nothing of any member. */
export function doesCount({ asked, among }: Members["slots"][number], held: number): boolean {
  return (held & asked) !== 0 || (held & among) === 0;
}

/** Sets which members count in the present record. */
export function setMembers({ values, slots }: Members, state: State): void {
  let held = 0;
  for (let i = 0; i < values.length; i++) if (isHeld(state, values[i] as number)) held |= 1 << i;
  for (const member of slots) setPoint(state, member.place, doesCount(member, held) ? 1 : 0);
}

function placeOf({ place }: Layout, { measure, at }: AskedValue): number {
  return place({ kind: "value", measure, at });
}
