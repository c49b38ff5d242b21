import { describe, expect, it } from "vitest";
import { publishedDefinitions } from "../../src/index.js";
import { hasLowerEnd } from "./clinicalLaws.js";
import { isPlain } from "./definitionParts.js";
import { everyWord } from "./everyWord.js";
import { laws } from "./laws.js";

const definitions = [...publishedDefinitions, everyWord].filter(isPlain).map((definition) => [definition.id, definition] as const);
const named = laws.map((law) => [law.name, law] as const);

it("the definitions whose partial response ends downwards, so that less proteinuria can miss it, are these", () => {
  const ids = publishedDefinitions.filter((definition) => hasLowerEnd(definition, ["upcr", "urineProtein24h"])).map(({ id }) => id);
  expect(ids).toEqual(["nct02457221", "chan2000", "prednisone-withdrawal-pilot", "acr2006"]);
});

describe.each(definitions)("of %s:", (_, definition) => {
  it.each(named)("%s", (_, { check }) => {
    check(definition);
  });
});
