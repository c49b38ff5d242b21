import { describe, expect, it } from "vitest";
import { compare, exactNumber, decimalText, exact, minus, plus, quotient, readDecimal, signOf, times, zero } from "../../src/measurement/quantity.js";
import { refusal } from "./refusal.js";

const read = (text: string): string | undefined => {
  const value = readDecimal(text);
  return value === undefined ? undefined : decimalText(value);
};

const forty = "1234567890123456789012345678901234567890";

describe("a plain decimal is read exactly and written in its shortest form", () => {
  it.each([
    ["0", "0"],
    ["000", "0"],
    ["0.000", "0"],
    ["7", "7"],
    ["007", "7"],
    ["10", "10"], // zeros before the point are digits of the number
    ["100.00", "100"],
    ["0.41", "0.41"],
    ["0.50", "0.5"],
    ["00.50", "0.5"],
    ["1.050", "1.05"],
    ["999999999999999", "999999999999999"], // 15 characters
    ["9999999999999.9", "9999999999999.9"], // 15 characters
    ["9007199254740993", "9007199254740993"], // 2^53 + 1: no double holds it
    ["0.1234567890123", "0.1234567890123"], // 15 characters
    ["0.12345678901234", "0.12345678901234"], // 16 characters
    ["0.123456789012345678901", "0.123456789012345678901"],
    ["0.0000000000000000000", "0"],
    [forty, forty],
    [`0.${"0".repeat(39)}1`, `0.${"0".repeat(39)}1`],
    [`${forty}.${forty}0`, `${forty}.${forty.slice(0, -1)}`],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "", " ", " 1", "1 ", "1\n", "\t1", "+1", "-1", "−1", "-0", ".5", "5.", ".", "1,2", "1.2,3", "1.2.3", "1 000", "1_000", "1e3", "1E-3",
    "0x1f", "0b1", "1n", "１２", "1．2", "٣", "½", "NaN", "Infinity", "<0.1", ">8", "~1", "1%", "null", "1:2", "1/2",
    "-1234567890123456", "1,2345678901234567", "0x1f00000000000000", "1e00000000000000003", "1234567890123456.", ".1234567890123456",
  ])("%j is not a plain decimal", (text) => {
    expect(readDecimal(text)).toBe(undefined);
    expect(refusal(() => exact(text))).toBe(`RangeError: decimal ${JSON.stringify(text)}`);
  });
});

describe("a number means its shortest decimal form", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [0.1, "0.1"],
    [0.7, "0.7"],
    [0.1 + 0.2, "0.30000000000000004"],
    [1.15, "1.15"],
    [97, "97"],
    [1e-7, "0.0000001"],
    [1.25e-7, "0.000000125"],
    [2 ** 53 + 2, "9007199254740994"],
    [1e21, `1${"0".repeat(21)}`],
    [5e-324, `0.${"0".repeat(323)}5`],
    [1.7976931348623157e308, `17976931348623157${"0".repeat(292)}`],
  ])("%d is %s", (value, expected) => {
    expect(decimalText(exactNumber(value))).toBe(expected);
  });
});

// [what, left, right, expected]: written out by hand.
const products: readonly [string, string, string, string][] = [
  ["1.2 mg/dL creatinine in umol/L", "1.2", "88.4", "106.08"],
  ["0.5 g/g in mg/mmol", "0.5", "113.12", "56.56"],
  ["125 % of 0.88 mg/dL", "1.25", "0.88", "1.1"],
  ["70 % of 1.1, which doubles put at 0.7699999999999999", "0.7", "1.1", "0.77"],
  ["nothing", "0.7", "0", "0"],
  ["the largest product of two equal numbers below 2^53", "94906265", "94906265", "9007199136250225"],
  ["the next odd one above 2^53, which no double holds", "94906267", "94906267", "9007199515875289"],
  ["above 2^53 after the point", "94906.267", "94906.267", "9007199515.875289"],
  ["eighteen ones squared", "1".repeat(18), "1".repeat(18), "12345679012345678987654320987654321"],
  ["forty digits twice over", forty, "2", "2469135780246913578024691357802469135780"],
  ["small, with more decimals than a double has digits", "0.0000000000001", "0.0000000000001", "0.00000000000000000000000001"],
];

const differences: readonly [string, string, string, string][] = [
  ["where doubles leave 0.30000000000000004", "1", "0.7", "0.3"],
  ["the room below 0.5", "0.5", "0.41", "0.09"],
  ["beyond the limit", "97", "106.08", "-9.08"],
  ["nothing left", "1.20", "1.2", "0"],
  ["less than one, negative", "0.41", "0.5", "-0.09"],
  ["whole, negative", "0", "12", "-12"],
  ["one, between neighbours above 2^53", "9007199254740993", "9007199254740992", "1"],
  ["20 decimals", "1", "0.00000000000000000001", "0.99999999999999999999"],
  ["15 digits less one in the 13th decimal", "999999999999999", "0.0000000000001", "999999999999998.9999999999999"],
  ["the same the other way round", "0.0000000000001", "999999999999999", "-999999999999998.9999999999999"],
  ["forty digits", forty, "1234567890123456789012345678901234567889", "1"],
  ["forty equal digits", forty, forty, "0"],
];

