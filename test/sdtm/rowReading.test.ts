import { describe, expect, it } from "vitest";
import { gpnotebookEquivalents } from "../../src/glucocorticoid/gpnotebookEquivalents.js";
import { cellText } from "../../src/sdtm/cellText.js";
import { dailySums, isCovered, united } from "../../src/sdtm/dailySums.js";
import { doseEnd, doseStart, endContradiction, type ReferencePeriod } from "../../src/sdtm/doseDays.js";
import { readNotation, readRange } from "../../src/sdtm/laboratoryNotation.js";
import type { SdtmGlucocorticoids } from "../../src/sdtm/sdtmOptions.js";
import { placedRow } from "../../src/sdtm/sdtmRows.js";

describe("laboratory notation, one meaning or none", () => {
  it.each([
    ["LESS THAN OR EQUAL TO 0.1", "<=0.1"],
    ["GREATER THAN OR EQUAL TO 8", ">=8"],
    ["=<0.1", "<=0.1"],
    ["=>  8", ">=8"],
    ["more than  8", ">8"],
    ["LESS THAN   0.1", "<0.1"],
    ["≥8", ">=8"],
    ["<=0.1", "<=0.1"],
    ["1.4HH", undefined],
    ["1.4 LL", "1.4"],
    ["1.4  (H)", "1.4"],
    ["(1.4", undefined],
    [".25", "0.25"],
    ["<.5", "<0.5"],
    ["x.5", undefined],
    [".5x", undefined],
    ["12,345.6", "12345.6"],
    ["1,234,567.89", "1234567.89"],
    ["12.345,6", "12345.6"],
    ["1.234.567,89", "1234567.89"],
    ["1234,567.8", undefined],
    ["x1,234.5", undefined],
    ["1,234.5x", undefined],
    ["1,23.4", undefined],
    ["12E3", "12000"],
    ["1.25E+2", "125"],
    ["1E10", "10000000000"],
    ["1.5E-12", "0.0000000000015"],
    ["1E100", undefined],
    ["xE3", undefined],
    ["1E3x", undefined],
    ["4.5-8.25", "4.5 to 8.25"],
    ["<4-8", undefined],
    ["4-x", undefined],
    ["x-8", undefined],
    ["1,000.5-2,000.5", "1000.5 to 2000.5"],
    ["4 — 8", "4 to 8"],
    ["4TO8", undefined],
    ["about <5", undefined],
  ])("%j is %j", (text, value) => {
    expect(readNotation(text)).toBe(value);
  });
});

describe("a reference range", () => {
  it.each<[string, string, string, object | null]>([
    ["", "", "1", null],
    ["0.5", "", "1", { low: "0.5" }],
    ["", "1.2", "1", { high: "1.2" }],
    [">0.5", "", "1", { low: "0.5" }],
    ["", ">0.5", "1", { low: "0.5" }],
    [">=0.5", "<=1.2", "1", { low: "0.5", high: "1.2" }],
    ["up to  1.2", "", "1", { high: "1.2" }],
    ["1.2", "1.2", "1", { low: "1.2", high: "1.2" }],
    ["0.5", "0.6-1.2", "1", null],
    ["0.6-1.2", "1.3", "1", null],
    ["<1.2", "", "1.2", null],
    ["", ">0.5", "0.5", null],
    ["<=1.2", "", "1.2", { high: "1.2" }],
    [">0.5", "1.2", "1.2", { low: "0.5", high: "1.2" }],
    ["<1.2", "", "<0.5", { high: "1.2" }],
    ["x", "1.2", "1", null],
    ["NO UP TO 1", "", "1", null],
  ])("%j to %j beside %s is %j", (low, high, value, range) => {
    expect(readRange(low, high, value).range).toStrictEqual(range);
  });
  it("says what is left out and why", () => {
    expect(readRange("1.2", "0.6", "1").note).toBe('the reference range "1.2" to "0.6" ends below its beginning, and is left out');
    expect(readRange("", "low", "1")).toStrictEqual({
      range: null,
      note: 'the reference range "low" cannot be read, and is left out',
      isPlain: false,
    });
    expect([readRange("0.5", "1.2", "1").isPlain, readRange("0.5", "<1.2", "1").isPlain, readRange("", "", "1").note]).toStrictEqual([
      true,
      false,
      null,
    ]);
  });
});

