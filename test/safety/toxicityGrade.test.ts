import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { CtcaeVersion } from "../../src/safety/ctcae/toxicityTerm.js";
import { toxicityTerms } from "../../src/safety/ctcae/toxicityTerms.js";
import type { LaboratoryTest } from "../../src/safety/safetyTest.js";
import { toxicityGrade, type ToxicityOptions } from "../../src/safety/toxicityGrade.js";

interface Range {
  readonly low?: string;
  readonly high?: string;
}
const grade = (test: LaboratoryTest, value: string, unit: string, range: Range, options: Partial<ToxicityOptions> = {}) =>
  toxicityGrade(test, { value, unit }, { version: "ctcae-5.0", range, ...options });

/**
 * From the printed text: beyond the first limit the first grade begins, and so on; on a limit the milder grade. The step is the smallest
 * that a laboratory reports.
 */
type Row = readonly [
  test: LaboratoryTest,
  unit: string,
  direction: "low" | "high",
  range: Range,
  step: string,
  limits: readonly (readonly [limit: string, beyond: string])[],
];
const bothVersions: readonly Row[] = [
  ["haemoglobin", "g/dL", "low", { low: "12.0" }, "0.1", [["12.0", "1"], ["10.0", "2"], ["8.0", "3"]]],
  ["haemoglobin", "g/L", "low", { low: "120" }, "1", [["120", "1"], ["100", "2"], ["80", "3"]]],
  ["haemoglobin", "mmol/L", "low", { low: "7.4" }, "0.1", [["7.4", "1"], ["6.2", "2"], ["4.9", "3"]]],
  ["leukocytes", "10*9/L", "low", { low: "4.0" }, "0.1", [["4.0", "1"], ["3.0", "2"], ["2.0", "3"], ["1.0", "4"]]],
  ["leukocytes", "/uL", "low", { low: "4000" }, "1", [["4000", "1"], ["3000", "2"], ["2000", "3"], ["1000", "4"]]],
  ["leukocytes", "10*9/L", "high", { high: "10" }, "0.1", [["100", "3"]]],
  ["neutrophils", "10*3/uL", "low", { low: "2.0" }, "0.01", [["2.0", "1"], ["1.5", "2"], ["1.0", "3"], ["0.5", "4"]]],
  ["lymphocytes", "10*9/L", "low", { low: "1.0" }, "0.01", [["1.0", "1"], ["0.8", "2"], ["0.5", "3"], ["0.2", "4"]]],
  ["lymphocytes", "10*9/L", "high", { high: "3.5" }, "0.1", [["4", "2"], ["20", "3"]]],
  ["platelets", "/nL", "low", { low: "150" }, "1", [["150", "1"], ["75", "2"], ["50", "3"], ["25", "4"]]],
  ["potassium", "mmol/L", "high", { high: "5.1" }, "0.1", [["5.1", "1"], ["5.5", "2"], ["6.0", "3"], ["7.0", "4"]]],
  ["potassium", "mmol/L", "low", { low: "3.5" }, "0.1", [["3.5", "1 or 2"], ["3.0", "3"], ["2.5", "4"]]],
  ["sodium", "mmol/L", "high", { high: "145" }, "1", [["145", "1"], ["150", "2"], ["155", "3"], ["160", "4"]]],
  ["calciumCorrected", "mmol/L", "high", { high: "2.6" }, "0.01", [["2.6", "1"], ["2.9", "2"], ["3.1", "3"], ["3.4", "4"]]],
  ["calciumCorrected", "mg/dL", "high", { high: "10.4" }, "0.1", [["10.4", "1"], ["11.5", "2"], ["12.5", "3"], ["13.5", "4"]]],
  ["calciumCorrected", "mmol/L", "low", { low: "2.1" }, "0.01", [["2.1", "1"], ["2.0", "2"], ["1.75", "3"], ["1.5", "4"]]],
  ["calciumCorrected", "mg/dL", "low", { low: "8.4" }, "0.1", [["8.4", "1"], ["8.0", "2"], ["7.0", "3"], ["6.0", "4"]]],
  ["calciumIonised", "mmol/L", "high", { high: "1.3" }, "0.01", [["1.3", "1"], ["1.5", "2"], ["1.6", "3"], ["1.8", "4"]]],
  ["calciumIonised", "mmol/L", "low", { low: "1.1" }, "0.01", [["1.1", "1"], ["1.0", "2"], ["0.9", "3"], ["0.8", "4"]]],
  ["magnesium", "mmol/L", "high", { high: "1.0" }, "0.01", [["1.0", "1"], ["1.23", "3"], ["3.3", "4"]]],
  ["magnesium", "mg/dL", "high", { high: "2.4" }, "0.1", [["2.4", "1"], ["3.0", "3"], ["8.0", "4"]]],
  ["magnesium", "mg/dL", "low", { low: "1.6" }, "0.1", [["1.6", "1"], ["1.2", "2"], ["0.9", "3"], ["0.7", "4"]]],
  ["glucose", "mmol/L", "low", { low: "3.9" }, "0.1", [["3.9", "1"], ["3.0", "2"], ["2.2", "3"], ["1.7", "4"]]],
  ["glucose", "mg/dL", "low", { low: "70" }, "1", [["70", "1"], ["55", "2"], ["40", "3"], ["30", "4"]]],
  ["cholesterol", "mmol/L", "high", { high: "5.2" }, "0.01", [["5.2", "1"], ["7.75", "2"], ["10.34", "3"], ["12.92", "4"]]],
  ["cholesterol", "mg/dL", "high", { high: "200" }, "1", [["200", "1"], ["300", "2"], ["400", "3"], ["500", "4"]]],
  ["serumAlbumin", "g/L", "low", { low: "35" }, "1", [["35", "1"], ["30", "2"], ["20", "3"]]],
  ["serumAlbumin", "g/dL", "low", { low: "3.5" }, "0.1", [["3.5", "1"], ["3.0", "2"], ["2.0", "3"]]],
  ["creatineKinase", "U/L", "high", { high: "200" }, "1", [["200", "1"], ["500", "2"], ["1000", "3"], ["2000", "4"]]],
  ["aptt", "s", "high", { high: "36" }, "0.1", [["36", "1"], ["54", "2"], ["90", "3"]]],
];
const normalBaseline: readonly Row[] = [
  ["alt", "U/L", "high", { high: "40" }, "1", [["40", "1"], ["120", "2"], ["200", "3"], ["800", "4"]]],
  ["ast", "U/L", "high", { high: "40" }, "1", [["40", "1"], ["120", "2"], ["200", "3"], ["800", "4"]]],
  ["alkalinePhosphatase", "U/L", "high", { high: "100" }, "1", [["100", "1"], ["250", "2"], ["500", "3"], ["2000", "4"]]],
  ["ggt", "U/L", "high", { high: "60" }, "1", [["60", "1"], ["150", "2"], ["300", "3"], ["1200", "4"]]],
  ["bilirubin", "mg/dL", "high", { high: "1.2" }, "0.1", [["1.2", "1"], ["1.8", "2"], ["3.6", "3"], ["12", "4"]]],
];

