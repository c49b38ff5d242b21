import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { selfTest } from "../../src/testing/selfTest.js";
import type { VectorFile } from "../../src/testing/vector.js";
import { isDeeplyFrozen } from "../laws/law.js";

const file = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as VectorFile;

it("passes on the vectors of this version and counts them by kind and definition", () => {
  const report = selfTest(file, { platform: "a test machine" });
  expect(report).toMatchObject({ passed: true, failures: [], platform: "a test machine", format: "1.0.0", total: file.vectors.length, vectorsFrom: file.library });
  const { definition } = report.kinds;
  expect(Object.keys(report.kinds)).toEqual([
    "definition", "sledai2k", "selenaSledai", "sledai2kFromLaboratory", "bilag2004Score", "bilag2004Change", "bilag2004Renal", "physicianGlobal", "sleDas", "sri",
  ]);
  expect(Object.values(report.kinds).reduce((sum, { total }) => sum + total, 0)).toBe(file.vectors.length);
  expect(Object.values(report.definitions).reduce((sum, { total }) => sum + total, 0)).toBe(definition?.total);
  expect(isDeeplyFrozen(report)).toBe(true);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

it("names each vector that comes out otherwise, with what was expected and what came out", () => {
  const [first, second] = file.vectors;
  if (first?.kind !== "definition" || second === undefined) throw new Error("the file does not begin with a definition");
  const wrong = { ...first, expected: { ...first.expected, response: "PR" } };
  const report = selfTest({ ...file, vectors: [wrong, second] });
  expect(report).toMatchObject({ passed: false, total: 2, platform: null, kinds: { definition: { total: 2, failed: 1 } } });
  expect(report.failures).toEqual([{ id: first.id, expected: wrong.expected, got: first.expected }]);
});

it("a verdict that differs is a failure too, the order of keys is not", () => {
  const [first] = file.vectors;
  if (first?.kind !== "definition") throw new Error("the file does not begin with a definition");
  const [level, ...others] = first.expected.levels;
  if (level === undefined) throw new Error("no level");
  const otherVerdict = { ...first, expected: { ...first.expected, levels: [{ ...level, criteria: level.criteria.map(() => "unknown" as const) }, ...others] } };
  expect(selfTest({ ...file, vectors: [otherVerdict] }).passed).toBe(false);
  const { response, possible, levels } = first.expected;
  expect(selfTest({ ...file, vectors: [{ ...first, expected: { levels, possible, response } }] }).passed).toBe(true);
});

it("an error and an unknown definition or kind are failures, not exceptions", () => {
  const [first] = file.vectors;
  if (first?.kind !== "definition") throw new Error("the file does not begin with a definition");
  const vectors = [
    { ...first, baseline: { upcr: { value: "1,2", unit: "g/g" } } },
    { ...first, version: "9.0.0" },
    { ...first, kind: "other" as "definition" },
  ];
  const report = selfTest({ ...file, vectors });
  expect(report.failures.map(({ got }) => got)).toEqual([
    { error: 'baseline upcr value "1,2" is not a plain decimal, expected zero or more, such as 0.41, "0.41" or "<0.1"' },
    { error: `vector ${first.id} is about nct05631717 9.0.0, which this library does not have` },
    { error: "no vector of kind other is known" },
  ]);
});

it("no vectors at all are no pass, and another format is refused", () => {
  expect(selfTest({ ...file, vectors: [] }).passed).toBe(false);
  expect(() => selfTest({ ...file, format: "2.0.0" })).toThrow('vectors format "2.0.0" is not "1.0.0", the format of this version');
  expect(() => selfTest(null as unknown as VectorFile)).toThrow("vectors null is not an object");
});
