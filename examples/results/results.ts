import type { Trial } from "../trial/records";
import { type ActivityRow, activityRows } from "./activityTable";
import { type Endpoint, endpointsOf, type Plan } from "./plan";
import { type SensitivityRow, sensitivityRows } from "./sensitivity";
import { sriAtWeek, type SubjectSri } from "./sriAtWeek";
import { type TimeAnalysis, timeAnalyses } from "./timesToResponse";
import { type StudySubject, trialCourses } from "./trialCourses";
import { type RateRow, responseRates, type SubjectAtWeek, weekResponses } from "./weekResponses";

/** Everything that the results section says, computed and not yet written out. */
export interface Results {
  readonly trial: Trial;
  readonly plan: Plan;
  readonly endpoints: readonly Endpoint[];
  readonly subjects: readonly StudySubject[];
  /** The response at the week of the plan, nothing imputed. */
  readonly atWeek: readonly SubjectAtWeek[];
  readonly rates: readonly RateRow[];
  readonly times: readonly TimeAnalysis[];
  readonly sensitivity: readonly SensitivityRow[];
  readonly activity: readonly ActivityRow[];
  readonly sri: readonly SubjectSri[];
}

/** The results of a trial by a plan. */
export function trialResults(trial: Trial, plan: Plan): Results {
  const endpoints = endpointsOf(plan);
  const subjects = trialCourses(trial, plan.baselineVisit);
  const atWeek = weekResponses(subjects, plan);
  return {
    trial,
    plan,
    endpoints,
    subjects,
    atWeek,
    rates: responseRates(atWeek, plan, endpoints),
    times: timeAnalyses(subjects, plan, endpoints),
    sensitivity: sensitivityRows(subjects, plan, endpoints),
    activity: activityRows(trial, plan.baselineVisit),
    sri: sriAtWeek(trial, plan.baselineVisit, atWeek),
  };
}
