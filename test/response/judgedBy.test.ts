import { describe, expect, it } from "vitest";
import { anyOf, asMeasured, classifyRenalResponse, is, judgedBy, kdigo2024, nct05631717, nct05631717Literal } from "../../src/index.js";
import { definitionOf } from "../criteria/definitionOf.js";
import { refusal } from "../measurement/refusal.js";

const before = { serumCreatinine: { value: 1, unit: "mg/dL" }, upcr: { value: 3, unit: "g/g" }, urineProtein24h: { value: 3, unit: "g/d" } };
const after = { ...before, urineProtein24h: { value: 0.3, unit: "g/d" }, prednisoneEquivalent: { value: 5, unit: "mg/d" } };

describe("a definition judged by one of what it takes as measured", () => {
  it("has an id, a title and a reading of its own, and is frozen", () => {
    const byUpcr = judgedBy(nct05631717, "upcr");
    expect([byUpcr.id, byUpcr.version, byUpcr.title]).toEqual(["nct05631717-by-upcr", "2.0.0", "NCT05631717 renal response, proteinuria as measured, judged by UPCR"]);
    expect(byUpcr.readings[0]).toMatch(/^Judged by UPCR alone: /);
    expect(byUpcr.readings.slice(1)).toEqual(nct05631717.readings);
    expect(Object.isFrozen(byUpcr.levels[0]?.criterion)).toBe(true);
    expect(judgedBy(nct05631717, "urineProtein24h").id).toBe("nct05631717-by-urine-protein24h");
    expect(judgedBy(nct05631717, "urineProtein24h", "upcr").id).toBe("nct05631717-by-upcr-or-urine-protein24h");
  });

  it("looks at no other measure: CR by the 24-h collection is NR by UPCR", () => {
    const answers = [nct05631717, judgedBy(nct05631717, "upcr"), judgedBy(nct05631717, "urineProtein24h")].map((definition) => classifyRenalResponse(before, after, definition).response);
    expect(answers).toEqual(["CR", "NR", "CR"]);
  });

  it("is open where its measure is missing, whatever the other says", () => {
    const { urineProtein24h: _, ...upcrOnly } = after;
    expect(classifyRenalResponse(before, upcrOnly, judgedBy(nct05631717, "urineProtein24h")).response).toBe("NE");
    expect(classifyRenalResponse(before, upcrOnly, judgedBy(nct05631717, "upcr")).response).toBe("NR");
  });

  it("does not freeze the definition that it was made of", () => {
    const own = JSON.parse(JSON.stringify(nct05631717)) as typeof nct05631717;
    judgedBy(own, "upcr");
    expect([Object.isFrozen(own), Object.isFrozen(own.levels[0]?.criterion)]).toEqual([false, false]);
  });

  it.each([
    ["no alternatives", () => judgedBy(kdigo2024, "upcr"), 'definition "kdigo2024"'],
    ["alternatives that belong to the record", () => judgedBy(nct05631717Literal, "upcr"), 'definition "nct05631717-literal"'],
    ["no measure", () => judgedBy(nct05631717), "measures an array"],
    ["a measure that is no choice", () => judgedBy(nct05631717, "egfr"), 'measures "egfr"'],
    ["a group that would keep none", () => judgedBy(definitionOf(anyOf(asMeasured(is("upcr", "<", "1", "g/g")), asMeasured(is("egfr", ">", "60", "mL/min/{1.73_m2}")))), "upcr"),
      'measures "upcr"'],
  ])("refuses %s", (_title, call, message) => {
    expect(refusal(call)).toBe(`RangeError: ${message}`);
  });
});
