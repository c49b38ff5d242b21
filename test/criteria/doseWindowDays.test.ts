import { describe, expect, it } from "vitest";
import { averageDose, classifyRenalResponse, compileDefinition, type DatedDose, type DayFrom, defineResponse, doseWindow } from "../../src/index.js";
import { refusal } from "../measurement/refusal.js";
import { definitionOf } from "./definitionOf.js";

const going = (value: number, start: string, end: string | null = null): DatedDose => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });
const rule = (first: DayFrom, last: DayFrom) => definitionOf(doseWindow({ first, last, relation: "<=", limit: { value: "10", unit: "mg/d" }, failsFromDays: 1 }));
const average = (first: DayFrom, last: DayFrom) => definitionOf(averageDose({ first, last, relation: "<=", limit: { value: "10", unit: "mg/d" } }));
const day = (days: number): DayFrom => ({ from: "baseline", days });
const upToVisit = (days: number): DayFrom => ({ from: "baseline", days, notAfter: "followUp" });

// Day 10 is 2024-01-11.
const judged = (definition: ReturnType<typeof rule>, doses: readonly DatedDose[], visit: string | null) => {
  const [baseline, followUp] = [{ date: "2024-01-01" }, { date: visit, doses }];
  const { response, levels } = classifyRenalResponse(baseline, followUp, definition);
  expect(compileDefinition(definition)(baseline, followUp)).toBe(response);
  return levels[0]?.finding.verdict;
};

describe("the days of a dose rule", () => {
  it.each<[string, DayFrom, DayFrom, readonly DatedDose[], string | null, string]>([
    ["a dose going on, visit on the last day", day(1), day(10), [going(5, "2024-01-01")], "2024-01-11", "met"],
    ["a dose going on, visit the day before it", day(1), day(10), [going(5, "2024-01-01")], "2024-01-10", "unknown"],
    ["a dose going on, above, visit before the last day", day(1), day(10), [going(11, "2024-01-01")], "2024-01-05", "notMet"],
    ["a dose with an end after the visit", day(1), day(10), [going(5, "2024-01-01", "2024-01-11")], "2024-01-05", "met"],
    ["a dose going on, no date of the visit", day(1), day(10), [going(5, "2024-01-01")], null, "unknown"],
    ["its first day is known all the same", day(1), day(10), [going(11, "2024-01-02")], null, "notMet"],
    ["up to an early visit", day(1), upToVisit(10), [going(5, "2024-01-01")], "2024-01-05", "met"],
    ["up to a late visit: to the last day", day(1), upToVisit(10), [going(5, "2024-01-01", "2024-01-11"), going(40, "2024-01-12")], "2024-01-20", "met"],
    ["above on the day of an early visit", day(1), upToVisit(10), [going(5, "2024-01-01", "2024-01-04"), going(40, "2024-01-05")], "2024-01-05", "notMet"],
    ["above on the day after an early visit", day(1), upToVisit(10), [going(5, "2024-01-01", "2024-01-05"), going(40, "2024-01-06")], "2024-01-05", "met"],
    ["a visit on the first day of the window", day(9), upToVisit(10), [going(5, "2024-01-01")], "2024-01-10", "met"],
    ["a visit before the window: no day to judge", day(9), upToVisit(10), [going(5, "2024-01-01")], "2024-01-09", "unknown"],
    ["no date of the visit, up to which the window goes", day(1), upToVisit(10), [going(5, "2024-01-01", "2024-02-01")], null, "unknown"],
    ["a window that ends before it begins", day(10), day(9), [going(5, "2024-01-01", "2024-02-01")], "2024-02-01", "unknown"],
  ])("%s", (_title, first, last, doses, visit, verdict) => {
    expect(judged(rule(first, last), doses, visit)).toBe(verdict);
    // One day above can be made up for in an average, so only the other verdicts are the same.
    if (verdict !== "notMet") expect(judged(average(first, last), doses, visit)).toBe(verdict);
  });

  it.each([
    [{ from: "baseline", days: 10, notAfter: "baseline" }, 'notAfter "baseline"'],
    [{ from: "baseline", days: 10, before: "followUp" }, 'key "before"'],
  ])("refuses %j", (last, message) => {
    expect(refusal(() => defineResponse(rule(day(1), last as unknown as DayFrom)))).toContain(message);
  });
});
