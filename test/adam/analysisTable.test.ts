import type { AdrsRow } from "../../src/adam/adrsRows.js";
import { describe, expect, it } from "vitest";
import { adlb } from "../../src/adam/adlbColumns.js";
import { adrs } from "../../src/adam/adrsColumns.js";
import { adtte } from "../../src/adam/adtteColumns.js";
import { analysisParameter } from "../../src/adam/analysisParameter.js";
import { analysisRowFaults } from "../../src/adam/analysisRowFaults.js";
import { type AnalysisTable, analysisTable, sasNumbers } from "../../src/adam/analysisTable.js";
import { oneDataSet } from "../../src/adam/oneDataSet.js";
import { joinedTexts } from "../../src/adam/rowTexts.js";
import { subjectColumns, type SubjectVariables } from "../../src/adam/subjectVariables.js";
import type { Course } from "../../src/course/course.js";
import { firstVisit } from "../../src/course/responseRule.js";
import { timeToResponse } from "../../src/course/timeToResponse.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import { publishedDefinitions } from "../../src/definitions/renal/index.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { regencyCrr } from "../../src/definitions/renal/regencyCrr.js";
import type { UsedRow } from "../../src/sdtm/coursesFromSdtm.js";
import { refusal } from "../measurement/refusal.js";
import { adrsRows, adtteRow, baselineChangeRows, lawful } from "./lawfulRows.js";

const subject: SubjectVariables = {
  STUDYID: "S1", USUBJID: "S1-01", SUBJID: "01", SITEID: "7", AGE: 34, AGEU: "YEARS", SEX: "F", RACE: "ASIAN", TRTP: "Drug", TRTPN: 2,
  TRTA: "Drug", TRTAN: 2, TRTSDT: "2024-01-08", TRTEDT: "2024-12-30", ITTFL: "Y", SAFFL: "Y",
};
const course: Course = {
  subject: "S1-01",
  baseline: { date: "2024-01-08", serumCreatinine: { value: "1.4", unit: "mg/dL", referenceRange: { low: "0.6", high: "1.2" } },
    upcr: { value: 2.8, unit: "g/g" } },
  visits: [
    { date: "2024-02-05", visit: "WEEK  4", serumCreatinine: { value: "1.2", unit: "mg/dL", referenceRange: { low: "0.6", high: "1.2" } },
      upcr: { value: "<0.05", unit: "g/g" } },
    { date: "2024-06-24", visit: "week 024", serumCreatinine: { value: "80", unit: "mg/dL" }, upcr: { value: 0.4, unit: "g/g" } },
  ],
};
const parameter = { ...analysisParameter(nct05631717, "LNRESP"), PARAMN: 1, PARCAT1: "Renal response" };
const windows = [4, 24].map((week) => visitWindow({ week, daysBefore: 7, daysAfter: 7, tie: "earlier" }));
const responses = adrsRows(course, nct05631717, { parameter, windows, subject });
const creatinine = { PARAMCD: "CREAT", PARAM: "Creatinine (umol/L)" };
const laboratory = (options: object = {}) => baselineChangeRows(course, "serumCreatinine",
  { unit: "umol/L", parameter: creatinine, subject, ...options });
const time = timeToResponse(course, nct05631717, { atLeast: "CR", rule: firstVisit });
const timeRow = adtteRow(course, time, { parameter: { PARAMCD: "TTCR", PARAM: "Time to CR (days)" }, count: "fromOrigin", subject,
  adrs: responses });

describe("the columns", () => {
  it.each([adrs, adtte, adlb])("$name: names of 8, labels of 40, texts of 200, one label a name, keys 1, 2, 3, …", ({ columns }) => {
    for (const { name, label, length, type, format } of columns) {
      expect(name).toMatch(/^[A-Z][A-Z0-9]{0,7}$/);
      expect([name, label.length <= 40, length <= 200]).toStrictEqual([name, true, true]);
      expect([name, format]).toStrictEqual([name, type === "date" ? "DATE9." : null]);
    }
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    const keys = columns.flatMap(({ key }) => (key === null ? [] : [key])).sort();
    expect(keys).toStrictEqual(keys.map((_, i) => i + 1));
  });

  it("a variable of several data sets has one label and one type", () => {
    const byName = new Map<string, string>();
    for (const { name, label, type } of [adrs, adtte, adlb].flatMap(({ columns }) => columns)) {
      if (name === "AVAL") continue; // a rank, days, a laboratory value
      expect(byName.get(name) ?? `${label} ${type}`).toBe(`${label} ${type}`);
      byName.set(name, `${label} ${type}`);
    }
  });
});

