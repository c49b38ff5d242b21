import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nct05631717 } from "../../src/index.js";
import { vectorDefinitions as publishedDefinitions } from "../../src/testing/vectors/vectorDefinitions.js";
import { criterionLine } from "../../src/criteria/words.js";
import { leavesOf } from "../../src/testing/oracle/definitionParts.js";
import { plainResponse } from "../../src/testing/oracle/plainEvaluation.js";
import { seededPick } from "../../src/testing/vectors/random.js";
import type { DefinitionVector, IndexKind, IndexVector, VectorFile } from "../../src/testing/vectors/vector.js";
import { sampledRecords } from "../../src/testing/vectors/sampledRecords.js";
import { frozenVectors } from "../../src/testing/vectors/frozenVectors.js";
import { vectorDigest } from "../../src/testing/vectors/vectorDigest.js";
import { buildVectors, vectorsText } from "../../src/testing/vectors/vectors.js";
import { libraryVersion } from "../../src/testing/version.js";
import { misfits, type Schema } from "./fitsSchema.js";

const text = readFileSync("vectors/vectors.json", "utf8");
const file = JSON.parse(text) as VectorFile;
const schema = JSON.parse(readFileSync("vectors/vectors.schema.json", "utf8")) as Schema;
const ofDefinitions = file.vectors.filter((vector): vector is DefinitionVector => vector.kind === "definition");
const ofIndex = <Kind extends IndexKind>(kind: Kind) => file.vectors.filter((vector) => vector.kind === kind) as unknown as readonly IndexVector<Kind>[];
const ofSledai = ofIndex("sledai2k");
const ofSri = ofIndex("sri");

