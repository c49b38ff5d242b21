import { confirmed, firstVisit, type ResponseRule, sustained } from "../../course/responseRule.js";
import { timeToResponse, type TimeToResponse } from "../../course/timeToResponse.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { kaplanMeier, type KaplanMeier } from "../../summary/kaplanMeier.js";
import { logRank, type LogRank } from "../../summary/logRank.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { ReportSubject } from "./reportSubject.js";
import type { Endpoint } from "./weekAnalysis.js";

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
export function rulesOf({
  confirmation: { minDays, maxNotEvaluable },
}: ReportPlan): readonly (readonly [rule: ResponseRule, text: string])[] {
  return [
    [firstVisit, "first visit"],
    [
      confirmed({ minDays, maxNotEvaluable }),
      `confirmed after at least ${String(minDays)} days, at most ${String(maxNotEvaluable)} visit${maxNotEvaluable === 1 ? "" : "s"} ` +
      `not evaluable between`,
    ],
    [sustained, "sustained to the last visit"],
  ];
}

/** Every endpoint by every rule, as observed: no strategy for intercurrent events. A subject without a course has no time. */
export function timeAnalyses(
  subjects: readonly ReportSubject[],
  plan: ReportPlan,
  definition: ResponseDefinition,
  endpoints: readonly Endpoint[],
): readonly TimeAnalysis[] {
  return endpoints.flatMap((endpoint) =>
    rulesOf(plan).map(([rule, ruleText]): TimeAnalysis => {
      const times = subjects.flatMap(({ id, arm, course }): readonly SubjectTime[] =>
        course === null ? [] : [{ id, arm, ...timeToResponse(course, definition, { atLeast: endpoint.atLeast, rule }) }],
      );
      const groups = plan.arms.map((arm) => ({ arm, times: times.filter((time) => time.arm === arm) }));
      const isTestable = groups.length > 1 && groups.every((group) => group.times.length > 0);
      return {
        endpoint,
        rule,
        ruleText,
        times,
        arms: groups.map((group) => ({ arm: group.arm, curve: kaplanMeier(group.times, { interval: "log-log" }) })),
        test: isTestable ? logRank(groups.map((group) => group.times)) : null,
      };
    }),
  );
}
