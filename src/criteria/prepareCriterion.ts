import { eventNames } from "../measurement/assessment.js";
import { measureNames, requireUnit } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { decimalText, type Exact } from "../measurement/quantity.js";
import type { Amount } from "../measurement/readQuantity.js";
import type { EventCriterion, LimitCriterion, RelativeCriterion } from "./criterion.js";
import { requireDecimal, requireList, requireOneOf, requireTexts } from "./requirements.js";

/** A criterion with its numbers read, ready to be evaluated any number of times. */
export type PreparedCriterion = PreparedLimit | PreparedRelative | PreparedEvent | PreparedGroup;

export interface PreparedLimit {
  readonly kind: "limit";
  readonly criterion: LimitCriterion;
  readonly limit: Amount;
}
export interface PreparedRelative {
  readonly kind: "relativeToBaseline";
  readonly criterion: RelativeCriterion;
  readonly factor: Exact;
}
export interface PreparedEvent {
  readonly kind: "noEvent";
  readonly criterion: EventCriterion;
}
export interface PreparedGroup {
  readonly kind: "allOf" | "anyOf";
  readonly title: string | null;
  readonly members: readonly PreparedCriterion[];
}

const relations = ["<", "<=", ">", ">="] as const;
const timePoints = ["baseline", "followUp"] as const;

/**
 * Reads a criterion into values of its own, which no later change of the definition can reach. Throws a RangeError that
 * names the part that is malformed.
 */
export function prepareCriterion(argument: string, raw: unknown, within: readonly unknown[] = []): PreparedCriterion {
  if (within.includes(raw)) throw misuse(argument, raw, "contains itself");
  const source = requireObject(argument, raw);
  const { kind, measure, at, relation, factor, event, title } = source;
  const requireKeys = (...keys: readonly string[]) => { requireKnownKeys(argument, source, ["kind", ...keys]); };
  const requireMeasure = () => requireOneOf(`${argument} measure`, measure, measureNames);
  const requireRelation = () => requireOneOf(`${argument} relation`, relation, relations);
  switch (kind) {
    case "limit": {
      requireKeys("measure", "at", "relation", "limit");
      const limit = requireObject(`${argument} limit`, source["limit"]);
      requireKnownKeys(`${argument} limit`, limit, ["value", "unit"]);
      const of = requireMeasure();
      const unit = requireUnit(`${argument} limit unit`, of, limit["unit"]);
      const value = requireDecimal(`${argument} limit value`, limit["value"]);
      const printed = Object.freeze({ value: String(limit["value"]), unit: String(limit["unit"]) });
      const when = requireOneOf(`${argument} at`, at, timePoints);
      const criterion = { kind, measure: of, at: when, relation: requireRelation(), limit: printed };
      return { kind, criterion, limit: { low: value, lowOpen: false, high: value, highOpen: false, unit, text: decimalText(value) } };
    }
    case "relativeToBaseline": {
      requireKeys("measure", "relation", "factor");
      const criterion = { kind, measure: requireMeasure(), relation: requireRelation(), factor: String(factor) };
      return { kind, criterion, factor: requireDecimal(`${argument} factor`, factor) };
    }
    case "noEvent":
      requireKeys("event");
      return { kind, criterion: { kind, event: requireOneOf(`${argument} event`, event, eventNames) } };
    case "allOf":
    case "anyOf": {
      requireKeys("title", "criteria");
      if (title !== undefined) requireTexts(argument, source, ["title"]);
      const criteria = requireList(`${argument} criteria`, source["criteria"]);
      const members = criteria.map((member, i) => prepareCriterion(`${argument} criteria[${String(i)}]`, member, [...within, raw]));
      return { kind, title: title === undefined ? null : String(title), members };
    }
    default:
      throw misuse(`${argument} kind`, kind, "is not one of limit, relativeToBaseline, noEvent, allOf, anyOf");
  }
}
