import { describe, expect, it } from "vitest";
import { averageDose } from "../../src/criteria/doseRules.js";
import { no } from "../../src/criteria/combinations.js";
import type { SingleCriterion } from "../../src/criteria/criterion.js";
import { prepareDefinition } from "../../src/criteria/prepareDefinition.js";
import { fallFromBaseline, is, riseFromBaseline } from "../../src/criteria/vocabulary.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { compileDefinition } from "../../src/response/compileDefinition.js";
import { explainResponse } from "../../src/response/explainResponse.js";
import { openQuestions } from "../../src/response/openQuestions.js";
import type { Assessment, Baseline } from "../../src/measurement/assessment.js";
import { refusal } from "../measurement/refusal.js";
import { definitionOf } from "./definitionOf.js";

type Case = [title: string, baseline: Baseline, followUp: Assessment, verdict: "met" | "notMet" | "unknown", margin?: string | null];

const expected = { met: "CR", notMet: "NR", unknown: "NE" } as const;

function holds(criterion: SingleCriterion, cases: readonly Case[]): void {
  it.each<Case>([...cases])("%s", (...row) => {
    const [, baseline, followUp, verdict, margin] = row;
    const definition = definitionOf(criterion);
    const result = classifyRenalResponse(baseline, followUp, definition);
    const finding = result.levels[0]?.finding;
    expect(finding).toMatchObject({ kind: criterion.kind, verdict });
    if (margin !== undefined) expect(finding).toMatchObject({ found: { margin } });
    expect(result.response).toBe(expected[verdict]);
    expect(compileDefinition(definition)(baseline, followUp)).toBe(expected[verdict]);
  });
}

const sledai = (value: number | string) => ({ sledai2k: { value, unit: "{score}" } });
const global = (value: number | string, unit = "{0-3}") => ({ physicianGlobal: { value, unit } });
const albumin = (value: number | string, unit = "g/dL") => ({ serumAlbumin: { value, unit } });

describe("a fall from baseline of at least 4 points", () => {
  holds(fallFromBaseline("sledai2k", ">=", "4", "{score}"), [
    ["12 to 7", sledai(12), sledai(7), "met", "1"],
    ["12 to 8, on the limit", sledai(12), sledai(8), "met", "0"],
    ["12 to 9", sledai(12), sledai(9), "notMet", "-1"],
    ["a baseline of 3 cannot fall by 4", sledai(3), sledai(0), "notMet", "-1"],
    ["a baseline of 3 cannot fall by 4, whatever the follow-up is", sledai(3), sledai("0 to 8"), "notMet", "-9 to -1"],
    ["12 to 6 to 8: both ends have fallen enough", sledai(12), sledai("6 to 8"), "met", "0 to 2"],
    ["12 to 6 to 9: open", sledai(12), sledai("6 to 9"), "unknown", "-1 to 2"],
    ["10 to 12 at baseline, 6 now: at least 4", sledai("10 to 12"), sledai(6), "met", "0 to 2"],
    ["9 to 12 at baseline, 6 now: open", sledai("9 to 12"), sledai(6), "unknown", "-1 to 2"],
    ["below 8 at baseline, 0 now: fallen by anything up to 8", sledai("<8"), sledai(0), "unknown"],
    ["no baseline", {}, sledai(0), "unknown", null],
    ["no follow-up", sledai(12), {}, "unknown", null],
  ]);
});

describe("a fall of more than 0.3, in doubles not what it is", () => {
  holds(fallFromBaseline("physicianGlobal", ">", "0.3", "{0-3}"), [
    ["0.7 to 0.4 is exactly 0.3", global("0.7"), global("0.4"), "notMet", "0"],
    ["0.7 to 0.39", global("0.7"), global("0.39"), "met", "0.01"],
    ["40 to 30 of 100 is exactly 0.3", global(40, "mm"), global(30, "{0-100}"), "notMet", "0"],
    ["4 of 10 to 29.9 of 100", global(4, "{0-10}"), global("29.9", "{0-100}"), "met", "0.003"],
  ]);
});

