import { runCommand } from "../../src/cli/runCommand.js";

/** Calls a command as a shell would, and returns what it wrote. */
export function callCommand(words: readonly string[], input = "", isTerminal = false) {
  let [output, errors] = ["", ""];
  const code = runCommand(words, {
    write: (text) => { output += text; },
    warn: (text) => { errors += text; },
    isTerminal,
    readInput: () => new TextEncoder().encode(input),
    now: () => "2024-08-14T09:30:00Z",
  });
  return { code, output, errors };
}
