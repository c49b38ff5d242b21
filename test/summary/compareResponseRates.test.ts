import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareResponseRates, type RateRatio, type ResponseRateComparison } from "../../src/summary/compareResponseRates.js";
import type { ResponseCounts, ResponseRateOptions } from "../../src/summary/responseRate.js";
import { newcombe1998Differences, twoProportionsR } from "./fixtures/twoProportions.js";
import computed from "./fixtures/twoProportionsR.json";
import { refusing } from "../measurement/refusal.js";

type Value = number | null | undefined;

/** 0 where both are the same, so that a limit of 0 or none must be met exactly. */
function relativeError(actual: Value, expected: Value): number {
  if (actual === expected) return 0;
  if (typeof actual !== "number" || typeof expected !== "number") return Infinity;
  return Math.abs(actual - expected) / Math.abs(expected);
}

function worstError(actual: readonly Value[], expected: readonly Value[]): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(...actual.map((value, index) => relativeError(value, expected[index])));
}

function compare(x1: number, n1: number, x2: number, n2: number, confidenceLevel = 0.95): ResponseRateComparison {
  return compareResponseRates({ responders: x1, total: n1 }, { responders: x2, total: n2 }, { confidenceLevel });
}

function limits(interval: { readonly lower: number; readonly upper: number | null } | null): Value[] {
  return interval === null ? [null, null] : [interval.lower, interval.upper];
}

