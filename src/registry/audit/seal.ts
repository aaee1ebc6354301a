import { createHash, createHmac, randomBytes } from "node:crypto";
import type { IdentifierKey } from "../identifiers/key.ts";

/** A row of the log without its seal. */
export interface Unsealed {
  readonly seq: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly ownerId: number | null;
  readonly businessId: number | null;
  readonly detail: string;
  readonly reasonHash: string | null;
  readonly keyId: string;
}

/** What the first row follows on. */
export const beginning = "klaster audit 1";

/** The seal of a row: a keyed hash of all it says and of the row before. Whoever lacks the key cannot make one. */
export const sealOf = (key: IdentifierKey, row: Unsealed, previous: string): string => {
  const { seq, at, actor, action, ownerId, businessId, detail, reasonHash, keyId } = row;
  const said = JSON.stringify([
    previous,
    seq,
    at.toISOString(),
    actor,
    action,
    ownerId,
    businessId,
    detail,
    reasonHash,
    keyId,
  ]);
  return createHmac("sha256", key.signing).update(said).digest("base64url");
};

/** `<salt>.<hash>`: proves a reason that is there, and tells nothing of one that was removed. */
export const hashReason = (reason: string, salt = randomBytes(16).toString("base64url")): string =>
  `${salt}.${createHash("sha256").update(`${salt}.${reason}`).digest("base64url")}`;
