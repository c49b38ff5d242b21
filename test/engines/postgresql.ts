import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const debian = "/usr/lib/postgresql";
const programs = existsSync(debian)
  ? readdirSync(debian)
      .map((version) => join(debian, version, "bin"))
      .find((folder) => existsSync(join(folder, "initdb")))
  : undefined;

export const hasPostgresql = programs !== undefined;

// A database server does not run as root.
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A server of its own in a folder, reached by a socket there, until it is stopped. */
export function startPostgresql(folder: string): { readonly run: (script: string) => string; readonly stop: () => void } {
  const [data, socket] = [join(folder, "data"), join(folder, "socket")];
  mkdirSync(socket);
  chmodSync(folder, 0o755);
  if (nobody.uid !== undefined) for (const path of [folder, socket]) chownSync(path, nobody.uid, nobody.gid);
  const run = (name: string, args: readonly string[], options: object = {}): string => {
    const { status, stdout, stderr } = spawnSync(join(programs ?? "", name), args, {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1e9,
      timeout: 600_000,
      ...nobody,
      ...options,
    });
    if (status !== 0) throw new Error(`${name}: ${stderr.slice(-2000)}`);
    return stdout;
  };
  run("initdb", ["-D", data, "-U", "tester", "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C"]);
  run(
    "pg_ctl",
    ["-D", data, "-l", join(folder, "server.log"), "-w", "-o", `-k ${socket} -c listen_addresses= -c fsync=off -c jit=off`, "start"],
    { stdio: "ignore" },
  );
  return {
    run: (script) => {
      const file = join(folder, "script.sql");
      writeFileSync(file, script);
      return run("psql", ["-h", socket, "-U", "tester", "-d", "postgres", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-f", file]);
    },
    stop: () => {
      run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
    },
  };
}
