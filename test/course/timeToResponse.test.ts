import { describe, expect, it } from "vitest";
import { confirmed, firstVisit, type ResponseRule, sustained } from "../../src/course/responseRule.js";
import { timeToResponse, type TimeToResponseOptions } from "../../src/course/timeToResponse.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { refusal } from "../measurement/refusal.js";
import { atTwoVisits, byUpcr, dateOf, daysOf, drawn, trialCourse } from "./draw.js";

const cr = { atLeast: "CR", rule: firstVisit } as const;

/** Event or not, the day, and the days of the deciding and the open visits. */
function judged(drawing: string, options: TimeToResponseOptions<"CR" | "PR">): readonly unknown[] {
  const { event, days, decidingVisits, openVisits } = timeToResponse(drawn(drawing), byUpcr, options);
  return [event ? "event" : "censored", days, daysOf(decidingVisits), daysOf(openVisits)];
}

describe("firstVisit: the first visit of which every possible response is good enough", () => {
  it.each([
    ["28 NR, 56 CR", "CR", "event", 56, [56], []],
    ["28 CR, 56 NR, 84 CR", "CR", "event", 28, [28], []], // lost later: still an event
    ["28 PR, 56 CR", "CR", "event", 56, [56], []], // PR is not CR
    ["28 PR, 56 CR", "PR", "event", 28, [28], []],
    ["28 CR, 56 NR", "PR", "event", 28, [28], []], // CR is better than PR
    ["28 CR/PR, 56 NR", "PR", "event", 28, [28], []], // either way at least PR
    ["28 CR/PR, 56 CR", "CR", "event", 56, [56], [28]], // day 28 may have been CR
    ["28 PR/NR, 56 CR", "CR", "event", 56, [56], []], // either way no CR
    ["28 PR/NR, 56 CR", "PR", "event", 56, [56], [28]],
    ["28 NE, 56 NE, 84 CR, 112 NE", "CR", "event", 84, [84], [28, 56]], // what follows cannot change it
    ["0 CR", "CR", "event", 0, [0], []], // on the day of origin, if the baseline was earlier
  ] as const)("%s: time to at least %s", (drawing, atLeast, event, days, deciding, open) => {
    const course = drawn(drawing, { baseline: { date: dateOf(-7) }, origin: dateOf(0) });
    const found = timeToResponse(course, byUpcr, { atLeast, rule: firstVisit });
    expect([found.event ? "event" : "censored", found.days, daysOf(found.decidingVisits), daysOf(found.openVisits)]).toStrictEqual([event,
      days, deciding, open]);
  });
});

describe("censoring: at the last visit known to be without the response", () => {
  it.each([
    ["28 NR, 56 NR", "CR", 56, [56], []],
    ["28 NR, 56 NE", "CR", 28, [28], [56]], // a later day would claim what nobody saw
    ["28 NR, 56 CR/PR, 84 PR/NR", "CR", 84, [84], [56]], // PR or NR: known not to be CR
    ["28 NR, 56 PR/NR", "PR", 28, [28], [56]],
    ["28 PR, 56 NE", "CR", 28, [28], [56]],
  ] as const)("%s, at least %s: censored on day %d", (drawing, atLeast, days, deciding, open) => {
    expect(judged(drawing, { atLeast, rule: firstVisit })).toStrictEqual(["censored", days, deciding, open]);
  });

  it.each([
    ["", undefined, 0, "CR not reached; no visit after baseline, censored at day 0"],
    ["", "day0", 0, "CR not reached; no visit after baseline, censored at day 0"],
    ["", "day1", 1, "CR not reached; no visit after baseline, censored at day 1"],
    ["28 NE, 56 CR/PR", "day0", 0, "CR not reached; no visit is evaluable, censored at day 0"],
    ["28 NE, 56 CR/PR", "day1", 1, "CR not reached; no visit is evaluable, censored at day 1"],
  ] as const)("visits “%s”, withoutVisit %s: day %d, and it says so", (drawing, withoutVisit, days, reason) => {
    const found = timeToResponse(drawn(drawing), byUpcr, { ...cr, ...(withoutVisit === undefined ? {} : { withoutVisit }) });
    expect([found.event, found.days, found.date, found.reason, found.decidingVisits]).toStrictEqual([false, days, dateOf(days), reason,
      []]);
  });

  it("withoutVisit changes nothing once a visit is known to be without the response", () => {
    expect(timeToResponse(drawn("28 NR"), byUpcr, { ...cr, withoutVisit: "day1" }).days).toBe(28);
  });
});

