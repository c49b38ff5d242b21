import { describe, expect, it } from "vitest";
import { bedsideSchwartz2009 } from "../../src/egfr/bedsideSchwartz2009.js";
import { ckdEpi2009 } from "../../src/egfr/ckdEpi2009.js";
import { ckdEpi2021 } from "../../src/egfr/ckdEpi2021.js";
import { ckidU25Pierce2021 } from "../../src/egfr/ckidU25Pierce2021.js";
import type { EgfrEquation, Sex } from "../../src/egfr/egfrEquation.js";
import { ekfc2021 } from "../../src/egfr/ekfc2021.js";
import { estimatedGfr } from "../../src/egfr/estimatedGfr.js";
import { mdrd2006 } from "../../src/egfr/mdrd2006.js";
import { adultsKidneyEpi } from "./fixtures/adultsKidneyEpi.js";
import { childrenKidneyEpi } from "./fixtures/childrenKidneyEpi.js";
import { ckidU25Authors } from "./fixtures/ckidU25Authors.js";
import highPrecision from "./fixtures/highPrecision.json";
import { equations, gfrOf } from "./gfrOf.js";

/** Whether a value printed to 0.01 (or to the step given) is the rounded one. */
function expectPrinted(actual: number, printed: number, step = 0.01): void {
  expect(Math.abs(actual - printed)).toBeLessThan(step / 2 + 1e-9);
}

describe("printed worked examples", () => {
  // shared/data/egfr/worked_examples.csv, with the sources named there.
  it.each<[string, EgfrEquation, Sex, number, number, string, number, number]>([
    ["CKD-EPI 2021: kidney.org calculator", ckdEpi2021, "male", 55, 1.2, "mg/dL", 71, 1],
    ["CKD-EPI 2021: coefficient audit of a Rust calculator against Inker 2021", ckdEpi2021, "female", 50, 0.9, "mg/dL", 77.88, 0.01],
    ["CKD-EPI 2009: kidney.epi vignette", ckdEpi2009, "male", 60, 1.4, "mg/dL", 54.22, 0.01],
    ["CKD-EPI 2009: kidney.epi vignette, in umol/L", ckdEpi2009, "male", 60, 103, "umol/L", 67.7, 0.1],
  ])("%s", (_, equation, sex, age, value, unit, printed, step) => {
    expectPrinted(gfrOf(equation, value, unit, age, sex), printed, step);
  });

  it("CKD-EPI gives 76.0 or 80.2 for one man, depending on the year", () => {
    const man = { serumCreatinine: { value: 1.09, unit: "mg/dL" }, age: 55, sex: "male" } as const;
    expect(estimatedGfr(man, ckdEpi2009).unrounded.toFixed(1)).toBe("76.0");
    expect(estimatedGfr(man, ckdEpi2021).unrounded.toFixed(1)).toBe("80.2");
    expect(estimatedGfr(man, ckdEpi2009).egfr).toStrictEqual({ value: "76", unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2009" });
    expect(estimatedGfr(man, ckdEpi2021).egfr).toStrictEqual({ value: "80", unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2021" });
  });

  it.each(ckidU25Authors.map((row) => [...row] as const))(
    "CKiD U25 as its authors print it: %d years, %s, %d cm, %d mg/dL: %d to %d",
    (age, sex, heightCm, mgPerDl, expected, printedTo) => {
      expectPrinted(gfrOf(ckidU25Pierce2021, mgPerDl, "mg/dL", age, sex, heightCm), expected, printedTo);
    },
  );
});

describe("kidney.epi's adults", () => {
  it.each(adultsKidneyEpi.map((row) => [...row] as const))("%d umol/L, %d years, %s", (scr, age, sex, ckd2021, ckd2009, mdrd, ekfc) => {
    expectPrinted(gfrOf(ckdEpi2021, scr, "umol/L", age, sex), ckd2021);
    expectPrinted(gfrOf(ckdEpi2009, scr, "umol/L", age, sex) * (sex === "female" ? 144 / (141 * 1.018) : 1), ckd2009);
    expectPrinted(gfrOf(mdrd2006, scr, "umol/L", age, sex), mdrd);
    expectPrinted(gfrOf(ekfc2021, scr, "umol/L", age, sex), ekfc);
  });

  it("has CKD-EPI 2009 for women with the rounded 144, never more than 0.28 above the single equation", () => {
    const excess = adultsKidneyEpi
      .filter(([, , sex]) => sex === "female")
      .map(([scr, age, sex, , ckd2009]) => ckd2009 - gfrOf(ckdEpi2009, scr, "umol/L", age, sex));
    expect(Math.min(...excess)).toBeGreaterThan(0);
    expect(Math.max(...excess)).toBeLessThan(0.28);
  });
});

describe("kidney.epi's children", () => {
  it.each(childrenKidneyEpi.map((row) => [...row] as const))(
    "%d umol/L, %d years, %s, %d cm",
    (scr, age, sex, heightCm, schwartz, u25, ekfc) => {
      expectPrinted(gfrOf(bedsideSchwartz2009, scr, "umol/L", age, sex, heightCm), schwartz);
      expectPrinted(gfrOf(ekfc2021, scr, "umol/L", age, sex, heightCm), ekfc);
      if (age < 15) expectPrinted(gfrOf(ckidU25Pierce2021, scr, "umol/L", age, sex, heightCm), u25);
    },
  );

  it("has the constants of another equation of the paper, 41.8 and 37.6, for CKiD U25 from 15 to 17 years, unlike the authors", () => {
    const adolescents = childrenKidneyEpi.filter(([, age]) => age >= 15);
    expect(adolescents).toHaveLength(23);
    for (const [scr, age, sex, heightCm, , u25] of adolescents) {
      expectPrinted(((sex === "female" ? 37.6 : 41.8) * heightCm * 0.884) / scr, u25);
      const ours = gfrOf(ckidU25Pierce2021, scr, "umol/L", age, sex, heightCm);
      const authors = sex === "female" ? 36.1 * 1.023 ** (age - 12) : 39 * 1.045 ** (age - 12);
      expect(ours).toBeCloseTo((authors * heightCm * 0.884) / scr, 9);
      expect(ours).toBeGreaterThan(u25 + 0.5);
    }
  });
});

describe("doubles", () => {
  // 24 patients per equation, youngest and oldest included, computed with 50 digits by fixtures/highPrecision.py.
  it.each(equations.map((equation) => [equation.id, equation] as const))("of %s are within one part in 10^13 of the true value",
    (id, equation) => {
    const rows = highPrecision.filter(([name]) => name === id);
    expect(rows).toHaveLength(24);
    for (const [, scr, age, sex, metres, expected] of rows) {
      const height = { value: String(metres), unit: "m" } as const;
      const patient = { serumCreatinine: { value: String(scr), unit: "mg/dL" }, age: Number(age), sex: sex as Sex, height };
      const { unrounded, egfr } = estimatedGfr(patient, equation);
      expect(Math.abs(unrounded / Number(expected) - 1)).toBeLessThan(1e-13);
      const [whole = "", decimals = ""] = String(expected).split(".");
      expect(egfr.value).toBe(String(Number(whole) + (decimals >= "5" ? 1 : 0)));
    }
  });
});
