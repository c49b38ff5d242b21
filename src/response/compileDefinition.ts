import { askedValues, type AskedValue } from "../criteria/asMeasured.js";
import { type PreparedAmount, type PreparedCriterion, printedFor } from "../criteria/prepareCriterion.js";
import { prepareDefinition } from "../criteria/prepareDefinition.js";
import type { ResponseDefinition } from "../criteria/responseDefinition.js";
import type { Assessment, Baseline } from "../measurement/assessment.js";
import { baseUnitFactor, type Measure, unitsOf } from "../measurement/measure.js";
import { doubleSign, exact, times, toDouble } from "../measurement/quantity.js";
import type { Relation } from "../measurement/span.js";
import { classifyPrepared } from "./classifyRenalResponse.js";
import { compileDoseWindow } from "./compileDoseWindow.js";
import {
  type DoubleRecord,
  emptyDoubleRecord,
  eventSlots,
  highOffset,
  lowOffset,
  measureSlots,
  sedimentSlots,
  unitOffset,
} from "./doubleRecord.js";
import { fillDoubleRecord } from "./fillDoubleRecord.js";

/**
 * Compiles a definition to a function that gives the same response as `classifyRenalResponse`, without the findings,
 * fast enough for millions of rows.
 *
 * The function compares doubles first. Whatever they cannot decide beyond doubt (a value near a limit, a missing or
 * censored value, an unusual unit, a mistake in the input) goes to the exact classification, so the answer, and the
 * error, is always the same.
 *
 * @param definition which rule decides
 * @returns `(baseline, followUp) => response`, with the inputs of `classifyRenalResponse`
 * @throws RangeError on a malformed definition; the function itself throws as `classifyRenalResponse` does
 * @example
 * const respond = compileDefinition(nct05631717);
 * respond({ upcr: { value: 2.8, unit: "g/g" } }, { upcr: { value: 0.4, unit: "g/g" } }); // => "NE"
 * @category Classify
 */
export function compileDefinition<Level extends string>(
  definition: ResponseDefinition<Level>,
): (baseline: Baseline, followUp: Assessment) => Level | "NR" | "NE" {
  const prepared = prepareDefinition(definition);
  const record = emptyDoubleRecord();
  const levels = prepared.levels.map(({ response, criterion }) => ({ response, test: compileCriterion(criterion, record) }));
  return (baseline, followUp) =>
    (fillDoubleRecord(record, baseline, followUp) ? firstMet(levels) : undefined) ?? classifyPrepared(baseline, followUp, prepared).response;
}

/** The response, or undefined when doubles cannot decide. */
function firstMet<Level extends string>(levels: readonly { readonly response: Level; readonly test: DoubleTest }[]): Level | "NR" | undefined {
  for (const { response, test } of levels) {
    const verdict = test();
    if (verdict === 1) return response;
    if (verdict === 0) return undefined;
  }
  return "NR";
}

/** 1 met, -1 not met, 0 for everything that doubles cannot decide: it combines like an unknown. */
type DoubleTest = () => -1 | 0 | 1;

/** On which side of the limit a value meets the criterion. On the limit itself doubles never decide, so the strictness of the sign is not asked. */
function directionOf(relation: Relation): -1 | 1 {
  return relation === "<" || relation === "<=" ? -1 : 1;
}

function compileCriterion(prepared: PreparedCriterion, record: DoubleRecord): DoubleTest {
  switch (prepared.kind) {
    case "limit": {
      const { measure, at, relation, limits } = prepared;
      const values = record[at];
      const slot = measureSlots[measure];
      const direction = directionOf(relation);
      // The limit by the unit reported: of two that are printed, each unit has its own.
      const byUnit = unitsOf(measure).map((unit) => inBaseUnit(measure, printedFor(unit, limits)));
      const [only] = byUnit;
      if (limits.length === 1) return () => decided(values[slot] as number, only as number, direction);
      return () => decided(values[slot] as number, byUnit[values[slot + unitOffset] as number] ?? NaN, direction);
    }
    case "relativeToBaseline":
    case "relativeToPreFlare": {
      const { measure, at, relation, kind } = prepared;
      const [values, earlier] = [record[at], record[kind === "relativeToBaseline" ? "baseline" : "preFlare"]];
      const slot = measureSlots[measure];
      const factor = toDouble(prepared.factor);
      const direction = directionOf(relation);
      return () => decided(values[slot] as number, factor * (earlier[slot] as number), direction);
    }
    case "riseFromBaseline":
    case "fallFromBaseline": {
      const { kind, measure, relation } = prepared;
      const slot = measureSlots[measure];
      const by = inBaseUnit(measure, prepared.by);
      const direction = directionOf(relation);
      const [low, high] = kind === "riseFromBaseline" ? [record.baseline, record.followUp] : [record.followUp, record.baseline];
      // The amount is added to the lower value: a difference of doubles could be far from the true one.
      return () => decided(high[slot] as number, (low[slot] as number) + by, direction);
    }
    case "referenceRange": {
      const { measure, at, relation, bound } = prepared.criterion;
      const values = record[at];
      const slot = measureSlots[measure];
      const limit = slot + (bound === "low" ? lowOffset : highOffset);
      const direction = directionOf(relation);
      return () => decided(values[slot] as number, values[limit] as number, direction);
    }
    case "noEvent":
      return absence(record.events, eventSlots[prepared.criterion.event]);
    case "noSediment":
      return absence(record.sediment[prepared.criterion.at ?? "followUp"], sedimentSlots[prepared.criterion.element]);
    case "doseWindow":
      return compileDoseWindow(prepared.criterion, toDouble(prepared.limit), record);
    case "averageDose":
      return () => 0;
    case "allOf":
    case "anyOf":
    case "asMeasured": {
      const members = prepared.members.map((member) => compileCriterion(member, record));
      if (prepared.kind === "asMeasured") return compileAsMeasured(prepared.members.map(askedValues), members, record);
      const decisive = prepared.kind === "allOf" ? -1 : 1;
      return () => {
        let verdict: -1 | 0 | 1 = prepared.kind === "allOf" ? 1 : -1;
        for (const member of members) {
          const found = member();
          if (found === decisive) return decisive;
          if (found === 0) verdict = 0;
        }
        return verdict;
      };
    }
  }
}

/** Whatever is not a number here was not recorded: a record with a censored value is not read into doubles. */
function compileAsMeasured(asked: readonly (readonly AskedValue[])[], members: readonly DoubleTest[], record: DoubleRecord): DoubleTest {
  const slots = asked.map((values) => values.map(({ measure, at }) => ({ values: record[at], slot: measureSlots[measure] })));
  return () => {
    let [verdict, isAnyHeld]: [-1 | 0 | 1, boolean] = [-1, false];
    for (let i = 0; i < members.length; i++) {
      if (slots[i]?.every(({ values, slot }) => Number.isNaN(values[slot])) === true) continue;
      isAnyHeld = true;
      const found = (members[i] as DoubleTest)();
      if (found === 1) return 1;
      if (found === 0) verdict = 0;
    }
    return isAnyHeld ? verdict : 0;
  };
}

function decided(value: number, limit: number, direction: -1 | 1): -1 | 0 | 1 {
  return (doubleSign(value, limit) * direction) as -1 | 0 | 1;
}

function absence(flags: Float64Array, slot: number): DoubleTest {
  return () => (flags[slot] === 0 ? 1 : flags[slot] === 1 ? -1 : 0);
}

function inBaseUnit(measure: Measure, { printed, amount }: PreparedAmount): number {
  return toDouble(times(exact(printed.value), baseUnitFactor(measure, amount.unit)));
}
