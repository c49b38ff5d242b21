import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where `.ci/run` installs the engines that come from PyPI. */
const environment = process.env["RENAL_RESPONSE_ENGINES"] ?? join(homedir(), ".cache/renal-response/engines");
const python = join(environment, "bin/python");

/** Whether a package of Python is installed there. */
export function hasPython(module: string): boolean {
  return existsSync(python) && spawnSync(python, ["-c", `import ${module}`], { timeout: 120_000 }).status === 0;
}

/** Has a script of this folder answer each query with a list. */
export function answersFrom(script: string, folder: string, input: unknown, ...args: readonly string[]): readonly (readonly unknown[])[] {
  const [questions, answers] = [join(folder, "questions.json"), join(folder, "answers.json")];
  writeFileSync(questions, JSON.stringify(input));
  const { status, stderr } = spawnSync(python, [join("test/engines", script), questions, answers, ...args], {
    encoding: "utf8",
    timeout: 3_600_000,
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr.slice(-3000)}`);
  return JSON.parse(readFileSync(answers, "utf8")) as readonly (readonly unknown[])[];
}
