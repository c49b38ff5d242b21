import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Every figure is a ratio within this run, but for seconds and megabytes. Each part has a process of its own: what one teaches the machine
// about records would change the figures of the next.
const parts = process.argv.slice(2).filter((part) => /^[a-z]/.test(part));
const rows = process.argv.slice(2).filter((part) => /^\d/.test(part));
for (const part of parts.length > 0 ? parts : ["ofRecords", "ofColumns", "ofDefinitions", "ofVariants", "ofTotals"]) {
  const file = fileURLToPath(new URL(`${part}.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", file, ...rows], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
