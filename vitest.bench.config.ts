import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Measures the built package, as its users run it: vitest rewrites the imports between source files, which slows them.
export default defineConfig({
  resolve: { alias: { "renal-response": fileURLToPath(new URL("dist/index.js", import.meta.url)) } },
  test: { benchmark: { include: ["test/bench/**/*.bench.ts"] } },
});
