import {
  frozenEquation,
  noRaceCoefficient,
  oldestAge,
  standardisedCreatinine,
  type EgfrEquation,
  type EquationValues,
} from "./egfrEquation.js";

/**
 * The four-variable MDRD Study equation as re-expressed in 2006 for standardised creatinine, for adults, without its race coefficient.
 *
 * In mL/min/1.73 m² from creatinine in mg/dL and age in years: 175 × Scr^-1.154 × age^-0.203, × 0.742 for women.
 * Source: Levey 2006, Ann Intern Med 145:247.
 *
 * @example
 * mdrd2006.ages; // => { from: 18, to: 120 }
 * estimatedGfr({ serumCreatinine: { value: 1.09, unit: "mg/dL" }, age: 55, sex: "male" }, mdrd2006).egfr.value; // => "70"
 * @category eGFR
 */
export const mdrd2006: EgfrEquation = /* @__PURE__ */ frozenEquation({
  id: "mdrd-2006",
  version: "1.0.0",
  title: "MDRD Study equation of 2006 (175) without race",
  source: {
    citation:
      "Levey AS, Coresh J, Greene T, et al. Using standardized serum creatinine values in the Modification of Diet in Renal Disease " +
        "Study equation for estimating glomerular filtration rate. Ann Intern Med 2006;145:247-254",
    doi: "10.7326/0003-4819-145-4-200608150-00004",
    locator: "the four-variable equation as other software and its references print it; the paper itself was not seen",
    evidence: "secondary",
  },
  ages: { from: 18, to: 120 },
  needsHeight: false,
  gfr: ({ creatinineMgPerDl, age, sex }: EquationValues): number =>
    175 * creatinineMgPerDl ** -1.154 * age ** -0.203 * (sex === "female" ? 0.742 : 1),
  readings: [
    noRaceCoefficient,
    "175 belongs to standardised creatinine; the 186 of the older form does not, and is not offered.",
    "The number is given above 60 as well, where the equation is less accurate and many laboratories print only \">60\".",
    standardisedCreatinine,
    oldestAge,
  ],
});
