import { createHash } from "node:crypto";
import { commit, insertRows } from "../../../store/bulk.ts";
import type { Database } from "../../../store/database.ts";
import type { Registered } from "./registered-again.ts";

/** Writes made-up registrations into an empty register. */
export const fillRegister = async (database: Database, registered: readonly Registered[], now: Date): Promise<void> => {
  const times = { createdAt: now, updatedAt: now };
  const owners = new Map(registered.map(({ ownerId, owner }) => [ownerId, owner]));
  const ownerRows = Array.from(owners, ([id, { name, phone, nik, kk, birthDate }]) => ({
    ...{ id, name, phone, language: "id", birthDate },
    ...{ nikHash: hashOf(nik), kkHash: hashOf(kk) },
    ...times,
  }));
  const businessRows = registered.map(({ owner: _, ...row }) => ({
    ...row,
    number: `3313-${String(row.id).padStart(6, "0")}-0`,
    district: row.village.slice(0, 8),
    placeSource: row.lat === null ? "village" : "pin",
    ...{ status: "registered", channel: "telegram" },
    ...times,
  }));
  for (const [table, rows] of [
    ["Owner", ownerRows],
    ["Business", businessRows],
  ] as const)
    for (let at = 0; at < rows.length; at += 5000)
      await commit(database, [insertRows(database.kind, table, Object.keys(rows[0] ?? {}), rows.slice(at, at + 5000))]);
};

/** Of the shape of a keyed hash; there is no key, for nobody has these numbers. */
const hashOf = (number: string | null): string | null =>
  number === null ? null : `made-up.${createHash("sha256").update(number).digest("base64url")}`;
