import { describe, expect, it } from "vitest";
import type { Vector, VectorFile } from "../../src/testing/vectors/vector.js";
import { canonicalText, identifyVectors, textDigest, vectorDigest } from "../../src/testing/vectors/vectorDigest.js";

const score = (id: string, total = 8): Vector => ({
  id, kind: "sledai2k", reason: "only seizure present", input: { descriptors: { seizure: true } }, expected: { total, low: total, high: total },
});
const given: VectorFile = { format: "1.0.0", library: "0.1.0", seed: 1, vectors: [score("a"), score("b"), score("c")] };
const frozen = { count: 3, digest: vectorDigest(given) };

describe("the digest of a text", () => {
  // cyrb53 with seed 0, computed by a program of its own in Python with whole numbers of any size.
  it.each([
    ["nothing", "", "0bdcb81aee8d83"],
    ["one letter", "a", "1c2ba782c97901"],
    ["two words that differ in two letters, the first", "revenge", "0e64cc3b748385"],
    ["two words that differ in two letters, the second", "revenue", "1d85148d13f93a"],
    ["a letter beyond ASCII", "5 µmol/L", "00249bd23bc16b"],
  ])("of %s has fourteen hexadecimal digits", (_, text, digest) => {
    expect(textDigest(text)).toBe(digest);
  });
});

describe("the same data is the same text", () => {
  it.each<readonly [string, unknown, unknown, boolean]>([
    ["another order of keys", { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
    ["a member that is undefined, which JSON leaves out", { a: 1, b: undefined }, { a: 1 }, true],
    ["another order of a list", ["a", "b"], ["b", "a"], false],
    ["a number and its text", { a: 1 }, { a: "1" }, false],
    ["null and nothing", { a: null }, {}, false],
    ["two texts and one with a comma", ["a", "b"], ['a","b'], false],
  ])("%s", (_, one, other, same) => {
    expect(canonicalText(one) === canonicalText(other)).toBe(same);
  });
});

describe("the digest of the vectors", () => {
  it("depends on no order of keys and on no version of the library, which is compared by itself", () => {
    const { expected, reason, kind, id, ...rest } = score("a");
    const turned = { vectors: [{ ...rest, expected, reason, kind, id } as Vector, ...given.vectors.slice(1)], seed: 1, library: "9.0.0", format: "1.0.0" };
    expect(vectorDigest(turned)).toBe(frozen.digest);
  });

  it.each<readonly [string, VectorFile]>([
    ["an altered input", { ...given, vectors: [{ ...score("a"), input: { descriptors: { seizure: null } } } as Vector, score("b"), score("c")] }],
    ["an altered answer", { ...given, vectors: [score("a", 4), score("b"), score("c")] }],
    ["an altered reason", { ...given, vectors: [{ ...score("a"), reason: "psychosis" }, score("b"), score("c")] }],
    ["another order of the vectors", { ...given, vectors: [score("b"), score("a"), score("c")] }],
    ["one less", { ...given, vectors: [score("a"), score("b")] }],
    ["another seed", { ...given, seed: 2 }],
    ["another format", { ...given, format: "1.0.1" }],
  ])("changes with %s", (_, altered) => {
    expect(vectorDigest(altered)).not.toBe(frozen.digest);
  });
});

describe("which vectors were given", () => {
  it("the vectors of this version are complete", () => {
    expect(identifyVectors(given, frozen, "0.1.0")).toEqual({
      vectors: { library: "0.1.0", format: "1.0.0", seed: 1, count: 3, digest: frozen.digest, expectedCount: 3, expectedDigest: frozen.digest, isComplete: true },
      reasons: [],
    });
  });

  const altered = "the vectors are not those of version 0.1.0: one was altered, replaced or moved";
  const many = Array.from({ length: 12 }, (_, i) => score(`v${String(i)}`));
  const without = <Key extends keyof VectorFile>(key: Key) => Object.fromEntries(Object.entries(given).filter(([name]) => name !== key)) as unknown as VectorFile;
  it.each<readonly [string, VectorFile, readonly string[]]>([
    ["none", { ...given, vectors: [] }, ["0 of 3 vectors"]],
    ["the first two", { ...given, vectors: given.vectors.slice(0, 2) }, ["2 of 3 vectors"]],
    ["one more", { ...given, vectors: [...given.vectors, score("d")] }, ["4 vectors, not 3"]],
    ["one three times", { ...given, vectors: [score("a"), score("a"), score("a")] }, [altered, "the id a stands 3 times"]],
    ["one twice, another missing", { ...given, vectors: [score("a"), score("b"), score("a")] }, [altered, "the id a stands twice"]],
    ["an altered input with the same answer", { ...given, vectors: [score("a"), score("b"), { ...score("c"), input: { descriptors: {} } } as Vector] }, [altered]],
    ["all twice", { ...given, vectors: [...many, ...many] }, [
      "24 vectors, not 3", ...Array.from({ length: 10 }, (_, i) => `the id v${String(i)} stands twice`), "2 more ids stand more than once",
    ]],
    ["of another version", { ...given, library: "0.0.9" }, ["the vectors are of version 0.0.9, not 0.1.0"]],
    ["of no version", without("library"), ["the vectors name no version, expected 0.1.0"]],
    ["of a version that is no text", { ...given, library: 1 as unknown as string }, ["the vectors name no version, expected 0.1.0"]],
    ["of a version as long as a file", { ...given, library: "x".repeat(1e6) }, [`the vectors are of version ${"x".repeat(40)}…, not 0.1.0`]],
    ["with another seed", { ...given, seed: 2 }, [altered]],
    ["with no seed", without("seed"), [altered]],
  ])("%s: not complete, and why", (_, file, reasons) => {
    const found = identifyVectors(file, frozen, "0.1.0");
    expect(found.reasons).toEqual(reasons);
    expect(found.vectors.isComplete).toBe(false);
  });

  it("a seed or version that is not there is null in the record", () => {
    expect(identifyVectors(without("seed"), frozen, "0.1.0").vectors.seed).toBe(null);
    expect(identifyVectors(without("library"), frozen, "0.1.0").vectors.library).toBe(null);
  });
});
