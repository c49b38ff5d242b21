import { describe, expect, it } from "vitest";
import { bestResponse } from "../../src/course/bestResponse.js";
import type { Course, CourseWarning } from "../../src/course/course.js";
import { lossOfResponse } from "../../src/course/lossOfResponse.js";
import { confirmed, firstVisit } from "../../src/course/responseRule.js";
import { responseAtWeek } from "../../src/course/responseAtWeek.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import { averageDose, doseWindow } from "../../src/criteria/doseRules.js";
import { definitionOf } from "../criteria/definitionOf.js";
import { refusal } from "../measurement/refusal.js";
import { atTwoVisits, byDose, byUpcr, dateOf, drawn, origin } from "./draw.js";

const warned = (warning: Partial<CourseWarning>, more: Partial<Course> = {}): Course =>
  drawn("28 CR, 56 CR, 84 CR", { warnings: [{ code: "test", message: "doubtful", ...warning }], ...more });
/** At which of the visits on days 28, 56 and 84 the warning stands. */
const at = (course: Course, definition = byUpcr as Parameters<typeof responsesOverTime>[1]) =>
  responsesOverTime(course, definition).filter(({ warnings }) => warnings.includes("doubtful")).map(({ days }) => days);

describe("a warning of the course reaches the visits that rest on its days", () => {
  it.each([
    ["the day of a visit", { from: dateOf(56), to: dateOf(56) }, [56]],
    ["the day before it", { from: dateOf(55), to: dateOf(55) }, []],
    ["from a visit to the next", { from: dateOf(28), to: dateOf(56) }, [28, 56]],
    ["from a day on", { from: dateOf(57) }, [84]],
    ["to a day, baseline among them", { to: dateOf(0) }, [28, 56, 84]],
    ["the day of the baseline: every visit", { from: origin, to: origin }, [28, 56, 84]],
    ["always", {}, [28, 56, 84]],
  ])("%s", (_, days, expected) => {
    expect(at(warned(days))).toStrictEqual(expected);
    expect(at(warned({ ...days, field: "upcr" }))).toStrictEqual(expected);
  });

  it("not where the definition does not ask for what is doubtful", () => {
    expect(at(warned({ field: "serumCreatinine" }))).toStrictEqual([]);
    expect(at(warned({ field: "prednisoneEquivalent" }))).toStrictEqual([]);
    expect(at(warned({ field: "prednisoneEquivalent" }), byDose)).toStrictEqual([28, 56, 84]);
  });

  it("the next measurement, where the definition asks for it", () => {
    expect(at(warned({ from: dateOf(56), to: dateOf(56) }), atTwoVisits)).toStrictEqual([28, 56]);
  });

  it("not the next measurement that a visit brings, where the definition does not ask for it", () => {
    const visits = [{ ...drawn("28 CR").visits[0], next: { date: dateOf(40), upcr: { value: 0.1, unit: "g/g" } } }];
    const course = warned({ from: dateOf(40), to: dateOf(40) }, { visits });
    expect([at(course), at(course, atTwoVisits)]).toStrictEqual([[], [28]]);
  });

  // A window of the 14 days before the visit: days 14 to 28, 42 to 56, 70 to 84.
  const window = { first: { from: "followUp", days: -14 }, last: { from: "followUp", days: 0 }, relation: "<=" } as const;
  const limit = { value: "10", unit: "mg/d" } as const;
  it.each([
    ["dose window", definitionOf(doseWindow({ ...window, limit, failsFromDays: 1 }))],
    ["average dose", definitionOf(averageDose({ ...window, limit }))],
  ])("a doubtful dose in a %s", (_, definition) => {
    const dose = (day: number) => at(warned({ field: "prednisoneEquivalent", from: dateOf(day), to: dateOf(day) }), definition);
    expect([13, 14, 42, 56, 57, 69, 70].map(dose)).toStrictEqual([[], [28], [56], [56], [], [], [84]]);
  });

  it("a doubtful dose after the visit, in a window that ends with the visit where that comes early", () => {
    const last = { from: "baseline", days: 60, notAfter: "followUp" } as const;
    const definition = definitionOf(doseWindow({ ...window, first: { from: "baseline", days: 20 }, last, limit, failsFromDays: 1 }));
    const dose = (day: number) => at(warned({ field: "prednisoneEquivalent", from: dateOf(day), to: dateOf(day) }), definition);
    expect([19, 20, 29, 57, 60, 61].map(dose)).toStrictEqual([[], [28, 56, 84], [56, 84], [84], [84], []]);
  });
});

