import { hasUnknownKey, isNotObject } from "./wordings.js";

/** How a rejected value is shown in an error: strings in quotes, everything else recognisable. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return "an array";
  if (typeof value === "function") return "a function";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/**
 * The error for a caller's mistake: its message names argument, value and expectation, and its fields `argument` and `value` hold the
 * parts.
 */
export function misuse(argument: string, value: unknown, wording: string): RangeError {
  return withParts(new RangeError(`${argument} ${shown(value)} ${wording}`), { argument, value });
}

/** The error for an argument that is wrong as a whole, such as two that do not go together. */
export function fault(argument: string, wording: string): RangeError {
  return withParts(new RangeError(`${argument} ${wording}`), { argument });
}

/** The same error, of an argument that stands in a larger one: a row of columns. */
export function within(place: string, error: unknown): unknown {
  if (!(error instanceof RangeError)) return error;
  const { argument, value } = error as Partial<Record<"argument" | "value", unknown>>;
  const parts = { argument: `${place}: ${String(argument)}`, ...("value" in error ? { value } : {}) };
  return withParts(new RangeError(`${place}: ${error.message}`), parts);
}

/** Not enumerable, so that a logged error shows its message alone. */
function withParts(error: RangeError, parts: Readonly<Record<string, unknown>>): RangeError {
  for (const [name, value] of Object.entries(parts)) Object.defineProperty(error, name, { value });
  return error;
}

/** Refuses anything that is not a plain object: in a Map or an array every measure would read as missing. */
export function requireObject(argument: string, value: unknown): Readonly<Record<string, unknown>> {
  if (Object.prototype.toString.call(value) !== "[object Object]") throw misuse(argument, value, isNotObject);
  const source = value as Readonly<Record<string, unknown>>;
  for (const _key in Object.prototype) return withoutHost(source);
  return source;
}

/** What an object says itself: a measure that the host put on every object there is was not taken from this patient. */
function withoutHost(source: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const own = empty<Record<string, unknown>>();
  for (const key in source) if (!isOfHost(source, key)) own[key] = source[key];
  return own;
}

/** An object in which nothing stands that a host put on every object there is. */
// @__NO_SIDE_EFFECTS__
export function empty<T extends object>(): T {
  return Object.create(null) as T;
}

/** Refuses a key that is not in the list, and names the nearest one that is: a misspelt measure must not read as a missing one. */
export function requireKnownKeys(argument: string, value: object, known: readonly string[]): void {
  for (const key in value) {
    if (!known.includes(key) && !isOfHost(value, key)) {
      throw fault(argument, hasUnknownKey(key, nearest(key, known)));
    }
  }
}

/** Whether a key is nothing of the object's own, but something that the host put on every object there is. */
export function isOfHost(value: object, key: string): boolean {
  return key in Object.prototype && !Object.prototype.hasOwnProperty.call(value, key);
}

function nearest(key: string, known: readonly string[]): string {
  const begun = known.find((candidate) => key.length > 2 && candidate.toLowerCase().startsWith(key.toLowerCase()));
  if (begun !== undefined) return begun;
  const distances = known.map((candidate) => editDistance(key.toLowerCase(), candidate.toLowerCase()));
  return known[distances.indexOf(Math.min(...distances))] ?? "";
}

/** Levenshtein's distance, a row at a time. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
