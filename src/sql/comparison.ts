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
  /** The largest that it can be where it is a whole number of 64 bits; null where it is a decimal. */
  readonly largest: number | null;
}

/** An operand with its factor. */
export interface Term {
  readonly operand: Operand;
  readonly factor: Exact;
}

/** What a whole number of 64 bits can hold, less a little. */
const largestWhole = 9e18;

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
  const isTooLarge = largest !== null && largest * Number(factor) + added > largestWhole;
  const operand = isTooLarge ? dialect.wide(text) : text;
  return factor === "1" ? operand : `${operand} * ${factor}`;
}
