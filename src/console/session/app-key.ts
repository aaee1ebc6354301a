import { createHmac } from "node:crypto";
import type { Keyring } from "../../registry/identifiers/keyring.ts";
import type { AppKey } from "../accounts.ts";
import type { Auth } from "./auth.ts";

/**
 * The key of a second factor that this session is setting up. Before there is a second factor, whoever knows the
 * password gets a session: each has a key of its own, which no other can read, and which ends with it.
 */
export const appSecret = (keyring: Keyring, session: string): string =>
  // As long as the library's own, 192 bits.
  createHmac("sha256", keyring.newest().signing).update(`app ${session}`).digest("base64url").slice(0, 32);

/** What an app must be told of it. */
export const readAppKey = async (
  auth: Auth,
  keyring: Keyring,
  { session, email }: { readonly session: string; readonly email: string },
): Promise<AppKey> => {
  const { appName } = await auth.$context;
  const secret = base32(Buffer.from(appSecret(keyring, session)));
  const label = `${encodeURIComponent(appName)}:${encodeURIComponent(email)}`;
  // Some apps show a plus where a space was meant.
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(appName)}` };
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 without padding, as every app reads it. */
const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
};
