import { describe, expect, it } from "vitest";
import { averageDose, doseWindow } from "../../src/criteria/doseRules.js";
import { allOf, anyOf, atNext, no } from "../../src/criteria/combinations.js";
import type { Criterion, SingleCriterion } from "../../src/criteria/criterion.js";
import type { Finding } from "../../src/criteria/finding.js";
import { defineResponse, prepareDefinition } from "../../src/criteria/prepareDefinition.js";
import { fallFromBaseline, is, isEither, noSediment, referenceRange, relativeToBaseline, relativeToPreFlare, riseFromBaseline } from "../../src/criteria/vocabulary.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import type { Measure } from "../../src/measurement/measure.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { refusal } from "../measurement/refusal.js";
import { definitionOf } from "./definitionOf.js";

function findingOf(criterion: Criterion, baseline: Baseline, followUp: Assessment): Finding | undefined {
  return classifyRenalResponse(baseline, followUp, definitionOf(criterion)).levels[0]?.finding;
}

/** "97 umol/L" or "4 to 8 g/L" of a measure; "" is missing. */
function measured(measure: Measure, text: string): Partial<Record<Measure, { value: string; unit: string }>> {
  const space = text.lastIndexOf(" ");
  return text === "" ? {} : { [measure]: { value: text.slice(0, space), unit: text.slice(space + 1) } };
}