/** A decimal moved by so many steps, in whole numbers of the step. */
function moved(value: string, step: string, steps: number): string {
  const decimals = Math.max(...[value, step].map((text) => (text.split(".")[1] ?? "").length));
  const digits = Math.round(Number(value) * 10 ** decimals) + steps * Math.round(Number(step) * 10 ** decimals);
  return (digits / 10 ** decimals).toFixed(decimals);
}

const cases = (rows: readonly Row[]) =>
  rows.flatMap(([test, unit, direction, range, step, limits]) =>
    limits.flatMap(([limit, beyond], i) => {
      const milder = limits[i - 1]?.[1] ?? "0";
      const outward = direction === "high" ? 1 : -1;
      return (
        [["inside", -outward, milder], ["at", 0, milder], ["outside", outward, beyond]] as const
      ).map(([side, steps, expected]) => {
        const value = moved(limit, step, steps);
        return { title: `${test} ${value} ${unit}: ${side} ${limit}, ${direction}`, test, unit, direction, range, value, expected };
      });
    }),
  );

describe("on a limit the milder grade, beyond it the next: versions 5.0 and 4.03", () => {
  it.each(cases(bothVersions))("$title: $expected", ({ test, unit, direction, range, value, expected }) => {
    for (const version of ["ctcae-5.0", "ctcae-4.03"] as const)
      expect(grade(test, value, unit, range, { version, baseline: { value, unit } })[direction]?.text).toBe(expected);
  });
});