describe("rows for a file", () => {
  const tables = (): readonly AnalysisTable[] => [analysisTable(adrs, responses as never), analysisTable(adtte, [timeRow] as never),
    analysisTable(adlb, laboratory() as never)];
  const cellsOf = ({ columns, rows }: AnalysisTable, name: string) =>
    rows.map((row) => row[columns.findIndex((column) => column.name === name)]);

  it("have the columns that hold something and those that a file requires, texts as long as needed", () => {
    const [table] = tables();
    const names = table?.columns.map(({ name }) => name) ?? [];
    expect(names.slice(0, 22)).toStrictEqual([...Object.keys(subjectColumns), "ASEQ", "PARAMCD", "PARAM", "PARAMN", "PARCAT1", "AVAL"]);
    const criteria = Object.keys(responses[0] ?? {}).filter((name) => name.startsWith("CRIT"));
    expect(names.slice(-criteria.length)).toStrictEqual(criteria);
    expect(names).not.toContain("ABLFL");
    expect(table?.columns.find(({ name }) => name === "PARAMCD")?.length).toBe(6);
  });

  it("as SAS numbers: days from 1960-01-01, decimals as doubles", () => {
    // 2024-01-08 is day 23383 by R: as.integer(as.Date("2024-01-08")) + 3653.
    const [ads, tte, lab] = tables().map(sasNumbers) as [AnalysisTable, AnalysisTable, AnalysisTable];
    expect(cellsOf(tte, "STARTDT")).toStrictEqual([23383]);
    expect(cellsOf(ads, "ADT")).toStrictEqual([23411, 23551]);
    expect(cellsOf(lab, "CHG")).toStrictEqual([null, -17.68, 6948.24]); // 106.08 and 7072 less 123.76
    expect(cellsOf(tables()[2] as AnalysisTable, "CHG")).toStrictEqual([null, "-17.68", "6948.24"]);
    expect(cellsOf(ads, "AVALC")).toStrictEqual(cellsOf(tables()[0] as AnalysisTable, "AVALC"));
  });

  it("are plain JSON", () => {
    for (const table of tables()) expect(JSON.parse(JSON.stringify(table))).toStrictEqual(table);
  });

  it("a row without the subject's variables is refused, with what is missing", () => {
    const rows = adrsRows(course, nct05631717, { parameter });
    expect(refusal(() => analysisTable(adrs, rows as never))).toMatch(/^RangeError: ADRS row 1 has no STUDYID, expected DM/);
    const named = adrsRows(course, nct05631717, { parameter, studyId: "S1" });
    expect(refusal(() => analysisTable(adrs, named as never))).toMatch(/^RangeError: ADRS row 1/);
  });

  it("no rows make a table of the required columns", () => {
    expect(analysisTable(adtte, []).columns.every(({ isRequired }) => isRequired)).toBe(true);
    expect(refusal(() => analysisTable(adtte, {} as never))).toBe("RangeError: rows an object");
    expect(refusal(() => analysisTable(adtte, [null] as never))).toBe("RangeError: rows[0] null");
  });
});

