import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { requireOneOf } from "../measurement/requirements.js";
import { isNot } from "../measurement/wordings.js";
import { toDouble } from "../measurement/quantity.js";
import { readPlainDecimal } from "../measurement/readQuantity.js";
import type { EgfrEquation, Sex } from "./egfrEquation.js";

/** A body height, with its unit. */
export interface Height {
  /** A plain decimal (`152.4`, `"152.4"`). */
  readonly value: number | string;
  readonly unit: "cm" | "m";
}

/** What an equation needs to know of the patient besides the creatinine, on the day of the creatinine. */
export interface PatientCharacteristics {
  /** In years; fractions count (`11.5`). */
  readonly age: number;
  readonly sex: Sex;
  /** Needed by the equations for children only. */
  readonly height?: Height | null | undefined;
}

/** The characteristics when read: the height in cm, null where it is not recorded. */
export interface ReadPatient {
  readonly age: number;
  readonly sex: Sex;
  readonly heightCm: number | null;
}

/** Reads age, sex and height at the boundary. Throws a RangeError on anything that has no one meaning. */
export function readPatient(raw: unknown, otherKeys: readonly string[] = []): ReadPatient {
  const patient = requireObject("patient", raw);
  requireKnownKeys("patient", patient, ["age", "sex", "height", ...otherKeys]);
  const { age, height } = patient;
  if (!Number.isFinite(age)) throw misuse("patient age", age, isNot("a number of years"));
  const sex = requireOneOf("patient sex", patient["sex"], ["female", "male"]);
  return { age: age as number, sex, heightCm: height == null ? null : readHeight(height) };
}

/** A height outside 30 to 250 cm is refused, not computed with: centimetres taken for metres would put the eGFR off a hundredfold. */
function readHeight(raw: unknown): number {
  const height = requireObject("patient height", raw);
  requireKnownKeys("patient height", height, ["value", "unit"]);
  const { value } = height;
  const unit = requireOneOf("patient height unit", height["unit"], ["cm", "m"]);
  const number = toDouble(readPlainDecimal("patient height", value));
  const heightCm = unit === "m" ? number * 100 : number;
  if (!(heightCm >= 30 && heightCm <= 250))
    throw misuse("patient height value", value, isNot(`between 30 and 250 cm in ${unit}, check the unit`));
  return heightCm;
}

/** Refuses what is not an equation, such as its id. */
export function requireEquation(equation: EgfrEquation): void {
  const given = requireObject("equation", equation);
  if (typeof given["gfr"] !== "function") throw misuse("equation", equation, isNot("an eGFR equation such as ckdEpi2021"));
}
