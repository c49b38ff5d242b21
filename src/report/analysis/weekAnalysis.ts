import { responseAtWeek, type ResponseAtWeekOptions } from "../../course/responseAtWeek.js";
import type { WeekResponse } from "../../course/weekResponse.js";
import { visitWindow, type VisitWindow } from "../../course/visitWindow.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { openQuestions } from "../../response/openQuestions.js";
import { compareResponseRates, type ResponseRateComparison } from "../../summary/compareResponseRates.js";
import { type ResponseCounts, responseRate, type ResponseRate } from "../../summary/responseRate.js";
import type { ReportPlan } from "../plan/reportPlan.js";
import type { ReportSubject } from "./reportSubject.js";

/** A subject's response at the week of the plan. */
export interface SubjectAtWeek {
  readonly id: string;
  readonly arm: string;
  readonly response: string;
  readonly possible: readonly string[];
  /** What stands for the week; null for a subject without a course. */
  readonly week: WeekResponse | null;
  /** Why the subject is not evaluable; empty for everyone else. */
  readonly reasons: readonly string[];
}

/** A response that counts, alone or with the better ones. */
export interface Endpoint {
  readonly label: string;
  readonly atLeast: string;
  /** The responses that count. */
  readonly responses: readonly string[];
}

/** One row of the table of responses. */
export interface RateRow {
  readonly label: string;
  /** By arm. */
  readonly rates: readonly ResponseRate[];
  /** First arm minus second; null for a row that is no endpoint, and with another number of arms. */
  readonly comparison: ResponseRateComparison | null;
}

/** The best response of the definition, and any of its responses. */
export function endpointsOf({ levels }: ResponseDefinition): readonly Endpoint[] {
  const responses = levels.map(({ response }) => response);
  const [best = "", ...others] = responses;
  const least = others[others.length - 1];
  return [
    { label: best, atLeast: best, responses: [best] },
    ...(least === undefined ? [] : [{ label: responses.join(" or "), atLeast: least, responses }]),
  ];
}

export function windowOf({ week, daysBefore, daysAfter, tie }: ReportPlan): VisitWindow {
  return visitWindow({ week, daysBefore, daysAfter, tie });
}

/** The response of every subject at the week of the plan. Nothing is imputed unless `options` name an imputation. */
export function weekResponses(
  subjects: readonly ReportSubject[],
  plan: ReportPlan,
  definition: ResponseDefinition,
  options: ResponseAtWeekOptions = {},
): readonly SubjectAtWeek[] {
  const window = windowOf(plan);
  return subjects.map(({ id, arm, course, leftOut }) => {
    if (course === null) return withoutCourse(id, arm, leftOut, plan, definition, options);
    const week = responseAtWeek(course, definition, window, options);
    const deaths = (course.events ?? []).filter(({ event }) => event === "death").map(({ event, date }) => `${event} on ${date}`);
    return {
      id,
      arm,
      response: week.response,
      possible: week.possible,
      week,
      reasons: week.response === "NE" ? reasonsOf(week, deaths) : [],
    };
  });
}

/** Who has no course has no visit: everything is possible, and an imputation that needs no visit fills it. */
function withoutCourse(
  id: string,
  arm: string,
  leftOut: readonly string[],
  { week }: ReportPlan,
  { levels }: ResponseDefinition,
  { imputation }: ResponseAtWeekOptions,
): SubjectAtWeek {
  const possible = [...levels.map(({ response }) => response), "NR"];
  const nowhere = { date: null, visit: null, days: null, studyDay: null, result: null, warnings: [] };
  const open: WeekResponse = { week, response: "NE", possible, assumptions: [], reason: leftOut.join("; "), ...nowhere };
  const { response, possible: left } = imputation == null ? open : imputation(open, []);
  return { id, arm, response, possible: left, week: null, reasons: response === "NE" ? leftOut : [] };
}

function reasonsOf({ result, reason, assumptions }: WeekResponse, deaths: readonly string[]): readonly string[] {
  if (result === null) return [reason, ...deaths];
  return [
    ...assumptions.map((assumption) => `${assumption.strategy}: ${assumption.reason}`),
    ...(result.response === "NE" ? openQuestions(result) : []),
  ];
}

/** How many of an arm have one of the responses. Everyone in the arm counts in the total. */
export function countsIn(
  subjects: readonly Pick<SubjectAtWeek, "arm" | "response">[],
  arm: string,
  responses: readonly string[],
): ResponseCounts {
  const ofArm = subjects.filter((subject) => subject.arm === arm);
  return { responders: ofArm.filter(({ response }) => responses.includes(response)).length, total: ofArm.length };
}

/** First arm minus second; null with another number of arms. */
export function comparisonOf(counts: readonly ResponseCounts[]): ResponseRateComparison | null {
  const [first, second, ...others] = counts;
  const isPair = first !== undefined && second !== undefined && others.length === 0 && first.total > 0 && second.total > 0;
  return isPair ? compareResponseRates(first, second) : null;
}

/** The responses one by one, any response, no response, not evaluable. */
export function responseRates(
  subjects: readonly Pick<SubjectAtWeek, "arm" | "response">[],
  arms: readonly string[],
  definition: ResponseDefinition,
): readonly RateRow[] {
  const endpoints = endpointsOf(definition);
  const levels = definition.levels.map(({ response }) => response);
  const single = [...levels, "NR", "NE"].map((response) => ({ label: response, responses: [response] }));
  const joint = endpoints.filter(({ responses }) => responses.length > 1);
  return [...single.slice(0, levels.length), ...joint, ...single.slice(levels.length)].map(({ label, responses }) => {
    const counts = arms.map((arm) => countsIn(subjects, arm, responses));
    const isEndpoint = endpoints.some((endpoint) => endpoint.label === label);
    return { label, rates: counts.map((count) => responseRate(count)), comparison: isEndpoint ? comparisonOf(counts) : null };
  });
}