describe("liver tests by multiples of the upper limit: 4.03 always, 5.0 with a normal baseline", () => {
  it.each(cases(normalBaseline))("$title: $expected", ({ test, unit, range, value, expected }) => {
    const normal = { value: "0.1", unit, referenceRange: range };
    expect(grade(test, value, unit, range, { version: "ctcae-4.03" }).high?.text).toBe(expected);
    expect(grade(test, value, unit, range, { baseline: normal }).high?.text).toBe(expected);
  });
});

const of =
  (test: LaboratoryTest, unit: string, baseline: string, range: Range, version: CtcaeVersion = "ctcae-5.0") =>
  (value: string) =>
    grade(test, value, unit, range, { version, baseline: { value: baseline, unit, referenceRange: range } }).high?.text;

describe("version 5.0 with an abnormal baseline: multiples of baseline, grade 1 of enzymes begins on its limit", () => {
  it.each([
    [
      "alt",
      "U/L",
      "60",
      "40",
      [["89", "0"], ["90", "1"], ["91", "1"], ["180", "1"], ["181", "2"], ["300", "2"], ["301", "3"], ["1200", "3"], ["1201", "4"]],
    ],
    [
      "alkalinePhosphatase",
      "U/L",
      "120",
      "100",
      [["239", "0"], ["240", "1"], ["300", "1"], ["301", "2"], ["600", "2"], ["601", "3"], ["2400", "3"], ["2401", "4"]],
    ],
    ["ggt", "U/L", "100", "60", [["199", "0"], ["200", "1"], ["250", "1"], ["251", "2"]]],
    [
      "bilirubin",
      "mg/dL",
      "1.4",
      "1.2",
      [["1.4", "0"], ["1.5", "1"], ["2.1", "1"], ["2.2", "2"], ["4.2", "2"], ["4.3", "3"], ["14.0", "3"], ["14.1", "4"]],
    ],
  ] as const)("%s from baseline %s %s, upper limit %s", (test, unit, baseline, high, rows) => {
    const at = of(test, unit, baseline, { high });
    expect(rows.map(([value]) => [value, at(value)])).toEqual(rows);
  });

  it("a baseline exactly on the upper limit is normal; one above its own limit is abnormal though below that of the value", () => {
    expect(
      grade("alt", "61", "U/L", { high: "40" }, { baseline: { value: "40", unit: "U/L", referenceRange: { high: "40" } } }).high,
    ).toMatchObject({ text: "1", baselineAbnormal: "no" });
    expect(
      grade("alt", "61", "U/L", { high: "60" }, { baseline: { value: "50", unit: "U/L", referenceRange: { high: "40" } } }).high,
    ).toMatchObject({ text: "0", baselineAbnormal: "yes" });
  });

  it("the baseline record itself is graded by the upper limit, not against itself", () => {
    expect(grade("alt", "130", "U/L", { high: "40" }, { baseline: "thisRecord" }).high?.text).toBe("2");
  });

  it("a missing baseline leaves both columns, and one that agrees is a grade", () => {
    const at = (value: string) => grade("alt", value, "U/L", { high: "40" }).high?.text;
    expect([at("40"), at("41"), at("61"), at("121"), at("801")]).toEqual(["0", "0 or 1", "0 or 1", "0, 1 or 2", "0, 1, 2, 3 or 4"]);
  });
});

