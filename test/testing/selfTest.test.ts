import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { nct05631717 } from "../../src/index.js";
import type { ResponseDefinition } from "../../src/index.js";
import type * as compiling from "../../src/response/compileDefinition.js";
import { frozenVectors } from "../../src/testing/vectors/frozenVectors.js";
import { selfTest, type SelfTestOptions } from "../../src/testing/vectors/selfTest.js";
import type { Vector, VectorFile } from "../../src/testing/vectors/vector.js";
import { vectorDefinitions } from "../../src/testing/vectors/vectorDefinitions.js";
import { isDeeplyFrozen } from "../laws/law.js";
import { refusal } from "../measurement/refusal.js";

/** Which definition the fast path gets wrong, and how often each was compiled. */
const fast = vi.hoisted(() => ({ wrong: "", compiled: [] as string[] }));
vi.mock("../../src/response/compileDefinition.js", async (original) => {
  const { compileDefinition } = await original<typeof compiling>();
  return {
    compileDefinition: (definition: ResponseDefinition) => {
      fast.compiled.push(definition.id);
      return definition.id === fast.wrong ? () => "PR" : compileDefinition(definition);
    },
  };
});
afterEach(() => {
  Object.assign(fast, { wrong: "", compiled: [] });
});

/** Thousands of vectors on a machine that is busy with other tests. */
const minutes = 120_000;

const file = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as VectorFile;
const [first, second] = file.vectors;
if (first?.kind !== "definition" || second?.kind !== "definition") throw new Error("the file does not begin with a definition");
const index = file.vectors.find((vector) => vector.kind === "sledai2k");
if (index?.kind !== "sledai2k") throw new Error("the file has no SLEDAI-2K");
const of = (...vectors: readonly unknown[]): VectorFile => ({ ...file, vectors: vectors as readonly Vector[] });

it("passes on the vectors of this version and counts them by kind and definition", () => {
  const report = selfTest(file, { platform: "a test machine" });
  const { count, digest } = frozenVectors;
  expect(report).toMatchObject({ passed: true, failures: [], reasons: [], platform: "a test machine", format: "1.0.0", library: "0.1.0" });
  expect(report.vectors).toEqual({
    library: "0.1.0", format: "1.0.0", seed: file.seed, count, digest, expectedCount: count, expectedDigest: digest, isComplete: true,
  });
  const { definition } = report.kinds;
  expect(Object.keys(report.kinds)).toEqual([
    "definition", "sledai2k", "selenaSledai", "sledai2kFromLaboratory", "bilag2004Score", "bilag2004Change", "bilag2004Renal", "physicianGlobal", "sleDas", "sri",
    "kidneyEvent", "toxicityGrade", "outlierLevels", "vitalSignLevel", "liverInjury", "treatmentEmergence", "seriousness", "eligibility", "sleClassification",
  ]);
  expect(Object.values(report.kinds).reduce((sum, { total }) => sum + total, 0)).toBe(file.vectors.length);
  expect(Object.values(report.definitions).reduce((sum, { total }) => sum + total, 0)).toBe(definition?.total);
  expect(Object.entries(report.definitions).map(([id, { version }]) => [id, version])).toEqual(vectorDefinitions.map(({ id, version }) => [id, version]));
  expect(isDeeplyFrozen(report)).toBe(true);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  // Kidney events judge each visit with the same engine, by rules without a vector of their own.
  expect(fast.compiled.filter((id) => id !== "kidney-rule")).toEqual(vectorDefinitions.map(({ id }) => id));
}, minutes);

describe("a file that is not the one of this version is no pass, though every answer is right", () => {
  const rows: readonly (readonly [string, VectorFile, readonly string[]])[] = [
    ["the first ten", of(...file.vectors.slice(0, 10)), [`10 of ${String(file.vectors.length)} vectors`]],
    ["no vectors", of(), [`0 of ${String(file.vectors.length)} vectors`]],
    ["another version", { ...file, library: "0.0.9" }, ["the vectors are of version 0.0.9, not 0.1.0"]],
    ["one vector twice", of(first, first), [`2 of ${String(file.vectors.length)} vectors`, `the id ${first.id} stands twice`]],
  ];
  it.each(rows)("%s", (_, given, reasons) => {
    const { passed, failures, vectors, ...report } = selfTest(given);
    expect({ passed, failures, isComplete: vectors.isComplete, reasons: report.reasons }).toEqual({ passed: false, failures: [], isComplete: false, reasons });
  }, minutes);
});

