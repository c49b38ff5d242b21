import { describe, expect, it } from "vitest";
import { responseAtWeek } from "../../src/course/responseAtWeek.js";
import { visitWindow } from "../../src/course/visitWindow.js";
import { nct05631717 } from "../../src/definitions/renal/nct05631717.js";
import { coursesFromSdtm } from "../../src/sdtm/coursesFromSdtm.js";
import { readNotation, readRange } from "../../src/sdtm/laboratoryNotation.js";
import type { SdtmOptions } from "../../src/sdtm/sdtmOptions.js";
import type { SdtmRow } from "../../src/sdtm/sdtmRows.js";
import { atWeek24, creatinine, field, prednisone, protein, warned } from "./fieldSetting.js";
import { refusing } from "../measurement/refusal.js";

const codes = (lb: readonly SdtmRow[], options: Partial<SdtmOptions> = {}) => field({ lb, options }).unused.map(({ code }) => code);
const at = (lb: readonly SdtmRow[], options: Partial<SdtmOptions> = {}) => atWeek24(field({ lb, options }));

describe("equal results are one", () => {
  const rules: readonly SdtmOptions["sameDay"][] = ["none", "first", "last", "worst"];
  it.each(rules.flatMap((rule) => [[rule, "without times", "", ""], [rule, "with times", "T08:00", "T09:30"],
    [rule, "with one time", "T08:00", "T08:00"]] as const))(
    "R1 the creatinine twice under %s, %s",
    (sameDay, _, first, second) => {
      const lb = [creatinine({ LBDTC: `2024-06-24${first}` }), creatinine({ LBDTC: `2024-06-24${second}` }), protein()];
      expect([at(lb, { sameDay }), codes(lb, { sameDay })]).toStrictEqual(["CR", ["duplicate"]]);
    },
  );

  it.each<[string, SdtmRow]>([
    ["0.9 and 0.90", { LBORRES: "0.90" }],
    ["mg/dL and mg/dl", { LBORRESU: "mg/dl" }],
    ["0.9 mg/dL and 79.56 umol/L", { LBORRES: "79.56", LBORRESU: "umol/L" }],
    ["a number and its text", { LBORRES: 0.9 }],
    ["another specimen of blood", { LBSPEC: "PLASMA" }],
  ])("R2 %s", (_, change) => {
    const lb = [creatinine(), creatinine(change), protein()];
    for (const rows of [lb, [...lb].reverse()]) expect([at(rows), codes(rows)]).toStrictEqual(["CR", ["duplicate"]]);
    expect(field({ lb }).courses).toEqual(field({ lb: [...lb].reverse() }).courses);
  });

  it.each<[string, SdtmRow]>([["0.9 and 0.91", { LBORRES: "0.91" }],
    ["0.9 mg/dL and 79.6 umol/L", { LBORRES: "79.6", LBORRESU: "umol/L" }], ["0.9 and <0.9", { LBORRES: "<0.9" }]])("%s are two",
      (_, change) => {
    expect(codes([creatinine(), creatinine(change), protein()])).toStrictEqual(["sameDay", "sameDay"]);
  });

  it("<0.05 and <0.050 are one, <0.05 and <=0.05 two", () => {
    expect(codes([protein({ LBORRES: "<0.05" }), protein({ LBORRES: "<0.050" })])).toStrictEqual(["duplicate"]);
    expect(codes([protein({ LBORRES: "<0.05" }), protein({ LBORRES: "<=0.05" })])).toStrictEqual(["sameDay", "sameDay"]);
  });

  it("with different ranges the value stays and the ranges go, with a warning; with one range it has that", () => {
    const found = (a: SdtmRow, b: SdtmRow) => field({ lb: [creatinine(a), creatinine(b), protein()] });
    const differing = found({ LBORNRHI: "1.2" }, { LBORNRHI: "1.1" });
    expect([differing.courses[0]?.visits[0]?.serumCreatinine, warned(differing)]).toStrictEqual([{ value: "0.9", unit: "mg/dL" },
      ["range"]]);
    const one = found({}, { LBORNRHI: "1.2" });
    expect([one.courses[0]?.visits[0]?.serumCreatinine?.referenceRange, warned(one)]).toStrictEqual([{ high: "1.2" }, []]);
    expect(warned(found({ LBORNRHI: "1.2" }, { LBORNRHI: "1.20" }))).toStrictEqual([]);
  });

  it("a duplicate of the last result is not the last itself: 1.1 at 8, 0.9 at 9, 0.9 at 9", () => {
    const lb = [creatinine({ LBORRES: "1.1", LBDTC: "2024-06-24T08:00" }), creatinine({ LBDTC: "2024-06-24T09:00" }),
      creatinine({ LBDTC: "2024-06-24T09:00" }), protein()];
    expect([at(lb, { sameDay: "last" }), codes(lb, { sameDay: "last" })]).toStrictEqual(["CR", ["sameDay", "duplicate"]]);
  });
});

