import { describe, expect, it } from "vitest";
import { flaggedRecord, lastOnOrBefore, meanOfScreening } from "../../src/course/baselineRule.js";
import type { Course } from "../../src/course/course.js";
import { durationOfResponse } from "../../src/course/durationOfResponse.js";
import { bestCase, imputeNonResponse, lastObservationCarriedForward, worstCase,
  worstObservationCarriedForward } from "../../src/course/imputation.js";
import { compositeStrategy, hypotheticalStrategy, treatmentPolicy, whileOnTreatment } from "../../src/course/intercurrentEvents.js";
import { responseAtWeek } from "../../src/course/responseAtWeek.js";
import { confirmed, firstVisit, type ResponseRule, sustained } from "../../src/course/responseRule.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { selectBaseline } from "../../src/course/selectBaseline.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import { doseWindow } from "../../src/criteria/doseRules.js";
import { defineResponse } from "../../src/criteria/prepareDefinition.js";
import { aurora1Crr } from "../../src/definitions/renal/aurora1Crr.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import type { Assessment, EventName } from "../../src/measurement/assessment.js";
import { refusal } from "../measurement/refusal.js";
import { byUpcr, dateOf, drawn, origin } from "./draw.js";

// Kinds of report from the field: each case by its number, with its neighbours.

describe("V4 and V13: two visits of one day", () => {
  const visitsOf = (one: object, other: object): Course => drawn("", {
    subject: "S-01",
    visits: [{ date: "2024-06-24T08:30", visit: "WEEK 24", ...one },
      { date: "2024-06-24T09:00", visit: "END OF TREATMENT", ...other }] as Assessment[],
  });
  const merged = (one: object, other: object) => responsesOverTime(visitsOf(one, other), byUpcr, { sameDate: "merge" })[0];
  const upcr = (value: string | number, unit = "g/g", more: object = {}) => ({ upcr: { value, unit, ...more } });

  it.each([
    ["a number and a text, the keys in another order", { upcr: { value: 0.4, unit: "g/g" } }, { upcr: { unit: "g/g", value: "0.40" } }],
    ["another unit of the same amount", upcr("0.4"), upcr("400", "mg/g")],
    ["another spelling of the unit", upcr("0.4", "mg/mg"), upcr("0.4")],
    ["the same limit of quantification", upcr("<0.4"), upcr("<400", "mg/g")],
    ["a range that only one of them has", upcr("0.4"), upcr("0.4", "g/g", { referenceRange: { high: "0.15" } })],
  ])("equal: %s", (_, one, other) => {
    for (const found of [merged(one, other), merged(other, one)]) {
      expect([found?.response, found?.visit]).toStrictEqual(["CR", "END OF TREATMENT / WEEK 24"]);
      expect(found?.warnings).toStrictEqual(["2 visits of 2024-06-24 (END OF TREATMENT / WEEK 24) are one assessment"]);
    }
  });

  it.each([
    ["another value", upcr("0.4"), upcr("0.41")],
    ["the same number in another unit", upcr("0.4"), upcr("0.4", "mg/g")],
    ["below the limit, and on it", upcr("<0.4"), upcr("0.4")],
    ["below, and at most", upcr("<0.4"), upcr("<=0.4")],
    ["two reference ranges", upcr("0.4", "g/g", { referenceRange: { high: "0.15" } }),
      upcr("0.4", "g/g", { referenceRange: { high: "0.2" } })],
  ])("different: %s: not evaluable, with the reason, and the analysis goes on", (_, one, other) => {
    const found = merged(one, other);
    expect(found?.response).toBe("NE");
    expect(found?.warnings[1]).toBe("the visits of 2024-06-24 have different upcr: nothing is known of it");
  });

  it("without a rule the error names subject, day and what to do", () => {
    expect(refusal(() => responsesOverTime(visitsOf(upcr(1), upcr(1)), byUpcr))).toBe(
      'RangeError: visits of subject "S-01" 2 have the date "2024-06-24", expected one visit a day or a sameDate rule (merge, earliest, latest)',
    );
  });

  it("of equal amounts the one with a range and the one that was measured is kept", () => {
    const [ranged, computed, plain] = [upcr("0.4", "g/g", { referenceRange: { high: "0.15" } }),
      upcr("0.40", "g/g", { derivedBy: "spot" }), upcr("400", "mg/g")];
    const kept = (...records: readonly object[]) =>
      selectBaseline(records.map((one) => ({ date: "2024-01-08", ...one })),
        lastOnOrBefore("2024-01-08", { onTheDay: "included" })).baseline.upcr;
    for (const [one, other, expected] of [[ranged, plain, ranged], [ranged, computed, ranged], [computed, plain, plain]] as const) {
      expect([kept(one, other), kept(other, one)]).toStrictEqual([expected.upcr, expected.upcr]);
    }
  });

  it("of three visits the third does not settle what two leave open", () => {
    const course = drawn("", { visits: [upcr("0.4"), upcr("0.9"), upcr("0.4")].map((one) => ({ date: "2024-06-24", ...one })) });
    expect(responsesOverTime(course, byUpcr, { sameDate: "merge" })[0]?.response).toBe("NE");
  });
});

