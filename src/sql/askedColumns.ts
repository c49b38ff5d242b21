import { misuse } from "../measurement/misuse.js";
import { cannotBeSaidInSql } from "../measurement/wordings.js";
import { comparisonOf, type MeasureCriterion, timesCompared } from "../criteria/comparisonOf.js";
import type { AverageDoseCriterion, DoseCriterion, TimePoint } from "../criteria/criterion.js";
import { singleCriteria } from "../criteria/leaves.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { EventName, SedimentName } from "../measurement/assessment.js";
import type { Measure } from "../measurement/measure.js";

/** A rule over a window of days. */
export type DoseRule = DoseCriterion | AverageDoseCriterion;

/** A measure that a definition asks for at a time, and the limits of its reference range that it asks for. */
export interface AskedMeasure {
  readonly at: TimePoint;
  readonly measure: Measure;
  readonly bounds: readonly ("low" | "high")[];
}

/** Every column that a definition asks for, each once, in the order of reading. */
export interface AskedColumns {
  readonly measures: readonly AskedMeasure[];
  readonly events: readonly EventName[];
  readonly sediment: readonly { readonly at: "followUp" | "next"; readonly element: SedimentName }[];
  readonly doseRules: readonly DoseRule[];
}

/** The times at which a criterion asks for its measure; the value that is judged stands first. */
export function timesOf(criterion: MeasureCriterion): readonly TimePoint[] {
  return [...timesCompared(comparisonOf(criterion))].reverse();
}

/** The dose rules of a definition, each once. */
export function doseRulesOf(definition: ResponseDefinition): readonly DoseRule[] {
  const all = definition.levels.flatMap(({ criterion }) => singleCriteria(criterion));
  return once(all.filter((criterion) => criterion.kind === "doseWindow" || criterion.kind === "averageDose"));
}

/** Throws a RangeError where a definition asks for both ends of one range: each says something of the other, where one is missing. */
export function askedColumns(definition: ResponseDefinition): AskedColumns {
  const all = definition.levels.flatMap(({ criterion }) => singleCriteria(criterion));
  const asked = once(all.flatMap((one) => ("measure" in one ? timesOf(one).map((at) => ({ at, measure: one.measure })) : [])));
  const ranges = all.filter((one) => one.kind === "referenceRange");
  const measures = asked.map(({ at, measure }) => {
    const bounds = once(ranges.filter((one) => one.at === at && one.measure === measure).map(({ bound }) => bound));
    if (bounds.length > 1) {
      throw misuse("definition", definition.id, cannotBeSaidInSql(`it asks for both ends of the reference range of ${at} ${measure}`));
    }
    return { at, measure, bounds };
  });
  return {
    measures,
    events: once(all.flatMap((one) => (one.kind === "noEvent" ? [one.event] : []))),
    sediment: once(all.flatMap((one) => (one.kind === "noSediment" ? [{ at: one.at ?? "followUp", element: one.element } as const] : []))),
    doseRules: doseRulesOf(definition),
  };
}

function once<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
