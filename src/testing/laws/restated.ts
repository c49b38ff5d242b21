import type { Quantity } from "../../measurement/readQuantity.js";
import { divide, multiply, numberOf, parseRational, placesOf, plainDecimal, type Rational } from "../oracle/rational.js";
import type { Slot } from "../oracle/recordChanges.js";
import { stated } from "../oracle/statedValue.js";
import { spellingsOf, worthOf } from "../oracle/unitWorths.js";
import { type Accepts, acceptedUnits } from "../records/accepts.js";
import type { Pick } from "../records/weakening.js";

/** The same value, and the same reference range, in another unit, where each is a finite decimal there. */
export function restated(quantity: Quantity, [, measure]: Slot, pick: Pick, accepts: Accepts): Quantity {
  const { sign, amount } = stated(quantity.value);
  const own = worthOf(measure, quantity.unit);
  const { low, high } = quantity.referenceRange ?? {};
  const ends = [low, high].flatMap((end) => (end == null ? [] : [parseRational(end)]));
  const amounts = [amount, ...ends].map((value) => multiply(value, own));
  const isDecimalIn = (worth: Rational) => amounts.every((value) => placesOf(divide(value, worth)) !== undefined);
  const units = acceptedUnits(measure, accepts, true).filter((candidate) => isDecimalIn(candidate.worth));
  const { unit, worth } = units[pick() % units.length] ?? { unit: quantity.unit, worth: own };
  const written = (value: number | string) => {
    const inUnit = divide(multiply(parseRational(value), own), worth);
    return accepts.texts === false ? (numberOf(inUnit) ?? NaN) : plainDecimal(inUnit);
  };
  const range = { ...(low == null ? {} : { low: written(low) }), ...(high == null ? {} : { high: written(high) }) };
  const value = written(sign === "" ? quantity.value : plainDecimal(amount));
  const isWritable = [value, ...Object.values(range)].every((each) => typeof each === "string" || Number.isFinite(each));
  if (!isWritable) return quantity;
  const signed = sign === "" ? value : `${sign}${String(value)}`;
  return { value: signed, unit, ...(quantity.referenceRange == null ? {} : { referenceRange: range }) };
}

/** The same number as text, as text with zeros around it, or as a number; a sign stays in front of it. */
export function rewritten(quantity: Quantity, pick: Pick): Quantity {
  const { sign, amount } = stated(quantity.value);
  const padded = `00${plainDecimal(amount, 3)}00`;
  const value = [plainDecimal(amount), padded, sign === "" ? numberOf(amount) : undefined][pick() % 3] ?? plainDecimal(amount);
  return { ...quantity, value: typeof value === "number" ? value : `${sign}${value}` };
}

/** The same unit in another of its usual spellings. */
export function respelt(quantity: Quantity, pick: Pick): Quantity {
  const spellings = [quantity.unit, ...spellingsOf(quantity.unit)];
  return { ...quantity, unit: spellings[pick() % spellings.length] ?? quantity.unit };
}