describe("V5: windows among evaluable visits", () => {
  // Day 84 CR; in the window of week 24 (day 168 ± 14) day 168 without protein and day 176 CR.
  const course = drawn("84 PR, 168 NE, 176 CR");
  const week24 = (among?: "all" | "evaluable") => visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier", among });

  it.each([
    [undefined, 168, "NE", "day 168 is the nearest to day 168 in the window"],
    ["all", 168, "NE", "day 168 is the nearest to day 168 in the window"],
    ["evaluable", 176, "CR", "day 176 is the nearest to day 168 in the window that is evaluable"],
  ] as const)("among %s: day %d, %s", (among, days, response, reason) => {
    const found = responseAtWeek(course, byUpcr, week24(among));
    expect([found.days, found.response, found.reason]).toStrictEqual([days, response, reason]);
  });

  it.each([lastObservationCarriedForward, worstObservationCarriedForward, imputeNonResponse, worstCase, bestCase])(
    "$name says that it passes over an evaluable visit of the window, and does not pass over it among the evaluable",
    (imputation) => {
      expect(responseAtWeek(course, byUpcr, week24(), { imputation }).warnings).toStrictEqual([
        "the imputation passes over what was observed in the window on day 176, 2024-07-02",
      ]);
      expect(responseAtWeek(course, byUpcr, week24("evaluable"), { imputation })).toMatchObject({ response: "CR", assumptions: [],
        warnings: [] });
    },
  );

  it.each([
    ["no evaluable visit in the window: the nearest", "84 CR, 168 NE, 176 NE", 168, "NE"],
    ["an evaluable visit on the first day of the window", "154 CR, 168 NE", 154, "CR"],
    ["an evaluable visit a day before the window", "153 CR, 168 NE", 168, "NE"],
    ["an evaluable visit on the last day of the window", "168 NE, 182 CR", 182, "CR"],
    ["an evaluable visit a day after the window", "168 NE, 183 CR", 168, "NE"],
    ["of two evaluable visits the nearer", "161 PR, 168 NE, 169 CR", 169, "CR"],
    ["of two as near, the earlier", "161 PR, 168 NE, 175 CR", 161, "PR"],
  ])("%s", (_, drawing, days, response) => {
    expect(responseAtWeek(drawn(drawing), byUpcr, week24("evaluable"))).toMatchObject({ days, response });
  });

  it("a response that stays open passes over nothing", () => {
    // The one evaluable visit of the window is after day 168: it is not carried back.
    const found = responseAtWeek(drawn("168 NE, 176 CR"), byUpcr, week24(), { imputation: lastObservationCarriedForward });
    expect([found.response, found.warnings]).toStrictEqual(["NE", []]);
  });

  it("nothing is passed over where no other visit of the window is evaluable", () => {
    const found = responseAtWeek(drawn("84 CR, 168 NE, 176 NE"), byUpcr, week24(), { imputation: lastObservationCarriedForward });
    expect([found.response, found.warnings]).toStrictEqual(["CR", []]);
  });

  it("a visit that a composite makes a non-response is evaluable", () => {
    const events = [{ event: "rescueTherapy", date: dateOf(160) }] as const;
    const intercurrentEvents = [compositeStrategy(["rescueTherapy"], { onTheDay: "affected" })];
    expect(responseAtWeek(drawn("168 NE, 176 CR", { events }), byUpcr, week24("evaluable"),
      { intercurrentEvents })).toMatchObject({ days: 168, response: "NR" });
  });

  it("refuses another word", () => {
    expect(refusal(() => week24("nearest" as never))).toBe('RangeError: window among "nearest"');
  });
});

