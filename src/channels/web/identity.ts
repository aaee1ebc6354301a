import { createHash, randomBytes } from "node:crypto";

/**
 * Who writes is told by a secret in the browser's cookie. The address is its hash, so that whoever reads the
 * database cannot take over a talk.
 */
export const cookieName = "klaster_chat";

export const cookieSeconds = 365 * 24 * 60 * 60;

/** 256 bits. */
export function newKey(): string {
  return randomBytes(32).toString("base64url");
}

export function isKey(said: string | undefined): said is string {
  return said !== undefined && /^[\w-]{43}$/.test(said);
}

export function addressOf(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

/**
 * A browser makes the ids of its messages, so that one sent twice is handled once. They count within the
 * browser's own talk only: nobody can use up another's.
 */
export function messageIdOf(address: string, id: string): string {
  return `${address.slice(0, 22)}.${id}`;
}

/** The browser's own part of a message id. */
export function browserId(messageId: string): string {
  return messageId.slice(messageId.indexOf(".") + 1);
}
