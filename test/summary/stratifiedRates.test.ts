import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cochranMantelHaenszel } from "../../src/summary/cochranMantelHaenszel.js";
import { compareResponseRates } from "../../src/summary/compareResponseRates.js";
import { mantelHaenszelDifference } from "../../src/summary/mantelHaenszelDifference.js";
import { miettinenNurminenDifference } from "../../src/summary/miettinenNurminenDifference.js";
import type { Stratum } from "../../src/summary/readStrata.js";
import { agrees } from "./closeTo.js";
import reference from "./fixtures/comparisonsR.json";
import digits from "./fixtures/miettinenNurminen.json";
import { refusing } from "../measurement/refusal.js";

const stratum = ([x1 = NaN, n1 = NaN, x2 = NaN, n2 = NaN]: readonly number[]): Stratum => ({ a: { responders: x1, total: n1 },
  b: { responders: x2, total: n2 } });
const arm = fc.integer({ min: 1, max: 40 }).chain((total) =>
  fc.record({ responders: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));
const someStrata = fc.array(fc.record({ a: arm, b: arm }), { minLength: 1, maxLength: 4 });

describe("cochranMantelHaenszel", () => {
  it("gives the numbers of the issue: 12/20 v 7/21 and 5/15 v 3/12", () => {
    const result = cochranMantelHaenszel([[12, 20, 7, 21], [5, 15, 3, 12]].map(stratum));
    expect([result.chiSquare?.toFixed(5), result.oddsRatio?.toFixed(6)]).toEqual(["2.66525", "2.327133"]);
    expect([result.interval?.lower.toFixed(6), result.interval?.upper.toFixed(6)]).toEqual(["0.844397", "6.413512"]);
  });

  it.each(reference.cochranMantelHaenszel)("agrees with R's mantelhaen.test: $strata at $level", ({ strata, level, ...expected }) => {
    const result = cochranMantelHaenszel(strata.map(stratum), { confidenceLevel: level });
    expect(agrees(result.chiSquare, expected.chiSquare, 1e-12)).toBe(true);
    expect(agrees(result.pValue, expected.pValue, 1e-11)).toBe(true);
    expect(agrees(result.oddsRatio, expected.oddsRatio, 1e-12)).toBe(true);
    expect(agrees(result.interval?.lower, expected.lower, 1e-11)).toBe(true);
    expect(agrees(result.interval?.upper, expected.upper, 1e-11)).toBe(true);
  });

  it("with arms swapped, tests the same and turns the odds ratio over", () => {
    fc.assert(fc.property(someStrata, (strata) => {
      const [one, other] = [cochranMantelHaenszel(strata), cochranMantelHaenszel(strata.map(({ a, b }) => ({ a: b, b: a })))];
      expect(agrees(one.chiSquare, other.chiSquare)).toBe(true);
      if (one.interval !== null) expect(agrees(one.interval.lower, 1 / (other.interval?.upper ?? NaN))).toBe(true);
    }));
  });

  it.each([
    ["no stratum counts patients in both arms", [[1, 2, 0, 0]]],
    ["no stratum has both responders and non-responders", [[2, 2, 3, 3], [0, 4, 0, 2]]],
    ["no stratum has a responder in one arm and a non-responder in the other for each arm, so the odds ratio is 0 or infinite",
      [[2, 2, 1, 3]]],
  ])("says why there is no interval: %s", (reason, rows) => {
    const result = cochranMantelHaenszel(rows.map(stratum));
    expect(result).toMatchObject({ reason, interval: null, logStandardError: null });
    expect(result.chiSquare === null).toBe(!reason.includes("infinite"));
  });

  it("names the strata that compare nothing, and refuses what is no stratum", () => {
    expect(cochranMantelHaenszel([[12, 20, 7, 21], [0, 0, 3, 4]].map(stratum)).unusedStrata).toEqual([1]);
    expect(() => cochranMantelHaenszel([])).toThrow(refusing("strata an array"));
    expect(() => cochranMantelHaenszel([{ a: { responders: 3, total: 2 }, b: { responders: 0, total: 1 } }])).toThrow(
      /strata\[0\]\.a\.responders 3/);
  });
});

describe("miettinenNurminenDifference", () => {
  it.each(digits.rows)("agrees with 40 digits: $strata at $level", ({ strata, level, ...expected }) => {
    const result = miettinenNurminenDifference(strata.map(stratum), { confidenceLevel: level });
    expect(Math.abs((result.difference ?? NaN) - expected.difference)).toBeLessThan(1e-14);
    expect(Math.abs(result.interval.lower - expected.lower)).toBeLessThan(1e-12);
    expect(Math.abs(result.interval.upper - expected.upper)).toBeLessThan(1e-12);
  });

  it("with one stratum is the interval of compareResponseRates; its difference is Mantel and Haenszel's", () => {
    fc.assert(fc.property(someStrata, (strata) => {
      const [first] = strata as [Stratum];
      const { miettinenNurminen } = compareResponseRates(first.a, first.b).difference;
      const one = miettinenNurminenDifference([first]).interval;
      expect(Math.abs(one.lower - miettinenNurminen.lower) + Math.abs(one.upper - miettinenNurminen.upper)).toBeLessThan(1e-12);
      const all = miettinenNurminenDifference(strata);
      expect(Math.abs((all.difference ?? NaN) - (mantelHaenszelDifference(strata).difference ?? NaN))).toBeLessThan(1e-12);
      expect(all.interval.lower <= (all.difference ?? NaN) && (all.difference ?? NaN) <= all.interval.upper).toBe(true);
    }), { numRuns: 40 });
  });

  it("its test rejects at 5 % just where the interval leaves out 0", () => {
    fc.assert(fc.property(someStrata, (strata) => {
      const { pValue, interval } = miettinenNurminenDifference(strata);
      fc.pre(pValue !== null && Math.abs(pValue - 0.05) > 1e-9);
      expect((pValue ?? 1) < 0.05).toBe(interval.lower > 0 || interval.upper < 0);
    }), { numRuns: 40 });
  });

  it("knows nothing of nobody", () => {
    expect(miettinenNurminenDifference([stratum([0, 0, 1, 2])])).toMatchObject({ difference: null, interval: { lower: -1, upper: 1 },
      unusedStrata: [0] });
    expect(miettinenNurminenDifference([stratum([0, 3, 0, 2])])).toMatchObject({ difference: 0, chiSquare: null, pValue: null });
  });
});
