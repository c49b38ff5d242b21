import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, decimalText, exact, minus, plus, quotient, times } from "../../src/measurement/quantity.js";

const forty = "1234567890123456789012345678901234567890";

describe("quotient", () => {
  it.each([
    ["10", "4", 1, "2.5", true],
    ["1", "4", 2, "0.25", true],
    ["1", "4", 1, "0.3", false], // half up, and not the value itself
    ["1", "8", 2, "0.13", false],
    ["1", "3", 4, "0.3333", false],
    ["2", "3", 4, "0.6667", false],
    ["97", "88.4", 4, "1.0973", false], // 1.09728…
    ["7.5", "0.8", 3, "9.375", true],
    ["0", "3", 2, "0", true],
    ["10", "5", 0, "2", true],
    [forty, "10", 1, "123456789012345678901234567890123456789", true],
    [`0.${"0".repeat(39)}3`, "3", 40, `0.${"0".repeat(39)}1`, true],
  ])("%s / %s to %d decimals is %s, exactly: %s", (numerator, denominator, decimals, text, isExact) => {
    expect(quotient(exact(numerator), exact(denominator), decimals)).toStrictEqual({ text, isExact });
  });

  it("is never called exact when it repeats, however many digits are asked for", () => {
    expect(quotient(exact("1"), exact("12345"), 80).isExact).toBe(false); // 12345 = 3 · 5 · 823
  });
});

describe("laws, against integers of any size", () => {
  const parts = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 20 }));
  const textOf = ([digits, scale]: readonly [bigint, number]): string => {
    const text = String(digits).padStart(scale + 1, "0");
    return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
  };
  const shortest = ([digits, scale]: readonly [bigint, number]): string => {
    if (digits < 0n) return `-${shortest([-digits, scale])}`;
    return scale === 0 ? String(digits) : textOf([digits, scale]).replace(/\.?0+$/, "");
  };

  it("a decimal is written as the shortest form of what was read", () =>
    fc.assert(fc.property(parts, (a) => decimalText(exact(textOf(a))) === shortest(a))));

  it("products, differences, sums and signs agree", () =>
    fc.assert(
      fc.property(parts, parts, ([a, s], [b, t]) => {
        const [left, right] = [exact(textOf([a, s])), exact(textOf([b, t]))];
        const [x, y, scale] = [a * 10n ** BigInt(t), b * 10n ** BigInt(s), s + t];
        expect(decimalText(times(left, right))).toBe(shortest([a * b, scale]));
        expect(decimalText(minus(left, right))).toBe(shortest([x - y, scale]));
        expect(decimalText(plus(left, right))).toBe(shortest([x + y, scale]));
        expect(compare(left, right)).toBe(x < y ? -1 : x > y ? 1 : 0);
      }),
    ));
});
