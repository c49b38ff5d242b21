import { deepFrozen } from "../measurement/deepFrozen.js";
import { type ResponseRate, responseRate } from "../summary/responseRate.js";
import { readSafetyData, type SafetySubject } from "./safetySubject.js";

/** The deaths of one arm. */
export interface ArmDeaths {
  readonly arm: string;
  readonly total: number;
  readonly deaths: number;
  /** The subjects of whom it is not recorded whether they died: the upper bound is deaths plus these. */
  readonly unknown: number;
  readonly rate: ResponseRate;
}

/** Deaths by arm, and fatal events that no death on study stands beside. Plain frozen JSON. */
export interface DeathsOnStudy {
  readonly arms: readonly ArmDeaths[];
  /** Subjects with a fatal event who are recorded as alive, or of whom no death is recorded. */
  readonly contradictions: readonly string[];
}

/**
 * The deaths on study by arm as treated: whatever the day, the cause or the treatment at the time.
 *
 * Deaths are counted from the subjects, not from events that are treatment-emergent: a death after the last dose and the lag counts. A
 * fatal event beside a subject who is not recorded as
 * dead is reported, not counted. Source: FDA Standard Safety Tables and Figures 2025, 2.2.2.1.
 *
 * @param subjects as for `incidence`, with `died`
 * @param fatalEvents the subjects with an event that resulted in death (`seriousness`)
 * @param options `arms` in order
 * @category Safety
 * @example
 * const subjects = [{ subject: "01", arm: "active", died: true }, { subject: "02", arm: "active", died: false }];
 * deathsOnStudy(subjects, ["02"]).arms[0].deaths; // => 1
 * deathsOnStudy(subjects, ["02"]).contradictions; // => ["02"]
 */
export function deathsOnStudy(
  subjects: readonly SafetySubject[],
  fatalEvents: readonly string[],
  options: { readonly arms?: readonly string[] | null | undefined } = {},
): DeathsOnStudy {
  const { arms } = readSafetyData(subjects, [], options.arms);
  const dead = new Set(subjects.filter(({ died }) => died === true).map(({ subject }) => subject));
  return deepFrozen({
    arms: arms.map(({ arm, subjects: own }): ArmDeaths => {
      const deaths = own.filter(({ died }) => died === true).length;
      const unknown = own.filter(({ died }) => died == null).length;
      return { arm, total: own.length, deaths, unknown, rate: responseRate({ responders: deaths, total: own.length }) };
    }),
    contradictions: [...new Set(fatalEvents.filter((subject) => !dead.has(subject)))],
  });
}
