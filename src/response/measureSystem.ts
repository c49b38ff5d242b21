import type { TimePoint } from "../criteria/criterion.js";
import { baseUnitFactor, type Measure } from "../measurement/measure.js";
import { type Exact, exact, minus, times, zero } from "../measurement/quantity.js";
import type { ReadPair } from "../measurement/readAssessment.js";
import { isEmpty, narrowed, point, type Relation, scaled, type Span } from "../measurement/span.js";
import { type Inequality, isSolvable } from "./linearSystem.js";

const anything: Span = { low: zero, lowOpen: false, high: null, highOpen: false };
const one = exact("1");

/** The values of one measure on a record by name, where each can lie, and how they are related; all in the measure's base unit. */
export interface MeasureSystem {
  /** The name of the value at a time. */
  readonly valueAt: (at: TimePoint) => string;
  /** The name of an end of the laboratory's range on the record of a time. */
  readonly rangeEnd: (at: TimePoint, end: "low" | "high") => string;
  /** Adds a value that the record does not hold as such. */
  readonly add: (name: string, span: Span) => void;
  /** `value relation limit` */
  readonly bound: (name: string, relation: Relation, limit: Exact) => void;
  /** `value relation factor × other + more` */
  readonly relate: (name: string, relation: Relation, factor: Exact, other: string, more: Exact) => void;
  /** Whether some values agree with all of that. */
  readonly hasSolution: () => boolean;
}

export function measureSystem(measure: Measure, pair: ReadPair): MeasureSystem {
  const spans = new Map<string, Span>();
  const relations: Inequality[] = [];

  const add = (name: string, span: Span): void => {
    if (!spans.has(name)) spans.set(name, span);
  };
  const valueAt = (at: TimePoint): string => {
    const quantity = pair[at].measures[measure];
    add(at, quantity === undefined ? anything : atLeastZero(scaled(quantity, baseUnitFactor(measure, quantity.unit))));
    return at;
  };
  const bound = (name: string, relation: Relation, limit: Exact): void => {
    spans.set(name, narrowed(spans.get(name) ?? anything, relation, limit));
  };
  const relate = (name: string, relation: Relation, factor: Exact, other: string, more: Exact): void => {
    const isUpwards = relation === ">" || relation === ">=";
    const sign = (value: Exact) => (isUpwards ? value : minus(zero, value));
    const factors = new Map([[name, sign(one)], [other, sign(minus(zero, factor))]]);
    relations.push({ factors, constant: sign(minus(zero, more)), isStrict: relation === "<" || relation === ">" });
  };
  /** An end of a range that was not recorded is a value of its own; no range ends before it begins. */
  const rangeEnd = (at: TimePoint, end: "low" | "high"): string => {
    const nameOf = (each: "low" | "high") => `${at} ${each}`;
    if (spans.has(nameOf(end))) return nameOf(end);
    const quantity = pair[at].measures[measure];
    for (const each of ["low", "high"] as const) {
      const recorded = quantity?.range?.[each] ?? null;
      const isKnown = recorded !== null && quantity !== undefined;
      spans.set(nameOf(each), isKnown ? point(times(recorded, baseUnitFactor(measure, quantity.unit))) : anything);
    }
    relate(nameOf("low"), "<=", one, nameOf("high"), zero);
    return nameOf(end);
  };
  const hasSolution = (): boolean => {
    if ([...spans.values()].some(isEmpty)) return false;
    return relations.length === 0 || isSolvable([...relations, ...[...spans].flatMap(([name, span]) => boundsOf(name, span))]);
  };
  return { valueAt, rangeEnd, add, bound, relate, hasSolution };
}

function atLeastZero(span: Span): Span {
  return span.low === null ? { ...span, low: zero, lowOpen: false } : span;
}

function boundsOf(name: string, { low, lowOpen, high, highOpen }: Span): readonly Inequality[] {
  return [
    { factors: new Map([[name, one]]), constant: minus(zero, low ?? zero), isStrict: lowOpen },
    ...(high === null ? [] : [{ factors: new Map([[name, minus(zero, one)]]), constant: high, isStrict: highOpen }]),
  ];
}
