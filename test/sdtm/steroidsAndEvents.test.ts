import { describe, expect, it } from "vitest";
import { coursesFromSdtm } from "../../src/sdtm/coursesFromSdtm.js";
import { dateBounds } from "../../src/sdtm/partialDate.js";
import type { SdtmEvent, SdtmGlucocorticoids } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { cmRow, dm, settings, steroids } from "./sdtmSetting.js";

const read = (cm: readonly SdtmRow[], change: Partial<SdtmGlucocorticoids> = {}) => coursesFromSdtm({ dm, cm },
  { ...settings, glucocorticoids: { ...steroids, ...change } });
const doses = (cm: readonly SdtmRow[], change: Partial<SdtmGlucocorticoids> = {}) =>
  (read(cm, change).courses[0]?.doses ?? []).map(({ start, end, prednisoneEquivalent }) => [start, end, prednisoneEquivalent.value]);

describe("a course of a glucocorticoid", () => {
  it("PREDNISONE 5 mg BID is 10 mg/d from the first to the last day", () => {
    expect(doses([cmRow()])).toStrictEqual([["2024-01-08", "2024-03-31", "10"]]);
  });

  it("EX is read as CM is", () => {
    const ex = [{ USUBJID: "01", EXTRT: "Methylprednisolone", EXDOSE: 4, EXDOSU: "mg", EXDOSFRQ: "QD", EXROUTE: "ORAL",
      EXSTDTC: "2024-01-08", EXENDTC: "2024-01-09" }];
    expect(coursesFromSdtm({ dm, ex }, { ...settings, glucocorticoids: steroids }).courses[0]?.doses).toStrictEqual([
      { start: "2024-01-08", end: "2024-01-09", prednisoneEquivalent: { value: "5", unit: "mg/d" } },
    ]);
  });

  it.each([[{ CMENRF: "ONGOING" }], [{ CMENRF: "AFTER" }], [{ CMENRTPT: "ONGOING" }]])("goes on where the row says so: %j", (said) => {
    expect(doses([cmRow({ CMENDTC: "", ...said })])).toStrictEqual([["2024-01-08", null, "10"]]);
  });

  it.each<[string, SdtmRow, Partial<SdtmGlucocorticoids>, readonly unknown[]]>([
    ["an end that is missing, by the rule named", { CMENDTC: "" }, { withoutEnd: "ongoing" }, ["2024-01-08", null, "10"]],
    ["a year, from its first day", { CMSTDTC: "2003" }, { partialStart: "firstDay" }, ["2003-01-01", "2024-03-31", "10"]],
    ["a month, from its first day", { CMSTDTC: "2024-02" }, { partialStart: "firstDay" }, ["2024-02-01", "2024-03-31", "10"]],
    ["a month, to the last day of a leap year's February", { CMENDTC: "2024-02" }, { partialEnd: "lastDay" },
      ["2024-01-08", "2024-02-29", "10"]],
    ["a December", { CMENDTC: "2024-12" }, { partialEnd: "lastDay" }, ["2024-01-08", "2024-12-31", "10"]],
  ])("%s", (_, change, rule, expected) => {
    expect(doses([cmRow(change)], rule)).toStrictEqual([expected]);
    expect(doses([cmRow(change)])).toStrictEqual([]);
  });
});

