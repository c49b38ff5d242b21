import { deepFrozen } from "../measurement/deepFrozen.js";
import { fault, misuse, requireKnownKeys, requireObject } from "../measurement/misuse.js";
import { mostGroups, prepareCriterion, type PreparedCriterion } from "./prepareCriterion.js";
import { requireList, requireReadings, requireSource, requireTexts } from "../measurement/requirements.js";
import { hasMoreThan, isTaken } from "../measurement/wordings.js";
import type { ResponseDefinition, Source } from "./responseDefinition.js";

/** A definition with its numbers read, ready to be evaluated any number of times. */
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
 * @category Definitions
 */
// @__NO_SIDE_EFFECTS__
export function defineResponse<Level extends string>(definition: ResponseDefinition<Level>): ResponseDefinition<Level> {
  const prepared = prepareDefinition(definition);
  deepFrozen(definition, "caller");
  frozenDefinitions.set(definition, prepared);
  return definition;
}

/** The definition with its numbers read. Throws a RangeError that names the part that is malformed. */
export function prepareDefinition<Level extends string>(definition: ResponseDefinition<Level>): PreparedDefinition<Level> {
  const known = frozenDefinitions.get(definition);
  if (known !== undefined) return known as PreparedDefinition<Level>;
  checkShape(definition);
  requireNotMany(definition.levels);
  const levels = definition.levels.map((level, i) => ({
    response: level.response,
    criterion: prepareCriterion(`definition levels[${String(i)}] criterion`, level.criterion),
  }));
  const { id, version, title, source } = definition;
  return { identity: Object.freeze({ id, version }), title, source: Object.freeze({ ...source }), levels };
}

function checkShape(raw: unknown): void {
  const definition = requireObject("definition", raw);
  requireKnownKeys("definition", definition, ["id", "version", "title", "source", "timePoint", "levels", "readings", "contradictions"]);
  requireTexts("definition", definition, ["id", "version", "title", "timePoint"]);
  requireSource("definition source", definition["source"]);
  requireReadings("definition readings", definition["readings"]);
  if (definition["contradictions"] !== undefined) requireReadings("definition contradictions", definition["contradictions"]);
  const levels = requireList("definition levels", definition["levels"]);
  const seen = ["NR", "NE"];
  levels.forEach((raw: unknown, i) => {
    const argument = `definition levels[${String(i)}]`;
    const level = requireObject(argument, raw);
    requireKnownKeys(argument, level, ["response", "statement", "criterion"]);
    requireTexts(argument, level, ["response", "statement"]);
    const response = String(level["response"]);
    if (seen.includes(response)) throw misuse(`${argument} response`, response, isTaken("each level has a response of its own"));
    seen.push(response);
  });
}

const mostCriteria = 500;

/**
 * Bounds what a call can cost, before anything else is done. What lies too deep, or contains itself, is refused by name where it is read.
 */
function requireNotMany(levels: readonly { readonly criterion: unknown }[]): void {
  const left = levels.map(({ criterion }) => ({ criterion: criterion as { readonly criteria?: unknown } | null, depth: 0 }));
  for (let count = 1, next = left.pop(); next !== undefined; count++, next = left.pop()) {
    if (count > mostCriteria) throw fault("definition", hasMoreThan(mostCriteria, "criteria and groups", "fewer"));
    const { criterion, depth } = next;
    if (depth > mostGroups + 1) return;
    const members = criterion?.criteria;
    if (Array.isArray(members))
      for (const member of members.slice(0, mostCriteria)) left.push({ criterion: member as typeof criterion, depth: depth + 1 });
  }
}