describe("reference ranges", () => {
  it.each<[string, SdtmRow, object | undefined, readonly string[]]>([
    ["R3 below 1.2 as upper limit", { LBORNRHI: "<1.2" }, { high: "1.2" }, []],
    ["in the column of the lower limit", { LBORNRLO: "<1.2" }, { high: "1.2" }, []],
    ["the whole range in one column", { LBORNRHI: "0.6 - 1.2" }, { low: "0.6", high: "1.2" }, []],
    ["UP TO 1.2", { LBORNRHI: "UP TO 1.2" }, { high: "1.2" }, []],
    ["above 0.5 as lower limit", { LBORNRLO: ">0.5", LBORNRHI: "1.2" }, { low: "0.5", high: "1.2" }, []],
    ["the value on such a limit keeps none", { LBORNRHI: "<0.9" }, undefined, ["range"]],
    ["words", { LBORNRHI: "NEGATIVE" }, undefined, ["range"]],
    ["turned round", { LBORNRLO: "1.2", LBORNRHI: "0.6" }, undefined, ["range"]],
    ["two upper limits", { LBORNRLO: "<1.1", LBORNRHI: "<1.2" }, undefined, ["range"]],
    ["turned round in one column", { LBORNRHI: "1.2-0.6" }, undefined, ["range"]],
    ["the value on a closed limit keeps it", { LBORNRHI: "≤0.9" }, { high: "0.9" }, []],
    ["the value on the end of a whole range keeps it", { LBORNRHI: "0.5-0.9" }, { low: "0.5", high: "0.9" }, []],
    ["plain", { LBORNRLO: "0.5", LBORNRHI: "1.2" }, { low: "0.5", high: "1.2" }, []],
    ["numbers", { LBORNRLO: 0.5, LBORNRHI: 1.2 }, { low: "0.5", high: "1.2" }, []],
  ])("%s: CR", (_, change, range, codesOf) => {
    const found = field({ lb: [creatinine(change), protein()] });
    expect([atWeek24(found), found.courses[0]?.visits[0]?.serumCreatinine?.referenceRange, warned(found)]).toStrictEqual(["CR", range,
      codesOf]);
  });

  it("R3 PROTCRT with an upper limit of <0.2", () => {
    expect(at([creatinine(), protein({ LBORNRHI: "<0.2" })])).toBe("CR");
  });

  it("says what was left out", () => {
    expect(readRange("", "<1.2", "0.9")).toStrictEqual({ range: { high: "1.2" }, note: null, isPlain: false });
    expect(readRange("", "<1.2", "1.2").note).toBe('the reference range "<1.2" begins or ends at the value itself, and is left out');
    expect(readRange("", "TRACE", "0.9").note).toBe('the reference range "TRACE" cannot be read, and is left out');
  });
});

describe("units", () => {
  it.each(["g/gCr", "g/g Cr", "g/g creatinine", "mg/mg Cr"])("R4 0.3 %s", (LBORRESU) => {
    expect(at([creatinine(), protein({ LBORRESU })])).toBe("CR");
  });
  it.each(["mg/gCr", "mg/g Cr", "mg/g{creat}"])("R4 300 %s", (LBORRESU) => {
    expect(at([creatinine(), protein({ LBORRES: "300", LBORRESU })])).toBe("CR");
  });
  it.each(["mg/mmol creat", "mg/mmol Cr"])("R4 33.9 %s", (LBORRESU) => {
    expect(at([creatinine(), protein({ LBORRES: "33.9", LBORRESU })])).toBe("CR");
  });

  it.each<[string, SdtmOptions["units"]]>([
    ["RATIO", { RATIO: "g/g" }], ["RATIO", { PROTCRT: { RATIO: "g/g" } }], ["ratio", { RATIO: "g/g" }], ["", { "": "g/g" }],
      ["", { PROTCRT: { "": "g/g" } }], ["mg protein/mg", { "mg protein/mg": "g/g" }],
  ])("R4 the unit %j is refused, and declared by %j", (LBORRESU, units) => {
    expect([at([creatinine(), protein({ LBORRESU })]), at([creatinine(), protein({ LBORRESU })], { units })]).toStrictEqual(["NE", "CR"]);
  });

  it("a unit of one test says nothing of another: creatinine without a unit stays refused", () => {
    const lb = [creatinine({ LBORRESU: "" }), protein({ LBORRESU: "" })];
    expect(codes(lb, { units: { "": "g/g" } })).toStrictEqual(["unit"]);
    expect(codes(lb, { units: { PROTCRT: { "": "g/g" }, CREAT: { "": "mg/dL" } } })).toStrictEqual([]);
  });

  it("a declared unit goes before the usual meaning: a column that says mg/dL for umol/L", () => {
    const found = field({ lb: [creatinine({ LBORRES: "80" }), protein()], options: { units: { CREAT: { "mg/dL": "umol/L" } } } });
    expect([found.courses[0]?.visits[0]?.serumCreatinine, warned(found)]).toStrictEqual([{ value: "80", unit: "umol/L" }, ["implausible"]]);
  });

  it.each([["ALB", "gm/dL"], ["PROTEXR", "gm/24hr"], ["PROTEXR", "mg/24 hours"], ["PROTEXR", "gm/day"], ["GFRE", "mL/min/m2{1.73}"],
    ["GFRE", "mL/min/1,73m2"], ["GFRE", "mL/min/1.73m*2"]])("R5 %s in %s", (LBTESTCD, LBORRESU) => {
    expect(codes([{ USUBJID: "01", LBTESTCD, LBSPEC: "SERUM", LBORRES: "4", LBORRESU, LBDTC: "2024-06-24" }])).toStrictEqual([]);
  });
});

