import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Keyring } from "../identifiers/keyring.ts";

const cipher = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;
/** A seal of another kind must not open here. */
const bindingOf = (id: string): Buffer => Buffer.from(`klaster:1:${id}:words`);

/**
 * Words that an officer looks for, as a token for the address bar: who reads addresses (histories, proxies, logs)
 * reads no name or number out of it.
 */
export const sealWords = (keyring: Keyring, text: string): string => {
  const key = keyring.newest();
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key.sealing, iv, { authTagLength: tagBytes });
  sealing.setAAD(bindingOf(key.id));
  const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
  return `${key.id}.${Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString("base64url")}`;
};

/** The words of a token; undefined for one that was altered, or whose key is gone. */
export const openWords = (keyring: Keyring, token: string): string | undefined => {
  const [id = "", body = ""] = token.split(".");
  const key = keyring.find(id);
  const bytes = Buffer.from(body, "base64url");
  if (key === undefined || bytes.length < ivBytes + tagBytes) return undefined;
  const opening = createDecipheriv(cipher, key.sealing, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAAD(bindingOf(id));
  opening.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString("utf8");
  } catch {
    // What does not open was made up or cut off on its way.
    return undefined;
  }
};
