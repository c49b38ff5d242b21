import { frozenEquation, standardisedCreatinine, type EgfrEquation, type HeightEquationValues, type Sex } from "./egfrEquation.js";

/**
 * The CKiD under-25 creatinine equation of 2021, for children and young adults.
 *
 * In mL/min/1.73 m² from height in m and creatinine in mg/dL: K × height / Scr. K for boys is 39.0 × 1.008^(age - 12) below 12
 * years, 39.0 × 1.045^(age - 12) below 18 and 50.8 from 18 on; for girls 36.1 with 1.008 and 1.023, and 41.4.
 * Source: Pierce 2021, Kidney Int 99:948.
 *
 * @example
 * const boy = { serumCreatinine: { value: 1.9, unit: "mg/dL" }, age: 15, sex: "male", height: { value: 1.6, unit: "m" } };
 * ckidU25Pierce2021.ages; // => { from: 1, to: 25 }
 * estimatedGfr(boy, ckidU25Pierce2021).egfr.value; // => "37"
 * @category eGFR
 */
export const ckidU25Pierce2021: EgfrEquation = /* @__PURE__ */ frozenEquation({
  id: "ckid-u25-2021",
  version: "1.0.0",
  title: "CKiD U25 2021 creatinine equation",
  source: {
    citation:
      "Pierce CB, Muñoz A, Ng DK, et al. Age- and sex-dependent clinical equations to estimate glomerular filtration rates in " +
        "children and young adults with chronic kidney disease. Kidney Int 2021;99:948-956",
    doi: "10.1016/j.kint.2020.10.047",
    locator: "the authors' own code and workbook, https://github.com/ckidstudy/CKiD_U25, and the range of K in the abstract",
    evidence: "primary",
  },
  ages: { from: 1, to: 25 },
  needsHeight: true,
  gfr: ({ creatinineMgPerDl, age, sex, heightCm }: HeightEquationValues): number =>
    (heightConstant(age, sex) * heightCm) / 100 / creatinineMgPerDl,
  readings: [
    "The age-dependent K is used, with the age as given, not in whole years. The abstract's constants for all ages, 41.8 and 37.6, " +
      "belong to another equation of the same paper.",
    "At 18 years K goes from its curve (50.79 and 41.38) to the rounded constant (50.8 and 41.4), as published.",
    standardisedCreatinine,
  ],
});

/** K, in mL/min/1.73 m² × mg/dL per m. */
function heightConstant(age: number, sex: Sex): number {
  if (age >= 18) return sex === "female" ? 41.4 : 50.8;
  const atTwelve = sex === "female" ? 36.1 : 39;
  const perYear = age < 12 ? 1.008 : sex === "female" ? 1.023 : 1.045;
  return atTwelve * perYear ** (age - 12);
}
