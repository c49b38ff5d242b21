import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageDailyDose } from "../../src/glucocorticoid/averageDailyDose.js";
import { cumulativeDose } from "../../src/glucocorticoid/cumulativeDose.js";
import { roundedQuotient } from "../../src/glucocorticoid/roundedQuotient.js";
import { daysBetween } from "../../src/measurement/calendarDate.js";
import type { DatedDose } from "../../src/measurement/datedDoses.js";
import { exact, minus, zero } from "../../src/measurement/quantity.js";
import { frozenThrough, unfrozenParts } from "../measurement/frozen.js";
import { refusal } from "../measurement/refusal.js";

/** "10 from 2024-01-01 to 2024-01-10", in mg/d; without "to" the dose goes on. */
function dose(text: string): DatedDose {
  const [value = "", start = "", end] = text.split(/ from | to /);
  return { start, ...(end === undefined ? {} : { end }), prednisoneEquivalent: { value, unit: "mg/d" } };
}

const january = { first: "2024-01-01", last: "2024-01-31" };
const mg = (value: string) => ({ value, unit: "mg" });
const mgPerDay = (value: string) => ({ value, unit: "mg/d" });

describe("the cumulative dose of January 2024, 31 days", () => {
  it.each([
    // 31 × 10
    ["one dose that goes on", ["10 from 2023-06-01"], "310"],
    // 10 × 20 + 11 × 7.5 = 200 + 82.5
    ["a taper, the new dose from 21 January", ["10 from 2024-01-01 to 2024-01-20", "7.5 from 2024-01-21 to 2024-02-29"], "282.5"],
    // 20 × 20 + 12 × 5: 20 January counts in both steps
    ["a taper whose steps share 20 January", ["20 from 2024-01-01 to 2024-01-20", "5 from 2024-01-20"], "460"],
    // 31 × 5 + 3 × 625
    ["three days of an intravenous pulse on top of 5 mg/d", ["5 from 2024-01-01", "625 from 2024-01-10 to 2024-01-12"], "2030"],
    // 31 × 0.1: a sum of doubles gives 3.1000000000000014
    ["a tenth of a milligram a day", ["0.1 from 2024-01-01 to 2024-01-31"], "3.1"],
    ["none taken, and recorded so", ["0 from 2024-01-01"], "0"],
    // 1 × 40 + 30 × 0
    ["a dose on the first day only", ["40 from 2023-12-25 to 2024-01-01", "0 from 2024-01-02"], "40"],
    // 30 × 0 + 1 × 40
    ["a dose on the last day only", ["0 from 2024-01-01 to 2024-01-30", "40 from 2024-01-31 to 2024-02-28"], "40"],
    // doses outside the window do not count: 31 × 1
    ["doses that end the day before, or begin the day after",
      ["1 from 2024-01-01 to 2024-01-31", "50 from 2023-12-01 to 2023-12-31", "50 from 2024-02-01"], "31"],
  ])("%s", (_title, doses, expected) => {
    const found = cumulativeDose(doses.map(dose), january);
    expect(found).toMatchObject({ window: january, days: 31, uncoveredDays: 0, uncovered: [], dose: mg(expected),
      knownPart: mg(expected) });
  });

  it.each([
    ["no dose at all", [], [["2024-01-01", "2024-01-31"]], 31, null],
    ["the first day", ["5 from 2024-01-02"], [["2024-01-01", "2024-01-01"]], 1, "150"],
    ["the last day", ["5 from 2024-01-01 to 2024-01-30"], [["2024-01-31", "2024-01-31"]], 1, "150"],
    ["a day between two doses", ["10 from 2024-01-01 to 2024-01-10", "5 from 2024-01-12"], [["2024-01-11", "2024-01-11"]], 1, "200"],
    // 5 × 4 + 8 × 2.5 (8 to 15) + 9 × 0 = 40
    ["two gaps, a dose of 0 not among them", ["4 from 2024-01-01 to 2024-01-05", "2.5 from 2024-01-08 to 2024-01-15",
      "0 from 2024-01-20 to 2024-01-28"],
      [["2024-01-06", "2024-01-07"], ["2024-01-16", "2024-01-19"], ["2024-01-29", "2024-01-31"]], 9, "40"],
    // the short dose inside the long one opens no gap: 10 × 10 + 2 × 5
    ["what follows a dose that lies within another", ["10 from 2024-01-01 to 2024-01-10", "5 from 2024-01-03 to 2024-01-04"],
      [["2024-01-11", "2024-01-31"]], 21, "110"],
  ])("uncovered is %s: the dose is unknown, not less", (_title, doses, ranges, uncoveredDays, known) => {
    const found = cumulativeDose(doses.map(dose), january);
    expect(found).toMatchObject({ dose: null, uncoveredDays, uncovered: ranges.map(([first, last]) => ({ first, last })) });
    expect(found.knownPart).toStrictEqual(known === null ? null : mg(known));
    expect(averageDailyDose(doses.map(dose), january)).toMatchObject({ dose: null, isExact: false, uncoveredDays });
  });

  it("counts a leap day: 29 days of 1 mg/d in February 2024, 28 in February 2023", () => {
    expect(cumulativeDose([dose("1 from 2020-01-01")], { first: "2024-02-01", last: "2024-02-29" }).dose).toStrictEqual(mg("29"));
    expect(cumulativeDose([dose("1 from 2020-01-01")], { first: "2023-02-01", last: "2023-02-28" }).dose).toStrictEqual(mg("28"));
  });

  it("weeks 40 to 52 are 85 days, both ends included", () => {
    // 364 - 280 + 1
    expect(cumulativeDose([dose("1 from 2024-01-01")], { first: "2024-10-07", last: "2024-12-30" })).toMatchObject({ days: 85,
      dose: mg("85") });
  });

  it("names the days on which doses overlap", () => {
    const overlapping = (...doses: string[]) => cumulativeDose(doses.map(dose), january).overlappingDays;
    expect(overlapping("20 from 2024-01-01 to 2024-01-20", "5 from 2024-01-20")).toBe(1);
    expect(overlapping("20 from 2024-01-01 to 2024-01-20", "5 from 2024-01-21")).toBe(0);
    expect(overlapping("1 from 2024-01-01", "2 from 2024-01-05 to 2024-01-08", "3 from 2024-01-07 to 2024-01-10")).toBe(6);
  });
});