const year = { from: "2024-01-08", to: "2024-03-31" };
describe("a row that is not used says why, and on which days the dose is now unknown", () => {
  it.each<[string, SdtmRow, string, string, object | null]>([
    ["unknown drug", { CMTRT: "ASPIRIN" }, "drug", 'the drug "ASPIRIN" is not in the table "gpnotebook"', null],
    ["no drug", { CMTRT: "" }, "drug", "no drug is recorded", year],
    ["not taken", { CMOCCUR: "N" }, "didNotOccur", "CMOCCUR says that it was not taken", null],
    ["another drug that was not asked for", { CMTRT: "ASPIRIN", CMSTAT: "NOT DONE" }, "drug",
      'the drug "ASPIRIN" is not in the table "gpnotebook"', null],
    ["not asked", { CMSTAT: "NOT DONE" }, "notDone", "the row is marked as not done", year],
    ["vials", { CMDOSU: "VIAL" }, "dose", 'the dose unit "VIAL" is not a unit of dose, expected one of mg, g, ug, mg/d', year],
    ["no unit", { CMDOSU: "" }, "dose", "no unit of dose is recorded", year],
    ["no dose", { CMDOSE: null }, "dose", "no dose is recorded", year],
    ["no route", { CMROUTE: "" }, "dose", "no route is recorded", year],
    ["a cream", { CMDOSU: "%", CMROUTE: "TOPICAL" }, "dose", 'the route "TOPICAL" is not systemic', null],
    ["into a muscle", { CMROUTE: "INTRAMUSCULAR" }, "dose",
      'the route "INTRAMUSCULAR" is not covered: the equivalents hold for oral and intravenous doses', year],
    ["as needed", { CMDOSFRQ: "PRN" }, "dose", 'the frequency "PRN" does not give a number of doses a day', year],
    ["no frequency", { CMDOSFRQ: "" }, "dose", "no frequency is recorded for a dose in mg", year],
    ["a year only", { CMSTDTC: "2003" }, "start", 'the start date "2003" is not a full date', { from: "2003-01-01", to: "2024-03-31" }],
    ["no start", { CMSTDTC: "" }, "start", "no start date is recorded", { from: null, to: "2024-03-31" }],
    ["no end", { CMENDTC: "" }, "end", "no end date is recorded, nor that the dose goes on", { from: "2024-01-08", to: null }],
    ["ended before", { CMENDTC: "", CMENRF: "BEFORE" }, "end", "no end date is recorded, and CMENRF says BEFORE", { from: null, to: null }],
    ["a month at the end", { CMENDTC: "2024-03" }, "end", 'the end date "2024-03" is not a full date', year],
    ["an end before the start", { CMENDTC: "2024-01-07" }, "end", "the end 2024-01-07 is before the start 2024-01-08",
      { from: null, to: null }],
  ])("%s", (_, change, code, reason, unknown) => {
    const { courses, unused, unknownDoses, used } = read([cmRow(change)]);
    expect(unused).toStrictEqual([{ domain: "cm", row: 0, seq: "3", usubjid: "01", code, reason }]);
    expect(unknownDoses).toStrictEqual(unknown === null ? [] : [{ usubjid: "01", ...unknown, reason: `CM row 0 (CMSEQ 3): ${reason}` }]);
    expect([courses[0]?.doses, used]).toStrictEqual([undefined, []]);
  });

  it("the same course at another visit is not added up", () => {
    const { courses, unused } = read([cmRow({ VISIT: "WEEK 2" }), cmRow({ CMSEQ: 9, VISIT: "WEEK 4" })]);
    expect(courses[0]?.doses).toHaveLength(1);
    expect(unused.map(({ seq, code, reason }) => [seq, code, reason])).toStrictEqual([["9", "duplicate",
      "the same course as CM row 0 (CMSEQ 3)"]]);
  });

  it("two courses at one time are added up, on the days that they share", () => {
    expect(doses([cmRow(), cmRow({ CMDOSE: 2.5 })])).toStrictEqual([["2024-01-08", "2024-03-31", "15"]]);
    expect(doses([cmRow(), cmRow({ CMDOSE: 2.5, CMSTDTC: "2024-02-01" })])).toStrictEqual([["2024-01-08", "2024-01-31", "10"],
      ["2024-02-01", "2024-03-31", "15"]]);
  });

  it("the same course with two ends leaves its end open", () => {
    const { courses, unused, unknownDoses } = read([cmRow({ CMENDTC: "", CMENRF: "ONGOING" }), cmRow({ CMSEQ: 9 })]);
    expect([courses[0]?.doses, unused.map(({ code }) => code), unknownDoses.map(({ to }) => to)]).toStrictEqual([undefined,
      ["endsDiffer", "endsDiffer"], [null, null]]);
  });

  it("while an unknown dose may have been taken, the known one is not the day's dose", () => {
    const injection = cmRow({ CMSEQ: 9, CMROUTE: "INTRAMUSCULAR", CMSTDTC: "2024-02-01", CMENDTC: "2024-02-03" });
    expect(doses([cmRow(), injection])).toStrictEqual([["2024-01-08", "2024-01-31", "10"], ["2024-02-04", "2024-03-31", "10"]]);
    const open = { ...injection, CMENDTC: "" };
    expect(doses([cmRow(), open])).toStrictEqual([["2024-01-08", "2024-01-31", "10"]]);
    const always = { ...injection, CMSTDTC: "", CMENDTC: "" };
    expect(read([cmRow(), always]).unused.map(({ row, code }) => [row, code])).toStrictEqual([[0, "dose"], [1, "dose"]]);
  });

  it("a glucocorticoid without equivalent makes its days unknown where it is named", () => {
    const sponsor = cmRow({ CMTRT: "XYZ-101", CMSTDTC: "2024-02-01", CMENDTC: "2024-03-31" });
    expect(doses([cmRow(), sponsor])).toStrictEqual([["2024-01-08", "2024-03-31", "10"]]);
    expect(doses([cmRow(), sponsor], { withoutEquivalent: ["xyz-101"] })).toStrictEqual([["2024-01-08", "2024-01-31", "10"]]);
  });

  it("without a table no row of CM is used", () => {
    expect(coursesFromSdtm({ dm, cm: [cmRow()] }, settings).unused.map(({ code, reason }) => [code, reason])).toStrictEqual([["notMapped",
      "no table of glucocorticoids is given"]]);
  });
});