describe("a finding repeats its criterion and says what was found, no more and no less", () => {
  const either = isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]);
  const grams = { value: "0.5", unit: "g/g" };
  const perMmol = { value: "50", unit: "mg/mmol" };
  const ofUpcr = { kind: "limit", measure: "upcr", at: "followUp", relation: "<" };
  const missing = { reported: null, value: null, limit: null, unit: null, margin: null };
  const half = { measure: "upcr", relation: "<", factor: "0.5", baseline: { value: "2", unit: "g/g" } };
  const at09 = { reported: { value: "0.9", unit: "g/g" }, value: "0.9", limit: "1", unit: "g/g", margin: "0.1" };

  it.each<[string, Criterion, Baseline, Assessment, object]>([
    [
      "printed in two units, reported in the first", either, {}, measured("upcr", "0.4 g/g"),
      { ...ofUpcr, limit: grams, alsoPrinted: perMmol, found: { reported: { value: "0.4", unit: "g/g" }, value: "0.4", limit: "0.5", unit: "g/g", margin: "0.1" }, verdict: "met" },
    ],
    [
      "printed in two units, reported in the second", either, {}, measured("upcr", "52 mg/mmol"),
      { ...ofUpcr, limit: perMmol, alsoPrinted: grams, found: { reported: { value: "52", unit: "mg/mmol" }, value: "52", limit: "50", unit: "mg/mmol", margin: "-2" }, verdict: "notMet" },
    ],
    ["printed in two units, not reported", either, {}, {}, { ...ofUpcr, limit: grams, alsoPrinted: perMmol, found: { ...missing, limit: "0.5", unit: "g/g" }, verdict: "unknown" }],
    [
      "printed in one unit", is("upcr", "<", "0.5", "g/g"), {}, measured("upcr", "0.4 g/g"),
      { ...ofUpcr, limit: grams, found: { reported: { value: "0.4", unit: "g/g" }, value: "0.4", limit: "0.5", unit: "g/g", margin: "0.1" }, verdict: "met" },
    ],
    [
      // mg/g converts to g/g as well, where the other limit, 0.5 g/g = 500 mg/g, would be met
      "printed in g/g and mg/g, reported in mg/g: the limit in mg/g", isEither("upcr", "<", ["0.5", "g/g"], ["400", "mg/g"]), {}, measured("upcr", "450 mg/g"),
      {
        ...ofUpcr, limit: { value: "400", unit: "mg/g" }, alsoPrinted: grams,
        found: { reported: { value: "450", unit: "mg/g" }, value: "450", limit: "400", unit: "mg/g", margin: "-50" }, verdict: "notMet",
      },
    ],
    [
      "half of baseline, at follow-up", relativeToBaseline("upcr", "<", "0.5"), measured("upcr", "2 g/g"), measured("upcr", "0.9 g/g"),
      { kind: "relativeToBaseline", ...half, found: at09, verdict: "met" },
    ],
    [
      "half of baseline, at the next measurement", atNext(relativeToBaseline("upcr", "<", "0.5")), measured("upcr", "2 g/g"), { next: measured("upcr", "0.9 g/g") },
      { kind: "relativeToBaseline", ...half, at: "next", found: at09, verdict: "met" },
    ],
    [
      "half of the value before the flare, whatever baseline was", relativeToPreFlare("upcr", "<", "0.5"),
      { preFlare: measured("upcr", "2 g/g"), ...measured("upcr", "9 g/g") }, measured("upcr", "1 g/g"),
      { kind: "relativeToPreFlare", ...half, found: { ...at09, reported: { value: "1", unit: "g/g" }, value: "1", margin: "0" }, verdict: "notMet" },
    ],
    [
      "half of a baseline that is missing", relativeToBaseline("upcr", "<", "0.5"), {}, measured("upcr", "0.90 g/g"),
      { kind: "relativeToBaseline", ...half, baseline: null, found: { ...missing, reported: { value: "0.90", unit: "g/g" }, value: "0.9", unit: "g/g" }, verdict: "unknown" },
    ],
    [
      "half of baseline, nothing at follow-up", relativeToBaseline("upcr", "<", "0.5"), measured("upcr", "2 g/g"), {},
      { kind: "relativeToBaseline", ...half, found: { ...missing, limit: "1", unit: "g/g" }, verdict: "unknown" },
    ],
    [
      "a rise", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), measured("serumCreatinine", "0.9 mg/dL"), {},
      {
        kind: "riseFromBaseline", measure: "serumCreatinine", relation: "<", rise: { value: "0.3", unit: "mg/dL" }, baseline: { value: "0.9", unit: "mg/dL" },
        found: { ...missing, limit: "1.2", unit: "mg/dL" }, verdict: "unknown",
      },
    ],
    [
      "a fall", fallFromBaseline("sledai2k", ">=", "4", "{score}"), measured("sledai2k", "12 {score}"), measured("sledai2k", "7 {score}"),
      {
        kind: "fallFromBaseline", measure: "sledai2k", relation: ">=", fall: { value: "4", unit: "{score}" }, baseline: { value: "12", unit: "{score}" },
        found: { reported: { value: "7", unit: "{score}" }, value: "7", limit: "8", unit: "{score}", margin: "1" }, verdict: "met",
      },
    ],
    [
      "a reference range of a value that is missing", referenceRange("egfr", ">=", "low"), {}, {},
      { kind: "referenceRange", measure: "egfr", at: "followUp", relation: ">=", bound: "low", found: missing, verdict: "unknown" },
    ],
    ["no casts at follow-up", noSediment("redCellCasts"), {}, { sediment: { redCellCasts: false } }, { kind: "noSediment", element: "redCellCasts", found: false, verdict: "met" }],
    [
      "casts at the next measurement", atNext(noSediment("redCellCasts")), {}, { sediment: { redCellCasts: false }, next: { sediment: { redCellCasts: true } } },
      { kind: "noSediment", element: "redCellCasts", at: "next", found: true, verdict: "notMet" },
    ],
    ["an event not recorded", no("dialysis"), {}, {}, { kind: "noEvent", event: "dialysis", found: null, verdict: "unknown" }],
  ])("%s", (_, criterion, baseline, followUp, expected) => {
    expect(findingOf(criterion, baseline, followUp)).toStrictEqual(expected);
  });
});

