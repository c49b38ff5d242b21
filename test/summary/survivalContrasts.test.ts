import { describe, expect, it } from "vitest";
import { kaplanMeier } from "../../src/summary/kaplanMeier.js";
import { restrictedMeanDifference } from "../../src/summary/restrictedMeanDifference.js";
import { survivalAt } from "../../src/summary/survivalAt.js";
import type { SurvivalInterval } from "../../src/summary/survivalInterval.js";
import { agrees } from "./closeTo.js";
import reference from "./fixtures/comparisonsR.json";
import { gehan } from "./fixtures/survivalReference.js";
import { refusing } from "../measurement/refusal.js";

describe("survivalAt", () => {
  it("gehan, 6-MP, day 10: 0.7529412 (0.5859190 to 0.9675748)", () => {
    const { survival, lower, upper } = survivalAt(gehan.sixMp, 10);
    expect([survival, lower, upper].map((value) => value?.toFixed(7))).toEqual(["0.7529412", "0.5859190", "0.9675748"]);
  });

  it.each(reference.survivalAt)("agrees with R: arm $arm, $interval, day $day", ({ arm, interval, day, ...expected }) => {
    const result = survivalAt(arm === 1 ? gehan.control : gehan.sixMp, day, { interval: interval as SurvivalInterval });
    expect(result.atRisk).toBe(expected.atRisk);
    for (const key of ["survival", "standardError", "lower",
      "upper"] as const) expect([key, agrees(result[key], expected[key])]).toEqual([key, true]);
  });

  it("knows nothing beyond the last day of a curve above 0, and 0 beyond one that ended", () => {
    expect(survivalAt(gehan.sixMp, 35).survival).toBeGreaterThan(0);
    expect(survivalAt(gehan.sixMp, 36)).toMatchObject({ survival: null, standardError: null, lower: null, atRisk: 0 });
    expect(survivalAt(gehan.control, 400).survival).toBe(0);
    expect(survivalAt([], 1).survival).toBeNull();
    expect(() => survivalAt(gehan.control, 0)).toThrow(refusing("day 0"));
  });
});

describe("restrictedMeanDifference", () => {
  it("gehan, control minus 6-MP, until 20: -7.687955, standard error 1.781695", () => {
    const { difference, standardError } = restrictedMeanDifference(gehan.control, gehan.sixMp, { until: 20 });
    expect([difference?.toFixed(6), standardError?.toFixed(6)]).toEqual(["-7.687955", "1.781695"]);
  });

  it.each(reference.restrictedMeans)("agrees with R until $until", ({ until, ...expected }) => {
    const result = restrictedMeanDifference(gehan.control, gehan.sixMp, { until });
    expect([agrees(result.difference, expected.difference), agrees(result.standardError, expected.standardError)]).toEqual([true, true]);
  });

  it("is null where an arm's observation ends too early, and asks for the day", () => {
    expect(restrictedMeanDifference(gehan.control, gehan.sixMp, { until: 36 })).toMatchObject({ difference: null, interval: null,
      pValue: null });
    // @ts-expect-error the day has no default
    expect(() => restrictedMeanDifference([], [], {})).toThrow(refusing("until undefined"));
  });
});

describe("kaplanMeier", () => {
  it("warns how many subjects are censored at the origin, each with the reason that its time carries", () => {
    const { warnings } = kaplanMeier([
      { days: 0, event: false, censoring: "noVisit" },
      { days: 1, event: false, censoring: "noVisit" },
      { days: 0, event: false, censoring: "noEvaluableVisit" },
      { days: 0, event: false },
      { days: 0, event: true },
      { days: 85, event: false, censoring: "lastVisitWithoutResponse" },
    ]);
    expect(warnings).toEqual([
      "2 of 6 subjects censored at the origin because there is no visit after baseline",
      "1 of 6 subjects censored at the origin because no visit is evaluable",
      "1 of 6 subjects censored at the origin",
    ]);
    expect(kaplanMeier(gehan.control).warnings).toEqual([]);
  });
});
