import { readFileSync } from "node:fs";
import * as library from "../../src/index.js";
import type { DefinitionVector, VectorFile } from "../../src/testing/vectors/vector.js";
import { mutantsOf, toldBy } from "../../test/testing/definitionMutants.js";

/** Single changes of a definition (sign, digit, unit, event, window of days, a part left out), and how many its vectors tell. */
export interface Misprints {
  readonly made: number;
  /** By another response, or other possible ones. */
  readonly byResponse: number;
  /** Only by the verdict on a criterion. */
  readonly byVerdict: number;
}

/** The frozen vectors by the id of their definition. */
export function vectorsByDefinition(): ReadonlyMap<string, readonly DefinitionVector[]> {
  const { vectors } = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as VectorFile;
  const byId = new Map<string, DefinitionVector[]>();
  for (const one of vectors) {
    if (one.kind !== "definition") continue;
    const known = byId.get(one.definition);
    if (known === undefined) byId.set(one.definition, [one]);
    else known.push(one);
  }
  return byId;
}

/** The misprints of one definition. */
export function misprintsOf(definition: library.ResponseDefinition, vectors: readonly DefinitionVector[]): Misprints {
  const told = mutantsOf(definition).map((mutant) => toldBy(mutant, vectors));
  return { made: told.length, byResponse: told.filter((how) => how === "response").length, byVerdict: told.filter((how) => how === "verdict").length };
}

/** The single misprints of all definitions, and how many of them the frozen vectors tell. */
export function misprintsTold(): { readonly made: number; readonly told: number } {
  const vectors = vectorsByDefinition();
  const all = [...library.publishedDefinitions, ...library.publishedActivityDefinitions].map((one) => misprintsOf(one, vectors.get(one.id) ?? []));
  return { made: sum(all.map(({ made }) => made)), told: sum(all.map(({ byResponse, byVerdict }) => byResponse + byVerdict)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
