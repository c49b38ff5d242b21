import type { MeasureCriterion } from "../criteria/comparisonOf.js";
import type { SingleCriterion, TimePoint } from "../criteria/criterion.js";
import { criterionLine } from "../criteria/words.js";
import type { Measure } from "../measurement/measure.js";
import type { DoseRule } from "./askedColumns.js";
import { isOnSide, type Side } from "./cells.js";
import { anywhere, type Interval, pointOf, type Reach, related } from "./reach.js";
import { relationshipOf, type Variable } from "./relationshipOf.js";
import type { Row } from "./row.js";
import type { RowValue } from "./rowValue.js";
import { all, always, any, aside, condition, named, never, type Truth, unknown } from "./truth.js";

/** What is being written, and what is supposed of values that a row does not hold. */
export interface Context {
  readonly id: string;
  readonly row: Row;
  readonly doseRules: readonly DoseRule[];
  /** Text that stands for a single criterion, by its number on the definition's page; null where it is written out. */
  readonly reference: ((number: string) => string) | null;
  readonly cells: ReadonlyMap<Variable, Interval>;
  readonly sides: ReadonlyMap<Variable, Side>;
  /** Values that have been split on, or need not be. */
  readonly settled: ReadonlySet<Variable>;
}

/** A single criterion as SQL: true, false, or NULL where the row leaves both. */
export function criterionTruth(criterion: SingleCriterion, number: string, context: Context): Truth {
  const isSupposed = "measure" in criterion && variablesOf(criterion).some((one) => context.cells.has(one) || context.sides.has(one));
  if (context.reference !== null && !isSupposed) {
    const column = context.reference(number);
    return named("measure" in criterion ? condition(column) : aside(column), criterionLine(criterion));
  }
  return named(singleTruth(criterion, context), criterionLine(criterion));
}

function variablesOf(criterion: MeasureCriterion): readonly Variable[] {
  const { value, earlier } = relationshipOf(criterion);
  return earlier === null ? [value] : [value, earlier];
}

function singleTruth(criterion: SingleCriterion, context: Context): Truth {
  const { row } = context;
  const flag = (text: string | null, isMet: boolean) => 
    text === null ? unknown : isMet ? aside(text) : aside(`NOT ${text}`, text);
  switch (criterion.kind) {
    case "noEvent":
      return flag(row.event(criterion.event), false);
    case "noSediment":
      return flag(row.sediment(criterion.at ?? "followUp", criterion.element), false);
    case "doseWindow":
    case "averageDose":
      return flag(row.doseRule(context.doseRules.findIndex((rule) => JSON.stringify(rule) === JSON.stringify(criterion))), true);
    default:
      return measureTruth(criterion, context);
  }
}

function measureTruth(criterion: MeasureCriterion, context: Context): Truth {
  const { row, sides } = context;
  const by = (printed: "limit" | "alsoPrinted"): Truth => {
    const { value, earlier, relationship } = relationshipOf(criterion, printed);
    const side = earlier === null ? undefined : sides.get(earlier);
    if (side !== undefined) return isOnSide(side, relationship.relation) ? always : never;
    return related(row.dialect, reachOf(value, context), relationship, earlier === null ? null : reachOf(earlier, context));
  };
  if (criterion.kind !== "limit" || criterion.alsoPrinted === undefined) return by("limit");
  const isOther = row.value(criterion.at, criterion.measure)?.isUnit(criterion.alsoPrinted.unit) ?? false;
  if (typeof isOther === "boolean") return by(isOther ? "alsoPrinted" : "limit");
  const [inFirst, inOther] = [by("limit"), by("alsoPrinted")];
  return any(all(aside(isOther), inOther), all(aside(`NOT ${isOther}`, isOther), inFirst));
}

function reachOf(key: Variable, { row, cells }: Context): Reach {
  const [at = "", measure = "", bound] = key.split(".");
  const value = row.value(at as TimePoint, measure as Measure);
  if (bound !== undefined) {
    const limit = value?.range[bound as "low" | "high"] ?? null;
    return [limit === null ? anywhere : pointOf(limit)];
  }
  const cell = cells.get(key);
  const recorded = value === null ? null : recordedReach(value);
  // Where a value is supposed to lie somewhere, it is not known; what bounds the row has still hold.
  if (cell !== undefined) return recorded === null || value?.low == null ? [cell] : [cell, recorded];
  return [recorded ?? anywhere];
}

/** Where a value lies that the table holds. */
export function recordedReach({ point, low, high }: RowValue): Interval {
  if (low === null || high === null) return pointOf(point);
  return { low: { kind: "operand", ...low }, high: { kind: "operand", ...high } };
}
