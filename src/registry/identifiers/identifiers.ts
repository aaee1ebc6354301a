import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { type IdentifierKey, keyIdOf } from "./key.ts";
import type { Keyring } from "./keyring.ts";

/** The columns that hold what is sealed: numbers, and a draft's answers. A seal opens only in the kind of column it was made for. */
export type SealedField = "nik" | "kk" | "npwp" | "answers";

/** How NIK and KK are kept: readable with the key alone, and comparable without being read. */
export interface Identifiers {
  /**
   * Encrypted text for the register, `<key>.<iv>.<tag>.<text>`, and the keyed hash that equal numbers share,
   * `<key>.<hash>`. An empty number is nobody's: it throws.
   */
  seal(plain: string, field: SealedField): { readonly sealed: string; readonly hash: string };
  /** Throws an IdentifierError for a text that was altered, or sealed with a key that is not at hand. */
  open(sealed: string, field: SealedField): string;
  /**
   * Every hash under which a number may be on record, the newest key's first: until a rotation has reached every
   * row, some still carry an earlier key's. None for an empty number, which matches nobody.
   */
  hashesOf(plain: string): readonly string[];
}

/** `code`: unknown_key, altered, empty. Never holds any part of a number. */
export class IdentifierError extends Error {
  override readonly name = "IdentifierError";
  readonly code: "unknown_key" | "altered" | "empty";

  constructor(code: IdentifierError["code"], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** "3313••••••••0001": enough for its owner to know it again. */
export const maskedIdentifier = (plain: string): string =>
  `${plain.slice(0, 4)}${"•".repeat(Math.max(plain.length - 8, 0))}${plain.slice(-4)}`;

/** Shown in place of a number whose seal does not open. */
const unreadable = "•".repeat(16);

/** The number masked, and only dots where its seal does not open: one broken seal must keep nothing else from anybody. */
export const openedMasked = (identifiers: Identifiers, sealed: string, field: SealedField): string => {
  try {
    return maskedIdentifier(identifiers.open(sealed, field));
  } catch (error) {
    if (error instanceof IdentifierError) return unreadable;
    throw error;
  }
};

/** AES-256-GCM and HMAC-SHA-256, each with a subkey of its own. The newest key of the ring seals, all of them open. */
export const createIdentifiers = (keyring: Keyring): Identifiers => ({
  seal: (plain, field) => {
    if (plain === "") throw new IdentifierError("empty", "An empty number is nobody's");
    const key = keyring.newest();
    return { sealed: sealWith(key, plain, field), hash: hashWith(key, plain) };
  },
  open: (sealed, field) => {
    const key = keyring.find(keyIdOf(sealed));
    if (key === undefined)
      throw new IdentifierError("unknown_key", "A number was sealed with a key that is not at hand");
    return openWith(key, sealed, field);
  },
  hashesOf: (plain) => (plain === "" ? [] : keyring.all().map((key) => hashWith(key, plain))),
});

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** What a seal is bound to: neither its key nor its place can be exchanged. */
const bindingOf = (key: IdentifierKey, field: SealedField): Buffer => Buffer.from(`klaster:1:${key.id}:${field}`);

function sealWith(key: IdentifierKey, plain: string, field: SealedField): string {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key.sealing, iv, { authTagLength: tagBytes });
  sealing.setAAD(bindingOf(key, field));
  const text = Buffer.concat([sealing.update(plain, "utf8"), sealing.final()]);
  return [key.id, ...[iv, sealing.getAuthTag(), text].map((part) => part.toString("base64url"))].join(".");
}

function openWith(key: IdentifierKey, sealed: string, field: SealedField): string {
  const [iv = [], tag = [], text = [], ...rest] = sealed
    .split(".")
    .slice(1)
    .map((part) => Buffer.from(part, "base64url"));
  if (iv.length !== ivBytes || tag.length !== tagBytes || rest.length > 0) throw altered();
  try {
    const opening = createDecipheriv(cipher, key.sealing, Buffer.from(iv), { authTagLength: tagBytes });
    opening.setAAD(bindingOf(key, field));
    opening.setAuthTag(Buffer.from(tag));
    return Buffer.concat([opening.update(Buffer.from(text)), opening.final()]).toString("utf8");
  } catch (error) {
    throw altered(error);
  }
}

const altered = (cause?: unknown): IdentifierError =>
  new IdentifierError("altered", "A sealed number was altered", cause);

const hashWith = (key: IdentifierKey, plain: string): string =>
  `${key.id}.${createHmac("sha256", key.matching).update(plain).digest("base64url")}`;