describe("numbers of up to 15 digits stay in the small form, which is what makes them fast", () => {
  it.each<[string, ReturnType<typeof exact>, number, number]>([
    ["a number read", exact("1.5"), 15, 1],
    ["fifteen digits", exact("123456789012345"), 123456789012345, 0],
    ["a product", times(exact("1.5"), exact("0.2")), 30, 2],
    ["a difference of unequal decimals", minus(exact("1.5"), exact("0.25")), 125, 2],
    ["the same backwards", minus(exact("0.25"), exact("1.5")), -125, 2],
    ["a difference of equal decimals", minus(exact("2.5"), exact("0.5")), 20, 1],
  ])("%s", (_, value, digits, scale) => {
    expect(value).toStrictEqual({ digits, scale });
  });
});

describe("a quotient", () => {
  it.each<[string, string, number, string, boolean]>([
    ["1", "3", 15, "0.333333333333333", false],
    ["2", "3", 0, "1", false],
    ["1234567.5", "0.5", 2, "2469135", true],
    ["1", "8", 3, "0.125", true],
    ["1", "8", 2, "0.13", false], // a half upwards
    ["123456789012345", "7", 15, "17636684144620.714285714285714", false], // 7 × 17636684144620 = 123456789012340, and 5 / 7 = 0.714285…
    ["0.000000000000007", "3", 15, "0.000000000000002", false],
  ])("of %s by %s to %i decimals is %s", (numerator, denominator, decimals, text, isExact) => {
    expect(quotient(exact(numerator), exact(denominator), decimals)).toStrictEqual({ text, isExact });
  });
});

describe("products, differences and sums are exact", () => {
  it.each(products)("product: %s", (_, left, right, expected) => {
    expect(decimalText(times(exact(left), exact(right)))).toBe(expected);
    expect(decimalText(times(exact(right), exact(left)))).toBe(expected);
  });

  it.each(differences)("difference: %s", (_, left, right, expected) => {
    expect(decimalText(minus(exact(left), exact(right)))).toBe(expected);
  });

  it.each([
    ["0.1", "0.2", "0.3"],
    ["1.2", "0.8", "2"],
    ["9007199254740991", "2", "9007199254740993"],
    ["999999999999999", "0.0000000000001", "999999999999999.0000000000001"],
    [forty, "1", "1234567890123456789012345678901234567891"],
    ["0", "0", "0"],
  ])("sum: %s + %s = %s", (left, right, expected) => {
    expect(decimalText(plus(exact(left), exact(right)))).toBe(expected);
  });

  it("goes on from a product that has more decimals than there are powers of ten in a safe integer", () => {
    const product = times(exact("0.0000000000001"), exact("0.0000000000001")); // 1e-26
    expect(decimalText(minus(exact("1"), product))).toBe(`0.${"9".repeat(26)}`);
    expect(decimalText(minus(product, exact("1")))).toBe(`-0.${"9".repeat(26)}`);
  });

  it("a sum beyond 2^53 of two numbers below it", () => {
    // 69 × 130539119633927 = 9007199254740963, odd; with 9007199254740980 that is odd above 2^53, which no double holds.
    const odd = times(exact("69"), exact("130539119633927"));
    const even = times(exact("10"), exact("900719925474098"));
    expect(decimalText(plus(odd, even))).toBe("18014398509481943");
    expect(decimalText(minus(minus(zero, odd), even))).toBe("-18014398509481943");
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])("one unit in decimal %i below a whole number", (decimals) => {
    const half = Math.floor(decimals / 2);
    const unit = times(exact((10 ** -half).toFixed(half)), exact((10 ** (half - decimals)).toFixed(decimals - half)));
    expect(decimalText(minus(exact("9"), unit))).toBe(`8.${"9".repeat(decimals)}`);
    expect(decimalText(minus(unit, exact("9")))).toBe(`-8.${"9".repeat(decimals)}`);
  });

  it("multiplies the smallest double: 5e-324² is 25e-648", () => {
    const smallest = exactNumber(5e-324);
    expect(decimalText(times(smallest, smallest))).toBe(`0.${"0".repeat(646)}25`);
    expect(compare(smallest, zero)).toBe(1);
  });

  it("writes zero without a sign, whatever it came from", () => {
    const negative = minus(zero, exact("1.5"));
    for (const nothing of [times(negative, zero), times(minus(zero, exact("2")), zero), times(minus(zero, exact(forty)), zero)]) {
      expect(decimalText(nothing)).toBe("0");
    }
  });
});

describe("comparison", () => {
  it.each([
    ["0.5", "0.50", 0],
    ["0.49", "0.5", -1],
    ["0.51", "0.5", 1],
    ["10", "9", 1],
    ["9007199254740993", "9007199254740992", 1],
    ["9007199254740992", "9007199254740993", -1],
    [forty, forty, 0],
    [`${forty}.0`, forty, 0],
    [`0.${"0".repeat(39)}1`, "0", 1],
    ["0", `0.${"0".repeat(39)}1`, -1],
  ])("%s against %s: %d", (left, right, expected) => {
    expect(compare(exact(left), exact(right))).toBe(expected);
    expect(signOf(minus(exact(left), exact(right)))).toBe(expected);
  });
});
