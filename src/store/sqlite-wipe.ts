import type Sqlite from "better-sqlite3";
import { busyTimeout } from "./sqlite-adapter.ts";

/** What is rewritten in a fraction of a second, and so at once; a larger file waits for its turn. Bytes. */
const small = 64 * 1024 * 1024;
/** How often a large file is rewritten at most, in milliseconds: everything else waits for as long as it takes. */
const largeEvery = 24 * 60 * 60 * 1000;

/**
 * Removes what the files still hold of deleted rows. `secure_delete` overwrites a row where it lies, but where SQLite
 * moved rows from one page to another, a copy stays in the first one's free space; only VACUUM, which writes every
 * page anew, is free of those. Then the log is cut. False where it has to be tried again: another process is reading
 * or writing, or a large file was rewritten not long ago.
 */
export const createWipe = (db: Sqlite.Database): (() => boolean) => {
  let rewrittenAt = Number.NEGATIVE_INFINITY;
  const size = (): number =>
    Number(db.pragma("page_count", { simple: true })) * Number(db.pragma("page_size", { simple: true }));

  return () => {
    const now = performance.now();
    if (size() > small && now - rewrittenAt < largeEvery) return false;
    // Waiting for another process would hold up the whole program; a large copy belongs on the disk.
    db.exec("PRAGMA busy_timeout = 200; PRAGMA temp_store = FILE");
    try {
      db.exec("VACUUM");
      rewrittenAt = now;
      const [result] = db.pragma("wal_checkpoint(TRUNCATE)") as { readonly busy: number }[];
      return result?.busy === 0;
    } catch (error) {
      if (String(Reflect.get(Object(error), "code")).startsWith("SQLITE_BUSY")) return false;
      // Another large copy each minute would not mend a full disk.
      rewrittenAt = now;
      throw error;
    } finally {
      db.exec(`PRAGMA busy_timeout = ${busyTimeout}; PRAGMA temp_store = MEMORY`);
    }
  };
};
