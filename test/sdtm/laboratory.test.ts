import { describe, expect, it } from "vitest";
import { coursesFromSdtm, type SdtmDomains } from "../../src/sdtm/coursesFromSdtm.js";
import type { SdtmOptions, SdtmTest } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { unfrozenParts } from "../measurement/frozen.js";
import { dm, lbRow, settings } from "./sdtmSetting.js";

const read = (domains: Partial<SdtmDomains>, options: Partial<SdtmOptions> = {}) => coursesFromSdtm({ dm, ...domains },
  { ...settings, ...options });
const visits = (lb: readonly SdtmRow[], options: Partial<SdtmOptions> = {}) => read({ lb }, options).courses[0]?.visits;

describe("a result of LB", () => {
  it("as originally reported, with the range of its own record", () => {
    expect(visits([lbRow()])).toStrictEqual([
      { date: "2024-06-24", visit: "WEEK 24", serumCreatinine: { value: "1.1", unit: "mg/dL",
        referenceRange: { low: "0.7", high: "1.4" } } },
    ]);
  });

  it("in standard units, with the standard range", () => {
    expect(visits([lbRow()], { result: "standard" })).toStrictEqual([
      { date: "2024-06-24", visit: "WEEK 24", serumCreatinine: { value: "97.24", unit: "umol/L",
        referenceRange: { low: "62", high: "124" } } },
    ]);
  });

  it.each([
    ["PROTCRT", "0.5", "g/g", { upcr: { value: "0.5", unit: "g/g" } }],
    ["PROTCRT", "<0.1", "mg/mg", { upcr: { value: "<0.1", unit: "mg/mg" } }],
    ["PROTEXR", "1.2", "g/day", { urineProtein24h: { value: "1.2", unit: "g/day" } }],
    ["GFRE", ">90", "mL/min/1.73m2", { egfr: { value: ">90", unit: "mL/min/1.73m2" } }],
    ["ALB", "38", "g/L", { serumAlbumin: { value: "38", unit: "g/L" } }],
  ])("%s %s %s is kept as it stands", (LBTESTCD, LBORRES, LBORRESU, expected) => {
    expect(visits([lbRow({ LBTESTCD, LBORRES, LBORRESU, LBORNRLO: "", LBORNRHI: "." })])).toStrictEqual([{ date: "2024-06-24",
      visit: "WEEK 24", ...expected }]);
  });

  it("results of one day make one assessment, named by its visits", () => {
    const protein = lbRow({ LBTESTCD: "PROTCRT", LBORRES: "0.4", LBORRESU: "g/g", LBORNRLO: null, LBORNRHI: null, VISIT: "UNSCHEDULED" });
    const [visit, ...others] = visits([lbRow(), protein]) ?? [];
    expect([visit?.visit, visit?.upcr?.value, visit?.serumCreatinine?.value, others]).toStrictEqual(["WEEK 24 / UNSCHEDULED", "0.4", "1.1",
      []]);
  });
});

