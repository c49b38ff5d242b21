import { describe, expect, it } from "vitest";
import {
  allOf, anyOf, type Criterion, doseWindow, explainResponse, fallFromBaseline, is, isEither, no, noSediment, openQuestions, referenceRange, relativeToPreFlare, riseFromBaseline,
} from "../../src/index.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { definitionOf } from "../criteria/definitionOf.js";

const egfr = (value: number | string, range?: object) => ({ egfr: { value, unit: "mL/min/{1.73_m2}", ...(range === undefined ? {} : { referenceRange: range }) } });
const creatinine = (value: number | string, range?: object) => ({ serumCreatinine: { value, unit: "mg/dL", ...(range === undefined ? {} : { referenceRange: range }) } });
const upcr = (value: number | string, unit = "g/g") => ({ upcr: { value, unit } });
const score = (value: number | string) => ({ sledai2k: { value, unit: "{score}" } });
const dosed = (value: number | string, start: string, end: string | null = null) => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });

const window = { first: { from: "baseline", days: 1 }, last: { from: "followUp", days: 0 } } as const;
const atMost10 = { relation: "<=", limit: { value: "10", unit: "mg/d" } } as const;
const inAll = doseWindow({ ...window, ...atMost10, failsFromDays: 3 });
const inARow = doseWindow({ ...window, ...atMost10, failsFromDays: 4, failsFromDaysInARow: 2 });
const average: Criterion = { kind: "averageDose", ...window, relation: "<=", limit: { value: "7.5", unit: "mg/d" } };
const averageOfBaseline: Criterion = { kind: "averageDose", ...window, relation: "<", limit: { timesBaseline: "0.5" } };
// From the day after 1 January to 5 January: four days.
const from = (baseline: Baseline = {}): Baseline => ({ date: "2024-01-01", ...baseline });
const to = (...doses: readonly ReturnType<typeof dosed>[]): Assessment => ({ date: "2024-01-05", doses });
const dose = (value: number | string) => ({ prednisoneEquivalent: { value, unit: "mg/d" } });

const either = isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]);
const preFlare = relativeToPreFlare("egfr", ">=", "0.8");
const nextPreFlare: Criterion = { ...preFlare, at: "next" };

