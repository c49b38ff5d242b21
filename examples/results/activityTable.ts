import {
  bilag2004Score, type BilagGrades, changeFromBaseline, type Description, describeValues, sledai2k, type SledaiDescriptors, type SledaiOptions,
} from "renal-response";
import type { RecordedActivity, Subject, Trial, Visit } from "../trial/records";
import { armsOf } from "./weekResponses";

/** What is followed over time: a value at a visit and its change from baseline. */
interface Followed {
  readonly title: string;
  readonly change: (baseline: Visit | undefined, visit: Visit) => ReturnType<typeof changeFromBaseline>;
}

const followed: readonly Followed[] = [
  {
    title: "SLEDAI-2K",
    change: (baseline, visit) => changeFromBaseline(sledaiOf(baseline?.activity), sledaiOf(visit.activity)),
  },
  {
    title: "BILAG-2004 numerical score (12/8/1/0/0)",
    change: (baseline, visit) => changeFromBaseline(bilagOf(baseline?.activity), bilagOf(visit.activity)),
  },
  {
    title: "Prednisone or equivalent, mg/d",
    change: (baseline, visit) => changeFromBaseline(baseline?.assessment.prednisoneEquivalent, visit.assessment.prednisoneEquivalent),
  },
];

/** One visit of one arm: everyone of the arm counts, as a value or as missing. */
export interface ActivityRow {
  readonly title: string;
  readonly visit: string;
  readonly arm: string;
  readonly values: Description;
  /** Null at baseline. */
  readonly changes: Description | null;
}

/** SLEDAI-2K, BILAG-2004 score and prednisone by visit and arm, at the visits at which activity was assessed; none without qs.csv. */
export function activityRows(trial: Trial, baselineVisit: string): readonly ActivityRow[] {
  const visits = assessedVisits(trial);
  return followed.flatMap(({ title, change }) => visits.flatMap((name) => armsOf(trial.subjects).map((arm): ActivityRow => {
    const changes = trial.subjects.filter((subject) => subject.arm === arm).map((subject) => {
      const visit = visitOf(subject, name);
      return visit === undefined ? null : change(visitOf(subject, baselineVisit), visit);
    });
    return {
      title,
      visit: name,
      arm,
      values: describeValues(changes.map((one) => one?.value)),
      changes: name === baselineVisit ? null : describeValues(changes.map((one) => one?.change)),
    };
  })));
}

function assessedVisits({ subjects }: Trial): readonly string[] {
  const assessed = subjects.flatMap(({ visits }) => visits.filter(({ activity }) => activity !== undefined));
  return [...new Map(assessed.map(({ visit, visitNumber }) => [visit, visitNumber]))].sort(([, a], [, b]) => a - b).map(([visit]) => visit);
}

export function visitOf({ visits }: Subject, name: string): Visit | undefined {
  return visits.find(({ visit }) => visit === name);
}

function sledaiOf(activity: RecordedActivity | undefined) {
  // Which version of the arthritis item the form had is not in the file: not stated, not guessed.
  return activity === undefined ? null : sledai2k(activity.sledai as SledaiDescriptors, { windowDays: activity.sledaiDays as SledaiOptions["windowDays"] ?? null });
}

function bilagOf(activity: RecordedActivity | undefined) {
  return activity === undefined ? null : bilag2004Score(activity.bilag as BilagGrades);
}
