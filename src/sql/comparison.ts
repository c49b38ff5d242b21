import { type Exact, times, zero } from "../measurement/quantity.js";
import type { Relation } from "../measurement/span.js";
import type { Dialect } from "./dialects.js";
import { wholeNumbers } from "./wholeNumbers.js";

/** A number of a row as SQL. */
export interface Operand {
  readonly text: string;
  /** Shorter text of the same sign, NULL where the number is. */
  readonly stored: string;
  /** What one of it is worth in the measure's base unit. */
  readonly worth: Exact;
  /** The largest that it can be where it is a whole number; null where it is a decimal. */
  readonly largest: number | null;
}

/** An operand with its factor. */
export interface Term {
  readonly operand: Operand;
  readonly factor: Exact;
}

/** Up to here a double holds every whole number, and up to here one of 64 bits does, less a little. */
const largestInDouble = 9e15;
const largestIn64Bits = 9e18;

/** A whole number that is a double, in the narrowest type that holds it times a factor. */
export function wholeFor(dialect: Dialect, text: string, largest: number): string {
  if (largest <= largestInDouble) return text;
  return largest <= largestIn64Bits ? dialect.whole(text) : dialect.wide(dialect.whole(text));
}

/** `left relation right + added`, added in the base unit, with whole numbers for factors. */
export function comparison(dialect: Dialect, left: Term, relation: Relation, right: Term | null, added: Exact): string {
  const [ofLeft = "1", ofRight = "0", constant = "0"] = wholeNumbers(worthOf(left), right === null ? zero : worthOf(right), added);
  const first = product(dialect, left.operand, ofLeft, 0);
  if (right === null) return `${first} ${relation} ${constant}`;
  const second = product(dialect, right.operand, ofRight, Number(constant));
  return `${first} ${relation} ${second}${constant === "0" ? "" : ` + ${constant}`}`;
}

function worthOf({ operand, factor }: Term): Exact {
  return times(operand.worth, factor);
}

function product(dialect: Dialect, { text, largest }: Operand, factor: string, added: number): string {
  const before = largest ?? 0;
  const isTooLarge = (limit: number) => before <= limit && before * Number(factor) + added > limit;
  const operand = isTooLarge(largestIn64Bits)
    ? dialect.wide(before > largestInDouble ? text : dialect.whole(text))
    : isTooLarge(largestInDouble)
      ? dialect.whole(text)
      : text;
  return factor === "1" ? operand : `${operand} * ${factor}`;
}
