import { describe, expect, it } from "vitest";
import * as api from "renal-response";
import { lldas } from "renal-response";
import * as testing from "renal-response/testing";
import { refusal } from "./measurement/refusal.js";

// What public reports showed and no folder of its own holds: see the cases D, R, V and C in sdtm and
// course; R8, platelets of "90 to 110", in activity/sledai/sledai2kFromLaboratory.

const junk: readonly (readonly [string, unknown])[] = [
  ["undefined", undefined],
  ["null", null],
  ["a number", 1],
  ["a text", "CR"],
  ["a list", []],
  ["an empty object", {}],
  ["a function", () => 1],
];

describe("junk was taken in silence, or ended in an error of the engine", () => {
  const calls: readonly (readonly [string, (value: never) => unknown])[] = [
    ["explainResponse", (value) => api.explainResponse(value)],
    ["openQuestions", (value) => api.openQuestions(value)],
    ["bestCase", (value) => api.bestCase(value)],
    ["worstCase", (value) => api.worstCase(value)],
    ["atNext", (value) => api.atNext(value)],
    ["boundaryCases", (value) => testing.boundaryCases(value)],
    ["analysisParameter", (value) => api.analysisParameter(value, "X")],
  ];
  it.each(calls.flatMap(([name, call]) => junk.map(([what, value]) => [name, what, value, call] as const)))(
    "%s of %s",
    (_, __, value, call) => {
      expect(refusal(() => call(value as never))).toMatch(/^RangeError: /);
    },
  );

  it("an event that is none, beside the forms of an index", () => {
    expect(refusal(() => lldas({ events: {} } as never, { events: 5 } as never))).toMatch(/^RangeError: /);
  });

  it.each([Infinity, NaN, -1, 0.5])("a window of %d days", (days) => {
    expect(refusal(() => api.visitWindow({ week: 24, daysBefore: days, daysAfter: 14, tie: "earlier" }))).toMatch(/^RangeError: /);
  });
});

describe("a change of the code that no test told", () => {
  const rise = api.defineResponse({
    id: "rise",
    version: "1.0.0",
    title: "Rise",
    timePoint: "any visit",
    source: { citation: "A rule made for this test, not a published one", locator: "here", evidence: "primary" },
    levels: [{ response: "CR", statement: "no rise", criterion: api.riseFromBaseline("serumCreatinine", "<=", "0.3", "mg/dL") }],
    readings: ["None."],
  });
  it.each([
    ["999.9", "1000.2", "CR"],
    ["999.9", "1000.3", "NR"],
    ["1.1", "1.4", "CR"],
    ["1.1", "1.41", "NR"],
    ["99.9", "100.2", "CR"],
    ["0.9", "1.2", "CR"],
  ])("a rise from %s to %s mg/dL against 0.3: %s, in full and compiled", (from, to, response) => {
    const at = (value: string) => ({ serumCreatinine: { value, unit: "mg/dL" } });
    expect([api.classifyRenalResponse(at(from), at(to), rise).response, api.compileDefinition(rise)(at(from), at(to))]).toStrictEqual([
      response,
      response,
    ]);
  });
});
