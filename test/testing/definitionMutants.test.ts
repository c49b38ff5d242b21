import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { publishedActivityDefinitions, publishedDefinitions, type ResponseDefinition } from "../../src/index.js";
import type { DefinitionVector, VectorFile } from "../../src/testing/vectors/vector.js";
import { mutantsOf, toldBy } from "./definitionMutants.js";

const { vectors } = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as VectorFile;
const definitions: readonly ResponseDefinition[] = [...publishedDefinitions, ...publishedActivityDefinitions];
const vectorsOf = (id: string) => vectors.filter((vector): vector is DefinitionVector => vector.kind === "definition" && vector.definition === id);

/** Misprints that lead to the same response on every record but one value, and so are told by the verdict on a criterion only. */
const sameResponse = [
  "nct05631717-guarded PR 1.1.4.left out", // what it asks is asked again of every partial response
  // At a baseline on or just beside the limit both branches end in the same response; and the second is within the first there.
  "alms-induction-by-baseline Response 1.2.1.< is <=", "alms-induction-by-baseline Response 1.2.1.3 is 4", "alms-induction-by-baseline Response 1.2.1.baseline is elsewhere",
  "alms-type-ctri2013 Response 1.2.1.3 is 4",
  "alms-type-ctri2013 Response 1.2.1.baseline is elsewhere", // but for a UPCR of exactly 3 at follow-up after more than 6
  // Half of a baseline of at most 3 is below 3 in any case, so the condition has no effect.
  "belong PRR 3.1.<= is <", "belong PRR 3.1.3.0 is 3.1", "belong PRR 3.1.3.0 is 2.9", "belong PRR 3.1.g/g is mg/g", "belong PRR 3.1.g/g is mg/mmol", "belong PRR 3.1.left out",
  // Below 1.0 is below 3.0, too: the condition of the first branch has no effect.
  "atlas PRR 2.1.1.3.0 is 3.1", "atlas PRR 2.1.1.baseline is elsewhere", "atlas PRR 2.1.1.left out",
  "nct01765842 PR 1.2.1.< is <=", "nct01765842 PR 1.2.1.3.5 is 3.6", "nct01765842 PR 1.2.1.baseline is elsewhere",
  // The last of three categories takes what the others leave.
  "sle-das-category-2021 moderateOrSevere > is >=", "sle-das-category-2021 moderateOrSevere 7.64 is 7.63",
];

it("the frozen vectors tell each definition from each of its single misprints, but for two that are the same rule", () => {
  const mutants = definitions.flatMap((definition) => mutantsOf(definition).map((mutant) => ({ id: definition.id, mutant })));
  const told = mutants.map(({ id, mutant }) => [`${id} ${mutant.change}`, toldBy(mutant, vectorsOf(id))] as const);
  const by = (how: string | undefined) => told.flatMap(([name, found]) => (found === how ? [name] : []));
  expect(mutants.length).toBeGreaterThan(3000);
  // The population is a group of one criterion: all of it is any of it.
  expect(by(undefined)).toEqual(["bliss-steroid-reduction REDUCED 1.allOf is anyOf", "tulip-sustained-taper SUSTAINED TAPER 1.allOf is anyOf"]);
  expect([...by("verdict")].sort()).toEqual([...sameResponse].sort());
});

it("no vector tells a definition from itself", () => {
  for (const definition of definitions) expect([definition.id, toldBy({ change: "none", definition }, vectorsOf(definition.id))]).toEqual([definition.id, undefined]);
});

it("the misprints include the other strictness of every sign", () => {
  const signs = (value: unknown): number => (typeof value !== "object" || value === null ? 0 : Object.entries(value).reduce((sum, [key, member]) => sum + (key === "relation" ? 1 : signs(member)), 0));
  const flips = definitions.map((definition) => mutantsOf(definition).filter(({ change }) => /(^|[ .])(< is <=|<= is <|> is >=|>= is >|(<|<=) is stricter or not)$/.test(change)).length);
  expect(flips).toEqual(definitions.map(({ levels }) => signs(levels)));
});
