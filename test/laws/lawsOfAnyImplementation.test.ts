import { describe, expect, it } from "vitest";
import { compileDefinition, publishedDefinitions } from "../../src/index.js";
import { laws } from "../../src/testing/laws/assertLaws.js";
import { hasLowerEnd } from "../../src/testing/laws/clinicalLaws.js";
import { isPlain } from "../../src/testing/oracle/definitionParts.js";
import { everyWord } from "./everyWord.js";
import { classifierOf } from "./law.js";
import { records } from "../records.js";

const definitions = [...publishedDefinitions, everyWord].map((definition) => [definition.id, definition] as const);

// As in test/setup.ts: the same records at every run, unless another seed is asked for.
const { FAST_CHECK_SEED: asked } = process.env;
const seed = asked === "random" ? { seed: Math.floor(Math.random() * 2 ** 31) } : {};

it("the definitions whose partial response ends downwards, so that less proteinuria can miss it, are these", () => {
  const ids = publishedDefinitions.filter((definition) => hasLowerEnd(definition, ["upcr", "urineProtein24h"])).map(({ id }) => id);
  expect(ids).toEqual(["acr2006", "chan2000", "prednisone-withdrawal-pilot", "nct02457221"]);
});

describe.each(definitions)("of %s:", (_, definition) => {
  const [classifier, compiled] = [classifierOf(definition), compileDefinition(definition)];

  it.each(laws.filter(({ applies }) => applies(definition, {})).map((law) => [law.name, law] as const))("%s", (_, { check }) => {
    check(classifier, definition, { ...seed, ...records(isPlain(definition) ? 40 : 15) });
  });

  it("boundaries, compiled", () => {
    laws.find(({ name }) => name === "boundaries")?.check(compiled, definition);
    expect(compiled({}, {})).toBe("NE");
  });
});