describe("a cell", () => {
  it.each<[unknown, string]>([
    [null, ""],
    [undefined, ""],
    ["", ""],
    [" ", ""],
    [".", ""],
    [" . ", ""],
    [" a b ", "a b"],
    ["..", ".."],
    [0, "0"],
    [5.5, "5.5"],
    [-1, "-1"],
    [-0.1234567890123456, "-0.123456789012346"],
    [5.3999999999999995, "5.4"],
    [0.1 + 0.2, "0.3"],
    [123456789012345, "123456789012345"],
    [1234567890123456, "1234567890123460"],
    [1e-7, "0.0000001"],
    [1.5e21, "1500000000000000000000"],
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    [1e-20 / 3, "0.00000000000000000000333333333333333"],
  ])("%j is %j", (value, text) => {
    expect(cellText(value, "lb", 3, "LBORRES")).toBe(text);
  });
  it.each<[unknown, string]>([
    [new Date(0), "Date"],
    [5n, "BigInt"],
    [true, "Boolean"],
    [{}, "Object"],
    [Symbol("x"), "Symbol"],
    [["a"], "Array"],
  ])("%s: the error names place and type %s", (value, type) => {
    expect(() => cellText(value, "lb", 3, "LBORRES")).toThrow(new RegExp(`^domains lb\\[3\\] LBORRES .*not a cell.*not a ${type}$`));
  });
});

const period: ReferencePeriod = { start: "2024-01-08", end: "2024-12-30" };
const options = (change: Partial<SdtmGlucocorticoids> = {}): SdtmGlucocorticoids => ({
  table: gpnotebookEquivalents,
  drug: "CMTRT",
  ...change,
});
const row = (cells: object) => placedRow("cm", cells as Readonly<Record<string, unknown>>, 0);
const start = (cells: object, change: Partial<SdtmGlucocorticoids> = {}, of = period) => doseStart(row(cells), options(change), of);
const end = (cells: object, change: Partial<SdtmGlucocorticoids> = {}, of = period) => doseEnd(row(cells), options(change), of);

describe("the first day of a dose", () => {
  it.each<[string, object, object]>([
    ["its date", { CMSTDTC: "2024-02-01", CMSTRF: "BEFORE" }, { day: "2024-02-01" }],
    ["before the study: the day before it", { CMSTRF: "BEFORE" }, { day: "2024-01-07" }],
    ["a year that ends before the study: its last day", { CMSTDTC: "2019", CMSTRF: "BEFORE" }, { day: "2019-12-31" }],
    ["the year of the study", { CMSTDTC: "2024", CMSTRF: "BEFORE" }, { day: "2024-01-07" }],
    ["coincident", { CMSTRF: "Coincident" }, { day: "2024-01-08" }],
    ["before a point", { CMSTRTPT: "BEFORE", CMSTTPT: "2024-03-01" }, { day: "2024-02-29" }],
    ["coincident with a point", { CMSTRTPT: "COINCIDENT", CMSTTPT: "2024-03-01" }, { day: "2024-03-01" }],
    [
      "during: from the start on",
      { CMSTRF: "DURING" },
      { from: "2024-01-08", reason: "no start date is recorded, and CMSTRF says DURING" },
    ],
    [
      "during or after",
      { CMSTRF: "DURING / AFTER" },
      { from: "2024-01-08", reason: "no start date is recorded, and CMSTRF says DURING/AFTER" },
    ],
    ["after: from the end on", { CMSTRF: "AFTER" }, { from: "2024-12-30", reason: "no start date is recorded, and CMSTRF says AFTER" }],
    [
      "a year beside during: from the year on",
      { CMSTDTC: "2024", CMSTRF: "DURING" },
      { from: "2024-01-01", reason: 'the start date "2024" is not a full date, and CMSTRF says DURING' },
    ],
    [
      "unknown",
      { CMSTRF: "U", CMSTRTPT: "UNKNOWN" },
      { from: null, reason: "no start date is recorded, and CMSTRF says U, CMSTRTPT says UNKNOWN" },
    ],
    [
      "a word of its own",
      { CMSTRF: "EARLY" },
      {
        from: null,
        reason:
          'no start date is recorded, and CMSTRF "EARLY" is not one of BEFORE, COINCIDENT, DURING, DURING/AFTER, AFTER, ONGOING, U, '
          + "UNKNOWN",
      },
    ],
    ["nothing", {}, { from: null, reason: "no start date is recorded" }],
    ["a month", { CMSTDTC: "2024-02" }, { from: "2024-02-01", reason: 'the start date "2024-02" is not a full date' }],
  ])("%s", (_, cells, expected) => {
    expect(start(cells)).toStrictEqual(expected);
  });
  it("without a period nothing is before it, and after it is open", () => {
    const none = { start: null, end: null };
    expect([start({ CMSTRF: "BEFORE" }, {}, none), start({ CMSTRF: "COINCIDENT" }, {}, none)].map((one) => "day" in one)).toStrictEqual([
      false,
      false,
    ]);
    expect(start({ CMSTRF: "AFTER" }, {}, { start: "2024-01-08", end: null })).toMatchObject({ from: "2024-01-08" });
    expect(start({ CMSTDTC: "2024" }, { partialStart: "firstDay" })).toStrictEqual({ day: "2024-01-01" });
  });
});

