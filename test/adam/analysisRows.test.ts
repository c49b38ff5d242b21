import { describe, expect, it } from "vitest";
import type { AdrsOptions, AdrsRow } from "../../src/adam/adrsRows.js";
import { analysisParameter } from "../../src/adam/analysisParameter.js";
import type { UsedRow } from "../../src/sdtm/coursesFromSdtm.js";
import { criterionLabel } from "../../src/adam/criterionLabel.js";
import { singleCriteria, singleFindings } from "../../src/criteria/leaves.js";
import type { Course } from "../../src/course/course.js";
import { imputeNonResponse, lastObservationCarriedForward } from "../../src/course/imputation.js";
import { compositeStrategy } from "../../src/course/intercurrentEvents.js";
import { confirmed, firstVisit } from "../../src/course/responseRule.js";
import { timeToResponse, type TimeToResponseOptions } from "../../src/course/timeToResponse.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import { allOf, anyOf, no } from "../../src/criteria/combinations.js";
import { is, noSediment, referenceRange, relativeToBaseline } from "../../src/criteria/vocabulary.js";
import { defineResponse } from "../../src/criteria/prepareDefinition.js";
import { publishedDefinitions } from "../../src/definitions/renal/index.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { unfrozenParts } from "../measurement/frozen.js";
import { adrsRows, adtteRow, baselineChangeRows } from "./lawfulRows.js";

// CR: UPCR <= 0.5 and no rescue therapy. PR: UPCR halved.
const rule = defineResponse({
  id: "example",
  version: "1.0.0",
  title: "Example",
  timePoint: "any visit",
  source: { citation: "A rule made for this test, not a published one", locator: "here", evidence: "primary" },
  levels: [
    { response: "CR", statement: "low and without rescue", criterion: allOf(is("upcr", "<=", "0.5", "g/g"), no("rescueTherapy")) },
    { response: "PR", statement: "halved", criterion: relativeToBaseline("upcr", "<=", "0.5") },
  ],
  readings: ["None."],
});
const upcr = (date: string, value: number | string, events: object = { rescueTherapy: false }) => ({ date, upcr: { value, unit: "g/g" },
  events });
const course: Course = {
  subject: "01",
  baseline: { date: "2024-01-08", upcr: { value: 4, unit: "g/g" } },
  // Days 84 (week 12), 161 and 175 (week 24 minus and plus 7 days), 364 (week 52).
  visits: [upcr("2024-04-01", 3), upcr("2024-06-17", 2), upcr("2024-07-01", 0.5), { date: "2025-01-06", visit: "WEEK 52" }],
};
const window = (week: number, days = 14) => visitWindow({ week, daysBefore: days, daysAfter: days, tie: "earlier" });
const parameter = analysisParameter(rule, "LNRESP");
const rows = (options: Partial<AdrsOptions> = {}, of: Course = course) => adrsRows(of, rule, { parameter, ...options });
const shown = (row: AdrsRow) => [row.AVISIT, row.ADT, row.AVALC, row.AVAL, row.ANL01FL, row.DTYPE, row.IMPUTFL];

