import { describe, expect, it } from "vitest";
import { certainly } from "../../src/sql/certainly.js";
import { oneLine } from "../../src/sql/renderTruth.js";
import { agreed, all, always, any, bounded, condition, guarded, needsValue, never, type Truth, unknown } from "../../src/sql/truth.js";

const [a, b] = [condition("a < 1", "a >= 1"), condition("b < 1", "b >= 1")];
const texts = (truth: Truth) => [oneLine(certainly(truth, true)), oneLine(certainly(truth, false))];

describe("what is surely met, and what is surely not", () => {
  it.each<readonly [string, Truth, readonly string[]]>([
    ["a comparison", a, ["a < 1", "a >= 1"]],
    ["both of two, and by De Morgan either negation", all(a, b), ["(a < 1 AND b < 1)", "(a >= 1 OR b >= 1)"]],
    ["either of two", any(a, b), ["(a < 1 OR b < 1)", "(a >= 1 AND b >= 1)"]],
    ["what is never known", unknown, ["FALSE", "FALSE"]],
    ["what always holds", always, ["TRUE", "FALSE"]],
    // `x < b` implies b > 0, but b = 0 decides where x is missing.
    ["a guard that only its negation needs", guarded("all", a, b), ["a < 1", "(a >= 1 OR b >= 1)"]],
    ["a guard that only it needs", guarded("any", a, b), ["(a < 1 OR b < 1)", "a >= 1"]],
    ["a value between two bounds: the one, and the other", bounded(a, b), ["a < 1", "b >= 1"]],
    ["a case that a row may not leave", agreed([{ truth: a, reached: b }]), ["(a < 1 OR b >= 1)", "(a >= 1 OR b >= 1)"]],
    [
      "a value that may be missing: what holds without it, or where it is missing in all parts",
      { kind: "split", isOpen: "x IS NULL", open: a, otherwise: b },
      ["(b < 1 OR (x IS NULL AND a < 1))", "(b >= 1 OR (x IS NULL AND a >= 1))"],
    ],
  ])("%s", (_, truth, expected) => {
    expect(texts(truth)).toEqual(expected);
  });

  it("a guard of a constant is a plain AND or OR", () => {
    expect(guarded("all", a, never)).toEqual(never);
    expect(guarded("any", a, never)).toEqual(a);
  });
});

it("a condition needs a value where it cannot hold without one: not an event, and not what a missing value leaves", () => {
  const event: Truth = { ...condition("event"), isAside: true } as Truth;
  const split: Truth = { kind: "split", isOpen: "x IS NULL", open: a, otherwise: b };
  expect([a, all(a, event), any(a, b), guarded("all", a, event), guarded("any", a, b), bounded(a, b)].map(needsValue)).not.toContain(false);
  const without = [event, any(a, event), guarded("any", a, event), always, split, agreed([{ truth: a, reached: b }])];
  expect(without.map(needsValue)).not.toContain(true);
});
