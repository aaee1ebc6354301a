import { chmodSync, mkdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** The library's own name for the browser's profile in it. */
const profile = "session";

/** What the browser leaves in a profile that it uses. The lock is a link to "host-pid". */
const lock = "SingletonLock";
const locks = [lock, "SingletonCookie", "SingletonSocket"];

/** Makes the folder, for its owner alone, and takes away the lock of a browser that is no more. */
export function prepareFolder(sessionDir: string): void {
  mkdirSync(sessionDir, { recursive: true, mode: 0o700 });
  chmodSync(sessionDir, 0o700);
  if (isStale(join(sessionDir, profile)))
    for (const name of locks) rmSync(join(sessionDir, profile, name), { force: true });
}

/** Forgets the pairing. */
export function clearFolder(sessionDir: string): void {
  rmSync(join(sessionDir, profile), { recursive: true, force: true, maxRetries: 5 });
}

function isStale(folder: string): boolean {
  let holder: string;
  try {
    holder = readlinkSync(join(folder, lock));
  } catch {
    return false;
  }
  const [, host, pid] = /^(.*)-(\d+)$/.exec(holder) ?? [];
  // A container that was made anew has another name; the folder is one program's alone.
  return host !== hostname() || !isBrowser(Number(pid), folder);
}

/** Whether this process lives and, where that can be told, uses this profile: numbers of processes come again. */
function isBrowser(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
  } catch {
    return true;
  }
}

/** A process that has ended and that nobody has asked about is not alive. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}
