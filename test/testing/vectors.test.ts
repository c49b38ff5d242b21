import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nct05631717 } from "../../src/index.js";
import { vectorDefinitions as publishedDefinitions } from "../../src/testing/vectorDefinitions.js";
import { criterionText } from "../../src/testing/criterionText.js";
import { leavesOf } from "../../src/testing/definitionParts.js";
import { plainResponse } from "../../src/testing/plainEvaluation.js";
import { seededPick } from "../../src/testing/random.js";
import type { DefinitionVector, SledaiVector, SriVector, VectorFile } from "../../src/testing/vector.js";
import { sampledRecords } from "../../src/testing/vectorRecords.js";
import { buildVectors, vectorsText } from "../../src/testing/vectors.js";
import { libraryVersion } from "../../src/testing/version.js";
import { misfits, type Schema } from "./fitsSchema.js";

const text = readFileSync("vectors/vectors.json", "utf8");
const file = JSON.parse(text) as VectorFile;
const schema = JSON.parse(readFileSync("vectors/vectors.schema.json", "utf8")) as Schema;
const ofDefinitions = file.vectors.filter((vector): vector is DefinitionVector => vector.kind === "definition");
const ofSledai = file.vectors.filter((vector): vector is SledaiVector => vector.kind === "sledai2k");

const ofSri = file.vectors.filter((vector): vector is SriVector => vector.kind === "sri");

describe("vectors.json", () => {
  it("is what the script writes, one vector a line, and small enough to carry about", () => {
    expect(vectorsText(buildVectors(file.seed)) === text).toBe(true);
    expect(text.split("\n").length).toBe(file.vectors.length + 3);
    expect(text.length).toBeLessThan(3.6e6);
    expect(file.vectors.length).toBeGreaterThan(3000);
  }, 30_000);

  it("names the version of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    expect([libraryVersion, file.library]).toEqual([version, version]);
  });

  it("fits its schema, vector for vector", () => {
    expect(misfits(file, schema).slice(0, 5)).toEqual([]);
  });

  it("has each id once", () => {
    expect(new Set(file.vectors.map(({ id }) => id)).size).toBe(file.vectors.length);
  });

  it("another seed draws other records", () => {
    const drawn = (seed: number) => JSON.stringify(sampledRecords(nct05631717, 12, seededPick(seed)));
    expect(drawn(1)).toBe(drawn(1));
    expect(drawn(1)).not.toBe(drawn(2));
  });
});

describe("the schema", () => {
  const [first] = ofDefinitions;
  it.each<readonly [string, unknown]>([
    ["a number as a value", { ...first, baseline: { upcr: { value: 2, unit: "g/g" } } }],
    ["a quantity without a unit", { ...first, baseline: { upcr: { value: "2" } } }],
    ["another kind", { ...first, kind: "other" }],
    ["no possible response", { ...first, expected: { ...first?.expected, possible: [] } }],
    ["a verdict that is none", { ...first, expected: { ...first?.expected, levels: [{ response: "CR", verdict: "yes", criteria: ["met"] }] } }],
    ["an unknown key", { ...first, note: "x" }],
  ])("refuses %s", (_, vector) => {
    expect(misfits({ ...file, vectors: [vector] }, schema)).not.toEqual([]);
  });
});

