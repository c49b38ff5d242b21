import fc from "fast-check";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { partsOf } from "../oracle/definitionParts.js";
import { asMeasuredIn, leftOutOn } from "../oracle/leftOut.js";
import type { RecordPair } from "../oracle/recordPair.js";
import { add, compare, multiply, one, placesOf, plainDecimal, signOfRational, ulp, zero } from "../oracle/rational.js";
import { mapQuantities, quantityAt, slots, withQuantity } from "../oracle/recordChanges.js";
import { stated } from "../oracle/statedValue.js";

/** Choices to be used up one after the other, around and around. */
export type Pick = () => number;

/** A record and what a change made of it. */
export interface Changed {
  readonly from: RecordPair;
  readonly to: RecordPair;
}

/** A record and what a change made of it; the change draws its choices from `pick`. */
export function changedPairs(from: fc.Arbitrary<RecordPair>, change: (pair: RecordPair, pick: Pick) => RecordPair): fc.Arbitrary<Changed> {
  const numbers = fc.array(fc.nat({ max: 1e6 }), { minLength: 16, maxLength: 32 });
  return fc.tuple(from, numbers).map(([pair, choices]) => {
    let next = 0;
    return { from: pair, to: change(pair, () => choices[next++ % choices.length] ?? 0) };
  });
}

/** The record without some of what it holds, down to the single flag. The doses of a day are its whole dose, so their list goes as one. */
export function removed({ baseline, followUp }: RecordPair, pick: Pick): RecordPair {
  const oneIn = 2 + (pick() % 4);
  const thinned = <T>(value: T): T => {
    if (typeof value !== "object" || value === null || Array.isArray(value) || "unit" in value) return value;
    const kept = Object.entries(value).filter(() => pick() % oneIn !== 0);
    return Object.fromEntries(kept.map(([key, member]: [string, unknown]) => [key, thinned(member)])) as T;
  };
  return { baseline: thinned(baseline), followUp: thinned(followUp) };
}

/** As `removed`, but of what is judged as measured no measure goes as a whole: without it the record would be judged by another. */
export function removedAsMeasured(definition: ResponseDefinition) {
  const measures = asMeasuredIn(definition);
  return (pair: RecordPair, pick: Pick): RecordPair => {
    const thinned = removed(pair, pick);
    const before = leftOutOn(definition, pair);
    if ([...leftOutOn(definition, thinned)].every((place) => before.has(place))) return thinned;
    const own = slots.filter(([, measure]) => measures.includes(measure));
    return own.reduce((kept, slot) => withQuantity(kept, slot, quantityAt(pair, slot)), thinned);
  };
}

/** A statement that allows everything that the quantity allows: open to one side, or from the value to a higher one. */
export function widened(quantity: Quantity, pick: Pick): Quantity {
  const { value, unit, referenceRange } = quantity;
  if (String(value).includes(" to ")) return quantity;
  const { sign, amount } = stated(value);
  const range = referenceRange == null ? {} : { referenceRange };
  const upwards = sign === "" ? pick() % 2 === 0 : sign.startsWith(">");
  const step = [zero, ulp(placesOf(amount) ?? 0, 1), one, amount][pick() % 4] ?? zero;
  const moved = add(amount, upwards ? multiply(step, ulp(0, -1)) : step);
  if (sign === "" && signOfRational(step) > 0 && pick() % 4 === 0)
    return { value: `${plainDecimal(amount)} to ${plainDecimal(add(amount, step))}`, unit, ...range };
  const bound = signOfRational(moved) < 0 ? zero : moved;
  const mayExclude = signOfRational(step) > 0 ? compare(moved, bound) === 0 : sign === "<" || sign === ">";
  const excluded = mayExclude && pick() % 2 === 0;
  return { value: `${upwards ? ">" : "<"}${excluded ? "" : "="}${plainDecimal(bound)}`, unit, ...range };
}

export function widenedPair(pair: RecordPair, pick: Pick): RecordPair {
  return mapQuantities(pair, (quantity) => (pick() % 2 === 0 ? quantity : widened(quantity, pick)));
}

/** The pair with one to three of the quantities that the definition asks for taken out or widened. */
export function someOpened(definition: ResponseDefinition, censored = true) {
  const { measures } = partsOf(definition);
  const asked = slots.filter(
    ([where, measure]) => (where === "baseline" || where === "followUp") && measures.some((parts) => parts.measure === measure),
  );
  return (pair: RecordPair, pick: Pick): RecordPair => {
    let opened = pair;
    for (let left = 1 + (pick() % 3); left > 0; left--) {
      const slot = asked[pick() % asked.length] ?? ["baseline", "upcr"];
      const quantity = quantityAt(opened, slot);
      opened = withQuantity(opened, slot, quantity && censored && pick() % 3 !== 0 ? widened(quantity, pick) : undefined);
    }
    return opened;
  };
}
