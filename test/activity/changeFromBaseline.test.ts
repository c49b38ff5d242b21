import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeFromBaseline } from "../../src/activity/changeFromBaseline.js";
import { sledai2k } from "../../src/activity/sledai/sledai2k.js";
import { bilag2004Score, bilagSystems } from "../../src/activity/bilag/bilag2004.js";
import { selenaSledai } from "../../src/activity/sledai/selenaSledai.js";
import { sledai2kDescriptors } from "../../src/activity/sledai/sledai2kDescriptors.js";
import { frozenThrough, unfrozenParts } from "../measurement/frozen.js";
import { refusal } from "../measurement/refusal.js";

const dose = (value: number | string) => ({ value, unit: "mg/d" });
const sledai = (total: number | null, low: number, high: number | null, windowDays: number | null = 30) => ({ index: "SLEDAI-2K", total, range: { low, high }, windowDays });
const known = (total: number) => sledai(total, total, total);

describe("change and percent change of a daily dose", () => {
  it.each([
    // visit - baseline; 100 × change / baseline
    ["20", "7.5", "-12.5", "-62.5", true, "decrease"],
    ["10", "7.5", "-2.5", "-25", true, "decrease"],
    ["10", "12.5", "2.5", "25", true, "increase"],
    ["10", "10.0", "0", "0", true, "none"],
    ["5", "0", "-5", "-100", true, "decrease"],
    ["0.3", "0.1", "-0.2", "-66.666667", false, "decrease"], // doubles give a change of -0.19999999999999998
    ["7", "5", "-2", "-28.571429", false, "decrease"],
    ["10", "7.50000001", "-2.49999999", "-24.999999", false, "decrease"], // -24.9999999 in full: six decimals do not make it 25
  ])("from %s to %s mg/d: %s mg/d, %s %%", (base, value, change, percent, isExact, direction) => {
    const found = changeFromBaseline(dose(base), dose(value));
    expect(found).toMatchObject({ unit: "mg/d", index: null, change, percentChange: { value: percent, isExact }, direction, reasons: [] });
    expect(found.changeRange).toStrictEqual({ low: change, high: change });
  });

  it("from 0 to 5 mg/d: an increase of 5 without a percent change, and the reason", () => {
    expect(changeFromBaseline(dose(0), dose(5))).toStrictEqual({
      index: null, unit: "mg/d", windowDays: null, base: "0", value: "5", change: "5", percentChange: null,
      changeRange: { low: "5", high: "5" }, direction: "increase", reasons: ["the baseline is 0, so there is no percent change"],
    });
  });

  it("from 0 to 0: no change, and no percent change either", () => {
    expect(changeFromBaseline(dose(0), dose("0"))).toMatchObject({ change: "0", percentChange: null, direction: "none" });
  });
});

