import { describe, expect, it } from "vitest";
import { fdaOutlierLevels2025 } from "../../src/safety/limits/fdaOutlierLevels2025.js";
import { liverMaxima } from "../../src/safety/liverMaxima.js";
import { outlierLevels, type OutlierOptions } from "../../src/safety/outlierLevels.js";
import { type LiverRecord, potentialLiverInjury } from "../../src/safety/potentialLiverInjury.js";
import { rangeIndicator, rangeShift } from "../../src/safety/rangeShift.js";
import type { LaboratoryTest } from "../../src/safety/safetyTest.js";
import { type LaboratoryCourse, significantChange, type SignificantChangeRule } from "../../src/safety/significantChange.js";
import { significantChangeCounts } from "../../src/safety/significantChangeCounts.js";
import { pilotPresent, pilotTable, type Row } from "./pilot.js";

const within =
  (low: string | null, high: string | null) =>
  (value: string, unit = "mg/dL") => ({
    value,
    unit,
    referenceRange: { ...(low === null ? {} : { low }), ...(high === null ? {} : { high }) },
  });

describe("the range indicator: both limits are normal, in the unit of the record", () => {
  it.each([
    ["below the lower limit", within("0.8", "1.6")("0.79"), "low"],
    ["at the lower limit", within("0.8", "1.6")("0.8"), "normal"],
    ["at the upper limit", within("0.8", "1.6")("1.6"), "normal"],
    ["above the upper limit", within("0.8", "1.6")("1.61"), "high"],
    ["141.44 against a rounded 141 umol/L", within("71", "141")("141.44", "umol/L"), "high"],
    ["one limit only, below it", within(null, "40")("39"), "normal"],
    ["no limit", within(null, null)("39"), "unknown"],
    ["below quantification, all of it low", within("70", "100")("<40"), "low"],
    ["below quantification, both low and normal", within("70", "100")("<80"), "unknown"],
  ] as const)("%s", (_, quantity, expected) => {
    expect(rangeIndicator(quantity)).toBe(expected);
  });
});

describe("the shift from baseline", () => {
  const alt = within("5", "40");
  const after = (...values: readonly string[]) => values.map((value, i) => ({ date: `2024-0${String(i + 1)}-01`, quantity: alt(value) }));
  const shift = (baseline: string | null, values: readonly string[], to: "worst" | "last", direction: "low" | "high" = "high") =>
    rangeShift(baseline === null ? null : alt(baseline), after(...values), { to, direction });
  it.each([
    ["the worst, not the last", "30", ["95", "38"], "worst", "normal to high"],
    ["the last", "30", ["95", "38"], "last", "normal to normal"],
    ["a missing baseline is its own row", null, ["95"], "worst", "missing to high"],
    ["nothing after baseline", "30", [], "worst", "normal to missing"],
    ["high already", "50", ["60"], "worst", "high to high"],
  ] as const)("%s", (_, baseline, values, to, expected) => {
    expect(shift(baseline, values, to).text).toBe(expected);
  });
  it("each direction has its own worst", () => {
    expect([shift("30", ["95", "4"], "worst", "low").text, shift("30", ["95", "4"], "worst", "high").text]).toEqual([
      "normal to low",
      "normal to high",
    ]);
  });
  it("a value without a range could be the worst: unknown; a known worst stays", () => {
    const open = { date: "2024-01-01", quantity: { value: "99", unit: "U/L" } };
    expect(rangeShift(alt("30"), [open, ...after("30")], { to: "worst", direction: "high" }).text).toBe("normal to unknown");
    expect(rangeShift(alt("30"), [open, ...after("41")], { to: "worst", direction: "high" }).text).toBe("normal to high");
  });
  it.each([
    // "<10" against 5 to 40 is low or normal, never high.
    ["cannot be high, beside a normal one", ["<10", "30"], "high", "normal to normal", "2024-02-01"],
    ["cannot be high, alone: low or normal", ["<10"], "high", "normal to unknown", null],
    ["could be low", ["30", "<10"], "low", "normal to unknown", null],
    ["could be high", ["30", ">20"], "high", "normal to unknown", null],
    ["cannot be low, beside a normal one", ["30", ">20"], "low", "normal to normal", "2024-01-01"],
    ["cannot be low, beside a high one: normal or high", ["95", ">20"], "low", "normal to unknown", null],
    ["beside a low one, the worst of low and perhaps normal", ["4", "<10"], "high", "normal to unknown", null],
  ] as const)("a value beyond quantification that %s", (_, values, direction, text, date) => {
    const found = rangeShift(alt("30"), after(...values), { to: "worst", direction });
    expect([found.text, found.date]).toEqual([text, date]);
  });
  it.each([
    ["30", "<10", { low: "unknown", high: "no" }],
    ["30", ">20", { low: "no", high: "unknown" }],
    ["30", ">50", { low: "no", high: "yes" }],
    ["<10", "95", { low: "no", high: "unknown" }],
    ["<5", "95", { low: "no", high: "no" }],
  ] as const)("from %s to %s is a shift from normal: %j", (baseline, value, expected) => {
    const course: LaboratoryCourse = { subject: "01", arm: "a", test: "alt", baseline: alt(baseline, "U/L"), after: [] };
    const values = [{ date: "2024-01-01", quantity: alt(value, "U/L") }];
    const found = significantChange({ ...course, after: values }, { kind: "shiftFromNormal" });
    expect(Object.fromEntries(found.map(({ direction, answer }) => [direction, answer]))).toEqual(expected);
  });
  it("of equally bad values the first stands", () => {
    expect(shift("30", ["41", "95"], "worst").date).toBe("2024-01-01");
  });
});