describe("creatinine", () => {
  const v5 = of("serumCreatinine", "mg/dL", "0.5", { high: "1.2" });
  const v4 = of("serumCreatinine", "mg/dL", "0.8", { high: "1.2" }, "ctcae-4.03");
  it("version 5.0: within the range and more than 1.5 times baseline is grade 2", () => {
    expect(["0.75", "0.76", "1.5", "1.51", "7.2", "7.3"].map(v5)).toEqual(["0", "2", "2", "3", "3", "4"]);
  });
  it("version 5.0 without a baseline: a value within the range cannot be grade 1", () => {
    expect(grade("serumCreatinine", "1.0", "mg/dL", { high: "1.2" }).high?.grades).toEqual([0, 2, 3]);
  });
  it("version 4.03: any rise is grade 1", () => {
    expect(["0.8", "0.81", "1.2", "1.21", "2.4", "2.41"].map(v4)).toEqual(["0", "1", "1", "2", "2", "3"]);
  });
  it("141.44 against 141 umol/L is above the range; 1.6 against 1.6 mg/dL, the same value, is not", () => {
    expect(grade("serumCreatinine", "141.44", "umol/L", { high: "141" }, { baseline: "thisRecord" }).high?.text).toBe("1");
    expect(grade("serumCreatinine", "1.6", "mg/dL", { high: "1.6" }, { baseline: "thisRecord" }).high?.text).toBe("0");
  });
  it("a baseline in the other unit is held against it exactly: 88.4 umol/L are 1 mg/dL", () => {
    const at = (value: string) =>
      grade("serumCreatinine", value, "umol/L", { high: "300" }, { baseline: { value: "1.0", unit: "mg/dL" } }).high?.text;
    expect([at("132.6"), at("132.61")]).toEqual(["0", "2"]);
  });
  it("acute kidney injury of 4.03: more than 0.3 mg/dL above baseline, or 1.5 times it", () => {
    const at = (value: string, baseline: string) =>
      grade("serumCreatinine", value, "mg/dL", { high: "9" }, { version: "ctcae-4.03", baseline: { value: baseline, unit: "mg/dL" } })
        .others[0]?.text;
    expect([
      at("1.3", "1.0"),
      at("1.31", "1.0"),
      at("0.74", "0.5"),
      at("0.75", "0.5"),
      at("2.01", "1.0"),
      at("3.01", "1.0"),
      at("4.01", "3.9"),
    ]).toEqual(["0", "1", "0", "1", "2", "3", "3"]);
  });
});

describe("what the number alone cannot tell is a range of grades", () => {
  const sodium = (value: string, version: CtcaeVersion = "ctcae-5.0") =>
    grade("sodium", value, "mEq/L", { low: "135" }, { version }).low?.text;
  it("sodium by whole numbers in 5.0: what is printed nowhere may be either neighbour", () => {
    expect(["135", "134", "130", "129.5", "129", "125", "124.5", "124", "120", "119.9"].map((value) => sodium(value))).toEqual([
      "0",
      "1",
      "1",
      "1, 2 or 3",
      "2 or 3",
      "2 or 3",
      "2 or 3",
      "3",
      "3",
      "4",
    ]);
  });
  it("sodium in 4.03 has no grade 2", () => {
    expect(["130", "129.9", "120", "119.9"].map((value) => sodium(value, "ctcae-4.03"))).toEqual(["1", "3", "3", "4"]);
  });
  it("urate: consequences tell 1 and 3 apart", () => {
    const urate = (value: string, version: CtcaeVersion) => grade("urate", value, "mg/dL", { high: "7" }, { version }).high?.text;
    expect([
      urate("7", "ctcae-5.0"),
      urate("7.1", "ctcae-5.0"),
      urate("10.1", "ctcae-5.0"),
      urate("10", "ctcae-4.03"),
      urate("10.1", "ctcae-4.03"),
    ]).toEqual(["0", "1 or 3", "1 or 3", "1 or 3", "4"]);
  });
  it("5.0 has no numbers for high glucose and low phosphate", () => {
    const found = grade("glucose", "300", "mg/dL", { high: "100" }).high;
    expect([found?.grade, found?.grades, found?.text]).toEqual([null, [], "not graded by number"]);
  });
  it("glucose in 4.03: grades 1 and 2 are for fasting values, unknown fasting leaves them open", () => {
    const glucose = (value: string, fasting: boolean | null) =>
      grade("glucose", value, "mg/dL", { high: "100" }, { version: "ctcae-4.03", fasting }).high?.text;
    expect([glucose("160", true), glucose("161", true), glucose("161", false), glucose("161", null), glucose("251", null)]).toEqual([
      "1",
      "2",
      "0",
      "0 or 2",
      "3",
    ]);
  });
  it("INR: the absolute limits of 5.0, multiples of the upper limit in 4.03", () => {
    const inr = (value: string, version: CtcaeVersion, anticoagulated: boolean | null) =>
      grade("inr", value, "1", { high: "1.1" }, { version, anticoagulated, baseline: { value: "2.4", unit: "1" } }).high?.text;
    expect([
      inr("1.2", "ctcae-5.0", false),
      inr("1.21", "ctcae-5.0", false),
      inr("1.5", "ctcae-5.0", null),
      inr("2.6", "ctcae-5.0", false),
    ]).toEqual(["0", "1", "1", "3"]);
    expect([inr("1.1", "ctcae-4.03", false), inr("1.65", "ctcae-4.03", false), inr("1.66", "ctcae-4.03", false)]).toEqual(["0", "1", "2"]);
  });
  it("grades that no value within a sign gives are not possible", () => {
    // Below 5.5 with a lower limit of 2.2: grade 1 would lie below 2.2 and from 3.0 on.
    expect(grade("potassium", "<5.5", "mmol/L", { low: "2.2", high: "4.4" }).low?.grades).toEqual([0, 3, 4]);
    // 1.153 is 1.5 times 0.768 and more, so grade 2 on anticoagulation, and none without.
    const baseline = { value: "0.768", unit: "1" };
    expect(grade("inr", "1.153", "1", { high: "0.96" }, { baseline }).high?.grades).toEqual([0, 2]);
  });
  it("clinical clauses that would raise the grade are named", () => {
    expect(grade("haemoglobin", "9.0", "g/dL", { low: "12" }).low?.clinical).toEqual([
      { grade: 3, text: "a transfusion is indicated" },
      { grade: 4, text: "life-threatening" },
    ]);
  });
});

