import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";

const made = /^[0-9a-f]{32}$/;

/** Bytes that are written at a time. */
const pieceLength = 256 * 1024;

/** A private folder for files that live an hour; no name from outside reaches the disk. */
export const createExportFolder = (folder: string) => {
  const pathOf = (name: string): string => join(folder, name);
  return {
    /** What an earlier run of the program left behind. */
    clear(): void {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      for (const name of readdirSync(folder)) if (made.test(name)) rmSync(pathOf(name), { force: true });
    },
    newName: (): string => randomBytes(16).toString("hex"),
    /** Writes all pieces and tells how many bytes they were; what fails leaves no file. */
    async write(name: string, pieces: AsyncIterable<string | Uint8Array>): Promise<number> {
      const handle = await open(pathOf(name), "wx", 0o600);
      try {
        let bytes = 0;
        for await (const piece of gathered(pieces)) bytes += (await handle.write(piece)).bytesWritten;
        return bytes;
      } catch (error) {
        await rm(pathOf(name), { force: true });
        throw error;
      } finally {
        await handle.close();
      }
    },
    open: (name: string): Promise<FileHandle> => open(pathOf(name), "r"),
    remove: (name: string): Promise<void> => rm(pathOf(name), { force: true }),
  };
};
export type ExportFolder = ReturnType<typeof createExportFolder>;

async function* gathered(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    waiting.push(bytes);
    length += bytes.length;
    if (length < pieceLength) continue;
    yield Buffer.concat(waiting);
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(waiting);
}