describe("rows of ADRS", () => {
  it("one for each visit: 3 of 4 is no response, half of 4 is PR, 0.5 is CR, nothing is NE", () => {
    expect(rows().map(({ ASEQ, ADT, ADY, AVALC, AVAL }) => [ASEQ, ADT, ADY, AVALC, AVAL])).toStrictEqual([
      [1, "2024-04-01", 85, "NR", 3],
      [2, "2024-06-17", 162, "PR", 2],
      [3, "2024-07-01", 176, "CR", 1],
      [4, "2025-01-06", 365, "NE", null],
    ]);
  });

  it("a window names its visits, and one of two equally near stands for the week", () => {
    expect(rows({ windows: [window(24)] }).map(shown)).toStrictEqual([
      [null, "2024-04-01", "NR", 3, null, null, null],
      ["Week 24", "2024-06-17", "PR", 2, "Y", null, null],
      ["Week 24", "2024-07-01", "CR", 1, null, null, null],
      [null, "2025-01-06", "NE", null, null, null, null],
    ]);
  });

  it("last observation carried forward: the visit keeps NE, a row of its own has the response and the flag", () => {
    const [, , , visit, carried] = rows({ windows: [window(52)], imputation: lastObservationCarriedForward });
    expect(visit && shown(visit)).toStrictEqual(["Week 52", "2025-01-06", "NE", null, null, null, null]);
    expect(carried && shown(carried)).toStrictEqual(["Week 52", "2025-01-06", "CR", 1, "Y", "LOCF", "Y"]);
    expect([carried?.IMPUTMET, carried?.AREASON]).toStrictEqual(["lastObservationCarriedForward", "the response of day 175, 2024-07-01"]);
  });

  it("non-responder imputation of a week without a visit: no date, no DTYPE, our own flag", () => {
    const [missing] = rows({ windows: [window(36)], imputation: imputeNonResponse }).slice(-1);
    expect(missing && shown(missing)).toStrictEqual(["Week 36", null, "NR", 3, "Y", null, "Y"]);
    expect([missing?.IMPUTMET, missing?.["CRIT1"], missing?.["CRIT1FL"]]).toStrictEqual(["imputeNonResponse", "CR: UPCR <= 0.5 g/g", null]);
  });

  it("without imputation a week without a visit is a row NE that says why: no subject is dropped", () => {
    const [missing] = rows({ windows: [window(36)] }).slice(-1);
    expect(missing && shown(missing)).toStrictEqual(["Week 36", null, "NE", null, "Y", null, null]);
    expect(missing?.AREASON).toBe("no visit from day 238 to day 266");
    expect(rows({ windows: [window(24)] }, { ...course, visits: [] })).toHaveLength(1);
  });

  it("a strategy for an intercurrent event is flagged on the row of the visit", () => {
    const rescued = { ...course, events: [{ event: "rescueTherapy", date: "2024-06-20" }] } as const;
    const found = rows({ windows: [window(24, 10)], intercurrentEvents: [compositeStrategy(["rescueTherapy"], { onTheDay: "affected" })] },
      rescued);
    expect(found.map(({ ADT, AVALC, IMPUTFL, IMPUTMET }) => [ADT, AVALC, IMPUTFL, IMPUTMET]).slice(1, 3)).toStrictEqual([
      ["2024-06-17", "PR", null, null],
      ["2024-07-01", "NR", "Y", "compositeStrategy"],
    ]);
  });

  it.each([
    ["on the limit of CR", upcr("2024-07-01", "0.5"), ["Y", "Y", "Y"]],
    ["just above it", upcr("2024-07-01", "0.500001"), ["N", "Y", "Y"]],
    ["rescue therapy", upcr("2024-07-01", "0.4", { rescueTherapy: true }), ["Y", "N", "Y"]],
    ["rescue therapy not recorded", upcr("2024-07-01", "0.4", {}), ["Y", null, "Y"]],
    ["below 0.6: CR open, PR certain", upcr("2024-07-01", "<0.6"), [null, "Y", "Y"]],
    ["just above half of the baseline", upcr("2024-07-01", "2.000001"), ["N", "Y", "N"]],
  ])("single criteria, %s", (_, visit, flags) => {
    const [row] = rows({}, { ...course, visits: [visit] });
    expect([row?.["CRIT1"], row?.["CRIT2"], row?.["CRIT3"]]).toStrictEqual(["CR: UPCR <= 0.5 g/g", "CR: no rescue therapy",
      "PR: UPCR <= 0.5 x baseline"]);
    expect([row?.["CRIT1FL"], row?.["CRIT2FL"], row?.["CRIT3FL"], row?.["CRIT4"]]).toStrictEqual([...flags, undefined]);
  });

  it("the source is named where the visit has one record, and not where it has two", () => {
    const source = (date: string, seq: string, usubjid = "01"): UsedRow => ({ domain: "lb", row: 0, seq, usubjid, role: "visit",
      variable: "LBSTRESC", field: "upcr", date, visit: null, visitNumber: null });
    const sources = [source("2024-04-01", "5"), source("2024-06-17", "6"), source("2024-06-17", "7"), source("2024-07-01", "8", "02")];
    const found = rows({ sources }).map(({ SRCDOM, SRCVAR, SRCSEQ }) => [SRCDOM, SRCVAR, SRCSEQ]);
    expect(found).toStrictEqual([["LB", "LBSTRESC", 5], [null, null, null], [null, null, null], [null, null, null]]);
  });

  it("refuses windows that overlap, a code that is none and a course without subject", () => {
    expect(() => rows({ windows: [window(24), window(28)] })).toThrow('options windows week 28');
    expect(rows({ windows: [window(24, 14), window(28, 13)] })).toHaveLength(5);
    expect(() => analysisParameter(rule, "response")).toThrow('PARAMCD "response" is not a parameter code');
    expect(() => rows({}, { ...course, subject: null })).toThrow("course subject null");
  });
});

