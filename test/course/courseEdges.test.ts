import { describe, expect, it } from "vitest";
import { couldChange } from "../../src/course/couldChange.js";
import { compositeStrategy, hypotheticalStrategy, whileOnTreatment } from "../../src/course/intercurrentEvents.js";
import { imputeNonResponse, worstObservationCarriedForward } from "../../src/course/imputation.js";
import { lossOfResponse } from "../../src/course/lossOfResponse.js";
import { responseAtWeek } from "../../src/course/responseAtWeek.js";
import { confirmed, findResponse, firstVisit, type ResponseRule, type Shown, sustained } from "../../src/course/responseRule.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { lastOnOrBefore, meanOfScreening } from "../../src/course/baselineRule.js";
import { selectBaseline } from "../../src/course/selectBaseline.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import { studyDayOf } from "../../src/course/visitResponse.js";
import { visitsInWindow } from "../../src/course/visitWindow.js";
import { refusal } from "../measurement/refusal.js";
import { atTwoVisits, byDose, byUpcr, dateOf, daysOf, drawn, visitOn, withoutRescue } from "./draw.js";

const words: Readonly<Record<string, Shown>> = { yes: "yes", no: "no", open: "open" };

/** The days of the visits that leave the answer open, from a drawing such as "0 open, 28 yes". */
function openDays(drawing: string, rule: ResponseRule): readonly number[] {
  const visits = drawing.split(", ").map((one) => one.split(" ") as [string, string]);
  const shown = visits.map(([, word]) => words[word] as Shown);
  const days = visits.map(([day]) => Number(day));
  return days.filter((_, i) => couldChange(i, shown, days, findResponse(rule, shown, days), rule));
}

describe("the visits that leave the answer open", () => {
  const twice = confirmed({ minDays: 28, maxNotEvaluable: 0 });
  it.each([
    ["0 open, 28 yes, 56 open", firstVisit, [0]],
    ["0 open, 28 no, 56 open", firstVisit, [0, 56]],
    ["0 open, 28 no, 56 open, 84 yes", sustained, [56]],
    ["0 open, 28 no", sustained, []],
    ["0 open, 10 no", twice, []], // no room for 28 days
    ["0 open, 28 open, 40 no", twice, [0, 28]], // 28 days apart
    ["0 open, 27 open, 40 no", twice, []],
    ["0 yes, 28 open, 40 no", twice, [28]],
    ["0 no, 29 open, 40 no", twice, []], // a single visit between two without response
    ["0 no, 7 open, 35 open, 50 no", twice, [7, 35]],
    ["0 no, 28 yes", twice, [28]], // waits for confirmation
    ["0 no, 28 open", twice, [28]],
    ["0 yes, 14 open, 28 yes, 40 open", confirmed({ minDays: 28, maxNotEvaluable: 1 }), [14]],
    ["0 open, 7 no, 14 yes, 42 yes", twice, []],
    ["0 open, 14 yes, 42 yes", twice, [0]],
  ] as const)("%s by %o: %j", (drawing, rule, expected) => {
    expect(openDays(drawing, rule)).toStrictEqual(expected);
  });
});

describe("strategies", () => {
  const affected = { onTheDay: "affected" } as const;
  const seen = (drawing: string, events: readonly (readonly [string, number])[], recorded: readonly string[],
    ...strategies: readonly ReturnType<typeof whileOnTreatment>[]) =>
    responsesOverTime(
      drawn(drawing, { events: events.map(([event, day]) => ({ event: event as "death", date: dateOf(day) })),
        eventsRecorded: recorded as readonly "death"[] }),
      byUpcr,
      { intercurrentEvents: strategies },
    ).map(({ days, possible }) => `${String(days)} ${possible.join("/")}`).join(", ");

  it("an event of another kind is not theirs", () => {
    expect(seen("28 CR", [["rescueTherapy", 10]], ["treatmentDiscontinued"],
      compositeStrategy(["treatmentDiscontinued"], affected))).toBe("28 CR");
  });

  it("a visit that is left out does not come back for a composite of which nothing is known", () => {
    expect(seen("28 CR", [["treatmentDiscontinued", 10]], [], whileOnTreatment(["treatmentDiscontinued"], affected),
      compositeStrategy(["death"], affected))).toBe("");
  });

  it.each([whileOnTreatment, hypotheticalStrategy])("%o: a visit before the event still confirms the one before it", (strategy) => {
    const course = drawn("28 CR, 56 CR, 84 NR", { events: [{ event: "rescueTherapy", date: dateOf(70) }] });
    const [first] = responsesOverTime(course, atTwoVisits, { intercurrentEvents: [strategy(["rescueTherapy"], affected)] });
    expect(first?.response).toBe("CR");
  });

  it("a composite takes nothing away from the confirmation of an earlier visit", () => {
    const course = drawn("28 CR, 56 CR", { events: [{ event: "rescueTherapy", date: dateOf(40) }] });
    const found = responsesOverTime(course, atTwoVisits, { intercurrentEvents: [compositeStrategy(["rescueTherapy"], affected)] });
    expect(found.map(({ response }) => response)).toStrictEqual(["CR", "NR"]);
  });

  it("a word on an event at a visit is quoted as it was found", () => {
    const visits = [{ ...visitOn(28, "CR"), visit: "WEEK 4", events: { rescueTherapy: true } }];
    const [found] = responsesOverTime(drawn("", { visits }), byUpcr,
      { intercurrentEvents: [compositeStrategy(["rescueTherapy"], affected)] });
    expect(found?.assumptions[0]).toStrictEqual({ strategy: "compositeStrategy", reason: `rescueTherapy recorded at WEEK 4, ${dateOf(28)}`,
      from: "CR", dtype: null });
  });

  it("refuses what is no strategy, by its place and what was expected", () => {
    const wrong = { kind: "composite", events: ["death"], onTheDay: "affected" } as never;
    expect(refusal(() => responsesOverTime(drawn(""), byUpcr, { intercurrentEvents: [wrong] }))).toBe(
      'RangeError: intercurrentEvents[0] kind "composite"',
    );
  });
});