describe("a fall of a laboratory value, which is compared in doubles first", () => {
  holds(fallFromBaseline("serumAlbumin", "<=", "0.3", "g/dL"), [
    ["3.7 to 3.4 is exactly 0.3", albumin("3.7"), albumin("3.4"), "met", "0"],
    ["3.7 to 3.39", albumin("3.7"), albumin("3.39"), "notMet", "-0.01"],
    ["3.7 g/dL to 35 g/L", albumin("3.7"), albumin("35", "g/L"), "met"],
    ["1000000.7 to 1000000.4 g/dL, where a difference of doubles is far off", albumin("1000000.7"), albumin("1000000.4"), "met", "0"],
    ["below 0.3 at baseline, 0 now", albumin("<0.3"), albumin(0), "met"],
    ["below 0.3 at baseline, 0.1 now", albumin("<0.3"), albumin("0.1"), "met"],
    ["above 8 at baseline, 7 now", albumin(">8"), albumin(7), "notMet"],
  ]);
});

describe("what the fast reader does not know is missing, not zero", () => {
  holds(is("sledai2k", "<=", "4", "{score}"), [["a score that is not there", {}, { upcr: { value: 1, unit: "g/g" } }, "unknown"]]);
  holds(no("haemolyticAnaemia"), [
    ["an event that is not there, beside one that is", {}, { events: { death: false } }, "unknown"],
    ["an event that is there", {}, { events: { haemolyticAnaemia: false } }, "met"],
  ]);
});

describe("the average dose of four days, at most 7.5 mg/d", () => {
  const days = { first: { from: "baseline", days: 3 }, last: { from: "baseline", days: 6 } } as const;
  const doses = (...mg: readonly (number | string | null)[]): Assessment => ({
    date: "2024-03-01",
    doses: mg.flatMap((value, i) => {
      const day = `2024-01-${String(4 + i).padStart(2, "0")}`;
      return value === null ? [] : [{ start: day, end: day, prednisoneEquivalent: { value, unit: "mg/d" } }];
    }),
  });
  const from = { date: "2024-01-01" };
  const at = (value: number | string) => ({ ...from, prednisoneEquivalent: { value, unit: "mg/d" } });

  holds(averageDose({ ...days, relation: "<=", limit: { value: "7.5", unit: "mg/d" } }), [
    ["10, 10, 5, 5: exactly 30 mg in 4 days", from, doses(10, 10, 5, 5), "met", "0"],
    ["10, 10, 5, 5.1", from, doses(10, 10, 5, "5.1"), "notMet", "-0.1"],
    ["10, 10, 5, 4.9", from, doses(10, 10, 5, "4.9"), "met", "0.1"],
    ["20, 15 and two unknown days: more than 30 mg already", from, doses(20, 15, null, null), "notMet", "<=-5"],
    ["5, 5, 5 and an unknown day: no upper bound", from, doses(5, 5, 5, null), "unknown", "<=15"],
    ["no doses", from, { date: "2024-03-01" }, "unknown", "<=30"],
    ["no date of the baseline", {}, doses(1, 1, 1, 1), "unknown"],
  ]);
  holds(averageDose({ ...days, relation: "<=", limit: { timesBaseline: "0.75" } }), [
    ["10 at baseline, 7.5 on average", at(10), doses(10, 10, 5, 5), "met", "0"],
    ["10 at baseline, 30.1 mg in 4 days", at(10), doses(10, 10, 5, "5.1"), "notMet", "-0.1"],
    ["no dose at baseline", from, doses(10, 10, 5, 5), "unknown", null],
    ["no more than 10 at baseline, none taken since", at("<=10"), doses(0, 0, 0, 0), "met"],
    ["no more than 10 at baseline, 7 on average: open", at("<=10"), doses(7, 7, 7, 7), "unknown"],
    ["no more than 10 at baseline, 8 on average: broken", at("<=10"), doses(8, 8, 8, 8), "notMet"],
  ]);

  it("a window without a day has no average", () => {
    const empty = averageDose({ first: days.last, last: days.first, relation: "<=", limit: { value: "7.5", unit: "mg/d" } });
    expect(classifyRenalResponse(from, doses(1), definitionOf(empty)).levels[0]?.finding).toMatchObject({ found: null, verdict: "unknown" });
  });

  it("is explained by its sum, and asks for the days that are missing", () => {
    const result = classifyRenalResponse(at(10), doses(5, 5, 5, null), definitionOf(averageDose({ ...days, relation: "<=", limit: { timesBaseline: "0.75" } })));
    expect(explainResponse(result)).toContain(
      "? CR: average prednisone-equivalent dose ≤ 0.75 × baseline 10 mg/d, 2024-01-04 to 2024-01-07: >=15 mg in 4 days, 1 without a recorded dose, against 30 mg, margin <=15 mg",
    );
    expect(openQuestions(result)).toStrictEqual(["doses are not recorded on 1 of the 4 days from 2024-01-04 to 2024-01-07"]);
  });

  it.each<[string, unknown, string]>([
    ["no limit", undefined, "limit undefined"],
    ["both limits", { value: "7.5", unit: "mg/d", timesBaseline: "0.75" }, 'limit has an unknown key "value", the nearest known key is "timesBaseline"'],
    ["a number", { timesBaseline: 0.75 }, 'limit timesBaseline 0.75'],
    ["mg", { value: "7.5", unit: "mg" }, 'limit unit "mg"'],
  ])("%s is refused", (_, limit, message) => {
    const criterion = averageDose({ ...days, relation: "<=", limit: limit as { timesBaseline: string } });
    expect(refusal(() => prepareDefinition(definitionOf(criterion)))).toContain(message);
  });
});

