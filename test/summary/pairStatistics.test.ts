import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareOrdinalResponses } from "../../src/summary/compareOrdinalResponses.js";
import { winRatio } from "../../src/summary/winRatio.js";
import { agrees } from "./closeTo.js";
import reference from "./fixtures/comparisonsR.json";
import { refusing } from "../measurement/refusal.js";

const named = (a: readonly number[], b: readonly number[]) =>
  a.map((count, i) => ({ response: `level ${String(i)}`, a: count, b: b[i] ?? 0 }));

describe("compareOrdinalResponses", () => {
  it.each(reference.ordinal)("agrees with R: $a and $b", ({ a, b, ...expected }) => {
    const result = compareOrdinalResponses(named(a, b));
    expect([result.u, agrees(result.pValue, expected.pValue)]).toEqual([expected.u, true]);
    expect(agrees(result.winRatio.estimate, expected.winRatio)).toBe(true);
    expect(agrees(result.winRatio.interval?.lower, expected.winRatioLower)).toBe(true);
    expect(agrees(result.winRatio.interval?.upper, expected.winRatioUpper)).toBe(true);
    expect(agrees(result.winOdds.estimate, expected.winOdds)).toBe(true);
    expect(agrees(result.winOdds.interval?.lower, expected.winOddsLower)).toBe(true);
    expect(agrees(result.winOdds.interval?.upper, expected.winOddsUpper)).toBe(true);
    expect(agrees(result.netBenefit.standardError, expected.netError)).toBe(true);
  });

  it("where all show one response nothing is tested, and nobody is compared with nobody", () => {
    expect(compareOrdinalResponses(named([0, 4], [0, 5]))).toMatchObject({ z: null, pValue: null, reason: "no pair is won or lost" });
    expect(compareOrdinalResponses(named([3, 0], [0, 5]))).toMatchObject({ reason: "no pair is lost",
      winRatio: { estimate: null, interval: null } });
    expect(compareOrdinalResponses(named([0, 0], [0, 5]))).toMatchObject({ u: 0, z: null, reason: "an arm counts nobody" });
  });

  it("refuses a response twice, and counts that are none", () => {
    expect(() => compareOrdinalResponses([{ response: "CR", a: 1, b: 1 }, { response: "CR", a: 1, b: 1 }])).toThrow(
      'counts[1].response "CR"');
    expect(() => compareOrdinalResponses([{ response: "CR", a: 1, b: 1 }])).toThrow("counts an array");
    expect(() => compareOrdinalResponses([{ response: "CR", a: 0.5, b: 1 }, { response: "NR", a: 1, b: 1 }])).toThrow(
      "counts[0].a.total 0.5");
  });
});

describe("winRatio", () => {
  it("with one ordinal outcome is that of compareOrdinalResponses", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
    const subjects = (list: readonly number[]) => list.flatMap((count, level) => Array.from({ length: count }, () => [-level]));
    fc.assert(fc.property(counts, counts, (a, b) => {
      const [pairs, levels] = [winRatio(subjects(a), subjects(b)), compareOrdinalResponses(named(a, b))];
      expect(agrees(pairs.winOdds.interval?.upper, levels.winOdds.interval?.upper)).toBe(true);
      expect([agrees(pairs.wins, levels.wins), pairs.reason]).toEqual([true, levels.reason]);
    }));
  });

  it.each<[string, [number, boolean], [number, boolean], "wins" | "losses" | "ties"]>([
    ["the other dies while this one is still seen", [300, false], [200, true], "wins"],
    ["both die, this one later", [300, true], [200, true], "wins"],
    ["the other dies after this one was last seen", [100, false], [200, true], "ties"],
    ["the other dies on the day this one was last seen", [200, false], [200, true], "ties"],
    ["both die on one day", [200, true], [200, true], "ties"],
    ["this one dies first", [100, true], [200, false], "losses"],
    ["neither dies", [100, false], [200, false], "ties"],
  ])("of times: %s", (_, [days, event], [otherDays, otherEvent], expected) => {
    const result = winRatio([[{ days, event }]], [[{ days: otherDays, event: otherEvent }]]);
    expect(result[expected]).toBe(1);
  });

  it("passes what is unknown or tied to the next outcome, and says which decided", () => {
    const dead = { days: 10, event: true };
    const result = winRatio([[dead, 5], [{ days: 90, event: false }, null]], [[{ days: 90, event: false }, 3], [dead, 4]]);
    // Pairs: dead v alive lost; dead v dead decided by 5 > 4; alive v alive null, tied; alive v dead won.
    expect(result.decided).toEqual([{ wins: 0.25, losses: 0.25 }, { wins: 0.25, losses: 0 }]);
    expect([result.wins, result.losses, result.ties]).toEqual([0.5, 0.25, 0.25]);
  });

  it("refuses subjects with other outcomes and junk", () => {
    expect(() => winRatio([[1]], [[1, 2]])).toThrow(refusing("b"));
    expect(() => winRatio([[NaN]], [])).toThrow("a[0][0] NaN");
    expect(() => winRatio([], [[{ days: -1, event: true }]])).toThrow("b[0][0].days -1");
  });
});
