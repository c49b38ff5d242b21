import { eventNames } from "../measurement/assessment.js";
import { type Measure, measureNames, unitCode, unitsOf } from "../measurement/measure.js";
import { misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { decimalText, type Exact, readDecimal } from "../measurement/quantity.js";
import type { Amount } from "../measurement/readQuantity.js";
import type { Criterion, CriterionGroup, EventCriterion, LimitCriterion, RelativeCriterion } from "./criterion.js";
import type { ResponseDefinition, Source } from "./responseDefinition.js";

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
  readonly criterion: CriterionGroup;
  readonly members: readonly PreparedCriterion[];
}

export interface PreparedDefinition<Level extends string = string> {
  readonly identity: { readonly id: string; readonly version: string };
  readonly title: string;
  readonly source: Source;
  readonly levels: readonly { readonly response: Level; readonly criterion: PreparedCriterion }[];
}

// Holds only definitions that are frozen through and through, so that what was read of them once stays true.
const frozenDefinitions = new WeakMap<object, PreparedDefinition>();

/**
 * Checks a definition, freezes it through and through, and returns it.
 *
 * @param definition plain data: see `ResponseDefinition`
 * @throws RangeError naming the part that is malformed
 * @example
 * defineResponse({ ...nct05631717, id: "our-sap", readings: ["as in our analysis plan, section 5"] }).id; // => "our-sap"
 */
export function defineResponse<Level extends string>(definition: ResponseDefinition<Level>): ResponseDefinition<Level> {
  const prepared = prepareDefinition(definition);
  freezeThrough(definition);
  frozenDefinitions.set(definition, prepared);
  return definition;
}

/** The definition itself if `defineResponse` has frozen it, else a frozen copy: what is compiled once must not change. */
export function frozenCopy<Level extends string>(definition: ResponseDefinition<Level>): ResponseDefinition<Level> {
  prepareDefinition(definition);
  return frozenDefinitions.has(definition) ? definition : defineResponse(JSON.parse(JSON.stringify(definition)) as ResponseDefinition<Level>);
}

/** The definition with its numbers read. Throws a RangeError that names the part that is malformed. */
export function prepareDefinition<Level extends string>(definition: ResponseDefinition<Level>): PreparedDefinition<Level> {
  const known = typeof definition === "object" && definition !== null ? frozenDefinitions.get(definition) : undefined;
  if (known !== undefined) return known as PreparedDefinition<Level>;
  checkShape(definition);
  const levels = definition.levels.map((level, i) => ({
    response: level.response,
    criterion: prepareCriterion(`definition levels[${String(i)}] criterion`, level.criterion),
  }));
  const { id, version, title, source } = definition;
  return { identity: Object.freeze({ id, version }), title, source: Object.freeze({ ...source }), levels };
}

function checkShape(raw: unknown): void {
  const definition = requireObject("definition", raw);
  requireKnownKeys("definition", definition, ["id", "version", "title", "source", "levels", "readings"]);
  requireTexts("definition", definition, ["id", "version", "title"]);
  const source = requireObject("definition source", definition["source"]);
  requireKnownKeys("definition source", source, ["citation", "doi", "trial", "locator", "evidence"]);
  requireTexts("definition source", source, ["citation", "locator"]);
  requireOneOf("definition source evidence", source["evidence"], ["primary", "secondary"]);
  const { levels, readings } = definition;
  if (!Array.isArray(readings) || !readings.every(isText)) throw misuse("definition readings", readings, "is not a list of texts");
  if (!Array.isArray(levels) || levels.length === 0) throw misuse("definition levels", levels, "is not a list of at least one level");
  const seen = ["NR", "NE"];
  levels.forEach((raw: unknown, i) => {
    const argument = `definition levels[${String(i)}]`;
    const level = requireObject(argument, raw);
    requireKnownKeys(argument, level, ["response", "statement", "criterion"]);
    requireTexts(argument, level, ["response", "statement"]);
    const response = String(level["response"]);
    if (seen.includes(response)) throw misuse(`${argument} response`, response, "is taken, each level has a response of its own");
    seen.push(response);
  });
}

function prepareCriterion(argument: string, raw: unknown): PreparedCriterion {
  const source = requireObject(argument, raw);
  const criterion = raw as Criterion;
  switch (criterion.kind) {
    case "limit": {
      requireKnownKeys(argument, source, ["kind", "measure", "at", "relation", "limit"]);
      const measure = requireOneOf(`${argument} measure`, criterion.measure, measureNames) as Measure;
      requireOneOf(`${argument} at`, criterion.at, ["baseline", "followUp"]);
      requireOneOf(`${argument} relation`, criterion.relation, relations);
      const limit = requireObject(`${argument} limit`, criterion.limit);
      requireKnownKeys(`${argument} limit`, limit, ["value", "unit"]);
      const unit = isText(limit["unit"]) ? unitCode(measure, limit["unit"]) : undefined;
      if (unit === undefined) throw misuse(`${argument} limit unit`, limit["unit"], `is not a unit of ${measure}, expected one of ${unitsOf(measure).join(", ")}`);
      const value = requireDecimal(`${argument} limit value`, limit["value"]);
      return { kind: "limit", criterion, limit: { low: value, lowOpen: false, high: value, highOpen: false, unit, text: decimalText(value) } };
    }
    case "relativeToBaseline":
      requireKnownKeys(argument, source, ["kind", "measure", "relation", "factor"]);
      requireOneOf(`${argument} measure`, criterion.measure, measureNames);
      requireOneOf(`${argument} relation`, criterion.relation, relations);
      return { kind: "relativeToBaseline", criterion, factor: requireDecimal(`${argument} factor`, criterion.factor) };
    case "noEvent":
      requireKnownKeys(argument, source, ["kind", "event"]);
      requireOneOf(`${argument} event`, criterion.event, eventNames);
      return { kind: "noEvent", criterion };
    case "allOf":
    case "anyOf": {
      requireKnownKeys(argument, source, ["kind", "title", "criteria"]);
      if (criterion.title !== undefined) requireTexts(argument, source, ["title"]);
      const { criteria } = criterion;
      if (!Array.isArray(criteria) || criteria.length === 0) throw misuse(`${argument} criteria`, criteria, "is not a list of at least one criterion");
      const members = criteria.map((member: unknown, i) => prepareCriterion(`${argument} criteria[${String(i)}]`, member));
      return { kind: criterion.kind, criterion, members };
    }
    default:
      throw misuse(`${argument} kind`, source["kind"], "is not a kind of criterion, expected limit, relativeToBaseline, noEvent, allOf or anyOf");
  }
}

const relations = ["<", "<=", ">", ">="];
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

function requireTexts(argument: string, source: Readonly<Record<string, unknown>>, keys: readonly string[]): void {
  for (const key of keys) if (!isText(source[key])) throw misuse(`${argument} ${key}`, source[key], "is not a text");
}

function requireOneOf(argument: string, value: unknown, allowed: readonly string[]): string {
  if (typeof value !== "string" || !allowed.includes(value)) throw misuse(argument, value, `is not one of ${allowed.join(", ")}`);
  return value;
}

function requireDecimal(argument: string, value: unknown): Exact {
  const decimal = typeof value === "string" ? readDecimal(value) : undefined;
  if (decimal === undefined) throw misuse(argument, value, `is not a plain decimal as text, such as "0.5"`);
  return decimal;
}

function freezeThrough(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  Object.values(value).forEach(freezeThrough);
}