describe("V8 and V9: only UPCR is recorded, by NCT05631717 as measured", () => {
  const byUpcrOnly = (...values: readonly (string | null)[]): Course => ({
    baseline: { date: origin, serumCreatinine: { value: "0.9", unit: "mg/dL" }, upcr: { value: "3", unit: "g/g" } },
    visits: values.map((value, i) => ({
      date: dateOf(28 * (i + 1)),
      serumCreatinine: { value: "0.9", unit: "mg/dL" },
      ...(value === null ? {} : { upcr: { value, unit: "g/g" } }),
      prednisoneEquivalent: { value: 5, unit: "mg/d" },
      events: { otherDeterioration: false },
    })),
  });
  const time = (course: Course, rule: ResponseRule = firstVisit, options: object = {}) => timeToResponse(course, nct05631717,
    { atLeast: "CR", rule, ...options });
  const tolerant = confirmed({ minDays: 28, maxNotEvaluable: 1 });

  it.each([
    ["V8: 0.3, 2.9, 0.3: the middle visit is a non-response, nothing is confirmed", ["0.3", "2.9", "0.3"], tolerant,
      [false, 56, "lastVisitWithoutResponse"]],
    ["0.3, not measured, 0.3: tolerated and confirmed", ["0.3", null, "0.3"], tolerant, [true, 28, null]],
    ["0.3, 0.3: confirmed", ["0.3", "0.3"], tolerant, [true, 28, null]],
    ["0.49, 0.5, 0.49: 0.5 is not below 0.5", ["0.49", "0.5", "0.49"], tolerant, [false, 56, "lastVisitWithoutResponse"]],
    ["V9: 2.9, 2.9, 2.9: censored at the last visit", ["2.9", "2.9", "2.9"], firstVisit, [false, 84, "lastVisitWithoutResponse"]],
    ["2.9, not measured: censored at the visit that shows it", ["2.9", null], firstVisit, [false, 28, "lastVisitWithoutResponse"]],
    ["never measured: censored at the origin, and a warning says why", [null, null], firstVisit, [false, 0, "noEvaluableVisit"]],
    ["2.9, 0.3: the response at the second visit", ["2.9", "0.3"], firstVisit, [true, 56, null]],
  ] as const)("%s", (_, values, rule, expected) => {
    const { event, days, censoring } = time(byUpcrOnly(...values), rule);
    expect([event, days, censoring]).toStrictEqual(expected);
  });
});

