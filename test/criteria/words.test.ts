import { describe, expect, it } from "vitest";
import { averageDose, type Criterion, doseWindow, fallFromBaseline, is, isEither, no, noSediment, referenceRange, relativeToPreFlare, riseFromBaseline } from "../../src/index.js";
import { eventNames, sedimentNames } from "../../src/measurement/assessment.js";
import { measureNames } from "../../src/measurement/measure.js";
import type { SingleCriterion } from "../../src/criteria/criterion.js";
import { findingTitle, measureTitle } from "../../src/criteria/titles.js";
import { criterionLine, wordsOf } from "../../src/criteria/words.js";

describe("names in words", () => {
  it("every measure", () => {
    expect(measureNames.map(measureTitle)).toStrictEqual([
      "serum creatinine", "UPCR", "UACR", "24-h urine protein", "eGFR", "prednisone-equivalent dose", "serum albumin", "urinary red cells", "urinary white cells",
      "urinary red cell concentration", "SLEDAI-2K", "SLEDAI-2K without serology", "SELENA-SLEDAI", "SELENA-SLEDAI without serology", "SLE-DAS",
      "physician's global assessment", "BILAG-2004 systems at grade A", "BILAG-2004 systems at grade B", "BILAG-2004 systems with a new A",
      "BILAG-2004 systems with a new B", "BILAG-2004 systems with a new C", "BILAG-2004 systems at A or B before that have not improved",
    ]);
  });

  it("every event and element, as the field writes it", () => {
    const words = [...eventNames, ...sedimentNames].map(findingTitle);
    expect(words).toEqual(expect.arrayContaining(["flare within 4 months", "flare within 1 year", "new BILAG A or B", "adverse event affecting eGFR", "red cell casts"]));
    // Nothing is a key taken apart at its capitals: no digit stands on a letter, and names of indices keep theirs.
    expect(words.filter((text) => /[a-z]\d|\d[a-z]|bilag|egfr/.test(text))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
});

const window = { first: { from: "baseline", days: 308 }, last: { from: "followUp", days: -1 } } as const;
const atMost10 = { relation: "<=", limit: { value: "10", unit: "mg/d" } } as const;

describe("a criterion in one line", () => {
  it.each<[string, Criterion]>([
    ["UPCR < 0.5 g/g, also printed as 50 mg/mmol", isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"])],
    ["eGFR at the next measurement ≥ 0.8 × the value before the flare", { ...relativeToPreFlare("egfr", ">=", "0.8"), at: "next" }],
    ["eGFR ≥ 60 mL/min/1.73 m²", is("egfr", ">=", "60", "mL/min/{1.73_m2}")],
    ["serum creatinine < baseline + 26.5 µmol/L", riseFromBaseline("serumCreatinine", "<", "26.5", "umol/L")],
    ["SLEDAI-2K fall from baseline ≥ 4", fallFromBaseline("sledai2k", ">=", "4", "{score}")],
    ["urinary red cells ≤ upper limit of the laboratory's range", referenceRange("urineRedCells", "<=", "high")],
    ["no flare within 4 months", no("flareWithin4Months")],
    ["no red cell casts at the next measurement", { ...noSediment("redCellCasts"), at: "next" }],
    ["prednisone-equivalent dose ≤ 10 mg/d on every day, day 308 after baseline to day 1 before follow-up", doseWindow({ ...window, ...atMost10, failsFromDays: 1 })],
    [
      "prednisone-equivalent dose ≤ 10 mg/d on all but at most 6 days, never 3 in a row, day 308 after baseline to day 1 before follow-up",
      doseWindow({ ...window, ...atMost10, failsFromDays: 7, failsFromDaysInARow: 3 }),
    ],
    ["average prednisone-equivalent dose < 0.75 × the dose at baseline, day 308 after baseline to day 1 before follow-up", averageDose({ ...window, relation: "<", limit: { timesBaseline: "0.75" } })],
  ])("%s", (line, criterion) => {
    expect(criterionLine(criterion as SingleCriterion)).toBe(line);
  });

  it("is made of what the criteria tables show: subject, time and limit", () => {
    expect(wordsOf(no("death"))).toEqual({ subject: "no death", when: "by the follow-up", limit: "" });
    expect(wordsOf(is("upcr", "<", "0.5", "g/g") )).toEqual({ subject: "UPCR", when: "follow-up", limit: "< 0.5 g/g" });
  });
});
