import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  classifyRenalResponse, compileDefinition, kdigo2024, nct05631717, nct05631717Literal, publishedActivityDefinitions, publishedDefinitions, type Quantity, type ResponseDefinition,
} from "../../src/index.js";
import { arbitraryAssessment, arbitraryBaseline, arbitraryQuantity, arbitraryRecord } from "../../src/testing/records/arbitraries.js";
import { assertLaws, type AssertLawsOptions, laws } from "../../src/testing/laws/assertLaws.js";
import { boundaries, missingDecidesNothing } from "../../src/testing/laws/boundaryLaws.js";
import type { Classifier } from "../../src/testing/laws/classifier.js";
import { lessProteinuria } from "../../src/testing/laws/clinicalLaws.js";
import { unitsDoNotMatter } from "../../src/testing/laws/formLaws.js";
import * as kit from "../../src/testing/index.js";
import { completeRecords, exactlyPossible, missingIsUnknown, oneResponse } from "../../src/testing/laws/knowledgeLaws.js";
import type { Law } from "../../src/testing/laws/law.js";
import { relativeLimits } from "../../src/testing/laws/relativeLimits.js";
import { libraryVersion } from "../../src/testing/version.js";
import { isDeeplyFrozen } from "../laws/law.js";
import { floatRule, oneUnit } from "./floatRule.js";
import { refusing } from "../measurement/refusal.js";

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
      "definition: nct05631717 2.0.0",
    ]);
  });

  it("shows the record as JSON, what was expected and what was answered", () => {
    const json = (label: string) => JSON.parse(lines.find((line) => line.startsWith(`  ${label}: `))?.slice(label.length + 4) ?? "null") as object;
    const [baseline, followUp] = [json("baseline"), json("followUp")];
    expect(followUp).toMatchObject({ upcr: { value: "0.5", unit: "g/g" } });
    const expected = classifyRenalResponse(baseline, followUp, nct05631717).response;
    expect(message).toContain(`\nexpected: ${expected}, with UPCR < 0.5 g/g notMet at its limit\n`);
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
    expect(report.laws.filter(({ checked }) => !checked).map(({ name }) => name)).toEqual([
      "what was not measured is left out", "what is missing decides nothing", "spellings do not matter", "numbers and decimal strings agree", "what is not asked for is ignored",
      "missing is unknown", "censored values are sound", "every completion", "exactly what is possible",
    ]);
    expect(report.laws.length).toBe(laws.length);
  });

  it("returns a record of what was checked: frozen plain JSON with library, definition, seed and what the implementation accepts", () => {
    const accepts = { missing: false, units: ["umol/L", "g/g", "g/d", "mg/d"] };
    const report = assertLaws(exact, nct05631717, { accepts, seed: 7, numRuns: 1, laws: [completeRecords, missingIsUnknown] });
    expect(report).toEqual({
      library: libraryVersion,
      definition: { id: "nct05631717", version: "2.0.0" },
      seed: 7,
      accepts,
      laws: [
        { name: "complete records", statement: completeRecords.statement, checked: true, reason: null },
        { name: "missing is unknown", statement: missingIsUnknown.statement, checked: false, reason: "needs what the implementation does not accept" },
      ],
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(isDeeplyFrozen(report)).toBe(true);
    expect([Object.isFrozen(accepts), Object.isFrozen(accepts.units)]).toEqual([false, false]);
  });

  it("says which laws do not apply to the definition, also where the implementation would not accept what they need", () => {
    const reasons = (options: AssertLawsOptions) =>
      assertLaws(compileDefinition(kdigo2024), kdigo2024, { ...options, numRuns: 1, laws: [exactlyPossible, lessProteinuria] }).laws.map(({ reason }) => reason);
    expect(reasons({})).toEqual(["does not apply to this definition", "does not apply to this definition"]);
    expect(reasons({ accepts: { missing: false } })).toEqual(["does not apply to this definition", "does not apply to this definition"]);
  });

  it("records the seed used: that of fast-check's global configuration where none is given, else a fixed one", () => {
    const seedOf = () => assertLaws(exact, nct05631717, { numRuns: 1, laws: [completeRecords] }).seed;
    const { seed, ...others } = fc.readConfigureGlobal();
    try {
      fc.configureGlobal({ ...others, seed: 99 });
      expect(seedOf()).toBe(99);
      fc.configureGlobal(others);
      expect(seedOf()).toBe(20261123);
    } finally {
      fc.configureGlobal(seed === undefined ? others : { ...others, seed });
    }
  });

  it.each([[0], [1]])("does not pass for checked what fast-check's global configuration stops before the end, after %d ms", (interruptAfterTimeLimit) => {
    const before = fc.readConfigureGlobal();
    try {
      fc.configureGlobal({ ...before, interruptAfterTimeLimit });
      expect(() => assertLaws(exact, nct05631717, { laws: [relativeLimits] })).toThrow(/^law not checked: limits relative to an earlier value\n.*only \d+ of 1000 records/s);
    } finally {
      fc.configureGlobal(before);
    }
  });

  it.each([[1], [30], [999]])("looks at all thousand records of the limits relative to an earlier value with numRuns %d", (numRuns) => {
    let calls = 0;
    assertLaws((baseline, followUp) => { calls++; return exact(baseline, followUp); }, nct05631717, { numRuns, laws: [relativeLimits] });
    expect(calls).toBe(1000);
  });

  it("looks at more of them with a higher numRuns", () => {
    let calls = 0;
    assertLaws((baseline, followUp) => { calls++; return exact(baseline, followUp); }, nct05631717, { numRuns: 1001, laws: [relativeLimits] });
    expect(calls).toBe(1001);
  });

  it("does not let a rule on doubles pass with few records", () => {
    expect(messageOf(() => assertLaws(floatRule, nct05631717, { accepts: oneUnit, numRuns: 1 }))).toContain("law broken: limits relative to an earlier value");
  });

  it("checks only the laws asked for", () => {
    const units = laws.filter(({ name }) => name === "units do not matter");
    expect(assertLaws(() => "NR", nct05631717, { laws: units }).laws.map(({ name }) => name)).toEqual(["units do not matter"]);
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

/** Runs with arguments that no type allows, and counts what was asked of the classifier. */
type Loose = (classifier: unknown, definition: unknown, options?: unknown) => unknown;
const entries: readonly (readonly [string, Loose])[] = [
  ["assertLaws", assertLaws as Loose],
  ...[boundaries, missingDecidesNothing, relativeLimits, completeRecords].map(({ name, check }): [string, Loose] => [`the law "${name}"`, check as Loose]),
];

function expectRefused(run: Loose, given: readonly unknown[], message: string): void {
  let calls = 0;
  const spy: Classifier = (baseline, followUp) => { calls++; return exact(baseline, followUp); };
  const [classifier, definition, options] = given.map((each) => (each === exact ? spy : each));
  expect(() => run(classifier, definition, options)).toThrow(refusing(message));
  expect(calls).toBe(0);
}

describe.each(entries)("%s refuses, before anything runs,", (_, run) => {
  it.each<readonly [string, unknown, string]>([
    ["numRuns 0", { numRuns: 0 }, "options numRuns 0"],
    ["numRuns NaN", { numRuns: NaN }, "options numRuns NaN"],
    ["a negative numRuns", { numRuns: -5 }, "options numRuns -5"],
    ["a fraction of a run", { numRuns: 2.5 }, "options numRuns 2.5"],
    ["numRuns without end", { numRuns: Infinity }, "options numRuns Infinity"],
    ["numRuns as text", { numRuns: "30" }, 'options numRuns "30"'],
    ["numRuns null", { numRuns: null }, "options numRuns null"],
    ["the seed NaN", { seed: NaN }, "options seed NaN"],
    ["a seed as text", { seed: "abc" }, 'options seed "abc"'],
    ["a fraction as seed", { seed: 1.5 }, "options seed 1.5"],
    ["the seed Infinity", { seed: Infinity }, "options seed Infinity"],
    ["the seed null", { seed: null }, "options seed null"],
    ["a misspelt numRuns", { numruns: 30 }, 'options has an unknown key "numruns", the nearest known key is "numRuns"'],
    ["a misspelt accepts", { accept: {} }, 'options has an unknown key "accept", the nearest known key is "accepts"'],
    ["no options but null", null, "options null"],
    ["options that are a number", 30, "options 30"],
    ["accepts null", { accepts: null }, "options accepts null"],
    ["a list as accepts", { accepts: [] }, "options accepts an array"],
    ["a misspelt key of accepts", { accepts: { censord: false } }, 'options accepts has an unknown key "censord", the nearest known key is "censored"'],
    ["a flag as text", { accepts: { missing: "no" } }, 'options accepts missing "no"'],
    ["a flag as number", { accepts: { texts: 0 } }, "options accepts texts 0"],
    ["neither numbers nor texts", { accepts: { numbers: false, texts: false } }, "options accepts texts false"],
    ["an empty list of units", { accepts: { units: [] } }, "options accepts units an array"],
    ["units as text", { accepts: { units: "mg/dL" } }, 'options accepts units "mg/dL"'],
    ["units null", { accepts: { units: null } }, "options accepts units null"],
    ["a misspelt measure", { accepts: { units: { serumCreatinin: ["mg/dL"] } } }, 'options accepts units has an unknown key "serumCreatinin", the nearest known key is "serumCreatinine"'],
    ["a misspelt unit of a measure", { accepts: { units: { ...oneUnit.units, serumCreatinine: ["mg/dL", "umoI/L"] } } }, 'options accepts units serumCreatinine[1] "umoI/L"'],
    ["another measure's unit", { accepts: { units: { ...oneUnit.units, upcr: ["mg/dL"] } } }, 'options accepts units upcr[0] "mg/dL"'],
    ["no unit of a measure", { accepts: { units: { ...oneUnit.units, upcr: [] } } }, "options accepts units upcr an array"],
    ["no units for what the definition asks for", { accepts: { units: { upcr: ["g/g"] } } }, 'accepts units {"upcr":["g/g"]}'],
  ])("%s", (_, options, message) => {
    expectRefused(run, [exact, nct05631717, options], message);
  });

  it("a misspelt unit beside a known one", () => {
    const options = { accepts: { units: ["mg/dL", "umoI/L"] } };
    expect(() => run(exact, nct05631717, options)).toThrow(/^options accepts units\[1\] "umoI\/L" /);
  });

  it.each<readonly [string, readonly unknown[], string]>([
    ["a definition that was not imported", [exact, undefined], "definition undefined"],
    ["null for a definition", [exact, null], "definition null"],
    ["the name of a definition", [exact, "nct05631717"], 'definition "nct05631717"'],
    ["an empty definition", [exact, {}], "definition id undefined"],
    ["a definition without levels", [exact, { ...nct05631717, levels: [] }], "definition levels an array"],
    ["classifier and definition swapped", [nct05631717, exact], "classifier an object"],
    ["no classifier", [undefined, nct05631717], "classifier undefined"],
    ["an answer for a classifier", ["CR", nct05631717], 'classifier "CR"'],
  ])("%s", (_, given, message) => {
    expectRefused(run, given, message);
  });
});

describe("assertLaws refuses, before anything runs,", () => {
  it.each<readonly [string, unknown, string]>([
    ["an empty list of laws", [], "options laws an array"],
    ["a law that is no list", boundaries, "options laws an object"],
    ["the name of a law", ["boundaries"], 'options laws[0] "boundaries"'],
    ["what is left of a misspelt import", [boundaries, undefined], "options laws[1] undefined"],
    ["a law without a check", [{ ...boundaries, check: undefined }], "options laws[0] an object"],
  ])("%s", (_, asked, message) => {
    expectRefused(assertLaws as Loose, [exact, nct05631717, { laws: asked }], message);
  });
});

describe("what is left out, and what is not asked for, is no mistake:", () => {
  it.each<readonly [string, unknown]>([
    ["no options", undefined],
    ["options that are undefined", { accepts: undefined, seed: undefined, numRuns: undefined }],
    ["flags and units that are undefined", { accepts: { missing: undefined, units: undefined } }],
    ["a negative seed", { seed: -1 }],
    ["units of a measure that the definition does not ask for", { accepts: { units: { ...oneUnit.units, serumAlbumin: ["g/L"] } } }],
    ["a list with a unit of such a measure", { accepts: { units: ["mg/dL", "g/g", "g/d", "mg/d", "g/L"] } }],
  ])("%s", (_, options) => {
    expect(() => (completeRecords.check as Loose)(exact, nct05631717, options)).not.toThrow();
  });
});

describe("a law that cannot be checked says so when it is checked by itself:", () => {
  it.each<readonly [Law, ResponseDefinition, AssertLawsOptions, string]>([
    [exactlyPossible, kdigo2024, {}, `law "exactly what is possible" does not apply to definition kdigo2024 ${kdigo2024.version}, expected one that asks for values and events of baseline and follow-up alone`],
    [missingIsUnknown, nct05631717, { accepts: { missing: false } }, 'law "missing is unknown" needs what the implementation does not accept, which is all but {"missing":false}'],
    [missingDecidesNothing, nct05631717, { accepts: { missing: false } }, 'law "what is missing decides nothing" needs what the implementation does not accept, which is all but {"missing":false}'],
  ])("$name", ({ check }, definition, options, message) => {
    expectRefused(check as Loose, [exact, definition, options], message);
  });

  it("names for every law what a published definition lacks to which it does not apply", () => {
    for (const law of laws) {
      const definition = [...publishedDefinitions, ...publishedActivityDefinitions].find((each) => !law.applies(each, {}));
      if (definition === undefined) continue;
      expect(() => { law.check(compileDefinition(definition), definition); }).toThrow(/^law ".*" does not apply to definition \S+ \S+, expected one (?:that|with) /);
    }
  });
});

describe("an answer that is none is shown in words:", () => {
  const wanted = "expected a response as text or { response, possible }";
  const rows: readonly (readonly [string, unknown, string])[] = [
    ["null", null, `null, ${wanted}`],
    ["undefined", undefined, `undefined, ${wanted}`],
    ["a number", 3, `3, ${wanted}`],
    ["an empty text", "", `an empty text, ${wanted}`],
    ["a list", ["CR"], `an array, ${wanted}`],
    ["a function", () => "CR", `a function, ${wanted}`],
    ["a Promise", Promise.resolve("CR"), `a Promise, expected an answer at once: a response as text or { response, possible }`],
    ["an object without response", { Response: "CR" }, `an object whose response is undefined, ${wanted}`],
    ["an object with an empty response", { response: "" }, `an object whose response is "", ${wanted}`],
    ["a response that is no text", { response: 1 }, `an object whose response is 1, ${wanted}`],
    ["possible as text", { response: "CR", possible: "CR" }, 'an object whose possible is "CR", expected a list of texts'],
    ["possible null", { response: "CR", possible: null }, "an object whose possible is null, expected a list of texts"],
    ["a list with what is no text", { response: "CR", possible: ["CR", null] }, "an object whose possible holds null, expected a list of texts"],
    ["verdicts as text", { response: "CR", verdicts: "met" }, 'an object whose verdicts is "met", expected a list of texts'],
  ];

  it.each(rows)("%s", (_, answer, words) => {
    const classifier = (() => answer) as Classifier;
    for (const law of [boundaries, missingDecidesNothing, relativeLimits, oneResponse, unitsDoNotMatter]) {
      const lines = messageOf(() => { law.check(classifier, nct05631717); }).split("\n");
      expect([law.name, lines[0], ...lines.filter((line) => line.startsWith("answered: "))]).toEqual([law.name, `law broken: ${law.name}`, `answered: ${words}`]);
    }
  });
});

describe("what is expected is worded", () => {
  it("NE, and not NE or NE, where the fuller record was NE already", () => {
    const forgetful: Classifier = (baseline, followUp) => {
      const { response } = classifyRenalResponse(baseline, followUp, nct05631717Literal);
      return response === "NE" && followUp.upcr == null ? "NR" : response;
    };
    const message = messageOf(() => { missingIsUnknown.check(forgetful, nct05631717Literal); });
    expect(message).toMatch(/\nexpected: NE, as the other record was answered NE\n/);
  });

  it("as the one response that is left, or as those that are", () => {
    const found = (classifier: Classifier) => /\nexpected: (.*)/.exec(messageOf(() => { exactlyPossible.check(classifier, nct05631717); }))?.[1];
    expect(found(() => "NE")).toMatch(/^(?:CR|PR|NR), as the data leave nothing else$/);
    expect(found((baseline, followUp) => exact(baseline, followUp) === "NE" ? "CR" : compileDefinition(nct05631717)(baseline, followUp) === "NE" ? "NR" : exact(baseline, followUp)))
      .toMatch(/^NE, as the data leave (?:CR|PR|NR)(?:, PR)?(?: and (?:PR|NR))$/);
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
      const all = [...definition.levels.map(({ response }) => response), "NR", "NE"].sort();
      const found = new Set<string>();
      for (let seed = 1; found.size < all.length && seed <= 10; seed++) {
        for (const { baseline, followUp } of fc.sample(arbitraryRecord(definition), { numRuns: 25, seed })) found.add(classify(baseline, followUp));
      }
      expect([definition.id, [...found].sort()]).toEqual([definition.id, all]);
    }
  });

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

it("docs/testing.md says to how many of the published definitions a law applies that does not apply to all", () => {
  const all = [...publishedDefinitions, ...publishedActivityDefinitions];
  const page = readFileSync("docs/testing.md", "utf8");
  const rows = new Map([...page.matchAll(/^\| `(\w+)` \| .* \| (\d+) \|$/gm)].map(([, name = "", count]) => [name, Number(count)]));
  expect(page).toContain(`Of the ${String(all.length)} published`);
  for (const law of laws) {
    const [name = ""] = Object.entries(kit).find((entry) => entry[1] === law) ?? [];
    const count = all.filter((definition) => law.applies(definition, {})).length;
    expect([name, rows.get(name)]).toEqual([name, count === all.length ? undefined : count]);
  }
});

it("every law is exported by itself and stands in docs/testing.md under its name", () => {
  const exported = Object.entries(kit).filter((entry): entry is [string, (typeof laws)[number]] => laws.some((law) => law === entry[1]));
  expect(new Set(exported.map(([, law]) => law))).toEqual(new Set(laws));
  const [table = ""] = /^\| export \| name .*?\n\n/ms.exec(readFileSync("docs/testing.md", "utf8")) ?? [];
  const rows = [...table.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, name, title]) => [name, title]);
  expect(rows).toEqual(laws.map((law) => [exported.find((entry) => entry[1] === law)?.[0], law.name]));
});
