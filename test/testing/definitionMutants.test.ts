import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { publishedDefinitions } from "../../src/index.js";
import type { DefinitionVector, VectorFile } from "../../src/testing/vector.js";
import { isKilled, mutantsOf } from "./definitionMutants.js";

const { vectors } = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as VectorFile;
const vectorsOf = (id: string) => vectors.filter((vector): vector is DefinitionVector => vector.kind === "definition" && vector.definition === id);

it("the frozen vectors tell each definition from its single misprints, at least 97 of 100 (the others change no response, or none that a vector asks)", () => {
  const mutants = publishedDefinitions.flatMap((definition) => mutantsOf(definition).map((mutant) => ({ id: definition.id, mutant })));
  const survivors = mutants.filter(({ id, mutant }) => !isKilled(mutant, vectorsOf(id)));
  expect(mutants.length).toBeGreaterThan(2000);
  expect(survivors.length / mutants.length).toBeLessThanOrEqual(0.03);
});

it("no vector tells a definition from itself", () => {
  for (const definition of publishedDefinitions) expect([definition.id, isKilled({ change: "none", definition }, vectorsOf(definition.id))]).toEqual([definition.id, false]);
});

it("a limit whose sign is read the other way on the limit itself is told in every definition but where that changes no answer", () => {
  const flips = publishedDefinitions.flatMap((definition) =>
    mutantsOf(definition)
      .filter(({ change }) => / (<|<=|>|>=) is (<|<=|>|>=)$/.test(change) || /\.(<|<=|>|>=) is (<|<=|>|>=)$/.test(change))
      .map((mutant) => ({ where: `${definition.id} ${mutant.change}`, isAlive: !isKilled(mutant, vectorsOf(definition.id)) })),
  );
  expect(flips.length).toBeGreaterThan(500);
  // Looked at one by one: at 3 g/g exactly both branches of these rules ask the same, or another criterion decides there.
  expect(flips.filter(({ isAlive }) => isAlive).map(({ where }) => where).sort()).toEqual([
    "alms-induction-by-baseline Response 1.2.1.< is <=",
    "belong PRR 3.1.<= is <",
    "lunar-crr CRR 1.1.1.> is >=",
    "nct01765842 PR 1.2.1.< is <=",
    "nobility-crr CRR 3.2.1.> is >=",
  ]);
});
