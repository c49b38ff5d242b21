import { describe, it } from "vitest";
import { publishedDefinitions } from "../../src/index.js";
import { everyWord } from "./everyWord.js";
import { laws } from "./laws.js";

describe.each([...publishedDefinitions, everyWord])("of $id", (definition) => {
  it.each(laws)("$name", ({ check }) => {
    check(definition);
  });
});
