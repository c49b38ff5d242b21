import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "renal-response/testing": fileURLToPath(new URL("src/testing/index.ts", import.meta.url)),
      "renal-response": fileURLToPath(new URL("src/index.ts", import.meta.url)),
    },
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    maxWorkers: 2, // left to itself vitest leaves one of two cores idle
    testTimeout: 30_000, // a law may take seconds on a busy machine; how fast the library is, the bench says
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 98, branches: 95, functions: 98, statements: 98 },
    },
  },
});
