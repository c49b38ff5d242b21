import { describe, expect, it } from "vitest";
import { nct05631717, nct05631717Guarded } from "../../src/definitions/renal/nct05631717.js";
import { classifyRenalResponse } from "../../src/response/classifyRenalResponse.js";
import { frozenThrough } from "../measurement/frozen.js";
import { refusal } from "../measurement/refusal.js";

/** The call that the design prints: a complete response, creatinine in two units. */
const baseline = { date: "2024-01-08", serumCreatinine: { value: 1.4, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } };
const followUp = {
  date: "2024-06-24",
  serumCreatinine: { value: 97, unit: "umol/L" },
  upcr: { value: "0.41", unit: "g/g" },
  prednisoneEquivalent: { value: 7.5, unit: "mg/d" },
  events: { otherDeterioration: false },
};

describe("classifyRenalResponse", () => {
  it("says what was decided, by which definition, on which occasions", () => {
    const { levels, ...rest } = classifyRenalResponse(baseline, { ...followUp, visit: "WEEK 24" }, nct05631717);
    expect(rest).toStrictEqual({
      response: "CR",
      possible: ["CR"],
      definition: { id: "nct05631717", version: "2.0.0" },
      title: "NCT05631717 renal response, proteinuria as measured",
      source: nct05631717.source,
      baseline: { date: "2024-01-08", visit: null },
      followUp: { date: "2024-06-24", visit: "WEEK 24" },
      warnings: [],
    });
    expect(levels.map(({ response, finding }) => [response, finding.verdict])).toStrictEqual([["CR", "met"], ["PR", "notMet"]]);
  });

  it("names the definition that decided", () => {
    expect(classifyRenalResponse(baseline, followUp, nct05631717Guarded).definition).toStrictEqual({ id: "nct05631717-guarded", version: "2.0.0" });
  });

  it.each([
    ["nothing at all", {}, {}, "NE", ["CR", "PR", "NR"]],
    ["only a baseline without proteinuria: no PR exists", { upcr: { value: 0.3, unit: "g/g" }, urineProtein24h: { value: 0.3, unit: "g/d" } }, {}, "NE", ["CR", "NR"]],
    ["a dose above 10 mg/d: no CR", {}, { prednisoneEquivalent: { value: 10.1, unit: "mg/d" } }, "NE", ["PR", "NR"]],
  ])("on %s the answer is left open", (_, before, after, response, possible) => {
    const result = classifyRenalResponse(before, after, nct05631717);
    expect([result.response, result.possible]).toStrictEqual([response, possible]);
  });

  it("collects the warnings of both occasions, the baseline's first, and decides all the same", () => {
    const { response, warnings } = classifyRenalResponse(
      { ...baseline, serumCreatinine: { value: 124, unit: "mg/dL" } },
      { ...followUp, serumCreatinine: { value: 97, unit: "mg/dL" } },
      nct05631717,
    );
    expect(response).toBe("CR"); // 97 <= 1.25 × 124, as reported
    expect(warnings).toStrictEqual([
      "baseline serumCreatinine 124 mg/dL is implausible, check the unit",
      "followUp serumCreatinine 97 mg/dL is implausible, check the unit",
    ]);
  });

  it("changes neither input, and accepts inputs frozen through and through", () => {
    const inputs = structuredClone({ baseline, followUp });
    const result = classifyRenalResponse(inputs.baseline, inputs.followUp, nct05631717);
    expect(inputs).toStrictEqual({ baseline, followUp });
    const frozen = frozenThrough(structuredClone({ baseline, followUp }));
    expect(classifyRenalResponse(frozen.baseline, frozen.followUp, nct05631717)).toStrictEqual(result);
  });

  it("keeps nothing of the inputs: changing them afterwards does not change the result", () => {
    const inputs = structuredClone({ baseline, followUp });
    const result = classifyRenalResponse(inputs.baseline, inputs.followUp, nct05631717);
    const before = JSON.stringify(result);
    inputs.baseline.upcr.value = 9;
    inputs.followUp.upcr.unit = "mg/g";
    inputs.followUp.events.otherDeterioration = true;
    expect(JSON.stringify(result)).toBe(before);
  });

  it("refuses a mistake in either input, also where the rule would not need the value", () => {
    const wrong = { egfr: { value: "90,5", unit: "mL/min/1.73m2" } };
    const message = 'egfr value "90,5"';
    expect(refusal(() => classifyRenalResponse({ ...baseline, ...wrong }, followUp, nct05631717))).toBe(`RangeError: baseline ${message}`);
    expect(refusal(() => classifyRenalResponse(baseline, { ...followUp, ...wrong }, nct05631717))).toBe(`RangeError: followUp ${message}`);
    expect(refusal(() => classifyRenalResponse(baseline, { ...followUp, date: "2024-01-08" }, nct05631717))).toBe(
      'RangeError: followUp date "2024-01-08"',
    );
  });
});
