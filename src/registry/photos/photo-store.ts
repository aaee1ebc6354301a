import { randomBytes } from "node:crypto";
import { chmod, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { exchangeFile } from "../../lib/whole-file.ts";
import { createTurns } from "../../store/turns.ts";
import { encodePhoto, measurePhoto, type PhotoRefusal, previewPhoto } from "./encode-photo.ts";

export interface KeptPhoto {
  /** The file's name, by chance alone. */
  readonly file: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

export type Keeping = ({ readonly ok: true } & KeptPhoto) | { readonly ok: false; readonly reason: PhotoRefusal };

/** A private folder of pictures. No name from outside reaches the disk: what it did not name itself is not there. */
export interface PhotoStore {
  /** Encodes a picture anew and keeps it; it is on the disk when the promise is kept. */
  keep(bytes: Uint8Array): Promise<Keeping>;
  /** Undefined when it is not there. */
  read(file: string): Promise<Buffer | undefined>;
  /** What was kept under this name; undefined when it is not there. */
  find(file: string): Promise<KeptPhoto | undefined>;
  /** A small version for a page; undefined when it is not there. */
  preview(file: string): Promise<Buffer | undefined>;
  /** What is not there is removed already. */
  remove(file: string): Promise<void>;
  /** Files last written before this time, half-written ones included. */
  olderThan(time: Date): Promise<readonly string[]>;
}

const made = /^[0-9a-f]{32}\.jpg(?:\.part)?$/;

export function createPhotoStore(folder: string): PhotoStore {
  // Pictures unfold in memory: one after another.
  const turns = createTurns();
  const pathOf = (file: string) => (made.test(file) ? join(folder, file) : undefined);

  const read = async (file: string): Promise<Buffer | undefined> => {
    const path = pathOf(file);
    return path === undefined ? undefined : unlessMissing(readFile(path));
  };

  return {
    async keep(bytes) {
      const encoding = await turns.run(() => encodePhoto(bytes));
      if (!encoding.ok) return encoding;
      const file = `${randomBytes(16).toString("hex")}.jpg`;
      await write(folder, file, encoding.bytes);
      return { ok: true, file, width: encoding.width, height: encoding.height, bytes: encoding.bytes.length };
    },
    read,
    async find(file) {
      const bytes = await read(file);
      return bytes === undefined ? undefined : { file, ...(await measurePhoto(bytes)), bytes: bytes.length };
    },
    async preview(file) {
      const bytes = await read(file);
      return bytes === undefined ? undefined : turns.run(() => previewPhoto(bytes));
    },
    async remove(file) {
      const path = pathOf(file);
      if (path !== undefined) await rm(path, { force: true });
    },
    async olderThan(time) {
      const names = ((await unlessMissing(readdir(folder))) ?? []).filter((name) => made.test(name));
      const found = await Promise.all(names.map(async (name) => [name, await writtenAt(join(folder, name))] as const));
      return found.filter(([, at]) => at !== undefined && at < time).map(([name]) => name);
    },
  };
}

async function write(folder: string, file: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const path = join(folder, file);
  await exchangeFile(path, bytes, `${path}.part`);
}

const writtenAt = async (path: string): Promise<Date | undefined> => (await unlessMissing(stat(path)))?.mtime;

async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, "code") === "ENOENT") return undefined;
    throw error;
  }
}
