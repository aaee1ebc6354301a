import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What was uploaded and by whom: nobody else, and nothing else, finds it again. */
export interface Upload {
  readonly kind: "map" | "catalogue";
  readonly officerId: string;
}

/** Files that an officer uploaded and has not put to use yet, for the service's eyes only. */
export interface Uploads {
  /** Keeps a file; gives the id that finds it again. */
  keep(what: Upload, bytes: Uint8Array): Promise<string>;
  /** Where a kept file lies; undefined for an id that is none, is another officer's or kind's, or is gone. */
  find(what: Upload, id: string): Promise<string | undefined>;
  /** Its bytes; undefined as `find`. */
  read(what: Upload, id: string): Promise<Buffer | undefined>;
  remove(what: Upload, id: string): Promise<void>;
  /** Removes what is older than an hour; gives how many. */
  sweep(now: Date): Promise<number>;
}

/** How long a file waits to be put to use, in milliseconds. */
const patience = 60 * 60 * 1000;
const isId = (id: string): boolean => /^[0-9a-f]{32}$/.test(id);
/** Earlier releases named a file by its id alone. */
const isOurs = (name: string): boolean => /^(?:[a-z]+-[0-9a-f]{16}-)?[0-9a-f]{32}$/.test(name);

/** A file's name tells whose it is, so that this holds after a restart and in another process. */
const nameOf = ({ kind, officerId }: Upload, id: string): string =>
  `${kind}-${createHash("sha256").update(officerId).digest("hex").slice(0, 16)}-${id}`;

export const createUploads = (folder: string): Uploads => {
  const pathOf = (what: Upload, id: string): string => join(folder, nameOf(what, id));
  const find: Uploads["find"] = async (what, id) =>
    isId(id) && (await exists(pathOf(what, id))) ? pathOf(what, id) : undefined;
  return {
    find,
    keep: async (what, bytes) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const id = randomBytes(16).toString("hex");
      await writeFile(pathOf(what, id), bytes, { mode: 0o600, flag: "wx" });
      return id;
    },
    read: async (what, id) => {
      const found = await find(what, id);
      return found === undefined ? undefined : readFile(found);
    },
    remove: async (what, id) => {
      if (isId(id)) await rm(pathOf(what, id), { force: true });
    },
    sweep: async (now) => {
      let removed = 0;
      for (const name of (await namesIn(folder)).filter(isOurs)) {
        const { mtimeMs } = await stat(join(folder, name));
        if (now.getTime() - mtimeMs < patience) continue;
        await rm(join(folder, name), { force: true });
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