describe("a baseline that is not one number, moved by an amount in another unit", () => {
  it.each<[string, SingleCriterion, string, string, string]>([
    // 30 to 40 g/L is 3 to 4 g/dL; plus 0.5: 3.5 to 4.5. Room of 3.4 below it: 0.1 to 1.1.
    ["below the whole limit", riseFromBaseline("serumAlbumin", "<", "0.5", "g/dL"), "30 to 40 g/L", "3.4 g/dL", "3.4 against 3.5 to 4.5 g/dL, margin 0.1 to 1.1, met"],
    ["on its lower end", riseFromBaseline("serumAlbumin", "<", "0.5", "g/dL"), "30 to 40 g/L", "3.5 g/dL", "3.5 against 3.5 to 4.5 g/dL, margin 0 to 1, unknown"],
    ["on its upper end", riseFromBaseline("serumAlbumin", "<", "0.5", "g/dL"), "30 to 40 g/L", "4.5 g/dL", "4.5 against 3.5 to 4.5 g/dL, margin -1 to 0, notMet"],
    // 0.5 g/dL is 5 g/L where the baseline in g/dL converts to the limit's g/L: 3 to 4 g/dL = 30 to 40 g/L.
    ["in g/L", riseFromBaseline("serumAlbumin", "<=", "5", "g/L"), "3 to 4 g/dL", "35 g/L", "35 against 35 to 45 g/L, margin 0 to 10, met"],
    // umol/L does not convert to mg/dL: 0.5 × 88.4 = 44.2, and 80 to 100 umol/L become 124.2 to 144.2.
    ["the amount converted", riseFromBaseline("serumCreatinine", "<", "0.5", "mg/dL"), "80 to 100 umol/L", "124.1 umol/L", "124.1 against 124.2 to 144.2 umol/L, margin 0.1 to 20.1, met"],
    ["the amount converted, open", riseFromBaseline("serumCreatinine", "<", "0.5", "mg/dL"), "80 to 100 umol/L", "124.2 umol/L", "124.2 against 124.2 to 144.2 umol/L, margin 0 to 20, unknown"],
    ["above 8: the limit is above 8.5", riseFromBaseline("serumCreatinine", "<=", "0.5", "mg/dL"), ">8 mg/dL", "8.5 mg/dL", "8.5 against >8.5 mg/dL, margin >0, met"],
    ["at least 8: the limit may be 8.5 itself", riseFromBaseline("serumCreatinine", "<", "0.5", "mg/dL"), ">=8 mg/dL", "8.5 mg/dL", "8.5 against >=8.5 mg/dL, margin >=0, unknown"],
    ["above 8, compared with 9: open", riseFromBaseline("serumCreatinine", "<=", "0.5", "mg/dL"), ">8 mg/dL", "9 mg/dL", "9 against >8.5 mg/dL, margin >-0.5, unknown"],
    // Below 0.9 is from 0 on: the limit lies from 0.5 on, below 1.4.
    ["below 0.9, on the lower end", riseFromBaseline("serumCreatinine", "<=", "0.5", "mg/dL"), "<0.9 mg/dL", "0.5 mg/dL", "0.5 against 0.5 to <1.4 mg/dL, margin 0 to <0.9, met"],
    ["below 0.9, on the end left out", riseFromBaseline("serumCreatinine", "<=", "0.5", "mg/dL"), "<0.9 mg/dL", "1.4 mg/dL", "1.4 against 0.5 to <1.4 mg/dL, margin -0.9 to <0, notMet"],
    ["below 0.9, just inside", riseFromBaseline("serumCreatinine", "<=", "0.5", "mg/dL"), "<0.9 mg/dL", "1.3 mg/dL", "1.3 against 0.5 to <1.4 mg/dL, margin -0.8 to <0.1, unknown"],
    // The fall of a baseline of 30 to 40 g/L by 0.5 g/dL leaves 2.5 to 3.5 g/dL or less.
    ["a fall to the lower end", fallFromBaseline("serumAlbumin", ">=", "0.5", "g/dL"), "30 to 40 g/L", "2.5 g/dL", "2.5 against 2.5 to 3.5 g/dL, margin 0 to 1, met"],
    ["a fall of more than the amount, on the lower end", fallFromBaseline("serumAlbumin", ">", "0.5", "g/dL"), "30 to 40 g/L", "2.5 g/dL", "2.5 against 2.5 to 3.5 g/dL, margin 0 to 1, unknown"],
    ["a fall that is not enough", fallFromBaseline("serumAlbumin", ">=", "0.5", "g/dL"), "30 to 40 g/L", "3.6 g/dL", "3.6 against 2.5 to 3.5 g/dL, margin -1.1 to -0.1, notMet"],
    ["a fall of less than the amount", fallFromBaseline("serumAlbumin", "<", "0.5", "g/dL"), "30 to 40 g/L", "3.6 g/dL", "3.6 against 2.5 to 3.5 g/dL, margin 0.1 to 1.1, met"],
    ["half of a baseline between two", relativeToBaseline("upcr", "<", "0.5"), "2 to 3 g/g", "990 mg/g", "0.99 against 1 to 1.5 g/g, margin 0.01 to 0.51, met"],
    ["half of a baseline between two, on its lower end", relativeToBaseline("upcr", "<", "0.5"), "2 to 3 g/g", "1 g/g", "1 against 1 to 1.5 g/g, margin 0 to 0.5, unknown"],
    ["half of a baseline above 8", relativeToBaseline("upcr", "<=", "0.5"), ">8 g/g", "4 g/g", "4 against >4 g/g, margin >0, met"],
    ["nothing measured at baseline, nothing now", relativeToBaseline("upcr", "<=", "0.5"), "0 g/g", "0 g/g", "0 against 0 g/g, margin 0, met"],
  ])("%s", (_, criterion, baseline, followUp, expected) => {
    const measure = "measure" in criterion ? criterion.measure : "upcr";
    const finding = findingOf(criterion, measured(measure, baseline), measured(measure, followUp));
    if (finding === undefined || !("found" in finding) || typeof finding.found !== "object" || finding.found === null || !("value" in finding.found)) throw new Error("no comparison");
    const { value, limit, unit, margin } = finding.found;
    expect(`${String(value)} against ${String(limit)} ${String(unit)}, margin ${String(margin)}, ${finding.verdict}`).toBe(expected);
  });
});

