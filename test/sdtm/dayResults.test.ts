import { describe, expect, it } from "vitest";
import { byTime, spanOf, worst } from "../../src/sdtm/chooseResult.js";
import { oneResultADay } from "../../src/sdtm/oneResultADay.js";
import { onOneDay, visitNames } from "../../src/sdtm/oneVisit.js";
import type { FoundValue } from "../../src/sdtm/readMeasure.js";
import type { Result } from "../../src/sdtm/readResults.js";

let rows = 0;
const value = (text: string, name: FoundValue["name"] = "serumCreatinine", unit = "mg/dL", range: object | null = null): FoundValue => ({
  kind: "measure",
  name,
  quantity: { value: text, unit, ...(range === null ? {} : { referenceRange: range }) },
  notes: [],
});
const flag = (is: boolean, kind: "events" | "sediment" = "events", name = "death"): Result["found"] => ({ kind, name, flag: is });
const result = (found: Result["found"], change: Partial<Result> = {}): Result => ({
  domain: "lb",
  row: rows++,
  seq: null,
  usubjid: "01",
  variable: "LBORRES",
  date: "2024-06-24",
  time: "",
  visit: "WEEK 24",
  visitNumber: "7",
  isFlagged: false,
  found,
  notes: [],
  ...change,
});
const valueOf = (one: Result | undefined) =>
  one === undefined ? null : one.found.kind === "measure" ? one.found.quantity.value : one.found.flag;
const timed = (text: string, time: string) => result(value(text), { time });

describe("the first and the last of a day", () => {
  it.each<[string, readonly (readonly [string, string])[], unknown, unknown]>([
    [
      "by hour",
      [
        ["1.2", "09:00"],
        ["1.1", "08:00"],
        ["1.3", "10:00"],
      ],
      "1.1",
      "1.3",
    ],
    [
      "seconds left out are none",
      [
        ["1.1", "08:00"],
        ["1.2", "08:00:01"],
      ],
      "1.1",
      "1.2",
    ],
    [
      "at one time, written in two ways",
      [
        ["1.1", "08:00"],
        ["1.2", "08:00:00"],
      ],
      null,
      null,
    ],
    [
      "one without a time",
      [
        ["1.1", ""],
        ["1.2", "08:00"],
      ],
      null,
      null,
    ],
    [
      "an hour alone",
      [
        ["1.1", "08"],
        ["1.2", "09:00"],
      ],
      null,
      null,
    ],
    [
      "two zones",
      [
        ["1.1", "08:00Z"],
        ["1.2", "08:30+02:00"],
      ],
      null,
      null,
    ],
    [
      "one zone",
      [
        ["1.1", "08:00+02:00"],
        ["1.2", "08:30+02:00"],
      ],
      "1.1",
      "1.2",
    ],
    [
      "parts of a second",
      [
        ["1.1", "08:00:00.2"],
        ["1.2", "08:00:00.1"],
      ],
      "1.2",
      "1.1",
    ],
    [
      "words",
      [
        ["1.1", "at 08:00"],
        ["1.2", "09:00"],
      ],
      null,
      null,
    ],
  ])("%s", (_, list, first, last) => {
    const group = list.map(([text, time]) => timed(text, time));
    expect([valueOf(byTime(group, "first")), valueOf(byTime(group, "last"))]).toStrictEqual([first, last]);
  });
});

describe("the worst of a day", () => {
  it.each<[string, readonly Result["found"][], unknown]>([
    ["the higher creatinine", [value("1.1"), value("1.3"), value("1.2")], "1.3"],
    ["in two units: 106.08 umol/L are 1.2 mg/dL", [value("1.1"), value("106.08", "serumCreatinine", "umol/L")], "106.08"],
    [
      "the lower albumin",
      [value("38", "serumAlbumin", "g/L"), value("31", "serumAlbumin", "g/L"), value("35", "serumAlbumin", "g/L")],
      "31",
    ],
    ["the lower eGFR", [value("61", "egfr", "mL/min/{1.73_m2}"), value("60", "egfr", "mL/min/{1.73_m2}")], "60"],
    ["below the limit beside a value above it", [value("<0.5"), value("0.6")], "0.6"],
    ["below the limit beside one below it: open", [value("<0.5"), value("0.4")], null],
    ["above the limit beside a value below it", [value(">8"), value("7")], ">8"],
    ["above the limit beside a value above it: open", [value(">8"), value("9")], null],
    ["yes is worse", [flag(false), flag(true)], true],
    ["two that say no", [flag(false), flag(false)], null],
  ])("%s", (_, group, expected) => {
    for (const list of [group, [...group].reverse()]) expect(valueOf(worst(list.map((found) => result(found))))).toBe(expected);
  });
  it("an open end is told from a closed one", () => {
    expect([value("<0.5"), value("<=0.5"), value("0.5"), value(">0.5")].map((one) => spanOf(one).isOpen)).toStrictEqual([
      "true true",
      "true false",
      "false false",
      "true true",
    ]);
  });
});

