import { compareResponseRates, type RateDifference } from "../summary/compareResponseRates.js";
import { type ResponseRate, responseRate } from "../summary/responseRate.js";
import { type IncidenceRate, incidenceRate } from "./incidenceRate.js";
import type { SafetyData } from "./safetySubject.js";

/** The subjects of one arm with at least one event of the row. */
export interface ArmIncidence {
  readonly arm: string;
  /** All subjects treated in the arm, with or without an event. */
  readonly total: number;
  /** With at least one event that certainly counts. */
  readonly subjects: number;
  /** With at least one event that counts or may count: the upper bound where the timing of events is unknown. */
  readonly subjectsPossible: number;
  /** The rows that certainly count, duplicates included: rows, not events. */
  readonly rows: number;
  /** Of `subjects`, with the Clopper–Pearson and the Wilson interval. */
  readonly rate: ResponseRate;
  /** Of `subjectsPossible`. */
  readonly ratePossible: number | null;
  /** This arm minus the reference, of `subjects`, with Newcombe's and Miettinen and Nurminen's interval; null for the reference itself. */
  readonly difference: RateDifference | null;
  /** Null where a subject has no first dose or end of follow-up. */
  readonly exposureAdjusted: IncidenceRate | null;
}

/** The subjects of each arm with an event of the row. */
export function armsOf(
  data: SafetyData,
  events: SafetyData["events"],
  reference: string | null,
  confidenceLevel: number,
): readonly ArmIncidence[] {
  const counts = new Map(
    data.arms.map(({ arm, subjects }) => [
      arm,
      { total: subjects.length, certain: new Set<string>(), possible: new Set<string>(), rows: 0 },
    ]),
  );
  for (const { arm, subject, counts: belongs } of events) {
    const own = counts.get(arm);
    if (own === undefined) continue;
    own.possible.add(subject);
    if (belongs === "yes") own.certain.add(subject);
    if (belongs === "yes") own.rows += 1;
  }
  const ofArm = (arm: string) => {
    const { total = 0, certain } = counts.get(arm) ?? {};
    return { responders: certain?.size ?? 0, total };
  };
  return data.arms.map(({ arm, subjects }): ArmIncidence => {
    const { total, certain, possible, rows } = counts.get(arm) ?? { total: 0, certain: new Set(), possible: new Set(), rows: 0 };
    const difference =
      reference === null || reference === arm ? null : compareResponseRates(ofArm(arm), ofArm(reference), { confidenceLevel }).difference;
    return {
      arm,
      total,
      subjects: certain.size,
      subjectsPossible: possible.size,
      rows,
      rate: responseRate({ responders: certain.size, total }, { confidenceLevel }),
      ratePossible: total === 0 ? null : possible.size / total,
      difference,
      exposureAdjusted: incidenceRate(subjects, events, confidenceLevel),
    };
  });
}
