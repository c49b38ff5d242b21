import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyRenalResponse, compileDefinition, nct05631717, publishedDefinitions, type Quantity } from "../../src/index.js";
import { arbitraryAssessment, arbitraryBaseline, arbitraryQuantity, arbitraryRecord } from "../../src/testing/arbitraries.js";
import { assertLaws, laws } from "../../src/testing/assertLaws.js";
import type { Classifier } from "../../src/testing/classifier.js";
import * as kit from "../../src/testing/index.js";
import { isDeeplyFrozen } from "../laws/law.js";
import { oneUnit } from "./floatRule.js";

const exact: Classifier = (baseline, followUp) => classifyRenalResponse(baseline, followUp, nct05631717);

/** UPCR below or equal to 0.5 g/g counts as below: CR at exactly 0.5. */
const strictnessMutant: Classifier = (baseline, followUp) => {
  const { upcr } = followUp;
  return exact(baseline, upcr?.value === "0.5" ? { ...followUp, upcr: { ...upcr, value: "0.4" } } : followUp);
};

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}

describe("a counter-example", () => {
  const message = messageOf(() => assertLaws(strictnessMutant, nct05631717));
  const lines = message.split("\n");

  it("names the law, what it states and the definition", () => {
    expect(lines.slice(0, 3)).toEqual([
      "law broken: boundaries",
      "A value inside, at and outside each limit of each criterion leads to the response that the sign of the criterion states, in every unit.",
      "definition: nct05631717 1.0.0",
    ]);
  });

  it("shows the record as JSON, what was expected and what was answered", () => {
    const json = (label: string) => JSON.parse(lines.find((line) => line.startsWith(`  ${label}: `))?.slice(label.length + 4) ?? "null") as object;
    const [baseline, followUp] = [json("baseline"), json("followUp")];
    expect(followUp).toMatchObject({ upcr: { value: "0.5", unit: "g/g" } });
    const expected = classifyRenalResponse(baseline, followUp, nct05631717).response;
    expect(message).toContain(`\nexpected: ${expected}, with upcr at followUp < 0.5 g/g notMet at its limit\n`);
    expect(message).toMatch(/\nanswered: CR; possible CR\n/);
  });

  it("of a law on random records is shrunken and names its seed", () => {
    const law = laws.filter(({ name }) => name === "missing is unknown");
    const mutant: Classifier = (baseline, followUp) => (followUp.prednisoneEquivalent == null ? "NR" : exact(baseline, followUp));
    const found = messageOf(() => assertLaws(mutant, nct05631717, { laws: law, seed: 7 }));
    expect(found).toContain("law broken: missing is unknown");
    expect(found).toContain("seed 7, found at record ");
    expect(found).toContain("with more data:");
    expect(found.length).toBeLessThan(2500);
    // The same seed finds the same.
    expect(messageOf(() => assertLaws(mutant, nct05631717, { laws: law, seed: 7 }))).toBe(found);
  });

  it("of an implementation that throws shows the error", () => {
    const message = messageOf(() => assertLaws(() => { throw new TypeError("no such column"); }, nct05631717));
    expect(message).toContain("answered: an error: TypeError: no such column");
  });
});

describe("assertLaws", () => {
  it("says which laws were checked and which cannot be with what the implementation accepts", () => {
    const report = assertLaws(compileDefinition(nct05631717), nct05631717, { accepts: oneUnit, numRuns: 10 });
    expect(report.filter(({ checked }) => !checked).map(({ name }) => name)).toEqual([
      "what is missing decides nothing", "spellings do not matter", "numbers and decimal strings agree", "what is not asked for is ignored",
      "missing is unknown", "censored values are sound", "every completion", "exactly what is possible",
    ]);
    expect(isDeeplyFrozen(report)).toBe(true);
    expect(report.length).toBe(laws.length);
  });

  it("checks only the laws asked for", () => {
    const units = laws.filter(({ name }) => name === "units do not matter");
    expect(assertLaws(() => "NR", nct05631717, { laws: units }).map(({ name }) => name)).toEqual(["units do not matter"]);
  });

  it("looks at the same records at every run, at others with another seed, and at as many as asked for", () => {
    const seen = (options: { readonly seed?: number }) => {
      const records: string[] = [];
      const spy: Classifier = (baseline, followUp) => { records.push(JSON.stringify([baseline, followUp])); return exact(baseline, followUp); };
      assertLaws(spy, nct05631717, { ...options, numRuns: 20, laws: laws.filter(({ name }) => name === "complete records") });
      return records;
    };
    expect(seen({}).length).toBe(20);
    expect(seen({})).toEqual(seen({}));
    expect(seen({ seed: 1 })).toEqual(seen({ seed: 1 }));
    expect(seen({ seed: 1 })).not.toEqual(seen({ seed: 2 }));
  });

  it("has laws with names of their own and a statement each", () => {
    expect(new Set(laws.map(({ name }) => name)).size).toBe(laws.length);
    for (const { statement } of laws) expect(statement).toMatch(/^[A-Z].*\.$/);
  });
});