describe("one result a day", () => {
  const of = (list: readonly Result[], rule: "none" | "first" | "last" | "worst" = "none") => {
    const { results, unused } = oneResultADay(list, rule);
    return [results.map(valueOf), unused.map(({ code, reason }) => [code, reason])];
  };
  it("results of several tests, days and kinds are apart", () => {
    const list = [
      result(value("1.1")),
      result(value("1.2"), { date: "2024-06-25" }),
      result(value("3", "upcr", "g/g")),
      result(flag(true)),
      result(flag(false, "sediment", "redCellCasts")),
      result(flag(false, "events", "dialysis")),
    ];
    expect(of(list)).toStrictEqual([["1.1", "1.2", "3", true, false, false], []]);
    expect(oneResultADay(list, "none").results).toBe(list);
    // With a repeat among them the others stay what they are.
    const [values] = of([...list, result(value("1.3"), { date: "2024-06-25" })]);
    expect(values).toStrictEqual(["1.1", "3", true, false, false]);
  });
  it("the reason names the test, the day, the visits, and why none counts", () => {
    const two = (change: Partial<Result> = {}) => [
      result(value("1.1"), { visit: "WEEK 24", time: "08:00" }),
      result(value("1.2"), { visit: "WEEK 25", time: "08:00", ...change }),
    ];
    const reason = (rule: "none" | "first" | "worst", list = two()) => (of(list, rule)[1] as readonly (readonly string[])[])[0]?.[1];
    expect(reason("none")).toBe("2 results of serumCreatinine on 2024-06-24 (WEEK 24, WEEK 25), no rule chooses");
    expect(reason("first")).toBe(
      '2 results of serumCreatinine on 2024-06-24 (WEEK 24, WEEK 25), the rule "first" leaves open which counts',
    );
    expect(reason("worst")).toBe('2 results of serumCreatinine on 2024-06-24 (WEEK 24, WEEK 25), the rule "worst" chooses another');
    expect(reason("none", two({ visit: "WEEK 24" }))).toBe("2 results of serumCreatinine on 2024-06-24, no rule chooses");
    expect(reason("none", two({ visit: null }))).toBe("2 results of serumCreatinine on 2024-06-24, no rule chooses");
    const four = ["A", "B", "C", "D"].map((visit, i) => result(value(`1.${String(i)}`), { visit }));
    expect(reason("none", four)).toBe("4 results of serumCreatinine on 2024-06-24 (A, B, C), no rule chooses");
  });
  it("equal results are one, with the visits of both and the range that one of them has", () => {
    const range = { low: "0.5", high: "1.2" };
    const list = [
      result(value("0.90"), { row: 5, visit: "WEEK 24" }),
      result(value("0.9", "serumCreatinine", "mg/dL", range), { row: 6, visit: "EOT" }),
      result(value("79.56", "serumCreatinine", "umol/L"), { row: 7, visit: null }),
    ];
    const { results, unused } = oneResultADay(list, "none");
    expect(results.map(({ visit, found }) => [visit, found.kind === "measure" ? found.quantity : null])).toStrictEqual([
      ["WEEK 24 / EOT", { value: "0.9", unit: "mg/dL", referenceRange: range }],
    ]);
    expect(unused.map(({ row, code, reason }) => [row, code, reason])).toStrictEqual(
      [5, 7].map((row) => [row, "duplicate", "the same result as LB row 6"]),
    );
    const turned = oneResultADay([...list].reverse(), "none").results;
    expect(turned.map(({ row }) => row)).toStrictEqual([6]);
  });
  it("equal flags are one", () => {
    expect(of([result(flag(true), { row: 1 }), result(flag(true), { row: 2, domain: "qs" })])).toStrictEqual([
      [true],
      [["duplicate", "the same result as LB row 1"]],
    ]);
    expect(oneResultADay([result(flag(true), { visit: "A" }), result(flag(true), { visit: "B" })], "none").results[0]?.visit).toBe("A / B");
  });
  it("ranges that differ are left out, with a note; the same range in another unit is one", () => {
    const both = (a: object, b: object, unit = "mg/dL", text = "0.9") =>
      oneResultADay([result(value("0.9", "serumCreatinine", "mg/dL", a)), result(value(text, "serumCreatinine", unit, b))], "none")
        .results[0];
    const differing = both({ high: "1.2" }, { high: "1.3" });
    expect([differing?.found, differing?.notes]).toStrictEqual([
      value("0.9"),
      [{ code: "range", message: "2 equal results have different reference ranges, which are left out" }],
    ]);
    expect(both({ low: "1" }, { high: "1" })?.notes).toHaveLength(1);
    expect(both({ low: "0.5", high: "1.2" }, { low: "44.2", high: "106.08" }, "umol/L", "79.56")?.notes).toStrictEqual([]);
  });
  it("a rule by time tells two equal results apart by their time", () => {
    expect(of([timed("1.1", "08:00"), timed("0.9", "09:00"), timed("1.1", "10:00")], "last")[0]).toStrictEqual(["1.1"]);
    expect(of([timed("1.1", "08:00"), timed("0.9", "09:00"), timed("0.9", "09:00")], "first")[0]).toStrictEqual(["1.1"]);
  });
});