describe("the average daily dose", () => {
  it.each([
    // (10 × 10 + 5 × 10) / 20
    ["exactly on 7.5", ["10 from 2024-01-01 to 2024-01-10", "5 from 2024-01-11"], "2024-01-20", "7.5", true],
    // 10 / 3
    ["a third, rounded", ["10 from 2024-01-01 to 2024-01-01", "0 from 2024-01-02"], "2024-01-03", "3.333333", false],
    ["two thirds, rounded up", ["20 from 2024-01-01 to 2024-01-01", "0 from 2024-01-02"], "2024-01-03", "6.666667", false],
    // 7.5 + 0.000001 / 3 does not round back onto 7.5
    ["a trace above 7.5 stays above", ["7.500001 from 2024-01-01 to 2024-01-01", "7.5 from 2024-01-02"], "2024-01-03", "7.500001", false],
    ["a trace below 7.5 stays below", ["7.499999 from 2024-01-01 to 2024-01-01", "7.5 from 2024-01-02"], "2024-01-03", "7.499999", false],
    ["a window of one day", ["12.5 from 2024-01-01"], "2024-01-01", "12.5", true],
  ])("%s", (_title, doses, last, value, isExact) => {
    expect(averageDailyDose(doses.map(dose), { first: "2024-01-01", last })).toMatchObject({ dose: mgPerDay(value), isExact });
  });

  it("unit and shape fit an assessment", () => {
    expect(averageDailyDose([dose("5 from 2024-01-01")], january)).toStrictEqual({
      window: january, days: 31, uncoveredDays: 0, uncovered: [], overlappingDays: 0, dose: mgPerDay("5"), isExact: true,
    });
  });
});

describe("a quotient in six decimals", () => {
  it.each([
    ["1", "8", "0.125", true],
    ["1", "3", "0.333333", false],
    ["1", "3000000", "0.000001", false], // 0.00000033 is not 0
    ["22500001", "3000000", "7.500001", false], // 7.50000033
    ["22499999", "3000000", "7.499999", false], // 7.49999967
    ["0", "7", "0", true],
  ])("%s / %s = %s, also with a minus", (numerator, denominator, value, isExact) => {
    expect(roundedQuotient(exact(numerator), exact(denominator))).toStrictEqual({ value, isExact });
    const negative = roundedQuotient(minus(zero, exact(numerator)), exact(denominator));
    expect(negative).toStrictEqual({ value: value === "0" ? "0" : `-${value}`, isExact });
  });
});

