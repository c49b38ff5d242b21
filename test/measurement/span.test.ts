import { describe, expect, it } from "vitest";
import { decimalText, exact } from "../../src/measurement/quantity.js";
import { isEmpty, judge, narrowed, opposite, type Relation, scaled, type Span } from "../../src/measurement/span.js";
import { everySpan, holds, relations, spanOf } from "./spans.js";

/** [value, relation, limit, whether it holds (null: open), margin] */
type Row = readonly [string, Relation, string, boolean | null, string | null];

describe("two values that were quantified", () => {
  it.each<Row>([
    ["0.49", "<", "0.5", true, "0.01"],
    ["0.50", "<", "0.5", false, "0"],
    ["0.51", "<", "0.5", false, "-0.01"],
    ["0.49", "<=", "0.5", true, "0.01"],
    ["0.50", "<=", "0.5", true, "0"],
    ["0.51", "<=", "0.5", false, "-0.01"],
    ["1.21", ">", "1.2", true, "0.01"],
    ["1.20", ">", "1.2", false, "0"],
    ["1.19", ">", "1.2", false, "-0.01"],
    ["0.51", ">=", "0.5", true, "0.01"],
    ["0.50", ">=", "0.5", true, "0"],
    ["0.49", ">=", "0.5", false, "-0.01"],
    ["0", "<", "0", false, "0"],
    ["0", "<=", "0", true, "0"],
    ["9007199254740993", ">", "9007199254740992", true, "1"], // 2^53 + 1: equal as doubles
  ])("%s %s %s: %s, margin %s", (value, relation, limit, expected, margin) => {
    expect(judge(spanOf(value), relation, spanOf(limit))).toStrictEqual({ holds: expected, margin });
  });
});

describe("a value below the limit of quantification, against a printed limit", () => {
  it.each<Row>([
    ["<0.1", "<", "0.5", true, ">0.4"],
    ["<0.5", "<", "0.5", true, ">0"], // below 0.5 is all that is asked
    ["<=0.5", "<", "0.5", null, ">=0"], // 0.5 itself is possible
    ["<0.6", "<", "0.5", null, ">-0.1"],
    ["<=0.1", "<=", "0.5", true, ">=0.4"],
    ["<0.5", "<=", "0.5", true, ">0"],
    ["<=0.5", "<=", "0.5", true, ">=0"],
    ["<0.6", "<=", "0.5", null, ">-0.1"],
    ["<=0.6", "<=", "0.5", null, ">=-0.1"],
    ["<0.1", ">", "0.5", false, "<-0.4"],
    ["<0.5", ">", "0.5", false, "<0"],
    ["<=0.5", ">", "0.5", false, "<=0"],
    ["<0.6", ">", "0.5", null, "<0.1"],
    ["<0.5", ">=", "0.5", false, "<0"],
    ["<=0.5", ">=", "0.5", null, "<=0"],
    ["<=0.4", ">=", "0.5", false, "<=-0.1"],
    ["<0.1", ">=", "0", true, "<0.1"], // nothing measured here is below zero
    ["<0.1", ">", "0", null, "<0.1"],
    ["<0.1", "<", "0", false, ">-0.1"],
  ])("%s %s %s: %s, margin %s", (value, relation, limit, expected, margin) => {
    expect(judge(spanOf(value), relation, spanOf(limit))).toStrictEqual({ holds: expected, margin });
  });
});

describe("a value above the limit of quantification, against a printed limit", () => {
  it.each<Row>([
    [">8", ">", "0.5", true, ">7.5"],
    [">0.5", ">", "0.5", true, ">0"],
    [">=0.5", ">", "0.5", null, ">=0"],
    [">0.4", ">", "0.5", null, ">-0.1"],
    [">0.5", ">=", "0.5", true, ">0"],
    [">=0.5", ">=", "0.5", true, ">=0"],
    [">=0.4", ">=", "0.5", null, ">=-0.1"],
    [">8", "<", "0.5", false, "<-7.5"],
    [">0.5", "<", "0.5", false, "<0"],
    [">=0.5", "<", "0.5", false, "<=0"],
    [">0.4", "<", "0.5", null, "<0.1"],
    [">0.5", "<=", "0.5", false, "<0"],
    [">=0.5", "<=", "0.5", null, "<=0"],
    [">=0.6", "<=", "0.5", false, "<=-0.1"],
  ])("%s %s %s: %s, margin %s", (value, relation, limit, expected, margin) => {
    expect(judge(spanOf(value), relation, spanOf(limit))).toStrictEqual({ holds: expected, margin });
  });
});

describe("a limit relative to a censored baseline", () => {
  it.each<Row>([
    // Baseline ">8", a fall by more than 50 %: the limit is ">4".
    ["4", "<", ">4", true, ">0"],
    ["4", "<", ">=4", null, ">=0"],
    ["4.1", "<", ">4", null, ">-0.1"],
    ["4", "<=", ">=4", true, ">=0"],
    ["4", ">", ">4", false, "<0"],
    ["4", ">=", ">=4", null, "<=0"],
    // Baseline "<8": the limit is "<4".
    ["4", "<", "<4", false, "<0"],
    ["3.9", "<", "<4", null, "<0.1"],
    ["4", "<=", "<=4", null, "<=0"],
    ["4", ">", "<4", true, ">0"],
    ["4", ">=", "<=4", true, ">=0"],
    ["4", ">", "<=4", null, ">=0"],
    // Both outside the limits of quantification.
    ["<4", "<", ">4", true, ">0"],
    ["<=4", "<", ">=4", null, ">=0"],
    ["<=4", "<=", ">=4", true, ">=0"],
    ["<=4", "<", ">4", true, ">0"],
    ["<4", "<", ">=4", true, ">0"],
    [">4", "<", "<4", false, "<0"],
    [">=4", "<=", "<=4", null, "<=0"],
    [">4", "<=", "<=4", false, "<0"],
    ["<4", "<", "<4", null, null],
    [">4", "<", ">4", null, null],
    ["<4", ">", ">4", false, "<0"],
    [">4", ">", "<4", true, ">0"],
    ["0", "<=", "<4", true, "<4"],
    ["0", "<", "<4", null, "<4"],
  ])("%s %s %s: %s, margin %s", (value, relation, limit, expected, margin) => {
    expect(judge(spanOf(value), relation, spanOf(limit))).toStrictEqual({ holds: expected, margin });
  });
});

