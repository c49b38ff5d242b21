import { misuse, requireKnownKeys, requireObject } from "./misuse.js";
import { isNot, isNotListOf, isNotOneOf, isNotText, isNotWhole } from "./wordings.js";
import { type Exact, readDecimal } from "./quantity.js";

export function requireTexts(argument: string, source: Readonly<Record<string, unknown>>, keys: readonly string[]): void {
  for (const key of keys) {
    const text = source[key];
    if (typeof text !== "string" || text === "") throw misuse(`${argument} ${key}`, text, isNotText);
  }
}

export function requireList(argument: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw misuse(argument, value, isNotListOf("at least one entry"));
  return Array.from<unknown>(value);
}

export function requireOneOf<const Allowed>(argument: string, value: unknown, allowed: readonly Allowed[]): Allowed {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw misuse(argument, value, isNotOneOf(allowed));
  return found;
}

export function requireWhole(argument: string, value: unknown, least: number, most = Infinity): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least)
    throw misuse(argument, value, isNotWhole(least));
  if (value > most) throw misuse(argument, value, isNotWhole(least, most));
  return value;
}

export function requireDecimal(argument: string, value: unknown): Exact {
  const decimal = typeof value === "string" ? readDecimal(value) : undefined;
  if (decimal === undefined) throw misuse(argument, value, isNot('a plain decimal as text, such as "0.5"'));
  return decimal;
}

/** Refuses what is not a list of texts: the readings of a definition or a table. */
export function requireReadings(argument: string, raw: unknown): void {
  const texts = requireList(argument, raw);
  requireTexts(argument, texts as unknown as Readonly<Record<string, unknown>>, Object.keys(texts));
}

/** Refuses what is not a source: a citation, where in it, and how well it was seen. */
export function requireSource(argument: string, raw: unknown): void {
  const source = requireObject(argument, raw);
  requireKnownKeys(argument, source, ["citation", "doi", "trial", "locator", "evidence"]);
  requireTexts(argument, source, ["citation", "locator"]);
  requireTexts(argument, source, ["doi", "trial"].filter((key) => source[key] !== undefined));
  requireOneOf(`${argument} evidence`, source["evidence"], ["primary", "secondary"]);
}
