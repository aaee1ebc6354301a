import { createHmac } from "node:crypto";
import type { Keyring } from "../../registry/identifiers/keyring.ts";
import type { Database } from "../../store/database.ts";
import { StoreConflict, toStoreError } from "../../store/store-error.ts";

/** A code of an app is right for a minute and a half; it is remembered a little longer, in milliseconds. */
const remembered = 5 * 60_000;
const mark = "code-used";

/** A code that somebody saw or sent along counts once: RFC 6238, 5.2. The library does not look. */
export const createUsedCodes = ({ client }: Database, keyring: Keyring) => ({
  /** Whether this is the code's first use by this officer, over all processes. */
  use: async (officerId: string, code: string): Promise<boolean> => {
    const at = new Date();
    await client.officerVerification.deleteMany({ where: { identifier: mark, expiresAt: { lt: at } } });
    const id = createHmac("sha256", keyring.newest().signing).update(`code ${officerId} ${code}`).digest("base64url");
    const expiresAt = new Date(at.getTime() + remembered);
    try {
      await client.officerVerification.create({
        data: { id, identifier: mark, value: officerId, expiresAt, createdAt: at, updatedAt: at },
      });
      return true;
    } catch (error) {
      const told = toStoreError(error);
      if (told instanceof StoreConflict) return false;
      throw told;
    }
  },
});
