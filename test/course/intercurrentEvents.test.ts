import { describe, expect, it } from "vitest";
import type { Course } from "../../src/course/course.js";
import {
  compositeStrategy, hypotheticalStrategy, type IntercurrentEventStrategy, type OnTheDay, treatmentPolicy, whileOnTreatment,
} from "../../src/course/intercurrentEvents.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { firstVisit } from "../../src/course/responseRule.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import { refusal } from "../measurement/refusal.js";
import { byUpcr, dateOf, drawn } from "./draw.js";

const rescue = ["rescueTherapy"] as const;
/** Each visit as its day and what is possible: "28 CR", "56 CR/PR/NR". */
const judged = (course: Course, ...intercurrentEvents: readonly IntercurrentEventStrategy[]) =>
  responsesOverTime(course, byUpcr, { intercurrentEvents }).map(({ days, possible }) => `${String(days)} ${possible.join("/")}`).join(", ");

const rescuedOn = (day: number, drawing = "28 CR, 56 PR, 84 CR/PR") => drawn(drawing,
  { events: [{ event: "rescueTherapy", date: dateOf(day) }] });

describe("visits before the event stay as they are; from the event on", () => {
  it.each([
    ["treatmentPolicy", treatmentPolicy(rescue), "28 CR, 56 PR, 84 CR/PR"],
    ["compositeStrategy: non-response", compositeStrategy(rescue, { onTheDay: "affected" }), "28 CR, 56 NR, 84 NR"],
    ["whileOnTreatment: left out", whileOnTreatment(rescue, { onTheDay: "affected" }), "28 CR"],
    ["hypotheticalStrategy: not evaluable", hypotheticalStrategy(rescue, { onTheDay: "affected" }), "28 CR, 56 CR/PR/NR, 84 CR/PR/NR"],
  ])("%s", (_, strategy, expected) => {
    expect(judged(rescuedOn(40), strategy)).toBe(expected);
  });
});

describe("a visit on the day of the event", () => {
  const rows: readonly (readonly [number, OnTheDay, string])[] = [
    [55, "affected", "28 CR, 56 NR, 84 NR"], // the day before the visit
    [55, "unaffected", "28 CR, 56 NR, 84 NR"],
    [56, "affected", "28 CR, 56 NR, 84 NR"], // the day of the visit
    [56, "unaffected", "28 CR, 56 PR, 84 NR"],
    [57, "affected", "28 CR, 56 PR, 84 NR"], // the day after
    [57, "unaffected", "28 CR, 56 PR, 84 NR"],
  ];
  it.each(rows)("rescue on day %d, visits on its day %s: %s", (day, onTheDay, expected) => {
    expect(judged(rescuedOn(day), compositeStrategy(rescue, { onTheDay }))).toBe(expected);
    const left = expected.split(", ").filter((visit) => !visit.endsWith("NR")).join(", ");
    expect(judged(rescuedOn(day), whileOnTreatment(rescue, { onTheDay }))).toBe(left);
  });

  it("the first of several dates decides, in whatever order they are listed", () => {
    const events = [84, 30, 56].map((day) => ({ event: "rescueTherapy", date: dateOf(day) }) as const);
    expect(judged(drawn("28 CR, 56 PR, 84 CR", { events }), compositeStrategy(rescue, { onTheDay: "unaffected" }))).toBe(
      "28 CR, 56 NR, 84 NR");
  });
});

describe("what the course does not record stays unknown", () => {
  it.each([
    ["composite: non-response stays possible beside what was observed", compositeStrategy(rescue, { onTheDay: "affected" }),
      "28 CR/NR, 56 NR, 84 CR/PR/NR"],
    ["hypothetical", hypotheticalStrategy(rescue, { onTheDay: "affected" }), "28 CR/PR/NR, 56 CR/PR/NR, 84 CR/PR/NR"],
    ["while on treatment: the visit stays, not evaluable", whileOnTreatment(rescue, { onTheDay: "affected" }),
      "28 CR/PR/NR, 56 CR/PR/NR, 84 CR/PR/NR"],
  ])("%s", (_, strategy, expected) => {
    expect(judged(drawn("28 CR, 56 NR, 84 CR/PR"), strategy)).toBe(expected);
  });

  it.each<readonly [string, Partial<Course>]>([
    ["rescue recorded, none listed", { eventsRecorded: ["rescueTherapy"] }],
    ["rescue listed after the last visit", { events: [{ event: "rescueTherapy", date: dateOf(90) }] }],
  ])("%s: it did not occur, nothing is assumed", (_, more) => {
    const responses = responsesOverTime(drawn("28 CR, 56 PR", more), byUpcr,
      { intercurrentEvents: [compositeStrategy(rescue, { onTheDay: "affected" })] });
    expect(responses.map(({ response, assumptions }) => [response, assumptions])).toStrictEqual([["CR", []], ["PR", []]]);
  });

  it("another event that was recorded says nothing of rescue", () => {
    expect(judged(drawn("28 CR", { eventsRecorded: ["death"] }), compositeStrategy(rescue, { onTheDay: "affected" }))).toBe("28 CR/NR");
  });

  it("an unknown event is no event in the time to response", () => {
    const options = { atLeast: "CR", rule: firstVisit, intercurrentEvents: [compositeStrategy(rescue, { onTheDay: "affected" })] } as const;
    expect(timeToResponse(drawn("28 CR, 56 NR"), byUpcr, options)).toMatchObject({ event: false, days: 56, openVisits: [dateOf(28)] });
  });
});

