import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hazardRatio, stratifiedHazardRatio } from "../../src/summary/hazardRatio.js";
import { logRank, stratifiedLogRank } from "../../src/summary/logRank.js";
import type { TimeToEvent } from "../../src/summary/survivalInput.js";
import { agrees } from "./closeTo.js";
import reference from "./fixtures/comparisonsR.json";
import { gehan } from "./fixtures/survivalReference.js";
import { refusing } from "../measurement/refusal.js";

const arm = fc.array(fc.record({ days: fc.integer({ min: 0, max: 6 }), event: fc.boolean() }), { minLength: 1, maxLength: 10 });
const ways = ["efron", "breslow", "exact"] as const;

describe("hazardRatio", () => {
  it.each([["efron", "4.816874"], ["breslow", "4.523072"], ["exact", "5.094920"]] as const)("gehan, control to 6-MP, ties %s: %s",
    (ties, expected) => {
    expect(hazardRatio(gehan.control, gehan.sixMp, { ties }).hazardRatio?.toFixed(6)).toBe(expected);
  });

  it("the exact score test is the log-rank test: gehan 16.79294", () => {
    const { score } = hazardRatio(gehan.control, gehan.sixMp, { ties: "exact" });
    expect(score.chiSquare?.toFixed(5)).toBe("16.79294");
    fc.assert(fc.property(arm, arm, arm, arm, (a, b, c, d) => {
      expect(agrees(hazardRatio(a, b, { ties: "exact" }).score.chiSquare, logRank([a, b]).chiSquare)).toBe(true);
      expect(agrees(stratifiedHazardRatio([{ a, b }, { a: c, b: d }], { ties: "exact" }).score.chiSquare,
        stratifiedLogRank([[a, b], [c, d]]).chiSquare)).toBe(true);
    }));
  });

  it.each(reference.hazardRatios)("agrees with R's coxph: $name, $ties, strata $stratum.length",
    ({ days, events, arm: arms, stratum, ties, ...expected }) => {
    const select = (wanted: number, of: number) => days.flatMap((day, i) => (arms[i] === wanted && stratum[i] === of
      ? [{ days: day, event: events[i] === 1 }] : []));
    const strata = [...new Set(stratum)].map((of) => ({ a: select(1, of), b: select(0, of) }));
    const options = { ties: ties as "efron" | "breslow" | "exact" };
    const result = stratifiedHazardRatio(strata, options);
    if (strata.length === 1) expect(hazardRatio(select(1, 1), select(0, 1), options)).toEqual(result);
    expect(agrees(result.hazardRatio, expected.hazardRatio)).toBe(true);
    expect(agrees(result.logStandardError, expected.logStandardError)).toBe(true);
    expect(agrees(result.interval?.lower, expected.lower)).toBe(true);
    expect(agrees(result.interval?.upper, expected.upper)).toBe(true);
    expect(agrees(result.score.chiSquare, expected.score)).toBe(true);
    expect(agrees(result.likelihoodRatio.chiSquare, expected.likelihoodRatio)).toBe(true);
    expect(agrees(result.wald.chiSquare, expected.wald)).toBe(true);
  });

  it("with arms swapped is the inverse, in each way of counting ties", () => {
    fc.assert(fc.property(arm, arm, fc.constantFrom(...ways), (a, b, ties) => {
      const [one, other] = [hazardRatio(a, b, { ties }), hazardRatio(b, a, { ties })];
      expect(one.hazardRatio === null).toBe(other.hazardRatio === null);
      if (one.hazardRatio !== null) expect(agrees(one.hazardRatio, 1 / (other.hazardRatio ?? NaN), 1e-8)).toBe(true);
    }));
  });

  it("without ties, all three ways are one", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 12 });
    fc.assert(fc.property(days, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (list, events) => {
      const times = list.map((day, i): TimeToEvent => ({ days: day, event: events[i] === true }));
      const [a, b] = [times.filter((_, i) => i % 2 === 0), times.filter((_, i) => i % 2 === 1)];
      const [efron, breslow, exact] = ways.map((ties) => hazardRatio(a, b, { ties }).hazardRatio);
      expect([agrees(efron, breslow), agrees(efron, exact)]).toEqual([true, true]);
    }));
  });

  it.each<[string, readonly number[], readonly number[]]>([
    ["infinite: every event that could fall in a did", [1, 2], [-5, -6]],
    ["infinitely small: every event that could fall in b did", [-5, -6], [1, 2]],
    ["no event on a day on which it could have fallen in either arm", [-5, -6], [-1, -2]],
    ["no event on a day on which it could have fallen in either arm", [], [1, 2]],
  ])("says why there is none: %s", (reason, a, b) => {
    const times = (days: readonly number[]) => days.map((day) => ({ days: Math.abs(day), event: day > 0 }));
    for (const ties of ways) expect(hazardRatio(times(a), times(b), { ties })).toMatchObject({ reason, hazardRatio: null, interval: null });
  });

  it("asks for the ties by name and refuses junk", () => {
    // @ts-expect-error a way must be named
    expect(() => hazardRatio([], [], {})).toThrow(refusing("ties undefined"));
    expect(() => hazardRatio([{ days: -1, event: true }], [], { ties: "exact" })).toThrow("a[0].days -1");
    expect(() => stratifiedHazardRatio([], { ties: "exact" })).toThrow("strata");
    expect(() => hazardRatio([], [], { ties: "exact", confidenceLevel: 1 })).toThrow("confidenceLevel 1");
  });
});
