import { createHash, randomBytes } from "node:crypto";
import type { Database } from "../../store/database.ts";
import type { Transaction } from "../../store/transact.ts";
import { readTerritory, writeTerritory } from "./officer.ts";

/** How long a link holds, in milliseconds: the first administrator's and others'. */
export const firstLinkHolds = 24 * 3600_000;
export const invitationHolds = 7 * 24 * 3600_000;

export interface Invited {
  readonly id: number;
  readonly role: string;
  readonly territory: readonly string[];
  /** The officer who invited; null for the program. */
  readonly invitedBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What is kept of a token: who reads the database cannot use the links. */
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Makes a link; its token is told this once. */
export const makeInvitation = async (
  tx: Transaction,
  invited: { readonly role: string; readonly territory: readonly string[]; readonly invitedBy: string | null },
  now: Date,
  holds: number,
): Promise<{ readonly id: number; readonly token: string }> => {
  const token = randomBytes(24).toString("base64url");
  const { id } = await tx.invitation.create({
    data: {
      ...{ tokenHash: hashOf(token), role: invited.role, territory: writeTerritory(invited.territory) },
      ...{ invitedBy: invited.invitedBy, createdAt: now, expiresAt: new Date(now.getTime() + holds) },
    },
  });
  return { id, token };
};

const open = (now: Date) => ({ usedAt: null, expiresAt: { gt: now } });

/** Links that still hold, the newest first. */
export const listInvitations = async ({ client }: Database, now: Date): Promise<readonly Invited[]> =>
  (await client.invitation.findMany({ where: open(now), orderBy: { id: "desc" } })).map(toInvited);

export const findInvitation = async ({ client }: Database, id: number, now: Date): Promise<Invited | null> => {
  const row = await client.invitation.findFirst({ where: { id, ...open(now) } });
  return row && toInvited(row);
};

/** The invitation behind a link; null where it was used, withdrawn, is too old, or never was. */
export const readInvitation = async ({ client }: Database, token: string, now: Date): Promise<Invited | null> => {
  const row = await client.invitation.findFirst({ where: { tokenHash: hashOf(token), ...open(now) } });
  return row && toInvited(row);
};

/** Whether there was something to withdraw. */
export const withdrawInvitation = async (tx: Transaction, id: number, now: Date): Promise<boolean> =>
  (await tx.invitation.updateMany({ where: { id, ...open(now) }, data: { expiresAt: now } })).count > 0;

/** What somebody offered who may no more invite is offered no more. */
export const withdrawAllBy = async (tx: Transaction, officerId: string, now: Date): Promise<void> => {
  await tx.invitation.updateMany({ where: { invitedBy: officerId, ...open(now) }, data: { expiresAt: now } });
};

/** Uses a link up; null where it does not hold (any more). */
export const useInvitation = async (tx: Transaction, token: string, now: Date): Promise<Invited | null> => {
  const row = await tx.invitation.findFirst({ where: { tokenHash: hashOf(token), ...open(now) } });
  if (row === null) return null;
  const { count } = await tx.invitation.updateMany({ where: { id: row.id, ...open(now) }, data: { usedAt: now } });
  return count === 1 ? toInvited(row) : null;
};

type Row = Omit<Invited, "territory"> & { readonly territory: string };
const toInvited = ({ id, role, territory, invitedBy, createdAt, expiresAt }: Row): Invited => ({
  ...{ id, role, invitedBy, createdAt, expiresAt },
  territory: readTerritory(territory),
});
