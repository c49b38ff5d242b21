import { type CourseDefinition, courseDefinition, readVisits } from "../../course/judgeCourse.js";
import { visitsInWindow } from "../../course/visitWindow.js";
import { onlyOf } from "../../course/visitResponse.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../../measurement/assessment.js";
import type { ResponseRateComparison } from "../../summary/compareResponseRates.js";
import type { ResponseCounts } from "../../summary/responseRate.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { ReportSubject } from "./reportSubject.js";
import { comparisonOf, countsIn, windowOf } from "./weekAnalysis.js";

/** One definition on the trial: everyone's response at the visit that stands for the week of the plan. */
export interface DefinitionResult {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** The best response, and every response of the definition. */
  readonly best: string;
  readonly levels: readonly string[];
  /** By subject, in the order of the report. */
  readonly responses: readonly string[];
  /** Subjects with the best response, with any, and not evaluable, by arm. */
  readonly bestCounts: readonly ResponseCounts[];
  readonly anyCounts: readonly ResponseCounts[];
  readonly notEvaluable: readonly number[];
  /** Of the best response: first arm minus second. */
  readonly comparison: ResponseRateComparison | null;
}

/** Every definition on the same subjects and the same visit, whatever visit it is meant for. Nothing is imputed. */
export function definitionResults(
  subjects: readonly ReportSubject[],
  plan: ReportPlan,
  definitions: readonly ResponseDefinition[],
): readonly DefinitionResult[] {
  // Definitions that ask the course for the same days share their records.
  const byQuestion = new Map<string, readonly (WeekRecord | null)[]>();
  return definitions.map((definition): DefinitionResult => {
    const ready = courseDefinition(definition);
    const question = JSON.stringify([ready.asks.windows, ready.asks.next]);
    const records = byQuestion.get(question) ?? subjects.map((subject) => weekRecord(subject, plan, ready));
    byQuestion.set(question, records);
    const responses = records.map((record): string => (record === null ? "NE" : onlyOf(ready.possible(record.baseline, record.visit))));
    const judged = subjects.map(({ arm }, i) => ({ arm, response: responses[i] ?? "NE" }));
    const levels = definition.levels.map(({ response }) => response);
    const best = levels[0] ?? "";
    const bestCounts = plan.arms.map((arm) => countsIn(judged, arm, [best]));
    return {
      id: definition.id,
      version: definition.version,
      title: definition.title,
      best,
      levels,
      responses,
      bestCounts,
      anyCounts: plan.arms.map((arm) => countsIn(judged, arm, levels)),
      notEvaluable: plan.arms.map((arm) => countsIn(judged, arm, ["NE"]).responders),
      comparison: comparisonOf(bestCounts),
    };
  });
}

interface WeekRecord {
  readonly baseline: Baseline;
  readonly visit: Assessment;
}

/** The baseline and the visit that stands for the week, with what the course knows of its day and what follows it. */
function weekRecord({ course }: ReportSubject, plan: ReportPlan, ready: CourseDefinition<string>): WeekRecord | null {
  if (course === null) return null;
  const { baseline, visits } = readVisits(course, ready, {});
  const [nearest] = visitsInWindow(visits.map(({ days, assessment }) => ({ days, response: "", assessment })), windowOf(plan));
  return nearest === undefined ? null : { baseline, visit: nearest.assessment };
}
