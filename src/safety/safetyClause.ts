import { compare, decimalText, type Exact, exact, plus, times, zero } from "../measurement/quantity.js";
import type { ReadQuantity } from "../measurement/readQuantity.js";
import { judge, point, type Relation, scaled, type Span } from "../measurement/span.js";
import { commonFactors, type SafetyTest } from "./safetyTest.js";

/** What a limit may depend on besides numbers. */
export type SafetyFact = "fasting" | "random" | "anticoagulated" | "male" | "female";

/** A printed limit by unit; the one in the unit reported is used, the others are not conversions of it. */
export type PrintedLimits = Readonly<Record<string, string>>;

/** A condition on a laboratory result, as plain data. */
export type SafetyClause =
  | { readonly kind: "limit"; readonly relation: Relation; readonly limits: PrintedLimits }
  /** A multiple of the record's own limit of normal, with an amount on top where one is printed. */
  | {
      readonly kind: "range";
      readonly bound: "low" | "high";
      readonly relation: Relation;
      readonly factor: string;
      readonly above?: PrintedLimits;
    }
  /** A multiple of baseline; a negative amount is a fall. */
  | {
      readonly kind: "baseline";
      readonly relation: Relation;
      readonly factor: string;
      readonly above?: PrintedLimits;
      readonly below?: PrintedLimits;
    }
  | { readonly kind: "fact"; readonly fact: SafetyFact }
  | { readonly kind: "allOf" | "anyOf"; readonly clauses: readonly SafetyClause[] };

/** What is known of the record that a clause is judged on. */
export interface SafetyRecord {
  readonly test: SafetyTest;
  readonly value: ReadQuantity;
  readonly baseline: ReadQuantity | null;
  /** What a baseline that is not recorded may be; any value where nothing is known. */
  readonly baselineSpan: Span;
  readonly facts: Readonly<Partial<Record<SafetyFact, boolean | null | undefined>>>;
}

/** Any value at all. */
export const anyValue: Span = { low: null, lowOpen: false, high: null, highOpen: true };

// @__NO_SIDE_EFFECTS__
export function limit(relation: Relation, limits: PrintedLimits): SafetyClause {
  return { kind: "limit", relation, limits };
}
// @__NO_SIDE_EFFECTS__
export function timesHigh(relation: Relation, factor: string): SafetyClause {
  return { kind: "range", bound: "high", relation, factor };
}
// @__NO_SIDE_EFFECTS__
export function timesLow(relation: Relation, factor: string): SafetyClause {
  return { kind: "range", bound: "low", relation, factor };
}
// @__NO_SIDE_EFFECTS__
export function timesBaseline(relation: Relation, factor: string): SafetyClause {
  return { kind: "baseline", relation, factor };
}
// @__NO_SIDE_EFFECTS__
export function either(...clauses: readonly SafetyClause[]): SafetyClause {
  return { kind: "anyOf", clauses };
}
// @__NO_SIDE_EFFECTS__
export function both(...clauses: readonly SafetyClause[]): SafetyClause {
  return { kind: "allOf", clauses };
}
// @__NO_SIDE_EFFECTS__
export function fact(name: SafetyFact): SafetyClause {
  return { kind: "fact", fact: name };
}

/** Whether a clause holds; null where the record leaves it open. Exact, and without a division. */
export function clauseHolds(clause: SafetyClause, record: SafetyRecord): boolean | null {
  const { value, facts } = record;
  switch (clause.kind) {
    case "limit": {
      const printed = clause.limits[value.unit];
      return judge(value, clause.relation, printed === undefined ? anyValue : point(exact(printed))).holds;
    }
    case "range": {
      const bound = value.range?.[clause.bound] ?? null;
      const limited = bound === null ? anyValue : point(times(bound, exact(clause.factor)));
      return judge(value, clause.relation, raised(limited, clause.above, value.unit)).holds;
    }
    case "baseline":
      return baselineHolds(clause, record);
    case "fact":
      return facts[clause.fact] ?? null;
    case "allOf":
    case "anyOf": {
      const decisive = clause.kind === "anyOf";
      const found = clause.clauses.map((one) => clauseHolds(one, record));
      return found.includes(decisive) ? decisive : found.includes(null) ? null : !decisive;
    }
  }
}

type BaselineClause = Extract<SafetyClause, { readonly kind: "baseline" }>;

function baselineHolds(
  { relation, factor, above, below }: BaselineClause,
  { test, value, baseline, baselineSpan }: SafetyRecord,
): boolean | null {
  const common = baseline === null ? null : commonFactors(test, value.unit, baseline.unit);
  if (baseline === null || common === null) {
    return judge(lowered(value, below, value.unit), relation, raised(scaled(baselineSpan, exact(factor)), above, value.unit)).holds;
  }
  const [ofValue, ofBaseline] = common;
  const own = scaled(lowered(value, below, value.unit), ofValue);
  const limited = raised(scaled(scaled(baseline, ofBaseline), exact(factor)), inCommon(above, ofValue, value.unit), value.unit);
  return judge(own, relation, limited).holds;
}

/** An amount on top of a limit; where it is not printed in the unit, any amount. */
function raised(span: Span, above: PrintedLimits | undefined, unit: string): Span {
  if (above === undefined) return span;
  const printed = above[unit];
  if (printed === undefined) return { low: span.low, lowOpen: true, high: null, highOpen: true };
  const shift = (end: Exact | null): Exact | null => end && plus(end, exact(printed));
  return span.low !== null && span.low === span.high
    ? point(plus(span.low, exact(printed)))
    : { ...span, low: shift(span.low ?? zero), high: shift(span.high) };
}

/** "Fallen by more than 2" is "value + 2 < baseline": the amount is added to the value, so that nothing is negative. */
function lowered(span: Span, below: PrintedLimits | undefined, unit: string): Span {
  return raised(span, below, unit);
}

function inCommon(above: PrintedLimits | undefined, factor: Exact, unit: string): PrintedLimits | undefined {
  if (above === undefined || compare(factor, exact("1")) === 0) return above;
  const printed = above[unit];
  return printed === undefined ? {} : { [unit]: decimalText(times(exact(printed), factor)) };
}
