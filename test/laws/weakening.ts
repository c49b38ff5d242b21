import fc from "fast-check";
import type { Quantity, ResponseDefinition } from "../../src/index.js";
import type { RecordPair } from "./arbitraries.js";
import { add, multiply, one, placesOf, plainDecimal, stated, ulp, zero } from "./exactDecimal.js";
import { partsOf } from "./definitionParts.js";
import { mapQuantities, quantityAt, slots, withQuantity } from "./law.js";

/** Choices to be used up one after the other, around and around. */
export type Pick = () => number;

/** A record and what a change made of it; the change draws its choices from `pick`. */
export function changedPairs(from: fc.Arbitrary<RecordPair>, change: (pair: RecordPair, pick: Pick) => RecordPair) {
  const numbers = fc.array(fc.nat({ max: 1e6 }), { minLength: 16, maxLength: 32 });
  return fc.tuple(from, numbers).map(([pair, choices]) => {
    let next = 0;
    return { from: pair, to: change(pair, () => choices[next++ % choices.length] ?? 0) };
  });
}

/** The pair without some of its quantities and events. */
export function removed(pair: RecordPair, pick: Pick): RecordPair {
  const left = mapQuantities(pair, (quantity) => (pick() % 3 === 0 ? undefined : quantity));
  const events = Object.entries(pair.followUp.events ?? {}).filter(() => pick() % 2 === 0);
  return { ...left, followUp: { ...left.followUp, events: Object.fromEntries(events) } };
}

/** A statement that is open to one side and allows everything that the quantity allows. */
export function widened({ value, unit }: Quantity, pick: Pick): Quantity {
  const { sign, amount } = stated(value);
  const upwards = sign === "" ? pick() % 2 === 0 : sign.startsWith(">");
  const step = [zero, ulp(placesOf(amount) ?? 0, 1), one, amount][pick() % 4] ?? zero;
  const moved = add(amount, upwards ? multiply(step, ulp(0, -1)) : step);
  const bound = moved.num < 0n ? zero : moved;
  const mayExclude = step.num > 0n ? moved === bound : sign === "<" || sign === ">";
  const excluded = mayExclude && pick() % 2 === 0;
  return { value: `${upwards ? ">" : "<"}${excluded ? "" : "="}${plainDecimal(bound)}`, unit };
}

export function widenedPair(pair: RecordPair, pick: Pick): RecordPair {
  return mapQuantities(pair, (quantity) => (pick() % 2 === 0 ? quantity : widened(quantity, pick)));
}

/** The pair with one to three of the quantities that the definition asks for taken out or widened. */
export function someOpened(definition: ResponseDefinition) {
  const { measures } = partsOf(definition);
  const asked = slots.filter(([, measure]) => measures.some((parts) => parts.measure === measure));
  return (pair: RecordPair, pick: Pick): RecordPair => {
    let opened = pair;
    for (let left = 1 + (pick() % 3); left > 0; left--) {
      const slot = asked[pick() % asked.length] ?? ["baseline", "upcr"];
      const quantity = quantityAt(opened, slot);
      opened = withQuantity(opened, slot, quantity && pick() % 3 !== 0 ? widened(quantity, pick) : undefined);
    }
    return opened;
  };
}