describe("a week without a visit", () => {
  const week12 = { week: 12, daysBefore: 7, daysAfter: 7, tie: "earlier" } as const;
  const events = [{ event: "death", date: dateOf(60) }, { event: "treatmentDiscontinued", date: dateOf(50) }] as const;

  it.each([events, [...events].reverse()])("is non-response after the earliest event of a composite", (...listed) => {
    const strategy = compositeStrategy(["death", "treatmentDiscontinued"], { onTheDay: "affected" });
    const found = responseAtWeek(drawn("28 CR", { events: listed }), byUpcr, week12, { intercurrentEvents: [strategy] });
    const reason = `treatmentDiscontinued on ${dateOf(50)}`;
    expect(found).toMatchObject({ response: "NR", possible: ["NR"], date: null, reason: `no visit from day 77 to day 91; ${reason}` });
    expect(found.assumptions).toStrictEqual([{ strategy: "compositeStrategy", reason, from: "NE", dtype: null }]);
  });

  it("stays not evaluable where nothing is recorded of the event", () => {
    const found = responseAtWeek(drawn("28 CR"), byUpcr, week12,
      { intercurrentEvents: [compositeStrategy(["death"], { onTheDay: "affected" })] });
    expect([found.response, found.reason]).toStrictEqual(["NE", "no visit from day 77 to day 91"]);
  });

  it("stays not evaluable on treatment, though there are visits before", () => {
    const strategy = whileOnTreatment(["treatmentDiscontinued"], { onTheDay: "affected" });
    const found = responseAtWeek(drawn("28 CR", { eventsRecorded: ["treatmentDiscontinued"] }), byUpcr, week12,
      { intercurrentEvents: [strategy] });
    expect([found.response, found.date]).toStrictEqual(["NE", null]);
  });

  it.each([
    ["28 PR, 42 CR, 84 NE", "PR"],
    ["28 CR, 42 PR, 84 NE", "PR"],
    ["28 NR, 42 PR, 84 NE", "NR"],
    ["28 CR, 90 NR", "NR"], // day 90 itself stands for the week
  ])("worst observation of %s: %s", (drawing, expected) => {
    expect(responseAtWeek(drawn(drawing), byUpcr, week12, { imputation: worstObservationCarriedForward }).response).toBe(expected);
  });

  it("hands the imputation the visits up to the last day of the window, and no later one", () => {
    const given: number[] = [];
    responseAtWeek(drawn("28 CR, 84 NE, 91 CR, 92 NR"), byUpcr, week12, {
      imputation: (open, earlier) => {
        given.push(...earlier.map(({ days }) => days));
        return imputeNonResponse(open);
      },
    });
    expect(given).toStrictEqual([28, 84, 91]);
  });

  it("refuses an imputation that is no function, saying what one is", () => {
    expect(refusal(() => responseAtWeek(drawn(""), byUpcr, week12, { imputation: "LOCF" as never }))).toBe(
      'RangeError: imputation "LOCF"',
    );
  });
});

