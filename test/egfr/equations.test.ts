import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bedsideSchwartz2009 } from "../../src/egfr/bedsideSchwartz2009.js";
import { ckdEpi2009 } from "../../src/egfr/ckdEpi2009.js";
import { ckdEpi2021 } from "../../src/egfr/ckdEpi2021.js";
import { ckidU25Pierce2021 } from "../../src/egfr/ckidU25Pierce2021.js";
import type { EgfrEquation, Sex } from "../../src/egfr/egfrEquation.js";
import { ekfc2021 } from "../../src/egfr/ekfc2021.js";
import { mdrd2006 } from "../../src/egfr/mdrd2006.js";
import { expectWholeTexts } from "../measurement/publishedTexts.js";
import { equations, gfrOf, sexes } from "./gfrOf.js";

/** The exponent of creatinine between two values. */
function exponent(equation: EgfrEquation, from: string, to: string, unit: string, sex: Sex): number {
  const ratio = gfrOf(equation, to, unit, 30, sex) / gfrOf(equation, from, unit, 30, sex);
  return Math.log(ratio) / Math.log(Number(to) / Number(from));
}

describe("the knot in creatinine", () => {
  it.each<[string, Sex, EgfrEquation, string, string, string, string, number, number]>([
    // equation, sex, unit, creatinine 10 % below the knot, at it, 10 % above, exponent below and from the knot on
    ["CKD-EPI 2021", "female", ckdEpi2021, "mg/dL", "0.63", "0.7", "0.77", -0.241, -1.2],
    ["CKD-EPI 2021", "male", ckdEpi2021, "mg/dL", "0.81", "0.9", "0.99", -0.302, -1.2],
    ["CKD-EPI 2009", "female", ckdEpi2009, "mg/dL", "0.63", "0.7", "0.77", -0.329, -1.209],
    ["CKD-EPI 2009", "male", ckdEpi2009, "mg/dL", "0.81", "0.9", "0.99", -0.411, -1.209],
    ["EKFC 2021", "female", ekfc2021, "umol/L", "55.8", "62", "68.2", -0.322, -1.132],
    ["EKFC 2021", "male", ekfc2021, "umol/L", "72", "80", "88", -0.322, -1.132],
  ])("%s for a %s: the exponent changes exactly there, without a step", (_, sex, equation, unit, below, knot, above, low, high) => {
    expect(exponent(equation, below, knot, unit, sex)).toBeCloseTo(low, 10);
    expect(exponent(equation, knot, above, unit, sex)).toBeCloseTo(high, 10);
    const at = gfrOf(equation, knot, unit, 30, sex);
    for (const side of [1 - 1e-9, 1 + 1e-9]) expect(gfrOf(equation, Number(knot) * side, unit, 30, sex)).toBeCloseTo(at, 6);
  });

  it("is met at 107.3 in EKFC up to 40 years, and at 142 and 141 before age and sex in CKD-EPI", () => {
    expect(gfrOf(ekfc2021, 80, "umol/L", 40, "male")).toBeCloseTo(107.3, 12);
    expect(gfrOf(ekfc2021, 62, "umol/L", 26, "female")).toBeCloseTo(107.3, 12);
    expect(gfrOf(ckdEpi2021, 0.9, "mg/dL", 50, "male")).toBeCloseTo(142 * 0.9938 ** 50, 10);
    expect(gfrOf(ckdEpi2021, 0.7, "mg/dL", 50, "female")).toBeCloseTo(142 * 0.9938 ** 50 * 1.012, 10);
    expect(gfrOf(ckdEpi2009, 0.9, "mg/dL", 50, "male")).toBeCloseTo(141 * 0.993 ** 50, 10);
    expect(gfrOf(ckdEpi2009, 0.7, "mg/dL", 50, "female")).toBeCloseTo(141 * 0.993 ** 50 * 1.018, 10);
  });
});

