import { expect, it } from "vitest";

// Loaded within a test: Stryker does not see a test file that cannot be loaded, and so would take a mutant that breaks loading for one
// that no test tells.
it("the library loads", async () => {
  const { publishedDefinitions } = await import("../src/index.js");
  expect(publishedDefinitions.length).toBeGreaterThan(0);
});
