import { defineConfig } from "vitest/config";

/** `npm run test:engines`: SQL in the engines that are installed; tests of the others are skipped by name. */
export default defineConfig({
  test: {
    setupFiles: ["test/setup.ts"],
    include: ["test/engines/**/*.test.ts"],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    isolate: false,
  },
});
