import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keyring } from "../identifiers/keyring.ts";

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
/** Words that an officer looks for, or a place in the order by name. */
type Kind = "words" | "place";
/** A seal of another kind must not open here. */
const bindingOf = (id: string, kind: Kind): Buffer => Buffer.from(`klaster:1:${id}:${kind}`);

/**
 * A text as a token for the address bar: who reads addresses (histories, proxies, logs) reads no name or number out of
 * it, and nobody can make one up.
 */
const seal = (keyring: Keyring, kind: Kind, text: string): string => {
  const key = keyring.newest();
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key.sealing, iv, { authTagLength: tagBytes });
  sealing.setAAD(bindingOf(key.id, kind));
  const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return `${key.id}.${Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString("base64url")}`;
};

/** The text of a token; undefined for one that was altered, or whose key is gone. */
const open = (keyring: Keyring, kind: Kind, token: string): string | undefined => {
  const [id = "", body = ""] = token.split(".");
  const key = keyring.find(id);
  const bytes = Buffer.from(body, "base64url");
  if (key === undefined || bytes.length < ivBytes + tagBytes) return undefined;
  const opening = createDecipheriv(cipher, key.sealing, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAAD(bindingOf(id, kind));
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString("utf8");
  } catch {
    // What does not open was made up or cut off on its way.
    return undefined;
  }
};

/** Words that an officer looks for. */
export const sealWords = (keyring: Keyring, words: string): string => seal(keyring, "words", words);
export const openWords = (keyring: Keyring, token: string): string | undefined => open(keyring, "words", token);

/** A place in the order by name, which holds a name (see cursor.ts). */
export const sealPlace = (keyring: Keyring, cursor: string): string => seal(keyring, "place", cursor);
export const openPlace = (keyring: Keyring, token: string): string | undefined => open(keyring, "place", token);
