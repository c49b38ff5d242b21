import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier, type KaplanMeierOptions } from "../../src/summary/kaplanMeier.js";
import type { TimeToEvent } from "../../src/summary/survivalInput.js";
import { gehan, kaplanMeierR, quantilesR } from "./fixtures/survivalReference.js";
import fixture from "./fixtures/survivalR.json";
import { refusing } from "../measurement/refusal.js";

const intervals = ["log", "log-log", "plain"] as const;

const subjects = (days: readonly number[], events: readonly number[]): TimeToEvent[] =>
  days.map((day, index) => ({ days: day, event: events[index] === 1 }));

/** 0 where both are the same number or both null, Infinity where one is null. */
function relativeError(actual: number | null, expected: number | null): number {
  if (actual === expected) return 0;
  return actual === null || expected === null ? Infinity : Math.abs(actual - expected) / Math.abs(expected);
}

function worstError(actual: readonly (number | null)[], expected: readonly (number | null)[]): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(0, ...actual.map((value, index) => relativeError(value, expected[index] ?? null)));
}

const event = (days: number): TimeToEvent => ({ days, event: true });
const censored = (days: number): TimeToEvent => ({ days, event: false });
const anyTimes = fc.array(fc.record({ days: fc.integer({ min: 0, max: 12 }), event: fc.boolean() }), { maxLength: 30 });

describe("kaplanMeier agrees with R", () => {
  it.each(kaplanMeierR.map((reference) => [reference.name, reference.interval, reference] as const))("%s, %s interval",
    (_, interval, { times, rows }) => {
    const steps = kaplanMeier(times, { interval }).steps.filter(({ events }) => events > 0);
    const actual = steps.map((step) => [step.day, step.atRisk, step.events, step.survival, step.standardError, step.lower, step.upper]);
    expect(worstError(actual.flat(), rows.flat())).toBeLessThan(6e-12); // the table has 12 digits
  });

  it.each(quantilesR)("$name, $interval interval: quartiles and median of $times.length", ({ times, interval, expected }) => {
    const { subjects: n, events, firstQuartile, median, thirdQuartile } = kaplanMeier(times, { interval });
    const quantiles = [firstQuartile, median, thirdQuartile].flatMap(({ day, lower, upper }) => [day, lower, upper]);
    expect([n, events, ...quantiles]).toStrictEqual(expected);
  });

  it.each(fixture.curves.map((curve) => [curve.name, curve.interval, curve] as const))("%s, %s interval", (_, interval, reference) => {
    const result = kaplanMeier(subjects(reference.days, reference.events), {
      interval: interval as "log",
      confidenceLevel: reference.level,
      ...(reference.until > 0 ? { restrictedMeanUntil: reference.until } : {}),
    });
    const { steps, firstQuartile, median, thirdQuartile, restrictedMean } = result;
    const quartiles = [firstQuartile, median, thirdQuartile];
    expect(steps.map((step) => [step.day, step.atRisk, step.events, step.censored])).toStrictEqual(
      reference.day.map((day, index) => [day, reference.atRisk[index], reference.eventCounts[index], reference.censored[index]]),
    );
    expect(worstError(steps.map(({ survival }) => survival), reference.survival)).toBeLessThan(1e-13);
    expect(worstError(steps.map(({ standardError }) => standardError), reference.standardError)).toBeLessThan(1e-13);
    expect(worstError(steps.map(({ lower }) => lower), reference.lower)).toBeLessThan(1e-12);
    expect(worstError(steps.map(({ upper }) => upper), reference.upper)).toBeLessThan(1e-12);
    expect(quartiles.map(({ day }) => day)).toStrictEqual(reference.quantile);
    expect(quartiles.map(({ lower }) => lower)).toStrictEqual(reference.quantileLower);
    expect(quartiles.map(({ upper }) => upper)).toStrictEqual(reference.quantileUpper);
    expect(worstError([restrictedMean?.mean ?? null, restrictedMean?.standardError ?? null], reference.mean)).toBeLessThan(1e-13);
  });
});

