import { describe, expect, it } from "vitest";
import type { Course } from "../../src/course/course.js";
import type { CourseOptions } from "../../src/course/judgeCourse.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import type { Assessment } from "../../src/measurement/assessment.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { allOf, no } from "../../src/criteria/combinations.js";
import { doseWindow } from "../../src/criteria/doseRules.js";
import { defineResponse } from "../../src/criteria/prepareDefinition.js";
import { is } from "../../src/criteria/vocabulary.js";
import { definitionOf } from "../criteria/definitionOf.js";
import { refusal } from "../measurement/refusal.js";
import { atTwoVisits, byDose, byUpcr, dateOf, drawn, origin, trialBaseline, trialCourse, visitOn, withoutRescue } from "./draw.js";

describe("responsesOverTime", () => {
  it("gives each visit by its date, whatever the order of the visits", () => {
    const responses = responsesOverTime(trialCourse("168 CR, 28 NR, 84 NE, 112 PR"), nct05631717);
    expect(responses.map(({ date, days, studyDay, response }) => [date, days, studyDay, response])).toStrictEqual([
      ["2024-02-05", 28, 29, "NR"],
      ["2024-04-01", 84, 85, "NE"],
      ["2024-04-29", 112, 113, "PR"],
      ["2024-06-24", 168, 169, "CR"],
    ]);
  });

  it("holds what the definition says of the visit alone, and no assumption", () => {
    const { visits: [visit] } = trialCourse("84 NE");
    expect(responsesOverTime(trialCourse("84 NE"), nct05631717)).toStrictEqual([{
      date: "2024-04-01", visit: null, days: 84, studyDay: 85, response: "NE", possible: ["CR", "NR"], assumptions: [], warnings: [],
      result: classifyRenalResponse(trialBaseline, visit ?? {}, nct05631717),
    }]);
  });

  it("of a course without visits is empty", () => {
    expect(responsesOverTime(drawn(""), byUpcr)).toStrictEqual([]);
  });

  it("carries the study's name of the visit", () => {
    expect(responsesOverTime(drawn("", { visits: [{ ...visitOn(28, "CR"), visit: "WEEK 4" }] }), byUpcr)[0]?.visit).toBe("WEEK 4");
  });

  it("counts from the origin; a visit on its day is day 0 and study day 1", () => {
    const responses = responsesOverTime(drawn("7 NR, 8 CR", { origin: dateOf(7) }), byUpcr);
    expect(responses.map(({ days, studyDay }) => [days, studyDay])).toStrictEqual([[0, 1], [1, 2]]);
  });
});

describe("dated events reach the visits: rescue rules out a response by this definition", () => {
  const responses = (more: Partial<Course>) => responsesOverTime(drawn("28 CR, 56 CR, 84 CR", more),
    withoutRescue).map(({ response }) => response);
  const on = (...days: readonly number[]) => ({ events: days.map((day) => ({ event: "rescueTherapy", date: dateOf(day) }) as const) });
  it.each<readonly [string, Partial<Course>, readonly string[]]>([
    ["nothing recorded: unknown", {}, ["NE", "NE", "NE"]],
    ["recorded, none listed: it did not occur", { eventsRecorded: ["rescueTherapy"] }, ["CR", "CR", "CR"]],
    ["another kind recorded: unknown", { eventsRecorded: ["death"] }, ["NE", "NE", "NE"]],
    ["the day before the visit", on(55), ["CR", "NR", "NR"]],
    ["the day of the visit", on(56), ["CR", "NR", "NR"]],
    ["the day after the visit", on(57), ["CR", "CR", "NR"]],
    ["twice, the later first in the list", on(80, 40), ["CR", "NR", "NR"]],
    ["before the origin", { events: [{ event: "rescueTherapy", date: "2023-12-01T08:00" }] }, ["NR", "NR", "NR"]],
  ])("%s", (_, more, expected) => {
    expect(responses(more)).toStrictEqual(expected);
  });

  it.each([
    [false, "CR"],
    [true, "NR"],
    [null, "NR"], // the visit says nothing: the list does
  ])("the visit's own word %s comes before the list", (rescueTherapy, response) => {
    const course = drawn("", { ...on(40), visits: [{ ...visitOn(56, "CR"), events: { rescueTherapy } }] });
    expect(responsesOverTime(course, withoutRescue)[0]?.response).toBe(response);
  });
});

