import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Runs a program and says how it ended; never rejects, because each caller knows best what it had expected. */
export function run(program, args, cwd) {
  return new Promise((settle) => {
    const options = { cwd, maxBuffer: 64e6, timeout: 120_000, shell: program === "npm" && process.platform === "win32" };
    execFile(program, args, options, (error, stdout, stderr) => {
      settle({ code: error === null ? 0 : (error.code ?? error.signal), stdout, output: `${stdout}${stderr}`.trim() });
    });
  });
}

/** Runs a command of an installed package, given its package.json; npx would ask the network for one that is missing. */
export function runTool(manifest, command, args, cwd) {
  const { bin } = JSON.parse(readFileSync(new URL(manifest), "utf8"));
  return run(process.execPath, [fileURLToPath(new URL(bin[command], manifest)), ...args], cwd);
}
