import { randomBytes } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";

/** Bytes that are written at a time. */
const pieceLength = 256 * 1024;

/** Files that live an hour, in a private folder; no name from outside reaches the disk. */
export const createExportFolder = (folder: string) => {
  const pathOf = (name: string): string => join(folder, name);
  return {
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
    /** Undefined where there is no such file any more. */
    open: (name: string): Promise<FileHandle | undefined> =>
      open(pathOf(name), "r").catch((error: unknown) => {
        if (Reflect.get(Object(error), "code") === "ENOENT") return undefined;
        throw error;
      }),
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