describe("labels of criteria", () => {
  it.each([
    [is("egfr", ">=", "60", "mL/min/{1.73_m2}"), "eGFR >= 60 mL/min/1.73 m2"],
    [referenceRange("serumCreatinine", "<=", "high"), "serum creatinine <= upper limit of the laboratory's range"],
    [noSediment("redCellCasts"), "no red cell casts"],
  ])("%j", (criterion, label) => {
    expect(criterionLabel(criterion)).toBe(label);
  });

  it.each(publishedDefinitions.map((definition) => [definition.id, definition] as const))(
    "%s: as many findings as criteria, in one order, labels of at most 200 characters", (_, definition) => {
    const { levels } = classifyRenalResponse({ date: "2024-01-08" }, { date: "2024-07-01" }, definition);
    definition.levels.forEach(({ criterion }, i) => {
      const criteria = singleCriteria(criterion);
      const finding = levels[i]?.finding;
      expect(finding && singleFindings(finding).map(({ kind }) => kind)).toStrictEqual(criteria.map(({ kind }) => kind));
      for (const one of criteria) expect(criterionLabel(one).length).toBeLessThanOrEqual(190);
    });
  });

  it("a group within a group counts its single criteria", () => {
    expect(singleCriteria(allOf(no("death"), anyOf(no("dialysis"), no("rescueTherapy"))))).toHaveLength(3);
  });
});

describe("rows of ADTTE", () => {
  const timed = (of: Course, atLeast: "CR" | "PR", options: Partial<TimeToResponseOptions<"CR" | "PR">> = {}) => timeToResponse(of, rule,
    { atLeast, rule: firstVisit, ...options });
  const row = (of: Course, atLeast: "CR" | "PR", options: Partial<TimeToResponseOptions<"CR" | "PR">> = {}) =>
    adtteRow(of, timed(of, atLeast, options), { parameter: { PARAMCD: "TTR", PARAM: "Time to response" }, count: "fromOrigin",
      adrs: rows({}, of) });
  const unknown = { date: "2024-04-01" };
  const sustainedFor84 = confirmed({ minDays: 84, maxNotEvaluable: 0 });
  it.each<[string, Course, Partial<TimeToResponseOptions<"CR" | "PR">>, readonly unknown[]]>([
    ["0: the event", course, {}, [0, 175, "2024-07-01", null, 3]],
    ["1: the last visit known to be without it", { ...course, visits: course.visits.slice(0, 2) }, {},
      [1, 161, "2024-06-17", "Last visit known to be without the response", 2]],
    ["2: no visit is known to be without it", { ...course, visits: [upcr("2024-04-01", 0.4)] }, { rule: sustainedFor84 },
      [2, 0, "2024-01-08", "Start: no visit is known to be without the response", null]],
    ["5: no visit is evaluable", { ...course, visits: [unknown] }, {}, [5, 0, "2024-01-08", "Start: no visit is evaluable", null]],
    ["3: no visit after baseline", { ...course, visits: [] }, {}, [3, 0, "2024-01-08", "Start: no visit after baseline", null]],
    ["3: the same, censored at day 1", { ...course, visits: [] }, { withoutVisit: "day1" },
      [3, 1, "2024-01-09", "Start: no visit after baseline", null]],
    ["4: the end of observation", { ...course, visits: [unknown], endOfObservation: "2024-12-31" }, { censorAt: "endOfObservation" },
      [4, 358, "2024-12-31", "End of observation", null]],
  ])("CNSR %s", (_, of, options, expected) => {
    const { CNSR, AVAL, ADT, CNSDTDSC, SRCSEQ, STARTDT, AVALU } = row(of, "CR", options);
    expect([CNSR, AVAL, ADT, CNSDTDSC, SRCSEQ]).toStrictEqual(expected);
    expect([STARTDT, AVALU]).toStrictEqual(["2024-01-08", "DAYS"]);
  });

  it("days from the origin, or one more: a named choice", () => {
    const time = timed(course, "PR");
    const at = (count: "fromOrigin" | "fromOriginPlusOne") => adtteRow(course, time, { parameter, count, studyId: "S1" });
    expect([at("fromOrigin").AVAL, at("fromOriginPlusOne").AVAL, at("fromOrigin").ADY, at("fromOrigin").STUDYID]).toStrictEqual([161, 162,
      162, "S1"]);
    expect(() => at(undefined as never)).toThrow("options count undefined");
  });

  it("names event, rule and source", () => {
    const { EVNTDESC, SRCDOM, SRCVAR, SRCSEQ } = row(course, "PR");
    expect([EVNTDESC, SRCDOM, SRCVAR, SRCSEQ]).toStrictEqual(["PR or better (example 1.0.0), firstVisit", "ADRS", "ADT", 2]);
  });

  it("the source is neither an imputed row of the day nor a row of another subject", () => {
    const time = timed(course, "PR");
    const own = rows({}, course);
    const imputed = own.map((one) => ({ ...one, IMPUTFL: "Y" as const, ASEQ: one.ASEQ + 10 }));
    const others = own.map((one) => ({ ...one, USUBJID: "02", ASEQ: one.ASEQ + 20 }));
    const source = (adrs: readonly AdrsRow[]) => adtteRow(course, time, { parameter, count: "fromOrigin", adrs }).SRCSEQ;
    expect([source([...others, ...imputed, ...own]), source([...others, ...imputed]), source(others)]).toStrictEqual([2, null, null]);
  });

  it("refuses the time of a course with another origin", () => {
    expect(() => adtteRow({ ...course, origin: "2024-01-07" }, timed(course, "CR"),
      { parameter, count: "fromOrigin" })).toThrow('time origin "2024-01-08"');
  });
});

