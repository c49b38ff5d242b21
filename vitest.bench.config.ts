import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Measures the built package as its users run it, loaded by Node: vitest rewrites the imports of what it loads, which slows them.
export default defineConfig({
  resolve: { alias: { "renal-response": fileURLToPath(new URL("dist/index.js", import.meta.url)) } },
  test: { benchmark: { include: ["test/bench/**/*.bench.ts"] }, server: { deps: { external: [/\/dist\//] } } },
});
