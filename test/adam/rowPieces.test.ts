import { describe, expect, it } from "vitest";
import { adlb } from "../../src/adam/adlbColumns.js";
import { adrs } from "../../src/adam/adrsColumns.js";
import type { AnalysisColumn } from "../../src/adam/analysisColumn.js";
import { type AnalysisDataSet, columnsFor } from "../../src/adam/analysisDataSet.js";
import { analysisRowFaults } from "../../src/adam/analysisRowFaults.js";
import { analysisTable } from "../../src/adam/analysisTable.js";
import { analysisVisitOf, isInWindow, requireApart } from "../../src/adam/analysisVisits.js";
import { sourcesOf, sourceVariables } from "../../src/adam/rowSources.js";
import { analysisVisit, byteLength, joinedTexts } from "../../src/adam/rowTexts.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import type { UsedRow } from "../../src/sdtm/coursesFromSdtm.js";
import { refusal } from "../measurement/refusal.js";

describe("texts of a variable of 200 bytes", () => {
  const a = "a".repeat(98);
  it.each<[string, readonly string[], string | null]>([
    ["none", [], null],
    ["an empty one is none", ["", ""], null],
    ["two", ["one", "two"], "one; two"],
    ["each once", ["one", "", "one", "two"], "one; two"],
    ["200 bytes are whole", [a, "b".repeat(100)], `${a}; ${"b".repeat(100)}`],
    ["201 are not", [a, "b".repeat(101)], `${a}; and 1 more`],
    ["as many as 200 bytes hold", [a, "b".repeat(88), "c"], `${a}; ${"b".repeat(88)}; c`],
    ["with their count", [a, "b".repeat(87), "c".repeat(20), "d"], `${a}; ${"b".repeat(87)}; and 2 more`],
    ["that count takes its room", [a, "b".repeat(89), "c".repeat(20), "d"], `${a}; and 3 more`],
    ["one alone is shortened", ["x".repeat(201)], `${"x".repeat(180)} …`],
    ["and the others are counted", ["x".repeat(201), "y"], `${"x".repeat(180)} …; and 1 more`],
    ["a letter of two bytes is never cut", ["é".repeat(101)], `${"é".repeat(90)} …`],
    ["nor one of three", [`${"€".repeat(67)}`], `${"€".repeat(60)} …`],
  ])("%s", (_, texts, expected) => {
    expect(joinedTexts(texts)).toBe(expected);
    expect(byteLength(expected ?? "")).toBeLessThanOrEqual(200);
  });

  // As an encoder of UTF-8 counts them: the limits lie at 0x80, 0x800 and 0x10000.
  it.each(["", "a", "\u007f", "\u0080", "\u07ff", "\u0800", "\uffff", "\u{10000}", "aé€😀"])("%j has the bytes of its UTF-8", (text) => {
    expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
  });
});

describe("one spelling of a visit", () => {
  it.each([
    ["WEEK 24", "Week 24"],
    ["Week  24", "Week 24"],
    ["week24", "Week 24"],
    [" WEEK 024 ", "Week 24"],
    ["WEEK\t4", "Week 4"],
    ["week 0", "Week 0"],
    ["BASELINE", "Baseline"],
    ["baseline ", "Baseline"],
    ["BASELINE VISIT", "BASELINE VISIT"],
    ["POST BASELINE", "POST BASELINE"],
    ["WEEK 24 REPEAT", "WEEK 24 REPEAT"],
    ["BIWEEK 2", "BIWEEK 2"],
    ["SCREENING  1", "SCREENING 1"],
    ["", null],
    [" ", null],
  ])("%j is %j", (name, expected) => {
    expect(analysisVisit(name)).toBe(expected);
  });
  it("no name is none", () => {
    expect(analysisVisit(null)).toBeNull();
  });

  it.each<[string | null, number | undefined, boolean, string | null, number | null]>([
    ["WEEK 24", undefined, false, "Week 24", 24],
    ["WEEK 24", undefined, true, null, null],
    ["WEEK 24", 23, true, "Week 23", 23],
    ["X", 1.5, true, "Week 1.5", null],
    ["baseline", undefined, false, "Baseline", 0],
    ["Week 24b", undefined, false, "Week 24b", null],
    ["EARLY Week 24", undefined, false, "EARLY Week 24", null],
    ["DAY 1", undefined, false, "DAY 1", null],
    [null, undefined, false, null, null],
  ])("%j of the week %j, windows %j: AVISIT %j, AVISITN %j", (visit, week, hasWindows, AVISIT, AVISITN) => {
    expect(analysisVisitOf(visit, week, hasWindows)).toStrictEqual({ AVISIT, AVISITN });
  });
});

