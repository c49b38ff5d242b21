import { exceptions } from "./exceptions";
import { mulberry32 } from "./mulberry32";
import { weeks, type Fate } from "./simulatedCourse";

/** The protocol assesses activity at baseline and at these weeks; at week 12 it does not. */
export const activityWeeks: readonly number[] = [0, 4, 8, 16, 20, 24];

/** The 24 descriptors of SLEDAI-2K, each with the chance that it is present at baseline. */
const descriptors: Readonly<Record<string, number>> = {
  seizure: 0, psychosis: 0, organicBrainSyndrome: 0, visual: 0, cranialNerve: 0, lupusHeadache: 0, cva: 0, vasculitis: 0.04,
  arthritis: 0.4, myositis: 0.02, urinaryCasts: 0.2, haematuria: 0.6, proteinuria: 1, pyuria: 0.35,
  rash: 0.4, alopecia: 0.3, mucosalUlcers: 0.2, pleurisy: 0.08, pericarditis: 0.05, lowComplement: 0.8, increasedDnaBinding: 0.7,
  fever: 0.1, thrombocytopenia: 0.08, leukopenia: 0.15,
};

/** The nine systems of BILAG-2004 and the descriptors that make them active here. The kidney goes its own way. */
const systems: Readonly<Record<string, readonly string[]>> = {
  constitutional: ["fever"], mucocutaneous: ["rash", "alopecia", "mucosalUlcers"], neuropsychiatric: [], musculoskeletal: ["arthritis", "myositis"],
  cardiorespiratory: ["pleurisy", "pericarditis"], gastrointestinal: [], ophthalmic: [], renal: [], haematological: ["thrombocytopenia", "leukopenia"],
};

/** Chance per visit that what is present goes away. */
const recovery: Readonly<Record<string, number>> = { C: 0.38, P: 0.27, N: 0.1 };
const renalGrades: Readonly<Record<string, readonly string[]>> = { C: ["A", "A", "B", "B", "C", "D"], P: ["A", "A", "B", "B", "B", "C"], N: ["A", "A", "B", "A", "B", "B"] };

/** One row of qs.csv: category, look-back period, test, result. */
export type ActivityRow = readonly [category: string, interval: string, test: string, result: string];

/**
 * Draws what was assessed of one subject, by week: SLEDAI-2K descriptors, BILAG-2004 grades, physician's global assessment.
 * `protein` is the 24-h protein of each visit in g/d, so that the descriptor agrees with the laboratory.
 */
export function simulatedActivity(subject: number, fate: Fate, seed: number, protein: readonly number[]): ReadonlyMap<number, readonly ActivityRow[]> {
  const random = mulberry32(seed + subject);
  const aim = fate.toUpperCase();
  const present = new Set(Object.entries(descriptors).filter(([, chance]) => random() < chance).map(([name]) => name));
  // The trial asks for a SLEDAI-2K of at least 6 at entry: proteinuria, low complement.
  present.add("proteinuria").add("lowComplement");
  const involved = new Set(Object.keys(systems).filter(() => random() < 0.12));
  const severe = random() < 0.45;
  const globalAtStart = 1.4 + random();
  const globalAtEnd = { C: 0.2 + 0.5 * random(), P: 0.6 + 0.6 * random(), N: globalAtStart * (0.75 + 0.4 * random()) }[aim as "C" | "P" | "N"];

  return new Map(activityWeeks.map((week, index) => {
    if (week > 0) evolve(present, aim, random);
    if ((protein[weeks.indexOf(week as (typeof weeks)[number])] ?? 0) > 0.5) present.add("proteinuria");
    else present.delete("proteinuria");
    const exception = exceptions[subject]?.activity?.[week];
    const found = new Set(exception?.present ?? present);
    const serologyLost = week > 0 && random() < 0.05 ? ["lowComplement", "increasedDnaBinding"] : [];
    const notDone = exception === undefined ? serologyLost : (exception.notDone ?? []);
    const grade = (system: string) => exception?.grades?.[system] ?? gradeOf(system, found, involved, severe, renalGrades[aim]?.[index] ?? "B");
    const global = (globalAtStart + (globalAtEnd - globalAtStart) * (week / 24)).toFixed(1);
    const globalLost = random() < 0.04 && week > 0 && exception === undefined;
    return [week, [
      ...Object.keys(descriptors).map((name) => ["SLEDAI-2K", "-P30D", name, notDone.includes(name) ? "" : found.has(name) ? "Y" : "N"] as const),
      ...Object.keys(systems).map((system) => ["BILAG-2004", "-P28D", system, grade(system)] as const),
      ["PGA 0-3", "", "physicianGlobal", exception?.global ?? (globalLost ? "" : global)],
    ]];
  }));
}

/** What is present may go, and now and then something comes. */
function evolve(present: Set<string>, aim: string, random: () => number): void {
  for (const [name, chance] of Object.entries(descriptors)) {
    const drawn = random();
    if (present.has(name) && drawn < (recovery[aim] ?? 0)) present.delete(name);
    else if (!present.has(name) && drawn > 1 - chance * 0.06) present.add(name);
  }
}

/** A, B or C while active, D once it was, E never. */
function gradeOf(system: string, found: ReadonlySet<string>, involved: Set<string>, severe: boolean, renal: string): string {
  const active = system === "renal" || (systems[system] ?? []).some((name) => found.has(name));
  if (active) involved.add(system);
  if (system === "renal") return renal;
  return active ? (severe ? "B" : "C") : involved.has(system) ? "D" : "E";
}