describe("explanations", () => {
  it("of a fall name the limit that follows from baseline, and what is missing of a score", () => {
    const after = { sledai2k: { value: "6 to 9", unit: "{score}", derivedBy: "SLEDAI-2K, 2 of 24 items missing: pleurisy, fever" } };
    const result = classifyRenalResponse(sledai(12), after, definitionOf(fallFromBaseline("sledai2k", ">=", "4", "{score}")));
    expect(explainResponse(result)).toContain(
      "? CR: SLEDAI-2K 6 to 9 (computed by SLEDAI-2K, 2 of 24 items missing: pleurisy, fever), must be ≤ baseline 12 - 4 = 8, margin -1 to 2",
    );
    expect(openQuestions(result)).toStrictEqual([
      "SLEDAI-2K is reported as 6 to 9 (SLEDAI-2K, 2 of 24 items missing: pleurisy, fever) against 12 at baseline",
    ]);
  });

  it("of a scale say of how many points", () => {
    const result = classifyRenalResponse(global(40, "mm"), global(50, "{0-100}"), definitionOf(riseFromBaseline("physicianGlobal", "<", "0.3", "{0-3}")));
    expect(explainResponse(result)).toContain("✗ CR: physician's global assessment 50 of 100 = 1.5 of 3 < baseline 40 mm + 0.3 of 3 = 1.5 of 3, on the limit");
  });
});

describe("a value between two", () => {
  it.each<[string, string]>([
    ["the higher first", "8 to 4"],
    ["the same twice", "4 to 4"],
    ["three", "4 to 5 to 6"],
    ["a sign", "4 to <8"],
    ["no end", "4 to "],
    ["nothing", " to "],
  ])("%s is refused", (_, value) => {
    const call = () => classifyRenalResponse(sledai(value), {}, definitionOf(fallFromBaseline("sledai2k", ">=", "4", "{score}")));
    expect(refusal(call)).toContain(`baseline sledai2k value ${JSON.stringify(value)}`);
  });
});
