import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, doubleSign, exact, times } from "../../src/measurement/quantity.js";

describe("doubleSign decides where doubles can", () => {
  it.each([
    ["well below", 0.41, 0.5, -1],
    ["well above", 0.6, 0.5, 1],
    ["above nothing", 0.01, 0, 1],
    ["nothing, below a value", 0, 0.01, -1],
    ["one part in a million million apart", 1, 1 + 1e-12, -1],
    ["far below one", 1e-200, 2e-200, -1],
    ["far above one", 2e200, 1e200, 1],
  ])("%s", (_, left, right, expected) => {
    expect(doubleSign(left, right)).toBe(expected);
  });

  it.each([
    ["equal", 0.5, 0.5],
    ["nothing and nothing", 0, 0],
    ["neighbouring doubles", 1, 1 + 2 ** -52],
    ["eight roundings apart, four on either side", 1, 1 + 8 * 2 ** -53],
    ["1.15 × 1.2 and 1.38, which differ in doubles only", 1.15 * 1.2, 1.38],
    ["so small that digits are lost", 5e-324, 0],
    ["so small that digits are lost, twice", 1.5e-323, 5e-324],
    ["an overflow", Infinity, 1],
    ["an overflow below", 1, Infinity],
    ["two overflows", Infinity, Infinity],
    ["not a number", NaN, 1],
  ])("is in doubt: %s", (_, left, right) => {
    expect(doubleSign(left, right)).toBe(0);
    expect(doubleSign(right, left)).toBe(0);
  });
});

describe("doubleSign never contradicts the exact sign", () => {
  const decimalOf = (digits: bigint, scale: number): string => {
    const text = String(digits).padStart(scale + 1, "0");
    return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
  };
  const digits = fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 4n }), fc.bigInt({ min: 1n, max: 10n ** 20n }));
  const scale = fc.integer({ min: 0, max: 12 });
  const unitFactor = fc.constantFrom("1", "88.4", "113.12", "0.001", "1000");

  // The limit is the exact product factor × baseline, brought to another unit; the value is that product, or one unit
  // of its last place beside it. The doubles take four roundings: two decimals read, and two products.
  it("on the limit and one unit in the last place beside it", () =>
    fc.assert(
      fc.property(digits, scale, digits, scale, unitFactor, fc.constantFrom(-1n, 0n, 1n), (b, s, f, t, unit, step) => {
        const [baseline, factor] = [decimalOf(b, s), decimalOf(f, t)];
        const value = decimalOf(b * f + step, s + t);
        const left = times(exact(value), exact(unit));
        const right = times(times(exact(baseline), exact(factor)), exact(unit));
        const sign = doubleSign(Number(value) * Number(unit), Number(baseline) * Number(factor) * Number(unit));
        expect(compare(left, right)).toBe(Number(step));
        expect([0, Number(step)]).toContain(sign);
      }),
      { numRuns: 2000 },
    ));

  it("on any two values: the sign is given when they differ in the twelfth digit or earlier", () =>
    fc.assert(
      fc.property(digits, scale, digits, scale, (a, s, b, t) => {
        const [left, right] = [decimalOf(a, s), decimalOf(b, t)];
        const sign = doubleSign(Number(left), Number(right));
        const truth = compare(exact(left), exact(right));
        const apart = Math.abs(Number(left) - Number(right)) > 1e-12 * Math.max(Number(left), Number(right));
        expect(apart ? [truth] : [0, truth]).toContain(sign);
      }),
      { numRuns: 2000 },
    ));
});
