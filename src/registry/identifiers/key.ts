import { hkdfSync, randomBytes } from "node:crypto";

/** A key with what is derived from it. */
export interface IdentifierKey {
  /** Twelve hexadecimal digits; tells which key it is and nothing of the key. */
  readonly id: string;
  /** Undefined for a key from the settings. */
  readonly madeAt: Date | undefined;
  /** The subkeys: encryption, and the hashes that are compared. */
  readonly sealing: Buffer;
  readonly matching: Buffer;
  /** What signs: the audit log, forms and sessions of the console. */
  readonly signing: Buffer;
}

const keyBytes = 32;
const idBytes = 6;

/** 32 bytes as base64, of either alphabet. */
export const isKeyText = (text: string): boolean =>
  /^[A-Za-z0-9+/_-]{43}=?$/.test(text) && Buffer.from(text, "base64").length === keyBytes;

/** A key of 32 bytes from its base64; `isKeyText` must hold. */
export const keyFrom = (text: string, madeAt?: Date): IdentifierKey => {
  const secret = Buffer.from(text, "base64");
  const derive = (purpose: string, length: number): Buffer =>
    Buffer.from(hkdfSync("sha256", secret, "", `klaster identifiers 1 ${purpose}`, length));
  return {
    id: derive("name", idBytes).toString("hex"),
    madeAt,
    sealing: derive("seal", keyBytes),
    matching: derive("match", keyBytes),
    signing: derive("sign", keyBytes),
  };
};

export const newKeyText = (): string => randomBytes(keyBytes).toString("base64");

/** Which key a sealed text or a hash was made with. */
export const keyIdOf = (text: string): string => text.slice(0, Math.max(text.indexOf("."), 0));
export const keyIdLength = idBytes * 2;
