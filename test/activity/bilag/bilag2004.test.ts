import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BilagGrade, type BilagGrades, bilag2004Score, bilagSystems } from "../../../src/activity/bilag/bilag2004.js";
import { frozenThrough, unfrozenParts } from "../../measurement/frozen.js";
import { refusal } from "../../measurement/refusal.js";
import { corticolup } from "../fixtures/corticolup.js";

const inactive = Object.fromEntries(bilagSystems.map((system) => [system, "E"])) as BilagGrades;
/** "1A 2C": so many systems with these grades, the rest E. */
const withLetters = (letters: string): BilagGrades => {
  const grades = letters.split(" ").flatMap((part) => Array.from({ length: Number(part.slice(0, -1)) }, () => part.slice(-1) as BilagGrade));
  return { ...inactive, ...Object.fromEntries(grades.map((grade, i) => [bilagSystems[i] ?? "", grade])) };
};

describe("the numerical BILAG-2004 score", () => {
  it.each([
    ["A", 12, 9],
    ["B", 8, 3],
    ["C", 1, 1],
    ["D", 0, 0],
    ["E", 0, 0],
  ] as const)("%s alone: %i by Yee 2010, %i by the older scheme", (grade, yee2010, classic) => {
    for (const system of bilagSystems) {
      const grades = { ...inactive, [system]: grade };
      expect([bilag2004Score(grades).total, bilag2004Score(grades, "yee2010").total, bilag2004Score(grades, "classic").total]).toEqual([yee2010, yee2010, classic]);
    }
  });

  it("nine systems with an A are 108", () => {
    expect(bilag2004Score(withLetters("9A"))).toStrictEqual({ index: "BILAG-2004", scheme: "yee2010", total: 108, range: { low: 108, high: 108 }, missing: [] });
    expect(bilag2004Score(withLetters("9A"), "classic")).toMatchObject({ scheme: "classic", total: 81 });
  });

  it.each(corticolup)("CORTICOLUP patient $patient, $letters: $score", ({ letters, score }) => {
    expect(bilag2004Score(withLetters(letters)).total).toBe(score);
  });

  it("a missing system leaves 0 to 12 open, or 0 to 9", () => {
    const grades = { ...withLetters("1A 1C"), renal: null, ophthalmic: null };
    expect(bilag2004Score(grades)).toMatchObject({ total: null, range: { low: 13, high: 37 }, missing: ["ophthalmic", "renal"] });
    expect(bilag2004Score(grades, "classic")).toMatchObject({ total: null, range: { low: 10, high: 28 } });
    expect(bilag2004Score({})).toMatchObject({ total: null, range: { low: 0, high: 108 }, missing: bilagSystems });
  });

  it.each<[string, unknown, unknown, string]>([
    ["a misspelt system", { hematological: "A" }, undefined, 'RangeError: grades has an unknown key "hematological", the nearest known key is "haematological"'],
    ["a small letter", { renal: "a" }, undefined, 'RangeError: grades renal "a"'],
    ["points for a grade", { renal: 12 }, undefined, "RangeError: grades renal 12"],
    ["letters in a list", ["A"], undefined, "RangeError: grades an array"],
    ["an unknown scheme", {}, "12/5/1", 'RangeError: scheme "12/5/1"'],
    ["a scheme of the prototype", {}, "constructor", 'RangeError: scheme "constructor"'],
  ])("refuses %s", (_title, grades, scheme, message) => {
    expect(refusal(() => bilag2004Score(grades as BilagGrades, scheme as never))).toBe(message);
  });

  it("the range holds every completion's total, and is as wide as its extremes", () => {
    const grade = fc.constantFrom<BilagGrade>("A", "B", "C", "D", "E");
    const record = fc.record(Object.fromEntries(bilagSystems.map((system) => [system, grade])), { requiredKeys: [] });
    fc.assert(fc.property(record, fc.array(grade, { minLength: 9, maxLength: 9 }), fc.constantFrom("yee2010", "classic"), (grades, filling, scheme) => {
      const { range } = bilag2004Score(grades, scheme);
      const completed = (fill: (i: number) => BilagGrade) => bilag2004Score(Object.fromEntries(bilagSystems.map((system, i) => [system, grades[system] ?? fill(i)])), scheme).total;
      const total = completed((i) => filling[i] ?? "E");
      expect(total).toBeGreaterThanOrEqual(range.low);
      expect(total).toBeLessThanOrEqual(range.high);
      expect([completed(() => "D"), completed(() => "A")]).toEqual([range.low, range.high]);
    }));
  });

  it("takes frozen input and gives frozen JSON", () => {
    const score = bilag2004Score(frozenThrough({ renal: "A" as const }));
    expect(unfrozenParts(score)).toEqual([]);
    expect(JSON.parse(JSON.stringify(score))).toStrictEqual(score);
  });
});