describe("a row that is not used says why", () => {
  it.each<[string, SdtmRow, string, string]>([
    ["another test", { LBTESTCD: "ALT" }, "notMapped", 'the test "ALT" stands for no measure here'],
    ["not done", { LBSTAT: "NOT DONE", LBREASND: "HAEMOLYSED", LBORRES: "" }, "notDone", "the test was not done: HAEMOLYSED"],
    ["no result", { LBORRES: "" }, "resultMissing", "no result is recorded in LBORRES"],
    ["a result in words", { LBORRES: "TRACE" }, "resultUnreadable", 'the result "TRACE" is not a value of serumCreatinine'],
    ["a decimal comma", { LBORRES: "1,1" }, "resultUnreadable", 'the result "1,1" is not a value of serumCreatinine'],
    ["no unit", { LBORRESU: "" }, "unit", "no unit is recorded for serumCreatinine"],
    ["a unit of something else", { LBORRESU: "g/L" }, "unit",
      'the unit "g/L" is not one of serumCreatinine, expected one of mg/dL, umol/L; what a study\'s own spelling means is said by units'],
    ["urine creatinine in the same unit", { LBSPEC: "URINE" }, "specimen", 'the specimen "URINE" is not that of serumCreatinine'],
    ["no specimen", { LBSPEC: "" }, "specimen", "no specimen is recorded for CREAT, which is measured in urine as well"],
    ["no date", { LBDTC: "" }, "date", "no date is recorded in LBDTC"],
    ["a month only", { LBDTC: "2024-06" }, "date", 'the date "2024-06" is not a full date'],
    ["a day that does not exist", { LBDTC: "2024-02-30" }, "date", 'the date "2024-02-30" is not a full date, expected YYYY-MM-DD'],
    ["a date of another country", { LBDTC: "4/30/2024" }, "date", 'the date "4/30/2024" is not a full date, expected YYYY-MM-DD'],
    ["an interval", { LBDTC: "2024-06-24/2024-06-25" }, "date", 'the date "2024-06-24/2024-06-25" is not a full date, expected YYYY-MM-DD'],
    ["a subject without DM row", { USUBJID: "02" }, "subject", "the subject has no DM row that can be used"],
  ])("%s", (_, change, code, reason) => {
    const { courses, unused, used } = read({ lb: [lbRow({ LBSEQ: 1, LBDTC: "2024-05-01" }), lbRow(change)] });
    expect(unused).toStrictEqual([{ domain: "lb", row: 1, seq: "7", usubjid: change["USUBJID"] ?? "01", code, reason }]);
    expect([courses[0]?.visits.length, used.map(({ seq }) => seq)]).toStrictEqual([1, ["1"]]);
  });

  it("a row without specimen counts as serum where that is said", () => {
    expect(visits([lbRow({ LBSPEC: "" })], { withoutSpecimen: "accept" })).toHaveLength(1);
    expect(visits([lbRow({ LBSPEC: "URINE" })], { withoutSpecimen: "accept" })).toHaveLength(0);
  });

  it("V6 a subject without reference start is untreated: kept as a subject, without a course, and its rows say so", () => {
    const { courses, subjects, unused } = coursesFromSdtm({ dm: [{ ...dm[0], RFSTDTC: "" }], lb: [lbRow()] }, settings);
    expect(courses).toStrictEqual([]);
    expect(subjects).toStrictEqual([{ usubjid: "01", arm: "Placebo", actualArm: "Placebo", untreated: true, referenceStart: null }]);
    expect(unused.map((row) => [row.domain, row.code, row.reason])).toStrictEqual([["lb", "subject",
      "the subject is untreated (no RFSTDTC) and has no course"]]);
  });

  it("a partial reference start: no day can be counted; the subject is not untreated", () => {
    const { courses, subjects, unused } = coursesFromSdtm({ dm: [{ ...dm[0], RFSTDTC: "2024-01" }], lb: [lbRow()] }, settings);
    expect([courses, subjects.map(({ untreated, referenceStart }) => [untreated, referenceStart])]).toStrictEqual([[], [[false, null]]]);
    expect(unused.map((row) => [row.domain, row.code, row.reason])).toStrictEqual([
      ["dm", "referenceStart", 'RFSTDTC "2024-01" is not a full date'],
        ["lb", "subject", "the subject has no RFSTDTC that can be used, and no course"],
    ]);
  });
});

describe("several results of one test on one day", () => {
  const day = (...results: readonly (readonly [string, string])[]) =>
    results.map(([LBORRES, time], i) => lbRow({ LBORRES, LBSEQ: i, LBDTC: `2024-06-24${time}` }));
  const counted = (lb: readonly SdtmRow[], sameDay: SdtmOptions["sameDay"]) => visits(lb,
    { sameDay })?.map(({ serumCreatinine }) => serumCreatinine?.value);
  it.each<[string, readonly (readonly [string, string])[], SdtmOptions["sameDay"], readonly string[]]>([
    ["none counts", [["1.3", "T08:00"], ["1.1", "T09:00"]], "none", []],
    ["the first by time, not by row", [["1.3", "T09:00"], ["1.1", "T08:00"]], "first", ["1.1"]],
    ["the last by time, not by row", [["1.3", "T09:00"], ["1.1", "T08:00"]], "last", ["1.3"]],
    ["without a time nothing is the first", [["1.3", ""], ["1.1", "T08:00"]], "first", []],
    ["at one time nothing is the last", [["1.3", "T08:00"], ["1.1", "T08:00"]], "last", []],
    ["the highest creatinine is the worst", [["1.1", ""], ["1.3", ""], ["1.2", ""]], "worst", ["1.3"]],
    ["<1.2 is not worse than 1.2", [["<1.2", ""], ["1.2", ""]], "worst", ["1.2"]],
    ["of <1.2 and 1.1 nobody knows the worse", [["<1.2", ""], ["1.1", ""]], "worst", []],
  ])("%s", (_, results, rule, expected) => {
    expect(counted(day(...results), rule)).toStrictEqual(expected);
  });

  it("1.2 mg/dL is worse than 106 umol/L, since it is 106.08", () => {
    expect(counted([lbRow({ LBORRES: "106", LBORRESU: "umol/L", LBORNRLO: "", LBORNRHI: "" }), lbRow({ LBORRES: "1.2" })],
      "worst")).toStrictEqual(["1.2"]);
  });

  it("the lowest eGFR is the worst", () => {
    const egfr = (LBORRES: string) => lbRow({ LBTESTCD: "GFRE", LBORRES, LBORRESU: "mL/min/1.73m2", LBORNRLO: "", LBORNRHI: "" });
    expect(visits([egfr("61"), egfr("59"), egfr("60")], { sameDay: "worst" })?.map((visit) => visit.egfr?.value)).toStrictEqual(["59"]);
  });

  it("those that do not count are listed", () => {
    const { unused } = read({ lb: day(["1.3", "T09:00"], ["1.1", "T08:00"]) }, { sameDay: "first" });
    expect(unused.map(({ seq, code, reason }) => [seq, code, reason])).toStrictEqual([["0", "sameDay",
      '2 results of serumCreatinine on 2024-06-24, the rule "first" chooses another']]);
  });
});

