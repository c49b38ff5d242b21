import type { Course } from "../../course/course.js";
import { responsesOverTime } from "../../course/responsesOverTime.js";
import type { Criterion, SingleCriterion } from "../../criteria/criterion.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import type { Assessment } from "../../measurement/assessment.js";
import { dayNumber, daysBetween } from "../../measurement/calendarDate.js";
import { baseUnitFactor, type Measure, unitCode } from "../../measurement/measure.js";
import { toDouble } from "../../measurement/quantity.js";
import type { Quantity } from "../../measurement/readQuantity.js";
import type { ReportSubject } from "./reportSubject.js";

/** The measures that a profile follows, and the unit of each drawing. */
export const profileMeasures = { serumCreatinine: "mg/dL", upcr: "g/g", urineProtein24h: "g/d" } as const;
export type ProfileMeasure = keyof typeof profileMeasures;

/** A subject over time, in numbers that can be drawn: days from the origin, values in the unit of the drawing, rounded as doubles are. */
export interface SubjectProfile {
  readonly id: string;
  readonly arm: string;
  readonly response: string;
  /** The baseline first, which has no response. */
  readonly visits: readonly ProfileVisit[];
  /** Null: the dose goes on. */
  readonly doses: readonly { readonly from: number; readonly to: number | null; readonly dose: number }[];
  readonly events: readonly { readonly day: number; readonly event: string }[];
  readonly end: number | null;
}

export interface ProfileVisit {
  readonly day: number;
  readonly visit: string | null;
  readonly response: string | null;
  /** Null where it is missing. */
  readonly values: Readonly<Record<ProfileMeasure, ProfileValue | null>>;
}

/** A value as drawn, and as recorded: "<0.05 g/g" is drawn at 0.05. */
export interface ProfileValue {
  readonly value: number;
  readonly recorded: string;
}

/** A limit that the definition sets on a measure at follow-up. */
export interface ProfileLimit {
  readonly measure: ProfileMeasure | "prednisoneEquivalent";
  readonly response: string;
  readonly relation: string;
  readonly value: number;
}

export function subjectProfile({ id, arm, course }: ReportSubject, response: string, definition: ResponseDefinition): SubjectProfile {
  if (course === null) return { id, arm, response, visits: [], doses: [], events: [], end: null };
  const origin = course.origin ?? course.baseline.date ?? "";
  const day = (date: string) => daysBetween(origin, date);
  const baseline =
    course.baseline.date == null
      ? []
      : [{ day: day(course.baseline.date), visit: course.baseline.visit ?? "baseline", response: null, values: valuesOf(course.baseline) }];
  const assessments = new Map(course.visits.map((visit) => [visit.date, visit]));
  const visits = responsesOverTime(course, definition).map((visit): ProfileVisit => ({
    day: visit.days,
    visit: visit.visit,
    response: visit.response,
    values: valuesOf(assessments.get(visit.date) ?? {}),
  }));
  return {
    id,
    arm,
    response,
    visits: [...baseline, ...visits],
    doses: (course.doses ?? []).map(({ start, end, prednisoneEquivalent: { value } }) => ({
      from: day(start),
      to: end == null ? null : day(end),
      dose: Number(value),
    })),
    events: (course.events ?? []).map(({ event, date }) => ({ event, day: day(date) })),
    end: course.endOfObservation == null ? null : day(course.endOfObservation),
  };
}

function valuesOf(assessment: Assessment): ProfileVisit["values"] {
  const of = (measure: ProfileMeasure) => {
    const quantity = assessment[measure];
    return quantity == null ? null : drawn(measure, quantity);
  };
  return { serumCreatinine: of("serumCreatinine"), upcr: of("upcr"), urineProtein24h: of("urineProtein24h") };
}

function drawn(measure: ProfileMeasure, { value, unit }: Quantity): ProfileValue | null {
  const number = Number(/[\d.]+(?:e[+-]?\d+)?/i.exec(String(value))?.[0] ?? NaN);
  const converted = inUnitOf(measure, number, unit);
  return Number.isFinite(converted) ? { value: converted, recorded: `${String(value)} ${unit}` } : null;
}

function inUnitOf(measure: ProfileMeasure, value: number, unit: string): number {
  const factor = (code: string) => toDouble(baseUnitFactor(measure, code));
  return Number(((value * factor(unitCode(measure, unit) ?? unit)) / factor(profileMeasures[measure])).toPrecision(12));
}

/** The recorded dose of a day; null where none is recorded for it. */
export function doseOn(course: Course, date: string): Quantity | null {
  if (date === "") return null;
  const day = dayNumber(date);
  const found = (course.doses ?? []).filter(
    ({ start, end }) => dayNumber(start.slice(0, 10)) <= day && (end == null || day <= dayNumber(end.slice(0, 10))),
  );
  const [first, ...others] = found;
  if (first === undefined) return null;
  return others.length === 0
    ? first.prednisoneEquivalent
    : { value: String(found.reduce((sum, one) => sum + Number(one.prednisoneEquivalent.value), 0)), unit: "mg/d" };
}

/** The limits of a definition that can be drawn as a line: those on a value at follow-up. */
export function profileLimits({ levels }: ResponseDefinition): readonly ProfileLimit[] {
  const limits = levels.flatMap(({ response, criterion }) =>
    singles(criterion).flatMap((one): readonly ProfileLimit[] => {
      if (one.kind !== "limit" || (one.at !== undefined && one.at !== "followUp")) return [];
      const { measure, relation, limit } = one;
      if (measure === "prednisoneEquivalent") return [{ measure, response, relation, value: Number(limit.value) }];
      return isDrawn(measure) ? [{ measure, response, relation, value: inUnitOf(measure, Number(limit.value), limit.unit) }] : [];
    }),
  );
  const key = ({ measure, value }: ProfileLimit) => `${measure} ${String(value)}`;
  return limits.filter((limit, i) => limits.findIndex((other) => key(other) === key(limit)) === i);
}

function isDrawn(measure: Measure): measure is ProfileMeasure {
  return measure in profileMeasures;
}

function singles(criterion: Criterion): readonly SingleCriterion[] {
  return "criteria" in criterion ? criterion.criteria.flatMap(singles) : [criterion];
}
