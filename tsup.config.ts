import { defineConfig, type Options } from "tsup";

// No treeshake option: it would strip the marks (@__PURE__) by which a user's bundler drops unused definitions.
const shared = { outDir: "dist" } as const;

/** esbuild's ASCII charset leaves regular expressions as they are, so `/[µμ]/` would reach a reader with another encoding. */
const escapeToAscii: NonNullable<Options["plugins"]>[number] = {
  name: "escape-to-ascii",
  renderChunk: (code) => ({
    code: code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  }),
};

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts", definitions: "src/definitions/renal/index.ts", testing: "src/testing/index.ts", selfTest: "src/testing/vectors/selfTest.ts", report: "src/report/index.ts" },
    format: ["esm", "cjs"],
    splitting: true, // for cjs too: the self-test must run the very code that the application runs, not a copy of it
    target: "es2022", // what Node 18 runs; lowering ?. and ?? would only weigh on everybody's bundle
    dts: true,
    clean: ["!*.global.js", "!cli.cjs"], // the builds run at once: this one must not delete what the others have written
  },
  {
    // The command: one file that needs nothing else, so that the library stays as light as it is.
    ...shared,
    entry: { cli: "src/cli/main.ts" },
    format: ["cjs"], // what it bundles asks for Node's modules by require
    platform: "node",
    target: "node18",
    splitting: false,
    shims: true,
    minify: true,
    noExternal: [/.*/],
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    // One self-contained ASCII file: a <script>, or the body of a JavaScript UDF in a database.
    ...shared,
    entry: { "renal-response": "src/index.ts" },
    format: ["iife"],
    target: "es2019",
    globalName: "RenalResponse",
    minify: true,
    noExternal: [/.*/],
    plugins: [escapeToAscii],
  },
]);