describe("the laws", () => {
  const [row] = responses;
  it.each([
    ["a variable of no name", adrs, { X: 1 }, "ADRS row 1 X"],
    ["a text where a number stands", adrs, { AVAL: "1" }, 'ADRS row 1 AVAL "1"'],
    ["a part of a number", adrs, { AVAL: 1.5 }, "ADRS row 1 AVAL 1.5"],
    ["a number where a text stands", adrs, { AVALC: 1 }, "ADRS row 1 AVALC 1"],
    ["an empty text", adrs, { AVALC: "" }, 'ADRS row 1 AVALC ""'],
    ["day 0", adrs, { ADY: 0 }, "ADRS row 1 ADY 0 is a study day that does not exist"],
    ["a partial date", adrs, { ADT: "2024-06" }, 'ADRS row 1 ADT "2024-06"'],
    ["a flag of N", adrs, { ANL01FL: "N" }, 'ADRS row 1 ANL01FL "N"'],
    ["a criterion of another word", adrs, { CRIT1: "x", CRIT1FL: "?" }, 'ADRS row 1 CRIT1FL "?"'],
    ["a population that is open", adrs, { SAFFL: "U" }, 'ADRS row 1 SAFFL "U"'],
    ["201 bytes", adrs, { PARAM: `${"x".repeat(199)}µ` }, "has more than 200 bytes"],
    ["CHG that is not AVAL - BASE", adlb, { AVAL: "1.2", BASE: "1.1", CHG: "0.2" }, 'ADLB row 1 CHG "0.2"'],
    ["CHG without AVAL", adlb, { BASE: "1.1", CHG: "0.2" }, 'ADLB row 1 CHG "0.2"'],
    ["a decimal with an exponent", adlb, { AVAL: "1e-3" }, 'ADLB row 1 AVAL "1e-3"'],
  ])("%s", (_, dataSet, cells, fault) => {
    expect(analysisRowFaults(dataSet, [cells])[0]).toContain(fault);
  });

  it.each([
    ["200 bytes", adrs, { PARAM: `${"x".repeat(198)}µ` }],
    ["day -1 and day 1", adrs, { ADY: -1 }],
    ["CHG in another spelling", adlb, { AVAL: "1.10", BASE: "1.3", CHG: "-0.2" }],
  ])("%s is right", (_, dataSet, cells) => {
    expect(analysisRowFaults(dataSet, [cells])).toStrictEqual([]);
  });

  it("one ASEQ twice in a subject, not in two subjects", () => {
    expect(analysisRowFaults(adrs, [{ USUBJID: "1", ASEQ: 1 }, { USUBJID: "2", ASEQ: 1 }])).toStrictEqual([]);
    expect(analysisRowFaults(adrs, [{ USUBJID: "1", ASEQ: 1 }, { USUBJID: "1", ASEQ: 1 }])).toStrictEqual(
      ['ADRS has ASEQ 1 twice for subject "1"']);
  });

  it("one AVALC for two values of AVAL in a parameter and unit, not in two", () => {
    const pair = (more: object) => [{ PARAMCD: "A", AVALU: "g/g", AVALC: "1", AVAL: "1" },
      { PARAMCD: "A", AVALU: "g/g", AVALC: "1", AVAL: "2", ...more }];
    expect(analysisRowFaults(adlb, pair({}))).toStrictEqual(['ADLB has AVALC "1" of A for two values of AVAL']);
    for (const more of [{ PARAMCD: "B" }, { AVALU: "mg/g" }, { AVALC: "2" },
      { AVAL: "1" }]) expect(analysisRowFaults(adlb, pair(more))).toStrictEqual([]);
  });

  it("a row made here keeps its variables in the order of the columns", () => {
    const order = adrs.columns.map(({ name }) => name).filter((name) => name in (row ?? {}));
    expect(Object.keys(row ?? {}).slice(0, order.length)).toStrictEqual(order);
  });

  it.each(publishedDefinitions.map((definition) => [definition.id, definition] as const))("%s: its rows keep the laws", (_, definition) => {
    expect(adrsRows(course, definition, { parameter: analysisParameter(definition, "RESP"), windows, subject }).length).toBeGreaterThan(1);
  });
});