describe("the vectors cover", () => {
  it("every definition in its version, with every response, and records that leave it open", () => {
    for (const { id, version, levels } of publishedDefinitions) {
      const own = ofDefinitions.filter((vector) => vector.definition === id && vector.version === version);
      const found = new Set(own.map(({ expected }) => expected.response));
      if (id === "sle-das-category-2021") found.add("NR"); // every score has a category
      expect([id, [...levels.map(({ response }) => response), "NR", "NE"].filter((response) => !found.has(response))]).toEqual([id, []]);
    }
  });

  it("every limit of every definition inside, at and outside, and every criterion met, not met and unknown", () => {
    for (const definition of publishedDefinitions) {
      const own = ofDefinitions.filter((vector) => vector.definition === definition.id);
      leavesOf(definition).forEach((leaf, place) => {
        const verdicts = new Set(own.map(({ expected }) => expected.levels.flatMap(({ criteria }) => criteria)[place]));
        expect([definition.id, criterionText(leaf), [...verdicts].sort()]).toEqual([definition.id, criterionText(leaf), ["met", "notMet", "unknown"]]);
        if (leaf.kind === "noEvent" || leaf.kind === "noSediment") return;
        const sides = ["inside", "at", "outside"].filter((side) => own.some(({ reason }) => reason.split(" | ").some((part) => part.startsWith(`${side}: `) && part.includes(criterionText(leaf)))));
        // Nothing is below 0, so "at most 0" has no inside.
        const expected = / <= 0 /.test(criterionText(leaf)) ? ["at", "outside"] : ["inside", "at", "outside"];
        expect([definition.id, criterionText(leaf), sides]).toEqual([definition.id, criterionText(leaf), expected]);
      });
    }
  });

  it("every descriptor of SLEDAI-2K, with totals worked out by hand", () => {
    expect(ofSledai.length).toBeGreaterThan(100);
    const of = (reason: string) => ofSledai.find((vector) => vector.reason === reason)?.expected;
    expect(of("none present")).toEqual({ total: 0, low: 0, high: 0 });
    // 8 × 8 + 6 × 4 + 7 × 2 + 3 × 1 = 105.
    expect(of("all present")).toEqual({ total: 105, low: 105, high: 105 });
    expect(of("nothing known")).toEqual({ total: null, low: 0, high: 105 });
    expect(of("only seizure present")).toEqual({ total: 8, low: 8, high: 8 });
    expect(of("only pyuria unknown")).toEqual({ total: null, low: 0, high: 4 });
  });
});

it("the vectors cover the limits of SRI-4, decided by hand", () => {
  const of = (reason: string) => ofSri.find((vector) => vector.reason === reason)?.expected.response;
  // From 12 points with two B: fallen by 4; at most one new B, no new A; global assessment up by less than 0.3 (1.2 + 0.3 = 1.5).
  expect({
    by3: of("SLEDAI-2K fallen by 3, SRI-4"), by4: of("SLEDAI-2K fallen by 4, SRI-4"), by7of8: of("SLEDAI-2K fallen by 7, SRI-8"), by8: of("SLEDAI-2K fallen by 8, SRI-8"),
    oneNewB: of("one new B"), twoNewB: of("two new B"), newA: of("a new A, from B"), unknownSystem: of("one system unknown"),
    below: of("global assessment 1.49 after 1.2"), on: of("global assessment 1.5 after 1.2"), missing: of("global assessment missing"), nothing: of("nothing known"),
  }).toEqual({
    by3: "NR", by4: "SRI", by7of8: "NR", by8: "SRI", oneNewB: "SRI", twoNewB: "NR", newA: "NR", unknownSystem: "NE", below: "SRI", on: "NR", missing: "NE", nothing: "NE",
  });
});

it("the response of every complete vector is what an evaluation apart from the library says", () => {
  let complete = 0;
  for (const { definition: id, baseline, followUp, expected, id: vector } of ofDefinitions) {
    const definition = publishedDefinitions.find((each) => each.id === id);
    const plain = definition && plainResponse(definition, { baseline, followUp });
    if (plain === undefined) continue;
    complete++;
    expect([vector, expected.response, expected.possible]).toEqual([vector, plain, [plain]]);
  }
  expect(complete).toBeGreaterThan(2000);
});

it("the generator of random numbers is mulberry32", () => {
  // Seed 1, first three draws by 2^32 steps: 0.6270739405881613, 0.002735721180215478, 0.5274470399599522 (the generator's published values).
  const pick = seededPick(1);
  expect([pick(1e6), pick(1e6), pick(1e6)]).toEqual([627073, 2735, 527447]);
});