describe("mistakes are refused, naming argument, value and expectation", () => {
  const one = dose("5 from 2024-01-01");
  const call = (doses: unknown, window: unknown = january) => refusal(() => cumulativeDose(doses as DatedDose[], window as typeof january));
  it.each([
    ["doses that are no list", null, january, "RangeError: doses null"],
    ["a dose without a unit", [{ ...one, prednisoneEquivalent: { value: 5 } }], january, "doses[0] prednisoneEquivalent unit undefined"],
    ["a dose below quantification", [dose("<5 from 2024-01-01")], january, 'doses[0] prednisoneEquivalent value "<5"'],
    ["an end before the start", [dose("5 from 2024-01-02 to 2024-01-01")], january, 'doses[0] end "2024-01-01"'],
    ["a partial date", [one], { first: "2024-01", last: "2024-01-31" }, 'window first "2024-01"'],
    ["a window that ends before it begins", [one], { first: "2024-01-31", last: "2024-01-01" }, 'window last "2024-01-01"'],
    ["a window without a last day", [one], { first: "2024-01-01" }, "window last undefined"],
    ["a misspelt key", [one], { first: "2024-01-01", lst: "2024-01-31" },
      'window has an unknown key "lst", the nearest known key is "last"'],
    ["no window", [one], null, "window null"],
  ])("%s", (_title, doses, window, message) => {
    expect(call(doses, window)).toContain(message);
    expect(refusal(() => averageDailyDose(doses as DatedDose[], window as typeof january))).toContain(message);
  });
});

describe("for any doses and any window", () => {
  const base = "2024-02-20";
  const dayOf = (offset: number) => new Date(Date.UTC(2024, 1, 20 + offset)).toISOString().slice(0, 10);
  const anyDose = fc.record({ start: fc.integer({ min: 0, max: 30 }), length: fc.option(fc.integer({ min: 0, max: 15 })),
    milligramTenths: fc.integer({ min: 0, max: 600 }) });
  const anyCase = fc.record({ list: fc.array(anyDose, { maxLength: 6 }), first: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 0, max: 20 }) });

  it("a count of tenths of a milligram, day by day, gives the same", () => {
    fc.assert(fc.property(anyCase, ({ list, first, length }) => {
      const doses = frozenThrough(list.map(({ start, length: more, milligramTenths }) => ({
        start: dayOf(start),
        end: more === null ? null : dayOf(start + more),
        prednisoneEquivalent: { value: `${String(Math.floor(milligramTenths / 10))}.${String(milligramTenths % 10)}`, unit: "mg/d" },
      })));
      const window = { first: dayOf(first), last: dayOf(first + length) };
      const tally = Array.from({ length: length + 1 }, (_, i) =>
        list.filter(({ start, length: more }) => start <= first + i && (more === null
          || first + i <= start + more)).map(({ milligramTenths }) => milligramTenths));
      const tenths = tally.flat().reduce((sum, one) => sum + one, 0);
      const uncovered = tally.filter((taken) => taken.length === 0).length;
      const found = cumulativeDose(doses, window);
      expect(unfrozenParts(found)).toEqual([]);
      expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
      expect([found.days, found.uncoveredDays, found.overlappingDays]).toEqual([length + 1, uncovered,
        tally.filter((taken) => taken.length > 1).length]);
      expect(found.uncovered.flatMap((range) => Array.from({ length: daysBetween(range.first, range.last) + 1 },
        (_, i) => daysBetween(base, range.first) + i)))
        .toEqual(tally.flatMap((taken, i) => (taken.length === 0 ? [first + i] : [])));
      expect(found.knownPart === null ? null : Number(found.knownPart.value) * 10).toEqual(uncovered === tally.length
        ? null : expect.closeTo(tenths, 6));
      expect(found.dose).toEqual(uncovered === 0 ? found.knownPart : null);
      const average = averageDailyDose(doses, window);
      expect(unfrozenParts(average)).toEqual([]);
      expect(average.dose === null ? null : Number(average.dose.value)).toEqual(uncovered === 0
        ? expect.closeTo(tenths / 10 / (length + 1), 5) : null);
      expect(average.isExact).toBe(uncovered === 0 && (tenths * 100_000) % (length + 1) === 0);
    }));
  });
});
