import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { requireOneOf } from "../measurement/requirements.js";
import { isNot } from "../measurement/wordings.js";
import { readConfidenceLevel } from "./readArm.js";
import { SURVIVAL_INTERVALS, type SurvivalInterval } from "./survivalInterval.js";

/** Reads the options of a curve; `others` are the caller's own keys. */
export function readCurveOptions(
  options: unknown,
  others: readonly string[],
): { readonly interval: SurvivalInterval; readonly confidenceLevel: number } {
  const given = requireObject("options", options);
  requireKnownKeys("options", given, ["interval", "confidenceLevel", ...others]);
  const interval = given["interval"] ?? "log";
  const known = requireOneOf("interval", interval, SURVIVAL_INTERVALS);
  return { interval: known, confidenceLevel: readConfidenceLevel({ confidenceLevel: given["confidenceLevel"] }) };
}

/** A day, above 0, up to which a mean is wanted. */
export function requireDayAbove0(argument: string, value: unknown): number {
  if (typeof value !== "number" || !(value > 0 && value < Infinity)) throw misuse(argument, value, isNot("a finite number above 0"));
  return value;
}