it("names each vector that comes out otherwise, with what it is about, what was expected and what came out", () => {
  const wrong = { ...first, expected: { ...first.expected, response: "NR" } };
  const report = selfTest(of(wrong, second, { ...index, expected: { ...index.expected, low: 99 } }));
  expect(report).toMatchObject({ passed: false, platform: null, kinds: { definition: { total: 2, failed: 1 }, sledai2k: { total: 1, failed: 1 } } });
  expect(report.definitions).toEqual({ nct05631717: { version: nct05631717.version, total: 2, failed: 1 } });
  expect(report.reasons).toEqual([`3 of ${String(file.vectors.length)} vectors`, "2 vectors came out otherwise"]);
  expect(report.failures).toEqual([
    { id: first.id, reason: first.reason, path: "classified", expected: wrong.expected, got: first.expected },
    { id: first.id, reason: first.reason, path: "compiled", expected: { response: "NR" }, got: { response: first.expected.response } },
    { id: index.id, reason: index.reason, path: "classified", expected: { ...index.expected, low: 99 }, got: index.expected },
  ]);
});

it("runs the compiled definitions too, and says that it was their answer", () => {
  fast.wrong = "nct05631717";
  const report = selfTest(file);
  expect(report.vectors.isComplete).toBe(true);
  expect(report.passed).toBe(false);
  const own = file.vectors.filter((vector) => vector.kind === "definition" && vector.definition === fast.wrong && vector.expected.response !== "PR");
  expect(report.failures.map(({ id, path, got }) => [id, path, got])).toEqual(own.map(({ id }) => [id, "compiled", { response: "PR" }]));
  expect(report.definitions["nct05631717"]?.failed).toBe(own.length);
  expect(report.reasons).toEqual([`${String(own.length)} vectors came out otherwise`]);
}, minutes);

it("a verdict that differs is a failure too, the order of keys is not", () => {
  const [level, ...others] = first.expected.levels;
  if (level === undefined) throw new Error("no level");
  const otherVerdict = { ...first, expected: { ...first.expected, levels: [{ ...level, criteria: level.criteria.map(() => "unknown" as const) }, ...others] } };
  expect(selfTest(of(otherVerdict)).failures.map(({ path }) => path)).toEqual(["classified"]);
  const { response, possible, levels } = first.expected;
  expect(selfTest(of({ ...first, expected: { levels, possible, response } })).failures).toEqual([]);
});

it("neither the vectors nor what they expect are frozen with the report", () => {
  const wrong = { ...first, expected: { ...first.expected, response: "NR" } };
  const given = of(wrong);
  expect(selfTest(given).failures).not.toEqual([]);
  expect([given, given.vectors, wrong, wrong.expected, wrong.expected.levels].map((each) => Object.isFrozen(each))).toEqual([false, false, false, false, false]);
});

describe("an error is a failure, not an exception", () => {
  const malformed = 'baseline upcr value "1,2" is not a plain decimal, expected zero or more, such as 0.41, "0.41" or "<0.1"';
  const rows: readonly (readonly [string, unknown, readonly (readonly [string, string])[]])[] = [
    ["a malformed value", { ...first, baseline: { upcr: { value: "1,2", unit: "g/g" } } }, [["classified", malformed], ["compiled", malformed]]],
    ["a version that is not there", { ...first, version: "9.0.0" }, [
      ["classified", `vector ${first.id} definition "nct05631717" is not a definition of this library in version 9.0.0`],
    ]],
    ["a kind that is not there", { ...index, kind: "other" }, [["classified", "no vector of kind other is known"]]],
    ["a kind that every object has", { ...index, kind: "constructor" }, [["classified", "no vector of kind constructor is known"]]],
    ["a kind that would set a prototype", { ...index, kind: "__proto__" }, [["classified", "no vector of kind __proto__ is known"]]],
  ];
  it.each(rows)("%s", (_, vector, errors) => {
    const report = selfTest(of(vector));
    expect(report.failures.map(({ path, got }) => [path, got])).toEqual(errors.map(([path, error]) => [path, { error }]));
    const { kind } = vector as Vector;
    expect(Object.entries(report.kinds)).toEqual([[kind, { total: 1, failed: 1 }]]);
  });

  it.each(["constructor", "__proto__"])("a definition of the name %s is counted, without a version", (definition) => {
    const { definitions } = selfTest(of({ ...first, definition }));
    expect(Object.entries(definitions)).toEqual([[definition, { version: null, total: 1, failed: 1 }]]);
  });
});

