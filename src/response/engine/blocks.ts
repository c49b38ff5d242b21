import type { Relation } from "../../measurement/span.js";
import type { Comparison } from "./comparisons.js";
import type { Plan } from "./plan.js";

/** So many rows are judged at a time: their numbers stay near the processor. */
export const blockRows = 1024;

/** The numbers of one slot in a block of rows: at its best and at its worst, which are the same where it is known. */
export interface BlockSlot {
  readonly best: Float64Array;
  readonly worst: Float64Array;
  readonly unit: Uint8Array;
  readonly isHeld: Uint8Array;
  /** Whether anything in the block is missing. */
  hasOpen: boolean;
  /** In how many rows something is recorded. */
  held: "none" | "some" | "all";
}

/** One corner of a block of rows: each slot at its best, or at its worst. */
export interface Corner {
  readonly end: "best" | "worst";
  readonly slots: readonly BlockSlot[];
}

/** Fills a list with 1 for each row that meets a plan, 0 for each that does not. */
export type BlockTest = (corner: Corner, rows: number) => Uint8Array;

// The sign of an exact difference stands in its highest bit: read there, it costs no branch that could be guessed wrong.
const difference = new Float64Array(blockRows);
const words = new Uint32Array(difference.buffer);
const highWord = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The test of a plan for blocks. */
export function blockTestOf(plan: Plan): BlockTest {
  const out = new Uint8Array(blockRows);
  switch (plan.kind) {
    case "allOf":
    case "anyOf": {
      const members = plan.members.map((member) => blockTestOf(member));
      const combine = plan.kind === "allOf" ? and : or;
      return (corner, rows) => {
        members.forEach((member, i) => { (i === 0 ? copy : combine)(out, member(corner, rows), rows); });
        return out;
      };
    }
    case "asMeasured": {
      const members = plan.members.map(({ plan: member, places }) => ({ test: blockTestOf(member), places }));
      return (corner, rows) => asMeasured(out, members, corner, rows);
    }
    default:
      return (corner, rows) => {
        // Of what is known the best corner, which is looked at first, has said all.
        if (corner.end === "worst" && !isOpen(plan, corner)) return out;
        compareRows(plan, corner, rows);
        // "<" and ">" are met where the difference is below 0, the others where it is not.
        const turned = plan.relation.length === 1 ? 0 : 1;
        for (let i = 0; i < rows; i++) out[i] = ((words[2 * i + highWord] as number) >>> 31) ^ turned;
        return out;
      };
  }
}

/**
 * The differences of which the sign says what a comparison finds: "<" and ">=" from value minus limit, the others from limit minus value.
 */
function compareRows(plan: Comparison, { slots, end }: Corner, rows: number): void {
  const values = (slots[plan.place] as BlockSlot)[end];
  const sign = isFromValue(plan.relation) ? 1 : -1;
  if (plan.kind === "limit") {
    const { limit } = plan;
    if (sign === 1) for (let i = 0; i < rows; i++) difference[i] = (values[i] as number) - limit;
    else for (let i = 0; i < rows; i++) difference[i] = limit - (values[i] as number);
  } else if (plan.kind === "limitOfUnit") {
    const { unit } = slots[plan.place] as BlockSlot;
    for (let i = 0; i < rows; i++) difference[i] = 0 + sign * ((values[i] as number) - (plan.byUnit[unit[i] as number] as number));
  } else {
    const others = (slots[plan.other] as BlockSlot)[end];
    const { times, timesOther, more } = plan;
    if (sign === 1)
      for (let i = 0; i < rows; i++) difference[i] = (values[i] as number) * times - ((others[i] as number) * timesOther + more);
    else for (let i = 0; i < rows; i++) difference[i] = (others[i] as number) * timesOther + more - (values[i] as number) * times;
  }
}

function isOpen(plan: Comparison, { slots }: Corner): boolean {
  return slots[plan.place]?.hasOpen === true || (plan.kind === "other" && slots[plan.other]?.hasOpen === true);
}

function isFromValue(relation: Relation): boolean {
  return relation === "<" || relation === ">=";
}

interface Member {
  readonly test: BlockTest;
  readonly places: readonly number[];
}

/** Any of the members of which something is recorded in the row; where nothing is, any of them all. */
function asMeasured(out: Uint8Array, members: readonly Member[], corner: Corner, rows: number): Uint8Array {
  const held = members.map(({ places }) => heldOf(places, corner));
  out.fill(0);
  // One that every row holds: what no row holds is left out, and no row holds nothing.
  if (held.includes("all")) {
    members.forEach(({ test, places }, m) => {
      if (held[m] === "all") or(out, test(corner, rows), rows);
      else if (held[m] === "some") or(out, masked(test(corner, rows), places, corner, rows), rows);
    });
    return out;
  }
  const isAnyHeld = new Uint8Array(rows);
  const anyMember = new Uint8Array(rows);
  for (const { test, places } of members) {
    const met = test(corner, rows);
    or(anyMember, met, rows);
    or(out, masked(met, places, corner, rows), rows);
    for (const place of places) or(isAnyHeld, (corner.slots[place] as BlockSlot).isHeld, rows);
  }
  for (let i = 0; i < rows; i++) out[i] = (out[i] as number) | ((anyMember[i] as number) & ((isAnyHeld[i] as number) ^ 1));
  return out;
}

function heldOf(places: readonly number[], { slots }: Corner): BlockSlot["held"] {
  const held = places.map((place) => slots[place]?.held);
  return held.includes("all") ? "all" : held.includes("some") ? "some" : "none";
}

/** What is met, in the rows that hold something. */
function masked(met: Uint8Array, places: readonly number[], { slots }: Corner, rows: number): Uint8Array {
  const held = new Uint8Array(rows);
  for (const place of places) or(held, (slots[place] as BlockSlot).isHeld, rows);
  and(held, met, rows);
  return held;
}

function copy(out: Uint8Array, from: Uint8Array, rows: number): void {
  for (let i = 0; i < rows; i++) out[i] = from[i] as number;
}

function and(out: Uint8Array, other: Uint8Array, rows: number): void {
  for (let i = 0; i < rows; i++) out[i] = (out[i] as number) & (other[i] as number);
}

function or(out: Uint8Array, other: Uint8Array, rows: number): void {
  for (let i = 0; i < rows; i++) out[i] = (out[i] as number) | (other[i] as number);
}