describe("windows", () => {
  const window = (week: number, days: number) => visitWindow({ week, daysBefore: days, daysAfter: days, tie: "earlier" });
  it("keep the order in which they are given", () => {
    expect(requireApart([window(52, 7), window(24, 7)]).map(({ week }) => week)).toStrictEqual([52, 24]);
  });
  it.each([[[window(24, 7), window(26, 7)]], [[window(26, 7), window(24, 7)]], [[window(52, 1), window(26, 7), window(24, 7)]]])(
    "one day in two of them is refused, in any order",
    (windows) => {
      expect(refusal(() => requireApart(windows))).toBe("RangeError: options windows week 26");
    },
  );
  it("one day apart is apart", () => {
    expect(requireApart([window(26, 6), window(24, 7)])).toHaveLength(2);
  });
  it.each([
    [160, false],
    [161, true],
    [175, true],
    [176, false],
  ])("day %d of week 24 plus and minus 7: %j", (days, expected) => {
    expect(isInWindow({ days }, window(24, 7))).toBe(expected);
  });
});

describe("sources", () => {
  const used = (change: Partial<UsedRow> = {}): UsedRow => ({
    domain: "lb",
    row: 0,
    seq: "12",
    usubjid: "01",
    role: "visit",
    variable: "LBORRES",
    field: "upcr",
    date: "2024-06-24",
    visit: "WEEK 24",
    visitNumber: "7",
    ...change,
  });
  const all = [
    used(),
    used({ row: 1, role: "baseline" }),
    used({ row: 2, role: "dose" }),
    used({ row: 3, usubjid: "02" }),
    used({ row: 4, usubjid: null }),
    used({ row: 5, role: "event" }),
  ];
  it("are the results of the subject, of a frozen list and of another alike", () => {
    for (const list of [all, Object.freeze([...all])]) {
      for (const _ of [1, 2]) expect(sourcesOf(list, "01").map(({ row }) => row)).toStrictEqual([0, 1]);
      expect(sourcesOf(list, "02").map(({ row }) => row)).toStrictEqual([3]);
      expect(sourcesOf(list, "03")).toStrictEqual([]);
    }
    expect([sourcesOf(null, "01"), sourcesOf(undefined, "01")]).toStrictEqual([[], []]);
  });
  it("a list that is not frozen is read again: rows may have come", () => {
    const list = [used()];
    expect(sourcesOf(list, "01")).toHaveLength(1);
    list.push(used({ row: 1 }));
    expect(sourcesOf(list, "01")).toHaveLength(2);
  });

  it.each<[string, readonly UsedRow[], readonly unknown[]]>([
    ["one record", [used()], ["LB", "LBORRES", 12, "7"]],
    ["none", [], [null, null, null, null]],
    ["two records of one visit: its number only", [used(), used({ seq: "13" })], [null, null, null, "7"]],
    ["two visits", [used(), used({ visitNumber: "8" })], [null, null, null, null]],
    ["a number of the visit that is a name", [used({ visitNumber: "W24" })], ["LB", "LBORRES", 12, null]],
    ["an unscheduled visit", [used({ visitNumber: "7.01" })], ["LB", "LBORRES", 12, "7.01"]],
    ["no sequence number", [used({ seq: null })], ["LB", "LBORRES", null, "7"]],
    ["a sequence of letters", [used({ seq: "A12" })], ["LB", "LBORRES", null, "7"]],
    ["a sequence of 16 digits is no number", [used({ seq: "1234567890123456" })], ["LB", "LBORRES", null, "7"]],
  ])("%s", (_, rows, expected) => {
    expect(Object.values(sourceVariables(rows))).toStrictEqual(expected);
  });
});

