import { createHmac, timingSafeEqual } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { exchangeFile, makeFile } from "../../lib/whole-file.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Keyring } from "../identifiers/keyring.ts";
import { type KeySettings, keyFileOf } from "../identifiers/load-keyring.ts";
import { beginning } from "./seal.ts";

/** The last row of the log at some time. */
export interface AuditEnd {
  readonly seq: number;
  readonly seal: string;
}

/** What the file says: nothing there; something that none of our keys signed; the end that was seen last. */
export type HeadReading =
  | { readonly is: "missing" }
  | { readonly is: "broken" }
  | { readonly is: "head"; readonly end: AuditEnd };

/**
 * A signed note of the log's end, kept outside the database: of a chain whose last rows are removed, the rest still
 * holds, and only who knows how long it was sees it. It is written after each commit, so that after a kill it may be
 * behind, never ahead; and it never moves back, nor on over rows that it does not know again.
 */
export interface AuditHead {
  read(): HeadReading;
  /** Notes that rows were added, `after` which and up to which. Writes soon, one at a time; many become one. */
  advance(after: AuditEnd, to: AuditEnd): void;
  /** Kept when all that was noted is on the disk. */
  idle(): Promise<void>;
}

/** Beside the key file, for both must not be where the database is lost or altered. */
export const headFileOf = (settings: KeySettings): string => join(dirname(keyFileOf(settings)), "audit.head");

const about = "Klaster: where the audit log ended. Without it rows removed at the end of the log stay unseen.";
const stored = z.object({ seq: z.number(), seal: z.string(), keyId: z.string(), signature: z.string() });

export const createAuditHead = (
  path: string,
  { client }: Database,
  keyring: Keyring,
  failed: (error: unknown) => void,
): AuditHead => {
  let noted: { readonly after: AuditEnd; readonly to: AuditEnd } | undefined;
  let writing: Promise<void> | undefined;

  const stillThere = async ({ seq, seal }: AuditEnd): Promise<boolean> =>
    seq === 0 ||
    (await client.audit.findUnique({ where: { seq }, select: { seal: true } }).catch(asStoreError))?.seal === seal;

  const write = async (): Promise<void> => {
    while (noted !== undefined) {
      const { after, to } = noted;
      noted = undefined;
      const reading = readHead(path, keyring);
      if (reading.is !== "head") throw new Error(`The head of the audit log is ${reading.is}`);
      const { end } = reading;
      // Another process has seen more already, or rows at the end were removed: what is known of them must stay.
      if (end.seq >= to.seq) continue;
      if (end.seal !== after.seal && !(await stillThere(end)))
        throw new Error(`Row ${end.seq} of the audit log is not the one that was there`);
      await exchangeFile(path, textOf(to, keyring));
    }
  };

  return {
    read: () => readHead(path, keyring),
    advance: (after, to) => {
      noted = { after: noted?.after ?? after, to };
      writing ??= write()
        .catch(failed)
        .finally(() => {
          writing = undefined;
        });
    },
    idle: async () => {
      await writing;
    },
  };
};

/** Makes the file where there is none; whether this call did. Of several who do so at once, one makes it. */
export const makeHead = (path: string, keyring: Keyring, end: AuditEnd = { seq: 0, seal: beginning }): boolean => {
  mkdirSync(dirname(resolve(path)), { recursive: true, mode: 0o700 });
  return makeFile(path, textOf(end, keyring));
};

/** Puts another in its place, whatever it said. */
export const replaceHead = (path: string, keyring: Keyring, end: AuditEnd): Promise<void> =>
  exchangeFile(path, textOf(end, keyring));

export const readHead = (path: string, keyring: Keyring): HeadReading => {
  if (!existsSync(path)) return { is: "missing" };
  const read = stored.safeParse(json(readFileSync(path, "utf8")));
  if (!read.success) return { is: "broken" };
  const { keyId, signature, ...end } = read.data;
  const key = keyring.find(keyId);
  if (key === undefined) return { is: "broken" };
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(end, key.signing))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? { is: "head", end } : { is: "broken" };
};

function textOf(end: AuditEnd, keyring: Keyring): string {
  const key = keyring.newest();
  return `${JSON.stringify({ about, ...end, keyId: key.id, signature: sign(end, key.signing) }, null, 2)}\n`;
}

const sign = ({ seq, seal }: AuditEnd, key: Buffer): string =>
  createHmac("sha256", key)
    .update(JSON.stringify(["klaster audit head 1", seq, seal]))
    .digest("base64url");

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