describe("a criterion in one line", () => {
  const line = (criterion: Criterion, baseline: Baseline, followUp: Assessment): string | undefined =>
    explainResponse(classifyRenalResponse(baseline, followUp, definitionOf(criterion))).split("\n")[5];

  it.each<[string, Criterion, Baseline, Assessment, string]>([
    ["printed in two units, by the first", either, {}, upcr("0.4"), "✓ CR: UPCR 0.4 g/g < 0.5 g/g (printed also as 50 mg/mmol), margin 0.1 g/g"],
    ["printed in two units, by the second", either, {}, upcr("52", "mg/mmol"), "✗ CR: UPCR 52 mg/mmol < 50 mg/mmol (printed also as 0.5 g/g), margin -2 mg/mmol"],
    ["before the flare", preFlare, { preFlare: egfr(100) }, egfr(85), "✓ CR: eGFR 85 mL/min/{1.73_m2} ≥ 0.8 × pre-flare 100 mL/min/{1.73_m2} = 80 mL/min/{1.73_m2}, margin 5 mL/min/{1.73_m2}"],
    ["before the flare, missing", preFlare, {}, egfr(85), "? CR: eGFR 85 mL/min/{1.73_m2} ≥ 0.8 × pre-flare missing"],
    ["before the flare, at the next measurement", nextPreFlare, { preFlare: egfr(100) }, {}, "? CR: eGFR at the next measurement missing, must be ≥ 0.8 × pre-flare 100 mL/min/{1.73_m2} = 80 mL/min/{1.73_m2}"],
    ["a rise", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), creatinine(1), creatinine("1.2"), "✓ CR: serum creatinine 1.2 mg/dL < baseline 1 mg/dL + 0.3 mg/dL = 1.3 mg/dL, margin 0.1 mg/dL"],
    ["a fall of a score", fallFromBaseline("sledai2k", ">=", "4", "{score}"), score(10), score(7), "✗ CR: SLEDAI-2K 7 ≤ baseline 10 - 4 = 6, margin -1"],
    ["a score between two", fallFromBaseline("sledai2k", ">=", "4", "{score}"), score(10), score("5 to 7"), "? CR: SLEDAI-2K 5 to 7, must be ≤ baseline 10 - 4 = 6, margin -1 to 1"],
    ["a point of a scale", is("physicianGlobal", "<", "1", "{0-3}"), {}, { physicianGlobal: { value: "1", unit: "{0-3}" } }, "✗ CR: physician's global assessment 1 of 3 < 1 of 3, on the limit"],
    ["a point of another scale", is("physicianGlobal", "<", "1", "{0-10}"), {}, { physicianGlobal: { value: "0.5", unit: "{0-10}" } }, "✓ CR: physician's global assessment 0.5 of 10 < 1 of 10, margin 0.5 of 10"],
    ["a point of a third scale", is("physicianGlobal", "<", "10", "{0-100}"), {}, { physicianGlobal: { value: "12", unit: "{0-100}" } }, "✗ CR: physician's global assessment 12 of 100 < 10 of 100, margin -2 of 100"],
    ["a count", is("bilag2004A", "<=", "0", "{count}"), {}, { bilag2004A: { value: "1", unit: "{count}" } }, "✗ CR: BILAG-2004 systems at grade A 1 ≤ 0, margin -1"],
    ["the upper end of the range", referenceRange("serumCreatinine", "<=", "high"), {}, creatinine("1.2", { high: "1.1" }), "✗ CR: serum creatinine 1.2 mg/dL ≤ upper limit of normal 1.1 mg/dL, margin -0.1 mg/dL"],
    ["the lower end of the range, at baseline", referenceRange("egfr", ">=", "low", "baseline"), egfr(95, { low: 90 }), {}, "✓ CR: eGFR at baseline 95 mL/min/{1.73_m2} ≥ lower limit of normal 90 mL/min/{1.73_m2}, margin 5 mL/min/{1.73_m2}"],
    ["a range that is not recorded", referenceRange("serumCreatinine", "<=", "high"), {}, creatinine("1.2"), "? CR: serum creatinine 1.2 mg/dL ≤ upper limit of normal not recorded"],
    ["sediment that is absent", noSediment("redCellCasts"), {}, { sediment: { redCellCasts: false } }, "✓ CR: no red cell casts: none"],
    ["sediment that is present", noSediment("activeSediment"), {}, { sediment: { activeSediment: true } }, "✗ CR: no active sediment: present"],
    ["sediment that is not recorded, at the next measurement", { ...noSediment("whiteCellCasts"), at: "next" }, {}, {}, "? CR: no white cell casts at the next measurement: not recorded"],
    // 20 mg/d on 2 and 3 January: two of four days.
    [
      "days above a dose", inAll, from(), to(dosed(20, "2024-01-01", "2024-01-03"), dosed(5, "2024-01-04", "2024-01-04")),
      "? CR: prednisone-equivalent dose ≤ 10 mg/d on all but at most 2 days, 2024-01-02 to 2024-01-05: 2 of 4 days above, at most 2 in a row, 1 without a recorded dose",
    ],
    [
      "days above a dose in a row", inARow, from(), to(dosed(5, "2024-01-01", "2024-01-02"), dosed(20, "2024-01-03")),
      "✗ CR: prednisone-equivalent dose ≤ 10 mg/d on all but at most 3 days, never 2 in a row, 2024-01-02 to 2024-01-05: 3 of 4 days above, at most 3 in a row, 0 without a recorded dose",
    ],
    ["days above a dose, without dates", inAll, {}, {}, "? CR: prednisone-equivalent dose ≤ 10 mg/d on all but at most 2 days, day 1 after baseline to the day of follow-up: a date is missing, or no day lies between"],
    // 4 × 7.5 = 30 mg.
    [
      "an average dose", average, from(), to(dosed(5, "2024-01-01")),
      "✓ CR: average prednisone-equivalent dose ≤ 7.5 mg/d, 2024-01-02 to 2024-01-05: 20 mg in 4 days, 0 without a recorded dose, against 30 mg, margin 10 mg",
    ],
    [
      "an average dose on the limit", average, from(), to(dosed("7.5", "2024-01-01")),
      "✓ CR: average prednisone-equivalent dose ≤ 7.5 mg/d, 2024-01-02 to 2024-01-05: 30 mg in 4 days, 0 without a recorded dose, against 30 mg, on the limit",
    ],
    ["an average dose, without dates", average, {}, {}, "? CR: average prednisone-equivalent dose ≤ 7.5 mg/d, day 1 after baseline to the day of follow-up: a date is missing, or no day lies between"],
    // 0.5 × 20 × 4 = 40 mg.
    [
      "an average against baseline", averageOfBaseline, from(dose(20)), to(dosed("7.5", "2024-01-01")),
      "✓ CR: average prednisone-equivalent dose < 0.5 × baseline 20 mg/d, 2024-01-02 to 2024-01-05: 30 mg in 4 days, 0 without a recorded dose, against 40 mg, margin 10 mg",
    ],
    [
      "an average against a baseline that is missing", averageOfBaseline, from(), to(dosed("7.5", "2024-01-01")),
      "? CR: average prednisone-equivalent dose < 0.5 × baseline missing, 2024-01-02 to 2024-01-05: 30 mg in 4 days, 0 without a recorded dose, against an unknown number of mg",
    ],
  ])("%s", (_, criterion, baseline, followUp, expected) => {
    expect(line(criterion, baseline, followUp)).toBe(expected);
  });
});