describe("FDA's levels for outliers, cumulative, with the signs as printed", () => {
  const level = (test: LaboratoryTest, id: string, value: string, unit: string, options: OutlierOptions = {}) =>
    outlierLevels(test, { value, unit }, options).find((one) => one.id === `fda-stf-2025/${id}`)?.level;
  const baseline = (value: string, unit: string) => ({ baseline: { value, unit } });
  it.each([
    ["sodium", "sodium-low", "mEq/L", {}, [["132", 0], ["131.9", 1], ["130", 1], ["129.9", 2], ["125", 2], ["124.9", 3]]],
    ["sodium", "sodium-high", "mmol/L", {}, [["150", 0], ["150.1", 1], ["155.1", 2], ["160", 2], ["160.1", 3]]],
    ["potassium", "potassium-high", "mmol/L", {}, [["5.5", 0], ["5.51", 1], ["6", 1], ["6.01", 2], ["6.5", 2], ["6.51", 3]]],
    ["potassium", "potassium-low", "mmol/L", {}, [["3.6", 0], ["3.59", 1], ["3.39", 2], ["3.0", 2], ["2.99", 3]]],
    ["bicarbonate", "bicarbonate-high", "mmol/L", {}, [["30", 0], ["30.1", 3]]],
    ["glucose", "glucose-high-fasting", "mg/dL", { fasting: true }, [["99", 0], ["100", 1], ["125", 1], ["126", 2]]],
    ["glucose", "glucose-high-random", "mg/dL", { fasting: false }, [["199", 0], ["200", 2]]],
    [
      "serumCreatinine",
      "creatinine-high",
      "mg/dL",
      baseline("0.8", "mg/dL"),
      [["1.19", 0], ["1.2", 1], ["1.59", 1], ["1.6", 2], ["2.4", 3]],
    ],
    ["egfr", "egfr-decrease", "mL/min/1.73m2", baseline("80", "mL/min/1.73m2"), [["61", 0], ["60", 1], ["41", 1], ["40", 2], ["20", 3]]],
    ["alt", "alt-high", "U/L", { range: { high: "1.1" } }, [["3.3", 0], ["3.31", 1], ["5.5", 1], ["5.6", 2], ["11", 2], ["11.1", 3]]],
    ["bilirubin", "bilirubin-high", "mg/dL", { range: { high: "1.2" } }, [["1.8", 0], ["1.81", 1], ["2.4", 1], ["2.41", 2], ["3.61", 3]]],
    ["haemoglobin", "haemoglobin-fall", "g/dL", baseline("12", "g/dL"), [["10.5", 0], ["10.4", 2], ["10.0", 2], ["9.9", 3]]],
    ["haemoglobin", "haemoglobin-rise", "g/dL", baseline("12", "g/dL"), [["14", 0], ["14.1", 2], ["15", 2], ["15.1", 3]]],
    [
      "haemoglobin",
      "haemoglobin-low-male",
      "g/dL",
      { sex: "male" },
      [["13.6", 0], ["13.5", 1], ["12.5", 1], ["12.4", 2], ["10.5", 2], ["10.4", 3]],
    ],
    ["haemoglobin", "haemoglobin-low-female", "g/dL", { sex: "female" }, [["12.1", 0], ["12.0", 1], ["11", 1], ["10.9", 2], ["9.4", 3]]],
    ["platelets", "platelets-low", "/uL", {}, [["140000", 0], ["139999", 1], ["124999", 2], ["99999", 3]]],
    ["lymphocytes", "lymphocytes-low", "10*9/L", {}, [["1", 0], ["0.99", 1], ["0.74", 2], ["0.49", 3]]],
    ["leukocytes", "leukocytes-high", "10*9/L", {}, [["10.8", 0], ["10.9", 1], ["13.1", 2], ["15.1", 3]]],
    ["serumAlbumin", "albumin-low", "g/L", {}, [["31", 0], ["30.9", 1], ["24.9", 2], ["19.9", 3]]],
    ["calcium", "calcium-high", "mg/dL", {}, [["10.5", 0], ["10.6", 1], ["11.1", 2], ["12.1", 3]]],
    ["ureaNitrogen", "urea-nitrogen-high", "mg/dL", {}, [["23", 0], ["24", 1], ["28", 2], ["32", 3]]],
  ] as const)("%s, %s in %s", (test, id, unit, options, rows) => {
    expect(rows.map(([value]) => [value, level(test, id, value, unit, options)])).toEqual(rows);
  });

  it("what is not known is possible, not reached", () => {
    const [fall] = outlierLevels("haemoglobin", { value: "9", unit: "g/dL" });
    expect([fall?.level, fall?.levelPossible]).toEqual([0, 3]);
    expect(outlierLevels("calcium", { value: "2.5", unit: "mmol/L" }).map((one) => one.isPrintedInUnit)).toEqual([false, false]);
  });

  it("every limit has an id of its own and levels in order", () => {
    expect(new Set(fdaOutlierLevels2025.map(({ id }) => id)).size).toBe(fdaOutlierLevels2025.length);
    for (const { levels } of fdaOutlierLevels2025) expect(levels.map((one) => one.level)).toEqual(levels.map((one) => one.level).sort());
  });
});

