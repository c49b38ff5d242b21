import { firstVisit, kaplanMeier, logRank, sustained, timeToResponse } from "renal-response";
import type { KaplanMeier, LogRank, ResponseRule, TimeToResponse } from "renal-response";
import type { Endpoint, Plan } from "./plan";
import type { StudySubject } from "./trialCourses";
import { armsOf } from "./weekResponses";

/** When a subject reached an endpoint, or was censored. */
export interface SubjectTime extends TimeToResponse {
  readonly id: string;
  readonly arm: string;
}

/** The times to an endpoint by one rule, in each arm. */
export interface TimeAnalysis {
  readonly endpoint: Endpoint;
  readonly rule: ResponseRule;
  readonly ruleText: string;
  readonly times: readonly SubjectTime[];
  readonly arms: readonly { readonly arm: string; readonly curve: KaplanMeier }[];
  /** Null for a single arm. */
  readonly test: LogRank | null;
}

/** The rules by which a response counts as reached, in words. */
export function rulesOf({ confirmation }: Plan): readonly (readonly [rule: ResponseRule, text: string])[] {
  const { minDays, maxNotEvaluable } = confirmation;
  return [
    [firstVisit, "first visit"],
    [confirmation, `confirmed after at least ${String(minDays)} days, at most ${String(maxNotEvaluable)} visit not evaluable between`],
    [sustained, "sustained to the last visit"],
  ];
}

/** As observed, whatever happened before: no strategy for intercurrent events. A subject without a course has no time. */
export function timeAnalysis(subjects: readonly StudySubject[], plan: Plan, endpoint: Endpoint, rule: ResponseRule, ruleText: string): TimeAnalysis {
  const times = subjects.flatMap(({ id, arm, course }): readonly SubjectTime[] =>
    course === null ? [] : [{ id, arm, ...timeToResponse(course, plan.definition, { atLeast: endpoint.atLeast, rule }) }],
  );
  const groups = armsOf(subjects).map((arm) => ({ arm, times: times.filter((time) => time.arm === arm) }));
  return {
    endpoint,
    rule,
    ruleText,
    times,
    arms: groups.map((group) => ({ arm: group.arm, curve: kaplanMeier(group.times, { interval: "log-log" }) })),
    test: groups.length < 2 ? null : logRank(groups.map((group) => group.times)),
  };
}

/** Every endpoint by every rule. */
export function timeAnalyses(subjects: readonly StudySubject[], plan: Plan, endpoints: readonly Endpoint[]): readonly TimeAnalysis[] {
  return endpoints.flatMap((endpoint) => rulesOf(plan).map(([rule, text]) => timeAnalysis(subjects, plan, endpoint, rule, text)));
}
