import { describe, expect, it } from "vitest";
import { adaeRows } from "../../src/adam/adaeRows.js";
import { adlb } from "../../src/adam/adlbColumns.js";
import { adlbtoxRows } from "../../src/adam/adlbtoxRows.js";
import { adrsRows } from "../../src/adam/adrsRows.js";
import { adtteEventRow } from "../../src/adam/adtteEventRow.js";
import { adtteRow } from "../../src/adam/adtteRow.js";
import { orderedRow } from "../../src/adam/analysisDataSet.js";
import { analysisTable } from "../../src/adam/analysisTable.js";
import { oneDataSet } from "../../src/adam/oneDataSet.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import { analysisParameter, requireParameter } from "../../src/adam/analysisParameter.js";
import { baselineChangeRows } from "../../src/adam/baselineChangeRows.js";
import { subjectVariablesFromAdsl } from "../../src/adam/subjectVariablesFromAdsl.js";
import { subjectVariablesFromSdtm } from "../../src/adam/subjectVariablesFromSdtm.js";
import type { Course } from "../../src/course/course.js";
import { firstVisit } from "../../src/course/responseRule.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { refusal } from "../measurement/refusal.js";
import { somebody } from "./somebody.js";

const course: Course = {
  subject: "01",
  baseline: { date: "2024-03-10", upcr: { value: 3, unit: "g/g" } },
  visits: [{ date: "2024-06-24", upcr: { value: 2.9, unit: "g/g" } }],
};
const parameter = { PARAMCD: "X", PARAM: "X" };
const adrs = (options: object, of: Course = course) => adrsRows(of, nct05631717, { parameter, ...options });
const time = (change: object = {}) => ({ ...timeToResponse(course, nct05631717, { atLeast: "CR", rule: firstVisit }), ...change }) as never;
const adtte = (change: object, of: Course = course, options: object = {}) =>
  adtteRow(of, time(change), { parameter, count: "fromOrigin", ...options } as never);
const ofEvent = (options: object, of: Course = course) =>
  adtteEventRow(of, time(), { parameter, count: "fromOrigin", ...options } as never);
const lab = (options: object, measure = "upcr") =>
  baselineChangeRows(course, measure as "upcr", { unit: "g/g", parameter, ...options } as never);
const window = (week: number) => visitWindow({ week, daysBefore: 7, daysAfter: 7, tie: "earlier" });
const [adslRow, adslNames] = [somebody as never, { planned: "TRTP", actual: "TRTA" }];
const fromDm = (options: object, row: object = {}) =>
  subjectVariablesFromSdtm({ dm: [{ STUDYID: "S", USUBJID: "1", ...row }] }, { treatments: ["A"], ...options } as never);
const adsl = (options: object, row: object = {}) =>
  subjectVariablesFromAdsl([{ ...somebody, ...row }], { planned: "TRTP", actual: "TRTA", ...options });

/** An error that ends where it should say what is expected, or leaves out what it speaks of. */
const half = / {2}| ,|\b(?:is not|expected|of|from|than|to|one of|has no|overlaps|leaves)\s*$/;
function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "not refused";
}