describe("potential drug-induced liver injury: four rules that differ", () => {
  const alt = (value: string) => ({ value, unit: "U/L", referenceRange: { high: "1.1" } });
  const tb = (value: string) => ({ value, unit: "mg/dL", referenceRange: { high: "1.2" } });
  const alp = (value: string) => ({ value, unit: "U/L", referenceRange: { high: "100" } });
  const pair = (altValue: string, tbValue: string, tbDate = "2024-03-02", alpValue: string | null = "100"): readonly LiverRecord[] => [
    { date: "2024-03-01", alt: alt(altValue) },
    { date: tbDate, bilirubin: tb(tbValue), ...(alpValue === null ? {} : { alkalinePhosphatase: alp(alpValue) }) },
  ];
  const verdict = (rule: string, records: readonly LiverRecord[]) =>
    potentialLiverInjury(records, { rule, ...(rule.startsWith("fda-2009") ? { withinDays: 30 } : {}) }).verdict;
  const rules = ["fda-stf-2025", "fda-2009-listing", "fda-2009-narrative", "admiral-adlbhy"];
  it.each([
    ["3.3 of 1.1 is exactly 3 times, bilirubin exactly 2 times", pair("3.3", "2.4"), ["met", "notMet", "notMet", "met"]],
    ["beyond both limits", pair("3.31", "2.41"), ["met", "met", "met", "met"]],
    ["aminotransferase just below", pair("3.29", "2.41"), ["notMet", "notMet", "notMet", "notMet"]],
    ["bilirubin just below", pair("3.31", "2.39"), ["notMet", "notMet", "notMet", "notMet"]],
    ["bilirubin 14 days later", pair("3.31", "2.41", "2024-03-15"), ["met", "met", "met", "met"]],
    ["bilirubin 15 days later", pair("3.31", "2.41", "2024-03-16"), ["met", "met", "met", "notMet"]],
    ["bilirubin 31 days later", pair("3.31", "2.41", "2024-04-01"), ["met", "notMet", "notMet", "notMet"]],
    ["bilirubin the day before", pair("3.31", "2.41", "2024-02-29"), ["notMet", "met", "met", "notMet"]],
    ["cholestasis: alkaline phosphatase at 2 times", pair("3.31", "2.41", "2024-03-02", "200"), ["met", "notMet", "notMet", "met"]],
    ["alkaline phosphatase just below 2 times", pair("3.31", "2.41", "2024-03-02", "199"), ["met", "met", "met", "met"]],
    ["alkaline phosphatase not recorded", pair("3.31", "2.41", "2024-03-02", null), ["met", "unknown", "unknown", "met"]],
  ] as const)("%s", (_, records, expected) => {
    expect(rules.map((rule) => verdict(rule, records))).toEqual(expected);
  });

  it("says which days, and whether within 30", () => {
    const [only] = potentialLiverInjury(pair("4", "3", "2024-03-31"), { rule: "fda-stf-2025" }).cases;
    expect([only?.days, only?.within30Days]).toEqual([30, true]);
  });

  it("a missing upper limit leaves it open; nothing measured shows nothing", () => {
    expect(verdict("fda-stf-2025", [{ date: "2024-03-01", alt: { value: "300", unit: "U/L" }, bilirubin: tb("3") }])).toBe("unknown");
    expect(verdict("fda-stf-2025", [])).toBe("notMet");
  });

  it("refuses an unknown rule, and days where the rule prints its own", () => {
    expect(() => potentialLiverInjury([], { rule: "hy" })).toThrow('options rule "hy"');
    expect(() => potentialLiverInjury([], { rule: "fda-stf-2025", withinDays: 3 })).toThrow(
      "options withinDays 3",
    );
    expect(() => potentialLiverInjury([], { rule: "fda-2009-listing" })).toThrow(
      "options withinDays undefined",
    );
  });

  it("the plot: maxima three months apart are in the upper right, and no case", () => {
    const records: readonly LiverRecord[] = [
      { date: "2024-03-01", alt: alt("4.4"), bilirubin: tb("0.6") },
      { date: "2024-06-01", alt: alt("0.5"), bilirubin: tb("3.6") },
    ];
    const { aminotransferase, bilirubin, quadrant, daysApart } = liverMaxima(records);
    expect([aminotransferase?.timesUpperLimit, bilirubin?.timesUpperLimit, quadrant, daysApart]).toEqual(["4", "3", "potentialHysLaw", 92]);
    expect(verdict("admiral-adlbhy", records)).toBe("notMet");
  });

  it.each([
    ["2.99 times and 1.99 times", "3.289", "2.388", "nearNormal"],
    ["3 times and 1.99 times", "3.3", "2.388", "templesCorollary"],
    ["2.99 times and 2 times", "3.289", "2.4", "cholestasis"],
    ["3 times and 2 times", "3.3", "2.4", "potentialHysLaw"],
  ] as const)("the quadrant of %s", (_, a, b, expected) => {
    expect(liverMaxima([{ date: "2024-03-01", alt: alt(a), bilirubin: tb(b) }]).quadrant).toBe(expected);
  });
});

