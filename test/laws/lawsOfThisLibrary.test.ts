import { describe, it } from "vitest";
import { publishedDefinitions } from "../../src/index.js";
import { isPlain } from "../../src/testing/oracle/definitionParts.js";
import { everyWord } from "./everyWord.js";
import { libraryLaws, wideLawNames } from "./laws.js";

const definitions = [...publishedDefinitions, everyWord].map((definition) => [definition.id, definition] as const);

describe.each(definitions)("of %s:", (_, definition) => {
  const named = libraryLaws.filter(({ name }) => isPlain(definition) || wideLawNames.includes(name)).map((law) => [law.name, law] as const);

  it.each(named)("%s", (_, { check }) => {
    check(definition);
  });
});
