import type { Measure } from "../../measurement/measure.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import { type BilagGrade, bilagGrades, type BilagGrades, type BilagSystem, bilagSystems, readBilagGrades } from "./bilag2004.js";

type Rule = (previous: BilagGrade, current: BilagGrade) => boolean;

const rulesOfOne = {
  bilag2004A: (_, current) => current === "A",
  bilag2004B: (_, current) => current === "B",
} as const satisfies Partial<Record<Measure, Rule>>;

/** A to B is an improvement, so no new B; D and E are one level. */
const rulesOfChange = {
  bilag2004NewA: (previous, current) => current === "A" && previous !== "A",
  bilag2004NewB: (previous, current) => current === "B" && previous !== "A" && previous !== "B",
  bilag2004NewC: (previous, current) => current === "C" && (previous === "D" || previous === "E"),
  bilag2004NotImproved: (previous, current) =>
    (previous === "A" && current === "A") || (previous === "B" && (current === "A" || current === "B")),
} as const satisfies Partial<Record<Measure, Rule>>;

type Counts = Readonly<Partial<Record<Measure, Quantity>>>;

/** How many systems are at A and at B. Systems without a grade make each count an interval. */
export function bilagCounts(argument: string, grades: BilagGrades): Counts {
  const read = readBilagGrades(argument, grades);
  return counts(rulesOfOne, read, read, (system) => (read[system] == null ? system : null));
}

/** How many systems have a new A, B or C, and how many that were at A or B have not improved. */
export function bilagChangeCounts(previous: BilagGrades, current: BilagGrades): Counts {
  return counts(rulesOfChange, previous, current, (system) => {
    const lacks = [previous[system] == null ? "at baseline" : "", current[system] == null ? "now" : ""].filter(Boolean);
    return lacks.length === 0 ? null : `${system} ${lacks.join(" and ")}`;
  });
}

function counts(
  rules: Readonly<Partial<Record<Measure, Rule>>>,
  previous: BilagGrades,
  current: BilagGrades,
  missing: (system: BilagSystem) => string | null,
): Counts {
  const lacking = bilagSystems.map(missing).filter((text) => text !== null);
  const without = lacking.length === 0 ? "" : `, ${String(lacking.length)} of 9 systems missing: ${lacking.join(", ")}`;
  const derivedBy = `BILAG-2004 grades${without}`;
  const entries = Object.entries(rules).map(([measure, holds]) => {
    let [low, high] = [0, 0];
    for (const system of bilagSystems) {
      const outcomes = optionsOf(previous[system]).flatMap((was) => optionsOf(current[system]).map((is) => holds(was, is)));
      if (outcomes.every(Boolean)) low++;
      if (outcomes.some(Boolean)) high++;
    }
    return [measure, { value: low === high ? low : `${String(low)} to ${String(high)}`, unit: "{count}", derivedBy }];
  });
  return Object.fromEntries(entries) as Counts;
}

function optionsOf(grade: BilagGrade | null | undefined): readonly BilagGrade[] {
  return grade == null ? bilagGrades : [grade];
}
