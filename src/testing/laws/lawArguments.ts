import fc from "fast-check";
import { prepareDefinition } from "../../criteria/prepareDefinition.js";
import { requireWhole } from "../../measurement/requirements.js";
import type { ResponseDefinition } from "../../criteria/responseDefinition.js";
import { misuse, requireKnownKeys, requireObject } from "../../measurement/misuse.js";
import { isNot } from "../../measurement/wordings.js";
import { type Accepts, acceptedUnits, requireAccepts } from "../records/accepts.js";
import { askedMeasures } from "../records/measureParts.js";

/** The options of a law, each known to make sense. */
export interface CheckedOptions {
  readonly accepts: Accepts;
  /** The seed that is used: the one given, or that of fast-check's global configuration, or a fixed one. */
  readonly seed: number;
  /** Undefined where each law looks at its own number of records. */
  readonly numRuns: number | undefined;
}

const fixedSeed = 20261123;

/** Refuses what no law can be checked with, before anything is asked of the implementation: with numRuns 0 any rule would pass. */
export function lawArguments(
  classifier: unknown,
  definition: ResponseDefinition,
  options: unknown = {},
  furtherKeys: readonly string[] = [],
): CheckedOptions {
  if (typeof classifier !== "function") throw misuse("classifier", classifier, isNot("a function (baseline, followUp) => answer"));
  prepareDefinition(definition);
  const given = requireObject("options", options);
  requireKnownKeys("options", given, ["accepts", "seed", "numRuns", ...furtherKeys]);
  const numRuns = given["numRuns"] === undefined ? undefined : requireWhole("options numRuns", given["numRuns"], 1);
  const seed =
    given["seed"] === undefined
      ? requireSeed("fast-check's global seed", fc.readConfigureGlobal().seed ?? fixedSeed)
      : requireSeed("options seed", given["seed"]);
  return { accepts: acceptsOf(given["accepts"], definition), seed, numRuns };
}

function requireSeed(argument: string, seed: unknown): number {
  if (typeof seed !== "number" || !Number.isSafeInteger(seed)) throw misuse(argument, seed, isNot("a whole number"));
  return seed;
}

/** What an implementation accepts, with a unit of every measure that the definition asks for. */
function acceptsOf(raw: unknown, definition: ResponseDefinition): Accepts {
  const accepts = requireAccepts("options accepts", raw === undefined ? {} : raw);
  for (const { measure } of askedMeasures(definition)) acceptedUnits(measure, accepts);
  return accepts;
}