const arm = fc
  .integer({ min: 1, max: 300 })
  .chain((total) => fc.record({ responders: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));
const confidenceLevel = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
const differenceMethods = ["newcombe", "miettinenNurminen"] as const;
const ratios = ["relativeRisk", "oddsRatio"] as const;

describe("compareResponseRates reproduces published trials and papers", () => {
  it.each([
    ["LUNAR, 41/72 against 33/72", 41, 72, 33, 72, 3, "0.182"],
    ["NOBILITY, 25/63 against 11/62", 25, 63, 11, 62, 4, "0.0068"],
    ["CALIBRATE, 11/21 against 9/22", 11, 21, 9, 22, 3, "0.451"],
  ])("%s", (_, x1, n1, x2, n2, digits, p) => {
    expect(compare(x1, n1, x2, n2).pearsonChiSquare.p?.toFixed(digits)).toBe(p);
  });

  it.each(newcombe1998Differences)(
    "Newcombe 1998, $method: $x1/$n1 − $x2/$n2 from $lower to $upper",
    ({ method, x1, n1, x2, n2, lower, upper }) => {
      const interval = compare(x1, n1, x2, n2).difference[method];
      expect(interval.lower.toFixed(4)).toBe(lower);
      expect(interval.upper.toFixed(4)).toBe(upper);
    },
  );
});

describe("compareResponseRates agrees with R", () => {
  it.each(twoProportionsR.map((row) => [...row] as const))("%s: %d/%d against %d/%d", (...row) => {
    const [, x1, n1, x2, n2, mnLower, mnUpper, newcombeLower, newcombeUpper] = row;
    const [mnRatios, [oddsRatio, waldLower, waldUpper, fisherP, pearsonP]] = [row.slice(9, 13) as Value[], row.slice(13) as Value[]];
    const actual = compare(x1, n1, x2, n2);
    const { difference } = actual;
    // Ten digits, so up to 5e-10.
    const printed = [newcombeLower, newcombeUpper, oddsRatio, waldLower, waldUpper, fisherP, pearsonP];
    const given = [...limits(difference.newcombe), actual.oddsRatio.estimate, ...limits(actual.oddsRatio.wald)];
    expect(worstError([...given, actual.fisherExactP, actual.pearsonChiSquare.p], printed)).toBeLessThan(5.1e-10);
    // ratesci's own tolerance; the fixture below has the same tables to 15 digits.
    const scores = [difference, actual.relativeRisk, actual.oddsRatio].flatMap((part) => limits(part.miettinenNurminen));
    expect(worstError(scores, [mnLower, mnUpper, ...mnRatios])).toBeLessThan(1.4e-8);
  });

  it.each(computed.rows.map((row) => ({ name: `${row.slice(0, 4).join(", ")} at ${String(row[4])}`, row })))(
    "x1, n1, x2, n2 = $name",
    ({ row }) => {
      const [x1 = NaN, n1 = NaN, x2 = NaN, n2 = NaN, level = NaN] = row.map((value) => value ?? NaN);
      const { difference, relativeRisk, oddsRatio, fisherExactP, pearsonChiSquare } = compare(x1, n1, x2, n2, level);
      const actual = [
        ...limits(difference.newcombe),
        ...limits(difference.miettinenNurminen),
        ...limits(relativeRisk.miettinenNurminen),
        ...limits(oddsRatio.miettinenNurminen),
        relativeRisk.estimate,
        ...limits(relativeRisk.wald),
        oddsRatio.estimate,
        ...limits(oddsRatio.wald),
        fisherExactP,
        pearsonChiSquare.statistic,
        pearsonChiSquare.p,
      ];
      // The limits of the difference by R's closed cubic lose digits where the rates are 1 in 10,000.
      expect(worstError(actual.slice(2, 4), row.slice(7, 9))).toBeLessThan(1e-10);
      expect(worstError(actual.slice(4), row.slice(9))).toBeLessThan(2e-13);
      expect(worstError(actual.slice(0, 2), row.slice(5, 7))).toBeLessThan(2e-13);
    },
  );

  it("Fisher's P counts tables as likely as the observed one that differ by rounding only", () => {
    // 5/13 against 0/13 is as likely as its mirror image: twice 1,287 of 65,780 ways to choose the 5.
    expect(relativeError(compare(5, 13, 0, 13).fisherExactP, (2 * 1_287) / 65_780)).toBeLessThan(1e-14);
    expect(relativeError(compare(0, 13, 5, 13).fisherExactP, (2 * 1_287) / 65_780)).toBeLessThan(1e-14);
    expect(compare(5, 10, 5, 10).fisherExactP).toBe(1);
  });

  it("answers for a thousand million patients in each arm within two seconds", { timeout: 2_000 }, () => {
    const { difference, fisherExactP, pearsonChiSquare } = compare(5e8, 1e9, 500_020_000, 1e9);
    expect(difference.miettinenNurminen.lower).toBeCloseTo(-0.00002 - 4.382613e-5, 10);
    expect(relativeError(fisherExactP, pearsonChiSquare.p)).toBeLessThan(1e-4);
  });
});

describe("compareResponseRates with zero cells", () => {
  it.each<[string, Parameters<typeof compare>, Partial<RateRatio>, Partial<RateRatio>]>([
    ["nobody in a", [0, 9, 3, 8], { estimate: 0, wald: null, reason: "no responder in a" },
      { estimate: 0, wald: null, reason: "no responder in a" }],
    ["nobody in b", [3, 8, 0, 9], { estimate: null, wald: null, reason: "no responder in b" },
      { estimate: null, wald: null, reason: "no responder in b" }],
    ["nobody", [0, 9, 0, 8], { estimate: null, wald: null, reason: "no responder in a and b" },
      { estimate: null, wald: null, reason: "no responder in a and b" }],
    ["everybody in a", [9, 9, 4, 8], { estimate: 2, reason: null }, { estimate: null, wald: null, reason: "no non-responder in a" }],
    ["everybody in b", [4, 8, 9, 9], { estimate: 0.5, reason: null }, { estimate: 0, wald: null, reason: "no non-responder in b" }],
    ["everybody", [9, 9, 8, 8], { estimate: 1, wald: null, reason: "everybody responded, so its variance is 0" },
      { estimate: null, wald: null, reason: "no non-responder in a and b" }],
    ["none in an empty arm", [0, 0, 3, 8], { estimate: null, wald: null, reason: "an arm counts nobody" },
      { estimate: null, wald: null, reason: "an arm counts nobody" }],
  ])("%s responded", (_, counts, relativeRisk, oddsRatio) => {
    const result = compare(...counts);
    expect(result.relativeRisk).toMatchObject(relativeRisk);
    expect(result.oddsRatio).toMatchObject(oddsRatio);
    if (relativeRisk.reason === null) expect(result.relativeRisk.wald).not.toBeNull();
  });

  it("with nobody in an arm, every value stays possible", () => {
    for (const result of [compare(0, 0, 3, 8), compare(3, 8, 0, 0), compare(0, 0, 0, 0)]) {
      expect(result.difference).toStrictEqual({ estimate: null, newcombe: { lower: -1, upper: 1 },
        miettinenNurminen: { lower: -1, upper: 1 } });
      for (const ratio of ratios) expect(result[ratio].miettinenNurminen).toStrictEqual({ lower: 0, upper: null });
      expect(result.fisherExactP).toBe(1);
      expect(result.pearsonChiSquare).toStrictEqual({ statistic: null, p: null, reason: "an arm counts nobody" });
    }
  });

  it("has no chi-square where nobody or everybody responded", () => {
    expect(compare(0, 9, 0, 8).pearsonChiSquare).toStrictEqual({ statistic: null, p: null,
      reason: "nobody responded, so expected counts are 0" });
    expect(compare(9, 9, 8, 8).pearsonChiSquare.reason).toBe("everybody responded, so expected counts are 0");
  });
});

describe("laws of compareResponseRates", () => {
  it("swapping the arms negates the difference and its limits, inverts the ratios and keeps the P values", () =>
    fc.assert(
      fc.property(arm, arm, confidenceLevel, (a, b, level) => {
        const given = compareResponseRates(a, b, { confidenceLevel: level });
        const swapped = compareResponseRates(b, a, { confidenceLevel: level });
        expect(Number(swapped.difference.estimate) + Number(given.difference.estimate)).toBe(0);
        for (const method of differenceMethods) {
          expect(swapped.difference[method].lower + given.difference[method].upper).toBeCloseTo(0, 13);
          expect(swapped.difference[method].upper + given.difference[method].lower).toBeCloseTo(0, 13);
        }
        for (const kind of ratios) {
          const { lower, upper } = given[kind].miettinenNurminen;
          const inverse = swapped[kind].miettinenNurminen;
          expect(relativeError(inverse.upper, lower === 0 ? null : 1 / lower)).toBeLessThan(1e-12);
          expect(relativeError(inverse.lower, upper === null ? 0 : 1 / upper)).toBeLessThan(1e-12);
          const wald = given[kind].wald;
          const upperInverse = wald === null || wald.upper === null ? undefined : 1 / wald.upper;
          expect(relativeError(swapped[kind].wald?.lower, upperInverse)).toBeLessThan(1e-12);
        }
        expect(relativeError(swapped.fisherExactP, given.fisherExactP)).toBeLessThan(1e-11);
        expect(relativeError(swapped.pearsonChiSquare.p, given.pearsonChiSquare.p)).toBeLessThan(1e-11);
      }),
    ));

  it("every interval contains its estimate and stays in range", () =>
    fc.assert(
      fc.property(arm, arm, confidenceLevel, (a, b, level) => {
        const result = compareResponseRates(a, b, { confidenceLevel: level });
        for (const method of differenceMethods) {
          const { lower, upper } = result.difference[method];
          const ordered = [-1, lower, Number(result.difference.estimate), upper, 1];
          expect(ordered).toStrictEqual([...ordered].sort((one, other) => one - other));
        }
        for (const kind of ratios) {
          const { estimate, miettinenNurminen, wald } = result[kind];
          if (estimate === null) continue;
          for (const interval of [miettinenNurminen, wald ?? miettinenNurminen]) {
            expect(interval.lower).toBeLessThanOrEqual(estimate);
            expect(interval.upper ?? Infinity).toBeGreaterThanOrEqual(estimate);
          }
        }
      }),
    ));

  it("counting non-responders instead negates the difference and inverts the odds ratio", () =>
    fc.assert(
      fc.property(arm, arm, confidenceLevel, (a, b, level) => {
        const others = ({ responders, total }: ResponseCounts): ResponseCounts => ({ responders: total - responders, total });
        const given = compareResponseRates(a, b, { confidenceLevel: level });
        const inverse = compareResponseRates(others(a), others(b), { confidenceLevel: level });
        for (const method of differenceMethods) {
          expect(inverse.difference[method].lower + given.difference[method].upper).toBeCloseTo(0, 12);
        }
        const { lower } = given.oddsRatio.miettinenNurminen;
        expect(relativeError(inverse.oddsRatio.miettinenNurminen.upper, lower === 0 ? null : 1 / lower)).toBeLessThan(1e-10);
        expect(relativeError(inverse.fisherExactP, given.fisherExactP)).toBeLessThan(1e-11);
      }),
    ));

  it("at the level 1 − P of the chi-square, the Miettinen–Nurminen interval ends at 0, but for its N / (N − 1)", () =>
    fc.assert(
      fc.property(arm, arm, (a, b) => {
        const { p } = compareResponseRates(a, b).pearsonChiSquare;
        fc.pre(p !== null && p > 1e-6 && p < 0.99);
        const { miettinenNurminen } = compareResponseRates(a, b, { confidenceLevel: 1 - Number(p) }).difference;
        const factor = (a.total + b.total) / (a.total + b.total - 1);
        const nearest = Math.min(Math.abs(miettinenNurminen.lower), Math.abs(miettinenNurminen.upper));
        expect(miettinenNurminen.lower * miettinenNurminen.upper).toBeLessThanOrEqual(1e-15);
        expect(nearest).toBeLessThanOrEqual(2 * (factor - 1) + 1e-12);
      }),
    ));
});

describe("the result of compareResponseRates", () => {
  it("is frozen plain JSON, also with zero cells, and leaves its input alone", () => {
    const input = Object.freeze({ responders: 25, total: 63 });
    for (const b of [{ responders: 11, total: 62 }, { responders: 0, total: 62 }, { responders: 0, total: 0 },
      { responders: -0, total: 5 }]) {
      const result = compareResponseRates(input, b);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
      const seen: unknown[] = [result];
      for (const part of seen) {
        expect(Object.isFrozen(part)).toBe(true);
        seen.push(...Object.values(part as object).filter((value) => typeof value === "object" && value !== null));
      }
    }
  });

  it("is at 0.95 unless another level is given", () => {
    const [a, b] = [{ responders: 4, total: 9 }, { responders: 3, total: 8 }];
    expect(compareResponseRates(a, b)).toStrictEqual(compareResponseRates(a, b, { confidenceLevel: 0.95 }));
    expect(compareResponseRates(a, b, {}).confidenceLevel).toBe(0.95);
  });
});

describe("compareResponseRates refuses", () => {
  const good = { responders: 1, total: 3 };
  it.each<[string, unknown, unknown, unknown, string]>([
    ["more responders than patients", { responders: 5, total: 3 }, good, {}, "a.responders 5"],
    ["part of a patient", good, { responders: 1, total: 2.5 }, {}, "b.total 2.5"],
    ["a negative count", good, { responders: -1, total: 3 }, {}, "b.responders -1"],
    ["a count as text", good, { responders: "1", total: 3 }, {}, 'b.responders "1"'],
    ["one patient too many", { responders: 1, total: 1e9 + 1 }, good, {}, "a.total 1000000001"],
    ["a missing arm", good, undefined, {}, "b undefined"],
    ["an arm as a list", [1, 3], good, {}, "a an array"],
    ["a misspelt count", good, { responder: 1, total: 3 }, {}, 'b has an unknown key "responder", the nearest known key is "responders"'],
    ["a misspelt option", good, good, { level: 0.9 }, 'options has an unknown key "level", the nearest known key is "confidenceLevel"'],
    ["null options", good, good, null, "options null"],
    ["a level in per cent", good, good, { confidenceLevel: 95 }, "confidenceLevel 95"],
    ["a level of 0", good, good, { confidenceLevel: 0 }, "confidenceLevel 0"],
    ["a NaN level", good, good, { confidenceLevel: NaN }, "confidenceLevel NaN"],
  ])("%s", (_, a, b, options, message) => {
    expect(() => compareResponseRates(a as ResponseCounts, b as ResponseCounts, options as ResponseRateOptions)).toThrow(refusing(message));
  });
});
