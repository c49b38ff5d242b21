import type { RenalResponse } from "./renalResponse.js";

/** What of a result is made when it is first read. */
export interface Later<Level extends string> {
  readonly levels: RenalResponse<Level>["levels"];
  readonly warnings: readonly string[];
}

/** What of a result is known at once. */
export type Known<Level extends string> = Omit<RenalResponse<Level>, keyof Later<Level>>;

/**
 * A result whose findings and warnings are made when one of them is first read, once. To everyone who reads it (JSON, spread,
 * structuredClone, deep equality) it is the plain frozen object that it stands for, and nothing in it can be changed.
 */
export function resultOf<Level extends string>(known: Known<Level>, make: () => Later<Level>): RenalResponse<Level> {
  const { response, possible, definition, title, source, baseline, followUp } = known;
  let made: Later<Level> | undefined;
  const later = () => (made ??= make());
  return Object.freeze({
    response,
    possible,
    definition,
    get levels() {
      return later().levels;
    },
    title,
    source,
    baseline,
    followUp,
    get warnings() {
      return later().warnings;
    },
  });
}

/** A copy of a plain record, which no later change of the caller's can reach. */
export function copied<T>(record: T): T {
  if (typeof record !== "object" || record === null) return record;
  if (Array.isArray(record)) return record.map(copied) as T;
  const copy = { ...record };
  for (const key in copy) if (typeof copy[key] === "object") copy[key] = copied(copy[key]);
  return copy;
}
