import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareUpperTail } from "../../src/summary/chiSquare.js";
import { logRank, stratifiedLogRank, type LogRank } from "../../src/summary/logRank.js";
import type { TimeToEvent } from "../../src/summary/survivalInput.js";
import { aml, gehan } from "./fixtures/survivalReference.js";
import fixture from "./fixtures/survivalR.json";
import { refusing } from "../measurement/refusal.js";

function relativeError(actual: number | null, expected: number): number {
  return actual === expected ? 0 : Math.abs((actual ?? NaN) - expected) / Math.abs(expected);
}

const event = (days: number): TimeToEvent => ({ days, event: true });
const censored = (days: number): TimeToEvent => ({ days, event: false });
const group = fc.array(fc.record({ days: fc.integer({ min: 0, max: 9 }), event: fc.boolean() }), { maxLength: 12 });
const someGroups = fc.array(group, { minLength: 2, maxLength: 4 });

describe("logRank agrees with R", () => {
  it.each([
    ["aml", [aml.maintained, aml.nonmaintained], 3.3963886989776, 0.0653393220405051],
    ["gehan", [gehan.sixMp, gehan.control], 16.7929409892165, 4.16880910933453e-5],
  ] as const)("%s", (_, groups, chiSquare, pValue) => {
    const result = logRank(groups);
    expect(relativeError(result.chiSquare, chiSquare)).toBeLessThan(1e-14 * 10);
    expect(relativeError(result.pValue, pValue)).toBeLessThan(1e-13);
    expect(result.degreesOfFreedom).toBe(1);
  });

  it.each(fixture.tests.map((test) => [test.name, test] as const))("%s, plain and stratified",
    (_, { days, events, group: groups, stratum, plain, stratified }) => {
    const count = Math.max(...groups);
    const select = (wanted?: number) =>
      Array.from({ length: count }, (__, at) =>
        days.flatMap((day, index) =>
          groups[index] === at + 1 && (wanted === undefined || stratum[index] === wanted)
            ? [{ days: day, event: events[index] === 1 }] : [],
        ),
      );
    const check = (result: LogRank, reference: typeof plain) => {
      expect(relativeError(result.chiSquare, reference.chiSquare)).toBeLessThan(1e-11);
      expect(relativeError(result.pValue, reference.p)).toBeLessThan(1e-10);
      expect(result.degreesOfFreedom).toBe(reference.df);
      expect(result.groups.map(({ observed }) => observed)).toStrictEqual(reference.observed);
      result.groups.forEach(({ expected }, at) => expect(relativeError(expected, reference.expected[at] ?? NaN)).toBeLessThan(1e-12));
    };
    check(logRank(select()), plain);
    check(stratifiedLogRank([...new Set(stratum)].map(select)), stratified);
    expect(logRank(select()).groups.map(({ subjects }) => subjects)).toStrictEqual(select().map(({ length }) => length));
  });

  it("the chi-square tail, from 1 to 15 degrees of freedom and down to 1e-131", () => {
    for (const [value = NaN, df = NaN, tail = NaN] of fixture.chiSquareTails) {
      expect([value, df, relativeError(chiSquareUpperTail(value, df), tail) < 1e-12]).toStrictEqual([value, df, true]);
    }
  });
});

describe("logRank where there is little to compare", () => {
  const nothing = { chiSquare: null, degreesOfFreedom: 0, pValue: null };

  it.each<[string, readonly (readonly TimeToEvent[])[]]>([
    ["nobody", [[], []]],
    ["no event", [[censored(3), censored(5)], [censored(4)]]],
    ["one group at risk at every event", [[censored(1), censored(2)], [event(3), event(4), censored(9)]]],
    ["everybody has the event on the same day", [[event(3), event(3)], [event(3)]]],
  ])("%s: no chi-square and no P value", (_, groups) => {
    expect(logRank(groups)).toMatchObject(nothing);
    expect(stratifiedLogRank([groups, groups])).toMatchObject(nothing);
  });

  it("groups that are never at risk together are not compared", () => {
    const [a, b] = [[event(1), event(3), censored(9)], [event(2), event(5), event(8)]];
    const [c, d] = [[event(4), event(7)], [event(2), event(6), censored(6)]];
    const [first, second] = [logRank([a, b]), logRank([c, d])];
    const both = stratifiedLogRank([[a, b, [], []], [[], [], c, d]]);
    expect(both.degreesOfFreedom).toBe(2);
    expect(both.chiSquare).toBeCloseTo((first.chiSquare ?? NaN) + (second.chiSquare ?? NaN), 12);
    expect(stratifiedLogRank([[a, [], b, []], [[], c, [], d]]).chiSquare).toBeCloseTo(both.chiSquare ?? NaN, 12);
    expect(both.groups).toStrictEqual([...first.groups, ...second.groups]);
  });

  it("an empty group changes nothing but its own row", () => {
    const groups = [aml.maintained, aml.nonmaintained];
    const { groups: rows, ...test } = logRank(groups);
    expect(logRank([...groups, []])).toStrictEqual({ ...test, groups: [...rows, { subjects: 0, observed: 0, expected: 0 }] });
  });
});

