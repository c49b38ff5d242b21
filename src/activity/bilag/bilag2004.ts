import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { requireOneOf } from "../../measurement/requirements.js";
import { isNot } from "../../measurement/wordings.js";
import type { ScoreRange } from "../sledai/sledaiScore.js";

/** The nine systems of BILAG-2004. */
export type BilagSystem =
  | "constitutional" | "mucocutaneous" | "neuropsychiatric" | "musculoskeletal" | "cardiorespiratory" | "gastrointestinal"
  | "ophthalmic" | "renal" | "haematological";

/** A severe, B moderate, C mild, D inactive but once involved, E never involved. */
export type BilagGrade = "A" | "B" | "C" | "D" | "E";

/** The grade of each system. A system left out (or null) is unknown. */
export type BilagGrades = Readonly<Partial<Record<BilagSystem, BilagGrade | null | undefined>>>;

export const bilagSystems: readonly BilagSystem[] = [
  "constitutional",
  "mucocutaneous",
  "neuropsychiatric",
  "musculoskeletal",
  "cardiorespiratory",
  "gastrointestinal",
  "ophthalmic",
  "renal",
  "haematological",
];
/** Most severe first. */
export const bilagGrades: readonly BilagGrade[] = ["A", "B", "C", "D", "E"];

/** The points of a grade. `yee2010`: 12/8/1/0/0, fitted to BILAG-2004; `classic`: 9/3/1/0/0, made for the older BILAG and still in use. */
export type BilagScheme = "yee2010" | "classic";

const schemes: Readonly<Record<BilagScheme, Readonly<Record<BilagGrade, number>>>> = {
  yee2010: { A: 12, B: 8, C: 1, D: 0, E: 0 },
  classic: { A: 9, B: 3, C: 1, D: 0, E: 0 },
};

/** A numerical BILAG-2004 score as plain frozen JSON. */
export interface Bilag2004Score {
  readonly index: "BILAG-2004";
  readonly scheme: BilagScheme;
  /** Null while a system is unknown. */
  readonly total: number | null;
  readonly range: ScoreRange;
  readonly missing: readonly BilagSystem[];
}

/**
 * The numerical BILAG-2004 score: the points of the nine systems' grades, 0 to 108 by Yee 2010.
 *
 * The grades are the caller's. The published rules that lead from the 97 items to a grade could be read for no system but the
 * kidney, and there in clinical software only (`bilag2004Renal`), so the other eight are not shipped. Source: Yee, Rheumatology
 * 2010;49:1665-9 (primary) for 12/8/1/0/0; the same paper names 9/3/1/0/0 as the older scheme.
 *
 * @param grades "A" to "E" by system; what is left out is unknown, never "E"
 * @param scheme "yee2010" (12/8/1/0/0), which is the one fitted to BILAG-2004 and is taken when none is named, or "classic" (9/3/1/0/0)
 * @returns plain frozen JSON
 * @throws RangeError on an unknown system, grade or scheme
 * @example
 * const others = { constitutional: "D", mucocutaneous: "B", neuropsychiatric: "E", musculoskeletal: "C", cardiorespiratory: "E" };
 * const grades = { ...others, gastrointestinal: "E", ophthalmic: "E", haematological: "D" };
 * bilag2004Score({ ...grades, renal: "A" }).total; // => 21
 * bilag2004Score({ ...grades, renal: "A" }, "classic").total; // => 13
 * bilag2004Score(grades).range; // => { low: 9, high: 21 }
 * @category Activity
 */
export function bilag2004Score(grades: BilagGrades, scheme: BilagScheme = "yee2010"): Bilag2004Score {
  const read = readBilagGrades("grades", grades);
  requireOneOf("scheme", scheme, Object.keys(schemes));
  const points = schemes[scheme];
  const missing = bilagSystems.filter((system) => read[system] == null);
  let low = 0;
  for (const system of bilagSystems) low += points[read[system] ?? "E"];
  return Object.freeze({
    index: "BILAG-2004",
    scheme,
    total: missing.length === 0 ? low : null,
    range: Object.freeze({ low, high: low + missing.length * points.A }),
    missing: Object.freeze(missing),
  });
}

/** Reads the grades at the boundary. Throws a RangeError on an unknown system or grade. */
export function readBilagGrades(argument: string, raw: unknown): BilagGrades {
  const grades = requireObject(argument, raw);
  requireKnownKeys(argument, grades, bilagSystems);
  for (const system of bilagSystems) {
    const grade = grades[system];
    if (grade != null && !bilagGrades.includes(grade as BilagGrade))
      throw misuse(`${argument} ${system}`, grade, isNot("a grade", "A, B, C, D or E"));
  }
  return grades as BilagGrades;
}