describe("what is no vector file is refused", () => {
  const noFile = "RangeError: vectors is not an object, expected the parsed content of vectors.json";
  const rows: readonly (readonly [string, unknown, string])[] = [
    ["the text of the file", JSON.stringify(file), noFile],
    ["null", null, "RangeError: vectors null"],
    ["only the list", file.vectors, "RangeError: vectors an array"],
    ["another format", { ...file, format: "2.0.0" }, 'RangeError: vectors format "2.0.0"'],
    ["a format as long as a file", { ...file, format: "x".repeat(1e6) }, `RangeError: vectors format "${"x".repeat(40)}…"`],
    ["no list", { ...file, vectors: {} }, "RangeError: vectors vectors an object"],
    ["a list that is a text", { ...file, vectors: "x".repeat(1e6) }, `RangeError: vectors vectors "${"x".repeat(40)}…"`],
    ["null among the vectors", of(first, null), "RangeError: vectors vectors[1] null"],
    ["a hole among the vectors", { ...file, vectors: Array(1) }, "RangeError: vectors vectors[0] undefined"],
    ["a text among the vectors", of("x".repeat(1e6)), `RangeError: vectors vectors[0] "${"x".repeat(40)}…"`],
    ["no id", of(first, { ...first, id: undefined }), "RangeError: vectors vectors[1] id undefined"],
    ["an empty id", of({ ...first, id: "" }), 'RangeError: vectors vectors[0] id ""'],
    ["no kind", of({ ...first, kind: undefined }), "RangeError: vectors vectors[0] kind undefined"],
    ["no reason", of({ ...first, reason: 1 }), "RangeError: vectors vectors[0] reason 1"],
    ["no definition", of({ ...first, definition: null }), "RangeError: vectors vectors[0] definition null"],
    ["no version", of({ ...first, version: 1 }), "RangeError: vectors vectors[0] version 1"],
    ["nothing expected", of({ ...first, expected: undefined }), "RangeError: vectors vectors[0] expected undefined"],
  ];
  it.each(rows)("%s", (_, given, message) => {
    expect(refusal(() => selfTest(given as VectorFile))).toBe(message);
  });
});

describe("options", () => {
  it.each<readonly [string, unknown, string]>([
    ["a misspelt key", { plattform: "x" }, 'RangeError: options has an unknown key "plattform", the nearest known key is "platform"'],
    ["a text", "Node 20", 'RangeError: options "Node 20"'],
    ["the text of the file", "x".repeat(1e6), `RangeError: options "${"x".repeat(40)}…"`],
    ["null", null, "RangeError: options null"],
    ["a platform that is an object", { platform: {} }, "RangeError: options platform an object"],
    ["a platform that is a number", { platform: 20 }, "RangeError: options platform 20"],
    ["an empty platform", { platform: "" }, 'RangeError: options platform ""'],
    ["a platform of spaces", { platform: "  " }, 'RangeError: options platform "  "'],
  ])("%s is refused", (_, options, message) => {
    expect(refusal(() => selfTest(of(), options as SelfTestOptions))).toBe(message);
  });

  it.each<readonly [string, SelfTestOptions | undefined, string | null]>([
    ["nothing", undefined, null],
    ["no platform", {}, null],
    ["null", { platform: null }, null],
    ["undefined", { platform: undefined } as unknown as SelfTestOptions, null],
    ["a text", { platform: "Node 20" }, "Node 20"],
  ])("%s is taken", (_, options, platform) => {
    expect(selfTest(of(), options).platform).toBe(platform);
  });
});