describe("V10: an event of a composite keeps the subject in the risk set", () => {
  const died = (day: number, more: Partial<Course> = {}) => drawn("28 NR, 56 NR",
    { events: [{ event: "death", date: dateOf(day) }], endOfObservation: dateOf(364), ...more });
  const composite = [compositeStrategy(["death"], { onTheDay: "affected" })];
  const time = (course: Course, options: object = {}) => timeToResponse(course, byUpcr, { atLeast: "CR", rule: firstVisit, ...options });

  it("death on day 72, composite: without the response to the end of observation, day 364", () => {
    const found = time(died(72), { intercurrentEvents: composite });
    expect([found.event, found.days, found.censoring, found.warnings]).toStrictEqual([false, 364, "endOfObservation", []]);
    expect(found.reason).toBe(`CR not reached; non-response by death on ${dateOf(72)}, at risk to the end of observation, ${dateOf(364)}`);
  });

  it.each([
    ["no strategy", undefined],
    ["treatment policy", [treatmentPolicy(["death"])]],
    ["hypothetical", [hypotheticalStrategy(["death"], { onTheDay: "affected" })]],
    ["while on treatment", [whileOnTreatment(["death"], { onTheDay: "affected" })]],
  ])("%s: censored at the last visit without it, day 56", (_, intercurrentEvents) => {
    expect(time(died(72), { intercurrentEvents })).toMatchObject({ days: 56, censoring: "lastVisitWithoutResponse" });
  });

  it.each([
    ["the end of observation is not recorded: at risk to the day of death, and a warning", { endOfObservation: null }, 72,
      /is not recorded: who had death on .* stays at risk to .* only$/],
    ["it is the day of death: a warning", { endOfObservation: dateOf(72) }, 72,
      /is the day of death on .*: give the day to which the subject would have been observed$/],
  ])("%s", (_, more, days, warning) => {
    const found = time(died(72, more), { intercurrentEvents: composite });
    expect([found.days, found.warnings.length]).toStrictEqual([days, 1]);
    expect(found.warnings[0]).toMatch(warning);
  });

  it("visits go on after rescue: a non-responder to the end of observation, not to the last visit", () => {
    const events = [{ event: "rescueTherapy", date: dateOf(40) }] as const;
    const intercurrentEvents = [compositeStrategy(["rescueTherapy"], { onTheDay: "affected" })];
    expect(time(drawn("28 NR, 56 CR", { events, endOfObservation: dateOf(364) }), { intercurrentEvents })).toMatchObject({ event: false,
      days: 364 });
  });

  it("a response before the death stands under firstVisit and confirmed, and does not under sustained", () => {
    const course = drawn("28 CR, 56 CR", { events: [{ event: "death", date: dateOf(72) }], endOfObservation: dateOf(364) });
    expect(time(course, { intercurrentEvents: composite })).toMatchObject({ event: true, days: 28 });
    expect(time(course, { intercurrentEvents: composite, rule: confirmed({ minDays: 28, maxNotEvaluable: 0 }) })).toMatchObject(
      { event: true, days: 28 });
    expect(time(course, { intercurrentEvents: composite, rule: sustained })).toMatchObject({ event: false, days: 364 });
    expect(time(course, { rule: sustained })).toMatchObject({ event: true, days: 28 });
  });

  it("a response that lasts to the death ends on its day", () => {
    const course = drawn("28 CR, 56 CR", { events: [{ event: "death", date: dateOf(72) }] });
    const options = { atLeast: "CR", rule: firstVisit } as const;
    expect(durationOfResponse(course, byUpcr, { ...options, intercurrentEvents: composite })).toMatchObject({ event: true, days: 44,
      lastDayWithout: 28 });
    expect(durationOfResponse(course, byUpcr, options)).toMatchObject({ event: false, days: 28 });
  });

  it("a death on the day of the last visit, which it does not affect, comes after it", () => {
    const course = drawn("28 CR, 56 CR", { events: [{ event: "death", date: dateOf(56) }] });
    const intercurrentEvents = [compositeStrategy(["death"], { onTheDay: "unaffected" })];
    expect(durationOfResponse(course, byUpcr, { atLeast: "CR", rule: firstVisit, intercurrentEvents })).toMatchObject({ event: true,
      days: 28 });
    expect(time(course, { intercurrentEvents, rule: sustained }).event).toBe(false);
  });

  it("of an event that is dated and one that a visit records, the earlier one counts", () => {
    const [visit] = drawn("28 NR").visits;
    const visits = [{ ...visit, events: { treatmentDiscontinued: true } }];
    const course = drawn("", { visits, events: [{ event: "rescueTherapy", date: dateOf(60) }] });
    const intercurrentEvents = [compositeStrategy(["rescueTherapy", "treatmentDiscontinued"], { onTheDay: "affected" })];
    expect(time(course, { intercurrentEvents }).reason).toContain(`treatmentDiscontinued recorded at ${dateOf(28)}`);
  });

  it("a death after the end of observation decides nothing, and is reported", () => {
    const found = time(died(400), { intercurrentEvents: composite });
    expect(found).toMatchObject({ days: 56, censoring: "lastVisitWithoutResponse" });
    expect(found.warnings).toStrictEqual([`death on ${dateOf(400)} is after the end of observation, ${dateOf(364)}`]);
  });
});