describe("what is not recorded stays open", () => {
  it("without a range only absolute limits decide", () => {
    expect([grade("potassium", "5.3", "mmol/L", {}).high?.text, grade("potassium", "5.6", "mmol/L", {}).high?.text]).toEqual([
      "0 or 1",
      "2",
    ]);
  });
  it("a result below the limit of quantification", () => {
    expect([
      grade("neutrophils", "<0.5", "10*9/L", { low: "2" }).low?.text,
      grade("neutrophils", "<1.2", "10*9/L", { low: "2" }).low?.text,
    ]).toEqual(["4", "2, 3 or 4"]);
  });
  it("triglycerides begin on 1.71 mmol/L or 150 mg/dL, whatever the range", () => {
    const at = (value: string, unit: string) => grade("triglycerides", value, unit, { high: "400" }).high?.text;
    expect(["1.7", "1.71", "3.42", "3.43", "5.7", "5.71", "11.4", "11.41"].map((value) => at(value, "mmol/L"))).toEqual([
      "0",
      "1",
      "1",
      "2",
      "2",
      "3",
      "3",
      "4",
    ]);
    expect(["149", "150", "300", "301", "500", "501", "1000", "1001"].map((value) => at(value, "mg/dL"))).toEqual([
      "0",
      "1",
      "1",
      "2",
      "2",
      "3",
      "3",
      "4",
    ]);
  });
  it("24-hour protein, dipstick and eGFR of 5.0", () => {
    const protein = (value: string) => grade("urineProtein24h", value, "g/24h", { high: "0.15" }).high?.text;
    expect(["0.14", "0.15", "0.99", "1.0", "3.49", "3.5"].map(protein)).toEqual(["0", "1", "1", "2", "2", "3"]);
    expect(["0", "1", "2", "3", "4"].map((value) => grade("urineProteinDipstick", value, "+", {}).high?.text)).toEqual([
      "0",
      "1",
      "2",
      "2",
      "3",
    ]);
    expect(
      ["90", "89", "60", "59.5", "30", "29", "15", "14"].map(
        (value) => grade("egfr", value, "mL/min/{1.73_m2}", { low: "90" }).low?.text,
      ),
    ).toEqual(["0", "1", "1", "2", "2", "3", "3", "4"]);
  });
});