describe("the laws of columns", () => {
  const column = (change: Partial<AnalysisColumn>): AnalysisDataSet => {
    const plain: AnalysisColumn = {
      name: "AVAL",
      label: "Value",
      type: "text",
      length: 8,
      format: null,
      key: null,
      isRequired: false,
      terms: null,
      derivation: "",
    };
    return { name: "X", label: "X", structure: "", columns: [{ ...plain, ...change }], hasCriteria: false };
  };
  it.each<[Partial<AnalysisColumn>, string]>([
    [{ name: "ABCDEFGHI" }, "ABCDEFGHI is not a name of at most 8 capital letters, digits or underscores"],
    [{ name: "aVAL" }, "aVAL is not a name of at most 8 capital letters, digits or underscores"],
    [{ name: "AVAL " }, "AVAL  is not a name of at most 8 capital letters, digits or underscores"],
    [{ label: "" }, 'AVAL has the label "", expected 1 to 40 characters'],
    [{ label: "x".repeat(41) }, `AVAL has the label "${"x".repeat(41)}", expected 1 to 40 characters`],
    [{ length: 0 }, "AVAL has the length 0, expected 1 to 200"],
    [{ length: 201 }, "AVAL has the length 201, expected 1 to 200"],
  ])("%j", (change, fault) => {
    expect(analysisRowFaults(column(change), [])).toStrictEqual([fault]);
  });
  it.each<Partial<AnalysisColumn>>([
    { name: "A2345678" },
    { name: "_A" },
    { label: "x" },
    { label: "x".repeat(40) },
    { length: 1 },
    { length: 200 },
  ])("%j is right", (change) => {
    expect(analysisRowFaults(column(change), [])).toStrictEqual([]);
  });
  it.each([
    ["ADY", 1],
    ["ASTDY", 1],
    ["AENDY", 1],
    ["DAY", 0],
    ["ADYN", 0],
    ["BADY", 0],
  ])("0 of %s: %d faults", (name, faults) => {
    expect(analysisRowFaults(column({ name, type: "integer" }), [{ [name]: 0 }])).toHaveLength(faults);
  });
  it("CHG beside values that are none, and one whose sign stands within", () => {
    const faults = (AVAL: unknown, BASE: unknown, CHG: unknown) =>
      analysisRowFaults(adlb, [{ AVAL, BASE, CHG } as never]).filter((fault) => fault.includes("CHG"));
    expect(
      [faults("1", "2", "-1"), faults("1", null, "-1"), faults("1", "2", "x"), faults("-1", "2", "-3"), faults("1", "-2", "3")].map(
        ({ length }) => length,
      ),
    ).toStrictEqual([0, 1, 2, 0, 0]);
    expect(analysisRowFaults(adlb, [{ AVAL: "1-2" }])).toHaveLength(1);
  });
  it("an integer as text is none", () => {
    expect(analysisRowFaults(adlb, [{ ASEQ: "1" }])).toStrictEqual(['ADLB row 1 ASEQ "1" is not a whole number']);
  });
  it("texts of no value are not compared", () => {
    expect(
      analysisRowFaults(adrs, [
        { PARAMCD: "X", AVALC: null, AVAL: 1 },
        { PARAMCD: "X", AVALC: null, AVAL: 2 },
      ]),
    ).toStrictEqual([]);
  });
  it("criteria are columns in pairs, as many as the longest row has", () => {
    const rows = [
      { CRIT1: "a", CRIT1FL: "Y" },
      { CRIT1: "a", CRIT1FL: "N", CRIT2: "b", CRIT2FL: null },
    ];
    const criteria = columnsFor(adrs, rows).filter(({ name }) => name.startsWith("CRIT"));
    expect(criteria.map(({ name, label, length }) => [name, label, length])).toStrictEqual([
      ["CRIT1", "Analysis Criterion 1", 200],
      ["CRIT1FL", "Criterion 1 Evaluation Result Flag", 1],
      ["CRIT2", "Analysis Criterion 2", 200],
      ["CRIT2FL", "Criterion 2 Evaluation Result Flag", 1],
    ]);
    expect(criteria.map(({ derivation }) => derivation)).toStrictEqual([
      "the text of criterion 1 of the definition that PARAM names: it differs between parameters",
      "Y: CRIT1 is met; N: it is not; null: the record leaves it open",
      "the text of criterion 2 of the definition that PARAM names: it differs between parameters",
      "Y: CRIT2 is met; N: it is not; null: the record leaves it open",
    ]);
  });
  it("a row that breaks a law makes no table", () => {
    expect(refusal(() => analysisTable(adlb, [{ ADY: 0 }]))).toBe("RangeError: ADLB row 1 ADY 0 is a study day that does not exist");
    const { columns } = analysisTable(column({}), [{ AVAL: "äbc" }, {}]);
    expect(columns.map(({ length }) => length)).toStrictEqual([4]);
    expect(analysisTable(column({ isRequired: true }), []).columns.map(({ length }) => length)).toStrictEqual([1]);
  });
});
