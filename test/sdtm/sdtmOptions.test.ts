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
    ["a misspelt key of an event", { events: [{ ...event, varable: "X" }] }, /^options events\[0\] has an unknown key "varable", the nearest known key is "variable"$/],
    ["an event without a variable", { events: [{ ...event, variable: undefined }] }, /^options events\[0\] variable undefined is not a text$/],
    ["an event without a date", { events: [{ ...event, date: "" }] }, /^options events\[0\] date "" is not a text$/],
    ["an event without a value", { events: [{ ...event, value: undefined }] }, /^options events\[0\] has neither value nor not, or both, expected one of them$/],
    ["an event with value and not", { events: [{ ...event, not: "X" }] }, /has neither value nor not, or both/],
    ["a value that is a number", { events: [{ ...event, value: 1 }] }, /^options events\[0\] value 1 is not a list of texts$/],
    ["a condition that is a number", { events: [{ ...event, where: { DSSCAT: 1 } }] }, /^options events\[0\] where DSSCAT 1 is not a list of texts$/],
    ["an unknown event", { events: [{ ...event, event: "dead" }] }, /^options events\[0\] event "dead" is not rescueTherapy or /],
    ["a domain without events", { events: [{ ...event, domain: "lb" }] }, /^options events\[0\] domain "lb" is not dm or ds or ce or ae$/],
    ["events that are no list", { events: {} }, /^options events an object is not a list$/],
    ["a test that is null", { tests: [null] }, /^options tests\[0\] null is not an object$/],
    ["tests that are no list", { tests: "XUPCR" }, /^options tests "XUPCR" is not a list$/],
    ["specimens as text", { tests: [{ ...measure, specimens: "SERUM" }] }, /^options tests\[0\] specimens "SERUM" is not a list of texts$/],
    ["no specimens", { tests: [{ ...measure, specimens: [] }] }, /^options tests\[0\] specimens an array is not a list of texts$/],
    ["yes as text", { tests: [{ ...flag, yes: "YES" }] }, /^options tests\[0\] yes "YES" is not a list of texts$/],
    ["no as text", { tests: [{ ...flag, no: "NONE" }] }, /^options tests\[0\] no "NONE" is not a list of texts$/],
    ["a flag test without no", { tests: [{ ...flag, no: undefined }] }, /^options tests\[0\] no undefined is not a list of texts$/],
    ["a result in yes and in no", { tests: [{ ...flag, no: ["N", "y"] }] }, /^options tests\[0\] yes "Y" stands in no as well$/],
    ["a unit of nothing", { tests: [{ ...measure, unit: "points" }] }, /^options tests\[0\] unit "points" is not a unit of upcr/],
    ["a test without a code", { tests: [{ ...measure, testCode: " " }] }, /^options tests\[0\] testCode " " is not a text$/],
    ["a misspelt measure", { tests: [{ ...measure, measure: "uprc" }] }, /^options tests\[0\] measure "uprc" is not /],
    ["a misspelt key in the baseline", { baseline: { kind: "lastOnOrBefore", onTheDay: "included", onTheDy: 1 } }, /^options baseline has an unknown key "onTheDy"/],
    ["V11 onTheDay in another case", { baseline: { kind: "lastOnOrBefore", onTheDay: "Included" } }, /^options baseline onTheDay "Included" is not included or excluded$/],
    ["V11 a mean without decimals", { baseline: { kind: "meanOfScreening", daysBefore: 28 } }, /^options baseline decimals undefined is not a whole number from 0 to 15$/],
    ["1e300 days before", { baseline: { kind: "meanOfScreening", daysBefore: 1e300, decimals: 2 } }, /^options baseline daysBefore 1e\+300 is not a whole number/],
    ["units that are no object", { units: "g/g" }, /^options units "g\/g" is not an object$/],
    ["a unit that means nothing", { units: { "g/gCr": "grams" } }, /^options units "g\/gCr" "grams" is not a unit of any measure$/],
    ["a unit of a test that means nothing", { units: { PROTCRT: { RATIO: "ratio" } } }, /^options units PROTCRT "RATIO" "ratio" is not a unit of any measure$/],
    ["one visit within no days", { oneVisit: { sameVisitWithinDays: 0 } }, /^options oneVisit sameVisitWithinDays 0 is not a whole number from 1 to 3653$/],
    ["one visit by a misspelt rule", { oneVisit: { sameVisitWithin: 3 } }, /^options oneVisit has an unknown key "sameVisitWithin"/],
    ["an end of observation from nowhere", { endOfObservation: "RFICDTC" }, /^options endOfObservation "RFICDTC" is not RFPENDTC or RFENDTC$/],
    ["events recorded that are none", { eventsRecorded: ["dead"] }, /^options eventsRecorded\[0\] "dead" is not /],
    ["a drug that the table does not have", { glucocorticoids: { ...steroids, drugs: { MEDROL: "medrol" } } }, /^options glucocorticoids drugs "MEDROL" "medrol" is not in the table "gpnotebook", expected one of prednisone, /],
    ["names as text", { glucocorticoids: { ...steroids, notGlucocorticoids: "MEDROL" } }, /^options glucocorticoids notGlucocorticoids "MEDROL" is not a list of texts$/],
    ["a rule for touching doses that is none", { glucocorticoids: { ...steroids, touchingDoses: "later" } }, /^options glucocorticoids touchingDoses "later" is not laterCounts or bothCount$/],
    ["depots of half a day", { glucocorticoids: { ...steroids, depotDays: 0.5 } }, /^options glucocorticoids depotDays 0.5 is not a whole number from 1 to 3653$/],
    ["no table", { glucocorticoids: { drug: "CMTRT" } }, /^table undefined is not an object$/],
    ["glucocorticoids as a list", { glucocorticoids: [] }, /^options glucocorticoids an array is not an object$/],
  ])("%s", (_, change, message) => {
    expect(call(change)).toThrow(message);
    expect(call(change)).toThrow(RangeError);
  });

  it("null leaves an option out, as undefined does", () => {
    const nothing = { endOfObservation: null, oneVisit: null, withoutSpecimen: null, units: null, tests: null, glucocorticoids: null, events: null, eventsRecorded: null };
    expect(coursesFromSdtm({ dm: [] }, { ...settings, ...nothing })).toStrictEqual(coursesFromSdtm({ dm: [] }, settings));
  });
});
