import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bedsideSchwartz2009 } from "../../src/egfr/bedsideSchwartz2009.js";
import { ckdEpi2021 } from "../../src/egfr/ckdEpi2021.js";
import { ckidU25Pierce2021 } from "../../src/egfr/ckidU25Pierce2021.js";
import type { EgfrEquation } from "../../src/egfr/egfrEquation.js";
import { ekfc2021 } from "../../src/egfr/ekfc2021.js";
import { estimatedGfr, type PatientWithCreatinine } from "../../src/egfr/estimatedGfr.js";
import { mdrd2006 } from "../../src/egfr/mdrd2006.js";
import { equations, gfrOf, sexes } from "./gfrOf.js";
import { refusing } from "../measurement/refusal.js";

const woman = { serumCreatinine: { value: 0.9, unit: "mg/dL" }, age: 50, sex: "female" } as const;
const girl = { serumCreatinine: { value: 0.7, unit: "mg/dL" }, age: 12, sex: "female", height: { value: 150, unit: "cm" } } as const;

describe("the result", () => {
  it("carries the eGFR as an assessment takes it, the number before rounding, and the equation", () => {
    expect(estimatedGfr(woman, ckdEpi2021)).toStrictEqual({
      egfr: { value: "78", unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2021" },
      unrounded: expect.closeTo(77.88, 2) as number,
      rounding: "to a whole number of mL/min/1.73 m2, a half upwards",
      equation: { id: "ckd-epi-2021", version: "1.0.0", title: "CKD-EPI 2021 creatinine equation" },
    });
  });

  it("is frozen plain JSON, and leaves its input alone", () => {
    const input = structuredClone(girl);
    const result = estimatedGfr(input, bedsideSchwartz2009);
    expect(input).toStrictEqual(girl);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    for (const part of [result, result.egfr, result.equation]) expect(Object.isFrozen(part)).toBe(true);
  });
});

describe("rounding", () => {
  it.each<[string, number | string, number | string, string]>([
    // 0.413 × 90 / 0.42 is exactly 88.5, and 88.49999999999999 in doubles.
    ["below a half: down", 0.42, 89.9, "88"],
    ["below a half by two parts in 10^12: down", 0.42, "89.99999999982", "88"],
    ["below a half by half a part in 10^12, which counts as the half: up", 0.42, "89.999999999955", "89"],
    ["exactly a half, though its double is below: up", 0.42, 90, "89"],
    ["above a half: up", 0.42, 90.1, "89"],
    ["exactly a half, 31.5, though its double is below", 1.18, 90, "32"],
    ["exactly a half, 29.5, though its double is below", 1.26, 90, "30"],
    ["exactly a half, 206.5, though its double is below", 0.21, 105, "207"],
  ])("%s", (_, scr, height, expected) => {
    const child = { ...girl, serumCreatinine: { value: scr, unit: "mg/dL" }, height: { value: height, unit: "cm" } } as const;
    expect(estimatedGfr(child, bedsideSchwartz2009).egfr.value).toBe(expected);
  });

  it("goes up at every exact half of the bedside Schwartz equation, in both units and in cm and m", () => {
    let halves = 0;
    let belowInDoubles = 0;
    for (let halfCm = 160; halfCm < 360; halfCm++) {
      for (let scr = 20; scr < 400; scr++) {
        // 0.413 × cm / mg/dL = numerator / denominator, in whole numbers.
        const [numerator, denominator] = [413 * halfCm * 5, scr * 100];
        if ((2 * numerator) % denominator !== 0 || numerator % denominator === 0) continue;
        const [value, expected] = [(halfCm / 2).toFixed(1), String((2 * numerator + denominator) / (2 * denominator))];
        const [milligrams, micromoles] = [String(scr / 100), (scr * 0.884).toFixed(3)];
        const inUnits = [
          estimatedGfr({ ...girl, serumCreatinine: { value: milligrams, unit: "mg/dL" }, height: { value, unit: "cm" } },
            bedsideSchwartz2009),
          estimatedGfr({ ...girl, serumCreatinine: { value: micromoles, unit: "umol/L" }, height: { value, unit: "cm" } },
            bedsideSchwartz2009),
          estimatedGfr({ ...girl, serumCreatinine: { value: milligrams, unit: "mg/dL" },
            height: { value: (halfCm / 200).toFixed(4), unit: "m" } }, bedsideSchwartz2009),
        ];
        expect(inUnits.map(({ egfr }) => egfr.value)).toStrictEqual([expected, expected, expected]);
        halves++;
        if ((inUnits[0]?.unrounded ?? 0) < numerator / denominator) belowInDoubles++;
      }
    }
    expect(halves).toBeGreaterThan(50);
    expect(belowInDoubles).toBeGreaterThan(5);
  });

  it.each(equations.map((equation) => [equation.id, equation] as const))(
    "of %s is that of the double, unless it lies within 10^-12 below a half", (_, equation) => {
    const ages = fc.integer({ min: equation.ages.from * 10, max: equation.ages.to * 10 });
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 1500 }), ages, fc.constantFrom(...sexes), fc.integer({ min: 50, max: 200 }),
        (scr, age, sex, cm) => {
        const patient = { serumCreatinine: { value: scr / 100, unit: "mg/dL" }, age: age / 10, sex,
          height: { value: cm, unit: "cm" } } as const;
        const { egfr, unrounded } = estimatedGfr(patient, equation);
        const toHalf = Math.floor(unrounded) + 0.5 - unrounded;
        fc.pre(!(toHalf > 0 && toHalf <= unrounded * 1.01e-12));
        expect(egfr.value).toBe(String(Math.floor(unrounded + 0.5)));
      }),
    );
  });

  it("gives a whole number also where the creatinine was a wrong unit: 97 mg/dL is 0, and the assessment's warning says so", () => {
    expect(estimatedGfr({ ...woman, serumCreatinine: { value: 97, unit: "mg/dL" } }, ckdEpi2021).egfr.value).toBe("0");
  });
});

