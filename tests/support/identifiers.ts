import { createIdentifiers } from "../../src/registry/identifiers/identifiers.ts";
import { keyFrom } from "../../src/registry/identifiers/key.ts";
import { fixedKeyring } from "../../src/registry/identifiers/keyring.ts";

/** A key that is always the same, so that no test needs a file for it. */
export const testKeyring = fixedKeyring([keyFrom(Buffer.alloc(32, 7).toString("base64"))]);
export const testIdentifiers = createIdentifiers(testKeyring);
