import { compareResponseRates, openQuestions, responseAtWeek, responseRate } from "renal-response";
import type { DatedEvent, ResponseAtWeekOptions, ResponseRate, ResponseRateComparison, WeekResponse } from "renal-response";
import type { Endpoint, Plan } from "./plan";
import type { StudySubject } from "./trialCourses";

/** A subject's response at the week of the plan. */
export interface SubjectAtWeek {
  readonly id: string;
  readonly arm: string;
  readonly response: string;
  readonly possible: readonly string[];
  /** What the library says of the week; null for a subject without a course. */
  readonly week: WeekResponse | null;
  /** Why the subject is not evaluable; empty for everyone else. */
  readonly reasons: readonly string[];
}

/** The response of every subject at the week of the plan. Nothing is imputed unless `options` name an imputation. */
export function weekResponses(subjects: readonly StudySubject[], plan: Plan, options: ResponseAtWeekOptions = {}): readonly SubjectAtWeek[] {
  return subjects.map(({ id, arm, course, leftOut }) => {
    if (course === null) {
      return { id, arm, response: "NE", possible: [...plan.definition.levels.map(({ response }) => response), "NR"], week: null, reasons: leftOut };
    }
    const week = responseAtWeek(course, plan.definition, plan.window, options);
    return { id, arm, response: week.response, possible: week.possible, week, reasons: week.response === "NE" ? reasonsOf(week, leftOut, course.events ?? []) : [] };
  });
}

function reasonsOf({ result, reason, assumptions }: WeekResponse, leftOut: readonly string[], events: readonly DatedEvent[]): readonly string[] {
  if (result === null) return [reason, ...events.filter(({ event }) => event === "death").map(({ event, date }) => `${event} on ${date}`), ...leftOut];
  return [...assumptions.map((assumption) => `${assumption.strategy}: ${assumption.reason}`), ...(result.response === "NE" ? openQuestions(result) : []), ...leftOut];
}

/** The arms in the order of dm.csv. */
export function armsOf(subjects: readonly { readonly arm: string }[]): readonly string[] {
  return [...new Set(subjects.map(({ arm }) => arm))];
}

/** How many of an arm have one of the responses. Everyone in the arm counts in the total. */
export function countsIn(subjects: readonly SubjectAtWeek[], arm: string, responses: readonly string[]) {
  const ofArm = subjects.filter((subject) => subject.arm === arm);
  return { responders: ofArm.filter(({ response }) => responses.includes(response)).length, total: ofArm.length };
}

/** One row of the table of responses. */
export interface RateRow {
  readonly label: string;
  /** By arm. */
  readonly rates: readonly ResponseRate[];
  /** First arm minus second; null for a row that is no endpoint, and with another number of arms. */
  readonly comparison: ResponseRateComparison | null;
}

/** The responses one by one, any response, no response, not evaluable. */
export function responseRates(subjects: readonly SubjectAtWeek[], plan: Plan, endpoints: readonly Endpoint[]): readonly RateRow[] {
  const arms = armsOf(subjects);
  const levels = plan.definition.levels.map(({ response }) => response);
  const single = [...levels, "NR", "NE"].map((response) => ({ label: response, responses: [response] }));
  const compared = endpoints.map(({ label }) => label);
  const joint = endpoints.filter(({ responses }) => responses.length > 1);
  return [...single.slice(0, levels.length), ...joint, ...single.slice(levels.length)].map(({ label, responses }) => {
    const counts = arms.map((arm) => countsIn(subjects, arm, responses));
    const [first, second] = counts;
    const isCompared = arms.length === 2 && first !== undefined && second !== undefined && compared.includes(label);
    return { label, rates: counts.map((count) => responseRate(count)), comparison: isCompared ? compareResponseRates(first, second) : null };
  });
}
