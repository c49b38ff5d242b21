import { type BilagGrade, bilagGrades, type BilagGrades, bilagSystems } from "../../activity/bilag/bilag2004.js";
import { type IndexRow, indexVectors, sampledRows } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import type { Vector } from "./vector.js";

type Known = BilagGrade | null;

const all = (grade: Known): BilagGrades => Object.fromEntries(bilagSystems.map((system) => [system, grade]));
const gradesAndUnknown: readonly Known[] = [...bilagGrades, null];

/** The score of each grade in each system, and every pair of grades of one system. */
export function bilagVectors(pick: PickBelow): readonly Vector[] {
  const sampled = (): BilagGrades =>
    Object.fromEntries(bilagSystems.map((system) => [system, gradesAndUnknown[pick(pick(2) === 0 ? 5 : 6)] ?? null]));
  const scores = (["yee2010", "classic"] as const).flatMap((scheme): readonly IndexRow<"bilag2004Score">[] => [
    ["nothing known", { grades: {}, scheme }],
    ...bilagGrades.map((grade) => [`every system ${grade}`, { grades: all(grade), scheme }] as const),
    ...bilagSystems.flatMap((system) =>
      gradesAndUnknown.map(
        (grade) => [`${system} ${String(grade)}, the others E`, { grades: { ...all("E"), [system]: grade }, scheme }] as const,
      ),
    ),
    ...sampledRows(20, () => ({ grades: sampled(), scheme })),
  ]);
  const changes: readonly IndexRow<"bilag2004Change">[] = [
    ["nothing known", { previous: {}, current: {} }],
    ...gradesAndUnknown.flatMap((was) =>
      gradesAndUnknown.map(
        (is) =>
          [
            `renal from ${String(was)} to ${String(is)}`,
            { previous: { ...all("D"), renal: was }, current: { ...all("E"), renal: is } },
          ] as const,
      ),
    ),
    ...sampledRows(40, () => ({ previous: sampled(), current: sampled() })),
  ];
  return [...indexVectors("bilag2004Score", scores), ...indexVectors("bilag2004Change", changes)];
}
