import { createHash } from "node:crypto";
import type { StoredFile } from "./chat.ts";
import { badParameter, GraphFault, noSuchObject } from "./graph-fault.ts";

/** Files that people sent or the office uploaded, and the addresses under which they can be fetched for a while. */
export interface MediaShelf {
  /** Kept for so many days: 7 of a person's, 30 of the office's own. */
  put(file: Omit<StoredFile, "id">, days: number): StoredFile;
  get(id: string): StoredFile | undefined;
  /** As a message tells it, with an address that is good for a while. */
  told(file: StoredFile): MediaTold;
  /** What GET of the id answers; each time with a new address. */
  describe(id: string): Readonly<Record<string, unknown>>;
  /** The bytes at such an address; undefined for one that never was or is no longer. */
  fetch(query: URLSearchParams): StoredFile | undefined;
  /** The vendor has thrown it away. */
  forget(id: string): void;
}

export interface MediaTold {
  readonly mime_type: string;
  readonly sha256: string;
  readonly id: string;
  readonly url: string;
}

/** An address is good for so long, in milliseconds. */
const addressLasts = 5 * 60_000;

export function createMediaShelf(now: () => number, root: () => string): MediaShelf {
  const files = new Map<string, StoredFile>();
  let next = 1_003_383_421_387_256;
  const digest = (file: StoredFile, as: "hex" | "base64") => createHash("sha256").update(file.bytes).digest(as);

  /** Until when each is kept. */
  const kept = new Map<string, number>();
  const get = (id: string) => ((kept.get(id) ?? 0) > now() ? files.get(id) : undefined);

  function addressOf(file: StoredFile): string {
    const until = Math.floor((now() + addressLasts) / 1000);
    return `${root()}/whatsapp_business/attachments/?mid=${file.id}&ext=${until}&hash=${digest(file, "hex").slice(0, 32)}`;
  }

  return {
    put(file, days) {
      const stored = { ...file, id: String(next++) };
      files.set(stored.id, stored);
      kept.set(stored.id, now() + days * 24 * 3_600_000);
      return stored;
    },
    get,
    told: (file) => ({ mime_type: file.type, sha256: digest(file, "base64"), id: file.id, url: addressOf(file) }),
    describe(id) {
      const file = get(id);
      if (file === undefined) throw noSuchObject("GET", id);
      return {
        url: addressOf(file),
        mime_type: file.type,
        sha256: digest(file, "hex"),
        file_size: file.bytes.length,
        id,
        messaging_product: "whatsapp",
      };
    },
    fetch(query) {
      const file = get(query.get("mid") ?? "");
      const isGood =
        file !== undefined &&
        query.get("hash") === digest(file, "hex").slice(0, 32) &&
        Number(query.get("ext")) * 1000 > now();
      return isGood ? file : undefined;
    },
    forget: (id) => void files.delete(id),
  };
}

const megabyte = 1_048_576;
/** The most bytes of a file of each kind that the office may send. */
const kinds = [
  { type: /^image\/(?:jpeg|png)$/, most: 5 * megabyte },
  { type: /^(?:text\/plain|application\/(?:pdf|msword|vnd\.[\w.-]+))$/, most: 100 * megabyte },
];

/** Throws what the vendor answers to a file that it does not take. */
export function checkUpload({ type, bytes }: Omit<StoredFile, "id">): void {
  const kind = kinds.find((one) => one.type.test(type));
  if (kind === undefined)
    throw badParameter(`Param file must be a file with one of the supported types. Received file of type '${type}'.`);
  if (bytes.length === 0) throw badParameter("Param file must not be empty.");
  if (bytes.length > kind.most) throw new GraphFault(131053, { details: "The file is too large." });
}
