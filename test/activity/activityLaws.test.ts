import { describe, expect, it } from "vitest";
import { publishedActivityDefinitions } from "../../src/definitions/activity/index.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { compileDefinition } from "../../src/response/compileDefinition.js";
import { assertLaws } from "../../src/testing/laws/assertLaws.js";
import { records } from "../records.js";

describe("every law of the engine holds of the activity definitions", () => {
  it.each(publishedActivityDefinitions.map((definition) => [definition.id, definition] as const))("%s", (_, definition) => {
    const exactly = assertLaws((baseline, followUp) => classifyRenalResponse(baseline, followUp, definition), definition, records(15));
    const compiled = assertLaws(compileDefinition(definition), definition, records(15));
    expect(exactly.laws.filter(({ checked }) => checked).length).toBeGreaterThan(5);
    expect(compiled.laws.filter(({ checked }) => checked).length).toBeGreaterThan(5);
  });
});