describe("dated doses give the prednisone dose of the visit's day: CR at most 10 mg/d", () => {
  const dose = (start: number, end: number | null, value: string) =>
    ({ start: dateOf(start), end: end === null ? null : dateOf(end), prednisoneEquivalent: { value, unit: "mg/d" } });
  const at56 = (more: Partial<Course>, own: Assessment = {}) =>
    responsesOverTime(drawn("", { ...more, visits: [{ ...visitOn(56, "PR"), ...own }] }), byDose)[0]?.response;

  it.each([
    ["10 mg/d, going on", [dose(0, null, "10")], "CR"],
    ["10.1 mg/d, going on", [dose(0, null, "10.1")], "NR"],
    ["ended the day before: not recorded for the day", [dose(0, 55, "10")], "NE"],
    ["ended on the day", [dose(0, 56, "10")], "CR"],
    ["begun on the day", [dose(0, 55, "20"), dose(56, 70, "10")], "CR"],
    ["begun the day after", [dose(0, 56, "20"), dose(57, 70, "10")], "NR"],
    ["two doses of the day: 5 + 5", [dose(0, null, "5"), dose(30, 60, "5")], "CR"],
    ["two doses of the day: 5 + 5.1", [dose(0, null, "5"), dose(30, 60, "5.1")], "NR"],
    ["0.1 + 0.2 + 9.7 is 10, exactly", [dose(0, null, "0.1"), dose(0, null, "0.2"), dose(0, null, "9.7")], "CR"],
    ["none taken", [dose(0, null, "0")], "CR"],
    ["an empty list", [], "NE"],
  ])("%s", (_, doses, response) => {
    expect(at56({ doses })).toBe(response);
  });

  it("a dose that the visit brings comes first", () => {
    expect(at56({ doses: [dose(0, null, "20")] }, { prednisoneEquivalent: { value: "10", unit: "mg/d" } })).toBe("CR");
  });

  it("says where the dose comes from", () => {
    const course = drawn("56 PR", { doses: [dose(0, null, "7.5")] });
    expect(JSON.stringify(responsesOverTime(course, byDose)[0]?.result)).toContain(
      '{"value":"7.5","unit":"mg/d","derivedBy":"doses recorded for the day of the visit"}');
  });
});

describe("dated doses reach rules over a window of days: at most 10 mg/d on each of the 14 days before", () => {
  const dose = (value: string) => [{ start: origin, prednisoneEquivalent: { value, unit: "mg/d" } }];
  const overTwoWeeks = definitionOf(doseWindow({
    first: { from: "followUp", days: -14 }, last: { from: "followUp", days: -1 }, relation: "<=", limit: { value: "10", unit: "mg/d" },
      failsFromDays: 1,
  }));
  it.each([
    ["10 mg/d", { doses: dose("10") }, {}, "CR"],
    ["10.1 mg/d", { doses: dose("10.1") }, {}, "NR"],
    ["no doses recorded", {}, {}, "NE"],
    ["doses that the visit brings come first", { doses: dose("20") }, { doses: dose("10") }, "CR"],
  ])("%s", (_, more, own, response) => {
    const course = drawn("", { ...more, visits: [{ date: dateOf(56), ...own }] });
    expect(responsesOverTime(course, overTwoWeeks)[0]?.response).toBe(response);
  });
});

describe("the next visit", () => {
  const responses = (drawing: string) => responsesOverTime(drawn(drawing),
    atTwoVisits).map(({ possible }) => possible.join("/")).join(", ");
  it.each([
    ["28 CR, 56 CR, 84 CR", "CR, CR, CR/PR"], // the last one has no next
    ["28 CR, 56 PR, 84 CR", "PR, PR, CR/PR"],
    ["28 CR, 56 NE, 84 CR", "CR/PR, CR/PR/NR, CR/PR"],
    ["28 NR, 56 CR", "NR, CR/PR"],
  ])("%s is judged %s", (drawing, expected) => {
    expect(responses(drawing)).toBe(expected);
  });
});

