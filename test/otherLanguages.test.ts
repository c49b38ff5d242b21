import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { DefinitionVector, VectorFile } from "../src/testing/vectors/vector.js";

/**
 * Runs the blocks of docs/vectors.md in other languages, each with a `my_rule` that answers "NR" to everything: the vectors that
 * expect something else must be reported. The block in JavaScript runs where the package is installed: scripts/checkInstalled.mjs.
 */
const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "ms").exec(readFileSync("docs/vectors.md", "utf8"))?.[1] ?? "";
const { vectors } = JSON.parse(readFileSync("vectors/vectors.json", "utf8")) as VectorFile;
const own = vectors.filter((vector): vector is DefinitionVector => vector.kind === "definition" && vector.definition === "nct05631717");
const wrong = own.filter(({ expected }) => expected.response !== "NR");

const folder = mkdtempSync(join(tmpdir(), "vectors-"));
copyFileSync("vectors/vectors.json", join(folder, "vectors.json"));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

// A database server does not run as root.
const asRoot = process.getuid?.() === 0;
const nobody = asRoot ? { uid: 65_534, gid: 65_534 } : {};
if (asRoot) {
  chmodSync(folder, 0o755);
  chownSync(folder, 65_534, 65_534);
}

const run = (program: string, args: readonly string[], options: object = {}) => spawnSync(program, args, { cwd: folder, encoding: "utf8", timeout: 60_000, maxBuffer: 1e8, ...options });
const works = (program: string, ...args: string[]): boolean => run(program, args).status === 0;
const script = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const debian = "/usr/lib/postgresql";
const server = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")).find((bin) => existsSync(join(bin, "initdb"))) : undefined;

describe("the examples of docs/vectors.md find the vectors that a wrong rule fails", { timeout: 60_000 }, () => {
  it("there are vectors to fail", () => {
    expect(wrong.length).toBeGreaterThan(20);
    expect(wrong.length).toBeLessThan(own.length);
  });

  it.skipIf(!works("python3", "--version"))("in Python", () => {
    const { stdout, stderr } = run("python3", [script("example.py", `def my_rule(baseline, follow_up):\n    return "NR"\n\n\n${block("python")}`)]);
    expect([stderr, stdout.trim().split("\n").map((line) => line.split(" ")[0])]).toEqual(["", wrong.map(({ id }) => id)]);
  });

  it.skipIf(!works("python3", "--version"))("in Python, and none that the second implementation fails", () => {
    const prelude = `import sys\nsys.path.insert(0, ${JSON.stringify(resolve("test/double-programming"))})\nfrom classify import classify\nfrom definitions import DEFINITIONS\n
def my_rule(baseline, follow_up):\n    return classify(DEFINITIONS["nct05631717"], baseline, follow_up)["response"]\n\n\n`;
    const { stdout, stderr } = run("python3", ["-B", script("second.py", prelude + block("python"))]);
    expect([stderr, stdout]).toEqual(["", ""]);
  });

  it.skipIf(!works("Rscript", "-e", "library(jsonlite)"))("in R", () => {
    const { stdout } = run("Rscript", [script("example.R", `my_rule <- function(baseline, followUp) "NR"\n${block("r")}`)]);
    const [count, ...failed] = stdout.trim().split("\n");
    expect(count).toBe(`${String(own.length)} vectors, ${String(wrong.length)} failed`);
    expect(failed.map((line) => line.split(" ")[0])).toEqual(wrong.map(({ id }) => id));
  });

  it.skipIf(server === undefined)("in SQL", () => {
    const [data, socket] = [join(folder, "data"), join(folder, "socket")];
    mkdirSync(socket);
    if (asRoot) chownSync(socket, 65_534, 65_534);
    const bin = (name: string) => join(server ?? "", name);
    const start = ["-D", data, "-l", join(folder, "server.log"), "-w", "-o", `-k ${socket} -c listen_addresses=`, "start"];
    expect(run(bin("initdb"), ["-D", data, "-U", "tester", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"], nobody).status).toBe(0);
    expect(run(bin("pg_ctl"), start, { ...nobody, stdio: "ignore" }).status).toBe(0);
    try {
      const rule = "create function my_rule(baseline jsonb, follow_up jsonb) returns text language sql as $$ select 'NR' $$;\n";
      const args = ["-h", socket, "-U", "tester", "-d", "postgres", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-f", script("example.sql", rule + block("sql"))];
      const { stdout, stderr } = run(bin("psql"), args, nobody);
      expect([stderr, stdout.trim().split("\n").map((line) => line.split("|")[0])]).toEqual(["", wrong.map(({ id }) => id)]);
    } finally {
      run(bin("pg_ctl"), ["-D", data, "-m", "immediate", "stop"], nobody);
    }
  });
});
