import { decimalText, type Exact } from "../measurement/quantity.js";

/** Decimals as whole numbers in the same ratio, 0.7 : 1 as 7 : 10: a decimal literal would be a double in some engines. */
export function wholeNumbers(...decimals: readonly Exact[]): readonly string[] {
  const parts = decimals.map((decimal) => decimalText(decimal).split("."));
  const places = Math.max(...parts.map(([, behind = ""]) => behind.length));
  const texts = parts.map(([before = "", behind = ""]) => `${before}${behind.padEnd(places, "0")}`.replace(/^(-?)0+(?=\d)/, "$1"));
  const numbers = texts.map(Number);
  if (!numbers.every(Number.isSafeInteger)) return texts;
  const divisor = numbers.reduce(greatestCommonDivisor, 0);
  return divisor === 0 ? texts : numbers.map((number) => String(number / divisor));
}

function greatestCommonDivisor(a: number, b: number): number {
  let [left, right] = [Math.abs(a), Math.abs(b)];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}