describe("censoring at the end of observation (admiral's rule for a positive event)", () => {
  it.each([
    ["28 NR, 56 NE", undefined, 56], // the last visit ends the observation
    ["28 NR, 56 NE", 56, 56],
    ["28 NR, 56 NE", 90, 90],
    ["28 NR", 28, 28],
    ["", 364, 364],
    ["", undefined, 0],
  ] as const)("visits “%s”, observed to day %s: day %d", (drawing, end, days) => {
    const course = drawn(drawing, end === undefined ? {} : { endOfObservation: dateOf(end) });
    const found = timeToResponse(course, byUpcr, { ...cr, censorAt: "endOfObservation" });
    expect([found.event, found.days, found.date, found.reason]).toStrictEqual([
      false, days, dateOf(days), `CR not reached; censored at the end of observation, ${dateOf(days)}`,
    ]);
  });

  it("an event stays where it is", () => {
    const course = drawn("28 NR, 56 CR", { endOfObservation: dateOf(400) });
    expect(timeToResponse(course, byUpcr, { ...cr, censorAt: "endOfObservation" }).days).toBe(56);
  });

  it("the end of observation does not count unless it is asked for", () => {
    expect(timeToResponse(drawn("28 NR, 56 NE", { endOfObservation: dateOf(400) }), byUpcr, cr).days).toBe(28);
  });
});

const within = (minDays: number, maxNotEvaluable: number, eventDate?: "firstVisit" | "confirmingVisit") =>
  confirmed({ minDays, maxNotEvaluable, ...(eventDate === undefined ? {} : { eventDate }) });

describe("confirmed: a later visit shows the response as well", () => {
  it.each([
    // minDays
    ["28 CR, 55 CR", within(28, 0), "censored", 0, [], [28, 55]], // 27 days: not yet
    ["28 CR, 56 CR", within(28, 0), "event", 28, [28, 56], []], // 28 days exactly
    ["28 CR, 57 CR", within(28, 0), "event", 28, [28, 57], []],
    ["28 CR, 29 CR", within(1, 0), "event", 28, [28, 29], []],
    ["28 CR, 42 CR, 56 CR", within(28, 0), "event", 28, [28, 56], []], // the visit too soon neither confirms nor breaks
    ["28 CR, 42 CR, 55 CR, 70 CR", within(28, 0), "event", 28, [28, 70], []],
    // A visit without response in between breaks it.
    ["28 CR, 56 NR, 84 CR", within(28, 0), "censored", 56, [56], [84]],
    ["28 CR, 42 NR, 56 CR, 84 CR", within(28, 0), "event", 56, [56, 84], []],
    ["28 CR, 42 PR/NR, 84 CR", within(28, 5), "censored", 42, [42], [84]], // PR or NR: no CR either way
    // maxNotEvaluable
    ["28 CR, 42 NE, 56 CR", within(28, 0), "censored", 0, [], [28, 42, 56]],
    ["28 CR, 42 NE, 56 CR", within(28, 1), "event", 28, [28, 56], [42]],
    ["28 CR, 35 NE, 42 NE, 56 CR", within(28, 1), "censored", 0, [], [28, 35, 42, 56]],
    ["28 CR, 35 NE, 42 NE, 56 CR", within(28, 2), "event", 28, [28, 56], [35, 42]],
    ["28 CR, 42 CR/PR, 56 CR", within(28, 0), "censored", 0, [], [28, 42, 56]], // CR or PR: not evaluable for CR
    ["28 CR, 35 NE, 42 CR, 56 CR", within(28, 0), "censored", 0, [], [28, 35, 42, 56]], // a response too soon does not reset the count
    ["28 CR, 42 NE, 56 CR, 84 CR", within(28, 0), "event", 56, [56, 84], [42]], // the next pair, day 42 may have been CR
    ["28 CR, 56 CR, 70 NE", within(28, 0), "event", 28, [28, 56], []], // after the confirmation
    // Nothing to confirm it.
    ["28 NR, 56 CR", within(28, 0), "censored", 28, [28], [56]],
    ["28 NE, 56 CR, 84 CR", within(28, 0), "event", 56, [56, 84], [28]],
  ] as const)("%s with %o", (drawing, rule, event, days, deciding, open) => {
    expect(judged(drawing, { atLeast: "CR", rule })).toStrictEqual([event, days, deciding, open]);
  });

  it("PR confirmed by CR counts for at least PR", () => {
    expect(judged("28 PR, 56 CR", { atLeast: "PR", rule: within(28, 0) })).toStrictEqual(["event", 28, [28, 56], []]);
  });

  it.each([
    [undefined, 28],
    ["firstVisit", 28],
    ["confirmingVisit", 70],
  ] as const)("eventDate %s: the event is on day %d", (eventDate, days) => {
    const found = timeToResponse(drawn("14 NR, 28 CR, 42 CR, 70 CR"), byUpcr, { atLeast: "CR", rule: within(30, 0, eventDate) });
    expect([found.event, found.days, found.date, daysOf(found.decidingVisits)]).toStrictEqual([true, days, dateOf(days), [28, 70]]);
  });
});