describe("what a criterion leaves open, in words", () => {
  const asked = (criterion: Criterion, baseline: Baseline, followUp: Assessment): readonly string[] => openQuestions(classifyRenalResponse(baseline, followUp, definitionOf(criterion)));

  it.each<[string, Criterion, Baseline, Assessment, readonly string[]]>([
    ["an element of the sediment", noSediment("redCellCasts"), {}, {}, ["whether the sediment showed red cell casts is not recorded"]],
    ["an element of the next sediment", { ...noSediment("redCellCasts"), at: "next" }, {}, {}, ["whether the sediment showed red cell casts at the next measurement is not recorded"]],
    ["a reference range", referenceRange("serumCreatinine", "<=", "high"), {}, creatinine(1), ["the reference range of serum creatinine at follow-up is missing"]],
    ["a reference range and its value", referenceRange("serumCreatinine", "<=", "high"), {}, {}, ["serum creatinine at follow-up is missing"]],
    ["a censored value on its reference range", referenceRange("serumCreatinine", "<=", "high"), {}, creatinine("<1.5", { high: 1 }), ["serum creatinine at follow-up is reported as <1.5 mg/dL"]],
    ["a value before the flare", preFlare, egfr(50), egfr(85), ["eGFR at pre-flare is missing"]],
    ["a value before the flare and the next one", nextPreFlare, {}, egfr(85), ["eGFR at pre-flare is missing", "eGFR at the next measurement is missing"]],
    ["a censored value before the flare", preFlare, { preFlare: egfr(">90") }, egfr(85), ["eGFR is reported as 85 mL/min/{1.73_m2} against >90 mL/min/{1.73_m2} at pre-flare"]],
    ["a rise", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), {}, creatinine(1), ["serum creatinine at baseline is missing"]],
    ["a fall", fallFromBaseline("sledai2k", ">=", "4", "{score}"), score("8 to 12"), score(6), ["SLEDAI-2K is reported as 6 against 8 to 12 at baseline"]],
    ["a computed value", is("egfr", ">", "60", "mL/min/{1.73_m2}"), {}, { egfr: { value: ">50", unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2021" } }, ["eGFR at follow-up is reported as >50 mL/min/{1.73_m2} (ckd-epi-2021)"]],
    ["days of a dose", inAll, from(), to(dosed(5, "2024-01-05")), ["doses are not recorded on 3 of the 4 days from 2024-01-02 to 2024-01-05"]],
    ["the dates of a dose", inAll, {}, {}, ["a dose rule has no days to judge: a date that it counts from is missing, or its window begins after the visit"]],
    ["days of an average", average, from(), to(dosed(5, "2024-01-05")), ["doses are not recorded on 3 of the 4 days from 2024-01-02 to 2024-01-05"]],
    ["the dates of an average", average, {}, {}, ["a dose rule has no days to judge: a date that it counts from is missing, or its window begins after the visit"]],
    ["the baseline of an average", averageOfBaseline, from(), to(dosed(5, "2024-01-01")), ["prednisone-equivalent dose at baseline is missing"]],
    ["the baseline and the days of an average", averageOfBaseline, from(), to(dosed(5, "2024-01-05")), ["prednisone-equivalent dose at baseline is missing", "doses are not recorded on 3 of the 4 days from 2024-01-02 to 2024-01-05"]],
    ["only the days of an average", averageOfBaseline, from(dose(20)), to(dosed(5, "2024-01-05")), ["doses are not recorded on 3 of the 4 days from 2024-01-02 to 2024-01-05"]],
    ["a censored baseline of an average", averageOfBaseline, from(dose("<20")), to(dosed(5, "2024-01-01")), ["prednisone-equivalent dose at baseline is reported as <20 mg/d"]],
    ["only what is open of several", allOf(no("death"), anyOf(no("dialysis"), noSediment("redCellCasts"))), {}, { events: { death: false } }, ["whether dialysis occurred is not recorded", "whether the sediment showed red cell casts is not recorded"]],
    ["nothing", no("death"), {}, { events: { death: false } }, []],
    ["nothing that could change the response", anyOf(is("upcr", "<", "0.5", "g/g"), is("upcr", ">=", "0.5", "g/g")), {}, {}, []],
  ])("%s", (_, criterion, baseline, followUp, expected) => {
    expect(asked(criterion, baseline, followUp)).toStrictEqual(expected);
  });
});
