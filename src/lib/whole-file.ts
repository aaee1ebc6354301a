import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a file (0600) where there is none; whether this call did. Of several who do so at once, one makes it. Nobody
 * ever sees half of it, and it is there after a power cut.
 */
export const makeFile = (path: string, text: string): boolean => {
  const draft = draftOf(path);
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: "wx", flush: true });
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (existsSync(path)) return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
    syncFolder(dirname(path));
  }
};

/** Puts a file (0600) in the place of what is there or not: all or nothing, also when the power goes. */
export const exchangeFile = async (
  path: string,
  content: string | Uint8Array,
  draft: string = draftOf(path),
): Promise<void> => {
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  // Nobody waits meanwhile: the end of the log is noted after every act.
  if (!namesAreKept) return;
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

const draftOf = (path: string): string => `${path}.${randomUUID()}`;

/** A name in a folder survives a power cut only once the folder is written too; Windows knows no such thing. */
const namesAreKept = process.platform !== "win32";
function syncFolder(folder: string): void {
  if (!namesAreKept) return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
