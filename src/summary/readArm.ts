import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { isNot, isNotWhole } from "../measurement/wordings.js";
import type { ResponseCounts } from "./responseRate.js";

/** The time of an exact interval grows with the square root of the total, to about a tenth of a second here. */
const LARGEST_TOTAL = 1e9;

/** Reads the counts of one arm; `argument` names them in the errors. */
export function readArm(argument: string, value: unknown): ResponseCounts {
  const given = requireObject(argument, value);
  requireKnownKeys(argument, given, ["responders", "total"]);
  const total = wholeNumber(`${argument}.total`, given["total"], LARGEST_TOTAL, String(LARGEST_TOTAL));
  const responders = wholeNumber(`${argument}.responders`, given["responders"], total, `total ${String(total)}`);
  return Object.freeze({ responders, total });
}

/** Reads the options; 0.95 unless a level is given. */
export function readConfidenceLevel(options: unknown): number {
  const given = requireObject("options", options);
  requireKnownKeys("options", given, ["confidenceLevel"]);
  const level = given["confidenceLevel"] ?? 0.95;
  if (typeof level !== "number" || !(level > 0 && level < 1)) {
    throw misuse("confidenceLevel", level, isNot("a number strictly between 0 and 1"));
  }
  return level;
}

function wholeNumber(argument: string, value: unknown, largest: number, limit: string): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > largest) {
    throw misuse(argument, value, isNotWhole(0, limit));
  }
  return value + 0; // a -0 would not survive JSON
}
