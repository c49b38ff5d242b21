import { expect } from "vitest";
import { shown } from "../../src/measurement/misuse.js";

/**
 * What a call was refused with, as "RangeError: argument value": how the expectation is worded is the business of one table,
 * `src/measurement/wordings.ts`. An error about an argument as a whole gives its message.
 */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!(error instanceof Error)) return "threw something that is no Error";
    const { argument, value } = error as { readonly argument?: string; readonly value?: unknown };
    return `${error.name}: ${argument !== undefined && "value" in error ? `${argument} ${shown(value)}` : error.message}`;
  }
  return "not refused";
}

/** For `toThrow`: a RangeError about this argument and value. */
export function refusing(parts: string): unknown {
  const begin = parts.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return expect.objectContaining({ name: "RangeError", message: expect.stringMatching(new RegExp(`^${begin}( |$)`)) as unknown });
}
