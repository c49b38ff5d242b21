import type { ActivityAssessment } from "../../activity/activityAssessment.js";
import { type BilagGrade, bilagGrades, type BilagGrades, bilagSystems } from "../../activity/bilag/bilag2004.js";
import type { SledaiDescriptors } from "../../activity/sledai/sledaiScore.js";
import { type IndexRow, indexVectors, sampledRows } from "./indexRows.js";
import type { PickBelow } from "./random.js";
import { descriptorsBy, sampledDescriptors } from "./sledaiVectors.js";
import type { Vector } from "./vector.js";
type SriRow = IndexRow<"sri">;

const quiet: BilagGrades = {
  constitutional: "D",
  mucocutaneous: "B",
  neuropsychiatric: "E",
  musculoskeletal: "B",
  cardiorespiratory: "D",
  gastrointestinal: "E",
  ophthalmic: "E",
  renal: "C",
  haematological: "C",
};

function assessment(score: number, global: string, grades: BilagGrades): ActivityAssessment {
  return { sledai2k: { value: String(score), unit: "{score}" }, physicianGlobal: { value: global, unit: "{0-3}" }, bilag2004: grades };
}

/** The index fallen by one point less than asked, by as many and by one more; BILAG and global assessment on their limits. */
function sriLimits(): readonly SriRow[] {
  const before = assessment(12, "1.2", quiet);
  const row = (reason: string, followUp: ActivityAssessment, points: 4 | 5 | 6 | 7 | 8 = 4): SriRow => [
    reason,
    { options: { points }, baseline: before, followUp },
  ];
  const falls = ([4, 5, 6, 7, 8] as const).flatMap((points) =>
    [-1, 0, 1].map((more) =>
      row(`SLEDAI-2K fallen by ${String(points + more)}, SRI-${String(points)}`, assessment(12 - points - more, "1.2", quiet), points),
    ),
  );
  const withGrades = (reason: string, changed: BilagGrades) => row(reason, assessment(8, "1.2", { ...quiet, ...changed }));
  return [
    ...falls,
    withGrades("one new B", { renal: "B" }),
    withGrades("two new B", { renal: "B", haematological: "B" }),
    withGrades("a new A, from B", { mucocutaneous: "A" }),
    withGrades("a new A, from C", { renal: "A" }),
    withGrades("one system unknown", { renal: null }),
    ...["1.2", "1.49", "1.5", "1.51"].map((global) => row(`global assessment ${global} after 1.2`, assessment(8, global, quiet))),
    row("global assessment missing", { ...assessment(8, "1.2", quiet), physicianGlobal: null }),
    row("SLEDAI-2K missing", { ...assessment(8, "1.2", quiet), sledai2k: null }),
    row("nothing known", {}),
  ];
}

/** The limits of SRI, and random visits with descriptors and grades, some of them unknown. */
export function sriVectors(pick: PickBelow): readonly Vector[] {
  const grade = (open: boolean): BilagGrade | null => (open && pick(8) === 0 ? null : (bilagGrades[pick(bilagGrades.length)] ?? "E"));
  const sampled = sampledRows(80, (): SriRow[1] => {
    const open = pick(2) === 0;
    const before: BilagGrades = Object.fromEntries(bilagSystems.map((system) => [system, grade(open)]));
    // Mostly as before, so that responses are met as well.
    const after: BilagGrades = Object.fromEntries(bilagSystems.map((system) => [system, pick(6) === 0 ? grade(open) : before[system]]));
    const visit = (descriptors: SledaiDescriptors, grades: BilagGrades): ActivityAssessment => ({
      sledai2kDescriptors: descriptors,
      bilag2004: grades,
      physicianGlobal: { value: `${String(pick(2))}.${String(pick(10))}`, unit: "{0-3}" },
    });
    const present = sampledDescriptors(pick, open);
    const left = descriptorsBy((key) => (pick(3) === 0 ? false : (present[key as keyof SledaiDescriptors] ?? null)));
    return {
      options: { points: ([4, 5, 6, 7, 8] as const)[pick(5)] ?? 4 },
      baseline: visit(present, before),
      followUp: visit(left, after),
    };
  });
  return indexVectors("sri", [...sriLimits(), ...sampled]);
}
