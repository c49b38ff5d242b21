import { describe, expect, it } from "vitest";
import { visitWindow, type VisitWindow } from "../../src/course/visitWindow.js";
import { refusal } from "../measurement/refusal.js";

const week24 = { week: 24, daysBefore: 14, daysAfter: 7, tie: "earlier" } as const;

describe("visitWindow", () => {
  it.each<VisitWindow>([
    week24,
    { week: 1, daysBefore: 0, daysAfter: 0, tie: "later" },
    { week: 1 / 7, daysBefore: 0, daysAfter: 0, tie: "later" }, // day 1: whole days are enough
  ])("%o is a plain frozen value", (window) => {
    expect(visitWindow(window)).toStrictEqual(window);
    expect(Object.isFrozen(visitWindow(window))).toBe(true);
  });

  it("is not the caller's own object", () => {
    const mine = { ...week24 };
    expect(visitWindow(mine)).not.toBe(mine);
  });

  it.each([
    [{ week: 0 }, "RangeError: window week 0"],
    [{ week: -4 }, "RangeError: window week -4"],
    [{ week: 24.5 }, "RangeError: window week 24.5"], // day 171.5
    [{ week: NaN }, "RangeError: window week NaN"],
    [{ week: Infinity }, "RangeError: window week Infinity"],
    [{ week: "24" }, 'RangeError: window week "24"'],
    [{ daysBefore: -1 }, "RangeError: window daysBefore -1"],
    [{ daysBefore: 3.5 }, "RangeError: window daysBefore 3.5"],
    [{ daysAfter: -1 }, "RangeError: window daysAfter -1"],
    [{ daysAfter: undefined }, "RangeError: window daysAfter undefined"],
    [{ tie: "nearest" }, 'RangeError: window tie "nearest"'],
    [{ tie: undefined }, "RangeError: window tie undefined"],
    [{ day: 168 }, 'RangeError: window has an unknown key "day", the nearest known key is "daysBefore"'],
  ])("refuses %o", (change, message) => {
    expect(refusal(() => visitWindow({ ...week24, ...change } as VisitWindow))).toBe(message);
  });

  it("refuses what is no object", () => {
    expect(refusal(() => visitWindow(24 as unknown as VisitWindow))).toBe("RangeError: window 24");
  });
});
