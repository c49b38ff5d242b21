import { bedsideSchwartz2009 } from "../../src/egfr/bedsideSchwartz2009.js";
import { ckdEpi2009 } from "../../src/egfr/ckdEpi2009.js";
import { ckdEpi2021 } from "../../src/egfr/ckdEpi2021.js";
import { ckidU25Pierce2021 } from "../../src/egfr/ckidU25Pierce2021.js";
import type { EgfrEquation, Sex } from "../../src/egfr/egfrEquation.js";
import { ekfc2021 } from "../../src/egfr/ekfc2021.js";
import { estimatedGfr } from "../../src/egfr/estimatedGfr.js";
import { mdrd2006 } from "../../src/egfr/mdrd2006.js";

export const equations: readonly EgfrEquation[] = [ckdEpi2021, ckdEpi2009, mdrd2006, ekfc2021, bedsideSchwartz2009, ckidU25Pierce2021];
export const sexes: readonly Sex[] = ["female", "male"];

/** The unrounded eGFR of a patient given on one line. */
export function gfrOf(equation: EgfrEquation, value: number | string, unit: string, age: number, sex: Sex, heightCm = 150): number {
  return estimatedGfr({ serumCreatinine: { value, unit }, age, sex, height: { value: heightCm, unit: "cm" } }, equation).unrounded;
}
