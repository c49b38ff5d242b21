import type { Criterion } from "../../src/index.js";
import type { ResponseDefinition } from "../../src/criteria/responseDefinition.js";

/** A definition with one response, "CR", that takes the criterion: plain data, not frozen, made anew on each call. */
export function definitionOf(criterion: Criterion): ResponseDefinition<"CR"> {
  return {
    id: "test",
    version: "1.0.0",
    title: "a definition for tests",
    source: { citation: "this test", locator: "this file", evidence: "primary" },
    timePoint: "any",
    levels: [{ response: "CR", statement: "what the test says", criterion: structuredClone(criterion) }],
    readings: ["none"],
  };
}