describe("units", () => {
  it.each(equations.map((equation) => [equation.id, equation] as const))("%s is the same double from mg/dL and from umol/L × 88.4",
    (_, equation) => {
    const age = Math.max(equation.ages.from, 15);
    for (let hundredths = 5; hundredths < 1000; hundredths++) {
      const [milligrams, micromoles] = [(hundredths / 100).toFixed(2), (hundredths * 0.884).toFixed(3)];
      expect(gfrOf(equation, micromoles, "umol/L", age, "male")).toBe(gfrOf(equation, milligrams, "mg/dL", age, "male"));
    }
  });

  it("takes the usual spellings of the creatinine units, and a string as the number it writes", () => {
    for (const unit of ["µmol/L", "μmol/l", "micromol/L"]) expect(gfrOf(ckdEpi2021, "97", unit, 50, "male")).toBe(gfrOf(ckdEpi2021, 97,
      "umol/L", 50, "male"));
  });

  it("takes a height in cm and in m", () => {
    for (const height of [{ value: "1.5", unit: "m" }, { value: 1.5, unit: "m" }, { value: "150.0", unit: "cm" }] as const) {
      expect(estimatedGfr({ ...girl, height }, ckidU25Pierce2021)).toStrictEqual(estimatedGfr(girl, ckidU25Pierce2021));
    }
  });
});

describe("the height", () => {
  it.each([["30", "cm"], ["0.3", "m"], ["250", "cm"], ["2.5", "m"]] as const)("%s %s is accepted: both ends are", (value, unit) => {
    expect(estimatedGfr({ ...girl, height: { value, unit } }, bedsideSchwartz2009).unrounded).toBeGreaterThan(0);
  });
  it.each([["29.9", "cm"], ["0.299", "m"], ["250.1", "cm"], ["2.501", "m"]] as const)("%s %s is refused", (value, unit) => {
    const call = () => estimatedGfr({ ...girl, height: { value, unit } }, bedsideSchwartz2009);
    expect(call).toThrow(refusing(`patient height value "${value}"`));
  });
  it("has no key but value and unit", () => {
    const call = () => estimatedGfr({ ...girl, height: { value: 150, units: "cm" } as never }, bedsideSchwartz2009);
    expect(call).toThrow(refusing('patient height has an unknown key "units", the nearest known key is "unit"'));
  });
});

describe("the age range", () => {
  it.each(equations.map((equation) => [equation.id, equation] as const))("of %s includes both ends and nothing beyond", (_, equation) => {
    const { from, to } = equation.ages;
    const years = `is outside ${String(from)} to ${String(to)} years, the ages of the ${equation.title}`;
    for (const age of [from, to]) expect(gfrOf(equation, 1, "mg/dL", age, "male")).toBeGreaterThan(0);
    for (const age of [from - 0.001, to + 0.001]) {
      expect(() => gfrOf(equation, 1, "mg/dL", age, "male")).toThrow(refusing(`patient age ${String(age)} ${years}`));
    }
  });
});

