import { frozenEquation, standardisedCreatinine, twoSlopes, type EgfrEquation, type EquationValues, type Sex } from "./egfrEquation.js";

/**
 * The creatinine equation of the European Kidney Function Consortium of 2021, from 2 to 100 years.
 *
 * In mL/min/1.73 m²: 107.3 × (Scr/Q)^-0.322 below Q and 107.3 × (Scr/Q)^-1.132 from Q on, × 0.990^(age - 40) above 40 years;
 * Q is the median creatinine of healthy people of that age and sex in umol/L. Source: Pottel 2021, Ann Intern Med 174:183.
 *
 * @example
 * ekfc2021.ages; // => { from: 2, to: 100 }
 * estimatedGfr({ serumCreatinine: { value: 1.09, unit: "mg/dL" }, age: 55, sex: "male" }, ekfc2021).egfr.value; // => "75"
 * @category eGFR
 */
export const ekfc2021: EgfrEquation = /* @__PURE__ */ frozenEquation({
  id: "ekfc-2021",
  version: "1.0.0",
  title: "EKFC 2021 creatinine equation",
  source: {
    citation:
      "Pottel H, Björk J, Courbebaisse M, et al. Development and validation of a modified full age spectrum creatinine-based " +
        "equation to estimate glomerular filtration rate. Ann Intern Med 2021;174:183-191",
    doi: "10.7326/M20-4366",
    locator: "the equation and its Q values as other software and its references print them; the paper itself was not seen",
    evidence: "secondary",
  },
  ages: { from: 2, to: 100 },
  needsHeight: false,
  gfr: ({ creatinineUmolPerL, age, sex }: EquationValues): number =>
    107.3 * twoSlopes(creatinineUmolPerL / healthyMedian(age, sex), -0.322, -1.132) * (age > 40 ? 0.99 ** (age - 40) : 1),
  readings: [
    "Above 25 years Q is 80 umol/L for men and 62 umol/L for women. The 0.90 and 0.70 mg/dL beside them are not conversions of these " +
      "(79.56 and 61.88 umol/L); the umol/L, in which the equation was developed, are used for both units.",
    "The European Q values of 2021 are used for everybody; the later ones for other populations go by ethnicity.",
    "At 25 years Q goes from its curve (men 80.86, women 62.43 umol/L) to the constant, so that the eGFR steps down by up to 1.2 % " +
      "there, as published.",
    standardisedCreatinine,
  ],
});

/** Q, in umol/L. */
function healthyMedian(age: number, sex: Sex): number {
  if (age > 25) return sex === "female" ? 62 : 80;
  return Math.exp(
    sex === "female"
      ? 3.08 + 0.177 * age - 0.223 * Math.log(age) - 0.00596 * age ** 2 + 0.0000686 * age ** 3
      : 3.2 + 0.259 * age - 0.543 * Math.log(age) - 0.00763 * age ** 2 + 0.000079 * age ** 3,
  );
}