describe("laws, on every span with ends among 0, 1, 2 and 3", () => {
  const spans = everySpan();

  it.each(relations)("judge %s says what all values in the spans say, and no more", (relation) => {
    for (const value of spans) {
      for (const limit of spans) {
        const outcomes = new Set(value.points.flatMap((x) => limit.points.map((y) => holds(x, relation, y))));
        const expected = outcomes.size === 2 ? null : outcomes.has(true);
        const judged = judge(value.span, relation, limit.span).holds;
        if (judged !== expected) expect(`${value.name} ${relation} ${limit.name}: ${String(judged)}`).toBe(String(expected));
      }
    }
  });

  it.each(relations)("the margin of judge %s bounds the room of all values in the spans", (relation) => {
    for (const value of spans) {
      for (const limit of spans) {
        const { margin } = judge(value.span, relation, limit.span);
        if (margin === null) continue;
        // "-1 to <2" is ">=-1" and "<2".
        const ends = margin.includes(" to ") ? margin.split(" to ").map((end, i) => (/^[<>]/.test(end) ? end : `${i === 0 ? ">=" : "<="}${end}`)) : [margin];
        const inside = (room: number): boolean =>
          ends.every((end) => {
            const [, sign = "", bound = ""] = /^(<=?|>=?)?(.+)$/.exec(end) ?? [];
            return sign === "" ? room === Number(bound) : holds(room, sign as Relation, Number(bound));
          });
        const room = (x: number, y: number): number => (relation.startsWith("<") ? y - x : x - y);
        const outside = value.points.flatMap((x) => limit.points.filter((y) => !inside(room(x, y))));
        if (outside.length > 0) expect(`${value.name} ${relation} ${limit.name}`).toBe(`within a margin of ${margin}`);
      }
    }
  });

  it.each(relations)("narrowed by %s keeps the values for which it holds", (relation) => {
    for (const { name, span, points } of spans) {
      for (const limit of [0, 1, 2, 3]) {
        const left = narrowed(span, relation, exact(String(limit)));
        const kept = points.filter((x) => holds(x, relation, limit));
        expect([name, limit, pointsIn(left)]).toStrictEqual([name, limit, kept]);
        expect([name, limit, isEmpty(left)]).toStrictEqual([name, limit, kept.length === 0]);
      }
    }
  });

  it.each(relations)("the opposite of %s holds exactly where it does not", (relation) => {
    for (const value of [0, 1, 2]) expect(holds(value, opposite(relation), 1)).toBe(!holds(value, relation, 1));
    expect(opposite(opposite(relation))).toBe(relation);
  });

  it("scaled by one half, a span holds the halves of its values", () => {
    for (const { name, span, points } of spans) {
      const halves = pointsIn(scaled(scaled(span, exact("0.5")), exact("2")));
      expect([name, halves]).toStrictEqual([name, points]);
      const low = span.low && decimalText(span.low);
      const half = scaled(span, exact("0.5"));
      expect(half.low && Number(decimalText(half.low)) * 2).toBe(low && Number(low));
      expect([half.lowOpen, half.highOpen]).toStrictEqual([span.lowOpen, span.highOpen]);
    }
  });

  it("scaling leaves a missing bound missing", () => {
    const anything: Span = { low: null, lowOpen: false, high: null, highOpen: false };
    expect(scaled(anything, exact("2"))).toStrictEqual(anything);
    expect(isEmpty(anything)).toBe(false);
  });
});

describe("a span without any value", () => {
  const one = exact("1");
  it.each<[string, Span, boolean]>([
    ["1 itself", { low: one, lowOpen: false, high: one, highOpen: false }, false],
    ["from 1, open, to 1", { low: one, lowOpen: true, high: one, highOpen: false }, true],
    ["from 1 to 1, open", { low: one, lowOpen: false, high: one, highOpen: true }, true],
    ["from 2 to 1", { low: exact("2"), lowOpen: false, high: one, highOpen: false }, true],
    ["from nothing to 0", { low: null, lowOpen: false, high: exact("0"), highOpen: false }, false],
    ["from nothing to below 0", { low: null, lowOpen: false, high: exact("0"), highOpen: true }, true],
    ["above 1", { low: one, lowOpen: true, high: null, highOpen: true }, false],
  ])("%s: %s", (_, span, empty) => {
    expect(isEmpty(span)).toBe(empty);
  });
});

/** The quarters from 0 to 7 that lie in a span, by exact comparison. */
function pointsIn(span: Span): readonly number[] {
  return Array.from({ length: 29 }, (_, i) => i / 4).filter((x) => {
    const at = exact(String(x));
    return !isEmpty(narrowed(narrowed(span, ">=", at), "<=", at));
  });
}
