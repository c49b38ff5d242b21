import { describe, expect, it } from "vitest";
import { imputeNonResponse } from "../../src/course/imputation.js";
import { compositeStrategy, hypotheticalStrategy, whileOnTreatment } from "../../src/course/intercurrentEvents.js";
import { responseAtWeek } from "../../src/course/responseAtWeek.js";
import { visitWindow, type VisitWindow } from "../../src/course/visitWindow.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { refusal } from "../measurement/refusal.js";
import { byUpcr, dateOf, drawn, trialCourse } from "./draw.js";

/** Day 28: days 18 to 33. */
const week4 = visitWindow({ week: 4, daysBefore: 10, daysAfter: 5, tie: "earlier" });

describe("the window: week 4 is day 28, 10 days before and 5 after", () => {
  it.each([
    ["17 CR", null, "no visit from day 18 to day 33"], // outside
    ["18 CR", 18, "day 18 is the nearest to day 28 in the window"], // at
    ["19 CR", 19, "day 19 is the nearest to day 28 in the window"], // inside
    ["28 CR", 28, "day 28 is the nearest to day 28 in the window"],
    ["32 CR", 32, "day 32 is the nearest to day 28 in the window"],
    ["33 CR", 33, "day 33 is the nearest to day 28 in the window"],
    ["34 CR", null, "no visit from day 18 to day 33"],
    ["", null, "no visit from day 18 to day 33"],
    ["24 NR, 31 CR", 31, "day 31 is the nearest to day 28 in the window"], // 4 days before, 3 after
    ["25 CR, 32 NR", 25, "day 25 is the nearest to day 28 in the window"],
    ["17 NR, 34 NR, 20 CR", 20, "day 20 is the nearest to day 28 in the window"],
  ])("%s: day %s", (drawing, day, reason) => {
    const found = responseAtWeek(drawn(drawing), byUpcr, week4);
    expect([found.days, found.date, found.studyDay, found.response, found.reason]).toStrictEqual(
      day === null ? [null, null, null, "NE", reason] : [day, dateOf(day), day + 1, "CR", reason],
    );
  });

  it.each([
    ["earlier", 25, "PR"],
    ["later", 31, "CR"],
  ] as const)("of two visits 3 days off the target the %s counts: day %d", (tie, days, response) => {
    expect(responseAtWeek(drawn("31 CR, 25 PR"), byUpcr, { ...week4, tie })).toMatchObject({ days, response });
  });

  it("the nearest visit counts even if it is not evaluable and another one is", () => {
    expect(responseAtWeek(drawn("20 CR, 28 NE"), byUpcr, week4)).toMatchObject({ days: 28, response: "NE", possible: ["CR", "PR", "NR"] });
  });

  it("is counted from the origin, not from the baseline", () => {
    const course = drawn("28 CR, 38 PR", { origin: dateOf(10) });
    expect(responseAtWeek(course, byUpcr, week4)).toMatchObject({ days: 28, studyDay: 29, date: dateOf(38), response: "PR" });
  });
});

describe("what the result says", () => {
  it("the visit that stands for the week, by NCT05631717", () => {
    const [visit] = trialCourse("168 PR").visits;
    const { result, ...rest } = responseAtWeek(
      trialCourse("", { visits: [{ ...visit, visit: "WEEK 24" }] }),
      nct05631717,
      visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" }),
    );
    expect(rest).toStrictEqual({
      week: 24, response: "PR", possible: ["PR"], assumptions: [], reason: "day 168 is the nearest to day 168 in the window",
      date: "2024-06-24", visit: "WEEK 24", days: 168, studyDay: 169, warnings: [],
    });
    expect([result?.response, result?.levels.length]).toStrictEqual(["PR", 2]);
  });

  it("no visit: not evaluable, everything stays possible, nothing is assumed", () => {
    expect(responseAtWeek(drawn(""), byUpcr, week4)).toStrictEqual({
      week: 4, response: "NE", possible: ["CR", "PR", "NR"], assumptions: [], reason: "no visit from day 18 to day 33",
      date: null, visit: null, days: null, studyDay: null, warnings: [], result: null,
    });
  });
});

