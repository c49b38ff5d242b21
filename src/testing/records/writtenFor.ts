import type { Accepts } from "./accepts.js";
import { numberOf, parseRational } from "../oracle/rational.js";

/** The same record with its values as numbers, where an implementation reads no text. Censored values stay text. */
export function writtenFor<T>(value: T, accepts: Accepts): T {
  return accepts.texts === false ? (withNumbers(value, "") as T) : value;
}

function withNumbers(value: unknown, key: string): unknown {
  if (typeof value === "string" && ["value", "low", "high"].includes(key) && /^\d/.test(value))
    return numberOf(parseRational(value)) ?? Number(value);
  if (Array.isArray(value)) return value.map((member: unknown) => withNumbers(member, ""));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]: [string, unknown]) => [name, withNumbers(member, name)]));
}
