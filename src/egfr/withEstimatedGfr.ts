import type { Assessment } from "../measurement/assessment.js";
import { requireObject } from "../measurement/misuse.js";
import { readQuantity } from "../measurement/readQuantity.js";
import type { EgfrEquation } from "./egfrEquation.js";
import { compute, measuredValue } from "./estimatedGfr.js";
import { readPatient, requireEquation, type PatientCharacteristics } from "./readPatient.js";

/**
 * The assessment with its eGFR computed from its serum creatinine, where it has none.
 *
 * A reported eGFR always wins, also one such as ">60". What is missing stays missing: without a serum creatinine, with one
 * outside the limits of quantification ("<0.2"), or without the height that the equation needs, the assessment is returned as
 * it is. The computed eGFR is a whole number of mL/min/1.73 m² and names its equation: see `estimatedGfr`. The values of
 * `preFlare` belong to another age and are not touched.
 *
 * @param assessment a baseline or a follow-up; it is not changed
 * @param patient age in years on the day of the assessment, sex, and the height in cm or m where the equation needs it
 * @param equation one of those that `estimatedGfr` lists, which name their sources: there is no default
 * @returns a frozen copy with the `egfr`, or the same assessment
 * @throws RangeError on an age outside the equation's where an eGFR is to be computed, a sex that is not given, a creatinine of
 *   zero or without a known unit, or an unknown key of the patient
 * @example
 * const woman = { age: 34, sex: "female" };
 * const visit = { date: "2024-06-24", serumCreatinine: { value: 97, unit: "umol/L" } };
 * withEstimatedGfr(visit, woman, ckdEpi2021).egfr; // => { value: "68", unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2021" }
 * const reported = { ...visit, egfr: { value: 64, unit: "mL/min/{1.73_m2}" } };
 * withEstimatedGfr(reported, woman, ckdEpi2021).egfr; // => { value: 64, unit: "mL/min/{1.73_m2}" }
 * withEstimatedGfr({ date: "2024-06-24" }, woman, ckdEpi2021); // => { date: "2024-06-24" }
 * @category eGFR
 */
export function withEstimatedGfr<Visit extends Assessment>(
  assessment: Visit,
  patient: PatientCharacteristics,
  equation: EgfrEquation,
): Visit {
  requireObject("assessment", assessment);
  const read = readPatient(patient);
  requireEquation(equation);
  if (assessment.egfr != null || assessment.serumCreatinine == null) return assessment;
  const creatinine = readQuantity("assessment", "serumCreatinine", assessment.serumCreatinine);
  if (measuredValue(creatinine) === null || (equation.needsHeight && read.heightCm === null)) return assessment;
  const completed = { ...assessment, egfr: compute("assessment", creatinine, read, equation).egfr };
  Object.freeze(completed);
  return completed;
}
