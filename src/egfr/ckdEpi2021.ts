import { frozenEquation, oldestAge, standardisedCreatinine, twoSlopes, type EgfrEquation, type EquationValues } from "./egfrEquation.js";

/**
 * The CKD-EPI creatinine equation of 2021, for adults, fitted without race.
 *
 * In mL/min/1.73 m² from creatinine in mg/dL and age in years: 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^-1.200 × 0.9938^age,
 * × 1.012 for women; κ 0.7 and α -0.241 for women, 0.9 and -0.302 for men. Source: Inker 2021, N Engl J Med 385:1737.
 *
 * @example
 * ckdEpi2021.ages; // => { from: 18, to: 120 }
 * estimatedGfr({ serumCreatinine: { value: 1.09, unit: "mg/dL" }, age: 55, sex: "male" }, ckdEpi2021).egfr.value; // => "80"
 * @category eGFR
 */
export const ckdEpi2021: EgfrEquation = /* @__PURE__ */ frozenEquation({
  id: "ckd-epi-2021",
  version: "1.0.0",
  title: "CKD-EPI 2021 creatinine equation",
  source: {
    citation:
      "Inker LA, Eneanya ND, Coresh J, et al. New creatinine- and cystatin C-based equations to estimate GFR without race. N Engl J " +
        "Med 2021;385:1737-1749",
    doi: "10.1056/NEJMoa2102953",
    locator:
      "the equation as the National Kidney Foundation prints it, https://kidney.org/ckd-epi-creatinine-equation-2021; the paper's " +
        "own table was not seen",
    evidence: "secondary",
  },
  ages: { from: 18, to: 120 },
  needsHeight: false,
  gfr: ({ creatinineMgPerDl, age, sex }: EquationValues): number =>
    sex === "female"
      ? 142 * twoSlopes(creatinineMgPerDl / 0.7, -0.241, -1.2) * 0.9938 ** age * 1.012
      : 142 * twoSlopes(creatinineMgPerDl / 0.9, -0.302, -1.2) * 0.9938 ** age,
  readings: [standardisedCreatinine, oldestAge],
});
