import { readFileSync, writeSync } from "node:fs";
import { runCommand } from "./runCommand.js";

/** Writes all of a text: a pipe may take less than it is given. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const { code } = error as { readonly code?: string };
      // Whoever reads has had enough, as `head` does.
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
    }
  }
}

process.exitCode = runCommand(process.argv.slice(2), {
  write: (text) => { write(1, text); },
  warn: (text) => { write(2, text); },
  isTerminal: process.stderr.isTTY,
  readInput: () => readFileSync(0),
  now: () => new Date().toISOString(),
});