describe("a total", () => {
  it("SLEDAI-2K from 12 to 8, both over 30 days: 4 points less, a third", () => {
    expect(changeFromBaseline(known(12), known(8))).toStrictEqual({
      index: "SLEDAI-2K", unit: null, windowDays: 30, base: "12", value: "8", change: "-4", percentChange: { value: "-33.333333", isExact: false },
      changeRange: { low: "-4", high: "-4" }, direction: "decrease", reasons: [],
    });
  });

  it.each([
    // least = visit low - baseline high, greatest = visit high - baseline low
    ["12, then 2 to 10: at most 2 points less", known(12), sledai(null, 2, 10), "-10", "-2", "decrease"],
    ["12, then 2 to 12: perhaps no change", known(12), sledai(null, 2, 12), "-10", "0", null],
    ["12, then 4 to 14: either way", known(12), sledai(null, 4, 14), "-8", "2", null],
    ["4, then 4 to 8: perhaps no change", known(4), sledai(null, 4, 8), "0", "4", null],
    ["4, then 5 to 8: more", known(4), sledai(null, 5, 8), "1", "4", "increase"],
    ["8 to 12, then 4: less", sledai(null, 8, 12), known(4), "-8", "-4", "decrease"],
    ["4, then 5 or more without bound: more", known(4), sledai(null, 5, null), "1", null, "increase"],
    ["4, then 2 or more without bound", known(4), sledai(null, 2, null), "-2", null, null],
    ["6 or more without bound, then 4: less", sledai(null, 6, null), known(4), null, "-2", "decrease"],
    ["both without bound", sledai(null, 6, null), sledai(null, 2, null), null, null, null],
    ["both open", sledai(null, 8, 12), sledai(null, 2, 9), "-10", "1", null],
  ] as const)("%s", (_title, baseline, visit, low, high, direction) => {
    const found = changeFromBaseline(baseline, visit);
    expect(found).toMatchObject({ change: null, percentChange: null, changeRange: { low, high }, direction });
    expect(found.reasons).toEqual([...(baseline.total === null ? ["the baseline total is open"] : []), ...(visit.total === null ? ["the visit total is open"] : [])]);
  });

  it("a value recorded as lying between two is open as well: 12, then 4 to 8", () => {
    const found = changeFromBaseline({ value: 12, unit: "{score}" }, { value: "4 to 8", unit: "{score}" });
    expect(found).toMatchObject({ base: "12", value: null, change: null, changeRange: { low: "-8", high: "-4" }, direction: "decrease", reasons: ["the visit value is open, 4 to 8"] });
  });

  it("a value stated with its index compares with a computed total", () => {
    expect(changeFromBaseline({ value: "12", index: "SLEDAI-2K", windowDays: 30 }, known(8)).change).toBe("-4");
  });

  it("the results of sledai2k go in as they are: proteinuria, haematuria and rash, then proteinuria alone", () => {
    const none = Object.fromEntries(sledai2kDescriptors.map(({ key }) => [key, false]));
    const options = { windowDays: 30, arthritis: "atLeast2Joints" } as const;
    const before = sledai2k({ ...none, proteinuria: true, haematuria: true, rash: true }, options);
    const after = sledai2k({ ...none, proteinuria: true }, options);
    expect(changeFromBaseline(before, after)).toMatchObject({ index: "SLEDAI-2K", windowDays: 30, base: "10", value: "4", change: "-6", percentChange: { value: "-60", isExact: true } });
    // Pyuria (4) not recorded at the visit: 4 to 8 points.
    expect(changeFromBaseline(before, sledai2k({ ...none, proteinuria: true, pyuria: null }, options))).toMatchObject({ changeRange: { low: "-6", high: "-2" }, direction: "decrease" });
    expect(changeFromBaseline({ ...before.renal, index: "SLEDAI-2K renal" }, { ...after.renal, index: "SLEDAI-2K renal" }).change).toBe("-4");
    expect(refusal(() => changeFromBaseline(before, selenaSledai({ ...none }, { windowDays: 30 })))).toBe('RangeError: visit index "SELENA-SLEDAI"');
    expect(refusal(() => changeFromBaseline(before, sledai2k({ ...none }, { ...options, arthritis: "moreThan2Joints" }))))
      .toBe('RangeError: visit arthritis "moreThan2Joints"');
  });

  it("the results of bilag2004Score go in as they are: renal A to B is 12 to 8 points, and 9 to 3 by the classic scheme", () => {
    const grades = (renal: "A" | "B") => ({ ...Object.fromEntries(bilagSystems.map((system) => [system, "E"])), renal });
    expect(changeFromBaseline(bilag2004Score(grades("A")), bilag2004Score(grades("B")))).toMatchObject({ index: "BILAG-2004", base: "12", change: "-4" });
    expect(changeFromBaseline(bilag2004Score(grades("A"), "classic"), bilag2004Score(grades("B"), "classic"))).toMatchObject({ base: "9", change: "-6" });
    expect(refusal(() => changeFromBaseline(bilag2004Score(grades("A")), bilag2004Score(grades("B"), "classic"))))
      .toBe('RangeError: visit scheme "classic"');
  });

  it("an open total from 0 of a baseline of 0 is no reason to divide", () => {
    expect(changeFromBaseline(known(0), sledai(null, 0, 4))).toMatchObject({ change: null, percentChange: null, changeRange: { low: "0", high: "4" }, direction: null });
  });
});

describe("a missing value is unknown: no change, no direction, the reason", () => {
  const missing = { change: null, percentChange: null, changeRange: null, direction: null };
  it.each([
    ["baseline null", null, dose(5), { ...missing, base: null, value: "5", unit: "mg/d", reasons: ["the baseline value is missing"] }],
    ["visit left out", dose(5), undefined, { ...missing, base: "5", value: null, unit: "mg/d", reasons: ["the visit value is missing"] }],
    ["visit value null, its unit not stated", dose(5), { value: null }, { ...missing, base: "5", value: null, unit: "mg/d", reasons: ["the visit value is missing"] }],
    ["both", null, null, { ...missing, base: null, value: null, unit: null, index: null, windowDays: null, reasons: ["the baseline value is missing", "the visit value is missing"] }],
    ["an open total against nothing", sledai(null, 2, 10), null, { ...missing, base: null, value: null, index: "SLEDAI-2K", windowDays: 30, reasons: ["the baseline total is open", "the visit value is missing"] }],
    ["a visit below quantification", { value: "0.5", unit: "g/g" }, { value: "<0.1", unit: "g/g" },
      { ...missing, base: "0.5", value: null, unit: "g/g", reasons: ['the visit value "<0.1" is outside the limits of quantification'] }],
  ])("%s", (_title, baseline, visit, expected) => {
    expect(changeFromBaseline(baseline, visit)).toMatchObject(expected);
  });
});