describe("the last day of a dose", () => {
  const ended = (reason: string, to: string | null) => ({ to, reason: `no end date is recorded, and ${reason}` });
  it.each<[string, object, object]>([
    ["its date", { CMENDTC: "2024-02-01", CMENRF: "ONGOING" }, { day: "2024-02-01" }],
    ["a month", { CMENDTC: "2024-02" }, { to: "2024-02-29", reason: 'the end date "2024-02" is not a full date' }],
    ["ongoing", { CMENRF: "ongoing" }, { day: null }],
    ["after", { CMENRF: "AFTER" }, { day: null }],
    ["during or after", { CMENRTPT: "DURING /AFTER" }, { day: null }],
    ["before the study", { CMENRF: "BEFORE" }, ended("CMENRF says BEFORE", "2024-01-07")],
    ["during the study: by its end", { CMENRF: "DURING" }, ended("CMENRF says DURING", "2024-12-30")],
    ["coincident with a point", { CMENRTPT: "COINCIDENT", CMENTPT: "2024-03-01" }, ended("CMENRTPT says COINCIDENT", "2024-03-01")],
    ["one says over, one goes on", { CMENRF: "BEFORE", CMENRTPT: "ONGOING" }, ended("CMENRF says BEFORE, CMENRTPT says ONGOING", null)],
    ["unknown", { CMENRF: "U" }, ended("CMENRF says U", null)],
    [
      "a word of its own",
      { CMENRF: "STILL" },
      ended('CMENRF "STILL" is not one of BEFORE, COINCIDENT, DURING, DURING/AFTER, AFTER, ONGOING, U, UNKNOWN', null),
    ],
    ["nothing", {}, { to: null, reason: "no end date is recorded, nor that the dose goes on" }],
  ])("%s", (_, cells, expected) => {
    expect(end(cells)).toStrictEqual(expected);
  });
  it("by the rules of the study", () => {
    expect([end({}, { withoutEnd: "ongoing" }), end({ CMENDTC: "2024-02" }, { partialEnd: "lastDay" })]).toStrictEqual([
      { day: null },
      { day: "2024-02-29" },
    ]);
    expect(end({ CMENRF: "BEFORE" }, {}, { start: null, end: null })).toMatchObject({ to: null });
  });

  it.each<[string, object, string | null, string | null]>([
    [
      "ongoing at a later day",
      { CMENDTC: "2024-07-01", CMENRF: "ONGOING" },
      "2024-07-01",
      "the end 2024-07-01 stands beside CMENRF ONGOING of 2024-12-30, and the date counts",
    ],
    [
      "after a later day",
      { CMENDTC: "2024-07-01", CMENRTPT: "AFTER", CMENTPT: "2024-08-01" },
      "2024-07-01",
      "the end 2024-07-01 stands beside CMENRTPT AFTER of 2024-08-01, and the date counts",
    ],
    ["ongoing on the day itself", { CMENDTC: "2024-12-30", CMENRF: "ONGOING" }, "2024-12-30", null],
    ["over before it", { CMENDTC: "2024-07-01", CMENRF: "DURING" }, "2024-07-01", null],
    ["ongoing at no day", { CMENDTC: "2024-07-01", CMENRTPT: "ONGOING" }, "2024-07-01", null],
    ["an end by a rule", { CMENRF: "ONGOING" }, "2024-07-01", null],
    ["no end", { CMENDTC: "2024-07-01", CMENRF: "ONGOING" }, null, null],
  ])("an end date beside a statement: %s", (_, cells, day, expected) => {
    expect(endContradiction(row(cells), day, period)).toBe(expected);
  });
});

