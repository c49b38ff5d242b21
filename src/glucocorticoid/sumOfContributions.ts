import { compare, decimalText, type Exact, exact, minus, plus, quotient, times, zero } from "../measurement/quantity.js";
import type { Contribution } from "./readDose.js";

/** A prednisone-equivalent dose in mg/d, and whether the decimals shown are all of it. */
export interface DailyDose {
  readonly value: string;
  readonly isExact: boolean;
}

/** The decimals of a dose that has more of them, or no end of them. */
const decimals = 6;

/**
 * The sum in mg/d over a common denominator, divided once: 0.5 mg + 1 mg of dexamethasone (0.75) are 1.5 × 5 / 0.75 = 10,
 * though neither 0.5 × 5 / 0.75 nor 1 × 5 / 0.75 ends.
 */
export function sumOfContributions(contributions: readonly Contribution[]): DailyDose {
  const equivalents = [...new Map(contributions.map(({ equivalent }) => [decimalText(equivalent), equivalent])).values()];
  const product = (factors: readonly Exact[]) => factors.reduce(times, exact("1"));
  const fivefold = contributions.reduce((sum, { milligramsPerFortnight, equivalent }) => {
    const others = product(equivalents.filter((other) => compare(other, equivalent) !== 0));
    return plus(sum, times(times(milligramsPerFortnight, exact("5")), others));
  }, zero);
  return divided(fivefold, times(exact("14"), product(equivalents)));
}

/**
 * The quotient to six decimals. Where that is not all of it, the sixth decimal is never 0, so a rounded dose stays on
 * its own side of every limit printed with up to five decimals: just above 10 mg/d reads 10.000001, not 10.
 */
function divided(numerator: Exact, denominator: Exact): DailyDose {
  const { text } = quotient(numerator, denominator, decimals);
  const rest = compare(numerator, times(exact(text), denominator));
  const hasAllDecimals = text.length - text.indexOf(".") - 1 === decimals && text.includes(".");
  if (rest === 0 || hasAllDecimals) return { value: text, isExact: rest === 0 };
  const lastDecimal = exact("0.000001");
  return { value: decimalText(rest > 0 ? plus(exact(text), lastDecimal) : minus(exact(text), lastDecimal)), isExact: false };
}
