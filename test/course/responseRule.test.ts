import { describe, expect, it } from "vitest";
import { confirmed, firstVisit, sustained } from "../../src/course/responseRule.js";
import { refusal } from "../measurement/refusal.js";

describe("rules are plain frozen values", () => {
  it.each([
    [firstVisit, { kind: "firstVisit" }],
    [sustained, { kind: "sustained" }],
    [confirmed({ minDays: 1, maxNotEvaluable: 0 }), { kind: "confirmed", minDays: 1, maxNotEvaluable: 0, eventDate: "firstVisit" }],
    [
      confirmed({ minDays: 28, maxNotEvaluable: 1, eventDate: "confirmingVisit" }),
      { kind: "confirmed", minDays: 28, maxNotEvaluable: 1, eventDate: "confirmingVisit" },
    ],
  ])("%o", (rule, expected) => {
    expect(rule).toStrictEqual(expected);
    expect(Object.isFrozen(rule)).toBe(true);
  });
});

describe("confirmed refuses", () => {
  it.each([
    [{ minDays: 0, maxNotEvaluable: 0 }, "RangeError: minDays 0"],
    [{ minDays: 27.5, maxNotEvaluable: 0 }, "RangeError: minDays 27.5"],
    [{ minDays: "28", maxNotEvaluable: 0 }, 'RangeError: minDays "28"'],
    [{ maxNotEvaluable: 0 }, "RangeError: minDays undefined"],
    [{ minDays: 28, maxNotEvaluable: -1 }, "RangeError: maxNotEvaluable -1"],
    [{ minDays: 28, maxNotEvaluable: 0.5 }, "RangeError: maxNotEvaluable 0.5"],
    [{ minDays: 28, maxNotEvaluable: 0, eventDate: "second" }, 'RangeError: eventDate "second"'],
    [{ minDays: 28, maxNotEvaluable: 0, maxDays: 56 },
      'RangeError: options has an unknown key "maxDays", the nearest known key is "minDays"'],
    [28, "RangeError: options 28"],
  ])("%o", (options, message) => {
    expect(refusal(() => confirmed(options as Parameters<typeof confirmed>[0]))).toBe(message);
  });
});
