import { prepareDefinition, type PreparedDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { classifyPrepared } from "../response/classifyRenalResponse.js";
import { compilePossible } from "../response/compilePossible.js";
import { type Asks, asksOf } from "./asksOf.js";
import { applyStrategies, isSetAside, type Judged } from "./applyStrategies.js";
import type { Course, SameDateRule } from "./course.js";
import { eventsOf, type IntercurrentEventStrategy, requireStrategies } from "./intercurrentEvents.js";
import { readCourse, type ReadCourse, type ReadVisit } from "./readCourse.js";
import { courseWarningsAt, looksImplausible } from "./visitWarnings.js";

/** How a course is judged. */
export interface CourseOptions {
  /** What is done about events that change what a visit means; nothing if left out. An event stands in one strategy at most. */
  readonly intercurrentEvents?: readonly IntercurrentEventStrategy[] | null | undefined;
  /** Which assessment counts where a day has several; an error if left out. */
  readonly sameDate?: SameDateRule | null | undefined;
}

/** A definition made ready for courses. */
export interface CourseDefinition<Level extends string> {
  readonly prepared: PreparedDefinition<Level>;
  /** Every response of the definition, best first. */
  readonly all: readonly (Level | "NR")[];
  /** What a record leaves possible, without findings: a visit that is not evaluable is judged once, as every other. */
  readonly possible: (baseline: Baseline, followUp: Assessment) => readonly (Level | "NR")[];
  readonly asks: Asks;
}

// Definitions frozen through and through are prepared once: `prepareDefinition` then gives the same object each time.
const known = /* @__PURE__ */ (() => new WeakMap<PreparedDefinition, CourseDefinition<string>>())();

export function courseDefinition<Level extends string>(definition: ResponseDefinition<Level>): CourseDefinition<Level> {
  const prepared = prepareDefinition(definition);
  const found = known.get(prepared);
  if (found !== undefined) return found as CourseDefinition<Level>;
  const ready: CourseDefinition<Level> = {
    prepared,
    all: [...prepared.levels.map(({ response }) => response), "NR"],
    possible: compilePossible(prepared),
    asks: asksOf(definition.levels.map(({ criterion }) => criterion)),
  };
  known.set(prepared, ready);
  return ready;
}

/** What a definition leaves possible at a visit, and which of its values are doubtful. */
export interface Observed<Level extends string> {
  readonly possible: readonly (Level | "NR")[];
  readonly warnings: readonly string[];
}

/** A visit that counts, with what is left possible there. */
export interface JudgedVisit<Level extends string> extends Judged<Level> {
  readonly visit: ReadVisit;
  /** What makes it doubtful. */
  readonly warnings: readonly string[];
}

/** The course read, and its visits that count, each with the responses left. */
export interface JudgedCourse<Level extends string> {
  readonly course: ReadCourse;
  readonly visits: readonly JudgedVisit<Level>[];
  readonly strategies: readonly IntercurrentEventStrategy[];
}

/** Reads a course and judges its visits, by response only: what a visit's criteria found is not kept. */
export function judgeCourse<Level extends string>(
  raw: Course,
  definition: CourseDefinition<Level>,
  options: CourseOptions,
): JudgedCourse<Level> {
  const { prepared } = definition;
  const course = readVisits(raw, definition, options);
  const { baseline } = course;
  const isBaselineDoubtful = looksImplausible(baseline);
  return judgeVisits(course, definition, options, ({ assessment }) => {
    const isDoubtful = isBaselineDoubtful || looksImplausible(assessment) || (assessment.next != null && looksImplausible(assessment.next));
    return isDoubtful
      ? classifyPrepared(baseline, assessment, prepared)
      : { possible: definition.possible(baseline, assessment), warnings: [] };
  });
}

/**
 * Reads a course. Where the definition asks for the next measurement, each visit has the one that follows it, unless it brings
 * one itself; a visit that a strategy sets aside confirms none.
 */
export function readVisits<Level extends string>(raw: Course, definition: CourseDefinition<Level>, options: CourseOptions): ReadCourse {
  const course = readCourse(raw, options.sameDate, definition.asks);
  if (!definition.asks.next) return course;
  const strategies = requireStrategies(options.intercurrentEvents);
  const visits = course.visits.map((visit, i): ReadVisit => {
    const following = course.visits[i + 1];
    if (following === undefined || visit.assessment.next != null || isSetAside(course, i + 1, strategies)) return visit;
    const { next: _next, doses: _doses, ...next } = following.assessment;
    return { ...visit, assessment: { ...visit.assessment, next } };
  });
  return { ...course, visits };
}

export function judgeVisits<Level extends string>(
  course: ReadCourse,
  { all, asks }: CourseDefinition<Level>,
  { intercurrentEvents }: CourseOptions,
  observe: (visit: ReadVisit) => Observed<Level>,
): JudgedCourse<Level> {
  const strategies = requireStrategies(intercurrentEvents);
  const strategyEvents = eventsOf(strategies);
  const observed = course.visits.map(observe);
  const judged = applyStrategies(course, observed.map(({ possible }) => possible), all, strategies);
  const visits = judged.flatMap((one, i): readonly JudgedVisit<Level>[] => {
    const visit = course.visits[i] as ReadVisit;
    const { warnings } = observed[i] as Observed<Level>;
    return one === null ? [] : [{ ...one, visit, warnings: [...warnings, ...courseWarningsAt(course, asks, strategyEvents, visit)] }];
  });
  return { course, visits, strategies };
}

/** Each warning of the visits once, and those on the events of the strategies, which decide where there is no visit. */
export function allWarnings<Level extends string>({ course, visits, strategies }: JudgedCourse<Level>): readonly string[] {
  return Object.freeze([...new Set([...visits.flatMap(({ warnings }) => warnings), ...strategyWarnings(course, strategies)])]);
}

export function strategyWarnings({ warnings }: ReadCourse, strategies: readonly IntercurrentEventStrategy[]): readonly string[] {
  const events = eventsOf(strategies);
  return warnings.filter(({ field }) => field !== null && events.has(field)).map(({ message }) => message);
}