describe("reading a course", () => {
  it("a dose that begins after the visit is not the visit's", () => {
    const mg = (value: string) => ({ value, unit: "mg/d" });
    const doses = [{ start: dateOf(0), end: dateOf(28), prednisoneEquivalent: mg("10") },
      { start: dateOf(29), prednisoneEquivalent: mg("20") }];
    const [found] = responsesOverTime(drawn("28 PR", { doses }), byDose);
    expect(found?.response).toBe("CR"); // below 1 g/g on exactly 10 mg/d
  });

  it("of two kinds of event, each has its own date", () => {
    const events = [{ event: "death", date: dateOf(20) }] as const;
    const [found] = responsesOverTime(drawn("28 CR", { events, eventsRecorded: ["rescueTherapy"] }), withoutRescue);
    expect(found?.response).toBe("CR");
  });

  it("an end of observation before the origin is refused with both dates", () => {
    const course = drawn("", { endOfObservation: dateOf(-1) });
    expect(refusal(() => timeToResponse(course, byUpcr, { atLeast: "CR", rule: firstVisit }))).toBe(
      'RangeError: course endOfObservation "2024-01-07"',
    );
  });

  it("one record of a day: what both say alike counts, sediment too, and of what contradicts nothing is known", () => {
    const morning = { ...visitOn(28, "CR"), sediment: { redCellCasts: false }, events: { death: false } };
    const visit = (other: object) => responsesOverTime(drawn("", { visits: [morning, { date: dateOf(28), ...other }] }), byUpcr,
      { sameDate: "merge" })[0];
    const merged = (other: object) => visit(other)?.response;
    expect(merged({ upcr: { value: "0.3", unit: "g/g" }, sediment: { redCellCasts: false, whiteCellCasts: true }, events: { death: false },
      urineProtein24h: null })).toBe("CR");
    expect(merged({ sediment: { redCellCasts: true } })).toBe("CR"); // the definition does not ask for it
    expect(merged({ upcr: { value: "0.4", unit: "g/g" } })).toBe("NE");
    const named = `2 visits of ${dateOf(28)} are one assessment`;
    expect(visit({ sediment: { redCellCasts: true } })?.warnings).toStrictEqual([named]);
    expect(visit({ upcr: { value: "0.4", unit: "g/g" } })?.warnings).toStrictEqual([named,
      `the visits of ${dateOf(28)} have different upcr: nothing is known of it`]);
  });

  it("two unnamed assessments of a day make an unnamed visit", () => {
    const found = responsesOverTime(drawn("", { visits: [visitOn(28, "CR"), { date: dateOf(28) }] }), byUpcr, { sameDate: "merge" });
    expect(found[0]?.visit).toBeNull();
    const named = responsesOverTime(drawn("", { visits: [{ ...visitOn(28, "CR"), visit: "WEEK 4" }, { date: dateOf(28) }] }), byUpcr,
      { sameDate: "merge" });
    expect(named[0]?.visit).toBe("WEEK 4");
  });
});

describe("small print", () => {
  it("a screening value above the limit of quantification has no mean either", () => {
    const records = [{ date: dateOf(-7), upcr: { value: ">8", unit: "g/g" } }, { date: dateOf(-1), upcr: { value: "3", unit: "g/g" } }];
    const rule = meanOfScreening({ first: dateOf(-7), last: dateOf(0), decimals: 2 });
    expect(refusal(() => selectBaseline(records, rule))).toBe(`RangeError: record of ${dateOf(-7)} upcr value ">8"`);
  });

  it("partial days of a mean are named", () => {
    expect(refusal(() => meanOfScreening({ first: "2024", last: "2024-01-08", decimals: 1 }))).toMatch(/^RangeError: first "2024"/);
    expect(refusal(() => meanOfScreening({ first: "2024-01-01", last: "2024-01", decimals: 1 }))).toMatch(/^RangeError: last "2024-01"/);
  });

  it("the nearest visit is found in any order", () => {
    const window = { week: 4, daysBefore: 7, daysAfter: 7, tie: "earlier" } as const;
    const visits = [35, 30, 26, 21].map((days) => ({ days, response: "NE" }));
    for (const listed of [visits, [...visits].reverse()]) {
      expect(visitsInWindow(listed, window).map(({ days }) => days)).toStrictEqual([26, 30, 21, 35]);
      expect(visitsInWindow(listed, { ...window, tie: "later" }).map(({ days }) => days)).toStrictEqual([30, 26, 35, 21]);
    }
  });

  it("a study day before the origin has no 1 added: there is no day 0", () => {
    expect([studyDayOf(-1), studyDayOf(0), studyDayOf(1)]).toStrictEqual([-1, 1, 2]);
  });

  it("open visits of a response that lasts are those after it, to the end", () => {
    const loss = lossOfResponse(drawn("14 NE, 28 CR, 56 NE, 84 CR, 112 NE"), byUpcr, { atLeast: "CR", rule: firstVisit });
    expect(daysOf(loss?.openVisits ?? [])).toStrictEqual([56, 112]);
    const lost = lossOfResponse(drawn("28 CR, 56 NE, 84 NR, 112 NE"), byUpcr, { atLeast: "CR", rule: firstVisit });
    expect(daysOf(lost?.openVisits ?? [])).toStrictEqual([56]);
  });

  it.each([
    ["28 NR, 56 NE", {}, "lastVisitWithoutResponse"],
    ["56 NE", {}, "noEvaluableVisit"],
    ["56 CR", { rule: confirmed({ minDays: 28, maxNotEvaluable: 0 }) }, "noVisitWithoutResponse"],
    ["", {}, "noVisit"],
    ["28 NR", { censorAt: "endOfObservation" }, "endOfObservation"],
    ["28 NR", { censorAt: "lastVisitWithoutResponse" }, "lastVisitWithoutResponse"],
    ["28 CR", {}, null],
  ] as const)("%s with %o: censoring is %s", (drawing, options, expected) => {
    const found = timeToResponse(drawn(drawing), byUpcr, { atLeast: "CR", rule: firstVisit, ...options });
    expect(found.censoring).toBe(expected);
    if (expected === "endOfObservation") expect(found.decidingVisits).toStrictEqual([]);
  });
});