describe("several assessments of one day", () => {
  const judged = (visits: readonly Assessment[], sameDate?: CourseOptions["sameDate"]) =>
    responsesOverTime(drawn("", { visits }), byDose, sameDate === undefined ? {} : { sameDate }).map(({ days, visit, response }) => [days,
      visit, response]);
  const blood = { date: `${dateOf(28)}T08:30`, visit: "LAB", prednisoneEquivalent: { value: "10", unit: "mg/d" } };
  const urine = { date: `${dateOf(28)}T14:00`, visit: "CLINIC", upcr: { value: "0.8", unit: "g/g" } };

  it("are an error unless a rule is named", () => {
    expect(refusal(() => judged([blood, urine]))).toBe(
      'RangeError: visits 2 have the date "2024-02-05", expected one visit a day or a sameDate rule (merge, earliest, latest)');
    expect(refusal(() => responsesOverTime(drawn("", { visits: [blood, urine] }), byDose, { sameDate: null }))).toMatch(
      /^RangeError: visits 2/);
  });

  it.each([
    ["merge", "CLINIC / LAB", "CR"],
    ["earliest", "LAB", "NE"],
    ["latest", "CLINIC", "NE"],
  ] as const)("%s: one visit, in either order", (sameDate, visit, response) => {
    expect(judged([blood, urine], sameDate)).toStrictEqual([[28, visit, response]]);
    expect(judged([urine, blood], sameDate)).toStrictEqual([[28, visit, response]]);
  });

  it("merge keeps what both have alike, and takes what one of them lacks", () => {
    const same = { ...urine, visit: "LAB", events: { death: false, dialysis: null } };
    const [merged] = responsesOverTime(drawn("", { visits: [{ ...blood, events: { dialysis: false } }, same] }), byDose,
      { sameDate: "merge" });
    expect([merged?.visit, merged?.response]).toStrictEqual(["LAB", "CR"]);
  });

  it.each([
    ["values", { upcr: { value: "0.9", unit: "g/g" } }, "upcr"],
    ["events", { events: { death: true } }, "death"],
  ])("merge of different %s: nothing is known of them, and a warning says so", (_, other, what) => {
    const definition = defineResponse({ ...byUpcr, id: "alive",
      levels: [{ response: "CR", statement: "low and alive", criterion: allOf(is("upcr", "<", "1", "g/g"), no("death")) }] });
    const one = { ...urine, events: { death: false } };
    for (const visits of [[one, { date: dateOf(28), ...other }], [{ date: dateOf(28), ...other }, one]]) {
      const [found] = responsesOverTime(drawn("", { visits }), definition, { sameDate: "merge" });
      expect(found?.response).toBe("NE");
      expect(found?.warnings).toStrictEqual([
        "2 visits of 2024-02-05 (CLINIC) are one assessment",
        `the visits of 2024-02-05 have different ${what}: nothing is known of it`,
      ]);
    }
  });

  it("merge judges events that only one of them recorded: rescue at one of two assessments", () => {
    const visits = [{ ...visitOn(28, "CR"), events: { rescueTherapy: null } }, { date: dateOf(28), events: { rescueTherapy: true } }];
    expect(responsesOverTime(drawn("", { visits }), withoutRescue, { sameDate: "merge" })[0]?.response).toBe("NR");
    expect(responsesOverTime(drawn("", { visits: visits.reverse() }), withoutRescue, { sameDate: "merge" })[0]?.response).toBe("NR");
  });

  it.each([
    ["without a time of day", dateOf(28), `${dateOf(28)}T14:00`],
    ["at the same time", `${dateOf(28)}T08:30`, `${dateOf(28)}T08:30:00`],
    ["in different time zones", `${dateOf(28)}T08:30Z`, `${dateOf(28)}T14:00+02:00`],
  ])("earliest and latest refuse assessments %s", (_, one, other) => {
    for (const sameDate of ["earliest", "latest"] as const) {
      expect(refusal(() => judged([{ ...blood, date: one }, { ...urine, date: other }], sameDate))).toBe(
        'RangeError: visits of "2024-02-05"',
      );
    }
  });

  it.each([
    ["T08", "T08:30"],
    ["T08:59", "T09"],
    ["T08:30:00", "T08:30:01"],
    ["T08:30:00", "T08:30:00.5"],
  ])("%s is earlier than %s", (one, other) => {
    const visits = [{ ...urine, date: `${dateOf(28)}${other}` }, { ...blood, date: `${dateOf(28)}${one}` }];
    expect(judged(visits, "earliest")[0]?.[1]).toBe("LAB");
    expect(judged(visits, "latest")[0]?.[1]).toBe("CLINIC");
  });

  it("three of a day, the latest counts", () => {
    const third = { date: `${dateOf(28)}T20:00`, visit: "NIGHT", upcr: { value: "0.3", unit: "g/g" } };
    expect(judged([third, blood, urine], "latest")).toStrictEqual([[28, "NIGHT", "CR"]]);
    expect(judged([urine, third, blood], "earliest")).toStrictEqual([[28, "LAB", "NE"]]);
  });
});