describe("every result of a course carries its warnings", () => {
  const implausible = drawn("28 CR, 56 CR", { baseline: { date: origin, upcr: { value: 600, unit: "g/g" } } });
  const text = "baseline upcr 600 g/g is implausible, check the unit";

  it("an implausible baseline: at each visit, at the week, in times, once", () => {
    expect(responsesOverTime(implausible, byUpcr).map(({ warnings }) => warnings)).toStrictEqual([[text], [text]]);
    const week = visitWindow({ week: 4, daysBefore: 7, daysAfter: 7, tie: "earlier" });
    expect(responseAtWeek(implausible, byUpcr, week).warnings).toStrictEqual([text]);
    expect(bestResponse(implausible, byUpcr).warnings).toStrictEqual([text]);
    expect(timeToResponse(implausible, byUpcr, { atLeast: "CR", rule: firstVisit }).warnings).toStrictEqual([text]);
    expect(lossOfResponse(implausible, byUpcr, { atLeast: "CR", rule: firstVisit })?.warnings).toStrictEqual([text]);
  });

  it("a value that is implausible by text, number, spelling; not one outside the limits of quantification or missing", () => {
    const time = (upcr: unknown) => timeToResponse(drawn("", { visits: [{ date: dateOf(28), upcr } as never] }), byUpcr,
      { atLeast: "CR", rule: firstVisit }).warnings;
    for (const upcr of [{ value: 600, unit: "g/g" }, { value: "600.0", unit: "mg/mg" },
      { value: 600_000, unit: "mg/g" }]) expect(time(upcr)).toHaveLength(1);
    for (const upcr of [{ value: ">600", unit: "g/g" }, { value: "50", unit: "g/g" }]) expect(time(upcr)).toStrictEqual([]);
  });

  it("a value of a next measurement that the definition asks for", () => {
    const course = drawn("", { visits: [{ date: dateOf(28), upcr: { value: 0.1, unit: "g/g" },
      next: { upcr: { value: 600, unit: "g/g" } } }] });
    expect(timeToResponse(course, atTwoVisits, { atLeast: "CR", rule: firstVisit }).warnings).toStrictEqual(
      [expect.stringContaining("next upcr 600 g/g is implausible, check the unit")]);
  });

  it.each([
    [{ warnings: "doubtful" }, 'course warnings "doubtful"'],
    [{ warnings: [{ message: "x" }] }, "course warnings[0] code undefined"],
    [{ warnings: [{ code: "x", message: "" }] }, 'course warnings[0] message ""'],
    [{ warnings: [{ code: "x", message: "x", field: 3 }] }, "course warnings[0] field 3"],
    [{ warnings: [{ code: "x", message: "x", from: "2024" }] }, 'course warnings[0] from "2024"'],
    [{ warnings: [{ code: "x", message: "x", from: "2024-02-02", to: "2024-02-01" }] }, 'course warnings[0] to "2024-02-01"'],
    [{ warnings: [{ code: "x", message: "x", on: "2024-02-02" }] }, 'course warnings[0] has an unknown key "on"'],
  ])("refuses %j", (more, message) => {
    expect(refusal(() => responsesOverTime(drawn("", more as never), byUpcr))).toContain(`RangeError: ${message}`);
  });
});

describe("visits that are not evaluable in the time to response", () => {
  const time = (drawing: string, options: object = {}) => timeToResponse(drawn(drawing), byUpcr,
    { atLeast: "CR", rule: firstVisit, ...options });

  it.each([
    ["28 NE, 56 NE", undefined, 0, "noEvaluableVisit"],
    ["28 NE, 56 NE", "open", 0, "noEvaluableVisit"],
    ["28 NE, 56 NE", "withoutResponse", 56, "lastVisitWithoutResponse"],
    ["28 NR, 56 NE", "open", 28, "lastVisitWithoutResponse"],
    ["28 NR, 56 NE", "withoutResponse", 56, "lastVisitWithoutResponse"],
    ["28 NR, 56 CR/PR", "withoutResponse", 56, "lastVisitWithoutResponse"], // CR is not known
    ["28 NE, 56 CR", "withoutResponse", 56, null],
    ["", "withoutResponse", 0, "noVisit"],
  ] as const)("%s, notEvaluable %s: day %d, %s", (drawing, notEvaluable, days, censoring) => {
    expect(time(drawing, { notEvaluable })).toMatchObject({ days, censoring });
  });

  it("PR or better is known where CR or PR is left, whatever the option", () => {
    expect(time("28 CR/PR", { atLeast: "PR", notEvaluable: "withoutResponse" })).toMatchObject({ event: true, days: 28 });
  });

  it("counted as without response, a visit in between prevents the confirmation that it would be tolerated in", () => {
    const rule = confirmed({ minDays: 28, maxNotEvaluable: 1 });
    expect(time("28 CR, 56 NE, 84 CR", { rule })).toMatchObject({ event: true, days: 28 });
    expect(time("28 CR, 56 NE, 84 CR", { rule, notEvaluable: "withoutResponse" })).toMatchObject({ event: false, days: 56,
      openVisits: [dateOf(84)] });
  });

  it("says that a subject is censored at the origin since no visit is evaluable", () => {
    expect(time("28 NE").warnings).toStrictEqual(["CR not reached; no visit is evaluable, censored at day 0"]);
    expect(time("").warnings).toStrictEqual([]);
    expect(time("28 NR").warnings).toStrictEqual([]);
  });

  it.each([
    ["28 NR, 56 NE, 84 CR", {}, 28],
    ["28 NE, 56 CR", {}, null],
    ["28 NR, 56 CR, 84 NR, 112 CR", {}, 28], // before the event, not after it
    ["28 NR, 56 CR, 84 NR, 112 CR", { rule: confirmed({ minDays: 7, maxNotEvaluable: 0 }) }, 84],
    ["28 NR, 56 NE", {}, 28],
    ["28 NE", {}, null],
    ["28 NR", { censorAt: "endOfObservation" }, 28],
  ])("%s, %j: last known to be without it on day %s", (drawing, options, expected) => {
    expect(time(drawing, options).lastDayWithout).toBe(expected);
  });

  it.each([
    [{ notEvaluable: "NR" }, 'notEvaluable "NR"'],
    [{ censorAt: "end" }, 'censorAt "end"'],
    [{ withoutVisit: 0 }, "withoutVisit 0"],
  ])("refuses %j", (options, message) => {
    expect(refusal(() => time("28 NR", options))).toBe(`RangeError: ${message}`);
  });
});