describe("the knots in age", () => {
  it.each(sexes)("EKFC for a %s: level from over 25 to 40 years, then falling by a hundredth a year", (sex) => {
    const at = (age: number) => gfrOf(ekfc2021, 120, "umol/L", age, sex);
    expect(at(25.001)).toBe(at(40));
    expect(at(39.999)).toBe(at(40));
    expect(at(40.001)).toBeCloseTo(at(40), 2);
    expect(at(40.001)).toBeLessThan(at(40));
    expect(at(41) / at(40)).toBeCloseTo(0.99, 12);
    expect(at(90) / at(40)).toBeCloseTo(0.99 ** 50, 12);
  });

  // Q at 25 years is 80.8645 and 62.4312 umol/L on the curve, then 80 and 62.
  it.each<[Sex, number, number]>([["female", 62.4312, 62], ["male", 80.8645, 80]])(
    "EKFC for a %s: the curve to 25 years included, then the constant", (sex, curve, constant) => {
    const at = (age: number) => gfrOf(ekfc2021, 120, "umol/L", age, sex);
    expect(at(25)).toBeCloseTo(107.3 * (120 / curve) ** -1.132, 3);
    expect(at(24.9999)).toBeCloseTo(at(25), 3);
    expect(at(25.0001)).toBeCloseTo(107.3 * (120 / constant) ** -1.132, 10);
    expect(at(25.0001) / at(25)).toBeGreaterThan(0.987);
  });

  // A child of 1 m with 1 mg/dL has K itself.
  it.each<[Sex, number, number, number, number, number, number]>([
    // sex      at 1   at 12  a year before and after 12   just before 18, at 18
    ["female", 33.07, 36.1, 1.008, 1.023, 41.377, 41.4],
    ["male", 35.73, 39, 1.008, 1.045, 50.788, 50.8],
  ])("CKiD U25 for a %s: K is %d at 1 year, %d at 12 and constant from 18 to 25",
    (sex, atOne, atTwelve, before, after, under18, from18) => {
    const k = (age: number) => gfrOf(ckidU25Pierce2021, 1, "mg/dL", age, sex, 100);
    expect(k(1)).toBeCloseTo(atOne, 2);
    expect(k(12)).toBeCloseTo(atTwelve, 12);
    expect(k(11.999999)).toBeCloseTo(atTwelve, 4);
    expect(k(12) / k(11)).toBeCloseTo(before, 12);
    expect(k(13) / k(12)).toBeCloseTo(after, 12);
    expect(k(17.99999)).toBeCloseTo(under18, 3);
    for (const age of [18, 21, 25]) expect(k(age)).toBeCloseTo(from18, 12);
  });
});

const creatinine = fc.integer({ min: 5, max: 1500 }).map((hundredths) => hundredths / 100);
const sex = fc.constantFrom(...sexes);
const ageOf = ({ ages }: EgfrEquation) => fc.integer({ min: ages.from * 10, max: ages.to * 10 }).map((tenths) => tenths / 10);

describe("monotonicity", () => {
  it.each(equations.map((equation) => [equation.title, equation] as const))("%s falls as creatinine rises", (_, equation) => {
    fc.assert(
      fc.property(creatinine, ageOf(equation), sex, (scr, age, of) => {
        expect(gfrOf(equation, scr + 0.01, "mg/dL", age, of)).toBeLessThan(gfrOf(equation, scr, "mg/dL", age, of));
      }),
    );
  });

  it.each<[string, number, number, "falls" | "rises" | "stays", EgfrEquation]>([
    ["CKD-EPI 2021", 18, 120, "falls", ckdEpi2021],
    ["CKD-EPI 2009", 18, 120, "falls", ckdEpi2009],
    ["MDRD 2006", 18, 120, "falls", mdrd2006],
    ["EKFC 2021", 40, 100, "falls", ekfc2021],
    ["EKFC 2021", 25.1, 40, "stays", ekfc2021],
    ["EKFC 2021 (a growing child makes more creatinine)", 3, 22, "rises", ekfc2021],
    ["Bedside Schwartz 2009", 1, 18, "stays", bedsideSchwartz2009],
    ["CKiD U25 2021 (likewise)", 1, 18, "rises", ckidU25Pierce2021],
    ["CKiD U25 2021", 18, 25, "stays", ckidU25Pierce2021],
  ])("%s at one creatinine and height, from %d to %d years, %s", (_, from, to, direction, equation) => {
    const tenths = fc.integer({ min: from * 10, max: to * 10 - 1 });
    fc.assert(
      fc.property(creatinine, tenths, sex, (scr, age, of) => {
        const change = gfrOf(equation, scr, "mg/dL", (age + 1) / 10, of) - gfrOf(equation, scr, "mg/dL", age / 10, of);
        expect(Math.sign(change)).toBe({ falls: -1, rises: 1, stays: 0 }[direction]);
      }),
    );
  });

  it("the equations for children are in proportion to height, those for adults do not read it", () => {
    for (const equation of equations) {
      const age = Math.max(equation.ages.from, 15);
      const ratio = gfrOf(equation, 1, "mg/dL", age, "male", 180) / gfrOf(equation, 1, "mg/dL", age, "male", 90);
      expect(ratio).toBeCloseTo(equation.needsHeight ? 2 : 1, 12);
    }
  });
});