const mg = (start: string, end: string | null, value: string) => ({ start, end, prednisoneEquivalent: { value, unit: "mg/d" } });

describe("a dose rule for the days from baseline to follow-up: no day above 10 mg/d", () => {
  const rule = doseWindow({ first: { from: "baseline", days: 0 }, last: { from: "followUp", days: 0 }, relation: "<=", limit: { value: "10.0", unit: "mg/d" }, failsFromDays: 1 });
  const always10 = [mg("2024-02-28", null, "10")];

  it("no window where either date is missing", () => {
    const without = { ...rule, found: null, verdict: "unknown" };
    expect(findingOf(rule, {}, { date: "2024-03-01", doses: always10 })).toStrictEqual(without);
    expect(findingOf(rule, { date: "2024-02-28" }, { doses: always10 })).toStrictEqual(without);
    expect(findingOf(rule, {}, { doses: always10 })).toStrictEqual(without);
  });

  // 28 and 29 February 2024 and 1 March: three days.
  it.each<[string, Assessment["doses"], object, string]>([
    ["10 mg, on the limit", always10, { daysAbove: 0, daysUnknown: 0, daysInARowAbove: 0 }, "met"],
    ["11 mg on the leap day", [mg("2024-02-28", "2024-02-28", "10"), mg("2024-02-29", "2024-02-29", "11"), mg("2024-03-01", null, "10")], { daysAbove: 1, daysUnknown: 0, daysInARowAbove: 1 }, "notMet"],
    ["11 mg on the first and last day", [mg("2024-02-01", "2024-02-28", "11"), mg("2024-02-29", "2024-02-29", "9"), mg("2024-03-01", "2024-03-01", "11")], { daysAbove: 2, daysUnknown: 0, daysInARowAbove: 1 }, "notMet"],
    ["nothing recorded on the leap day", [mg("2024-02-28", "2024-02-28", "10"), mg("2024-03-01", null, "10")], { daysAbove: 0, daysUnknown: 1, daysInARowAbove: 0 }, "unknown"],
    ["nothing recorded at all", null, { daysAbove: 0, daysUnknown: 3, daysInARowAbove: 0 }, "unknown"],
    ["an empty list", [], { daysAbove: 0, daysUnknown: 3, daysInARowAbove: 0 }, "unknown"],
  ])("%s", (_, doses, days, verdict) => {
    expect(findingOf(rule, { date: "2024-02-28" }, { date: "2024-03-01", doses: doses ?? null })).toStrictEqual({
      ...rule, found: { firstDate: "2024-02-28", lastDate: "2024-03-01", days: 3, ...days }, verdict,
    });
  });

  it.each<["<" | "<=", string, string]>([
    ["<", "9.9", "met"],
    ["<", "10", "notMet"],
    ["<=", "10", "met"],
    ["<=", "10.1", "notMet"],
  ])("must be %s 10 mg/d, taken %s mg/d: %s", (relation, dose, verdict) => {
    expect(findingOf({ ...rule, relation }, { date: "2024-02-28" }, { date: "2024-03-01", doses: [mg("2024-02-28", null, dose)] })).toMatchObject({ verdict });
  });
});

