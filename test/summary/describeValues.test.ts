import fc from "fast-check";
import { describe as group, expect, it } from "vitest";
import { describeValues } from "../../src/summary/describeValues.js";
import { frozenThrough, unfrozenParts } from "../measurement/frozen.js";
import { refusal } from "../measurement/refusal.js";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const nothingKnown = { mean: null, sd: null, median: null, min: null, max: null, q1: null, q3: null };

group("mean and standard deviation", () => {
  it("2, 4, 4, 4, 5, 5, 7, 9: mean 40 / 8, squares about it 9 + 3 × 1 + 0 + 0 + 4 + 16 = 32, divided by 7", () => {
    expect(describeValues([2, 4, 4, 4, 5, 5, 7, 9])).toMatchObject({ n: 8, mean: 5, sd: Math.sqrt(32 / 7), min: 2, max: 9 });
  });

  // By hand: mean 90 / 5, deviations -10.5, -8, -5.5, 2, 22: squares 110.25 + 64 + 30.25 + 4 + 484 = 692.5
  it("7.5, 10, 12.5, 20 and 40 mg/d: mean 18, variance 692.5 / 4", () => {
    const { mean, sd } = describeValues(["7.5", "10", "12.5", "20", "40"]);
    expect(mean).toBe(18);
    expect(sd).toBeCloseTo(13.157697, 6); // the root of 173.125
  });

  it("three times 0.1: mean 0.1 and no spread", () => {
    expect(describeValues([0.1, 0.1, 0.1])).toMatchObject({ mean: 0.1, sd: 0 });
  });

  it("a minus zero is zero, in JSON as well", () => {
    expect(describeValues([-0])).toStrictEqual({ n: 1, missing: 0, mean: 0, sd: null, median: 0, min: 0, max: 0, q1: 0, q3: 0 });
  });

  it("a small spread far from zero keeps its digits: 1e9 + 1, + 2, + 3", () => {
    expect(describeValues([1e9 + 1, 1e9 + 2, 1e9 + 3])).toMatchObject({ mean: 1e9 + 2, sd: 1 });
  });
});

group("median and quartiles by PCTLDEF=5 of SAS, which is type 2 of R's quantile", () => {
  // n × p whole: the mean of that rank and the next; else the next whole rank.
  it.each([
    [1, 1, 1, 1], // ranks 0.25, 0.5, 0.75
    [2, 1, 1.5, 2], // 0.5, 1 (mean of 1st and 2nd), 1.5
    [3, 1, 2, 3], // 0.75, 1.5, 2.25
    [4, 1.5, 2.5, 3.5], // 1, 2, 3: all three are means
    [5, 2, 3, 4], // 1.25, 2.5, 3.75
    [6, 2, 3.5, 5], // 1.5, 3, 4.5; type 7 would give 2.25 and 4.75
    [7, 2, 4, 6], // 1.75, 3.5, 5.25; type 7 would give 2.5 and 5.5
    [8, 2.5, 4.5, 6.5], // 2, 4, 6; type 7 would give 2.75 and 6.25
    [10, 3, 5.5, 8], // 2.5, 5, 7.5
  ])("1 to %d: quartiles %d, %d, %d", (n, q1, median, q3) => {
    expect(describeValues(upTo(n).reverse())).toMatchObject({ q1, median, q3, min: 1, max: n });
  });

  it("ranks values as numbers, not as text", () => {
    expect(describeValues(["9", "10", "-2", "100", "-10"])).toMatchObject({ min: -10, q1: -2, median: 9, q3: 10, max: 100 });
  });
});

group("what is missing", () => {
  it.each([
    ["no values", [], 0, 0],
    ["only missing values", [null, undefined], 0, 2],
  ])("%s: nothing is known", (_title, values, n, missing) => {
    expect(describeValues(values)).toStrictEqual({ n, missing, ...nothingKnown });
  });

  it("a missing value is counted and is not 0", () => {
    expect(describeValues([4, null, 6, undefined])).toStrictEqual({ n: 2, missing: 2, mean: 5, sd: Math.sqrt(2), median: 5, min: 4, max: 6,
      q1: 4, q3: 6 });
  });

  it("one value has no standard deviation, two have one", () => {
    expect(describeValues([7])).toStrictEqual({ n: 1, missing: 0, mean: 7, sd: null, median: 7, min: 7, max: 7, q1: 7, q3: 7 });
    expect(describeValues([7, 7]).sd).toBe(0);
  });

  it("a hole in a sparse list is missing", () => {
    const sparse: (number | null)[] = [1];
    sparse[2] = 3;
    expect(describeValues(sparse)).toMatchObject({ n: 2, missing: 1, mean: 2 });
  });
});

group("mistakes are refused", () => {
  it.each([
    ["no list", null, "values null"],
    ["not a number", [1, Number.NaN], "values[1] NaN"],
    ["infinite", [Infinity], "values[0] Infinity"],
    ["so large that its square is infinite", [-1e200], "values[0] -1e+200"],
    ["a decimal comma", ["1,2"], 'values[0] "1,2"'],
    ["below quantification", ["<0.1"], 'values[0] "<0.1"'],
    ["an empty text, which is not 0", [""], 'values[0] ""'],
    ["true", [true], "values[0] true"],
    ["a quantity", [{ value: 1, unit: "mg/d" }], "values[0] an object"],
  ])("%s", (_title, values, message) => {
    expect(refusal(() => describeValues(values as number[]))).toContain(`RangeError: ${message}`);
  });
});

group("for any values", () => {
  const anyValues = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { maxLength: 30 });

  it("their order does not matter, the list is left as it was, and the result is plain frozen JSON", () => {
    fc.assert(fc.property(anyValues, (values) => {
      const found = describeValues(frozenThrough([...values]));
      expect(describeValues([...values].reverse())).toStrictEqual(found);
      expect(unfrozenParts(found)).toEqual([]);
      expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
      expect(found.n + found.missing).toBe(values.length);
    }));
  });

  it("a median or quartile has its share of the values on either side", () => {
    fc.assert(fc.property(anyValues, (values) => {
      const { n, q1, median, q3 } = describeValues(values);
      const known = values.flatMap((value) => value ?? []);
      for (const [value, share] of [[q1, 0.25], [median, 0.5], [q3, 0.75]] as const) {
        if (value === null) continue;
        expect(known.filter((other) => other <= value).length).toBeGreaterThanOrEqual(share * n);
        expect(known.filter((other) => other >= value).length).toBeGreaterThanOrEqual((1 - share) * n);
      }
    }));
  });
});