describe("dates that cannot both be right, or outside what a course is about, are reported", () => {
  const warningsOf = (course: Course, events: readonly EventName[] = []) =>
    responsesOverTime(course, byUpcr, events.length === 0 ? {} : { intercurrentEvents: [compositeStrategy(events,
      { onTheDay: "affected" })] }).map(({ warnings }) => warnings);
  const death = (...days: readonly number[]) => days.map((day) => ({ event: "death" as const, date: dateOf(day) }));

  it("a visit after the death", () => {
    expect(warningsOf(drawn("28 NR, 56 CR", { events: death(40) }))).toStrictEqual([[],
      [`the visit ${dateOf(56)} is after the death on ${dateOf(40)}`]]);
    expect(warningsOf(drawn("28 NR, 40 CR", { events: death(40) }))).toStrictEqual([[], []]);
  });

  it("two days of death", () => {
    const course = drawn("28 NR", { events: death(90, 40, 90) });
    expect(warningsOf(course, ["death"])).toStrictEqual([[`death on ${dateOf(40)} and on ${dateOf(90)}`]]);
    expect(warningsOf(course)).toStrictEqual([[]]); // nothing asks for it
  });

  it("an event before the origin, where something asks for it", () => {
    const course = drawn("28 NR", { events: [{ event: "rescueTherapy", date: dateOf(-1) }] });
    const warning = `rescueTherapy on ${dateOf(-1)} is before the origin, ${origin}`;
    expect(warningsOf(course, ["rescueTherapy"])).toStrictEqual([[warning]]);
    expect(warningsOf(drawn("28 NR", { events: [{ event: "rescueTherapy", date: origin }] }), ["rescueTherapy"])).toStrictEqual([[]]);
    const window = visitWindow({ week: 52, daysBefore: 7, daysAfter: 7, tie: "earlier" });
    const intercurrentEvents = [compositeStrategy(["rescueTherapy"], { onTheDay: "affected" })];
    expect(responseAtWeek(course, byUpcr, window, { intercurrentEvents })).toMatchObject({ response: "NR", warnings: [warning] });
  });
});

