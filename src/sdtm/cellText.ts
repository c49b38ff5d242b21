import { misuse } from "../measurement/misuse.js";
import { isNot } from "../measurement/wordings.js";
import { decimalText, exactNumber } from "../measurement/quantity.js";

/** Where a row stands, for errors. */
export const placeOf = (domain: string, row: number): string => `domains ${domain}[${String(row)}]`;

/**
 * A cell as text. SAS writes a missing number as a point.
 *
 * A number is taken to 15 significant digits: a transport file holds 5.3999999999999995 where the laboratory wrote 5.4, and no
 * double has more than 15 digits that can be relied on. Text stays as it is written.
 */
export function cellText(value: unknown, domain: string, row: number, variable: string): string {
  if (value == null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value !== "string") {
    const what = Object.prototype.toString.call(value).slice(8, -1);
    const expected = `text, a number or null (dates as ISO 8601 text), not a ${what}`;
    throw misuse(`${placeOf(domain, row)} ${variable}`, value, isNot("a cell", expected));
  }
  const text = value.trim();
  return text === "." ? "" : text;
}

function numberText(value: number): string {
  const text = String(value);
  if (text.length <= 15 && !text.includes("e")) return text;
  const rounded = Number(value.toPrecision(15));
  return Number.isFinite(rounded) && rounded >= 0 ? decimalText(exactNumber(rounded)) : String(rounded);
}
