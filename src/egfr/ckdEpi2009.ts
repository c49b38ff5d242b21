import {
  frozenEquation,
  noRaceCoefficient,
  oldestAge,
  standardisedCreatinine,
  twoSlopes,
  type EgfrEquation,
  type EquationValues,
} from "./egfrEquation.js";

/**
 * The CKD-EPI creatinine equation of 2009, for adults, without its race coefficient.
 *
 * In mL/min/1.73 m² from creatinine in mg/dL and age in years: 141 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^-1.209 × 0.993^age,
 * × 1.018 for women; κ 0.7 and α -0.329 for women, 0.9 and -0.411 for men. Source: Levey 2009, Ann Intern Med 150:604.
 *
 * @example
 * ckdEpi2009.ages; // => { from: 18, to: 120 }
 * estimatedGfr({ serumCreatinine: { value: 1.09, unit: "mg/dL" }, age: 55, sex: "male" }, ckdEpi2009).egfr.value; // => "76"
 * @category eGFR
 */
export const ckdEpi2009: EgfrEquation = /* @__PURE__ */ frozenEquation({
  id: "ckd-epi-2009",
  version: "1.0.0",
  title: "CKD-EPI 2009 creatinine equation without race",
  source: {
    citation:
      "Levey AS, Stevens LA, Schmid CH, et al. A new equation to estimate glomerular filtration rate. Ann Intern Med 2009;150:604-612",
    doi: "10.7326/0003-4819-150-9-200905050-00006",
    locator:
      "the single equation as the National Kidney Foundation prints it, " +
        "https://www.kidney.org/content/ckd-epi-creatinine-equation-2009; of the paper the abstract only was seen",
    evidence: "secondary",
  },
  ages: { from: 18, to: 120 },
  needsHeight: false,
  gfr: ({ creatinineMgPerDl, age, sex }: EquationValues): number =>
    sex === "female"
      ? 141 * twoSlopes(creatinineMgPerDl / 0.7, -0.329, -1.209) * 0.993 ** age * 1.018
      : 141 * twoSlopes(creatinineMgPerDl / 0.9, -0.411, -1.209) * 0.993 ** age,
  readings: [
    noRaceCoefficient,
    "For women the single equation has 141 × 1.018 = 143.538, which tables by sex print as 144: 0.3 % more. The single equation is " +
      "followed.",
    standardisedCreatinine,
    oldestAge,
  ],
});