describe("other terms", () => {
  it("fibrinogen: multiples of the lower limit; below it at baseline, the fall", () => {
    const fibrinogen = (value: string, baseline: string) =>
      grade("fibrinogen", value, "g/L", { low: "2.0" }, { baseline: { value: baseline, unit: "g/L", referenceRange: { low: "2.0" } } })
        .low?.text;
    expect(["2.0", "1.99", "1.5", "1.49", "1.0", "0.99", "0.5", "0.49"].map((value) => fibrinogen(value, "3"))).toEqual([
      "0",
      "1",
      "1",
      "2",
      "2",
      "3",
      "3",
      "4",
    ]);
    expect(["1.6", "1.59", "1.21", "1.2", "0.81", "0.8", "0.5"].map((value) => fibrinogen(value, "1.6"))).toEqual([
      "0",
      "1",
      "1",
      "2",
      "2",
      "3",
      "3",
    ]);
  });
  it("haemoglobin increased: above the upper limit; in 4.03 above a baseline that was above it", () => {
    const at = (value: string, version: CtcaeVersion) =>
      grade(
        "haemoglobin",
        value,
        "g/dL",
        { high: "17" },
        { version, baseline: { value: "18", unit: "g/dL", referenceRange: { high: "17" } } },
      ).high?.text;
    expect(["17", "17.1", "19", "19.1", "21", "21.1"].map((value) => at(value, "ctcae-5.0"))).toEqual(["0", "1", "1", "2", "2", "3"]);
    expect(["18", "18.1", "20", "20.1", "22", "22.1"].map((value) => at(value, "ctcae-4.03"))).toEqual(["0", "1", "1", "2", "2", "3"]);
  });
  it("eosinophils above the upper limit and above baseline", () => {
    const at = (value: string) =>
      grade("eosinophils", value, "10*9/L", { high: "0.5" }, { baseline: { value: "0.7", unit: "10*9/L" } }).high?.text;
    expect(["0.5", "0.6", "0.7", "0.71"].map(at)).toEqual(["0", "0", "0", "1"]);
  });
});

describe("worse is never a lower grade", () => {
  const ordered = toxicityTerms.flatMap((term) =>
    term.versions.map((version) => [`${term.term} ${version} ${term.test}`, term, version] as const),
  );
  it.each(ordered)("%s", (_, { test, direction }, version) => {
    const units: Readonly<Partial<Record<LaboratoryTest, string>>> = {
      inr: "1",
      aptt: "s",
      egfr: "mL/min/{1.73_m2}",
      urineProtein24h: "g/d",
      urineProteinDipstick: "+",
    };
    const unit =
      units[test] ??
      (["alt", "ast", "alkalinePhosphatase", "ggt", "creatineKinase"].includes(test)
        ? "U/L"
        : ["haemoglobin", "serumAlbumin", "fibrinogen"].includes(test)
          ? "g/L"
          : ["leukocytes", "neutrophils", "lymphocytes", "platelets", "eosinophils"].includes(test)
            ? "10*9/L"
            : ["serumCreatinine", "bilirubin", "urate"].includes(test)
              ? "mg/dL"
              : "mmol/L");
    const value = fc.integer({ min: 1, max: 300000 }).map((digits) => String(digits / 100));
    fc.assert(
      fc.property(value, value, value, value, fc.constantFrom(true, false, null), (a, b, base, high, fact) => {
        const ends = [a, b].sort((x, y) => Number(x) - Number(y));
        const [milder = a, worse = b] = direction === "high" ? ends : ends.reverse();
        const at = (v: string) => {
          const found = toxicityGrade(
            test,
            { value: v, unit },
            {
              version,
              range: { low: high, high },
              baseline: { value: base, unit, referenceRange: { low: high, high } },
              fasting: fact,
              anticoagulated: fact,
            },
          );
          return found[direction]?.grades ?? [];
        };
        expect(Math.min(...at(worse))).toBeGreaterThanOrEqual(Math.min(...at(milder)));
        expect(Math.max(...at(worse))).toBeGreaterThanOrEqual(Math.max(...at(milder)));
      }),
      { numRuns: 150 },
    );
  });
});

describe("what has no meaning is refused", () => {
  it.each([
    [() => toxicityGrade("sugar" as LaboratoryTest, { value: "1", unit: "g/L" }, { version: "ctcae-5.0" }), 'test "sugar"'],
    [() => grade("alt", "40", "mg/dL", {}), 'value alt unit "mg/dL"'],
    [() => grade("alt", "-4", "U/L", {}), 'value alt value "-4"'],
    [
      () => grade("alt", "4", "U/L", {}, { version: "ctcae-6.0" as CtcaeVersion }),
      'options version "ctcae-6.0"',
    ],
  ])("%#", (call, message) => {
    expect(call).toThrow(message);
  });
});
