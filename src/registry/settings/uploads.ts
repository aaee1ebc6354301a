import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files that an officer uploaded and has not put to use yet, for the service's eyes only. */
export interface Uploads {
  /** Keeps a file; gives the id that finds it again. */
  keep(bytes: Uint8Array): Promise<string>;
  /** Where a kept file lies; undefined for an id that is none, or one that is gone. */
  find(id: string): Promise<string | undefined>;
  /** Its bytes; undefined as `find`. */
  read(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
  /** Removes what is older than an hour; gives how many. */
  sweep(now: Date): Promise<number>;
}

/** How long a file waits to be put to use, in milliseconds. */
const patience = 60 * 60 * 1000;
const isId = (id: string): boolean => /^[0-9a-f]{32}$/.test(id);

export const createUploads = (folder: string): Uploads => {
  const pathOf = (id: string): string => join(folder, id);
  const find = async (id: string): Promise<string | undefined> =>
    isId(id) && (await exists(pathOf(id))) ? pathOf(id) : undefined;
  return {
    find,
    keep: async (bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const id = randomBytes(16).toString("hex");
      await writeFile(pathOf(id), bytes, { mode: 0o600, flag: "wx" });
      return id;
    },
    read: async (id) => {
      const found = await find(id);
      return found === undefined ? undefined : readFile(found);
    },
    remove: async (id) => {
      if (isId(id)) await rm(pathOf(id), { force: true });
    },
    sweep: async (now) => {
      let removed = 0;
      for (const id of (await namesIn(folder)).filter(isId)) {
        const { mtimeMs } = await stat(pathOf(id));
        if (now.getTime() - mtimeMs < patience) continue;
        await rm(pathOf(id), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A folder that is not there yet holds nothing. */
const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await exists(folder)) ? await readdir(folder) : [];
