import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.js";
import { callCommand } from "./callCommand.js";

const examples = commands.flatMap(({ examples: own }) => own.map(([call]) => call));
const out = mkdtempSync(join(tmpdir(), "help-"));

/** Runs an example as it stands, also behind a pipe; what it would write to out/ goes to a folder of its own. */
function run(call: string) {
  const [, file, words = ""] = /^(?:cat (\S+) \| )?renal-response (.*)$/.exec(call) ?? [];
  const own = words.split(" ").map((word, i, all) => (all[i - 1] === "--out" || all[i - 1] === "--html" ? join(out, word) : word));
  return callCommand(own, file === undefined ? "" : readFileSync(file, "utf8"));
}

describe("every example of --help", () => {
  it("is of a command, and every command has one", () => {
    expect(examples.length).toBeGreaterThanOrEqual(commands.length);
    for (const call of examples) expect(call).toMatch(/(?:^|\| )renal-response \w+/);
  });

  it.each(examples)(
    "runs: %s",
    (call) => {
      const { code, output, errors } = run(call);
      // 1 is done with findings: a subject who is not evaluable, a row that could not be read.
      expect([call, code === 0 || code === 1, errors.includes("renal-response:")]).toEqual([call, true, false]);
      expect(output.length).toBeGreaterThan(20);
    },
    120_000,
  );

  it("that writes files has written them", () => {
    expect(readdirSync(join(out, "out"))).toEqual(
      expect.arrayContaining(["report.html", "adrs.xpt", "adae.xpt", "advs.xpt", "adlbtox.xpt"]),
    );
  });
});