describe("sustained: the first visit of the unbroken run of responses to the last visit", () => {
  it.each([
    ["28 NR, 56 CR, 84 CR", "event", 56, [56, 84], []],
    ["28 CR, 56 NR, 84 CR", "event", 84, [84], []], // a run of one visit
    ["28 CR, 56 CR, 84 NR", "censored", 84, [84], []],
    ["28 NR, 56 CR, 84 NE", "censored", 28, [28], [84]], // the last visit may be without
    ["28 CR, 56 NE, 84 CR", "event", 84, [84], [56]], // if day 56 was CR, the run began on day 28
    ["28 NE, 56 NR, 84 CR", "event", 84, [84], []], // day 56 breaks whatever day 28 was
    ["28 NR", "censored", 28, [28], []],
    ["", "censored", 0, [], []],
  ] as const)("%s", (drawing, event, days, deciding, open) => {
    expect(judged(drawing, { atLeast: "CR", rule: sustained })).toStrictEqual([event, days, deciding, open]);
  });
});

describe("what the result says", () => {
  it("an event by NCT05631717, in full", () => {
    const course = trialCourse("28 NR, 84 NE, 168 CR", { subject: "001" });
    const named = { ...course, visits: course.visits.map((visit, i) => (i === 2 ? { ...visit, visit: "WEEK 24" } : visit)) };
    expect(timeToResponse(named, nct05631717, { atLeast: "PR", rule: firstVisit })).toStrictEqual({
      event: true,
      days: 168,
      date: "2024-06-24",
      studyDay: 169, // no day 0
      reason: "PR or better at WEEK 24, 2024-06-24",
      censoring: null,
      decidingVisits: ["2024-06-24"],
      openVisits: ["2024-04-01"],
      lastDayWithout: 28,
      warnings: [],
      origin: "2024-01-08",
      definition: { id: "nct05631717", version: "2.0.0" },
      atLeast: "PR",
      rule: { kind: "firstVisit" },
    });
  });

  it.each([
    [firstVisit, "28 CR", "CR at 2024-02-05"],
    [within(28, 0), "28 CR, 56 CR", "CR at 2024-02-05, confirmed at 2024-03-04"],
    [sustained, "28 CR, 56 CR", "CR from 2024-02-05 to the last visit, 2024-03-04"],
    [within(28, 0), "28 NR, 56 CR", "CR not reached; last visit known to be without it: 2024-02-05"],
  ] as const)("%o on %s: %s", (rule: ResponseRule, drawing, reason) => {
    expect(timeToResponse(drawn(drawing), byUpcr, { atLeast: "CR", rule }).reason).toBe(reason);
  });

  // ADY: the day of origin is 1, there is no day 0.
  it.each([
    [0, 0, 1],
    [0, 1, 2],
    [10, 28, 19],
    [-7, 28, 36],
  ])("origin on day %d, response on day %d: study day %d", (from, on, studyDay) => {
    const course = drawn(`${String(on)} CR`, { baseline: { date: dateOf(-10) }, origin: dateOf(from) });
    const found = timeToResponse(course, byUpcr, cr);
    expect([found.days, found.studyDay, found.date, found.origin]).toStrictEqual([on - from, studyDay, dateOf(on), dateOf(from)]);
  });

  it("counts across 29 February: 2024-02-28 to 2024-03-01 are 2 days", () => {
    const course = { baseline: { date: "2024-02-28" }, visits: [{ date: "2024-03-01", upcr: { value: "0.3", unit: "g/g" } }] };
    expect(timeToResponse(course, byUpcr, cr).days).toBe(2);
  });

  it("takes the date part of date-times", () => {
    const course = { baseline: { date: "2024-01-08T23:59:00-11:00" },
      visits: [{ date: "2024-01-09T00:01:00+14:00", upcr: { value: "0.3", unit: "g/g" } }] };
    expect(timeToResponse(course, byUpcr, cr)).toMatchObject({ days: 1, date: "2024-01-09", origin: "2024-01-08" });
  });
});