describe("the baseline", () => {
  const on = (LBDTC: string, LBORRES: string, LBBLFL = "") => lbRow({ LBDTC, LBORRES, LBBLFL, VISIT: "" });
  const three = [on("2023-12-20", "1.6"), on("2024-01-02", "1.4", "Y"), on("2024-01-08", "1.3"), on("2024-01-09", "1.2")];
  it.each<[string, SdtmOptions["baseline"], string, string, readonly string[]]>([
    ["the last value up to the day of the first dose", { kind: "lastOnOrBefore", onTheDay: "included" }, "2024-01-08", "1.3",
      ["2024-01-09"]],
    ["the last value before that day", { kind: "lastOnOrBefore", onTheDay: "excluded" }, "2024-01-02", "1.4", ["2024-01-08", "2024-01-09"]],
    ["the flagged value", { kind: "flaggedRecord", variable: "BLFL" }, "2024-01-02", "1.4", ["2024-01-09"]],
    ["the mean of 19 days before: (1.6 + 1.4 + 1.3) / 3 = 1.43", { kind: "meanOfScreening", daysBefore: 19, decimals: 2 }, "2024-01-08",
      "1.43", ["2024-01-09"]],
    ["the mean of 18 days before: (1.4 + 1.3) / 2 = 1.35", { kind: "meanOfScreening", daysBefore: 18, decimals: 2 }, "2024-01-08", "1.35",
      ["2024-01-09"]],
  ])("%s", (_, baseline, date, value, later) => {
    const { courses, used, unused } = read({ lb: three }, { baseline });
    const [course] = courses;
    expect([course?.baseline.date, course?.baseline.serumCreatinine?.value,
      course?.visits.map((visit) => visit.date)]).toStrictEqual([date, value, later]);
    expect(used.length + unused.length).toBe(4);
    expect(new Set(unused.map(({ code }) => code)).size).toBeLessThanOrEqual(1);
  });

  it("a flagged value after the reference start: what is of its day is no visit after it", () => {
    const protein = lbRow({ LBTESTCD: "PROTCRT", LBORRES: "0.4", LBORRESU: "g/g", LBDTC: "2024-01-09" });
    const { courses, unused } = read({ lb: [on("2024-01-09", "1.4", "Y"), protein] },
      { baseline: { kind: "flaggedRecord", variable: "BLFL" } });
    expect([courses[0]?.baseline.date, courses[0]?.visits]).toStrictEqual(["2024-01-09", []]);
    expect(unused.map(({ code, reason }) => [code, reason])).toStrictEqual([["beforeTreatment",
      "of 2024-01-09, not after the baseline of 2024-01-09, and not taken as baseline"]]);
  });

  it("two flagged values of one test are no baseline", () => {
    const { courses, unused } = read({ lb: [on("2023-12-20", "1.6", "Y"), on("2024-01-02", "1.4", "Y")] },
      { baseline: { kind: "flaggedRecord", variable: "BLFL" } });
    expect(courses[0]?.baseline).toStrictEqual({});
    expect(unused.map(({ code, reason }) => [code, reason])).toStrictEqual(Array.from({ length: 2 },
      () => ["baseline", "2 results of serumCreatinine are flagged as baseline, expected one"]));
  });

  it("a value below the limit of quantification has no mean", () => {
    const { courses, unused } = read({ lb: [on("2023-12-20", "<1.6"), on("2024-01-02", "1.4")] },
      { baseline: { kind: "meanOfScreening", daysBefore: 30, decimals: 2 } });
    expect([courses[0]?.baseline, unused.map(({ code }) => code)]).toStrictEqual([{}, ["baseline", "baseline"]]);
  });

  it("the first exposure may be the start: a sample of its day is then before it", () => {
    const [course] = read({ lb: three }, { referenceStart: "RFXSTDTC" }).courses;
    expect([course?.origin, course?.baseline.date, course?.visits]).toStrictEqual(["2024-01-09", "2024-01-09", []]);
  });
});

