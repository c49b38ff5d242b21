import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";

it("the example finds the counter-example of the rule on doubles and passes the corrected one", async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line: string) => { lines.push(line); });
  try {
    await import("../../examples/validateYourOwnRule.js");
  } finally {
    log.mockRestore();
  }
  expect(lines[0]).toContain("law broken: limits relative to an earlier value");
  expect(lines.join("\n")).toContain("holds: complete records");
  expect(lines.join("\n")).toContain("not checked: missing is unknown (needs what the implementation does not accept)");
  expect(lines[lines.length - 1]).toMatch(/boundary cases, 0 wrong$/);
  // docs/testing.md shows the counter-example, with an ellipsis within its records.
  const [, shown = ""] = /^```text\n(law broken: .*?)^```/ms.exec(readFileSync("docs/testing.md", "utf8")) ?? [];
  expect(shown).toContain("law broken: ");
  for (const part of shown.split(/ ?…,?|\n/)) expect(lines[0]).toContain(part);
}, 30_000);