describe("a definition that asks for the next visit", () => {
  it.each([
    ["28 CR, 56 CR, 84 NR", true, 28, []], // confirmed at the next visit
    ["28 CR, 56 PR, 84 CR", false, 56, [84]], // day 28 not confirmed; day 84 may still be
    ["28 CR", false, 0, [28]], // no next visit: open
    ["28 CR, 56 NE, 84 NR", false, 84, [28]], // nobody measured on day 56; what day 84 shows rules out a CR on day 56
    ["28 NR, 56 CR, 84 CR", true, 56, []],
  ] as const)("%s", (drawing, event, days, open) => {
    const found = timeToResponse(drawn(drawing), atTwoVisits, cr);
    expect([found.event, found.days, daysOf(found.openVisits)]).toStrictEqual([event, days, open]);
  });

  it("a visit that brings its own next measurement keeps it", () => {
    const [first, second] = drawn("28 CR, 56 NR").visits;
    const own = { ...first, next: { date: dateOf(35), upcr: { value: "0.3", unit: "g/g" } } };
    expect(timeToResponse(drawn("", { visits: [own, ...(second === undefined ? [] : [second])] }), atTwoVisits,
      cr)).toMatchObject({ event: true, days: 28 });
  });
});

describe("refuses", () => {
  const call = (options: unknown) => () => timeToResponse(drawn("28 CR"), byUpcr, options as TimeToResponseOptions<"CR" | "PR">);
  it.each([
    ["a response that the definition does not have", { ...cr, atLeast: "CRR" }, 'RangeError: atLeast "CRR"'],
    ["NR, which is no response to wait for", { ...cr, atLeast: "NR" }, 'RangeError: atLeast "NR"'],
    ["no response named", { rule: firstVisit }, "RangeError: atLeast undefined"],
    ["no rule", { atLeast: "CR" }, "RangeError: rule undefined"],
    ["an unknown kind of rule", { ...cr, rule: { kind: "last" } }, 'RangeError: rule "last"'],
    ["the function instead of its rule", { ...cr, rule: confirmed }, "RangeError: rule a function"],
    ["an unknown way to censor", { ...cr, censorAt: "end" }, 'RangeError: censorAt "end"'],
    ["an unknown day", { ...cr, withoutVisit: 0 }, "RangeError: withoutVisit 0"],
    ["a misspelt option", { ...cr, censorA: "endOfObservation" },
      'RangeError: options has an unknown key "censorA", the nearest known key is "censorAt"'],
    ["no options", undefined, "RangeError: options undefined"],
  ])("%s", (_, options, message) => {
    expect(refusal(call(options))).toBe(message);
  });
});