describe("questionnaires and flags, by the sponsor's own codes", () => {
  const tests: readonly SdtmTest[] = [
    { domain: "qs", testCode: "SLED99", measure: "sledai2k", unit: "{score}" },
    { domain: "lb", testCode: "RBCCAST", sediment: "redCellCasts", yes: ["PRESENT"], no: ["ABSENT"] },
    { domain: "qs", testCode: "DETERIO", event: "otherDeterioration", yes: ["Y"], no: ["N"] },
  ];
  const qs = (QSTESTCD: string, QSORRES: string): SdtmRow => ({ USUBJID: "01", QSTESTCD, QSORRES, QSDTC: "2024-06-24" });
  it("give scores, events and elements of the sediment", () => {
    const { courses, unused } = read({ qs: [qs("SLED99", "4"), qs("DETERIO", "N")],
      lb: [lbRow({ LBTESTCD: "RBCCAST", LBORRES: "PRESENT" })] }, { tests });
    expect(courses[0]?.visits).toStrictEqual([
      { date: "2024-06-24", visit: "WEEK 24", sledai2k: { value: "4", unit: "{score}" }, events: { otherDeterioration: false },
        sediment: { redCellCasts: true } },
    ]);
    expect(unused).toStrictEqual([]);
  });

  it("an answer that is neither yes nor no is unknown", () => {
    const { courses, unused } = read({ qs: [qs("DETERIO", "U")] }, { tests });
    expect([courses[0]?.visits, unused.map(({ code, reason }) => [code, reason])]).toStrictEqual([[],
      [["resultUnreadable", 'the result "U" is not one of Y, N']]]);
  });

  it("without a mapping no code of QS means anything", () => {
    expect(read({ qs: [qs("SLEDAI", "4")] }).unused.map(({ code }) => code)).toStrictEqual(["notMapped"]);
  });
});

describe("misuse", () => {
  it.each<[string, object, RegExp]>([
    ["no result chosen", { result: undefined }, /^options result undefined /],
    ["no rule for the baseline", { baseline: undefined }, /^options baseline undefined /],
    ["no rule for the day of the dose", { baseline: { kind: "lastOnOrBefore" } }, /^options baseline onTheDay undefined /],
    ["no rule for one day", { sameDay: undefined }, /^options sameDay undefined /],
    ["an unknown option", { baselines: 1 }, /^options has an unknown key "baselines", the nearest known key is "baseline"$/],
    ["a test without field", { tests: [{ domain: "lb", testCode: "X", yes: [], no: [] }] }, /^options tests\[0\] /],
  ])("%s", (_, change, message) => {
    expect(() => read({}, change)).toThrow(message);
    expect(() => read({}, change)).toThrow(RangeError);
  });

  it("a domain that is not read", () => {
    expect(() => coursesFromSdtm({ dm, vs: [] } as unknown as SdtmDomains, settings)).toThrow(/^domains has an unknown key "vs"/);
  });
});

it("the answer is frozen plain JSON, and the rows stay as they were", () => {
  const lb = [lbRow(), lbRow({ LBORRES: "" })];
  const before = JSON.stringify(lb);
  const answer = read({ lb });
  expect(unfrozenParts(answer)).toStrictEqual([]);
  expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
  expect([JSON.stringify(lb), answer.subjects]).toStrictEqual([before,
    [{ usubjid: "01", arm: "Placebo", actualArm: "Placebo", untreated: false, referenceStart: "2024-01-08" }]]);
});
