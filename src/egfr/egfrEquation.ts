import type { Source } from "../criteria/responseDefinition.js";

/** The sex that an equation was fitted for. There is no default. */
export type Sex = "female" | "male";

/** What an equation without height is computed from, as doubles: the creatinine in both units, the age in years. */
export interface EquationValues {
  readonly creatinineMgPerDl: number;
  readonly creatinineUmolPerL: number;
  readonly age: number;
  readonly sex: Sex;
}

/** The same with the height in cm. */
export interface HeightEquationValues extends EquationValues {
  readonly heightCm: number;
}

interface EquationDescription {
  readonly id: string;
  /** A published meaning is never edited silently: another reading is another id, a correction another version. */
  readonly version: string;
  readonly title: string;
  readonly source: Source;
  /** The ages in years for which the equation is used, both included. */
  readonly ages: { readonly from: number; readonly to: number };
  /** Every decision that the source leaves to its reader, and what was chosen. */
  readonly readings: readonly string[];
}

export interface CreatinineEquation extends EquationDescription {
  readonly needsHeight: false;
  /** The GFR in mL/min/1.73 m², unrounded. */
  readonly gfr: (values: EquationValues) => number;
}

export interface HeightEquation extends EquationDescription {
  readonly needsHeight: true;
  /** The GFR in mL/min/1.73 m², unrounded. */
  readonly gfr: (values: HeightEquationValues) => number;
}

/** A published equation that estimates the GFR from serum creatinine: a frozen description and its function. */
export type EgfrEquation = CreatinineEquation | HeightEquation;

/** Freezes a shipped equation through and through. */
// @__NO_SIDE_EFFECTS__
export function frozenEquation(equation: EgfrEquation): EgfrEquation {
  for (const part of [equation.source, equation.ages, equation.readings]) Object.freeze(part);
  return Object.freeze(equation);
}

export const standardisedCreatinine =
  "The creatinine is taken to be measured by a method traceable to isotope-dilution mass spectrometry; an older method gives another eGFR.";
export const noRaceCoefficient = "The source prints a coefficient for race. It is left out, for everybody.";
export const oldestAge = "No upper age is printed. 120 years is ours: an age above it is a wrong unit.";

/** A ratio to the power of one exponent below 1 and of another from 1 on: `min(ratio, 1)^below × max(ratio, 1)^above`. */
export function twoSlopes(ratio: number, below: number, above: number): number {
  return ratio ** (ratio < 1 ? below : above);
}