describe("what a receiving team expects", () => {
  it("AVAL and AVALC stand in one unit, as reported beside it: <0.05 g/g is <50 mg/g", () => {
    const rows = baselineChangeRows(course, "upcr", { unit: "mg/g", parameter: { PARAMCD: "UPCR", PARAM: "UPCR (mg/g)" } });
    expect(rows.map(({ AVAL, AVALC, AVALU, AVALORIG, AVALORIU }) => [AVAL, AVALC, AVALU, AVALORIG, AVALORIU])).toStrictEqual([
      ["2800", "2800", "mg/g", "2.8", "g/g"],
      [null, "<50", "mg/g", "<0.05", "g/g"],
      ["400", "400", "mg/g", "0.4", "g/g"],
    ]);
  });

  it("range, indicator and shift: 1.4 is above 1.2, 1.2 on the limit is normal, without a range nothing is said", () => {
    expect(laboratory().map(({ ANRLO, ANRHI, ANRIND, BNRIND, SHIFT1 }) => [ANRLO, ANRHI, ANRIND, BNRIND, SHIFT1])).toStrictEqual([
      ["53.04", "106.08", "HIGH", "HIGH", null],
      ["53.04", "106.08", "NORMAL", "HIGH", "HIGH to NORMAL"],
      [null, null, null, "HIGH", null],
    ]);
  });

  it.each([
    ["0.6", "NORMAL"], ["0.59", "LOW"], ["1.2", "NORMAL"], ["1.21", "HIGH"], ["<0.6", null],
  ])("creatinine %s of 0.6 to 1.2: %s", (value, indicator) => {
    const visits = [{ date: "2024-02-05", serumCreatinine: { value, unit: "mg/dL", referenceRange: { low: "0.6", high: "1.2" } } }];
    const [, found] = baselineChangeRows({ ...course, visits }, "serumCreatinine", { unit: "mg/dL", parameter: creatinine });
    expect(found?.ANRIND).toBe(indicator);
  });

  it.each([
    ["only an upper limit: high is known, normal is not", { high: "1.2" }, { "1.1": null, "1.3": "HIGH" }],
    ["only a lower limit: low is known, normal is not", { low: "0.6" }, { "0.7": null, "0.5": "LOW" }],
  ])("%s", (_, referenceRange, pairs) => {
    for (const [value, indicator] of Object.entries(pairs)) {
      const visits = [{ date: "2024-02-05", serumCreatinine: { value, unit: "mg/dL", referenceRange } }];
      expect(baselineChangeRows({ ...course, visits }, "serumCreatinine",
        { unit: "mg/dL", parameter: creatinine })[1]?.ANRIND).toBe(indicator);
    }
  });

  it("one spelling of AVISIT for every data set; VISIT as the study wrote it", () => {
    const visits = (rows: readonly { readonly VISIT: string | null; readonly AVISIT: string | null; readonly AVISITN: number | null }[]) =>
      rows.map(({ VISIT, AVISIT, AVISITN }) => [VISIT, AVISIT, AVISITN]);
    const expected = [["WEEK  4", "Week 4", 4], ["week 024", "Week 24", 24]];
    expect(visits(responses)).toStrictEqual(expected);
    expect(visits(adrsRows(course, nct05631717, { parameter }))).toStrictEqual(expected);
    expect(visits(laboratory())).toStrictEqual([[null, "Baseline", 0], ...expected]);
    expect(visits(laboratory({ windows }))).toStrictEqual([[null, "Baseline", 0], ...expected]);
    const onlyWeek4 = [visitWindow({ week: 4, daysBefore: 7, daysAfter: 7, tie: "earlier" })];
    expect(visits(laboratory({ windows: onlyWeek4 })).slice(1)).toStrictEqual([["WEEK  4", "Week 4", 4], ["week 024", null, null]]);
  });

  it.each([
    [27, null], [28, "Week 5"], [42, "Week 5"], [43, null], // week 5 ± 7 days: days 28 to 42, both included
  ])("a visit on day %d in the window of days 28 to 42: %s", (day, expected) => {
    const date = new Date(Date.UTC(2024, 0, 8 + day)).toISOString().slice(0, 10);
    const window = visitWindow({ week: 5, daysBefore: 7, daysAfter: 7, tie: "earlier" });
    const [row] = adrsRows({ ...course, visits: [{ date, upcr: { value: 1, unit: "g/g" } }] }, nct05631717,
      { parameter, windows: [window] });
    expect(row?.AVISIT).toBe(expected);
  });

  it("AVISITN is a whole number: a week of half a day's count has none", () => {
    const window = visitWindow({ week: 30 / 7, daysBefore: 2, daysAfter: 2, tie: "earlier" });
    const [row] = baselineChangeRows(course, "upcr", { unit: "g/g", parameter: creatinine, windows: [window] }).slice(1);
    expect([row?.AVISIT, row?.AVISITN]).toStrictEqual([`Week ${String(30 / 7)}`, null]);
  });

  it("ANL01FL of ADLB: the baseline, and the value nearest to the target of its window", () => {
    const near = [{ date: "2024-02-05", upcr: { value: 1, unit: "g/g" } }, { date: "2024-02-07", upcr: { value: 2, unit: "g/g" } }];
    const rows = baselineChangeRows({ ...course, visits: near }, "upcr", { unit: "g/g", parameter: creatinine, windows });
    expect(rows.map(({ ADT, ANL01FL }) => [ADT, ANL01FL])).toStrictEqual([["2024-01-08", "Y"], ["2024-02-05", "Y"], ["2024-02-07", null]]);
  });

  it("a warning reaches the row: 80 mg/dL of creatinine", () => {
    const text = "serumCreatinine 80 mg/dL is implausible, check the unit";
    expect(responses.map(({ ANLWARN }) => ANLWARN)).toStrictEqual([null, `followUp ${text}`]);
    expect(laboratory().map(({ ANLWARN }) => ANLWARN)).toStrictEqual([null, null, text]);
    expect(timeRow.ANLWARN).toContain(`followUp ${text}`);
  });

  it("a course's warning on a measure reaches its rows, and no others", () => {
    const doubtful: Course = { ...course, warnings: [{ code: "x", message: "two laboratories", field: "upcr", from: "2024-02-05",
      to: "2024-02-05" }] };
    const warned = (measure: "upcr" | "serumCreatinine", unit: never) => baselineChangeRows(doubtful, measure,
      { unit, parameter: creatinine }).map(({ ANLWARN }) => ANLWARN?.includes("two laboratories") ?? false);
    expect(warned("upcr", "g/g" as never)).toStrictEqual([false, true, false]);
    expect(warned("serumCreatinine", "umol/L" as never)).toStrictEqual([false, false, false]);
    expect(adrsRows(doubtful, nct05631717, { parameter })[0]?.ANLWARN).toBe("two laboratories");
  });

  it("the baseline that is a mean has DTYPE AVERAGE", () => {
    const baseline = { ...course.baseline, upcr: { value: "2.75", unit: "g/g", derivedBy: "mean of 2 values, sum 5.5" } };
    expect(baselineChangeRows({ ...course, baseline }, "upcr",
      { unit: "g/g", parameter: creatinine }).map(({ DTYPE }) => DTYPE)).toStrictEqual(["AVERAGE", null, null]);
    const means = [used("upcr", "baseline", "2024-01-08", "7", "1")];
    const [mean] = baselineChangeRows({ ...course, baseline }, "upcr", { unit: "g/g", parameter: creatinine, sources: means });
    expect([mean?.SRCDOM, mean?.SRCSEQ]).toStrictEqual([null, null]); // no one record is the source of a mean
    expect(laboratory({ baselineType: "LAST" }).map(({ BASETYPE }) => BASETYPE)).toStrictEqual(["LAST", "LAST", "LAST"]);
  });

  const used = (field: string, role: UsedRow["role"], date: string, seq: string, visitNumber: string | null): UsedRow =>
    ({ domain: "lb", row: 0, seq, usubjid: "S1-01", role, variable: "LBORRES", field, date, visit: null, visitNumber });
  const sources = [
    used("serumCreatinine", "baseline", "2024-01-08", "1", "1"), used("serumCreatinine", "visit", "2024-02-05", "2", "4"),
    used("upcr", "visit", "2024-02-05", "3", "4"), used("serumCreatinine", "visit", "2024-06-24", "4a", "24"),
      used("serumCreatinine", "dose", "2024-06-24", "9", "24"),
  ];
  it("source variables and the number of the visit: of ADLB the record of the measure, of ADRS only where there is one", () => {
    const shown = (rows: readonly Pick<AdrsRow, "SRCDOM" | "SRCVAR" | "SRCSEQ" | "VISITNUM">[]) =>
      rows.map(({ SRCDOM, SRCVAR, SRCSEQ, VISITNUM }) => [SRCDOM, SRCVAR, SRCSEQ, VISITNUM]);
    expect(shown(laboratory({ sources }))).toStrictEqual([["LB", "LBORRES", 1, "1"], ["LB", "LBORRES", 2, "4"],
      ["LB", "LBORRES", null, "24"]]);
    expect(shown(adrsRows(course, nct05631717, { parameter, sources }))).toStrictEqual([[null, null, null, "4"],
      ["LB", "LBORRES", null, "24"]]);
    expect(shown(adrsRows(course, nct05631717, { parameter, sources: Object.freeze(sources) }))).toStrictEqual([[null, null, null, "4"],
      ["LB", "LBORRES", null, "24"]]);
  });

  it("ASEQ is one sequence within a subject when two definitions are written, and ADTTE then points to one row", () => {
    const other = adrsRows(course, regencyCrr, { parameter: analysisParameter(regencyCrr, "CRR"), windows, subject });
    const second = { ...course, subject: "S1-02" };
    const ofSecond = adrsRows(second, nct05631717, { parameter, windows, subject: { ...subject, USUBJID: "S1-02" } });
    const joined = lawful(adrs, oneDataSet(adrs, responses, ofSecond, other));
    expect(joined.map(({ USUBJID, PARAMCD, ASEQ }) => [USUBJID, PARAMCD, ASEQ])).toStrictEqual([
      ["S1-01", "LNRESP", 1], ["S1-01", "LNRESP", 2], ["S1-01", "CRR", 3], ["S1-01", "CRR", 4], ["S1-02", "LNRESP", 1],
        ["S1-02", "LNRESP", 2],
    ]);
    const options = { parameter: { PARAMCD: "TTR", PARAM: "Time" }, count: "fromOrigin", adrs: joined } as const;
    const last = { ...time, date: "2024-06-24", days: 168 };
    expect(refusal(() => adtteRow(course, last, options))).toBe("RangeError: options adrsParameter undefined");
    expect(adtteRow(course, last, { ...options, adrsParameter: "CRR" }).SRCSEQ).toBe(4);
    expect(adtteRow(course, last, { ...options, adrsParameter: "LNRESP" }).SRCSEQ).toBe(2);
  });

  it("long texts are kept whole as far as 200 bytes go, and what is left out is counted", () => {
    const texts = Array.from({ length: 9 }, (_, i) => `${String(i)} ${"x".repeat(40)}`);
    expect(joinedTexts(texts)).toBe(`${texts.slice(0, 4).join("; ")}; and 5 more`);
    expect(joinedTexts(["y".repeat(300), "z"])).toBe(`${"y".repeat(180)} …; and 1 more`);
    expect([joinedTexts(["x".repeat(200)]), joinedTexts(["x".repeat(201)])]).toStrictEqual(["x".repeat(200), `${"x".repeat(180)} …`]);
    expect([joinedTexts([]), joinedTexts([""]), joinedTexts(["a", "a", "b"])]).toStrictEqual([null, null, "a; b"]);
  });
});