describe("kaplanMeier for small groups", () => {
  it("nobody: no steps, nothing reached", () => {
    const none = { day: null, lower: null, upper: null };
    expect(kaplanMeier([], { restrictedMeanUntil: 7 })).toStrictEqual({
      subjects: 0,
      events: 0,
      steps: [],
      firstQuartile: none,
      median: none,
      thirdQuartile: none,
      restrictedMean: { until: 7, mean: null, standardError: null },
      warnings: [],
      interval: "log",
      confidenceLevel: 0.95,
    });
  });

  it("a subject censored on the day of an event was at risk of it", () => {
    const [step] = kaplanMeier([censored(85), event(85), censored(90), event(169)]).steps;
    expect(step).toMatchObject({ day: 85, atRisk: 4, events: 1, censored: 1, survival: 0.75, oneMinusSurvival: 0.25 });
  });

  it("the only subject had the event: no error and no limits, the whole mean", () => {
    const { steps, median, restrictedMean } = kaplanMeier([event(5)], { restrictedMeanUntil: 9 });
    expect(steps).toStrictEqual([
      { day: 5, atRisk: 1, events: 1, censored: 0, survival: 0, oneMinusSurvival: 1, standardError: null, lower: null, upper: null },
    ]);
    expect(median).toStrictEqual({ day: 5, lower: null, upper: null });
    expect(restrictedMean).toStrictEqual({ until: 9, mean: 5, standardError: 0 });
  });

  it("the restricted mean is not extrapolated beyond the last day of observation", () => {
    const mean = (restrictedMeanUntil: number) => kaplanMeier([event(2), censored(6)], { restrictedMeanUntil }).restrictedMean?.mean;
    expect([1, 2, 6, 6.01].map(mean)).toStrictEqual([1, 2, 4, null]);
  });

  it("the two remission samples of gehan, as printed: medians 8 and 23 weeks", () => {
    expect(kaplanMeier(gehan.control).median).toStrictEqual({ day: 8, lower: 4, upper: 12 });
    expect(kaplanMeier(gehan.sixMp).median).toStrictEqual({ day: 23, lower: 16, upper: null });
  });
});

describe("laws of kaplanMeier", () => {
  it("the order of the subjects never matters", () =>
    fc.assert(
      fc.property(anyTimes, fc.constantFrom(...intervals), fc.infiniteStream(fc.nat()), (times, interval, ranks) => {
        const shuffled = times.map((time) => ({ time, rank: ranks.next().value as number })).sort((a, b) => a.rank - b.rank);
        const options: KaplanMeierOptions = { interval, restrictedMeanUntil: 6 };
        expect(kaplanMeier(shuffled.map(({ time }) => time), options)).toStrictEqual(kaplanMeier(times, options));
      }),
    ));

  it("a further censored subject never raises the drop of an event before or on its day, nor lowers the curve", () =>
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: 0, max: 14 }), (times, day) => {
        const heights = (all: readonly TimeToEvent[]) => {
          const { steps } = kaplanMeier(all);
          return Array.from({ length: 15 }, (_, at) => steps.reduce((height, step) => (step.day <= at ? step.survival : height), 1));
        };
        const [fewer, more] = [heights(times), heights([...times, censored(day)])];
        const drop = (curve: readonly number[], at: number) => (curve[at - 1] ?? 1) - (curve[at] ?? NaN);
        for (let at = 0; at < 15; at += 1) {
          expect((more[at] ?? NaN) - (fewer[at] ?? NaN)).toBeGreaterThan(-1e-14);
          if (at <= day) expect(drop(fewer, at) - drop(more, at)).toBeGreaterThan(-1e-14);
        }
      }),
    ));

  it("the curve only falls, lies within its limits, and without censoring is the share without the event", () =>
    fc.assert(
      fc.property(anyTimes, fc.constantFrom(...intervals), (times, interval) => {
        let last = 1;
        for (const { survival, oneMinusSurvival, lower, upper } of kaplanMeier(times, { interval }).steps) {
          expect(survival).toBeLessThanOrEqual(last);
          expect(oneMinusSurvival).toBe(1 - survival);
          expect(lower ?? survival).toBeLessThanOrEqual(survival);
          expect(upper ?? survival).toBeGreaterThanOrEqual(survival);
          last = survival;
        }
        for (const { day, survival } of kaplanMeier(times.map(({ days }) => event(days))).steps) {
          expect(survival).toBeCloseTo(times.filter(({ days }) => days > day).length / times.length, 13);
        }
      }),
    ));

  it("a mean restricted to a day is at most that day, and grows with it", () =>
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: 1, max: 12 }), (times, until) => {
        const mean = (day: number) => kaplanMeier(times, { restrictedMeanUntil: day }).restrictedMean?.mean ?? null;
        const later = mean(until + 1);
        if (later === null) return;
        expect(mean(until)).toBeLessThanOrEqual(until);
        expect(later - (mean(until) ?? NaN)).toBeGreaterThan(-1e-14);
      }),
    ));
});

