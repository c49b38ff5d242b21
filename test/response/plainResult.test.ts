import assert from "node:assert/strict";
import { describe, expect, it } from "vitest";
import { classifyRenalResponse, nct05631717 } from "../../src/index.js";
import { prepareDefinition } from "../../src/criteria/prepareDefinition.js";
import { readPair } from "../../src/measurement/readAssessment.js";
import { classifyExactly } from "../../src/response/classifyRenalResponse.js";
import { unfrozenParts } from "../measurement/frozen.js";

const record = () => ({
  baseline: { date: "2024-01-08", serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } },
  followUp: { date: "2024-06-24", visit: "WEEK 24", serumCreatinine: { value: 97, unit: "mg/dL" }, upcr: { value: "<0.41", unit: "g/g" }, events: { otherDeterioration: null } },
});
const { baseline, followUp } = record();
const exactly = classifyExactly(readPair(baseline, followUp), prepareDefinition(nct05631717));
// Asked for a second time, a definition is compiled.
classifyRenalResponse(baseline, followUp, nct05631717);

describe("a result whose findings are made when first read", () => {
  it("is the plain frozen object that it stands for", () => {
    const result = classifyRenalResponse(baseline, followUp, nct05631717);
    expect(result).toStrictEqual(exactly);
    assert.deepStrictEqual(result, exactly);
    expect(JSON.stringify(result)).toBe(JSON.stringify(exactly));
    expect({ ...result }).toStrictEqual({ ...exactly });
    expect(structuredClone(result)).toStrictEqual(structuredClone(exactly));
    expect(Object.keys(result)).toStrictEqual(Object.keys(exactly));
    expect(unfrozenParts(result)).toStrictEqual([]);
    expect(result.levels).toBe(result.levels);
  });

  it("keeps what the record said when it was judged", () => {
    const own = record();
    const result = classifyRenalResponse(own.baseline, own.followUp, nct05631717);
    own.followUp.upcr.value = "7";
    own.baseline.serumCreatinine = { value: 9, unit: "mg/dL" };
    expect(result).toStrictEqual(exactly);
  });

  it("cannot be changed", () => {
    const result = classifyRenalResponse(baseline, followUp, nct05631717) as unknown as Record<string, unknown>;
    expect(() => { result["levels"] = []; }).toThrow(TypeError);
    expect(() => Reflect.deleteProperty(result, "levels") || assert.fail("kept")).toThrow("kept");
  });
});