describe("an average dose from baseline to follow-up, three days", () => {
  const days = { first: { from: "baseline", days: 0 }, last: { from: "followUp", days: 0 } } as const;
  const window = { firstDate: "2024-02-28", lastDate: "2024-03-01", days: 3 };
  const before = { date: "2024-02-28" };
  const after = (...doses: readonly ReturnType<typeof mg>[]): Assessment => ({ date: "2024-03-01", doses });
  const average = (relation: "<" | "<=" | ">" | ">=") => averageDose({ ...days, relation, limit: { value: "5.0", unit: "mg/d" } });
  const multiple = averageDose({ ...days, relation: "<", limit: { timesBaseline: "0.50" } });

  it("no window where either date is missing; the baseline dose is told all the same", () => {
    const baseline = { prednisoneEquivalent: { value: "20", unit: "mg/day" } };
    const without = { found: null, verdict: "unknown" };
    expect(findingOf(average("<="), {}, after(mg("2024-02-28", null, "1")))).toStrictEqual({ ...average("<="), baseline: null, ...without });
    expect(findingOf(average("<="), before, { doses: [mg("2024-02-28", null, "1")] })).toStrictEqual({ ...average("<="), baseline: null, ...without });
    expect(findingOf(multiple, baseline, after(mg("2024-02-28", null, "1")))).toStrictEqual({ ...multiple, baseline: baseline.prednisoneEquivalent, ...without });
  });

  it("of one day, the first and the last", () => {
    const oneDay = averageDose({ first: days.last, last: days.last, relation: "<=", limit: { value: "5", unit: "mg/d" } });
    expect(findingOf(oneDay, {}, after(mg("2024-03-01", null, "5")))).toStrictEqual({
      ...oneDay, baseline: null, verdict: "met",
      found: { firstDate: "2024-03-01", lastDate: "2024-03-01", days: 1, daysUnknown: 0, sum: "5", limit: "5", margin: "0" },
    });
  });

  // Three days at 5 mg/d are 15 mg.
  it.each<["<" | "<=" | ">" | ">=", string, Assessment, object, string]>([
    ["<", "14.9 mg", after(mg("2024-02-28", "2024-02-29", "5"), mg("2024-03-01", null, "4.9")), { daysUnknown: 0, sum: "14.9", margin: "0.1" }, "met"],
    ["<", "15 mg", after(mg("2024-02-28", null, "5")), { daysUnknown: 0, sum: "15", margin: "0" }, "notMet"],
    ["<=", "15 mg", after(mg("2024-02-28", null, "5")), { daysUnknown: 0, sum: "15", margin: "0" }, "met"],
    [">", "15 mg", after(mg("2024-02-28", null, "5")), { daysUnknown: 0, sum: "15", margin: "0" }, "notMet"],
    [">=", "15 mg", after(mg("2024-02-28", null, "5")), { daysUnknown: 0, sum: "15", margin: "0" }, "met"],
    [">=", "15 mg in two days, whatever the third was", after(mg("2024-02-28", "2024-02-29", "7.5")), { daysUnknown: 1, sum: ">=15", margin: ">=0" }, "met"],
    [">", "15 mg in two days: the third decides", after(mg("2024-02-28", "2024-02-29", "7.5")), { daysUnknown: 1, sum: ">=15", margin: ">=0" }, "unknown"],
    ["<=", "15 mg in two days: the third decides", after(mg("2024-02-28", "2024-02-29", "7.5")), { daysUnknown: 1, sum: ">=15", margin: "<=0" }, "unknown"],
    ["<", "15 mg in two days: too much already", after(mg("2024-02-28", "2024-02-29", "7.5")), { daysUnknown: 1, sum: ">=15", margin: "<=0" }, "notMet"],
    ["<=", "two doses on one day add up: 5 × 3 + 1", after(mg("2024-02-28", null, "5"), mg("2024-02-29", "2024-02-29", "1")), { daysUnknown: 0, sum: "16", margin: "-1" }, "notMet"],
  ])("must be %s 5 mg/d on average: %s", (relation, _, followUp, found, verdict) => {
    expect(findingOf(average(relation), before, followUp)).toStrictEqual({ ...average(relation), baseline: null, found: { ...window, limit: "15", ...found }, verdict });
  });

  // Below half of the baseline dose: of 20 mg/d 30 mg in three days, of 10 to 20 mg/d 15 to 30 mg.
  it.each<[string, string | null, string, object, string]>([
    ["20 mg at baseline, 9.9 since", "20", "9.9", { sum: "29.7", limit: "30", margin: "0.3" }, "met"],
    ["20 mg at baseline, 10 since", "20", "10", { sum: "30", limit: "30", margin: "0" }, "notMet"],
    ["10 to 20 mg at baseline, 4.9 since", "10 to 20", "4.9", { sum: "14.7", limit: "15 to 30", margin: "0.3 to 15.3" }, "met"],
    ["10 to 20 mg at baseline, 5 since", "10 to 20", "5", { sum: "15", limit: "15 to 30", margin: "0 to 15" }, "unknown"],
    ["10 to 20 mg at baseline, 10 since", "10 to 20", "10", { sum: "30", limit: "15 to 30", margin: "-15 to 0" }, "notMet"],
    ["more than 20 mg at baseline, 10 since", ">20", "10", { sum: "30", limit: ">30", margin: ">0" }, "met"],
    ["below 20 mg at baseline, 10 since", "<20", "10", { sum: "30", limit: "<30", margin: "<0" }, "notMet"],
    ["none at baseline, none since", "0", "0", { sum: "0", limit: "0", margin: "0" }, "notMet"],
    ["not known at baseline", null, "5", { sum: "15", limit: null, margin: null }, "unknown"],
  ])("must be below half of baseline: %s", (_, atBaseline, since, found, verdict) => {
    const dose = atBaseline === null ? null : { value: atBaseline, unit: "mg/d" };
    expect(findingOf(multiple, { ...before, prednisoneEquivalent: dose }, after(mg("2024-02-28", null, since)))).toStrictEqual({
      ...multiple, baseline: dose, found: { ...window, daysUnknown: 0, ...found }, verdict,
    });
  });
});

