import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { makeFile } from "../../lib/whole-file.ts";
import { type IdentifierKey, isKeyText, keyFrom, newKeyText } from "./key.ts";
import type { Keyring } from "./keyring.ts";

/** The key file cannot be used as it is; the message tells the office why and what to do. */
export class KeyFileError extends Error {
  override readonly name = "KeyFileError";
}

const heading = `# Klaster: the keys of NIK, KK and NPWP, the newest last. Whoever has this file and the database can
# read them; without this file nobody can. Keep a copy of it in a safe place, apart from the database.
`;

/** Stands after what a power cut left of a line. */
const brokenOff = "# broken off";

/** A line is when the key was made and the key. */
const lineOf = (key: string, madeAt: Date): string => `${madeAt.toISOString()} ${key}\n`;

/**
 * Makes the file with a first key, for the service's eyes only (0600, a missing folder 0700). Of several processes
 * that do so at once, one makes it and all find the same. Returns whether this one did.
 */
export const makeKeyFile = (path: string, now: Date): boolean => {
  mkdirSync(dirname(resolve(path)), { recursive: true, mode: 0o700 });
  return makeFile(path, heading + lineOf(newKeyText(), now));
};

/** Adds a key, which seals from now on; the earlier ones stay. Two who do so at once add one each. */
export const addKey = (path: string, now: Date): void => {
  const text = readFileSync(path, "utf8");
  appendFileSync(path, (text === "" || text.endsWith("\n") ? "" : `\n${brokenOff}\n`) + lineOf(newKeyText(), now), {
    flush: true,
  });
};

/** The keys of a file, read again whenever it has changed. Throws a KeyFileError. */
export const fileKeyring = (path: string): Keyring => {
  let known = readKeyFile(path);
  const fresh = (): readonly IdentifierKey[] => {
    if (stampOf(path) !== known.stamp) known = readKeyFile(path);
    return known.keys;
  };
  return {
    newest: () => {
      const [newest] = fresh();
      if (newest === undefined) throw new KeyFileError(`${path} holds no key.`);
      return newest;
    },
    find: (id) => known.keys.find((key) => key.id === id) ?? fresh().find((key) => key.id === id),
    all: fresh,
  };
};

/** The newest first. Throws a KeyFileError where others can read the file or it is not what we wrote. */
export const readKeyFile = (path: string): { readonly keys: readonly IdentifierKey[]; readonly stamp: string } => {
  const file = open(path);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new KeyFileError(`${path} is no file.`);
    if (process.platform !== "win32" && (stat.mode & 0o077) !== 0)
      throw new KeyFileError(`${path} can be read by others. Take that right from them: chmod 600 ${path}`);
    const text = readFileSync(file, "utf8");
    const keys = parse(text, path).reverse();
    if (keys.length === 0) throw new KeyFileError(`${path} holds no key. Bring it back from your copy.`);
    return { keys, stamp: stamp(stat) };
  } finally {
    closeSync(file);
  }
};

function open(path: string): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === "ENOENT" ? "is not there" : "cannot be read";
    throw new KeyFileError(`The key file ${path} ${why}.`, { cause: error });
  }
}

function parse(text: string, path: string): IdentifierKey[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const said = line.trim();
    if (said === "" || said.startsWith("#")) return [];
    const [time = "", key = "", ...rest] = said.split(/\s+/);
    if (rest.length === 0 && !Number.isNaN(Date.parse(time)) && isKeyText(key)) return [keyFrom(key, new Date(time))];
    // A last line without its end is still being written, or was broken off: such a key never sealed anything.
    if (at === lines.length - 1 || lines[at + 1] === brokenOff) return [];
    throw new KeyFileError(
      `${path}, line ${at + 1}: expected a time and a key. Bring the file back from your copy; do not mend it.`,
    );
  });
}

const stampOf = (path: string): string | undefined => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? undefined : stamp(stat);
};
const stamp = ({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }): string =>
  `${ino} ${size} ${mtimeMs}`;
