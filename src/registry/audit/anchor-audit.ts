import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Keyring } from "../identifiers/keyring.ts";
import type { Audit } from "./audit.ts";
import { readHead, replaceHead } from "./audit-head.ts";
import { beginning } from "./seal.ts";

/**
 * Notes the log's end as it is now, after it was brought back from a copy that lacks the last rows, and puts on record
 * where it was noted before. Gives the number of the last row. `audit` must have no head of its own.
 */
export const anchorAudit = async (
  { client }: Database,
  audit: Audit,
  keyring: Keyring,
  headFile: string,
): Promise<number> => {
  const before = readHead(headFile, keyring);
  await audit.record({
    actor: "program",
    action: "anchor",
    detail: { before: before.is === "head" ? before.end.seq : before.is },
  });
  const last = await client.audit
    .findFirst({ orderBy: { seq: "desc" }, select: { seq: true, seal: true } })
    .catch(asStoreError);
  const end = last ?? { seq: 0, seal: beginning };
  await replaceHead(headFile, keyring, end);
  return end.seq;
};