describe("V11: a baseline rule as plain data is read again", () => {
  const screening = [{ date: "2024-01-02", upcr: { value: 3, unit: "g/g" } }, { date: "2024-02-05", upcr: { value: 1, unit: "g/g" } }];
  it.each([
    [{ kind: "lastOnOrBefore", date: "2024-1-8", onTheDay: "included" }, 'rule date "2024-1-8"'],
    [{ kind: "lastOnOrBefore", date: "2024-01-08", onTheDay: "Included" }, 'rule onTheDay "Included"'],
    [{ kind: "lastOnOrBefore", date: "2024-01-08" }, "rule onTheDay undefined"],
    [{ kind: "lastOnOrBefore", onTheDay: "included" }, "rule date undefined"],
    [{ kind: "lastOnOrBefore", date: "2024-01-08", onTheDay: "included", onDay: 1 }, 'rule has an unknown key "onDay"'],
    [{ kind: "meanOfScreening", first: "2024-01-01", last: "2024-01-08" }, "rule decimals undefined"],
    [{ kind: "meanOfScreening", first: "2024-01-08", last: "2024-01-01", decimals: 2 }, 'rule last "2024-01-01"'],
    [{ kind: "meanOfScreening", daysBefore: 28, decimals: 2 }, 'rule has an unknown key "daysBefore"'],
    [{ kind: "flaggedRecord", variable: "BLFL" }, 'rule has an unknown key "variable"'],
    [{ kind: "first" }, 'rule kind "first"'],
    [flaggedRecord, "rule a function"],
    [null, "rule null"],
  ])("%j", (rule, message) => {
    expect(refusal(() => selectBaseline(screening, rule as never))).toContain(`RangeError: ${message}`);
  });

  it("a rule that went through JSON is the same rule", () => {
    for (const rule of [lastOnOrBefore("2024-01-08", { onTheDay: "included" }),
      meanOfScreening({ first: "2024-01-01", last: "2024-01-08", decimals: 1 })]) {
      const again = JSON.parse(JSON.stringify(rule)) as typeof rule;
      expect(selectBaseline(screening, again)).toStrictEqual(selectBaseline(screening, rule));
    }
  });

  it.each([
    [() => flaggedRecord({ variable: "BLFLAG" as never }), 'variable "BLFLAG"'],
    [() => flaggedRecord({ flag: "BLFL" } as never), 'options has an unknown key "flag"'],
    [() => meanOfScreening({ daysBefore: 1e300, decimals: 2 }), "daysBefore 1e+300"],
    [() => meanOfScreening({ daysBefore: -1, decimals: 2 }), "daysBefore -1"],
    [() => meanOfScreening({ daysBefore: 28 } as never), "decimals undefined"],
    [() => lastOnOrBefore({ onTheDay: "Included" as never }), 'onTheDay "Included"'],
    [() => lastOnOrBefore({ date: "2024-01-08", onTheDay: "included" } as never), 'options has an unknown key "date"'],
    [() => selectBaseline([{ ...screening[0], isBaseline: "Y" as never }], flaggedRecord()), 'records[0] isBaseline "Y"'],
  ])("%s", (call, message) => {
    expect(refusal(call)).toContain(`RangeError: ${message}`);
  });
});

