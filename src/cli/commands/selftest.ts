import { existsSync } from "node:fs";
import { arch, platform, release } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { selfTest } from "../../testing/vectors/selfTest.js";
import type { VectorFile } from "../../testing/vectors/vector.js";
import { type Command, usageError } from "../command.js";
import { readJson } from "../readStudy.js";

export const selftest: Command = {
  name: "selftest",
  summary: "Runs the frozen vectors where the command is installed, for the record of a qualification.",
  words: "",
  options: [
    { name: "vectors", value: "FILE", help: "other vectors than those of the package" },
    { name: "json", value: null, help: "print the whole record as JSON" },
  ],
  examples: [["renal-response selftest", "says which vectors ran and whether every answer was the expected one"]],
  findings: "a vector failed, or these were not all the vectors of this version",
  run: (call, { write, now }) => {
    const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
    const where = `Node ${process.versions.node}, ${platform()} ${release()} ${arch()}, time zone ${timeZone}, locale ${locale}`;
    const record = selfTest(readJson(call.text("vectors") ?? packaged()) as VectorFile, { platform: where });
    const { library, vectors, failures, reasons, passed, kinds, definitions } = record;
    const failed = failures.slice(0, 10).map(({ id, path }) => `  failed: ${id} (${path})`);
    const lines = [
      `renal-response ${library}, self-test of ${now()}`,
      `  platform: ${where}`,
      `  vectors: ${String(vectors.count)} of ${String(vectors.expectedCount)}, digest ${vectors.digest}`,
      ...Object.entries(kinds).map(([kind, { total, failed: wrong }]) => `  ${kind}: ${String(total)}, failed ${String(wrong)}`),
      "  definitions",
      ...Object.entries(definitions).map(([id, { version, total, failed: wrong }]) => {
        const answer = wrong === 0 ? "passed" : `FAILED ${String(wrong)} of`;
        return `    ${id} ${version ?? "of another version"}: ${answer} ${String(total)}`;
      }),
      ...failed,
      ...reasons.map((reason) => `  ${reason}`),
      passed ? "PASSED" : "FAILED",
    ];
    write(call.has("json") ? `${JSON.stringify({ date: now(), ...record })}\n` : `${lines.join("\n")}\n`);
    return passed ? 0 : 1;
  },
};

/** The vectors of the package that this file is of. */
function packaged(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "vectors", "vectors.json");
    if (existsSync(path)) return path;
  }
  throw usageError("the vectors of the package are not beside it, expected --vectors FILE");
}
