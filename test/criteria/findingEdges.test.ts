import { describe, expect, it } from "vitest";
import { averageDose, doseWindow } from "../../src/criteria/doseRules.js";
import { atNext } from "../../src/criteria/combinations.js";
import type { Criterion } from "../../src/criteria/criterion.js";
import { isEither, noSediment, relativeToBaseline } from "../../src/criteria/vocabulary.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { definitionOf } from "./definitionOf.js";

const found = (criterion: Criterion, baseline: Baseline, followUp: Assessment) =>
  classifyRenalResponse(baseline, followUp, definitionOf(criterion)).levels[0]?.finding as unknown as Readonly<Record<string, unknown>>;
const mg = (value: string) => ({ value, unit: "mg/d" });
const dose = (start: string, value: string, end: string | null = null) => ({ start, end, prednisoneEquivalent: mg(value) });

describe("a dose rule over days needs the dates that its window counts from", () => {
  const fromBaseline = { from: "baseline", days: 0 } as const;
  const fromFollowUp = { from: "followUp", days: 0 } as const;
  const windows = [["both ends from baseline", fromBaseline, fromBaseline], ["from baseline to follow-up", fromBaseline, fromFollowUp], ["both ends from the follow-up", fromFollowUp, fromFollowUp]] as const;
  const rules = (first: typeof fromBaseline | typeof fromFollowUp, last: typeof fromBaseline | typeof fromFollowUp) => [
    averageDose({ first, last, relation: "<=", limit: { value: "10", unit: "mg/d" } }),
    doseWindow({ first, last, relation: "<=", limit: { value: "10", unit: "mg/d" }, failsFromDays: 1 }),
  ];
  const doses = [dose("2024-01-08", "10")];

  it.each(windows)("%s: met with both dates, unknown without the one that is asked for", (_, first, last) => {
    for (const rule of rules(first, last)) {
      expect(found(rule, { date: "2024-01-08" }, { date: "2024-01-15", doses })["verdict"]).toBe("met");
      const asksBaseline = first === fromBaseline;
      const asksFollowUp = last === fromFollowUp;
      const withoutBaseline = found(rule, {}, { date: "2024-01-15", doses });
      const withoutFollowUp = found(rule, { date: "2024-01-08" }, { doses });
      expect([withoutBaseline["verdict"], withoutBaseline["found"] === null]).toStrictEqual(asksBaseline ? ["unknown", true] : ["met", false]);
      expect([withoutFollowUp["verdict"], withoutFollowUp["found"] === null]).toStrictEqual(asksFollowUp ? ["unknown", true] : ["met", false]);
    }
  });

  it("a window of one day is a window", () => {
    const rule = averageDose({ first: fromBaseline, last: fromBaseline, relation: "<", limit: { value: "10", unit: "mg/d" } });
    expect(found(rule, { date: "2024-01-08" }, { doses: [dose("2024-01-08", "9.99")] })).toMatchObject({ verdict: "met", found: { days: 1, sum: "9.99", limit: "10", margin: "0.01" } });
    expect(found(rule, { date: "2024-01-08" }, { doses })["verdict"]).toBe("notMet"); // exactly 10
  });

  it("without any recorded dose every day is unknown", () => {
    for (const rule of rules(fromBaseline, fromBaseline)) expect(found(rule, { date: "2024-01-08" }, {})).toMatchObject({ verdict: "unknown", found: { days: 1, daysUnknown: 1 } });
  });

  it("an average that is fully recorded may lie on the limit from either side", () => {
    const atLeast = averageDose({ first: fromBaseline, last: { from: "baseline", days: 1 }, relation: "<=", limit: { value: "7.5", unit: "mg/d" } });
    const over = (...days: readonly string[]) => found(atLeast, { date: "2024-01-08" }, { doses: days.map((value, i) => dose(`2024-01-0${String(8 + i)}`, value, `2024-01-0${String(8 + i)}`)) })["verdict"];
    // The two days together may be 15 mg.
    expect([over("5", "10"), over("5", "10.01"), over("15.01"), over("15")]).toStrictEqual(["met", "notMet", "notMet", "unknown"]);
  });
});

describe("a limit that is printed in two units", () => {
  const rule = isEither("upcr", "<", ["0.5", "g/g"], ["50", "mg/mmol"]);
  it.each([
    ["g/g uses the first", { value: "0.4", unit: "g/g" }, { value: "0.5", unit: "g/g" }, { value: "50", unit: "mg/mmol" }],
    ["mg/mmol uses the second", { value: "49", unit: "mg/mmol" }, { value: "50", unit: "mg/mmol" }, { value: "0.5", unit: "g/g" }],
  ])("%s and names the other", (_, upcr, limit, alsoPrinted) => {
    expect(found(rule, {}, { upcr })).toMatchObject({ verdict: "met", limit, alsoPrinted });
  });
});

describe("a finding says at which assessment it was made", () => {
  it("only where that is the next one", () => {
    const ratio = relativeToBaseline("egfr", ">=", "0.8");
    const egfr = { value: "80", unit: "mL/min/{1.73_m2}" };
    const casts = noSediment("redCellCasts");
    const next = { egfr, sediment: { redCellCasts: false } };
    expect([found(ratio, { egfr }, { egfr }), found(casts, {}, next)].map((finding) => "at" in finding)).toStrictEqual([false, false]);
    expect([found(atNext(ratio), { egfr }, { next }), found(atNext(casts), {}, { next })].map((finding) => [finding["at"], finding["verdict"]])).toStrictEqual([["next", "met"], ["next", "met"]]);
  });

  it("a value of zero at baseline has a multiple of exactly zero", () => {
    const none = { upcr: { value: "0", unit: "g/g" } };
    expect(found(relativeToBaseline("upcr", "<=", "0.5"), none, none)).toMatchObject({ verdict: "met", found: { limit: "0", margin: "0" } });
    expect(found(relativeToBaseline("upcr", "<", "0.5"), none, none)["verdict"]).toBe("notMet");
  });
});