describe("estimatedGfr refuses", () => {
  const unitHint = "is not a unit of serumCreatinine, expected one of mg/dL, umol/L";
  const limits = "is outside the limits of quantification, an equation needs a measured value";
  it.each<[string, unknown, EgfrEquation, string]>([
    ["no patient", undefined, ckdEpi2021, "patient undefined"],
    ["a misspelt key", { ...girl, heigth: girl.height }, ckdEpi2021,
      'patient has an unknown key "heigth", the nearest known key is "height"'],
    ["a race", { ...woman, race: "any" }, ckdEpi2021, 'patient has an unknown key "race", the nearest known key is "age"'],
    ["no age", { ...woman, age: undefined }, ckdEpi2021, "patient age undefined"],
    ["an age as text", { ...woman, age: "50" }, ckdEpi2021, 'patient age "50"'],
    ["an age that is no number", { ...woman, age: NaN }, ckdEpi2021, "patient age NaN"],
    ["an endless age", { ...woman, age: Infinity }, ckdEpi2021, "patient age Infinity"],
    ["a child for an adult equation", { ...woman, age: 17 }, ckdEpi2021, "patient age 17"],
    ["an age in months", { ...woman, age: 600 }, mdrd2006, "patient age 600"],
    ["an infant", { ...girl, age: 0.9 }, bedsideSchwartz2009, "patient age 0.9"],
    ["no sex: there is no default", { ...woman, sex: undefined }, ckdEpi2021, "patient sex undefined"],
    ["a sex in another spelling", { ...woman, sex: "F" }, ckdEpi2021, 'patient sex "F"'],
    ["no sex, where the equation does not use it", { ...girl, sex: null }, bedsideSchwartz2009, "patient sex null"],
    ["no height where it is needed", { ...girl, height: undefined }, bedsideSchwartz2009, "patient height"],
    ["a height of null where it is needed", { ...girl, height: null }, ckidU25Pierce2021, "patient height"],
    ["a height without a unit", { ...girl, height: { value: 150 } }, bedsideSchwartz2009, "patient height unit undefined"],
    ["a bare number as height", { ...girl, height: 150 }, bedsideSchwartz2009, "patient height 150"],
    ["a height in inches", { ...girl, height: { value: 59, unit: "in" } }, bedsideSchwartz2009, 'patient height unit "in"'],
    ["metres said to be cm", { ...girl, height: { value: 1.5, unit: "cm" } }, bedsideSchwartz2009, "patient height value 1.5"],
    ["cm said to be metres", { ...girl, height: { value: "150", unit: "m" } }, bedsideSchwartz2009, 'patient height value "150"'],
    ["a wrong height, where it is not needed", { ...woman, height: { value: 3, unit: "m" } }, ckdEpi2021, "patient height value 3"],
    ["a height with a comma", { ...girl, height: { value: "1,5", unit: "m" } }, bedsideSchwartz2009, 'patient height value "1,5"'],
    ["no creatinine", { ...woman, serumCreatinine: undefined }, ckdEpi2021, "patient serumCreatinine undefined"],
    ["a creatinine without a unit", { ...woman, serumCreatinine: { value: 1 } }, ckdEpi2021,
      `patient serumCreatinine unit undefined ${unitHint}`],
    ["a creatinine in mmol/L", { ...woman, serumCreatinine: { value: 0.08, unit: "mmol/L" } }, ckdEpi2021,
      `patient serumCreatinine unit "mmol/L" ${unitHint}`],
    ["a creatinine below the limit", { ...woman, serumCreatinine: { value: "<0.2", unit: "mg/dL" } }, ckdEpi2021,
      `patient serumCreatinine value "<0.2" ${limits}`],
    ["a creatinine above the limit", { ...woman, serumCreatinine: { value: ">=20", unit: "mg/dL" } }, ckdEpi2021,
      `patient serumCreatinine value ">=20" ${limits}`],
    ["a creatinine of zero", { ...woman, serumCreatinine: { value: "0.0", unit: "mg/dL" } }, ckdEpi2021,
      'patient serumCreatinine value "0.0"'],
    ["a creatinine of next to nothing", { ...woman, serumCreatinine: { value: 1e-300, unit: "mg/dL" } }, mdrd2006,
      'patient serumCreatinine value "1e-300"'],
    ["an equation's id", woman, "ckd-epi-2021" as unknown as EgfrEquation, 'equation "ckd-epi-2021"'],
    ["no equation: there is no default", woman, undefined as unknown as EgfrEquation, "equation undefined"],
    ["an equation without its function", woman, { id: "ours" } as unknown as EgfrEquation, "equation an object"],
  ])("%s", (_, patient, equation, message) => {
    expect(() => estimatedGfr(patient as PatientWithCreatinine, equation)).toThrow(refusing(message));
  });

  it("an EKFC age just below 2 years", () => {
    expect(() => gfrOf(ekfc2021, 0.3, "mg/dL", 1.9, "male")).toThrow(refusing("patient age 1.9"));
  });
});