describe("women and men of the same creatinine", () => {
  it.each<[string, EgfrEquation, number, number, number]>([
    // equation, creatinine in mg/dL, age, eGFR of a woman over that of a man
    ["CKD-EPI 2021 above both knots: 1.012 × (0.7 / 0.9)^1.2", ckdEpi2021, 2, 50, 1.012 * (0.7 / 0.9) ** 1.2],
    ["CKD-EPI 2009 above both knots: 1.018 × (0.7 / 0.9)^1.209", ckdEpi2009, 2, 50, 1.018 * (0.7 / 0.9) ** 1.209],
    ["MDRD: 0.742", mdrd2006, 2, 50, 0.742],
    ["EKFC above both Q: (62 / 80)^1.132", ekfc2021, 2, 50, (62 / 80) ** 1.132],
    ["EKFC below both Q: (62 / 80)^0.322", ekfc2021, 0.5, 50, (62 / 80) ** 0.322],
    ["Bedside Schwartz: the same", bedsideSchwartz2009, 2, 10, 1],
    ["CKiD U25 at 12 years: 36.1 / 39", ckidU25Pierce2021, 2, 12, 36.1 / 39],
    ["CKiD U25 from 18 years: 41.4 / 50.8", ckidU25Pierce2021, 2, 18, 41.4 / 50.8],
  ])("%s", (_, equation, scr, age, ratio) => {
    expect(gfrOf(equation, scr, "mg/dL", age, "female") / gfrOf(equation, scr, "mg/dL", age, "male")).toBeCloseTo(ratio, 12);
  });
});

describe("the description of an equation", () => {
  it.each(equations.map((equation) => [equation.id, equation] as const))("%s is frozen, cited, with its year and its ages",
    (id, equation) => {
    const { source, ages, readings, title } = equation;
    for (const part of [equation, source, ages, readings]) expect(Object.isFrozen(part)).toBe(true);
    const year = /20\d\d/.exec(id)?.[0] ?? "?";
    expect(title).toContain(year);
    expect(source.citation).toContain(year);
    expect(source.doi).toMatch(/^10\.\d{4}\//);
    expect(["primary", "secondary"]).toContain(source.evidence);
    expect(source.locator).not.toBe("");
    expect(readings.length).toBeGreaterThan(0);
  });

  it.each([
    ["ckd-epi-2021", "Inker LA", "N Engl J Med 2021;385:1737-1749"],
    ["ckd-epi-2009", "Levey AS", "Ann Intern Med 2009;150:604-612"],
    ["mdrd-2006", "Levey AS", "Ann Intern Med 2006;145:247-254"],
    ["ekfc-2021", "Pottel H", "Ann Intern Med 2021;174:183-191"],
    ["bedside-schwartz-2009", "Schwartz GJ", "J Am Soc Nephrol 2009;20:629-637"],
    ["ckid-u25-2021", "Pierce CB", "Kidney Int 2021;99:948-956"],
  ])("%s cites the paper of %s, %s, in full", (id, author, pages) => {
    const found = equations.filter((equation) => equation.id === id);
    expect(found).toHaveLength(1);
    for (const equation of found) expectWholeTexts(equation, author, pages);
  });

  it("has an id of its own, an age range as stated, and nothing that could hold a race", () => {
    expect(equations.map(({ id, ages, needsHeight }) => [id, ages.from, ages.to, needsHeight])).toStrictEqual([
      ["ckd-epi-2021", 18, 120, false],
      ["ckd-epi-2009", 18, 120, false],
      ["mdrd-2006", 18, 120, false],
      ["ekfc-2021", 2, 100, false],
      ["bedside-schwartz-2009", 1, 18, true],
      ["ckid-u25-2021", 1, 25, true],
    ]);
  });
});
