import { expect, it } from "vitest";
import { compositeStrategy, hypotheticalStrategy, whileOnTreatment } from "../../src/course/intercurrentEvents.js";
import { lastObservationCarriedForward, worstObservationCarriedForward } from "../../src/course/imputation.js";
import { responseAtWeek } from "../../src/course/responseAtWeek.js";
import { confirmed, firstVisit } from "../../src/course/responseRule.js";
import { responsesOverTime } from "../../src/course/responsesOverTime.js";
import { lastOnOrBefore } from "../../src/course/baselineRule.js";
import { type ScreeningRecord, selectBaseline } from "../../src/course/selectBaseline.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import { isDeeplyFrozen } from "../laws/law.js";
import { refusal } from "../measurement/refusal.js";
import { atTwoVisits, byUpcr, dateOf, drawn } from "./draw.js";

const cr = { atLeast: "CR", rule: firstVisit } as const;
const week8 = { week: 8, daysBefore: 7, daysAfter: 7, tie: "earlier" } as const;
const included = lastOnOrBefore("2024-01-08", { onTheDay: "included" });
const rescuedOn40 = { events: [{ event: "rescueTherapy", date: dateOf(40) }] } as const;

it("WOCF knows that NR is the worst, even where the visit itself could not be NR", () => {
  const open = { imputation: worstObservationCarriedForward };
  expect(responseAtWeek(drawn("14 NR, 28 CR, 56 CR/PR"), byUpcr, week8, open).response).toBe("NR");
});

it("LOCF and WOCF carry forward only, never back from a visit after the one that stands for the week", () => {
  for (const imputation of [lastObservationCarriedForward, worstObservationCarriedForward]) {
    expect(responseAtWeek(drawn("28 CR, 56 NE, 63 NR"), byUpcr, week8, { imputation }).response).toBe("CR");
  }
});

it.each([whileOnTreatment, hypotheticalStrategy])("%o: what was measured after the event confirms no visit before it", (strategy) => {
  const intercurrentEvents = [strategy(["rescueTherapy"], { onTheDay: "affected" })];
  expect(timeToResponse(drawn("28 CR, 56 CR", rescuedOn40), atTwoVisits, { ...cr, intercurrentEvents }).event).toBe(false);
});

it("refuses a rule given by its name, as any other rule that is none", () => {
  expect(refusal(() => timeToResponse(drawn("28 CR"), byUpcr, { ...cr, rule: "firstVisit" as never }))).toMatch(
    /^RangeError: rule "firstVisit"/);
});

it("refuses a confirmed rule written by hand without its numbers", () => {
  expect(refusal(() => timeToResponse(drawn("28 CR, 56 CR"), byUpcr, { ...cr, rule: { kind: "confirmed" } as never }))).toMatch(
    /^RangeError: minDays/);
});

it("a rule read from JSON is frozen in the result", () => {
  const rule = JSON.parse(JSON.stringify(firstVisit)) as typeof firstVisit;
  expect(isDeeplyFrozen(timeToResponse(drawn("28 CR"), byUpcr, { ...cr, rule }))).toBe(true);
});

it.each([
  ["an unknown kind", { kind: "composite", events: ["rescueTherapy"], onTheDay: "affected" }],
  ["no events", { kind: "compositeStrategy", onTheDay: "affected" }],
  ["no word on the day", { kind: "compositeStrategy", events: ["rescueTherapy"] }],
  ["null", null],
])("refuses a strategy written by hand with %s", (_, strategy) => {
  expect(refusal(() => responsesOverTime(drawn("56 CR", rescuedOn40), byUpcr, { intercurrentEvents: [strategy as never] }))).toMatch(
    /^RangeError: /);
});

it("refuses an imputation that is no function", () => {
  expect(refusal(() => responseAtWeek(drawn(""), byUpcr, week8, { imputation: "LOCF" as never }))).toMatch(
    /^RangeError: imputation "LOCF"/);
});

it("refuses an end of observation before the origin", () => {
  const course = drawn("", { endOfObservation: dateOf(-1) });
  expect(refusal(() => timeToResponse(course, byUpcr, { ...cr, censorAt: "endOfObservation" }))).toMatch(
    /^RangeError: course endOfObservation "2024-01-07"/);
});

it("refuses a misspelt measure of the baseline, also in a course without visits", () => {
  expect(refusal(() => timeToResponse({ ...drawn(""), baseline: { date: "2024-01-08", serumCreatinin: null } as never }, byUpcr,
    cr))).toMatch(/unknown key "serumCreatinin"/);
});

it("refuses a misspelt measure in any screening record that counts", () => {
  const records = [{ date: "2024-01-02", serumCreatinin: { value: 1.4, unit: "mg/dL" } } as ScreeningRecord,
    { date: "2024-01-08", upcr: { value: 3, unit: "g/g" } }];
  expect(refusal(() => selectBaseline(records, included))).toMatch(/unknown key "serumCreatinin"/);
});

it("the order of two screening records of a day says nothing, of the visit's name neither", () => {
  const records: readonly ScreeningRecord[] = [
    { date: "2024-01-08", visit: "LAB", serumCreatinine: { value: 1.4, unit: "mg/dL" } },
    { date: "2024-01-08", visit: "CLINIC", upcr: { value: 3, unit: "g/g" } },
  ];
  expect(selectBaseline([...records].reverse(), included)).toStrictEqual(selectBaseline(records, included));
});

it("the order of the events says nothing, of the reason neither", () => {
  const events = [{ event: "death", date: dateOf(45) }, { event: "treatmentDiscontinued", date: dateOf(40) }] as const;
  const options = { intercurrentEvents: [whileOnTreatment(["treatmentDiscontinued", "death"], { onTheDay: "affected" })] };
  const [one, other] = [events, [...events].reverse()].map((listed) => responseAtWeek(drawn("28 CR", { events: listed }), byUpcr, week8,
    options));
  expect(other).toStrictEqual(one);
});

it("the order of two strategies says nothing of a visit after both events", () => {
  const events = [{ event: "rescueTherapy", date: dateOf(20) }, { event: "treatmentDiscontinued", date: dateOf(20) }] as const;
  const onTheDay = "affected";
  const both = [hypotheticalStrategy(["rescueTherapy"], { onTheDay }), compositeStrategy(["treatmentDiscontinued"], { onTheDay })];
  const seen = (intercurrentEvents: typeof both) => responsesOverTime(drawn("28 CR", { events }), byUpcr, { intercurrentEvents });
  expect(seen([...both].reverse())).toStrictEqual(seen(both));
});

it("a missed visit while still on treatment is not explained by treatment that ended later in the window", () => {
  const options = { intercurrentEvents: [whileOnTreatment(["treatmentDiscontinued"], { onTheDay: "affected" })] };
  const course = drawn("28 CR", { events: [{ event: "treatmentDiscontinued", date: dateOf(62) }] }); // the week is day 56
  expect(responseAtWeek(course, byUpcr, week8, options).response).toBe("NE");
});

it("under confirmed, an open visit that a visit without response follows is not open for the answer", () => {
  const found = timeToResponse(drawn("28 NE, 56 NR"), byUpcr, { ...cr, rule: confirmed({ minDays: 1, maxNotEvaluable: 0 }) });
  expect(found.openVisits).toStrictEqual([]);
});
