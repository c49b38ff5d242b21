import {
  bestCase, compareResponseRates, compositeStrategy, hypotheticalStrategy, imputeNonResponse, lastObservationCarriedForward, treatmentPolicy,
  whileOnTreatment, worstCase, worstObservationCarriedForward,
} from "renal-response";
import type { EventName, Imputation, IntercurrentEventStrategy, ResponseCounts, ResponseRateComparison } from "renal-response";
import type { Endpoint, Plan } from "./plan";
import type { StudySubject } from "./trialCourses";
import { armsOf, countsIn, type SubjectAtWeek, weekResponses } from "./weekResponses";

/** The intercurrent events that the analyses are about. */
const intercurrent: readonly EventName[] = ["rescueTherapy", "treatmentDiscontinued", "death"];

/** Those of which the data say anything at all: a strategy about another would make everyone unknown. */
export function recordedEvents(subjects: readonly StudySubject[]): readonly EventName[] {
  const said = new Set(subjects.flatMap(({ course }) => [
    ...(course?.eventsRecorded ?? []),
    ...(course?.events ?? []).map(({ event }) => event),
    ...(course?.visits ?? []).flatMap(({ events }) => Object.keys(events ?? {}) as EventName[]),
  ]));
  return intercurrent.filter((event) => said.has(event));
}

/**
 * The strategies of ICH E9(R1). A visit on the day of the event is not affected: its samples are taken before rescue is given
 * or treatment stopped.
 */
export function strategiesFor(events: readonly EventName[]): readonly IntercurrentEventStrategy[] {
  const options = { onTheDay: "unaffected" } as const;
  if (events.length === 0) return [];
  return [treatmentPolicy(events), compositeStrategy(events, options), whileOnTreatment(events, options), hypotheticalStrategy(events, options)];
}

/** Each imputation by its name; null imputes nothing. */
export const imputations: readonly (readonly [name: string, imputation: Imputation | null])[] = [
  ["nothing imputed", null],
  ["imputeNonResponse", imputeNonResponse],
  ["worstCase", worstCase],
  ["bestCase", bestCase],
  ["lastObservationCarriedForward", lastObservationCarriedForward],
  ["worstObservationCarriedForward", worstObservationCarriedForward],
];

/** One way to treat intercurrent events and missing data, and what comes of it. */
export interface SensitivityRow {
  readonly strategy: string;
  readonly imputation: string;
  readonly subjects: readonly SubjectAtWeek[];
  /** Not evaluable, by arm. */
  readonly notEvaluable: readonly number[];
  /** By endpoint. */
  readonly endpoints: readonly SensitivityCell[];
}

export interface SensitivityCell {
  readonly label: string;
  /** By arm. */
  readonly counts: readonly ResponseCounts[];
  readonly comparison: ResponseRateComparison | null;
}

/** Every strategy with every imputation, on the same subjects. */
export function sensitivityRows(subjects: readonly StudySubject[], plan: Plan, endpoints: readonly Endpoint[]): readonly SensitivityRow[] {
  const strategies = strategiesFor(recordedEvents(subjects));
  const columns = strategies.length === 0 ? [null] : strategies;
  const arms = armsOf(subjects);
  return columns.flatMap((strategy) => imputations.map(([name, imputation]): SensitivityRow => {
    const judged = weekResponses(subjects, plan, { intercurrentEvents: strategy === null ? [] : [strategy], imputation });
    return {
      strategy: strategy?.kind ?? "as observed",
      imputation: name,
      subjects: judged,
      notEvaluable: arms.map((arm) => countsIn(judged, arm, ["NE"]).responders),
      endpoints: endpoints.map(({ label, responses }) => {
        const counts = arms.map((arm) => countsIn(judged, arm, responses));
        const [first, second] = counts;
        return { label, counts, comparison: first !== undefined && second !== undefined && counts.length === 2 ? compareResponseRates(first, second) : null };
      }),
    };
  }));
}
