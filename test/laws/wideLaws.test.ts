import { describe, it } from "vitest";
import { publishedDefinitions } from "../../src/index.js";
import { everyWord } from "./everyWord.js";
import { wideLaws } from "./wideLaws.js";

const definitions = [...publishedDefinitions, everyWord].map((definition) => [definition.id, definition] as const);
const named = wideLaws.map((law) => [law.name, law] as const);

describe.each(definitions)("of %s, in all that it may ask about:", (_, definition) => {
  it.each(named)("%s", (_, { check }) => {
    check(definition);
  });
});
