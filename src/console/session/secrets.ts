import { hkdfSync } from "node:crypto";
import type { IdentifierKey } from "../../registry/identifiers/key.ts";
import type { Keyring } from "../../registry/identifiers/keyring.ts";

/**
 * What the authentication library signs cookies and encrypts second factors with, the newest first. An older one still
 * opens what it closed: a factor outlives a change of keys, while cookies end with the program's next start.
 */
export const accountSecrets = (keyring: Keyring): { readonly version: number; readonly value: string }[] =>
  keyring.all().map((key) => ({ version: versionOf(key), value: secretOf(key) }));

/** The library numbers its secrets; this number stays with its key whichever place it takes. */
const versionOf = ({ id }: IdentifierKey): number => Number.parseInt(id, 16);

const secretOf = ({ signing }: IdentifierKey): string =>
  Buffer.from(hkdfSync("sha256", signing, "", "klaster console accounts 1", 32)).toString("base64url");
