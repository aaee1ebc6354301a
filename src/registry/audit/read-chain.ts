import { setImmediate } from "node:timers/promises";
import type { Database } from "../../store/database.ts";
import { toStoreError } from "../../store/store-error.ts";
import type { Unsealed } from "./seal.ts";

/** A row as the database has it: an altered one may hold anything. */
export interface ChainRow extends Unsealed {
  readonly reason: string | null;
  readonly seal: string;
}

const page = 1000;
const columns = [
  ...["seq", "at", "actor", "action", "ownerId", "businessId"],
  ...["detail", "reason", "reasonHash", "keyId", "seal"],
];

/** The whole log in the order of its numbers, a page at a time; between two pages others get their turn. */
export async function* readChain({ kind, direct }: Database): AsyncGenerator<readonly ChainRow[]> {
  // Whoever adds a row in front of the first gives it a number below 1.
  let from = kind === "sqlite" ? Number.MIN_SAFE_INTEGER : -(2 ** 31);
  const list = columns.map((name) => `"${name}"`).join(", ");
  const sql = `SELECT ${list} FROM "Audit" WHERE "seq" >= ${kind === "sqlite" ? "?" : "$1"} ORDER BY "seq" LIMIT ${page}`;
  for (;;) {
    const rows = (await direct.rows({ sql, runs: [[from]] }).catch((error: unknown) => {
      throw toStoreError(error);
    })) as unknown as readonly ChainRow[];
    // Past Prisma, SQLite's times are texts.
    if (rows.length > 0) yield rows.map((row) => ({ ...row, at: new Date(row.at) }));
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    from = last.seq + 1;
    await setImmediate();
  }
}
