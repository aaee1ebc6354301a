import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../lib/clock.ts";

/** One that nobody kept for so long is of a program that ended without clearing up: milliseconds. */
const abandonedAfter = 5 * 60_000;

/** A private folder of this program's own, below one that several may share. Whoever uses it keeps it every minute. */
export const createOwnFolder = (shared: string, name: string, clock: Clock) => {
  const path = join(shared, name);

  /** Says that it is in use, and removes whatever nobody uses any more. */
  const keep = (): void => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(shared, 0o700);
    const now = clock.now();
    utimesSync(path, now, now);
    for (const other of readdirSync(shared)) {
      const found = statSync(join(shared, other), { throwIfNoEntry: false });
      const inUse = found?.isDirectory() && now.getTime() - found.mtimeMs < abandonedAfter;
      if (other !== name && !inUse) rmSync(join(shared, other), { recursive: true, force: true });
    }
  };
  keep();
  return { path, keep, leave: (): void => rmSync(path, { recursive: true, force: true }) };
};
