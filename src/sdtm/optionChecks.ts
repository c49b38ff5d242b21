import { misuse } from "../measurement/misuse.js";
import { isNotList, isNotListOf, isNotText, isNotWhole } from "../measurement/wordings.js";

/** Ten years: no study counts days over more. */
const mostDays = 3653;

export function optional(value: unknown, require: (value: unknown) => void): void {
  if (value != null) require(value);
}

export function each(argument: string, list: unknown, require: (where: string, one: unknown) => void): void {
  if (list == null) return;
  if (!Array.isArray(list)) throw misuse(argument, list, isNotList);
  Array.from<unknown>(list).forEach((one, i) => {
    require(`${argument}[${String(i)}]`, one);
  });
}

export function requireText(argument: string, value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") throw misuse(argument, value, isNotText);
  return value;
}

/** A list of texts; a text alone would be read letter by letter, or by its parts. */
export function requireTexts(argument: string, list: unknown): readonly string[] {
  if (!Array.isArray(list) || list.length === 0) throw misuse(argument, list, isNotListOf("texts"));
  return Array.from<unknown, string>(list, (one, i) => requireText(`${argument}[${String(i)}]`, one));
}

export function requireDays(argument: string, value: unknown, least: number): void {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= mostDays) return;
  throw misuse(argument, value, isNotWhole(least, mostDays));
}
