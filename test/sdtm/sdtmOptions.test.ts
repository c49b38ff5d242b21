import { describe, expect, it } from "vitest";
import { gpnotebookEquivalents } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import { coursesFromSdtm } from "../../src/sdtm/coursesFromSdtm.js";
import type { SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import { settings } from "./sdtmSetting.js";

const event = { domain: "ds", variable: "DSDECOD", value: "DEATH", date: "DSSTDTC", event: "death" };
const flag = { domain: "qs", testCode: "XDETER", event: "otherDeterioration", yes: ["Y"], no: ["N"] };
const measure = { domain: "lb", testCode: "XUPCR", measure: "upcr" };
const steroids = { table: gpnotebookEquivalents, drug: "CMTRT" };

// Rows that nobody may read before the options are refused.
const unread = new Proxy([], { get: () => { throw new Error("a row was read"); } });
const call = (change: object) => () => coursesFromSdtm({ dm: unread, lb: unread } as never, { ...settings, ...change } as SdtmOptions);

describe("options are refused to the last level, before any row is read", () => {
  it.each<[string, object, RegExp]>([
    ["a misspelt key of an event", { events: [{ ...event, varable: "X" }] },
      /^options events\[0\] has an unknown key "varable", the nearest known key is "variable"$/],
    ["an event without a variable", { events: [{ ...event, variable: undefined }] }, /^options events\[0\] variable undefined /],
    ["an event without a date", { events: [{ ...event, date: "" }] }, /^options events\[0\] date "" /],
    ["an event without a value", { events: [{ ...event, value: undefined }] }, /^options events\[0\] /],
    ["an event with value and not", { events: [{ ...event, not: "X" }] }, /^options events\[0\] /],
    ["a value that is a number", { events: [{ ...event, value: 1 }] }, /^options events\[0\] value 1 /],
    ["a condition that is a number", { events: [{ ...event, where: { DSSCAT: 1 } }] }, /^options events\[0\] where DSSCAT 1 /],
    ["an unknown event", { events: [{ ...event, event: "dead" }] }, /^options events\[0\] event "dead" /],
    ["a domain without events", { events: [{ ...event, domain: "lb" }] }, /^options events\[0\] domain "lb" /],
    ["events that are no list", { events: {} }, /^options events an object /],
    ["a test that is null", { tests: [null] }, /^options tests\[0\] null /],
    ["tests that are no list", { tests: "XUPCR" }, /^options tests "XUPCR" /],
    ["specimens as text", { tests: [{ ...measure, specimens: "SERUM" }] }, /^options tests\[0\] specimens "SERUM" /],
    ["no specimens", { tests: [{ ...measure, specimens: [] }] }, /^options tests\[0\] specimens an array /],
    ["yes as text", { tests: [{ ...flag, yes: "YES" }] }, /^options tests\[0\] yes "YES" /],
    ["no as text", { tests: [{ ...flag, no: "NONE" }] }, /^options tests\[0\] no "NONE" /],
    ["a flag test without no", { tests: [{ ...flag, no: undefined }] }, /^options tests\[0\] no undefined /],
    ["a result in yes and in no", { tests: [{ ...flag, no: ["N", "y"] }] }, /^options tests\[0\] yes "Y" /],
    ["a unit of nothing", { tests: [{ ...measure, unit: "points" }] }, /^options tests\[0\] unit "points" /],
    ["a test without a code", { tests: [{ ...measure, testCode: " " }] }, /^options tests\[0\] testCode " " /],
    ["a misspelt measure", { tests: [{ ...measure, measure: "uprc" }] }, /^options tests\[0\] measure "uprc" /],
    ["a misspelt key in the baseline", { baseline: { kind: "lastOnOrBefore", onTheDay: "included", onTheDy: 1 } },
      /^options baseline has an unknown key "onTheDy"/],
    ["V11 onTheDay in another case", { baseline: { kind: "lastOnOrBefore", onTheDay: "Included" } },
      /^options baseline onTheDay "Included" /],
    ["V11 a mean without decimals", { baseline: { kind: "meanOfScreening", daysBefore: 28 } }, /^options baseline decimals undefined /],
    ["1e300 days before", { baseline: { kind: "meanOfScreening", daysBefore: 1e300, decimals: 2 } },
      /^options baseline daysBefore 1e\+300 /],
    ["units that are no object", { units: "g/g" }, /^options units "g\/g" /],
    ["a unit that means nothing", { units: { "g/gCr": "grams" } }, /^options units "g\/gCr" "grams" /],
    ["a unit of a test that means nothing", { units: { PROTCRT: { RATIO: "ratio" } } }, /^options units PROTCRT "RATIO" "ratio" /],
    ["one visit within no days", { oneVisit: { sameVisitWithinDays: 0 } }, /^options oneVisit sameVisitWithinDays 0 /],
    ["one visit by a misspelt rule", { oneVisit: { sameVisitWithin: 3 } }, /^options oneVisit has an unknown key "sameVisitWithin"/],
    ["an end of observation from nowhere", { endOfObservation: "RFICDTC" }, /^options endOfObservation "RFICDTC" /],
    ["events recorded that are none", { eventsRecorded: ["dead"] }, /^options eventsRecorded\[0\] "dead" /],
    ["a drug that the table does not have", { glucocorticoids: { ...steroids, drugs: { MEDROL: "medrol" } } },
      /^options glucocorticoids drugs "MEDROL" "medrol" /],
    ["names as text", { glucocorticoids: { ...steroids, notGlucocorticoids: "MEDROL" } },
      /^options glucocorticoids notGlucocorticoids "MEDROL" /],
    ["a rule for touching doses that is none", { glucocorticoids: { ...steroids, touchingDoses: "later" } },
      /^options glucocorticoids touchingDoses "later" /],
    ["depots of half a day", { glucocorticoids: { ...steroids, depotDays: 0.5 } }, /^options glucocorticoids depotDays 0.5 /],
    ["no table", { glucocorticoids: { drug: "CMTRT" } }, /^table undefined /],
    ["glucocorticoids as a list", { glucocorticoids: [] }, /^options glucocorticoids an array /],
  ])("%s", (_, change, message) => {
    expect(call(change)).toThrow(message);
    expect(call(change)).toThrow(RangeError);
  });

  it("null leaves an option out, as undefined does", () => {
    const nothing = { endOfObservation: null, oneVisit: null, withoutSpecimen: null, units: null, tests: null, glucocorticoids: null,
      events: null, eventsRecorded: null };
    expect(coursesFromSdtm({ dm: [] }, { ...settings, ...nothing })).toStrictEqual(coursesFromSdtm({ dm: [] }, settings));
  });
});