// Day numbers count from a fixed day: here only their distances matter.
describe("days that are joined, and sums of each day", () => {
  const days = (from: string | null, to: string | null) => ({ start: from, end: to });
  const lengths = (...all: readonly (readonly [string | null, string | null])[]) =>
    united(all.map(([from, to]) => days(from, to))).map(([first, last]) => last - first + 1);
  it.each<[string, readonly (readonly [string | null, string | null])[], readonly number[]]>([
    ["none", [], []],
    [
      "two apart",
      [
        ["2024-01-01", "2024-01-02"],
        ["2024-01-04", "2024-01-04"],
      ],
      [2, 1],
    ],
    [
      "in the other order",
      [
        ["2024-01-04", "2024-01-04"],
        ["2024-01-01", "2024-01-02"],
      ],
      [2, 1],
    ],
    [
      "that meet",
      [
        ["2024-01-01", "2024-01-02"],
        ["2024-01-03", "2024-01-04"],
      ],
      [4],
    ],
    [
      "one within the other",
      [
        ["2024-01-01", "2024-01-10"],
        ["2024-01-03", "2024-01-04"],
      ],
      [10],
    ],
    [
      "without an end",
      [
        ["2024-01-01", null],
        ["2024-02-01", "2024-02-02"],
      ],
      [Infinity],
    ],
    [
      "without a beginning",
      [
        ["2024-02-01", "2024-02-02"],
        [null, "2024-01-31"],
      ],
      [Infinity],
    ],
  ])("%s", (_, all, expected) => {
    expect(lengths(...all)).toStrictEqual(expected);
  });
  it.each([
    ["2024-01-01", "2024-01-10", true],
    ["2024-01-02", "2024-01-09", true],
    ["2023-12-31", "2024-01-02", false],
    ["2024-01-10", "2024-01-11", false],
    ["2024-02-01", "2024-02-01", true],
    ["2024-01-20", "2024-01-20", false],
  ])("%s to %s is covered: %j", (from, to, expected) => {
    expect(
      isCovered(
        days(from, to),
        united([days("2024-01-01", "2024-01-10"), days("2024-02-01", "2024-02-01"), days("2024-03-01", "2024-03-01")]),
      ),
    ).toBe(expected);
    expect(isCovered(days(from, to), [])).toBe(false);
  });

  const dose = (value: string, from: string, to: string | null) => ({ ...days(from, to), equivalent: { value, unit: "mg/d" } });
  const sums = (doses: readonly ReturnType<typeof dose>[], ...holes: readonly (readonly [string | null, string | null])[]) =>
    dailySums(doses, united(holes.map(([from, to]) => days(from, to)))).map(({ start: from, end: to, prednisoneEquivalent }) => [
      from,
      to,
      prednisoneEquivalent.value,
    ]);
  it.each<[string, readonly ReturnType<typeof dose>[], readonly (readonly [string | null, string | null])[], readonly unknown[]]>([
    ["one", [dose("5", "2024-01-01", "2024-01-03")], [], [["2024-01-01", "2024-01-03", "5"]]],
    [
      "two that overlap",
      [dose("5", "2024-01-01", "2024-01-03"), dose("2.5", "2024-01-03", null)],
      [],
      [
        ["2024-01-01", "2024-01-02", "5"],
        ["2024-01-03", "2024-01-03", "7.5"],
        ["2024-01-04", null, "2.5"],
      ],
    ],
    [
      "one after the other",
      [dose("5", "2024-01-01", "2024-01-03"), dose("10", "2024-01-04", "2024-01-05")],
      [],
      [
        ["2024-01-01", "2024-01-03", "5"],
        ["2024-01-04", "2024-01-05", "10"],
      ],
    ],
    [
      "with unknown days within",
      [dose("5", "2024-01-01", "2024-01-05")],
      [["2024-01-03", "2024-01-03"]],
      [
        ["2024-01-01", "2024-01-02", "5"],
        ["2024-01-04", "2024-01-05", "5"],
      ],
    ],
    ["unknown without a beginning", [dose("5", "2024-01-01", "2024-01-05")], [[null, "2024-01-03"]], [["2024-01-04", "2024-01-05", "5"]]],
    ["unknown without an end", [dose("5", "2024-01-01", null)], [["2024-01-03", null]], [["2024-01-01", "2024-01-02", "5"]]],
    ["unknown throughout", [dose("5", "2024-01-01", null)], [[null, null]], []],
    ["none", [], [["2024-01-03", null]], []],
  ])("%s", (_, doses, holes, expected) => {
    expect(sums(doses, ...holes)).toStrictEqual(expected);
  });
});
