import { compare, decimalText, type Exact, exact, minus, plus, quotient, signOf, times, zero } from "../measurement/quantity.js";

/** A quotient as a decimal, and whether the decimals shown are all of it. */
export interface RoundedQuotient {
  readonly value: string;
  readonly isExact: boolean;
}

const decimals = 6;
const lastDecimal = /* @__PURE__ */ exact("0.000001");

/**
 * A quotient to six decimals; the denominator is above zero. Where that is not all of it, the sixth decimal is never 0, so
 * that a rounded value stays on its own side of every limit printed with up to five: just above 7.5 reads 7.500001, not 7.5.
 */
export function roundedQuotient(numerator: Exact, denominator: Exact): RoundedQuotient {
  if (signOf(numerator) < 0) {
    const { value, isExact } = roundedQuotient(minus(zero, numerator), denominator);
    return { value: `-${value}`, isExact };
  }
  const { text } = quotient(numerator, denominator, decimals);
  const rounded = exact(text);
  const rest = compare(numerator, times(rounded, denominator));
  const [, shown = ""] = text.split(".");
  if (rest === 0 || shown.length === decimals) return { value: text, isExact: rest === 0 };
  return { value: decimalText((rest > 0 ? plus : minus)(rounded, lastDecimal)), isExact: false };
}