describe("one visit on neighbouring days", () => {
  const on = (date: string, name: FoundValue["name"], change: Partial<Result> = {}) =>
    result(value("1", name, name === "upcr" ? "g/g" : "mg/dL"), { date, ...change });
  const days = (list: readonly Result[], sameVisitWithinDays = 3) =>
    onOneDay(list, { sameVisitWithinDays }).results.map(({ date }) => date);
  it("without the rule nothing moves", () => {
    const list = [on("2024-06-23", "upcr")];
    expect(onOneDay(list, null)).toStrictEqual({ results: list, warnings: [] });
    expect(onOneDay(list, { sameVisitWithinDays: 3 }).results).toBe(list);
  });
  it.each<[string, readonly Result[], readonly string[]]>([
    ["the later day is the visit's", [on("2024-06-23", "upcr"), on("2024-06-24", "serumCreatinine")], ["2024-06-24", "2024-06-24"]],
    ["in the other order", [on("2024-06-24", "serumCreatinine"), on("2024-06-23", "upcr")], ["2024-06-24", "2024-06-24"]],
    [
      "by number alone",
      [on("2024-06-23", "upcr", { visit: null }), on("2024-06-24", "serumCreatinine", { visit: null })],
      ["2024-06-24", "2024-06-24"],
    ],
    [
      "7 and 7.0 are one number",
      [on("2024-06-23", "upcr", { visit: null, visitNumber: "7.0" }), on("2024-06-24", "serumCreatinine", { visit: null })],
      ["2024-06-24", "2024-06-24"],
    ],
    ["two numbers", [on("2024-06-23", "upcr", { visitNumber: "7.1" }), on("2024-06-24", "serumCreatinine")], ["2024-06-23", "2024-06-24"]],
    [
      "neither name nor number",
      [
        on("2024-06-23", "upcr", { visit: null, visitNumber: null }),
        on("2024-06-24", "serumCreatinine", { visit: null, visitNumber: null }),
      ],
      ["2024-06-23", "2024-06-24"],
    ],
    [
      "a stretch counts from its first day",
      [on("2024-06-20", "upcr"), on("2024-06-23", "serumCreatinine"), on("2024-06-24", "upcr")],
      ["2024-06-23", "2024-06-23", "2024-06-24"],
    ],
  ])("%s", (_, list, expected) => {
    expect(days(list)).toStrictEqual(expected);
  });
  it("says what was merged, and what was not", () => {
    expect(
      onOneDay([on("2024-06-23", "upcr"), on("2024-06-24", "serumCreatinine")], { sameVisitWithinDays: 1 }).warnings.map(
        ({ message, from, to }) => [message, from, to],
      ),
    ).toStrictEqual([["WEEK 24: the results of 2024-06-23, 2024-06-24 make one assessment of 2024-06-24", "2024-06-23", "2024-06-24"]]);
    expect(
      onOneDay([on("2024-06-23", "upcr"), on("2024-06-24", "upcr")], { sameVisitWithinDays: 1 }).warnings.map(({ code }) => code),
    ).toStrictEqual(["visitNotMerged"]);
  });
  it("a day on which another visit has the test is not moved to", () => {
    const list = [
      on("2024-06-23", "upcr"),
      on("2024-06-24", "serumCreatinine"),
      on("2024-06-24", "upcr", { visit: "UNSCHEDULED", visitNumber: "99" }),
    ];
    expect(days(list)).toStrictEqual(["2024-06-23", "2024-06-24", "2024-06-24"]);
  });

  it("a name gives its number and a number its name, where the study pairs them once", () => {
    const name = visitNames([
      { visit: "WEEK 24", visitNumber: "7" },
      { visit: "Week 24", visitNumber: "7" },
      { visit: "EOT", visitNumber: "8" },
      { visit: "EOT", visitNumber: "9" },
      { visit: "A", visitNumber: "10" },
      { visit: "B", visitNumber: "10" },
      { visit: "", visitNumber: "11" },
      { visit: "C", visitNumber: "" },
    ]);
    const of = (visit: string | null, visitNumber: string | null) => {
      const found = name(result(value("1"), { visit, visitNumber }));
      return [found.visit, found.visitNumber];
    };
    expect([
      of("week 24", null),
      of(null, "7"),
      of("EOT", null),
      of(null, "8"),
      of(null, "10"),
      of("A", null),
      of(null, "11"),
      of("C", null),
      of(null, null),
      of("X", "7"),
    ]).toStrictEqual([
      ["week 24", "7"],
      ["WEEK 24", "7"],
      ["EOT", null],
      ["EOT", "8"],
      [null, "10"],
      ["A", "10"],
      [null, "11"],
      ["C", null],
      [null, null],
      ["X", "7"],
    ]);
  });
});
