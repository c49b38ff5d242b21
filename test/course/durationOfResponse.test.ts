import { describe, expect, it } from "vitest";
import { durationOfResponse } from "../../src/course/durationOfResponse.js";
import { lossOfResponse } from "../../src/course/lossOfResponse.js";
import { confirmed, firstVisit, sustained } from "../../src/course/responseRule.js";
import { byUpcr, dateOf, drawn } from "./draw.js";

const confirmedOnce = confirmed({ minDays: 28, maxNotEvaluable: 0 });

describe("durationOfResponse: days from the visit that first showed it", () => {
  it.each([
    ["28 CR, 56 NR", firstVisit, true, 28],
    ["28 CR, 56 CR, 84 NR", firstVisit, true, 56],
    ["28 CR, 56 NE, 84 CR, 112 NE", firstVisit, false, 56],
    ["28 CR", firstVisit, false, 0], // seen once
    ["28 CR, 42 NR, 56 CR, 84 CR, 90 NR", confirmedOnce, true, 34],
    ["28 NR, 56 CR, 84 CR", sustained, false, 28],
    ["28 CR, 56 CR, 84 NR", confirmed({ minDays: 28, maxNotEvaluable: 0, eventDate: "confirmingVisit" }), true, 28], // dated on day 56
  ] as const)("%s by %o", (drawing, rule, event, days) => {
    expect(durationOfResponse(drawn(drawing), byUpcr, { atLeast: "CR", rule })).toMatchObject({ event, days });
  });

  it("does not depend on the origin; all else is as lossOfResponse says", () => {
    const course = drawn("28 CR, 56 PR", { origin: dateOf(20) });
    const options = { atLeast: "CR", rule: firstVisit } as const;
    expect(durationOfResponse(course, byUpcr, options)).toStrictEqual({ ...lossOfResponse(course, byUpcr, options), days: 28,
      lastDayWithout: 0 });
  });

  it("without a response there is none", () => {
    expect(durationOfResponse(drawn("28 NR, 56 NE"), byUpcr, { atLeast: "CR", rule: firstVisit })).toBeNull();
  });
});