describe("the days that a date may mean", () => {
  it.each([
    ["2024-05-06T10:00", "2024-05-06", "2024-05-06"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2003", "2003-01-01", "2003-12-31"],
    ["2003---15", null, null],
    ["", null, null],
  ])("%s", (text, first, last) => {
    expect(dateBounds(text)).toStrictEqual({ first, last });
  });
});

describe("events by the caller's mapping", () => {
  const events: readonly SdtmEvent[] = [
    { domain: "ds", variable: "DSDECOD", value: "DEATH", date: "DSSTDTC", event: "death" },
    { domain: "dm", variable: "DTHFL", value: "Y", date: "DTHDTC", event: "death" },
    { domain: "ce", variable: "CEDECOD", value: "RESCUE", date: "CESTDTC", event: "rescueTherapy" },
  ];
  const withEvents = (domains: object, recorded = ["death", "rescueTherapy"] as const) =>
    coursesFromSdtm({ dm, ...domains }, { ...settings, events, eventsRecorded: recorded });

  it("a dated row is an event; a row without a meaning is listed", () => {
    const ds = [{ USUBJID: "01", DSSEQ: 1, DSDECOD: "COMPLETED", DSSTDTC: "2024-07-01" },
      { USUBJID: "01", DSSEQ: 2, DSDECOD: "DEATH", DSSTDTC: "2024-08-01T10:00" }];
    const { courses, unused, used } = withEvents({ ds });
    expect([courses[0]?.events, courses[0]?.eventsRecorded]).toStrictEqual([[{ event: "death", date: "2024-08-01" }],
      ["death", "rescueTherapy"]]);
    expect(unused.map(({ seq, code }) => [seq, code])).toStrictEqual([["1", "notMapped"]]);
    expect(used.map(({ domain, seq, role, variable, field }) => [domain, seq, role, variable, field])).toStrictEqual([["ds", "2", "event",
      "DSDECOD", "death"]]);
  });

  it("an event of unknown day is not 'no' before the day of another", () => {
    const ce = [{ USUBJID: "01", CEDECOD: "RESCUE", CESTDTC: "2024" }, { USUBJID: "01", CEDECOD: "RESCUE", CESTDTC: "2024-05-01" }];
    const { courses, unused } = withEvents({ ce });
    expect([courses[0]?.events, courses[0]?.eventsRecorded]).toStrictEqual([undefined, ["death"]]);
    expect(unused.map(({ code, reason }) => [code, reason])).toStrictEqual([
      ["date", 'the date "2024" of rescueTherapy is not a full date'],
      ["date", "another row of rescueTherapy has no full date, so its first day is unknown"],
    ]);
  });

  it("DM gives a death as well", () => {
    const { courses, unused } = withEvents({ dm: [{ ...dm[0], DTHFL: "Y", DTHDTC: "2024-09-01" }] });
    expect([courses[0]?.events, unused]).toStrictEqual([[{ event: "death", date: "2024-09-01" }], []]);
  });
});
