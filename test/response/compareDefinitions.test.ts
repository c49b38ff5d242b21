import { describe, expect, it } from "vitest";
import { classifyRenalResponse, nct05631717, nct05631717Guarded, openQuestions, publishedDefinitions, type ResponseDefinition } from "../../src/index.js";
import { compareDefinitions } from "../../src/response/compareDefinitions.js";

const baseline = { date: "2024-01-08", serumCreatinine: { value: 1.1, unit: "mg/dL" }, upcr: { value: 2.8, unit: "g/g" } };
const followUp = {
  date: "2024-06-24",
  serumCreatinine: { value: 2, unit: "mg/dL" },
  upcr: { value: 1.2, unit: "g/g" },
  prednisoneEquivalent: { value: 7.5, unit: "mg/d" },
  events: { otherDeterioration: false },
};

describe("compareDefinitions", () => {
  it("gives a row per definition, in the order given: creatinine up by 80 % is PR literally and NR guarded", () => {
    const rows = compareDefinitions(baseline, followUp, [nct05631717Guarded, nct05631717]);
    expect(rows.map(({ definition, response }) => [definition.id, response])).toEqual([["nct05631717-guarded", "NR"], ["nct05631717", "PR"]]);
    expect(rows[0]).toEqual({
      definition: { id: "nct05631717-guarded", version: nct05631717Guarded.version },
      title: nct05631717Guarded.title,
      timePoint: nct05631717Guarded.timePoint,
      response: "NR",
      possible: ["NR"],
      openQuestions: [],
    });
  });

  it("says what is missing where a definition cannot be evaluated", () => {
    const [row] = compareDefinitions(baseline, {}, [nct05631717]);
    expect([row?.response, row?.possible]).toEqual(["NE", ["CR", "PR", "NR"]]);
    expect(row?.openQuestions).toContain("UPCR at follow-up is missing");
  });

  it("agrees with classifyRenalResponse and openQuestions for every published definition", () => {
    const rows = compareDefinitions(baseline, followUp, publishedDefinitions);
    expect(rows.length).toBe(publishedDefinitions.length);
    publishedDefinitions.forEach((definition, i) => {
      const result = classifyRenalResponse(baseline, followUp, definition);
      const { response, possible } = result;
      expect(rows[i]).toMatchObject({ definition: result.definition, timePoint: definition.timePoint, response, possible, openQuestions: openQuestions(result) });
    });
  });

  it("keeps a definition that stands twice twice", () => {
    expect(compareDefinitions(baseline, followUp, [nct05631717, nct05631717]).length).toBe(2);
  });

  it("is frozen through and plain JSON", () => {
    const rows = compareDefinitions(baseline, {}, publishedDefinitions);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
    const parts: unknown[] = [rows, ...rows, ...rows.flatMap((row) => [row.definition, row.possible, row.openQuestions])];
    for (const part of parts) expect(Object.isFrozen(part)).toBe(true);
  });
});

describe("misuse of compareDefinitions is a RangeError", () => {
  const sparse = Object.assign(Array.from<ResponseDefinition>([nct05631717]), { length: 2 });
  it.each([
    ["an empty list", [], "definitions an array"],
    ["one definition", nct05631717, "definitions an object"],
    ["nothing", undefined, "definitions undefined"],
    ["a text", "nct05631717", 'definitions "nct05631717"'],
    ["a gap in the list", sparse, "definition undefined"],
    ["a malformed definition", [{ ...nct05631717, levels: [] }], "definition levels an array"],
  ])("%s", (_, definitions, message) => {
    const call = () => compareDefinitions(baseline, followUp, definitions as readonly ResponseDefinition[]);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  it("a follow-up dated on its baseline, a unit that is none", () => {
    expect(() => compareDefinitions(baseline, { ...followUp, date: baseline.date }, [nct05631717])).toThrow(RangeError);
    expect(() => compareDefinitions(baseline, { upcr: { value: 1, unit: "mmol" } }, [nct05631717])).toThrow(RangeError);
  });
});
