import { describe, expect, it } from "vitest";
import { adlb } from "../../src/adam/adlbColumns.js";
import { advs } from "../../src/adam/advsColumns.js";
import { advsRows } from "../../src/adam/advsRows.js";
import { adrs } from "../../src/adam/adrsColumns.js";
import { adtteRow } from "../../src/adam/adtteRow.js";
import { date, decimal, integer, text } from "../../src/adam/analysisColumn.js";
import type { AnalysisRow } from "../../src/adam/analysisDataSet.js";
import { analysisRowFaults } from "../../src/adam/analysisRowFaults.js";
import { baselineChangeRows } from "../../src/adam/baselineChangeRows.js";
import { subjectVariablesFromSdtm } from "../../src/adam/subjectVariablesFromSdtm.js";
import { adrsRows } from "../../src/adam/adrsRows.js";
import type { Course } from "../../src/course/course.js";
import { firstVisit } from "../../src/course/responseRule.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import { kdigo2024 } from "../../src/definitions/renal/kdigo2024.js";
import { lawful } from "./lawfulRows.js";
import { somebody } from "./somebody.js";
import { refusal } from "../measurement/refusal.js";

const upcr = (value: string) => ({ value, unit: "g/g" }) as const;
const visit = (on: string, value: string, egfr = "80") => ({
  date: on,
  upcr: upcr(value),
  egfr: { value: egfr, unit: "mL/min/{1.73_m2}" as const },
});
const course = (...visits: Course["visits"]): Course => ({ subject: "01", baseline: visit("2024-01-08", "3"), visits });
const parameter = { PARAMCD: "X", PARAM: "X" };

describe("a time to response, KDIGO 2024: UPCR below 0.5 g/g", () => {
  const row = (
    of: Course,
    count: "fromOrigin" | "fromOriginPlusOne" = "fromOrigin",
    adrsOf: Parameters<typeof adtteRow>[2]["adrs"] = null,
  ) => adtteRow(of, timeToResponse(of, kdigo2024, { atLeast: "CR", rule: firstVisit }), { parameter, count, adrs: adrsOf });
  // 2024-04-01 is day 84, 2024-06-24 day 168.
  const reached = course(visit("2024-04-01", "2.9"), visit("2024-06-24", "0.4"));
  const never = course(visit("2024-04-01", "2.9"), visit("2024-06-24", "2.9"));
  const what = `CR or better (${kdigo2024.id} ${kdigo2024.version}), firstVisit`;
  it("reached: the event, and the last day without it", () => {
    expect(row(reached)).toMatchObject({
      AVAL: 168,
      AVALWO: 84,
      CNSR: 0,
      EVNTDESC: what,
      CNSDTDSC: null,
      SRCDOM: null,
      SRCVAR: null,
      SRCSEQ: null,
    });
    expect(row(reached, "fromOriginPlusOne")).toMatchObject({ AVAL: 169, AVALWO: 85 });
  });
  it("not reached: without it, to the last day known to be without", () => {
    expect(row(never)).toMatchObject({ AVAL: 168, AVALWO: 168, EVNTDESC: `Without ${what}` });
    expect(row(course(visit("2024-06-24", "0.4"))).AVALWO).toBeNull();
  });
  it("the row of ADRS of the day is its source", () => {
    expect(row(reached, "fromOrigin", adrsRows(reached, kdigo2024, { parameter }))).toMatchObject({
      SRCDOM: "ADRS",
      SRCVAR: "ADT",
      SRCSEQ: 2,
    });
  });
});

describe("rows of ADLB", () => {
  const rows = (of: Course, options: object = {}) => lawful(adlb, baselineChangeRows(of, "upcr", { unit: "g/g", parameter, ...options }));
  const mean = { value: "3", unit: "g/g", derivedBy: "mean of 2 values, sum 6" } as const;
  it("are numbered from the baseline on, and a visit's mean is no baseline", () => {
    const found = rows({ ...course({ date: "2024-04-01", upcr: mean }), baseline: { date: "2024-01-08", upcr: mean } });
    expect(found.map(({ ASEQ, DTYPE, ABLFL, CHG }) => [ASEQ, DTYPE, ABLFL, CHG])).toStrictEqual([
      [1, "AVERAGE", "Y", null],
      [2, null, null, "0"],
    ]);
    expect(rows(course({ date: "2024-04-01", upcr: upcr("2") })).map(({ DTYPE }) => DTYPE)).toStrictEqual([null, null]);
  });
  it.each([
    ["0.4 to 0.5", null],
    ["<0.4", null],
    [">8", null],
    ["0.4", "0.4"],
  ])("of %s AVAL is %j", (value, AVAL) => {
    expect(rows(course({ date: "2024-04-01", upcr: upcr(value) }))[1]).toMatchObject({
      AVAL,
      AVALC: value,
      CHG: AVAL === null ? null : "-2.6",
    });
  });
  it("a baseline that cannot be read names itself", () => {
    expect(refusal(() => rows({ ...course(), baseline: { date: "2024-01-08", upcr: upcr("low") } }))).toContain("baseline upcr");
  });
  it("a shift needs both indicators", () => {
    const range = { referenceRange: { low: "0", high: "0.2" } };
    const of = (before: object, after: object) =>
      rows({
        ...course({ date: "2024-04-01", upcr: { ...upcr("2"), ...after } }),
        baseline: { date: "2024-01-08", upcr: { ...upcr("3"), ...before } },
      })[1]?.SHIFT1;
    expect([of(range, range), of({}, range), of(range, {}), of({}, {})]).toStrictEqual(["HIGH to HIGH", null, null, null]);
  });
});