describe("what an implementation accepts is all that it is given", () => {
  it("units by measure, numbers, nothing missing or censored, nothing unasked", () => {
    const seen = new Set<string>();
    const spy: Classifier = (baseline, followUp) => {
      for (const assessment of [baseline, followUp])
        for (const [key, value] of Object.entries(assessment) as [string, Quantity][]) if (key !== "events") seen.add(`${key} ${value.unit} ${typeof value.value}`);
      expect(typeof followUp.events?.otherDeterioration).toBe("boolean");
      return exact(baseline, followUp);
    };
    assertLaws(spy, nct05631717, { accepts: oneUnit, numRuns: 50 });
    expect([...seen].sort()).toEqual(["prednisoneEquivalent mg/d number", "serumCreatinine mg/dL number", "upcr g/g number", "urineProtein24h g/d number"]);
  });
});

describe("the arbitraries", () => {
  it("reach every response of every definition, and NE", () => {
    for (const definition of publishedDefinitions) {
      const classify = compileDefinition(definition);
      const found = new Set(fc.sample(arbitraryRecord(definition), { numRuns: 250, seed: 1 }).map(({ baseline, followUp }) => classify(baseline, followUp)));
      expect([definition.id, [...found].sort()]).toEqual([definition.id, [...definition.levels.map(({ response }) => response), "NR", "NE"].sort()]);
    }
  }, 30_000);

  it("put quantities on the limits and one unit in the last place beside them, in every unit and form", () => {
    const drawn = fc.sample(arbitraryQuantity("upcr", nct05631717), { numRuns: 500, seed: 1 });
    const written = new Set(drawn.map(({ value, unit }) => `${String(value)} ${unit}`));
    for (const expected of ["0.5 g/g", "0.4 g/g", "0.6 g/g", "56.56 mg/mmol", "500 mg/g", "56.57 mg/mmol"]) expect([expected, written.has(expected)]).toEqual([expected, true]);
    expect(new Set(drawn.map(({ unit }) => unit))).toEqual(new Set(["g/g", "mg/mg", "mg/g", "mg/mmol", "g/mol"]));
    for (const sign of ["<", "<=", ">", ">="]) expect([sign, drawn.some(({ value }) => String(value).startsWith(sign))]).toEqual([sign, true]);
    expect(drawn.some(({ value }) => typeof value === "number")).toBe(true);
  });

  it("draw assessments that the library reads", () => {
    fc.assert(fc.property(arbitraryBaseline(nct05631717), arbitraryAssessment(nct05631717), (baseline, followUp) => {
      expect(() => classifyRenalResponse({ ...baseline, date: null }, followUp, nct05631717)).not.toThrow();
    }), { numRuns: 100 });
  });
});

it("every law is exported by itself and stands in docs/testing.md under its name", () => {
  const exported = Object.entries(kit).filter((entry): entry is [string, (typeof laws)[number]] => laws.some((law) => law === entry[1]));
  expect(new Set(exported.map(([, law]) => law))).toEqual(new Set(laws));
  const rows = [...readFileSync("docs/testing.md", "utf8").matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, name, title]) => [name, title]);
  expect(rows).toEqual(laws.map((law) => [exported.find((entry) => entry[1] === law)?.[0], law.name]));
});