describe("a significant change is what the user names", () => {
  const grade3: SignificantChangeRule = { kind: "worsenedToGrade", version: "ctcae-5.0", toGrade: 3, byGrades: 1 };
  const albumin = within("35", "50");
  const course = (baseline: string | null, ...values: readonly string[]): LaboratoryCourse => ({
    subject: "01",
    arm: "a",
    test: "serumAlbumin",
    baseline: baseline === null ? null : albumin(baseline, "g/L"),
    after: values.map((value, i) => ({ date: `2024-0${String(i + 1)}-01`, quantity: albumin(value, "g/L") })),
  });
  const answer = (rule: SignificantChangeRule, one: LaboratoryCourse) =>
    significantChange(one, rule).find(({ direction }) => direction === "low")?.answer;
  it.each([
    ["from grade 2 to 3: worse", grade3, course("25", "19"), "yes"],
    ["from grade 3 to 3: not worse, though grade 3", grade3, course("18", "17"), "no"],
    ["from grade 0 to 2: worse, not grade 3", grade3, course("40", "25"), "no"],
    ["a missing baseline is not grade 0: open", grade3, course(null, "19"), "unknown"],
    ["a missing baseline, and no grade 3 at all", grade3, course(null, "25"), "no"],
    ["normal to low", { kind: "shiftFromNormal" }, course("35", "34.9"), "yes"],
    ["normal to the limit", { kind: "shiftFromNormal" }, course("35", "35"), "no"],
    ["low to low", { kind: "shiftFromNormal" }, course("34", "30"), "no"],
    ["missing to low", { kind: "shiftFromNormal" }, course(null, "30"), "unknown"],
    ["FDA level 2 reached", { kind: "outlierLevel", level: 2 }, course(null, "24.9"), "yes"],
    ["FDA level 2 on its limit", { kind: "outlierLevel", level: 2 }, course(null, "25"), "no"],
    ["no value after baseline", grade3, course("40"), "unknown"],
  ] as const)("%s", (_, rule, one, expected) => {
    expect(answer(rule, one)).toBe(expected);
  });

  it("counts each subject once, out of those with a value; what is open is possible", () => {
    const courses = [
      { ...course("40", "19"), subject: "01" },
      { ...course(null, "19"), subject: "02" },
      { ...course("40"), subject: "03" },
      { ...course("40", "39"), subject: "04" },
    ];
    expect(significantChangeCounts(courses, grade3)).toEqual([
      { test: "serumAlbumin", direction: "low", arm: "a", withData: 3, subjects: 1, subjectsPossible: 2 },
    ]);
  });

  it("any worsening: a missing baseline with grade 1 and 0 to 2 are two subjects who may have worsened, not one", () => {
    const any: SignificantChangeRule = { kind: "worsenedToGrade", version: "ctcae-5.0", toGrade: 1, byGrades: 1 };
    const courses = [{ ...course(null, "34"), subject: "01" }, { ...course("40", "25"), subject: "02" }];
    expect(significantChangeCounts(courses, any)[0]).toMatchObject({ subjects: 1, subjectsPossible: 2 });
  });
});