describe("intercurrent events at the week", () => {
  const rescued = drawn("28 CR", { events: [{ event: "rescueTherapy", date: dateOf(20) }] });

  it("composite: rescue before the visit is non-response", () => {
    const found = responseAtWeek(rescued, byUpcr, week4, { intercurrentEvents: [compositeStrategy(["rescueTherapy"],
      { onTheDay: "affected" })] });
    expect([found.response, found.result?.response, found.assumptions]).toStrictEqual([
      "NR", "CR", [{ strategy: "compositeStrategy", reason: `rescueTherapy on ${dateOf(20)}`, from: "CR", dtype: null }],
    ]);
  });

  it.each([
    [28, "NR", 1], // by the target day
    [29, "NE", 0],
  ])("composite without a visit in the window: rescue on day %d is %s", (on, response, assumed) => {
    const course = drawn("14 CR", { events: [{ event: "rescueTherapy", date: dateOf(on) }] });
    const found = responseAtWeek(course, byUpcr, week4, { intercurrentEvents: [compositeStrategy(["rescueTherapy"],
      { onTheDay: "affected" })] });
    expect([found.response, found.date, found.assumptions.length]).toStrictEqual([response, null, assumed]);
  });

  it("hypothetical, then imputed: both assumptions are told, in that order", () => {
    const intercurrentEvents = [hypotheticalStrategy(["rescueTherapy"], { onTheDay: "affected" })];
    const found = responseAtWeek(rescued, byUpcr, week4, { intercurrentEvents, imputation: imputeNonResponse });
    expect([found.response, found.assumptions.map(({ strategy, from }) => [strategy, from])]).toStrictEqual([
      "NR", [["hypotheticalStrategy", "CR"], ["imputeNonResponse", "NE"]],
    ]);
  });
});

describe("while on treatment: the last evaluable visit before the end of treatment stands for a later week", () => {
  const week12: VisitWindow = { week: 12, daysBefore: 7, daysAfter: 7, tie: "earlier" }; // days 77 to 91
  const options = { intercurrentEvents: [whileOnTreatment(["treatmentDiscontinued"], { onTheDay: "unaffected" })] };
  const stopped = (drawing: string, day: number) => drawn(drawing, { events: [{ event: "treatmentDiscontinued", date: dateOf(day) }] });

  it.each([
    ["28 PR, 84 CR", 40, 28, "PR"], // the visit after the end is left out
    ["28 PR, 56 NE, 84 CR", 60, 28, "PR"], // not evaluable: the one before
    ["28 PR, 84 CR", 84, 84, "CR"], // on the day: unaffected
    ["28 PR, 84 CR", 83, 28, "PR"],
    ["28 PR, 84 CR", 300, 84, "CR"], // still on treatment
    ["28 PR, 56 CR", 60, 56, "CR"], // no visit in the window
    ["28 PR, 56 CR", 84, 56, "CR"], // by the target day
  ])("%s, stopped on day %d: day %d, %s", (drawing, day, days, response) => {
    expect(responseAtWeek(stopped(drawing, day), byUpcr, week12, options)).toMatchObject({ days, response });
  });

  it("a treatment that ends after the target day explains no missing visit", () => {
    expect(responseAtWeek(stopped("28 PR, 56 CR", 85), byUpcr, week12, options)).toMatchObject({ days: null, response: "NE",
      assumptions: [] });
  });

  it("says that the earlier visit was assumed, and why", () => {
    const found = responseAtWeek(stopped("28 PR, 84 CR", 40), byUpcr, week12, options);
    expect(found.assumptions).toStrictEqual([{
      strategy: "whileOnTreatment", reason: `treatmentDiscontinued on ${dateOf(40)}; day 28 is the last evaluable visit before it`,
        from: "NE", dtype: null,
    }]);
  });

  it("an end that only a visit tells of counts as well", () => {
    const [first, second] = drawn("28 PR, 84 CR").visits;
    const course = drawn("", { visits: [{ ...first, events: { treatmentDiscontinued: false } },
      { ...second, visit: "W12", events: { treatmentDiscontinued: true } }] });
    expect(responseAtWeek(course, byUpcr, week12, options)).toMatchObject({
      days: 28, response: "PR", reason: `treatmentDiscontinued recorded at W12, ${dateOf(
        84)}; day 28 is the last evaluable visit before it`,
    });
  });

  it("an end that only a visit after the target day tells of explains no missing visit", () => {
    const [first, second] = drawn("28 PR, 120 CR").visits;
    const course = drawn("", { visits: [{ ...first, events: { treatmentDiscontinued: false } },
      { ...second, events: { treatmentDiscontinued: true } }] });
    expect(responseAtWeek(course, byUpcr, week12, options)).toMatchObject({ days: null, response: "NE", assumptions: [] });
  });

  it("without an evaluable visit before, the week is not evaluable", () => {
    expect(responseAtWeek(stopped("28 NE, 84 CR", 40), byUpcr, week12, options)).toMatchObject({ days: null, response: "NE",
      possible: ["CR", "PR", "NR"] });
  });
});

describe("responseAtWeek refuses", () => {
  it.each([
    ["a window that is no window", () => responseAtWeek(drawn(""), byUpcr, { ...week4, week: -1 }), "RangeError: window week -1"],
    [
      "a misspelt option",
      () => responseAtWeek(drawn(""), byUpcr, week4, { imputations: imputeNonResponse } as object),
      'RangeError: options has an unknown key "imputations", the nearest known key is "imputation"',
    ],
  ])("%s", (_, call, message) => {
    expect(refusal(call)).toBe(message);
  });
});
