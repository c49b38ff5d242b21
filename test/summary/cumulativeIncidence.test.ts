import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompetingTime } from "../../src/summary/competingInput.js";
import { cumulativeIncidence } from "../../src/summary/cumulativeIncidence.js";
import { grayTest } from "../../src/summary/grayTest.js";
import { kaplanMeier } from "../../src/summary/kaplanMeier.js";
import type { SurvivalInterval } from "../../src/summary/survivalInterval.js";
import { agrees } from "./closeTo.js";
import reference from "./fixtures/comparisonsR.json";
import { refusing } from "../measurement/refusal.js";

const names = [null, "response", "death"] as const;
const time = fc.record({ days: fc.integer({ min: 0, max: 8 }),
  event: fc.constantFrom<string | null>(null, "response", "death", "transplant") });
const group = fc.array(time, { maxLength: 15 });
const read = (days: readonly number[], events: readonly number[]): CompetingTime[] =>
  days.map((day, i) => ({ days: day, event: names[events[i] ?? 0] ?? null }));

describe("cumulativeIncidence", () => {
  const of = (count: number, days: number, event: string | null): CompetingTime[] => Array.from({ length: count }, () => ({ days, event }));
  const asKaplanMeier = (times: readonly CompetingTime[]) =>
    kaplanMeier(times.map(({ days, event }) => ({ days, event: event === "response" }))).steps.at(-1)?.oneMinusSurvival;

  it("counts by hand where deaths come first: 0.32, where one minus Kaplan–Meier says 0.4655", () => {
    // 25 subjects: 4 respond on day 10, 10 die on day 20, and of the 11 left 4 respond on day 30: 4/25 + 11/25 × 4/11 = 0.32.
    // With the dead censored, the fate of those who are left is given to them: 1 − 21/25 × 7/11 = 0.4655.
    const times = [...of(4, 10, "response"), ...of(10, 20, "death"), ...of(4, 30, "response"), ...of(7, 40, null)];
    expect(cumulativeIncidence(times, "response").steps.at(-1)?.incidence).toBeCloseTo(0.32, 15);
    expect(cumulativeIncidence(times, "death").steps.at(-1)?.incidence).toBeCloseTo(0.4, 15);
    expect(asKaplanMeier(times)).toBeCloseTo(0.4655, 4);
  });

  it("50 subjects, each on a day of its own: 0.32, where one minus Kaplan–Meier says 0.4286", () => {
    // Nobody is censored before the last response, so the incidence is a share: (10 + 6)/50 = 0.32, of deaths 19/50 = 0.38.
    // With the dead censored: 10 responses leave 40/50; 19 deaths leave 21 at risk, of whom 6 respond one after the other:
    // 20/21 × 19/20 × … × 15/16 = 15/21. So 1 − 40/50 × 15/21 = 1 − 0.8 × 5/7 = 3/7 = 0.4286.
    const kinds = [...of(10, 0, "response"), ...of(19, 0, "death"), ...of(6, 0, "response"), ...of(15, 0, null)];
    const times = kinds.map(({ event }, i) => ({ days: 7 * (i + 1), event }));
    expect(times).toHaveLength(50);
    expect(cumulativeIncidence(times, "response").steps.at(-1)?.incidence).toBeCloseTo(0.32, 14);
    expect(cumulativeIncidence(times, "death").steps.at(-1)?.incidence).toBeCloseTo(0.38, 14);
    expect(asKaplanMeier(times)).toBeCloseTo(0.4286, 4);
    expect(asKaplanMeier(times)).toBeCloseTo(3 / 7, 14);
  });

  it.each(reference.incidences)("agrees with R's multi-state survfit: $name, $interval",
    ({ days, events, interval, level, ...expected }) => {
    const { steps } = cumulativeIncidence(read(days, events), "response",
      { interval: interval as SurvivalInterval, confidenceLevel: level });
    expect(steps.map(({ day }) => day)).toEqual(expected.day);
    steps.forEach((step, i) => {
      expect(agrees(step.incidence, expected.incidence[i], 1e-12)).toBe(true);
      expect(agrees(step.competingIncidence, expected.competing[i], 1e-12)).toBe(true);
      expect(agrees(step.standardError, expected.standardError[i])).toBe(true);
      if (step.incidence < 1) expect([step.day, agrees(step.lower, expected.lower[i]),
        agrees(step.upper, expected.upper[i])]).toEqual([step.day, true, true]);
    });
  });

  it("the incidences of all events and the event-free share make 1, and none falls", () => {
    fc.assert(fc.property(group, (times) => {
      const all = ["response", "death", "transplant"].map((event) => cumulativeIncidence(times, event).steps);
      all[0]?.forEach((step, i) => {
        expect(all.reduce((sum, steps) => sum + (steps[i]?.incidence ?? NaN), step.eventFree)).toBeCloseTo(1, 12);
        expect(step.incidence + step.competingIncidence + step.eventFree).toBeCloseTo(1, 12);
        expect(step.incidence).toBeGreaterThanOrEqual(all[0]?.[i - 1]?.incidence ?? 0);
      });
    }));
  });

  it("without a competing event is one minus Kaplan–Meier, with Greenwood's error; with one it is never above it", () => {
    fc.assert(fc.property(group, (times) => {
      const incidence = cumulativeIncidence(times, "response").steps;
      const curve = kaplanMeier(times.map(({ days, event }) => ({ days, event: event === "response" }))).steps;
      const alone = times.every(({ event }) => event === null || event === "response");
      incidence.forEach((step, i) => {
        expect(step.incidence).toBeLessThanOrEqual((curve[i]?.oneMinusSurvival ?? NaN) + 1e-12);
        if (!alone) return;
        expect(step.incidence).toBeCloseTo(curve[i]?.oneMinusSurvival ?? NaN, 12);
        if (curve[i]?.standardError != null) expect(step.standardError).toBeCloseTo(curve[i].standardError, 7);
      });
    }));
  });

  it("refuses what is no event, and options it does not know", () => {
    expect(() => cumulativeIncidence([{ days: 3, event: true as unknown as string }], "death")).toThrow(refusing("times[0].event true"));
    expect(() => cumulativeIncidence([], "")).toThrow(refusing('event ""'));
    expect(() => cumulativeIncidence([{ days: NaN, event: null }], "death")).toThrow("times[0].days NaN");
    expect(() => cumulativeIncidence([], "death", { interval: "wald" as "log" })).toThrow('interval "wald"');
    expect(cumulativeIncidence([], "death")).toMatchObject({ subjects: 0, events: 0, steps: [] });
  });
});

