import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { publishedActivityDefinitions, publishedDefinitions, type ResponseDefinition } from "../../src/index.js";
import type { DefinitionVector, VectorFile } from "../../src/testing/vector.js";
import { isKilled, mutantsOf } from "./definitionMutants.js";

const { vectors } = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as VectorFile;
const definitions: readonly ResponseDefinition[] = [...publishedDefinitions, ...publishedActivityDefinitions];
const vectorsOf = (id: string) => vectors.filter((vector): vector is DefinitionVector => vector.kind === "definition" && vector.definition === id);

it("the frozen vectors tell each definition from each of its single misprints, but for two that are the same rule", () => {
  const mutants = definitions.flatMap((definition) => mutantsOf(definition).map((mutant) => ({ id: definition.id, mutant })));
  const survivors = mutants.filter(({ id, mutant }) => !isKilled(mutant, vectorsOf(id))).map(({ id, mutant }) => `${id} ${mutant.change}`);
  expect(mutants.length).toBeGreaterThan(3000);
  // The population is a group of one criterion: all of it is any of it.
  expect(survivors).toEqual(["bliss-steroid-reduction REDUCED 1.allOf is the other", "tulip-sustained-taper SUSTAINED TAPER 1.allOf is the other"]);
});

it("no vector tells a definition from itself", () => {
  for (const definition of definitions) expect([definition.id, isKilled({ change: "none", definition }, vectorsOf(definition.id))]).toEqual([definition.id, false]);
});

it("the misprints include the other strictness of every sign", () => {
  const signs = (value: unknown): number => (typeof value !== "object" || value === null ? 0 : Object.entries(value).reduce((sum, [key, member]) => sum + (key === "relation" ? 1 : signs(member)), 0));
  const flips = definitions.map((definition) => mutantsOf(definition).filter(({ change }) => /(^|[ .])(< is <=|<= is <|> is >=|>= is >|(<|<=) is stricter or not)$/.test(change)).length);
  expect(flips).toEqual(definitions.map(({ levels }) => signs(levels)));
});
