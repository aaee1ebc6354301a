import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Database } from "../../store/database.ts";
import { parseDatabaseUrl } from "../../store/database-url.ts";
import { keyFrom } from "./key.ts";
import { fileKeyring, KeyFileError, makeKeyFile } from "./key-file.ts";
import { fixedKeyring, type Keyring } from "./keyring.ts";
import { countByKey } from "./sealed-rows.ts";

/** Where the keys come from; keys in the settings go before any file. */
export interface KeySettings {
  readonly databaseUrl: string;
  /** Base64, the first seals; empty: the file is used. */
  readonly identifierKeys: readonly string[];
  /** Absent: `identifiers.key` beside the SQLite file, or in ./data. */
  readonly identifierKeyFile?: string;
}

export const keyFileOf = ({ databaseUrl, identifierKeyFile }: KeySettings): string => {
  if (identifierKeyFile !== undefined) return identifierKeyFile;
  const address = parseDatabaseUrl(databaseUrl);
  return join(address.kind === "sqlite" ? dirname(address.path) : "data", "identifiers.key");
};

/**
 * The keys of this installation; at the first start a file with a new one, which `made` is told of. Throws a
 * KeyFileError where the file cannot be used, or where the register holds numbers that none of the keys opens:
 * a new key would hide that the old one is missing.
 */
export const loadKeyring = async (
  settings: KeySettings,
  database: Database,
  now: Date,
  made: (path: string) => void,
): Promise<Keyring> => {
  const found = await findKeyring(settings, database);
  if (found !== undefined) return found;
  const path = keyFileOf(settings);
  if (makeKeyFile(path, now)) made(path);
  return fileKeyring(path);
};

/** The same for who only reads: undefined where there is no key yet, and no number that needs one. */
export const findKeyring = async (settings: KeySettings, database: Database): Promise<Keyring | undefined> => {
  const used = [...(await countByKey(database)).keys()];
  if (settings.identifierKeys.length > 0)
    return opening(fixedKeyring(settings.identifierKeys.map((key) => keyFrom(key))), used, "IDENTIFIER_KEYS");
  const path = keyFileOf(settings);
  if (existsSync(path)) return opening(fileKeyring(path), used, path);
  if (used.length === 0) return undefined;
  throw new KeyFileError(
    `The key file ${path} is missing, and the register holds numbers sealed with ${used.join(", ")}. Bring the file back from your copy, or name its place in IDENTIFIER_KEY_FILE.`,
  );
};

function opening(keyring: Keyring, used: readonly string[], source: string): Keyring {
  const unknown = used.filter((id) => keyring.find(id) === undefined);
  if (unknown.length === 0) return keyring;
  throw new KeyFileError(
    `${source} lacks the key ${unknown.join(", ")}, with which numbers in the register are sealed. Bring it back from your copy.`,
  );
}

/** For the office, once: what was made, and what to do now. */
export const backUpWarning = (path: string): string =>
  `Kunci NIK dan KK baru dibuat: ${path}. Simpan salinannya di tempat aman, terpisah dari basis data: tanpa kunci ini NIK dan KK tidak terbaca lagi.
A new key for NIK and KK was made: ${path}. Keep a copy in a safe place, apart from the database: without it NIK and KK can never be read again.
`;