describe("a visit's own record of the event", () => {
  const told = (...flags: readonly (boolean | null)[]) => {
    const course = drawn(flags.map((_, i) => `${String(28 * (i + 1))} CR`).join(", "));
    return { ...course, visits: course.visits.map((visit, i) => ({ ...visit, events: { rescueTherapy: flags[i] ?? null } })) };
  };
  it.each([
    [[false, true, false], "28 CR, 56 NR, 84 NR"], // once it has occurred, it has
    [[false, true, null], "28 CR, 56 NR, 84 NR"],
    [[false, false, false], "28 CR, 56 CR, 84 CR"],
    [[null, false, null], "28 CR/NR, 56 CR, 84 CR/NR"],
    [[null, null, true], "28 CR/NR, 56 CR/NR, 84 NR"],
  ])("rescue at the visits %s: %s", (flags, expected) => {
    expect(judged(told(...flags), compositeStrategy(rescue, { onTheDay: "unaffected" }))).toBe(expected);
  });

  it("that the list dates on the very day is judged as the list's", () => {
    const course = told(false, true);
    const listed = { ...course, events: [{ event: "rescueTherapy", date: dateOf(56) }] as const };
    expect(judged(listed, compositeStrategy(rescue, { onTheDay: "unaffected" }))).toBe("28 CR, 56 CR");
    expect(judged(listed, compositeStrategy(rescue, { onTheDay: "affected" }))).toBe("28 CR, 56 NR");
  });
});

describe("what is assumed is told", () => {
  it.each([
    ["a listed event", rescuedOn(40, "56 PR"), `rescueTherapy on ${dateOf(40)}`, "PR"],
    ["a visit that was open", rescuedOn(40, "56 CR/PR"), `rescueTherapy on ${dateOf(40)}`, "NE"],
    ["no record", drawn("56 PR"), "not recorded whether rescueTherapy or death occurred", "PR"],
    ["a record of one of the two", drawn("56 PR", { eventsRecorded: ["death"] }), "not recorded whether rescueTherapy occurred", "PR"],
  ])("%s", (_, course, reason, from) => {
    const [visit] = responsesOverTime(course, byUpcr, { intercurrentEvents: [compositeStrategy(["rescueTherapy", "death"],
      { onTheDay: "affected" })] });
    expect(visit?.assumptions).toStrictEqual([{ strategy: "compositeStrategy", reason, from, dtype: null }]);
  });

  it("two strategies, each for its own event: who is a non-responder by the composite stays one after the other", () => {
    const course = drawn("28 CR, 56 CR, 84 CR", { events: [{ event: "rescueTherapy", date: dateOf(30) },
      { event: "death", date: dateOf(60) }] });
    const onTheDay = "affected";
    expect(judged(course, compositeStrategy(rescue, { onTheDay }), whileOnTreatment(["death"], { onTheDay }))).toBe("28 CR, 56 NR, 84 NR");
    expect(judged(course, whileOnTreatment(["death"], { onTheDay }), compositeStrategy(rescue, { onTheDay }))).toBe("28 CR, 56 NR, 84 NR");
  });

  it("what the definition found before the assumption stays in the result", () => {
    const [visit] = responsesOverTime(rescuedOn(20, "28 CR"), byUpcr,
      { intercurrentEvents: [compositeStrategy(rescue, { onTheDay: "affected" })] });
    expect([visit?.response, visit?.result.response]).toStrictEqual(["NR", "CR"]);
  });
});

describe("refuses", () => {
  const onTheDay = "affected";
  it.each([
    ["no list", () => compositeStrategy("death" as never, { onTheDay }), 'RangeError: events "death"'],
    ["an empty list", () => whileOnTreatment([], { onTheDay }), "RangeError: events an array"],
    ["an unknown event", () => treatmentPolicy(["death", "rescue" as never]), 'RangeError: events[1] "rescue"'],
    ["no options", () => hypotheticalStrategy(rescue, undefined as never), "RangeError: options undefined"],
    ["no word on the day of the event", () => hypotheticalStrategy(rescue, {} as never), 'RangeError: onTheDay undefined'],
    ["another word", () => hypotheticalStrategy(rescue, { onTheDay: "included" as never }), 'RangeError: onTheDay "included"'],
    ["a misspelt option", () => compositeStrategy(rescue, { ontheDay: "affected" } as never),
      'RangeError: options has an unknown key "ontheDay", the nearest known key is "onTheDay"'],
    [
      "an event in two strategies",
      () => judged(drawn(""), treatmentPolicy(["death", "rescueTherapy"]), compositeStrategy(rescue, { onTheDay })),
      'RangeError: intercurrentEvents "rescueTherapy"',
    ],
    [
      "one strategy instead of a list",
      () => responsesOverTime(drawn(""), byUpcr, { intercurrentEvents: treatmentPolicy(rescue) as never }),
      "RangeError: intercurrentEvents an object",
    ],
  ])("%s", (_, call, message) => {
    expect(refusal(call).slice(0, message.length)).toBe(message);
  });
});
