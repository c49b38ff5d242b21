import { describe, expect, it } from "vitest";
import { compositeStrategy } from "../../src/course/intercurrentEvents.js";
import { lossOfResponse } from "../../src/course/lossOfResponse.js";
import { confirmed, firstVisit, sustained } from "../../src/course/responseRule.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { refusal } from "../measurement/refusal.js";
import { byUpcr, dateOf, daysOf, drawn, trialCourse } from "./draw.js";

const confirmedOnce = confirmed({ minDays: 28, maxNotEvaluable: 0 });
const toleratingOne = confirmed({ minDays: 28, maxNotEvaluable: 1 });

describe("lossOfResponse: the first later visit at which no possible response is good enough", () => {
  it.each([
    ["28 CR, 56 NR", "CR", firstVisit, true, 28, 56, []],
    ["28 CR, 56 PR", "CR", firstVisit, true, 28, 56, []],
    ["28 CR, 56 PR, 84 NR", "PR", firstVisit, true, 28, 84, []],
    ["28 CR, 56 PR/NR, 84 NR", "CR", firstVisit, true, 28, 56, []], // PR or NR: no CR either way
    ["28 CR, 56 NE, 84 NR", "CR", firstVisit, true, 28, 84, [56]], // may have been lost on day 56
    ["28 CR, 56 NR, 84 CR, 112 NR", "CR", firstVisit, true, 28, 56, []], // the first loss, though regained
    ["14 NR, 28 CR, 56 CR, 84 NR", "CR", confirmedOnce, true, 28, 84, []],
    ["28 CR, 42 NR, 56 CR, 84 CR, 112 NR", "CR", confirmedOnce, true, 56, 112, []], // the loss of what was not confirmed is none
    ["28 CR, 42 NE, 56 CR, 84 NR", "CR", toleratingOne, true, 28, 84, [42]],
    // Not lost: censored at the last visit known to show it.
    ["28 CR", "CR", firstVisit, false, 28, 28, []],
    ["28 CR, 56 CR, 84 NE", "CR", firstVisit, false, 28, 56, [84]],
    ["28 CR, 56 NE, 84 CR", "CR", firstVisit, false, 28, 84, [56]],
    ["28 NE, 56 CR, 84 CR", "CR", firstVisit, false, 56, 84, []], // what was open before the response
    ["28 NR, 56 CR, 84 CR", "CR", sustained, false, 56, 84, []],
  ] as const)("%s: at least %s", (drawing, atLeast, rule, event, from, days, open) => {
    const found = lossOfResponse(drawn(drawing), byUpcr, { atLeast, rule });
    expect([found?.event, found?.responseDate, found?.days, found?.date, daysOf(found?.openVisits ?? [])]).toStrictEqual([event,
      dateOf(from), days, dateOf(days), open]);
  });

  it.each([
    ["28 NR, 56 PR", firstVisit],
    ["28 NE", firstVisit],
    ["", firstVisit],
    ["28 CR, 56 NR", confirmedOnce],
    ["28 CR, 56 NR", sustained],
  ] as const)("%s by %o: a response that was not reached cannot be lost", (drawing, rule) => {
    expect(lossOfResponse(drawn(drawing), byUpcr, { atLeast: "CR", rule })).toBeNull();
  });

  it("says what was lost and when, in full, counted from the origin", () => {
    const course = trialCourse("84 CR, 168 NR", { origin: dateOf(7) });
    expect(lossOfResponse(course, nct05631717, { atLeast: "PR", rule: firstVisit })).toStrictEqual({
      event: true, days: 161, date: "2024-06-24", studyDay: 162, responseDate: "2024-04-01", reason: "PR or better lost at 2024-06-24",
        openVisits: [],
      lastDayWithout: 77, warnings: [], // in response on day 84 - 7
    });
    expect(lossOfResponse(trialCourse("84 CR"), nct05631717,
      { atLeast: "CR", rule: firstVisit })?.reason).toBe("CR not lost; last visit known to show it: 2024-04-01");
  });

  it("rescue that counts as non-response ends the response at the next visit", () => {
    const course = drawn("28 CR, 56 CR, 84 CR", { events: [{ event: "rescueTherapy", date: dateOf(40) }] });
    const intercurrentEvents = [compositeStrategy(["rescueTherapy"], { onTheDay: "affected" })];
    expect(lossOfResponse(course, byUpcr, { atLeast: "CR", rule: firstVisit, intercurrentEvents })).toMatchObject({ event: true,
      days: 56 });
  });

  it.each([
    [{ atLeast: "CRR", rule: firstVisit }, /^RangeError: atLeast "CRR"/],
    [{ atLeast: "CR", rule: { kind: "last" } }, /^RangeError: rule "last"/],
    [{ atLeast: "CR", rule: firstVisit, censorAt: "endOfObservation" }, /^RangeError: options has an unknown key "censorAt"/],
  ])("refuses %o", (options, message) => {
    expect(refusal(() => lossOfResponse(drawn("28 CR"), byUpcr, options as never))).toMatch(message);
  });
});