describe("refuses", () => {
  const call = (change: object, options: object = {}) => () => responsesOverTime({ ...drawn("28 CR"), ...change }, byUpcr, options);
  const first = visitOn(28, "CR");
  it.each([
    ["no course", () => responsesOverTime(null as never, byUpcr), "course null"],
    ["a misspelt part", call({ visit: [] }), 'course has an unknown key "visit", the nearest known key is "visits"'],
    ["no baseline", call({ baseline: null }), "course baseline null"],
    ["no day to count from", call({ baseline: {} }), "course origin undefined"],
    ["a partial date of the baseline", call({ baseline: { date: "2024-01" } }), 'course baseline date "2024-01"'],
    ["an impossible origin", call({ origin: "2024-02-30" }), 'course origin "2024-02-30"'],
    ["no list of visits", call({ visits: null }), "course visits null"],
    ["a visit that is no object", call({ visits: [first, "CR"] }), 'course visits[1] "CR"'],
    ["a visit without a date", call({ visits: [{ upcr: first.upcr }] }), "course visits[0] date undefined"],
    ["a visit on the day of the baseline", call({ visits: [visitOn(0, "CR")] }), 'followUp date "2024-01-08"'],
    ["a visit before the origin", call({ origin: dateOf(29) }), 'course visit of "2024-02-05"'],
    ["a visit after the end of observation", call({ endOfObservation: dateOf(27) }), 'course visit of "2024-02-05"'],
    ["an unknown event", call({ events: [{ event: "rescue", date: origin }] }), 'course events[0] event "rescue"'],
    ["an event without a date", call({ events: [{ event: "death" }] }), "course events[0] date undefined"],
    ["a misspelt part of an event", call({ events: [{ event: "death", day: origin }] }),
      'course events[0] has an unknown key "day", the nearest known key is "date"'],
    ["no list of events", call({ events: {} }), "course events an object"],
    ["an unknown kind of event", call({ eventsRecorded: ["deaths"] }), 'course eventsRecorded[0] "deaths"'],
    ["a dose without a unit", call({ doses: [{ start: origin, prednisoneEquivalent: { value: 5 } }] }),
      "course doses[0] prednisoneEquivalent unit undefined"],
    ["an unknown rule for a day", call({}, { sameDate: "last" }), 'sameDate "last"'],
    ["a misspelt option", call({}, { samedate: "merge" }), 'options has an unknown key "samedate", the nearest known key is "sameDate"'],
    ["what the classification refuses", call({ visits: [{ ...first, upcr: { value: "1,2", unit: "g/g" } }] }), 'followUp upcr value "1,2"'],
  ])("%s", (_, mistake, message) => {
    expect(refusal(mistake).slice(0, message.length + 12)).toBe(`RangeError: ${message}`);
  });

  it("a visit on the last day of observation, and on the day of origin, is none of them", () => {
    expect(responsesOverTime(drawn("28 CR", { endOfObservation: dateOf(28), origin: dateOf(28) }), byUpcr)).toHaveLength(1);
  });
});
