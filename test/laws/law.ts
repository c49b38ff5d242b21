import assert from "node:assert/strict";
import type { Finding, Measure, Quantity, RenalResponse, ResponseDefinition, SingleFinding } from "../../src/index.js";
import { classifyRenalResponse } from "../../src/index.js";
import type { RecordPair } from "./arbitraries.js";
import { allMeasures } from "./units.js";

/** What must hold of any definition. `check` throws when it does not. */
export interface Law {
  readonly name: string;
  readonly check: (definition: ResponseDefinition) => void;
}

export type LeafFinding = SingleFinding;

/** The two assessments that every definition asks about. */
export type Time = "baseline" | "followUp";
export const times: readonly Time[] = ["baseline", "followUp"];

export function classify({ baseline, followUp }: RecordPair, definition: ResponseDefinition): RenalResponse {
  return classifyRenalResponse(baseline, followUp, definition);
}

/** The findings of the single criteria, in the order of the definition. */
export function leafFindings(result: RenalResponse): readonly LeafFinding[] {
  const leaves = (finding: Finding): readonly LeafFinding[] => ("findings" in finding ? finding.findings.flatMap(leaves) : [finding]);
  return result.levels.flatMap(({ finding }) => leaves(finding));
}

/** What must not depend on how a record is written: the answer, what stays possible, every verdict. */
export function judgement(result: RenalResponse): object {
  const { response, possible } = result;
  return { response, possible, verdicts: leafFindings(result).map(({ verdict }) => verdict) };
}

/** How good a response is: 0 is the best level. */
export function rank(response: string, definition: ResponseDefinition): number {
  const index = definition.levels.findIndex((level) => level.response === response);
  assert.ok(index >= 0 || response === "NR", `${response} is no response of ${definition.id}`);
  return index < 0 ? definition.levels.length : index;
}

export type Slot = readonly [time: Time, measure: Measure];

export const slots: readonly Slot[] = times.flatMap((time) => allMeasures.map((measure): Slot => [time, measure]));

export function quantityAt(pair: RecordPair, [time, measure]: Slot): Quantity | undefined {
  return pair[time][measure] ?? undefined;
}

/** The pair with one quantity replaced; undefined takes the measure out. */
export function withQuantity(pair: RecordPair, [time, measure]: Slot, quantity: Quantity | undefined): RecordPair {
  const others = Object.entries(pair[time]).filter(([key]) => key !== measure);
  return { ...pair, [time]: Object.fromEntries(quantity === undefined ? others : [...others, [measure, quantity]]) };
}

export function mapQuantities(pair: RecordPair, change: (quantity: Quantity, slot: Slot) => Quantity | undefined): RecordPair {
  return slots.reduce((changed, slot) => {
    const quantity = quantityAt(pair, slot);
    return quantity === undefined ? changed : withQuantity(changed, slot, change(quantity, slot));
  }, pair);
}

/** What a call came to: its value, or the error as its kind and message. */
export function outcomeOf(call: () => unknown): unknown {
  try {
    return { value: call() };
  } catch (error) {
    return error instanceof Error ? { error: error.name, message: error.message } : { thrown: error };
  }
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

export function isDeeplyFrozen(value: unknown): boolean {
  return typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));
}

/** The same data with every object's keys in reverse order. */
export function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversedKeys(member)]));
}

export function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
