import type { Audit } from "../../registry/audit/audit.ts";
import type { Keyring } from "../../registry/identifiers/keyring.ts";
import type { Database } from "../../store/database.ts";
import type { Attempts } from "./attempts.ts";
import type { Auth } from "./auth.ts";
import type { createUsedCodes } from "./used-codes.ts";

/** What the ways in and out share. */
export interface Shared {
  readonly auth: Auth;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly audit: Audit;
  readonly attempt: Attempts;
  readonly usedCodes: ReturnType<typeof createUsedCodes>;
}
