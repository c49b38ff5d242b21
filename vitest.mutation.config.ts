import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

const { projects: _, ...test } = base.test ?? {};

/**
 * For Stryker, by scripts/runMutation.mjs. Left out are the tests that read the repository as text, which would fail on instrumented
 * files, and the random laws, which cover everything and so would run for every mutant. MUTATION_TESTS names the tests to run.
 */
export default defineConfig({
  ...base,
  test: {
    ...test,
    include: (process.env["MUTATION_TESTS"] ?? "test/**/*.test.ts").split(","),
    exclude: [
      "test/repository.test.ts", "test/examples.test.ts", "test/evidence.test.ts", "test/examples/**", "test/double-programming/**",
      "test/**/*aws.test.ts", "test/laws/**", "test/testing/**",
    ],
  },
});
