import { baseUnitFactor } from "../measurement/measure.js";
import { misuse } from "../measurement/misuse.js";
import { isMissing, isNot, isOutside, isTooSmall } from "../measurement/wordings.js";
import { type Exact, signOf, times, toDouble } from "../measurement/quantity.js";
import { type Quantity, readQuantity, type ReadQuantity } from "../measurement/readQuantity.js";
import type { EgfrEquation, EquationValues } from "./egfrEquation.js";
import { readPatient, requireEquation, type PatientCharacteristics, type ReadPatient } from "./readPatient.js";

/** A serum creatinine with what an equation needs to know of the patient on that day. */
export interface PatientWithCreatinine extends PatientCharacteristics {
  readonly serumCreatinine: Quantity;
}

/** A computed eGFR in the form of an assessment's `egfr`, marked with the id of its equation. */
export interface EstimatedQuantity {
  /** A whole number. */
  readonly value: string;
  readonly unit: "mL/min/{1.73_m2}";
  readonly derivedBy: string;
}

/** A computed eGFR, as plain frozen JSON. */
export interface EstimatedGfr {
  readonly egfr: EstimatedQuantity;
  /** The double before rounding, in mL/min/1.73 m². */
  readonly unrounded: number;
  /** How `egfr` was rounded. */
  readonly rounding: string;
  readonly equation: { readonly id: string; readonly version: string; readonly title: string };
}

/**
 * The GFR estimated from one serum creatinine by the equation given, in mL/min/1.73 m².
 *
 * Most equations give an irrational number, so it is rounded as laboratories report it: to a whole number, a half upwards. Doubles
 * miss the true value by less than one part in 10^13. What lies within one part in 10^12 below a half counts as the half, so that the
 * exact halves
 * that the equations for children do reach are rounded upwards, in every unit and on every machine.
 *
 * @param patient creatinine in mg/dL or umol/L (1 mg/dL = 88.4 umol/L), age in years, sex, and the height in cm or m where the equation
 *   needs it
 * @param equation `ckdEpi2021`, `ckdEpi2009`, `mdrd2006`, `ekfc2021`, `bedsideSchwartz2009` or `ckidU25Pierce2021`, which name their
 *   sources: they differ, so there is no default
 * @returns plain frozen JSON; `egfr` is the measure of that name of an assessment
 * @throws RangeError on a missing or unknown unit, a creatinine of zero or outside the limits of quantification ("<0.2"), an
 *   age outside the equation's, a sex that is not given, a height that is needed and missing, or an unknown key
 * @example
 * const man = { serumCreatinine: { value: 1.09, unit: "mg/dL" }, age: 55, sex: "male" };
 * estimatedGfr(man, ckdEpi2021).egfr; // => { value: "80", unit: "mL/min/{1.73_m2}", derivedBy: "ckd-epi-2021" }
 * estimatedGfr(man, ckdEpi2021).unrounded.toFixed(1); // => "80.2"
 * estimatedGfr(man, ckdEpi2009).unrounded.toFixed(1); // => "76.0"
 * @category eGFR
 */
export function estimatedGfr(patient: PatientWithCreatinine, equation: EgfrEquation): EstimatedGfr {
  const read = readPatient(patient, ["serumCreatinine"]);
  requireEquation(equation);
  const creatinine = readQuantity("patient", "serumCreatinine", patient.serumCreatinine);
  return compute("patient", creatinine, read, equation);
}

/** The creatinine that was measured; null where only a limit of quantification is known. */
export function measuredValue({ low, high }: ReadQuantity): Exact | null {
  return low === high ? low : null;
}

/** The eGFR of what has been read; `where` names the creatinine's argument. */
export function compute(where: string, creatinine: ReadQuantity, patient: ReadPatient, equation: EgfrEquation): EstimatedGfr {
  const reported = `${where} serumCreatinine value`;
  const measured = measuredValue(creatinine);
  if (measured === null) {
    throw misuse(reported, creatinine.reported.value, isOutside("the limits of quantification", "an equation needs a measured value"));
  }
  if (signOf(measured) === 0) throw misuse(reported, creatinine.reported.value, isNot("above zero"));
  const unrounded = gfr(measured, creatinine.unit, patient, equation);
  const rounded = Math.round(unrounded * (1 + 1e-12));
  if (!Number.isSafeInteger(rounded)) throw misuse(reported, creatinine.reported.value, isTooSmall("an eGFR"));
  const { id, version, title } = equation;
  return Object.freeze({
    egfr: Object.freeze({ value: String(rounded), unit: "mL/min/{1.73_m2}", derivedBy: id }),
    unrounded,
    rounding: "to a whole number of mL/min/1.73 m2, a half upwards",
    equation: Object.freeze({ id, version, title }),
  });
}

function gfr(creatinine: Exact, unit: string, { age, sex, heightCm }: ReadPatient, equation: EgfrEquation): number {
  const { from, to } = equation.ages;
  if (!(age >= from && age <= to)) {
    throw misuse("patient age", age, isOutside(`${String(from)} to ${String(to)} years`, `the ages of the ${equation.title}`));
  }
  // Both units go through umol/L, exactly, and so come to the same double.
  const creatinineUmolPerL = toDouble(times(creatinine, baseUnitFactor("serumCreatinine", unit)));
  const creatinineMgPerDl = creatinineUmolPerL / toDouble(baseUnitFactor("serumCreatinine", "mg/dL"));
  const values: EquationValues = { creatinineMgPerDl, creatinineUmolPerL, age, sex };
  if (!equation.needsHeight) return equation.gfr(values);
  if (heightCm === null) throw misuse("patient height", heightCm, isMissing(`one, which the ${equation.title} needs`));
  return equation.gfr({ ...values, heightCm });
}
