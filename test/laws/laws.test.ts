import { describe, it } from "vitest";
import { publishedDefinitions } from "../../src/index.js";
import { isPlain } from "./definitionParts.js";
import { everyWord } from "./everyWord.js";
import { laws } from "./laws.js";

const definitions = [...publishedDefinitions, everyWord].filter(isPlain).map((definition) => [definition.id, definition] as const);
const named = laws.map((law) => [law.name, law] as const);

describe.each(definitions)("of %s:", (_, definition) => {
  it.each(named)("%s", (_, { check }) => {
    check(definition);
  });
});