describe("an option that no row maker has is refused by its name", () => {
  it.each<[string, () => unknown, string]>([
    ["adrsRows", () => adrs({ window: [] }), 'options has an unknown key "window", the nearest known key is "windows"'],
    ["adrsRows", () => adrsRows(course, nct05631717, null as never), "options null"],
    ["adtteRow", () => adtte({}, course, { param: 1 }), 'options has an unknown key "param", the nearest known key is "parameter"'],
    ["adtteRow", () => adtteRow(course, time(), null as never), "options null"],
    ["adtteEventRow", () => ofEvent({ study: 1 }), 'options has an unknown key "study", the nearest known key is "studyId"'],
    ["adtteEventRow", () => adtteEventRow(course, time(), null as never), "options null"],
    ["baselineChangeRows", () => lab({ units: "g/g" }), 'options has an unknown key "units", the nearest known key is "unit"'],
    ["baselineChangeRows", () => baselineChangeRows(course, "upcr", null as never), "options null"],
    ["adaeRows", () => adaeRows([], { subject: [] } as never), 'options has an unknown key "subject", the nearest known key is "subjects"'],
    [
      "adaeRows",
      () => adaeRows([], { subjects: [], lastDay: {} } as never),
      'options has an unknown key "lastDay", the nearest known key is "lastDays"',
    ],
    ["adaeRows", () => adaeRows([], null as never), "options null"],
    [
      "adlbtoxRows",
      () => adlbtoxRows({} as never, { versions: "" } as never),
      'options has an unknown key "versions", the nearest known key is "version"',
    ],
    ["adlbtoxRows", () => adlbtoxRows({} as never, null as never), "options null"],
    ["subjectVariablesFromSdtm", () => fromDm({ arms: [] }), 'options has an unknown key "arms"'],
    ["subjectVariablesFromSdtm", () => subjectVariablesFromSdtm({ dm: [] }, null as never), "options null"],
    ["subjectVariablesFromAdsl", () => adsl({ plan: "" }), 'options has an unknown key "plan", the nearest known key is "planned"'],
    ["subjectVariablesFromAdsl", () => subjectVariablesFromAdsl([], null as never), "options null"],
  ])("%s", (_, call, message) => {
    expect(refusal(call)).toContain(`RangeError: ${message}`);
    expect(messageOf(call)).not.toMatch(half);
  });
});