describe("laws of logRank", () => {
  it("identical groups have a chi-square of exactly 0", () =>
    fc.assert(
      fc.property(group, fc.integer({ min: 2, max: 4 }), (times, copies) => {
        const result = logRank(Array.from({ length: copies }, () => times));
        const last = Math.max(...times.map(({ days }) => days));
        // Compared at all where an event spares somebody.
        const compared = times.some((time) => time.event && (time.days < last
          || times.some((other) => other.days === last && !other.event)));
        expect(result.chiSquare).toBe(compared ? 0 : null);
        expect(result.pValue).toBe(compared ? 1 : null);
        expect(result.degreesOfFreedom).toBe(compared ? copies - 1 : 0);
      }),
    ));

  it("the order of the subjects never matters, nor that of the groups but for rounding", () =>
    fc.assert(
      fc.property(someGroups, (groups) => {
        const result = logRank(groups);
        expect(logRank(groups.map((times) => [...times].reverse()))).toStrictEqual(result);
        const swapped = logRank([...groups].reverse());
        expect(swapped.degreesOfFreedom).toBe(result.degreesOfFreedom);
        expect(swapped.chiSquare ?? -1).toBeCloseTo(result.chiSquare ?? -1, 9);
        swapped.groups.forEach(({ observed, expected }, index) => {
          const other = result.groups[groups.length - 1 - index];
          expect(observed).toBe(other?.observed);
          expect(expected).toBeCloseTo(other?.expected ?? NaN, 12);
        });
      }),
    ));

  it("as many events are expected as are observed, and the P value is a probability", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(group, group, group), { minLength: 1, maxLength: 3 }), (strata) => {
        const { groups, chiSquare, pValue, degreesOfFreedom } = stratifiedLogRank(strata);
        const excess = groups.reduce((total, { observed, expected }) => total + observed - expected, 0);
        expect(excess).toBeCloseTo(0, 12);
        expect(chiSquare ?? 0).toBeGreaterThanOrEqual(0);
        expect(pValue ?? 0).toBeGreaterThanOrEqual(0);
        expect(pValue ?? 0).toBeLessThanOrEqual(1);
        expect(degreesOfFreedom).toBeLessThanOrEqual(2);
      }),
    ));

  it("one stratum is no stratum, and a further stratum with nobody changes nothing", () =>
    fc.assert(
      fc.property(someGroups, (groups) => {
        expect(stratifiedLogRank([groups])).toStrictEqual(logRank(groups));
        expect(stratifiedLogRank([groups, groups.map(() => [])])).toStrictEqual(logRank(groups));
      }),
    ));
});

describe("the result of logRank", () => {
  it("is frozen plain JSON", () => {
    const result = logRank(Object.freeze([Object.freeze([event(3), event(-0)]), Object.freeze([censored(9)])]));
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    expect(Object.keys(result)).toStrictEqual(["chiSquare", "degreesOfFreedom", "pValue", "groups"]);
    for (const part of [result, result.groups, ...result.groups]) expect(Object.isFrozen(part)).toBe(true);
  });
});

describe("logRank refuses", () => {
  it.each<[string, unknown, string]>([
    ["no list", undefined, "groups undefined"],
    ["one group", [[event(1)]], "groups"],
    ["a group that is no list", [[event(1)], "placebo"], 'groups[1] "placebo"'],
    ["a negative day", [[], [event(1), event(-2)]], "groups[1][1].days -2"],
  ])("%s", (_, groups, message) => {
    expect(() => logRank(groups as TimeToEvent[][])).toThrow(refusing(message));
  });

  it.each<[string, unknown, string]>([
    ["no list", null, "strata null"],
    ["no strata", [], "strata"],
    ["a stratum of one group", [[[event(1)]]], "strata[0]"],
    ["a stratum with a further group", [[[], []], [[], [], []]], "strata[1]"],
    ["a day as text", [[[], [{ days: "x", event: true }]]], 'strata[0][1][0].days "x"'],
  ])("strata: %s", (_, strata, message) => {
    expect(() => stratifiedLogRank(strata as TimeToEvent[][][])).toThrow(refusing(message));
  });
});