describe("a course at the edge of what it says", () => {
  const baseline = { date: "2024-01-01", upcr: { value: 3, unit: "g/g" } };
  const low = { upcr: { value: "0.1", unit: "g/g" } };

  it("a visit's own \"no\" is enough for a composite, where the course records nothing of the event", () => {
    const strategy = compositeStrategy(["death"], { onTheDay: "affected" });
    const [said, unsaid] = [{ events: { death: false } }, {}].map((events) =>
      responsesOverTime({ baseline, visits: [{ date: "2024-02-01", ...low, ...events }] }, byUpcr,
        { intercurrentEvents: [strategy] })[0]?.possible,
    );
    expect([said, unsaid]).toStrictEqual([["CR"], ["CR", "NR"]]);
  });

  it("a visit is not warned of the next one, unless the definition asks for it", () => {
    // 600 g/g is no patient's.
    const visits = [{ date: "2024-02-01", ...low }, { date: "2024-03-01", upcr: { value: 600, unit: "g/g" } }];
    // A copy of the definition is read anew, not taken from what another test left.
    const warnings = (definition: typeof byUpcr) => responsesOverTime({ baseline, visits },
      { ...definition }).map(({ result }) => result.warnings.length);
    expect(warnings(byUpcr)).toStrictEqual([0, 1]);
    expect(warnings(atTwoVisits)).toStrictEqual([1, 1]);
  });

  it("names what is wrong with a course", () => {
    const read = (course: object) => refusal(() => responsesOverTime({ baseline, visits: [], ...course }, byUpcr));
    expect(read({ eventsRecorded: "death" })).toBe('RangeError: course eventsRecorded "death"');
    expect(read({ endOfObservation: "2024-02" })).toBe('RangeError: course endOfObservation "2024-02"');
    expect(read({ eventsRecorded: ["relapse"] })).toBe('RangeError: course eventsRecorded[0] "relapse"');
  });

  it("a rule that is null is refused", () => {
    expect(refusal(() => timeToResponse({ baseline, visits: [] }, byUpcr, { atLeast: "CR", rule: null as unknown as ResponseRule }))).toBe(
      "RangeError: rule null");
  });

  it("options of a baseline that are no object are refused by name", () => {
    expect(refusal(() => lastOnOrBefore("2024-01-01", null as never))).toBe("RangeError: options null");
    expect(refusal(() => meanOfScreening(7 as never))).toBe("RangeError: options 7");
    expect(refusal(() => lastOnOrBefore("2024-01-01", { onTheDay: "included", day: 1 } as never))).toContain(
      'options has an unknown key "day"');
    expect(refusal(() => meanOfScreening({ first: "2024-01-01", last: "2024-01-02", decimals: 1, decimal: 1 } as never))).toContain(
      'options has an unknown key "decimal"');
  });

  it("two records of a day are one where only one of them has events, and the other says null", () => {
    const visits = [{ date: "2024-02-01", ...low, events: { death: false } }, { date: "2024-02-01", events: null, upcr: null }];
    const [merged] = responsesOverTime({ baseline, visits }, byUpcr, { sameDate: "merge" });
    expect(merged?.response).toBe("CR");
  });
});
