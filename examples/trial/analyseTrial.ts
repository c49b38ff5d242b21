import { classifyRenalResponse, daysBetween, openQuestions, type RenalResponse, type ResponseDefinition } from "renal-response";
import type { Subject, Trial } from "./records";

/** Which visits and which rule an analysis is about. */
export interface Plan {
  readonly baselineVisit: string;
  readonly visit: string;
  readonly definition: ResponseDefinition;
}

/** A response at a visit after baseline. */
export interface VisitResponse {
  readonly visit: string;
  /** Days from baseline; null where a date is missing. */
  readonly day: number | null;
  readonly result: RenalResponse;
}

export interface AnalysedSubject {
  readonly id: string;
  readonly arm: string;
  /** The response at the visit of the plan. */
  readonly result: RenalResponse;
  /** Why the subject is not evaluable; empty for everyone else. */
  readonly reasons: readonly string[];
  /** The first visit with the first response of the definition, and the first with any of its responses. */
  readonly firstBest: VisitResponse | null;
  readonly firstAny: VisitResponse | null;
}

export interface Analysis {
  readonly arms: readonly string[];
  readonly visits: readonly string[];
  readonly subjects: readonly AnalysedSubject[];
}

/** Classifies every subject at the visit of the plan and finds the visits of first response. Nothing is imputed. */
export function analyseTrial(trial: Trial, plan: Plan): Analysis {
  const numbers = new Map(trial.subjects.flatMap(({ visits }) => visits.map(({ visit, visitNumber }) => [visit, visitNumber] as const)));
  for (const wanted of [plan.baselineVisit, plan.visit]) {
    if (!numbers.has(wanted)) throw new Error(`no visit "${wanted}" in the data, whose visits are ${[...numbers.keys()].join(", ")}`);
  }
  const start = numbers.get(plan.baselineVisit) ?? 0;
  const later = [...numbers].filter(([, number]) => number > start).sort(([, a], [, b]) => a - b);
  return {
    arms: [...new Set(trial.subjects.map(({ arm }) => arm))],
    visits: later.map(([visit]) => visit),
    subjects: trial.subjects.map((subject) => analyseSubject(subject, plan)),
  };
}

function analyseSubject({ id, arm, visits }: Subject, plan: Plan): AnalysedSubject {
  const recorded = new Map(visits.map((visit) => [visit.visit, visit]));
  const baseline = recorded.get(plan.baselineVisit);
  const followUp = recorded.get(plan.visit);
  const missing = [
    ...(baseline === undefined ? [`no ${plan.baselineVisit} visit is recorded`] : []),
    ...(followUp === undefined ? [`no ${plan.visit} visit is recorded`] : []),
  ];
  const before = baseline?.assessment ?? {};
  const { result, refused } = classify(before, followUp?.assessment ?? {}, plan.definition);
  const responses = visits
    .filter(({ visitNumber }) => visitNumber > (baseline?.visitNumber ?? Infinity))
    .map(({ visit, assessment }): VisitResponse => ({ visit, day: day(before.date, assessment.date), ...classify(before, assessment, plan.definition) }));
  const levels = plan.definition.levels.map(({ response }) => response);
  return {
    id,
    arm,
    result,
    reasons: result.response === "NE" ? [...refused, ...(missing.length > 0 ? missing : openQuestions(result))] : [],
    firstBest: responses.find(({ result: { response } }) => response === levels[0]) ?? null,
    firstAny: responses.find(({ result: { response } }) => levels.includes(response)) ?? null,
  };
}

type Recorded = Subject["visits"][number]["assessment"];

/** A visit dated on or before its baseline cannot be judged: as if nothing were recorded there, and the reason kept. */
function classify(before: Recorded, after: Recorded, definition: ResponseDefinition): { readonly result: RenalResponse; readonly refused: readonly string[] } {
  try {
    return { result: classifyRenalResponse(before, after, definition), refused: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { result: classifyRenalResponse(before, {}, definition), refused: [error.message] };
  }
}

function day(from: string | undefined, to: string | undefined): number | null {
  return from === undefined || to === undefined ? null : daysBetween(from, to);
}
