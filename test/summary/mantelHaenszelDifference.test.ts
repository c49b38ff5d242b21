import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareResponseRates } from "../../src/summary/compareResponseRates.js";
import { mantelHaenszelDifference } from "../../src/summary/mantelHaenszelDifference.js";
import type { Stratum } from "../../src/summary/readStrata.js";
import type { ResponseRateOptions } from "../../src/summary/responseRate.js";
import computed from "./fixtures/mantelHaenszelR.json";
import { agrestiCentres } from "./fixtures/twoProportions.js";
import { refusing } from "../measurement/refusal.js";

function stratum([x1 = NaN, n1 = NaN, x2 = NaN, n2 = NaN]: readonly number[]): Stratum {
  return { a: { responders: x1, total: n1 }, b: { responders: x2, total: n2 } };
}

function relativeError(actual: number | null | undefined, expected: number): number {
  return Math.abs(Number(actual ?? NaN) - expected) / Math.abs(expected);
}

const arm = fc
  .integer({ min: 0, max: 60 })
  .chain((total) => fc.record({ responders: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));
const strata = fc.array(fc.record({ a: arm, b: arm }), { minLength: 1, maxLength: 6 });

describe("mantelHaenszelDifference", () => {
  it("reproduces the eight centres of Agresti 2013, p. 231: 0.130 with a standard error of 0.050", () => {
    const result = mantelHaenszelDifference(agrestiCentres.map(stratum));
    expect(result.difference?.toFixed(3)).toBe("0.130");
    expect(result.standardError?.toFixed(3)).toBe("0.050");
    // The limits as the R package cicalc prints them, with Sato's variance; independent binomials would give 0.0348.
    expect(result.interval?.lower.toFixed(4)).toBe("0.0313");
    expect(result.interval?.upper.toFixed(4)).toBe("0.2284");
  });

  it("agrees with a calculation by hand", () => {
    // Weights 10 × 10 / 20 = 5 and 20 × 5 / 25 = 4; differences 0.2 and 0.3; so (1 + 1.2) / 9.
    // P: (100 × 4 − 100 × 6 + 0) / 400 = −0.5 and (400 × 1 − 25 × 10 + 100 × −15 / 2) / 625 = −0.96.
    // Q: (6 × 6 + 4 × 4) / 40 = 1.3 and (10 × 4 + 1 × 10) / 50 = 1.
    const result = mantelHaenszelDifference([stratum([6, 10, 4, 10]), stratum([10, 20, 1, 5])]);
    const difference = 2.2 / 9;
    expect(result.difference).toBeCloseTo(difference, 15);
    expect(result.standardError).toBeCloseTo(Math.sqrt(difference * -1.46 + 2.3) / 9, 15);
    expect(result.unusedStrata).toStrictEqual([]);
    expect(result.reason).toBeNull();
  });

  it.each(computed.rows)("agrees with R's formulas: $strata at $level", ({ strata: rows, level, ...expected }) => {
    const result = mantelHaenszelDifference(rows.map(stratum), { confidenceLevel: level });
    expect(relativeError(result.difference, expected.difference)).toBeLessThan(1e-13);
    expect(relativeError(result.standardError, expected.standardError)).toBeLessThan(1e-13);
    expect(relativeError(result.interval?.lower, expected.lower)).toBeLessThan(1e-12);
    expect(relativeError(result.interval?.upper, expected.upper)).toBeLessThan(1e-12);
  });

  it("with one stratum is the plain difference with its unpooled variance", () =>
    fc.assert(
      fc.property(arm, arm, (a, b) => {
        fc.pre(a.total > 0 && b.total > 0);
        const result = mantelHaenszelDifference([{ a, b }]);
        expect(result.difference).toBeCloseTo(Number(compareResponseRates(a, b).difference.estimate), 14);
        const variance = [a, b].map(({ responders, total }) => (responders * (total - responders)) / total ** 3);
        expect(Number(result.standardError) ** 2).toBeCloseTo(variance.reduce((sum, part) => sum + part), 13);
      }),
    ));

  it("swapping the arms negates it; the order of the strata and empty arms change nothing; the interval contains it", () =>
    fc.assert(
      fc.property(strata, (given) => {
        const result = mantelHaenszelDifference(given);
        const swapped = mantelHaenszelDifference(given.map(({ a, b }) => ({ a: b, b: a })));
        const reversed = mantelHaenszelDifference([...given].reverse());
        const padded = mantelHaenszelDifference([...given, stratum([3, 7, 0, 0])]);
        expect(Number(swapped.difference)).toBeCloseTo(-Number(result.difference), 14);
        expect(Number(reversed.difference)).toBeCloseTo(Number(result.difference), 14);
        for (const other of [swapped, reversed, padded]) {
          expect(Number(other.standardError)).toBeCloseTo(Number(result.standardError), 12);
          expect(other.reason).toBe(result.reason);
        }
        expect(padded.unusedStrata).toStrictEqual([...result.unusedStrata, given.length]);
        expect(padded).toStrictEqual({ ...result, unusedStrata: padded.unusedStrata });
        if (result.interval === null || result.difference === null) return;
        expect(result.interval.lower).toBeLessThan(result.difference);
        expect(result.interval.upper).toBeGreaterThan(result.difference);
      }),
    ));

  it("has no difference where no stratum counts patients in both arms", () => {
    expect(mantelHaenszelDifference([stratum([3, 7, 0, 0]), stratum([0, 0, 2, 5])])).toStrictEqual({
      difference: null,
      standardError: null,
      interval: null,
      reason: "no stratum counts patients in both arms",
      unusedStrata: [0, 1],
      confidenceLevel: 0.95,
    });
  });

  it.each([
    ["nobody", [0, 7, 0, 5], 0],
    ["everybody", [7, 7, 5, 5], 0],
    ["everybody in a and nobody in b", [7, 7, 0, 5], 1],
    ["nobody in a and everybody in b", [0, 3, 11, 11], -1],
  ])("has no interval where %s responded", (_, counts, difference) => {
    const result = mantelHaenszelDifference([stratum(counts), stratum(counts)]);
    expect(result).toMatchObject({ difference, standardError: 0, interval: null });
    expect(result.reason).toBe("the variance is 0: no arm has both responders and non-responders");
  });

  it("is frozen plain JSON", () => {
    for (const rows of [agrestiCentres, [[0, 7, 0, 5]], [[3, 7, 0, 0]]]) {
      const result = mantelHaenszelDifference(rows.map(stratum));
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      for (const part of [result, result.interval, result.unusedStrata]) expect(Object.isFrozen(part)).toBe(true);
    }
  });

  const good = stratum([1, 3, 2, 4]);
  it.each<[string, unknown, unknown, string]>([
    ["no strata", [], {}, "strata an array"],
    ["a stratum without its list", good, {}, "strata an object"],
    ["a missing arm", [good, { a: good.a }], {}, "strata[1].b undefined"],
    ["a hole in the list", new Array(1), {}, "strata[0] undefined"],
    ["an unknown key", [{ ...good, c: good.a }], {}, 'strata[0] has an unknown key "c", the nearest known key is "a"'],
    ["too many responders", [stratum([5, 3, 2, 4])], {}, "strata[0].a.responders 5"],
    ["a level of 1", [good], { confidenceLevel: 1 }, "confidenceLevel 1"],
  ])("refuses %s", (_, given, options, message) => {
    expect(() => mantelHaenszelDifference(given as Stratum[], options as ResponseRateOptions)).toThrow(refusing(message));
  });
});
