import { describe, expect, it } from "vitest";
import { bestResponse } from "../../src/course/bestResponse.js";
import { compositeStrategy, whileOnTreatment } from "../../src/course/intercurrentEvents.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { refusal } from "../measurement/refusal.js";
import { byUpcr, dateOf, drawn, trialCourse } from "./draw.js";

describe("bestResponse", () => {
  it.each([
    ["28 NR, 56 PR, 84 CR, 112 NR", "CR", ["CR"], 84],
    ["28 PR, 56 PR, 84 NR", "PR", ["PR"], 28], // the first of two
    ["28 NR, 56 NR", "NR", ["NR"], 28],
    ["28 CR, 56 NE", "CR", ["CR"], 28], // nothing is better than CR
    ["28 PR, 56 NE", "NE", ["CR", "PR"], null], // not worse than PR, whatever day 56 was
    ["28 NR, 56 NE", "NE", ["CR", "PR", "NR"], null],
    ["28 PR, 56 PR/NR", "PR", ["PR"], 28],
    ["28 PR/NR, 56 NR, 84 PR", "PR", ["PR"], 84], // the first visit known to show it
    ["28 NR, 56 PR/NR", "NE", ["PR", "NR"], null],
    ["28 CR/PR, 56 PR/NR", "NE", ["CR", "PR"], null],
    ["28 NE", "NE", ["CR", "PR", "NR"], null],
    ["", "NE", ["CR", "PR", "NR"], null],
  ] as const)("%s: %s", (drawing, response, possible, day) => {
    const date = day === null ? null : dateOf(day);
    expect(bestResponse(drawn(drawing), byUpcr)).toStrictEqual({ response, possible, date, days: day, warnings: [] });
  });

  it("by NCT05631717, counted from an origin of its own", () => {
    const course = trialCourse("28 NR, 84 PR, 168 CR", { origin: dateOf(7) });
    expect(bestResponse(course, nct05631717)).toStrictEqual({ response: "CR", possible: ["CR"], date: "2024-06-24", days: 161,
      warnings: [] });
  });

  const events = [{ event: "rescueTherapy", date: dateOf(40) }] as const;
  it.each([
    [compositeStrategy(["rescueTherapy"], { onTheDay: "affected" }), "28 PR, 56 CR", "PR", 28],
    [whileOnTreatment(["rescueTherapy"], { onTheDay: "affected" }), "28 NR, 56 CR", "NR", 28],
    [whileOnTreatment(["rescueTherapy"], { onTheDay: "affected" }), "56 CR", "NE", null],
  ] as const)("after rescue on day 40, by %o: %s is %s", (strategy, drawing, response, days) => {
    expect(bestResponse(drawn(drawing, { events }), byUpcr, { intercurrentEvents: [strategy] })).toMatchObject({ response, days });
  });

  it("refuses an unknown option", () => {
    expect(refusal(() => bestResponse(drawn(""), byUpcr, { atLeast: "CR" } as object))).toMatch(
      /^RangeError: options has an unknown key "atLeast"/);
  });
});