describe("grayTest", () => {
  it.each(reference.incidences.filter(({ interval }) => interval === "log"))("agrees with R's cmprsk: $name",
    ({ days, events, group: groups, grayChiSquare, grayDf }) => {
    const times = read(days, events);
    const arms = [...new Set(groups)].map((wanted) => times.filter((_, i) => groups[i] === wanted));
    const result = grayTest(arms, "response");
    expect([result.degreesOfFreedom, agrees(result.chiSquare, grayChiSquare)]).toEqual([grayDf, true]);
    expect(agrees(grayTest([...arms].reverse(), "response").chiSquare, grayChiSquare)).toBe(true);
    expect(agrees(grayTest([[], ...arms], "response").chiSquare, grayChiSquare)).toBe(true);
  });

  it.each<[string, CompetingTime[][]]>([
    ["nobody", [[], []]],
    ["no event", [[{ days: 3, event: null }], [{ days: 4, event: "death" }]]],
    ["one group at risk at every event", [[{ days: 1, event: null }], [{ days: 3, event: "response" }, { days: 4, event: "response" }]]],
  ])("%s: no chi-square", (_, groups) => {
    expect(grayTest(groups, "response")).toMatchObject({ chiSquare: null, pValue: null, degreesOfFreedom: 0 });
  });

  it("refuses fewer than two groups", () => {
    expect(() => grayTest([[]], "response")).toThrow(refusing("groups"));
  });
});