describe("BASE, CHG and PCHG", () => {
  const creatinine = (date: string, value: string | number, unit = "mg/dL") => ({ date, serumCreatinine: { value, unit } });
  const change = (first: object, ...visits: object[]) =>
    baselineChangeRows({ subject: "01", baseline: first, visits }, "serumCreatinine",
      { unit: "umol/L", parameter: { PARAMCD: "CREAT", PARAM: "Creatinine (umol/L)" } });
  // 0.9 mg/dL are 79.56, 1.0 are 88.4, 0.8 are 70.72 umol/L: a change of 8.84, which is 1/9 of 79.56.
  it("are exact where doubles are not: 70.72 - 79.56 is -8.84", () => {
    const found = change(creatinine("2024-01-08", 0.9), creatinine("2024-02-05", "0.8"), creatinine("2024-03-04", "1.0"),
      creatinine("2024-04-01", 79.56, "umol/L"));
    expect(found.map(({ ABLFL, ADY, AVAL, AVALC, BASE, CHG, PCHG }) => [ABLFL, ADY, AVAL, AVALC, BASE, CHG, PCHG])).toStrictEqual([
      ["Y", 1, "79.56", "79.56", "79.56", null, null],
      [null, 29, "70.72", "70.72", "79.56", "-8.84", "-11.111111"],
      [null, 57, "88.4", "88.4", "79.56", "8.84", "11.111111"],
      [null, 85, "79.56", "79.56", "79.56", "0", "0"],
    ]);
  });

  it("a value below the limit of quantification has no number and no change", () => {
    const [, row] = change(creatinine("2024-01-08", 0.9), creatinine("2024-02-05", "<0.2")); // 0.2 mg/dL are 17.68 umol/L
    expect([row?.AVAL, row?.AVALC, row?.AVALU, row?.BASE, row?.CHG, row?.PCHG]).toStrictEqual([null, "<17.68", "umol/L", "79.56", null,
      null]);
    expect([row?.AVALORIG, row?.AVALORIU]).toStrictEqual(["<0.2", "mg/dL"]);
  });

  it("without a baseline value there is no change; of a baseline of 0 no per cent", () => {
    expect(change({ date: "2024-01-08" }, creatinine("2024-02-05", 1)).map(({ BASE, CHG }) => [BASE, CHG])).toStrictEqual([[null, null]]);
    expect(change(creatinine("2024-01-08", 0), creatinine("2024-02-05", 1)).map(({ CHG, PCHG }) => [CHG, PCHG])).toStrictEqual([[null,
      null], ["88.4", null]]);
  });

  it("97 umol/L are no finite number of mg/dL", () => {
    const of = { subject: "01", baseline: creatinine("2024-01-08", 97, "umol/L"), visits: [] };
    expect(() => baselineChangeRows(of, "serumCreatinine", { unit: "mg/dL", parameter })).toThrow('options unit "mg/dL"');
  });
});

it("all rows are frozen plain JSON", () => {
  const time = timeToResponse(course, rule, { atLeast: "CR", rule: firstVisit });
  const all = [rows({ windows: [window(36)] }), adtteRow(course, time, { parameter, count: "fromOrigin" }),
    baselineChangeRows(course, "upcr", { unit: "g/g", parameter })];
  for (const one of all) {
    expect(unfrozenParts(one)).toStrictEqual([]);
    expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one);
  }
});
