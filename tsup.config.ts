import { defineConfig } from "tsup";

const shared = { outDir: "dist", target: "es2019", treeshake: true } as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", definitions: "src/definitions/index.ts" },
    format: ["esm", "cjs"],
    dts: true,
    clean: true,
  },
  {
    // One self-contained ASCII file: a <script>, or the body of a JavaScript UDF in a database.
    ...shared,
    entry: { "renal-response": "src/index.ts" },
    format: ["iife"],
    globalName: "RenalResponse",
    minify: true,
    noExternal: [/.*/],
    esbuildOptions(options) {
      options.charset = "ascii";
    },
  },
]);