describe.skipIf(!pilotPresent)("the pilot's laboratory rows", () => {
  const quantity = (value: string, low: string | undefined, high: string | undefined) => ({
    value,
    unit: "any",
    referenceRange: { ...(low ? { low } : {}), ...(high ? { high } : {}) },
  });
  it("LBNRIND of every row in its original unit, the one below quantification too", () => {
    const rows = pilotTable("lb_tox").filter((row) => row["LBORRES"] !== "" && row["LBNRIND"] !== "");
    const differ = rows.filter(
      (row) => rangeIndicator(quantity(row["LBORRES"] ?? "", row["LBORNRLO"], row["LBORNRHI"])).toUpperCase() !== row["LBNRIND"],
    );
    expect(differ).toEqual([]);
    expect(rows.length).toBeGreaterThan(3000);
  });
  it("ANRIND and SHIFT1 of every row of ADLB, in SI units", () => {
    const rows = pilotTable("adlb_tox").filter((row) => row["AVAL"] !== "" && row["ANRIND"] !== "");
    const indicator = (row: Row) => rangeIndicator(quantity(row["AVAL"] ?? "", row["ANRLO"], row["ANRHI"])).toUpperCase();
    expect(rows.filter((row) => indicator(row) !== row["ANRIND"])).toEqual([]);
    const shifts = rows.filter((row) => row["SHIFT1"] !== "" && row["BNRIND"] !== "");
    expect(shifts.filter((row) => row["SHIFT1"] !== `${row["BNRIND"] ?? ""} to ${indicator(row)}`)).toEqual([]);
  });
});