describe("dates", () => {
  it.each(["2024-06-24 14:31:07", "2024-06-24 14:31", "2024-06-24T14", "2024-06-24T14:31:07.123+02:00", "2024-06-24"])("R6 %s is read",
    (LBDTC) => {
    expect(at([creatinine({ LBDTC }), protein()])).toBe("CR");
  });
  it.each(["4/30/2024", "24JUN2024", "20240624", "2024-06-24/2024-06-25", "2024-06-24 at noon", "2024-13-01",
    "23551"])("%s is refused, and says what is expected", (LBDTC) => {
    expect(field({ lb: [creatinine({ LBDTC })] }).unused.map(({ reason }) => reason)).toStrictEqual(
      [`the date "${LBDTC}" is not a full date, expected YYYY-MM-DD`]);
  });
});

describe("what makes a value doubtful travels", () => {
  const lb = [creatinine({ LBORRES: "80" }), protein()];
  it("R7 creatinine 80 mg/dL at baseline and follow-up: CR as reported, and both warnings in the course and its result", () => {
    const found = coursesFromSdtm(
      { dm: [{ USUBJID: "01", RFSTDTC: "2024-01-08" }], lb: [creatinine({ LBORRES: "80", LBDTC: "2024-01-08" }),
        protein({ LBORRES: "3", LBDTC: "2024-01-08" }), ...lb] },
      { result: "original", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none" },
    );
    expect(found.warnings.map(({ code, field: of, from, message }) => [code, of, from, message])).toStrictEqual([
      ["implausible", "serumCreatinine", "2024-01-08", "serumCreatinine 80 mg/dL is implausible, check the unit"],
      ["implausible", "serumCreatinine", "2024-06-24", "serumCreatinine 80 mg/dL is implausible, check the unit"],
    ]);
  });

  it("the warning of a touching dose stands in the result of week 24", () => {
    const { courses: [course] } = field({ cm: [prednisone({ CMENDTC: "2024-06-24", CMENRF: "" }), prednisone({ CMSTDTC: "2024-06-24" })] });
    if (course === undefined) throw new Error("no course");
    const { warnings } = responseAtWeek(course, nct05631717, visitWindow({ week: 24, daysBefore: 14, daysAfter: 14, tie: "earlier" }));
    expect(JSON.stringify(warnings)).toContain("the later one counts on that day");
  });
});

describe("laboratory notation", () => {
  it.each([
    ["0.41", "0.41"], ["<0.1", "<0.1"], ["< 0.1", "<0.1"], ["≤0.1", "<=0.1"], ["≥ 8", ">=8"], ["LESS THAN 0.1", "<0.1"],
      ["greater than 8", ">8"], ["4-8", "4 to 8"], ["4 – 8", "4 to 8"], ["4 to 8", "4 to 8"],
    [".5", "0.5"], ["1.2E-1", "0.12"], ["1e3", "1000"], ["1,234.5", "1234.5"], ["1.234,5", "1234.5"], ["1.4 H", "1.4"], ["1.4 (L)", "1.4"],
      ["<0.05 L", "<0.05"],
  ])("%s is %s", (text, value) => {
    expect(readNotation(text)).toBe(value);
  });
  it.each(["TRACE", "1,1", "1,234", "1+", "+", "ND", "NEGATIVE", "~0.9", "0.9?", "1.2.3", "-0.5", "<", "0.9*", "BLQ", "1 234", "4-", "",
    "0x10", "Infinity", "4-8-9"])("%j has no one meaning", (text) => {
    expect(readNotation(text)).toBeUndefined();
  });
  it("a unit behind the number is read where it is that of the record", () => {
    expect([at([creatinine({ LBORRES: "0.9 mg/dL" }), protein()]), codes([creatinine({ LBORRES: "0.9 umol/L" })])]).toStrictEqual(["CR",
      ["resultUnreadable"]]);
  });
  it("what was not written plainly is said", () => {
    expect(field({ lb: [creatinine(), protein({ LBORRES: "≤0.3" })] }).warnings.map(({ message }) => message)).toStrictEqual(
      ['the result "≤0.3" is read as <=0.3']);
  });
  it("one value that cannot be read loses that value only", () => {
    const found = field({ lb: [creatinine({ LBORRES: "HAEMOLYSED" }), protein()] });
    expect([found.unused.map(({ code }) => code), found.courses[0]?.visits[0]?.upcr?.value]).toStrictEqual([["resultUnreadable"], "0.3"]);
  });
});

describe("cells", () => {
  const withCell = (row: object) => () => field({ beside: [row as SdtmRow] });
  it("C1 a Date is refused by its place and type", () => {
    expect(withCell({ ...prednisone({ CMDOSE: 40 }), CMENDTC: new Date("2024-02-01") })).toThrow(/^domains cm\[1\] CMENDTC .* /);
  });
  it("C2 so is a bigint", () => {
    expect(withCell({ ...prednisone(), CMDOSE: 40n })).toThrow(/^domains cm\[1\] CMDOSE 40 /);
  });
  it.each([["true", true], ["an array", ["2024"]], ["an object", {}], ["a function", () => 1], ["a symbol", Symbol("x")]])("and %s",
    (_, cell) => {
    expect(withCell({ ...prednisone(), CMENDTC: cell })).toThrow(RangeError);
  });
  it("a cell of a column that is not read is nobody's concern", () => {
    expect(withCell({ ...prednisone({ CMTRT: "ASPIRIN" }), LOADED: new Date(0) })).not.toThrow();
  });

  it("C3 lower-case names are read, also in one row of many", () => {
    const lower = (row: SdtmRow) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
    expect(at([lower(creatinine()), protein()])).toBe("CR");
    expect(atWeek24(field({ dm: [{ usubjid: "01", rfstdtc: "2024-01-08" }], cm: [lower(prednisone())] }))).toBe("CR");
  });
  it("two columns that differ in case only are refused", () => {
    expect(() => field({ lb: [{ ...creatinine(), lborres: "1.1" }] })).toThrow(refusing('domains lb[2] lborres "1.1"'));
  });

  it("C4 0.49999999999999994 from a transport file is 0.5: not below 0.5", () => {
    const row = (LBSTRESN: number, LBDTC: string) => ({ USUBJID: "01", LBTESTCD: "PROTCRT", LBSTRESN, LBSTRESU: "g/g", LBDTC });
    const { courses } = coursesFromSdtm(
      { dm: [{ USUBJID: "01", RFSTDTC: "2024-01-08" }], lb: [row(3, "2024-01-08"), row(0.49999999999999994, "2024-06-24")] },
      { result: "standard", referenceStart: "RFSTDTC", baseline: { kind: "lastOnOrBefore", onTheDay: "included" }, sameDay: "none" },
    );
    expect(courses[0]?.visits[0]?.upcr).toStrictEqual({ value: "0.5", unit: "g/g" });
  });
  // Trap 1: what XPT holds, and what the laboratory wrote.
  it.each([[5.3999999999999995, "5.4"], [137.50000000000003, "137.5"], [106.07999999999998, "106.08"], [0.1 + 0.2, "0.3"],
    [1e-7, "0.0000001"], [1e21, "1000000000000000000000"], [0.9, "0.9"], [140, "140"]])("the number %d is %s", (LBORRES, value) => {
    expect(field({ lb: [creatinine({ LBORRES })] }).courses[0]?.visits[0]?.serumCreatinine?.value).toBe(value);
  });
  it("a text of as many digits stays as it is written, and a warning says so", () => {
    const found = field({ lb: [creatinine(), protein({ LBORRES: "0.49999999999999994" })] });
    expect([found.courses[0]?.visits[0]?.upcr?.value, warned(found)]).toStrictEqual(["0.49999999999999994", ["digits"]]);
  });
});
