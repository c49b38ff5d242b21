import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BilagGrade, bilagGrades, type BilagGrades, bilagSystems } from "../../../src/activity/bilag/bilag2004.js";
import { bilag2004Change, type BilagSystemChange } from "../../../src/activity/bilag/bilag2004Change.js";
import { frozenThrough, unfrozenParts } from "../../measurement/frozen.js";
import { refusal } from "../../measurement/refusal.js";
import { rituximabBilag } from "../fixtures/rituximab.js";

const inactive = Object.fromEntries(bilagSystems.map((system) => [system, "E"])) as BilagGrades;
const renalChange = (previous: BilagGrade | null, current: BilagGrade | null) => bilag2004Change({ ...inactive, renal: previous }, { ...inactive, renal: current });
/** The lists in which the renal system stands. */
const lists = ({ newA, newB, worsened, unchanged, improved }: ReturnType<typeof bilag2004Change>) =>
  Object.entries({ newA, newB, worsened, unchanged, improved }).filter(([, systems]) => systems.includes("renal")).map(([name]) => name);

describe("the change of one system", () => {
  const same = ["unchanged"];
  const better = ["improved"];
  const [newA, newB, toC] = [["newA", "worsened"], ["newB", "worsened"], ["worsened"]];
  // Rows: the grade before; columns: A, B, C, D, E now.
  it.each<[BilagGrade, string[], string[], string[], string[], string[]]>([
    ["A", same, better, better, better, better],
    ["B", newA, same, better, better, better],
    ["C", newA, newB, same, better, better],
    ["D", newA, newB, toC, same, same],
    ["E", newA, newB, toC, same, same],
  ])("from %s to A, B, C, D, E", (previous, ...expected) => {
    expect(bilagGrades.map((current) => lists(renalChange(previous, current)))).toEqual(expected);
  });

  it("A to B is an improvement and not a new B", () => {
    expect(renalChange("A", "B")).toMatchObject({ newA: [], newB: [], worsened: [], improved: ["renal"] });
  });
});

describe("a grade that is missing at one time", () => {
  const worsening: BilagSystemChange[] = ["newA", "newB", "worsenedToC"];
  it.each<[string, BilagGrade | null, BilagGrade | null, BilagSystemChange[]]>([
    ["A before", "A", null, ["unchanged", "improved"]],
    ["B before", "B", null, ["newA", "unchanged", "improved"]],
    ["C before", "C", null, ["newA", "newB", "unchanged", "improved"]],
    ["D before", "D", null, [...worsening, "unchanged"]],
    ["E before", "E", null, [...worsening, "unchanged"]],
    ["A now", null, "A", ["newA", "unchanged"]],
    ["B now", null, "B", ["newB", "unchanged", "improved"]],
    ["C now", null, "C", ["worsenedToC", "unchanged", "improved"]],
    ["D now: nothing new", null, "D", ["unchanged", "improved"]],
    ["E now: nothing new", null, "E", ["unchanged", "improved"]],
    ["neither", null, null, [...worsening, "unchanged", "improved"]],
  ])("%s", (_title, previous, current, possible) => {
    const change = renalChange(previous, current);
    expect(change.open).toStrictEqual([{ system: "renal", previous, current, possible }]);
    expect(lists(change)).toEqual([]);
    expect(change.unchanged).toHaveLength(8);
  });
});

it("refuses what is no grade and names the side", () => {
  expect(refusal(() => bilag2004Change({ renal: "F" as never }, {}))).toBe('RangeError: previous renal "F"');
  expect(refusal(() => bilag2004Change({}, { kidney: "A" } as never))).toMatch(/^RangeError: current has an unknown key "kidney"/);
  expect(refusal(() => bilag2004Change(null as never, {}))).toBe("RangeError: previous null");
});

describe("16 patients on rituximab, 31 pairs of letters as published", () => {
  const pairs = rituximabBilag.map(([patient, manifestation, baseline, month6]) => ({ patient, manifestation, baseline, month6, change: renalChange(baseline, month6) }));

  it("28 pairs improved, 3 stayed B, none is a new A or a new B", () => {
    expect(pairs.filter(({ change }) => change.improved.includes("renal"))).toHaveLength(28);
    const unchanged = pairs.filter(({ change }) => change.unchanged.includes("renal"));
    expect(unchanged.map(({ patient, manifestation }) => [patient, manifestation])).toEqual([[6, "haematological"], [14, "Neurological"], [14, "general"]]);
    expect(pairs.flatMap(({ change }) => change.worsened)).toEqual([]);
  });

  it("five nephritis or serositis pairs went from A to B: none of them a new B", () => {
    const fromAToB = pairs.filter(({ baseline, month6 }) => baseline === "A" && month6 === "B");
    expect(fromAToB.map(({ patient }) => patient)).toEqual([2, 8, 9, 11, 16]);
    for (const { change } of fromAToB) expect(lists(change)).toEqual(["improved"]);
  });
});

describe("laws", () => {
  const grade = fc.constantFrom<BilagGrade | null>("A", "B", "C", "D", "E", null);
  const grades = fc.record(Object.fromEntries(bilagSystems.map((system) => [system, grade]))) as fc.Arbitrary<BilagGrades>;

  it("every system stands in exactly one of worsened, unchanged, improved and open", () => {
    fc.assert(fc.property(grades, grades, (previous, current) => {
      const { worsened, unchanged, improved, open } = bilag2004Change(previous, current);
      expect([...worsened, ...unchanged, ...improved, ...open.map(({ system }) => system)].sort()).toEqual([...bilagSystems].sort());
    }));
  });

  it("the change of every completion was possible", () => {
    fc.assert(fc.property(grade, grade, fc.constantFrom(...bilagGrades), fc.constantFrom(...bilagGrades), (previous, current, fillPrevious, fillCurrent) => {
      const [system] = renalChange(previous, current).open;
      const [name] = lists(renalChange(previous ?? fillPrevious, current ?? fillCurrent));
      if (system !== undefined) expect(system.possible).toContain(name === "worsened" ? "worsenedToC" : name);
    }));
  });

  it("takes frozen input and gives frozen JSON", () => {
    const change = bilag2004Change(frozenThrough({ renal: "A" as const }), frozenThrough({ renal: null }));
    expect(unfrozenParts(change)).toEqual([]);
    expect(JSON.parse(JSON.stringify(change))).toStrictEqual(change);
  });
});