describe("so is a value that is none", () => {
  it.each<[string, () => unknown, string]>([
    ["a code of 9 characters", () => requireParameter({ ...parameter, PARAMCD: "ABCDEFGHI" }), 'PARAMCD "ABCDEFGHI"'],
    ["a code in small letters behind", () => requireParameter({ ...parameter, PARAMCD: "Xa" }), 'PARAMCD "Xa"'],
    ["a code that begins with a digit", () => requireParameter({ ...parameter, PARAMCD: "1X" }), 'PARAMCD "1X"'],
    ["a code with a blank before it", () => requireParameter({ ...parameter, PARAMCD: " X" }), 'PARAMCD " X"'],
    ["a code as a list", () => requireParameter({ ...parameter, PARAMCD: ["X"] }), "PARAMCD an array"],
    ["a label of 201 characters", () => requireParameter({ ...parameter, PARAM: "x".repeat(201) }), `PARAM "${"x".repeat(201)}"`],
    ["an empty label", () => requireParameter({ ...parameter, PARAM: "" }), 'PARAM ""'],
    ["a label as a list", () => requireParameter({ ...parameter, PARAM: ["X"] }), "PARAM an array"],
    ["a category of 201 characters", () => requireParameter({ ...parameter, PARCAT1: "x".repeat(201) }), `PARCAT1 "${"x".repeat(201)}"`],
    ["a category as a list", () => requireParameter({ ...parameter, PARCAT1: ["x"] }), "PARCAT1 an array"],
    ["no parameter", () => analysisParameter(nct05631717, ""), 'PARAMCD ""'],
    ["a study as a number", () => adrs({ studyId: 1 }), "options studyId 1"],
    ["an empty study", () => adrs({ studyId: "" }), 'options studyId ""'],
    ["a subject that is a text", () => adrs({ subject: "01" }), 'options subject "01"'],
    ["a misspelt variable of the subject", () => adrs({ subject: { ...somebody, AGES: 1 } }), 'options subject has an unknown key "AGES"'],
    ["an empty subject of the course", () => adrs({}, { ...course, subject: "" }), 'course subject ""'],
    ["a measure that is none", () => lab({}, "uprc"), 'measure "uprc"'],
    ["a unit that is none", () => lab({ unit: "g" }), 'options unit "g"'],
    ["a type of baseline as a number", () => lab({ baselineType: 1 }), "options baselineType 1"],
    ["a rule of the day", () => lab({ sameDate: "first" }), 'sameDate "first"'],
    ["a rule of the day", () => adrs({ sameDate: "first" }), 'sameDate "first"'],
    ["a count of days that is none", () => adtte({}, course, { count: "days" }), 'options count "days"'],
    ["a count of days that is none", () => ofEvent({ count: "days" }), 'options count "days"'],
    ["a course without origin", () => adtte({}, { ...course, baseline: {} }), "course origin undefined"],
    ["a course without origin", () => ofEvent({}, { ...course, baseline: {} }), "course origin undefined"],
    ["a course without baseline", () => adtte({}, { ...course, baseline: null } as never), "course baseline null"],
    ["a course without baseline", () => ofEvent({}, { ...course, baseline: null } as never), "course baseline null"],
    ["days as a text", () => adtte({ days: "106" }), 'time days "106"'],
    ["an event that is neither", () => adtte({ event: null }), "time event null"],
    ["an event that is censored", () => adtte({ event: true, censoring: "noResponse" }), 'time censoring "noResponse"'],
    ["a level that is a number", () => adtte({ atLeast: 1 }), "time atLeast 1"],
    ["warnings that are a text", () => adtte({ warnings: "none" }), 'time warnings "none"'],
    ["no definition", () => adtte({ definition: null }), "time definition null"],
    ["no rule", () => adtte({ rule: null }), "time rule null"],
    ["a last day without that is none", () => adtte({ lastDayWithout: 0.5 }), "time lastDayWithout 0.5"],
    ["rows of ADRS that are no list", () => adtte({}, course, { adrs: {} }), "options adrs an object"],
    ["domains that are no object", () => subjectVariablesFromSdtm(null as never, { treatments: ["A"] }), "domains null"],
    ["a row of DM that is none", () => subjectVariablesFromSdtm({ dm: [null as never] }, { treatments: ["A"] }), "domains dm[0] null"],
    ["a row of EX that is none", () => subjectVariablesFromSdtm({ dm: [], ex: [1 as never] }, { treatments: ["A"] }), "domains ex[0] 1"],
    ["an empty treatment", () => fromDm({ treatments: [""] }), 'options treatments[0] ""'],
    ["other arms as a text", () => fromDm({ otherArms: "B" }), 'options otherArms "B"'],
    ["another arm that is empty", () => fromDm({ otherArms: ["B", ""] }), 'options otherArms[1] ""'],
    ["no name of a variable", () => adsl({ planned: 1 }), "options planned 1"],
    ["an empty name of a variable", () => adsl({ actual: "" }), 'options actual ""'],
    ["windows that are no list", () => adrs({ windows: {} }), "options windows an object"],
    ["windows that overlap", () => adrs({ windows: [window(24), window(25)] }), "options windows week 25"],
    ["sources that are no list", () => adrs({ sources: {} }), "options sources an object"],
    ["another subject", () => adrs({ subject: { ...somebody, USUBJID: "02" } }), 'options subject USUBJID "02"'],
    ["another study", () => adrs({ subject: somebody, studyId: "S2" }), 'options studyId "S2"'],
    ["the time of another origin", () => adtte({ origin: "2024-03-11" }), 'time origin "2024-03-11"'],
    ["the time of another origin", () => ofEvent({}, { ...course, origin: "2024-03-09" }), 'time origin "2024-03-10"'],
    ["days that are not those of the date", () => adtte({ days: 1 }), "time days 1"],
    ["a part of a day", () => adtte({ days: 1.5 }), "time days 1.5"],
    ["rows that are no list", () => oneDataSet(adlb, {} as never), "rows of ADLB[0] an object"],
    ["rows that are no list", () => analysisTable(adlb, {} as never), "rows an object"],
    ["rows that are no list", () => subjectVariablesFromAdsl({} as never, { planned: "A", actual: "B" }), "rows an object"],
    ["an arm that is none", () => fromDm({}, { ARM: "B" }), 'ARM of subject "1" "B"'],
    ["no study", () => fromDm({}, { STUDYID: "" }), 'STUDYID of subject "1" ""'],
    ["no treatments", () => fromDm({ treatments: [] }), "options treatments an array"],
    ["treatments that are no list", () => fromDm({ treatments: "A" }), 'options treatments "A"'],
    ["a subject twice", () => subjectVariablesFromAdsl([adslRow, adslRow], adslNames), 'rows[1] USUBJID "01"'],
    ["a flag of another word", () => adsl({}, { SAFFL: "U" }), 'rows[0] SAFFL "U"'],
    ["a flag that is missing", () => adsl({}, { SAFFL: null }), "rows[0] SAFFL null"],
    ["a cell that is a list", () => adsl({}, { SEX: ["F"] as never }), "rows[0] SEX an array"],
    ["an age as text", () => adsl({}, { AGE: "thirty" as never }), 'rows[0] AGE "thirty"'],
    ["a day that is none", () => adsl({}, { TRTSDT: "March" }), 'rows[0] TRTSDT "March"'],
    ["a part of a SAS day", () => adsl({}, { TRTSDT: 1.5 as never }), "rows[0] TRTSDT 1.5"],
    ["an event of nobody", () => adaeRows([{ subject: "9" } as never], { subjects: [] }), 'events subject "9"'],
    [
      "a laboratory course of another",
      () => adlbtoxRows({ subject: "9" } as never, { version: "ctcae-5.0", subject: somebody, parameter }),
      'options subject "01"',
    ],
    ["a required text that is missing", () => adsl({}, { USUBJID: null }), "rows[0] USUBJID null"],
  ])("%s", (_, call, message) => {
    expect(refusal(call)).toContain(`RangeError: ${message}`);
    expect(messageOf(call)).not.toMatch(half);
  });

  it.each([
    ["a code of 8 characters", { PARAMCD: "A2345_78" }, { PARAMN: null, PARCAT1: null }],
    ["a label of 200 characters", { PARAM: "x".repeat(200) }, {}],
    ["a category of 200 characters", { PARCAT1: "x".repeat(200) }, {}],
    ["a number and a category", { PARAMN: 3, PARCAT1: "RENAL" }, {}],
  ])("%s is taken", (_, change, more) => {
    expect(requireParameter({ ...parameter, ...change })).toMatchObject({ ...change, ...more });
  });

  it("an option of another row maker's is taken where it has one", () => {
    expect(adrs({ subject: null, sameDate: "merge", studyId: "S1" }).map(({ STUDYID, USUBJID }) => [STUDYID, USUBJID])).toStrictEqual([
      ["S1", "01"],
    ]);
    expect(adrs({ subject: somebody, studyId: "S1" })[0]).toMatchObject({ STUDYID: "S1", SITEID: null, AGE: 30, SAFFL: "Y" });
    expect(lab({ sameDate: "merge", studyId: "S1" }).map(({ STUDYID }) => STUDYID)).toStrictEqual(["S1", "S1"]);
    expect(adtte({}, course, { subject: somebody }).AGE).toBe(30);
    expect(adrs({})[0]?.STUDYID).toBeNull();
  });

  it("the definition says in the label what it is", () => {
    const { id, version, title } = nct05631717;
    expect(analysisParameter(nct05631717, "LNRESP")).toStrictEqual({ PARAMCD: "LNRESP", PARAM: `${title} (${id} ${version})` });
  });

  it("a variable that the data set does not have is a mistake of ours", () => {
    expect(refusal(() => orderedRow(adlb, { USUBJID: "1", XYZ: 1 }))).toContain("XYZ is not a variable of ADLB");
    expect(orderedRow(adlb, { USUBJID: "1", XYZ: undefined })).toStrictEqual({ USUBJID: "1" });
  });
});
