import type { Measure } from "../../measurement/measure.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import type { RecordPair } from "./recordPair.js";
import { allMeasures } from "./unitWorths.js";

/** Where a quantity can stand in a record. */
export type Where = "baseline" | "followUp" | "preFlare" | "next";
export type Slot = readonly [where: Where, measure: Measure];

const places: readonly Where[] = ["baseline", "followUp", "preFlare", "next"];
export const slots: readonly Slot[] = places.flatMap((where) => allMeasures.map((measure): Slot => [where, measure]));

export function quantityAt({ baseline, followUp }: RecordPair, [where, measure]: Slot): Quantity | undefined {
  const { preFlare } = baseline;
  const { next } = followUp;
  return { baseline, followUp, preFlare, next }[where]?.[measure] ?? undefined;
}

function replaced<T extends object>(source: T, key: string, value: unknown): T {
  const others = Object.entries(source).filter(([own]) => own !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]) as T;
}

/** The record with one quantity replaced; undefined takes the measure out. */
export function withQuantity({ baseline, followUp }: RecordPair, [where, measure]: Slot, quantity: Quantity | undefined): RecordPair {
  switch (where) {
    case "baseline":
      return { baseline: replaced(baseline, measure, quantity), followUp };
    case "followUp":
      return { baseline, followUp: replaced(followUp, measure, quantity) };
    case "preFlare":
      return { baseline: { ...baseline, preFlare: replaced(baseline.preFlare ?? {}, measure, quantity) }, followUp };
    case "next":
      return { baseline, followUp: { ...followUp, next: replaced(followUp.next ?? {}, measure, quantity) } };
  }
}

export function mapQuantities(pair: RecordPair, change: (quantity: Quantity, slot: Slot) => Quantity | undefined): RecordPair {
  return slots.reduce((changed, slot) => {
    const quantity = quantityAt(pair, slot);
    return quantity === undefined ? changed : withQuantity(changed, slot, change(quantity, slot));
  }, pair);
}

/** The same data with every object's keys in reverse order. */
export function reversedKeys<T>(value: T): T {
  const reversed = (member: unknown): unknown => {
    if (Array.isArray(member)) return member.map(reversed);
    if (typeof member !== "object" || member === null) return member;
    return Object.fromEntries(Object.entries(member).reverse().map(([key, own]: [string, unknown]) => [key, reversed(own)]));
  };
  return reversed(value) as T;
}

/** A copy of plain data, of which no part is shared or frozen. */
export function copied<T>(value: T): T {
  const copy = (member: unknown): unknown => {
    if (Array.isArray(member)) return member.map(copy);
    if (typeof member !== "object" || member === null) return member;
    return Object.fromEntries(Object.entries(member).map(([key, own]: [string, unknown]) => [key, copy(own)]));
  };
  return copy(value) as T;
}
