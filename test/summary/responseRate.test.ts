import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { responseRate, type ResponseCounts, type ResponseRateOptions } from "../../src/summary/responseRate.js";
import { newcombe1998, singleProportionR } from "./fixtures/singleProportion.js";
import large from "./fixtures/singleProportionLarge.json";
import { refusing } from "../measurement/refusal.js";

/** 0 where both are the same number, so that limits of exactly 0 and 1 must be met exactly. */
function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}

function worstError(actual: readonly number[], expected: readonly number[]): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(...actual.map((value, index) => relativeError(value, expected[index] ?? NaN)));
}

function perCent({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${(100 * lower).toFixed(1)}–${(100 * upper).toFixed(1)} %`;
}

const counts = fc
  .integer({ min: 1, max: 2_000 })
  .chain((total) => fc.record({ responders: fc.integer({ min: 0, max: total }), total: fc.constant(total) }));
const confidenceLevel = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
const methods = ["clopperPearson", "wilson"] as const;

describe("responseRate for small arms, with none, some and all responding", () => {
  // Limits in per cent, rounded from R's binom.test and prop.test(correct = FALSE): the fixtures beside this file.
  it.each([
    ["no responder among 8", 0, 8, 0, "0.0–36.9 %", "0.0–32.4 %"],
    ["all 8 responded", 8, 8, 1, "63.1–100.0 %", "67.6–100.0 %"],
    ["the only patient responded", 1, 1, 1, "2.5–100.0 %", "20.7–100.0 %"],
    ["the only patient did not respond", 0, 1, 0, "0.0–97.5 %", "0.0–79.3 %"],
    ["one of two responded", 1, 2, 0.5, "1.3–98.7 %", "9.5–90.5 %"],
    ["4 of 9 responded, which papers print as 44 % (14–79 %)", 4, 9, 4 / 9, "13.7–78.8 %", "18.9–73.3 %"],
    ["6 of 15 responded", 6, 15, 0.4, "16.3–67.7 %", "19.8–64.3 %"],
  ])("%s", (_, responders, total, rate, exact, score) => {
    const result = responseRate({ responders, total });
    expect(result.rate).toBe(rate);
    expect(perCent(result.clopperPearson)).toBe(exact);
    expect(perCent(result.wilson)).toBe(score);
  });

  it("nobody counted: no rate, and every rate remains possible", () => {
    expect(responseRate({ responders: 0, total: 0 })).toStrictEqual({
      responders: 0,
      total: 0,
      rate: null,
      clopperPearson: { lower: 0, upper: 1 },
      wilson: { lower: 0, upper: 1 },
      confidenceLevel: 0.95,
    });
  });

  it.each(methods)("the %s limits are exactly 0 for no responder and exactly 1 for only responders", (method) => {
    for (const level of [5e-324, 0.5, 0.95, 1 - 2 ** -53]) {
      for (const total of [1, 8, 33, 10_000]) {
        expect(responseRate({ responders: 0, total }, { confidenceLevel: level })[method].lower).toBe(0);
        expect(responseRate({ responders: total, total }, { confidenceLevel: level })[method].upper).toBe(1);
      }
    }
  });
});

describe("responseRate agrees with R and with the literature", () => {
  it.each(singleProportionR.map((row) => [...row]))(
    "%d of %d: Clopper–Pearson %d to %d, Wilson %d to %d",
    (responders, total, exactLower, exactUpper, scoreLower, scoreUpper) => {
      const { clopperPearson, wilson } = responseRate({ responders, total });
      // The table has 12 digits.
      expect(worstError([clopperPearson.lower, clopperPearson.upper], [exactLower, exactUpper])).toBeLessThan(6e-12);
      expect(worstError([wilson.lower, wilson.upper], [scoreLower, scoreUpper])).toBeLessThan(6e-12);
    },
  );

  it("is not R's default, the continuity-corrected Wilson interval", () => {
    for (const [responders, total, , , lower, , correctedLower] of singleProportionR) {
      if (lower === correctedLower) continue; // no responders, or exactly half
      expect(responseRate({ responders, total }).wilson.lower).toBeGreaterThan(correctedLower * 1.01);
    }
  });

  it.each(newcombe1998)(
    "Newcombe 1998, $method: $responders of $total, $lower to $upper",
    ({ method, responders, total, lower, upper }) => {
      const limits = responseRate({ responders, total })[method];
      expect(limits.lower.toFixed(4)).toBe(lower.toFixed(4));
      expect(limits.upper.toFixed(4)).toBe(upper.toFixed(4));
    },
  );

  it.each(large.rows.map(([responders = NaN, total = NaN, level = NaN, ...limits]) => ({ responders, total, level, limits })))(
    "$responders of $total at confidence level $level",
    ({ responders, total, level, limits }) => {
      const { clopperPearson, wilson } = responseRate({ responders, total }, { confidenceLevel: level });
      const actual = [clopperPearson.lower, clopperPearson.upper, wilson.lower, wilson.upper];
      expect(worstError(actual, limits)).toBeLessThan(5e-13);
    },
  );

  it("meets the closed form 1 − (α/2)^(1/n) of the exact limit for no responder, up to a thousand million", () => {
    for (const total of [1, 10, 10_000, 1e7, 1e9]) {
      const expected = -Math.expm1(Math.log(0.025) / total);
      expect(relativeError(responseRate({ responders: 0, total }).clopperPearson.upper, expected)).toBeLessThan(1e-12);
    }
  });

  it("answers for a thousand million patients within five seconds", { timeout: 5_000 }, () => {
    // So many patients are normally distributed: 0.5 ± 1.959964 × √(0.25 / 1e9).
    const { clopperPearson } = responseRate({ responders: 5e8, total: 1e9 });
    expect(clopperPearson.lower).toBeCloseTo(0.5 - 3.098975e-5, 8);
    expect(clopperPearson.upper).toBeCloseTo(0.5 + 3.098975e-5, 8);
  });
});

describe.each(methods)("laws of the %s interval", (method) => {
  it("the rate lies within its limits, and the limits within 0 and 1", () =>
    fc.assert(
      fc.property(counts, confidenceLevel, (observed, level) => {
        const result = responseRate(observed, { confidenceLevel: level });
        const { lower, upper } = result[method];
        expect([0, lower, result.rate, upper, 1]).toStrictEqual(
          [0, lower, result.rate, upper, 1].map(Number).sort((a, b) => a - b),
        );
      }),
    ));

  it("counting non-responders instead mirrors the limits", () =>
    fc.assert(
      fc.property(counts, confidenceLevel, ({ responders, total }, level) => {
        const response = responseRate({ responders, total }, { confidenceLevel: level })[method];
        const nonResponse = responseRate({ responders: total - responders, total }, { confidenceLevel: level })[method];
        expect(Math.abs(nonResponse.lower - (1 - response.upper))).toBeLessThan(1e-13);
        expect(Math.abs(nonResponse.upper - (1 - response.lower))).toBeLessThan(1e-13);
      }),
    ));

  it("one more responder raises both limits", () =>
    fc.assert(
      fc.property(counts, confidenceLevel, ({ responders, total }, level) => {
        fc.pre(responders < total);
        const fewer = responseRate({ responders, total }, { confidenceLevel: level })[method];
        const more = responseRate({ responders: responders + 1, total }, { confidenceLevel: level })[method];
        expect(more.lower).toBeGreaterThan(fewer.lower);
        expect(more.upper).toBeGreaterThan(fewer.upper);
      }),
    ));

  it("a higher confidence level widens the interval", () =>
    fc.assert(
      fc.property(counts, confidenceLevel, ({ responders, total }, level) => {
        const narrow = responseRate({ responders, total }, { confidenceLevel: level })[method];
        const wide = responseRate({ responders, total }, { confidenceLevel: (1 + level) / 2 })[method];
        expect(wide.upper - wide.lower).toBeGreaterThan(narrow.upper - narrow.lower);
      }),
    ));

  it("ten times as many patients at the same rate narrow the interval", () =>
    fc.assert(
      fc.property(counts, ({ responders, total }) => {
        const few = responseRate({ responders, total })[method];
        const many = responseRate({ responders: 10 * responders, total: 10 * total })[method];
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }),
    ));
});

describe("the result of responseRate", () => {
  it("is frozen plain JSON, and leaves its input alone", () => {
    const input = Object.freeze({ responders: 4, total: 9 });
    const result = responseRate(input, Object.freeze({ confidenceLevel: 0.9 }));
    expect(Object.keys(result)).toStrictEqual(["responders", "total", "rate", "clopperPearson", "wilson", "confidenceLevel"]);
    expect(result.confidenceLevel).toBe(0.9);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    for (const part of [result, result.clopperPearson, result.wilson]) expect(Object.isFrozen(part)).toBe(true);
    const empty = responseRate({ responders: 0, total: 0 });
    for (const part of [empty, empty.clopperPearson, empty.wilson]) expect(Object.isFrozen(part)).toBe(true);
  });

  it("carries no negative zero, which JSON would lose", () => {
    const result = responseRate({ responders: -0, total: 9 });
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    expect(Object.is(result.rate, 0)).toBe(true);
  });

  it("is at 0.95 unless another level is given", () => {
    const implied = responseRate({ responders: 4, total: 9 });
    expect(responseRate({ responders: 4, total: 9 }, {})).toStrictEqual(implied);
    expect(responseRate({ responders: 4, total: 9 }, { confidenceLevel: 0.95 })).toStrictEqual(implied);
  });
});

describe("responseRate refuses", () => {
  it.each<[string, unknown, unknown, string]>([
    ["more responders than patients", { responders: 5, total: 3 }, {}, "counts.responders 5"],
    ["a responder among nobody", { responders: 1, total: 0 }, {}, "counts.responders 1"],
    ["a negative count", { responders: -1, total: 3 }, {}, "counts.responders -1"],
    ["part of a responder", { responders: 1.5, total: 3 }, {}, "counts.responders 1.5"],
    ["NaN responders", { responders: NaN, total: 3 }, {}, "counts.responders NaN"],
    ["missing responders", { total: 3 }, {}, "counts.responders undefined"],
    ["responders as text", { responders: "2", total: 3 }, {}, 'counts.responders "2"'],
    ["responders as a list", { responders: [1], total: 3 }, {}, "counts.responders an array"],
    ["null responders", { responders: null, total: 3 }, {}, "counts.responders null"],
    ["part of a patient", { responders: 1, total: 2.5 }, {}, "counts.total 2.5"],
    ["a negative total", { responders: 0, total: -1 }, {}, "counts.total -1"],
    ["a NaN total", { responders: 0, total: NaN }, {}, "counts.total NaN"],
    ["an infinite total", { responders: 0, total: Infinity }, {}, "counts.total Infinity"],
    ["one patient above the largest total", { responders: 0, total: 1e9 + 1 }, {}, "counts.total 1000000001"],
    ["a missing total", { responders: 0 }, {}, "counts.total undefined"],
    ["a misspelt count", { responder: 1, total: 3 }, {}, 'counts has an unknown key "responder", the nearest known key is "responders"'],
    ["an unknown key beside the counts", { responders: 1, total: 3, arm: "MMF" }, {},
      'counts has an unknown key "arm", the nearest known key is "total"'],
    ["no counts", undefined, {}, "counts undefined"],
    ["null counts", null, {}, "counts null"],
    ["null options", { responders: 1, total: 3 }, null, "options null"],
    ["the level without its name", { responders: 1, total: 3 }, 0.9, "options 0.9"],
    ["options in a Map", { responders: 1, total: 3 }, new Map(), "options an object"],
    ["counts in an array", [1, 3], {}, "counts an array"],
    ["a misspelt option", { responders: 1, total: 3 }, { level: 0.9 },
      'options has an unknown key "level", the nearest known key is "confidenceLevel"'],
    ["a level of exactly 0", { responders: 1, total: 3 }, { confidenceLevel: 0 }, "confidenceLevel 0"],
    ["a level of exactly 1", { responders: 1, total: 3 }, { confidenceLevel: 1 }, "confidenceLevel 1"],
    ["a level in per cent", { responders: 1, total: 3 }, { confidenceLevel: 95 }, "confidenceLevel 95"],
    ["a NaN level", { responders: 1, total: 3 }, { confidenceLevel: NaN }, "confidenceLevel NaN"],
    ["a level as text", { responders: 1, total: 3 }, { confidenceLevel: "0.9" }, 'confidenceLevel "0.9"'],
    ["a bad level for nobody", { responders: 0, total: 0 }, { confidenceLevel: 2 }, "confidenceLevel 2"],
  ])("%s", (_, given, options, message) => {
    expect(() => responseRate(given as ResponseCounts, options as ResponseRateOptions)).toThrow(refusing(message));
  });

  it("with a RangeError, not another error", () => {
    expect(() => responseRate({ responders: 5, total: 3 })).toThrow(RangeError);
  });
});
