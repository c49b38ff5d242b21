import type { RenalResponse } from "./renalResponse.js";

/** What of a result is made when it is first read. */
export interface Later<Level extends string> {
  readonly levels: () => RenalResponse<Level>["levels"];
  readonly warnings: () => readonly string[];
}

/** What of a result is known at once. */
export type Known<Level extends string> = Omit<RenalResponse<Level>, keyof Later<Level>>;

/** Where a result keeps what makes the rest: not enumerable, so that to JSON, spread and deep equality it is not there. */
const later = Symbol("later");

type WithLater = Readonly<Record<typeof later, Later<string>>>;

// The same two accessors for every result: with functions of its own each result would be an object of a new kind to the machine, slow
// to make and long in memory.
const levels = { enumerable: true, get(this: WithLater) { return this[later].levels(); } };
const warnings = { enumerable: true, get(this: WithLater) { return this[later].warnings(); } };

/**
 * A result whose findings and warnings are made when they are first read, once. To everyone who reads it (JSON, spread,
 * structuredClone, deep equality) it is the plain frozen object that it stands for, and nothing in it can be changed.
 */
export function resultOf<Level extends string>(known: Known<Level>, make: Later<Level>): RenalResponse<Level> {
  const { response, possible, definition, title, source, baseline, followUp } = known;
  const result: Partial<Record<keyof RenalResponse, unknown>> = { response, possible, definition };
  Object.defineProperty(result, "levels", levels);
  result.title = title;
  result.source = source;
  result.baseline = baseline;
  result.followUp = followUp;
  Object.defineProperty(result, "warnings", warnings);
  Object.defineProperty(result, later, { value: Object.freeze({ levels: once(make.levels), warnings: once(make.warnings) }) });
  return Object.freeze(result) as unknown as RenalResponse<Level>;
}

/** A function that makes its value at the first call, and keeps it. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** A copy of a record that the engine has read, which no later change of the caller's can reach. */
export function copied<T>(part: T): T {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map(copied) as T;
  const source = part as Readonly<Record<string, unknown>>;
  const { unit } = source;
  // What has a unit is a quantity, and all of its keys are known: most of a record are quantities, and so they cost least.
  if (unit !== undefined) {
    const { value, referenceRange, derivedBy } = source;
    return { value, unit, referenceRange: copied(referenceRange), derivedBy } as T;
  }
  const copy: Record<string, unknown> = {};
  for (const key in source) copy[key] = copied(source[key]);
  return copy as T;
}
