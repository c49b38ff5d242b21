import type { Criterion } from "../criteria/criterion.js";
import { prepareDefinition, type PreparedDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { classifyPrepared } from "../response/classifyRenalResponse.js";
import { compileDefinition } from "../response/compileDefinition.js";
import { applyStrategies, isSetAside, type Judged } from "./applyStrategies.js";
import type { Course, SameDateRule } from "./course.js";
import { type IntercurrentEventStrategy, requireStrategies } from "./intercurrentEvents.js";
import { readCourse, type ReadCourse, type ReadVisit } from "./readCourse.js";

/** How a course is judged. */
export interface CourseOptions {
  /** What is done about events that change what a visit means; nothing if left out. An event stands in one strategy at most. */
  readonly intercurrentEvents?: readonly IntercurrentEventStrategy[] | null;
  /** Which assessment counts where a day has several; an error if left out. */
  readonly sameDate?: SameDateRule | null;
}

/** A definition made ready for courses. */
export interface CourseDefinition<Level extends string> {
  readonly prepared: PreparedDefinition<Level>;
  /** Every response of the definition, best first. */
  readonly all: readonly (Level | "NR")[];
  readonly respond: (baseline: Baseline, followUp: Assessment) => Level | "NR" | "NE";
  readonly asksNext: boolean;
}

// Definitions frozen through and through are prepared once: `prepareDefinition` then gives the same object each time.
const known = new WeakMap<PreparedDefinition, CourseDefinition<string>>();

export function courseDefinition<Level extends string>(definition: ResponseDefinition<Level>): CourseDefinition<Level> {
  const prepared = prepareDefinition(definition);
  const found = known.get(prepared);
  if (found !== undefined) return found as CourseDefinition<Level>;
  const ready: CourseDefinition<Level> = {
    prepared,
    all: [...prepared.levels.map(({ response }) => response), "NR"],
    respond: compileDefinition(definition),
    asksNext: definition.levels.some(({ criterion }) => asksNext(criterion)),
  };
  known.set(prepared, ready);
  return ready;
}

function asksNext(criterion: Criterion): boolean {
  return "criteria" in criterion ? criterion.criteria.some(asksNext) : "at" in criterion && criterion.at === "next";
}

/** A visit that counts, with what is left possible there. */
export interface JudgedVisit<Level extends string> extends Judged<Level> {
  readonly visit: ReadVisit;
}

/** The course read, and its visits that count, each with the responses left. */
export interface JudgedCourse<Level extends string> {
  readonly course: ReadCourse;
  readonly visits: readonly JudgedVisit<Level>[];
}

/** Reads a course and judges its visits, by response only: what a visit's criteria found is not kept. */
export function judgeCourse<Level extends string>(raw: Course, definition: CourseDefinition<Level>, options: CourseOptions): JudgedCourse<Level> {
  const { prepared, respond } = definition;
  return judgeVisits(readVisits(raw, definition, options), definition, options, ({ baseline }, { assessment }) => {
    const response = respond(baseline, assessment);
    return response === "NE" ? classifyPrepared(baseline, assessment, prepared).possible : [response];
  });
}

/**
 * Reads a course. Where the definition asks for the next measurement, each visit has the one that follows it, unless it brings
 * one itself; a visit that a strategy sets aside confirms none.
 */
export function readVisits<Level extends string>(raw: Course, definition: CourseDefinition<Level>, options: CourseOptions): ReadCourse {
  const course = readCourse(raw, options.sameDate);
  if (!definition.asksNext) return course;
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
  { all }: CourseDefinition<Level>,
  { intercurrentEvents }: CourseOptions,
  possibleAt: (course: ReadCourse, visit: ReadVisit, index: number) => readonly (Level | "NR")[],
): JudgedCourse<Level> {
  const observed = course.visits.map((visit, i) => possibleAt(course, visit, i));
  const judged = applyStrategies(course, observed, all, requireStrategies(intercurrentEvents));
  const visits = judged.flatMap((one, i) => (one === null ? [] : [{ ...one, visit: course.visits[i] as ReadVisit }]));
  return { course, visits };
}