describe("what the next measurement cannot be asked for stays as it is", () => {
  const rule = doseWindow({ first: { from: "baseline", days: 0 }, last: { from: "baseline", days: 6 }, relation: "<=", limit: { value: "5", unit: "mg/d" }, failsFromDays: 1 });
  it.each<[string, SingleCriterion]>([
    ["a dose rule", rule],
    ["an event", no("death")],
    ["a limit at baseline", { ...is("upcr", ">", "1", "g/g"), at: "baseline" }],
    ["a range at baseline", referenceRange("egfr", "<", "low", "baseline")],
  ])("%s", (_, criterion) => {
    expect(atNext(criterion)).toBe(criterion);
    expect(atNext(allOf(criterion))).toStrictEqual(allOf(criterion));
  });
});

// Left as it is it would be asked of the follow-up alone, and a response called confirmed that nobody confirmed.
describe("the next measurement cannot be asked for", () => {
  it.each<[string, SingleCriterion, string]>([
    ["a rise", riseFromBaseline("serumCreatinine", "<", "0.3", "mg/dL"), "riseFromBaseline"],
    ["a fall", fallFromBaseline("sledai2k", ">=", "4", "{score}"), "fallFromBaseline"],
  ])("%s, alone or in a group", (_, criterion, kind) => {
    expect(refusal(() => atNext(criterion))).toBe(`RangeError: criterion kind "${kind}"`);
    expect(refusal(() => atNext(allOf(no("death"), criterion)))).toBe(`RangeError: criterion kind "${kind}"`);
  });
});