describe("columns", () => {
  it("have the length and format of their type", () => {
    const all = [text("a", "b"), text("a", "b", { length: 3 }), integer("a", "b"), decimal("a", "b"), date("a", "b")];
    expect(all.map(({ type, length, format }) => [type, length, format])).toStrictEqual([
      ["text", 200, null],
      ["text", 3, null],
      ["integer", 8, null],
      ["decimal", 8, null],
      ["date", 8, "DATE9."],
    ]);
  });
  it.each<[AnalysisRow, string]>([
    [{ AVALC: 1 }, "AVALC 1 is not a text"],
    [{ AVAL: "x" }, 'AVAL "x" is not a whole number'],
    [{ ADT: "2024" }, 'ADT "2024" is not a full date'],
    [{ DTYPE: "X" }, 'DTYPE "X" is not LOCF or WOCF'],
  ])("%j of ADRS", (row, fault) => {
    expect(analysisRowFaults(adrs, [row])).toStrictEqual([`ADRS row 1 ${fault}`]);
  });
  it("a decimal as a number", () => {
    expect(analysisRowFaults(adlb, [{ AVAL: 1 }])).toStrictEqual(["ADLB row 1 AVAL 1 is not a plain decimal as text"]);
  });
});

describe("subjects", () => {
  const dm = { STUDYID: "S", USUBJID: "1", ARM: "A", ACTARM: "A" };
  const from = (row: object, ex?: readonly object[]) =>
    subjectVariablesFromSdtm({ dm: [{ ...dm, ...row }], ...(ex === undefined ? {} : { ex: ex as never }) }, { treatments: ["A"] })
      .subjects[0];
  it.each([
    ["34", 34],
    ["34 YEARS", null],
    [">34", null],
    ["", null],
  ])("an age of %j is %j", (AGE, expected) => {
    expect(from({ AGE })?.AGE).toBe(expected);
  });
  it.each<[string, object, "Y" | "N"]>([
    ["a dose without a day", { EXDOSE: 5 }, "Y"],
    ["a day without a dose", { EXSTDTC: "2024-01-08" }, "Y"],
    ["neither", {}, "N"],
    ["of nobody", { USUBJID: "", EXDOSE: 5 }, "N"],
  ])("%s: SAFFL", (_, row, flag) => {
    expect(from({}, [{ USUBJID: "1", ...row }])?.SAFFL).toBe(flag);
  });
  it("without a row of EX there is no day of treatment; of several the last is the last", () => {
    expect([from({}, [])?.TRTSDT, from({}, [])?.TRTEDT]).toStrictEqual([null, null]);
    const ex = ["2024-03-01", "2024-01-08", "2024-02-01"].map((day) => ({ USUBJID: "1", EXDOSE: 5, EXSTDTC: day, EXENDTC: day }));
    expect([from({}, ex)?.TRTSDT, from({}, ex)?.TRTEDT]).toStrictEqual(["2024-01-08", "2024-03-01"]);
  });
});

describe("rows of ADVS", () => {
  const at = (on: string, value: string, more: object = {}) => ({ date: on, quantity: { value, unit: "mmHg" }, ...more });
  const rows = (records: readonly object[], subject = somebody) =>
    lawful(advs, advsRows({ subject: "01", arm: "a", sign: "systolicBloodPressure", records } as never, { subject, parameter }));
  it("keep the order of a day, and have no days without a first dose", () => {
    const records = [
      at("2024-04-07", "140"),
      at("2024-04-01", "141"),
      at("2024-04-07", "139"),
      at("2024-03-10", "120", { isBaseline: true }),
    ];
    expect(rows(records).map(({ ASEQ, ADT, ADY, AVALC, BASE, CHG }) => [ASEQ, ADT, ADY, AVALC, BASE, CHG])).toStrictEqual([
      [1, "2024-03-10", 1, "120", "120", null],
      [2, "2024-04-01", 23, "141", "120", "21"],
      [3, "2024-04-07", 29, "140", "120", "20"],
      [4, "2024-04-07", 29, "139", "120", "19"],
    ]);
    expect(rows(records, { ...somebody, TRTSDT: null }).map(({ ADY }) => ADY)).toStrictEqual([null, null, null, null]);
  });
  it("a record without a flag is none of the baseline; a value between two has no number", () => {
    expect(
      rows([at("2024-04-07", "130 to 140"), at("2024-03-10", "120", { isBaseline: false })]).map(({ ABLFL, AVAL, BASE }) => [
        ABLFL,
        AVAL,
        BASE,
      ]),
    ).toStrictEqual([
      [null, "120", null],
      [null, null, null],
    ]);
  });
});

it("a week without a visit takes its own name, not the visit's", () => {
  const windows = [visitWindow({ week: 24, daysBefore: 7, daysAfter: 7, tie: "earlier" })];
  const rows = adrsRows(course(visit("2024-04-01", "2.9")), kdigo2024, { parameter, windows });
  expect(rows.map(({ AVISIT, AVISITN, ADT, SRCDOM }) => [AVISIT, AVISITN, ADT, SRCDOM])).toStrictEqual([
    [null, null, "2024-04-01", null],
    ["Week 24", 24, null, null],
  ]);
});