describe("V12: a dose without an end says nothing of the days after the end of observation", () => {
  const visit = { date: "2024-04-01", upcr: { value: 0.4, unit: "g/g" }, egfr: { value: 90, unit: "mL/min/{1.73_m2}" } };
  const course = (more: Partial<Course>): Course => ({
    baseline: { date: "2024-01-08", upcr: { value: 3, unit: "g/g" }, egfr: { value: 90, unit: "mL/min/{1.73_m2}" } },
    visits: [visit],
    eventsRecorded: ["rescueTherapy", "earlyWithdrawal"],
    doses: [{ start: "2024-01-08", prednisoneEquivalent: { value: 5, unit: "mg/d" } }],
    ...more,
  });

  // The steroid rule of AURORA 1 alone, its window as printed: days 308 to 364 after baseline, 2024-11-11 to 2025-01-06.
  const printedWindow = defineResponse({
    ...aurora1Crr, id: "aurora1-steroid-rule",
    levels: [{ response: "CRR", statement: "the steroid rule", criterion: doseWindow({
      first: { from: "baseline", days: 308 }, last: { from: "baseline", days: 364 }, relation: "<=", limit: { value: "10", unit: "mg/d" },
        failsFromDays: 7, failsFromDaysInARow: 3,
    }) }],
  });

  it.each([
    ["a visit on day 84, whatever is known later", "2024-04-01", { endOfObservation: "2025-01-07" }, "NE"],
    ["a visit on day 84, end of observation in April", "2024-04-01", { endOfObservation: "2024-04-10" }, "NE"],
    ["a visit on day 357", "2024-12-30", {}, "CRR"],
    ["a visit on day 364", "2025-01-06", {}, "CRR"],
  ])("AURORA 1, whose window ends with an early visit: %s", (_, date, more, response) => {
    expect(responsesOverTime({ ...course(more), visits: [{ ...visit, date }] }, aurora1Crr)[0]?.response).toBe(response);
  });

  it.each([
    ["end of observation in April", { endOfObservation: "2024-04-10" }, "NE"],
    ["no end of observation: the last visit", {}, "NE"],
    ["end of observation the day after the window's last", { endOfObservation: "2025-01-07" }, "CRR"],
    ["end of observation on the window's last day", { endOfObservation: "2025-01-06" }, "CRR"],
    // Six unknown days of 57 do not suffice for seven above the limit, but three in a row do.
    ["end of observation six days before", { endOfObservation: "2024-12-31" }, "NE"],
    ["two days before: neither seven nor three in a row", { endOfObservation: "2025-01-04" }, "CRR"],
    ["three days before: three in a row", { endOfObservation: "2025-01-03" }, "NE"],
    ["a dose that begins after the end of observation", { endOfObservation: "2024-04-10",
      doses: [{ start: "2024-11-01", prednisoneEquivalent: { value: 5, unit: "mg/d" } }] }, "NE"],
    ["an end that is recorded counts as it stands", { endOfObservation: "2024-04-10",
      doses: [{ start: "2024-01-08", end: "2025-01-06", prednisoneEquivalent: { value: 5, unit: "mg/d" } }] }, "CRR"],
  ])("%s", (_, more, response) => {
    expect(responsesOverTime(course(more), printedWindow)[0]?.response).toBe(response);
  });
});

describe("options beyond", () => {
  it.each([imputeNonResponse, worstCase, bestCase])("$name refuses what responseAtWeek did not return", (imputation) => {
    for (const junk of [NaN, null, undefined, "NE", [], {}, { response: "NE" }]) {
      expect(refusal(() => imputation(junk as never))).toMatch(/^RangeError: open /);
    }
  });

  it.each([lastObservationCarriedForward, worstObservationCarriedForward])("$name refuses other lists", (imputation) => {
    const open = responseAtWeek(drawn(""), byUpcr, visitWindow({ week: 4, daysBefore: 1, daysAfter: 1, tie: "earlier" }));
    expect(refusal(() => imputation(NaN as never, []))).toMatch(/^RangeError: open /);
    expect(refusal(() => imputation(open, undefined as never))).toBe("RangeError: earlier undefined");
    expect(refusal(() => imputation(open, [{}] as never))).toMatch(/^RangeError: earlier\[0\]/);
    expect(refusal(() => imputation(open, [null] as never))).toBe("RangeError: earlier[0] null");
  });

  it("a visit's name that is no text is named", () => {
    const visits = [{ ...drawn("28 CR").visits[0], visit: Symbol("x") }] as unknown as readonly Assessment[];
    expect(refusal(() => responsesOverTime(drawn("", { visits }), byUpcr))).toMatch(/^RangeError: course visits\[0\] visit .*/);
    expect(refusal(() => responsesOverTime(drawn("", { visits: [...visits, ...drawn("28 CR").visits] }), byUpcr,
      { sameDate: "merge" }))).toMatch(/^RangeError: course visits\[0\] visit .*/);
  });

  it("a strategy as plain data is read to the last key", () => {
    const strategy = { kind: "compositeStrategy", events: ["death"], onTheDay: "affected", onTheDate: "affected" };
    expect(refusal(() => responsesOverTime(drawn(""), byUpcr, { intercurrentEvents: [strategy] as never }))).toContain(
      'intercurrentEvents[0] has an unknown key "onTheDate"');
  });
});