describe("what the next measurement is asked for", () => {
  it.each<[string, SingleCriterion]>([
    ["a limit", is("upcr", "<", "0.5", "g/g")],
    ["a multiple of the baseline", relativeToBaseline("upcr", "<", "0.5")],
    ["a multiple of the value before the flare", relativeToPreFlare("egfr", ">=", "0.8")],
    ["a range", referenceRange("serumCreatinine", "<=", "high")],
    ["an element of the sediment", noSediment("redCellCasts")],
  ])("%s, alone and within groups", (_, criterion) => {
    expect(atNext(criterion)).toStrictEqual({ ...criterion, at: "next" });
    expect(atNext(anyOf(no("death"), allOf(criterion)))).toStrictEqual(anyOf(no("death"), allOf({ ...criterion, at: "next" } as Criterion)));
  });

  it("an average dose stays as it is", () => {
    const rule = averageDose({ first: { from: "baseline", days: 0 }, last: { from: "baseline", days: 6 }, relation: "<=", limit: { value: "5", unit: "mg/d" } });
    expect(atNext(rule)).toBe(rule);
  });
});

describe("a malformed criterion is refused by name", () => {
  const where = "RangeError: definition levels[0] criterion";
  const window = doseWindow({
    first: { from: "baseline", days: -36_525 }, last: { from: "followUp", days: 0 }, relation: "<=", limit: { value: "10", unit: "mg/d" }, failsFromDays: 1, failsFromDaysInARow: 1,
  });
  const average = averageDose({ first: window.first, last: window.last, relation: ">=", limit: { value: "10", unit: "mg/d" } });
  const rise = riseFromBaseline("upcr", "<", "0.3", "g/g");
  const fall = fallFromBaseline("upcr", ">=", "0.3", "g/g");
  const range = referenceRange("egfr", ">=", "low");
  const relative = relativeToPreFlare("egfr", ">=", "0.8");

  it.each<[string, Criterion]>([["a century before baseline", window], ["an average", average], ["a rise", rise], ["a fall", fall], ["a range", range], ["a multiple", relative]])(
    "%s is accepted as it stands", (_, criterion) => {
      expect(prepareDefinition(definitionOf(criterion)).levels[0]?.criterion).toMatchObject({ criterion });
    },
  );

  it.each<[string, Criterion, object, string]>([
    ["a window without its first day", window, { first: undefined }, "first undefined"],
    ["a window without its last day", window, { last: null }, "last null"],
    ["days before a century", window, { first: { from: "baseline", days: -36_526 } }, "first days -36526"],
    ["half a day", window, { first: { from: "baseline", days: 0.5 } }, "first days 0.5"],
    ["days as text", window, { last: { from: "baseline", days: "7" } }, 'last days "7"'],
    ["days without number", window, { last: { from: "baseline", days: NaN } }, "last days NaN"],
    ["days counted from the next visit", window, { last: { from: "next", days: 7 } }, 'last from "next"'],
    ["weeks", window, { last: { from: "baseline", days: 7, weeks: 1 } }, 'last has an unknown key "weeks", the nearest known key is "days"'],
    ["fails from no day", window, { failsFromDays: 0 }, "failsFromDays 0"],
    ["fails from one and a half days", window, { failsFromDays: 1.5 }, "failsFromDays 1.5"],
    ["fails from unknown days", window, { failsFromDays: undefined }, "failsFromDays undefined"],
    ["fails from days as text", window, { failsFromDays: "3" }, 'failsFromDays "3"'],
    ["fails from no day in a row", window, { failsFromDaysInARow: 0 }, "failsFromDaysInARow 0"],
    ["fails from days in a row, null", window, { failsFromDaysInARow: null }, "failsFromDaysInARow null"],
    ["a window that must be above", window, { relation: ">" }, 'relation ">"'],
    ["a window's limit as a number", window, { limit: { value: 10, unit: "mg/d" } }, `limit value 10`],
    ["a window's limit as a multiple", window, { limit: { timesBaseline: "0.5" } }, 'limit has an unknown key "timesBaseline", the nearest known key is "value"'],
    ["a misspelt window", window, { failFromDays: 7 }, 'has an unknown key "failFromDays", the nearest known key is "failsFromDays"'],
    ["an average without its first day", average, { first: undefined }, "first undefined"],
    ["an average without its last day", average, { last: undefined }, "last undefined"],
    ["an average that must be equal", average, { relation: "=" }, 'relation "="'],
    ["an average's limit as text", average, { limit: "10 mg/d" }, 'limit "10 mg/d"'],
    ["an average's limit without a value", average, { limit: { unit: "mg/d" } }, `limit value undefined`],
    ["a misspelt average", average, { lasts: 1 }, 'has an unknown key "lasts", the nearest known key is "last"'],
    ["an average's limit as a percentage", average, { limit: { timesBaseline: "75%" } }, `limit timesBaseline "75%"`],
    ["a rise without an amount", rise, { rise: undefined }, "rise undefined"],
    ["a rise with a fall's amount", rise, { fall: { value: "1", unit: "g/g" } }, 'has an unknown key "fall", the nearest known key is "kind"'],
    ["a rise in another unit", rise, { rise: { value: "1", unit: "g/d" } }, 'rise unit "g/d"'],
    ["a rise without a sign", rise, { relation: undefined }, "relation undefined"],
    ["a misspelt rise", rise, { rises: 1 }, 'has an unknown key "rises", the nearest known key is "rise"'],
    ["a fall without an amount", fall, { fall: undefined }, "fall undefined"],
    ["a fall with a number", fall, { fall: { value: 4, unit: "g/g" } }, `fall value 4`],
    ["a range's end that is none", range, { bound: "middle" }, 'bound "middle"'],
    ["a range without an end", range, { bound: undefined }, "bound undefined"],
    ["a range at no time", range, { at: undefined }, "at undefined"],
    ["a range with a limit", range, { limit: "60" }, 'has an unknown key "limit", the nearest known key is "kind"'],
    ["a multiple at baseline", relative, { at: "baseline" }, 'at "baseline"'],
    ["a second limit that is none", is("upcr", "<", "0.5", "g/g"), { alsoPrinted: null }, "alsoPrinted null"],
    ["a second limit without a unit", is("upcr", "<", "0.5", "g/g"), { alsoPrinted: { value: "50" } }, "alsoPrinted unit undefined"],
    ["sediment at the follow-up, which goes without saying", noSediment("redCellCasts"), { at: "followUp" }, 'at "followUp"'],
    ["an element that is none", noSediment("redCellCasts"), { element: "casts" }, 'element "casts"'],
    ["sediment with an event", noSediment("redCellCasts"), { event: "death" }, 'has an unknown key "event", the nearest known key is "element"'],
  ])("%s", (_, criterion, change, message) => {
    const definition = definitionOf({ ...criterion, ...change } as Criterion);
    expect(refusal(() => prepareDefinition(definition))).toBe(`${where} ${message}`);
  });
});

describe("the contradictions of a definition", () => {
  const plain = definitionOf(no("death"));

  it("are a list of texts, or left out", () => {
    expect(prepareDefinition({ ...plain, contradictions: ["the registry record says 7.5 mg/d"] }).identity).toStrictEqual({ id: "test", version: "1.0.0" });
    expect(prepareDefinition(plain).identity).toStrictEqual({ id: "test", version: "1.0.0" });
  });

  it.each<[unknown, string]>([
    [[], "definition contradictions an array"],
    ["one", 'definition contradictions "one"'],
    [null, "definition contradictions null"],
    [["one", ""], 'definition contradictions 1 ""'],
  ])("%j is refused", (contradictions, message) => {
    expect(refusal(() => prepareDefinition({ ...plain, contradictions: contradictions as readonly string[] }))).toBe(`RangeError: ${message}`);
  });
});

it("a definition that was defined is read once, one that may still change each time", () => {
  const loose = definitionOf(no("death"));
  expect(prepareDefinition(loose)).not.toBe(prepareDefinition(loose));
  const defined = defineResponse(loose);
  expect(prepareDefinition(defined)).toBe(prepareDefinition(defined));
});