describe("options and values that are none", () => {
  const options = { parameter, subject };
  it.each([
    [() => analysisParameter({} as never, "X"), "definition"],
    [() => adrsRows(course, nct05631717, { parameter: { ...parameter, PARAMN: 1.5 } }), "PARAMN 1.5"],
    [() => adrsRows(course, nct05631717, { parameter: { ...parameter, PARCAT1: "" } }), 'PARCAT1 ""'],
    [() => adrsRows(course, nct05631717, { parameter: { ...parameter, PARAMC: "X" } as never }), 'parameter has an unknown key "PARAMC"'],
    [() => adrsRows(course, nct05631717, { parameter: undefined as never }), "parameter undefined"],
    [() => adrsRows(course, nct05631717, { ...options, subject: { ...subject, USUBJID: "S1-02" } }), 'options subject USUBJID "S1-02"'],
    [() => adrsRows(course, nct05631717, { ...options, studyId: "S2" }), 'options studyId "S2"'],
    [() => adrsRows(course, nct05631717, { ...options, sources: {} as never }), "options sources an object"],
    [() => adrsRows(course, nct05631717, { ...options, windows: {} as never }), "options windows an object"],
    [() => adrsRows(null as never, nct05631717, options), "course null"],
    [() => adtteRow(course, {} as never, { parameter, count: "fromOrigin" }), "time date undefined"],
    [() => adtteRow(course, null as never, { parameter, count: "fromOrigin" }), "time null"],
    [() => adtteRow(course, { ...time, days: 1.5 }, { parameter, count: "fromOrigin" }), "time days 1.5"],
    [() => adtteRow(course, { ...time, days: 1 }, { parameter, count: "fromOrigin" }), "time days 1"],
    [() => adtteRow(course, { ...time, event: false, censoring: "lost" as never }, { parameter, count: "fromOrigin" }),
      'time censoring "lost"'],
    [() => adtteRow({} as never, time, { parameter, count: "fromOrigin" }), "course subject undefined"],
    [() => laboratory({ baselineType: "" }), 'options baselineType ""'],
    [() => oneDataSet(adrs, {} as never), "rows of ADRS[0] an object"],
  ])("%s", (call, message) => {
    expect(refusal(call)).toContain(`RangeError: ${message}`);
  });
});