describe("the result of kaplanMeier", () => {
  it("is frozen plain JSON, leaves its input alone and takes results with more keys", () => {
    const times = Object.freeze([Object.freeze({ days: -0, event: true, reason: "confirmed" }), Object.freeze(censored(9))]);
    const result = kaplanMeier(times, Object.freeze({ restrictedMeanUntil: 3 }));
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    expect(Object.is(result.steps[0]?.day, 0)).toBe(true);
    const { steps, firstQuartile, median, thirdQuartile, restrictedMean } = result;
    for (const part of [result, steps, ...steps, firstQuartile, median, thirdQuartile,
      restrictedMean]) expect(Object.isFrozen(part)).toBe(true);
  });

  it("has no restricted mean, a log interval and a level of 0.95 unless asked for", () => {
    expect(kaplanMeier([event(3), censored(4)])).toMatchObject({ restrictedMean: null, interval: "log", confidenceLevel: 0.95 });
    expect(kaplanMeier([event(3), censored(4)], { confidenceLevel: 0.95, interval: "log" })).toStrictEqual(kaplanMeier([event(3),
      censored(4)]));
  });

  it("comes within five seconds for 100,000 subjects on as many days", { timeout: 5_000 }, () => {
    const times = Array.from({ length: 100_000 }, (_, index) => ({ days: (index * 7_919) % 100_003, event: index % 3 > 0 }));
    expect(kaplanMeier(times).steps).toHaveLength(100_000);
  });
});

describe("kaplanMeier refuses", () => {
  it.each<[string, unknown, unknown, string]>([
    ["no list", undefined, {}, "times undefined"],
    ["a subject that is a number", [5], {}, "times[0] 5"],
    ["a hole in the list", new Array(1), {}, "times[0] undefined"],
    ["a null subject", [null], {}, "times[0] null"],
    ["a negative day", [censored(1), event(-1)], {}, "times[1].days -1"],
    ["an infinite day", [event(Infinity)], {}, "times[0].days Infinity"],
    ["a NaN day", [event(NaN)], {}, "times[0].days NaN"],
    ["a day as text", [{ days: "5", event: true }], {}, 'times[0].days "5"'],
    ["an event as a number", [{ days: 5, event: 1 }], {}, "times[0].event 1"],
    ["a missing event", [{ days: 5 }], {}, "times[0].event undefined"],
    ["null options", [], null, "options null"],
    ["options as a number", [], 0.9, "options 0.9"],
    ["an unknown option", [], { level: 0.9 }, 'options has an unknown key "level", the nearest known key is "interval"'],
    ["an unknown interval", [], { interval: "logit" }, 'interval "logit"'],
    ["a level of 1", [], { confidenceLevel: 1 }, "confidenceLevel 1"],
    ["a level of 0", [], { confidenceLevel: 0 }, "confidenceLevel 0"],
    ["a level as text", [], { confidenceLevel: "0.9" }, 'confidenceLevel "0.9"'],
    ["a mean until day 0", [], { restrictedMeanUntil: 0 }, "restrictedMeanUntil 0"],
    ["a mean without end", [], { restrictedMeanUntil: Infinity }, "restrictedMeanUntil Infinity"],
    ["a mean until text", [], { restrictedMeanUntil: "9" }, 'restrictedMeanUntil "9"'],
  ])("%s", (_, times, options, message) => {
    expect(() => kaplanMeier(times as TimeToEvent[], options as KaplanMeierOptions)).toThrow(refusing(message));
  });
});
