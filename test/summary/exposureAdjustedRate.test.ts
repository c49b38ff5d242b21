import { describe, expect, it } from "vitest";
import { exposureAdjustedRate, exposureAdjustedRateRatio } from "../../src/summary/exposureAdjustedRate.js";

/** R 4.2.2, 100 * poisson.test(events, years)$conf.int / 1, per 100 person-years; 5844 days are 16 of them. */
const poissonTest: readonly (readonly [events: number, years: number, rate: number, lower: number, upper: number])[] = [
  [0, 10, 0, 0, 36.888795],
  [1, 10, 10, 0.253178, 55.716434],
  [2, 200, 1, 0.121105, 3.612344],
  [5, 50, 10, 3.246973, 23.336664],
  [37, 365.25, 10.130048, 7.132489, 13.962937],
];

describe("the exact Poisson interval agrees with R's poisson.test", () => {
  it.each(poissonTest)("%i events in %d years", (events, years, rate, lower, upper) => {
    const found = exposureAdjustedRate({ events, days: 5844 * years });
    expect(16 * (found.per100PersonYears ?? NaN)).toBeCloseTo(rate, 5);
    expect(16 * (found.exactPoisson?.lower ?? NaN)).toBeCloseTo(lower, 5);
    expect(16 * (found.exactPoisson?.upper ?? NaN)).toBeCloseTo(upper, 5);
  });

  it("90 per cent: 2 in 200, as a published snapshot prints it", () => {
    const found = exposureAdjustedRate({ events: 2, days: 73050 }, { confidenceLevel: 0.9 });
    expect(found.exactPoisson?.lower).toBeCloseTo(0.1776808, 7);
    expect(found.exactPoisson?.upper).toBeCloseTo(3.1478968, 7);
  });

  it("no event: the lower limit is 0, the upper -ln(0.025) over the time", () => {
    expect(exposureAdjustedRate({ events: 0, days: 36525 }).exactPoisson).toEqual({
      lower: 0,
      upper: expect.closeTo(-Math.log(0.025), 10) as number,
    });
  });

  it("no day at risk: no rate", () => {
    expect(exposureAdjustedRate({ events: 0, days: 0 })).toMatchObject({ per100PersonYears: null, exactPoisson: null });
  });
});

describe("the ratio of two rates", () => {
  it("10 in 120.5 against 4 in 110 years: R gives 2.282158 (0.6582345, 9.968893)", () => {
    const { estimate, exact } = exposureAdjustedRateRatio({ events: 10, days: 1205 }, { events: 4, days: 1100 });
    expect(estimate).toBeCloseTo(2.282158, 6);
    expect(exact.lower).toBeCloseTo(0.6582345, 7);
    expect(exact.upper).toBeCloseTo(9.968893, 5);
  });
  it("no event in b: no estimate and no upper limit", () => {
    const { estimate, exact } = exposureAdjustedRateRatio({ events: 3, days: 100 }, { events: 0, days: 100 });
    expect([estimate, exact.upper]).toEqual([null, null]);
  });
  it.each([
    [{ events: -1, days: 1 }, "counts events -1"],
    [{ events: 1, days: 0.5 }, "counts days 0.5"],
  ])("refuses %j", (counts, message) => {
    expect(() => exposureAdjustedRate(counts)).toThrow(message);
  });
});
