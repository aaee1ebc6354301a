import type { IdentifierKey } from "./key.ts";

/** The keys at hand. Throws where they can no longer be read. */
export interface Keyring {
  /** The one that seals. */
  newest(): IdentifierKey;
  find(id: string): IdentifierKey | undefined;
  /** The newest first. */
  all(): readonly IdentifierKey[];
}

/** Keys that do not change while the program runs; the first seals. */
export const fixedKeyring = (keys: readonly IdentifierKey[]): Keyring => {
  const [newest] = keys;
  if (newest === undefined) throw new Error("A keyring needs a key");
  return { newest: () => newest, find: (id) => keys.find((key) => key.id === id), all: () => keys };
};