describe("vectors.json", () => {
  const built = buildVectors();

  it("is what the script writes, one vector a line, and small enough to carry about", () => {
    expect(vectorsText(built) === text).toBe(true);
    expect(text.split("\n").length).toBe(file.vectors.length + 3);
    expect(text.length).toBeLessThan(1e7);
    expect(file.vectors.length).toBeGreaterThan(3000);
  });

  it("is known to the self-test: npm run generate writes frozenVectors.ts too", () => {
    expect({ count: built.vectors.length, digest: vectorDigest(built) }).toEqual(frozenVectors);
  });

  it("names the version of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    expect([libraryVersion, file.library]).toEqual([version, version]);
  });

  it("fits its schema, vector for vector", { timeout: 120_000 }, () => {
    expect(misfits(file, schema).slice(0, 5)).toEqual([]);
  });

  it("has each id once", () => {
    expect(new Set(file.vectors.map(({ id }) => id)).size).toBe(file.vectors.length);
  });

  it("another seed draws other records", () => {
    const drawn = (seed: number) => JSON.stringify(sampledRecords(nct05631717, 12, seededPick(seed)));
    expect(drawn(1)).toBe(drawn(1));
    expect(drawn(1)).not.toBe(drawn(2));
    const named = (name: string) => JSON.stringify(sampledRecords(nct05631717, 12, seededPick(1, name)));
    expect(named("a")).toBe(named("a"));
    expect(named("a")).not.toBe(named("b"));
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
        expect([definition.id, criterionLine(leaf), [...verdicts].sort()]).toEqual([definition.id, criterionLine(leaf), ["met", "notMet", "unknown"]]);
        const sides = ["inside", "at", "outside"].filter((side) => own.some(({ reason }) => reason.split(" | ").some((part) => part.startsWith(`${side}: `) && part.includes(criterionLine(leaf)))));
        // Nothing is below 0, so "at most 0" has no inside; a flag has no limit to be on.
        const isFlag = leaf.kind === "noEvent" || leaf.kind === "noSediment";
        const expected = isFlag ? ["inside", "outside"] : / ≤ 0( |$)/.test(criterionLine(leaf)) ? ["at", "outside"] : ["inside", "at", "outside"];
        expect([definition.id, criterionLine(leaf), sides]).toEqual([definition.id, criterionLine(leaf), expected]);
      });
    }
  });

  const reasonsOf = (id: string) => ofDefinitions.filter((vector) => vector.definition === id).map(({ reason }) => reason);
  const recordOf = (id: string, reason: string) => ofDefinitions.find((vector) => vector.definition === id && vector.reason.includes(reason));

  it("a value whose reference range is missing, which decides: LUNAR asks whether the creatinine is within it", () => {
    const vector = recordOf("lunar-crr", "missing: reference range of serumCreatinine at followUp");
    expect(vector?.followUp.serumCreatinine).toEqual({ value: expect.any(String) as string, unit: expect.any(String) as string });
    expect(vector?.expected.possible).toEqual(["CRR", "NR"]);
  });

  it("doses that only together exceed the limit, days outside the window, an empty list, and other dates", () => {
    const reasons = reasonsOf("aurora1-crr");
    for (const part of ["11 mg/d in two doses", "9 mg/d in two doses", "at the first day of the window, one of them outside", "at the last day of the window, one of them outside"]) {
      expect([part, reasons.some((reason) => reason.includes(part))]).toEqual([part, true]);
    }
    expect(recordOf("aurora1-crr", "missing: every single dose")).toMatchObject({ followUp: { doses: [] }, expected: { possible: ["CRR", "NR"] } });
    expect(recordOf("aurora1-crr", "on other dates")?.baseline.date).toBe("2024-02-29");
  });

  it("an event that is not recorded, which decides: NCT05631717 asks whether anything else deteriorated", () => {
    expect(recordOf("nct05631717", "missing: otherDeterioration")?.expected).toMatchObject({ response: "NE", possible: ["PR", "NR"] });
  });

  it("laboratories that differ between the visits: above the range at baseline, and within that of the follow-up", () => {
    const highs = ofDefinitions.filter(({ definition }) => definition === "lunar-crr").map(({ baseline, followUp }) => [baseline.serumCreatinine?.referenceRange?.high, followUp.serumCreatinine?.referenceRange?.high]);
    const both = highs.filter(([before, after]) => before !== undefined && after !== undefined);
    expect(both.length).toBeGreaterThan(20);
    expect(both.filter(([before, after]) => before === after)).toEqual([]);
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

describe("the vectors of the other indices, worked out by hand", () => {
  it("SELENA-SLEDAI has the points of SLEDAI-2K", () => {
    const of = (reason: string) => ofIndex("selenaSledai").find((vector) => vector.reason === reason)?.expected;
    expect(of("all present")).toEqual({ total: 105, low: 105, high: 105 });
    expect(of("only proteinuria unknown")).toEqual({ total: null, low: 0, high: 4 });
  });

  it("descriptors from laboratory values, with strict limits", () => {
    const of = (reason: string) => ofIndex("sledai2kFromLaboratory").find((vector) => vector.reason === reason)?.expected.descriptors;
    const none = {
      haematuria: false, proteinuria: false, pyuria: false, lowComplement: false, increasedDnaBinding: false, fever: false, thrombocytopenia: false, leukopenia: false,
    };
    expect(of("normal")).toEqual(none);
    expect(of("nothing known")).toEqual({});
    expect(of("urineProtein24h 500 mg/d")).toEqual(none);
    expect(of("urineProtein24h 500.1 mg/d")).toEqual({ ...none, proteinuria: true });
    expect(of("upcr 56.57 mg/mmol")).toEqual({ ...none, proteinuria: true });
    expect(of("platelets 99999 /uL")).toEqual({ ...none, thrombocytopenia: true });
    expect(of("temperature 100.4 [degF]")).toEqual(none);
    expect(of("temperature 100.5 [degF]")).toEqual({ ...none, fever: true });
    expect(of("antiDna 0.90 g/L")).toEqual(none);
    expect(of("antiDna 0.91 g/L")).toEqual({ ...none, increasedDnaBinding: true });
    expect(of("C4 below its range, the others missing")).toEqual({ lowComplement: true });
    const { haematuria: _, ...unknownHaematuria } = none;
    expect(of("urineRedCells >=5 /[HPF]")).toEqual(unknownHaematuria);
    expect(of("urineRedCells >5 /[HPF]")).toEqual({ ...none, haematuria: true });
  });

  it("BILAG-2004 scores and changes", () => {
    const score = (reason: string, scheme: string) => ofIndex("bilag2004Score").find((vector) => vector.reason === reason && vector.input.scheme === scheme)?.expected;
    // Nine systems of 12 or of 9 points.
    expect(score("every system A", "yee2010")).toEqual({ total: 108, low: 108, high: 108 });
    expect(score("every system A", "classic")).toEqual({ total: 81, low: 81, high: 81 });
    expect(score("renal B, the others E", "yee2010")).toEqual({ total: 8, low: 8, high: 8 });
    expect(score("renal null, the others E", "classic")).toEqual({ total: null, low: 0, high: 9 });
    const change = (reason: string) => ofIndex("bilag2004Change").find((vector) => vector.reason === reason)?.expected;
    const others = ["constitutional", "mucocutaneous", "neuropsychiatric", "musculoskeletal", "cardiorespiratory", "gastrointestinal", "ophthalmic", "haematological"];
    const quiet = { newA: [], newB: [], worsened: [], unchanged: others, improved: [], open: [] };
    expect(change("renal from A to B")).toEqual({ ...quiet, improved: ["renal"] });
    expect(change("renal from B to A")).toEqual({ ...quiet, newA: ["renal"], worsened: ["renal"] });
    expect(change("renal from C to B")).toEqual({ ...quiet, newB: ["renal"], worsened: ["renal"] });
    expect(change("renal from null to B")).toEqual({ ...quiet, open: [{ system: "renal", possible: ["newB", "unchanged", "improved"] }] });
  });

  it("the renal grade of BILAG-2004", () => {
    const of = (reason: string) => ofIndex("bilag2004Renal").find((vector) => vector.reason === reason)?.expected.possible;
    // One severe feature is a B; severe is above 1 g, moderate from 0.5 g, mild above 0.25 g; a fall by a quarter takes the upper two away.
    expect(of("urineProtein24h 1001 mg/d at a first visit")).toEqual(["B"]);
    expect(of("urineProtein24h 499 mg/d at a first visit")).toEqual(["C"]);
    expect(of("urineProtein24h 250 mg/d at a first visit")).toEqual(["D"]);
    expect(of("urineProtein24h 500 mg/d, not measured before")).toEqual(["B", "C"]);
    // 0.75 × 1334 = 1000.5 and 0.75 × 1600 = 1200: the first two are no improvement, the third is one.
    expect(of("urineProtein24h 1000.5 mg/d after 1334")).toEqual(["B"]);
    expect(of("urineProtein24h 1200 mg/d after 1600, a fall by exactly a quarter")).toEqual(["B"]);
    expect(of("urineProtein24h 1000.5 mg/d after 1600")).toEqual(["C"]);
    // For the albumin ratio a fall by exactly a quarter is an improvement.
    expect(of("uacr 120 mg/mmol after 160, a fall by exactly a quarter")).toEqual(["C"]);
    expect(of("activeSediment and severe proteinuria")).toEqual(["A"]);
    // 1.15 × 130 = 149.5.
    expect([of("creatinine 149.4 umol/L after 130"), of("creatinine 149.5 umol/L after 130")]).toEqual([["D"], ["B"]]);
    expect(of("quiet, previously involved: null")).toEqual(["D", "E"]);
  });

  it("SLE-DAS", () => {
    const of = (reason: string) => ofIndex("sleDas").find((vector) => vector.reason === reason)?.expected;
    expect(of("inactive")).toEqual({ total: 0.366, low: 0.366, high: 0.366, category: "remission" });
    expect(of("nothing known")).toEqual({ total: null, low: 0.366, high: null, category: null });
    // 0.366 + 3.132 + 4.408 + 0.973 + 2.769 + 0.754 + 0.956 + 3 × 18 + 9 + 6 + 9 + 3.887 + 28 × 0.454 = 107.957
    expect(of("everything present")).toEqual({ total: 107.957, low: 107.957, high: 107.957, category: "moderateOrSevere" });
    // 0.366 − 17.584 + 3.811 × ln 1000 = 9.10744…
    expect(of("urineProtein24h 1 g/d")?.total).toBe(9.107);
    expect([of("just below 2.08"), of("just above 2.08"), of("just below 7.64"), of("just above 7.64")].map((score) => [score?.total, score?.category])).toEqual([
      [2.076, "remission"], [2.53, "mild"], [7.63, "mild"], [8.084, "moderateOrSevere"],
    ]);
  });

  it("the physician's global assessment", () => {
    const of = (reason: string) => ofIndex("physicianGlobal").find((vector) => vector.reason === reason)?.expected.value;
    expect([of("4.25 {0-10} on {0-3}"), of("42.5 {0-100} on {0-3}"), of("99 mm on {0-100}"), of("0.1 {0-10} on {0-100}")]).toEqual(["1.275", "1.275", "99", "1"]);
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