describe("two values of different kinds are refused, naming both", () => {
  it.each([
    ["two indices", { value: 12, index: "SLEDAI-2K" }, { value: 8, index: "SELENA-SLEDAI" }, 'RangeError: visit index "SELENA-SLEDAI"'],
    ["10 days against 30", sledai(12, 12, 12, 10), known(8), "RangeError: visit windowDays 30"],
    ["10 days against 30, the visit's total open", sledai(12, 12, 12, 10), sledai(null, 4, 8), "RangeError: visit windowDays 30"],
    ["10 days against 30, the visit's value missing", { value: 12, index: "SLEDAI-2K", windowDays: 10 }, { value: null, windowDays: 30 }, "RangeError: visit windowDays 30"],
    ["a window that only one side states", known(12), sledai(8, 8, 8, null), "RangeError: visit windowDays null"],
    ["two units", { value: 1, unit: "g/g" }, { value: 500, unit: "mg/g" }, 'RangeError: visit unit "mg/g"'],
    ["two equations of eGFR", { value: 80, unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2009" }, { value: 76, unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2021" },
      'RangeError: visit derivedBy "ckd-epi-2021"'],
    ["a score against a dose", { value: 12, index: "SLEDAI-2K" }, dose(5), 'RangeError: visit index null'],
  ])("%s", (_title, baseline, visit, message) => {
    expect(refusal(() => changeFromBaseline(baseline, visit))).toBe(message);
  });
});

describe("mistakes are refused, naming argument, value and expectation", () => {
  it.each([
    ["neither unit nor index", { value: 5 }, "RangeError: baseline unit undefined"],
    ["a decimal comma", dose("7,5"), 'RangeError: baseline value "7,5"'],
    ["a negative dose", dose(-5), "RangeError: baseline value -5"],
    ["an infinite dose", dose(Infinity), "RangeError: baseline value Infinity"],
    ["a misspelt key", { value: 5, unti: "mg/d" }, 'RangeError: baseline has an unknown key "unti", the nearest known key is "unit"'],
    ["a bare number", 5, "RangeError: baseline 5"],
    ["half a day", { value: 5, index: "SLEDAI-2K", windowDays: 0.5 }, "RangeError: baseline windowDays 0.5"],
    ["no days", { value: 5, index: "SLEDAI-2K", windowDays: 0 }, "RangeError: baseline windowDays 0"],
    ["an empty unit", { value: 5, unit: "" }, 'RangeError: baseline unit ""'],
    ["an index that is no text", { value: 5, index: 2 }, "RangeError: baseline index 2"],
    ["an open total without an index", { total: null, range: { low: 4, high: 8 } }, "RangeError: baseline unit undefined"],
    ["an open total without a range", { index: "SLEDAI-2K", total: null }, "RangeError: baseline range undefined"],
    ["a range upside down", sledai(null, 9, 4), "RangeError: baseline range low 9"],
    ["between two, the higher first", { value: "8 to 4", unit: "{score}" }, 'RangeError: baseline value low "8"'],
    ["between two, one no number", { value: "4 to x", unit: "{score}" }, 'RangeError: baseline value high "x"'],
    ["a total that is no number", { ...known(4), total: "four" }, 'RangeError: baseline total "four"'],
  ])("%s", (_title, baseline, message) => {
    expect(refusal(() => changeFromBaseline(baseline as never, null))).toBe(message);
  });
});

describe("for any two doses", () => {
  const tenths = fc.integer({ min: 0, max: 1000 });
  const text = (value: number) => `${String(Math.floor(value / 10))}.${String(value % 10)}`;

  it("the change counts the tenths, and going back undoes it", () => {
    fc.assert(fc.property(tenths, tenths, (a, b) => {
      const there = changeFromBaseline(frozenThrough(dose(text(a))), frozenThrough(dose(text(b))));
      const back = changeFromBaseline(dose(text(b)), dose(text(a)));
      expect(Math.round(Number(there.change) * 10)).toBe(b - a);
      expect(Number(there.change) + Number(back.change)).toBe(0);
      expect(there.direction).toBe(b < a ? "decrease" : b > a ? "increase" : "none");
      expect(unfrozenParts(there)).toEqual([]);
      expect(JSON.parse(JSON.stringify(there))).toStrictEqual(there);
    }));
  });

  it("the percent change lies on the same side of -25 % as the doses do", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), tenths, (a, b) => {
      const { percentChange } = changeFromBaseline(dose(text(a)), dose(text(b)));
      expect(Math.sign(Number(percentChange?.value) + 25)).toBe(Math.sign(4 * b - 3 * a));
    }));
  });
});
