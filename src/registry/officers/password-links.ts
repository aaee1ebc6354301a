import { randomUUID } from "node:crypto";
import type { Transaction } from "../../store/transact.ts";

type Client = Pick<Transaction, "officerVerification">;

/** The authentication library's own name for a link that sets a new password. */
export const passwordLinkName = (token: string): string => `reset-password:${token}`;

/** Keeps a link that an administrator made for an officer, in the place of an earlier one. */
export const keepPasswordLink = async (
  { officerVerification }: Client,
  link: { readonly token: string; readonly officerId: string; readonly madeBy: string; readonly expiresAt: Date },
  now: Date,
): Promise<void> => {
  const { token, officerId, madeBy, expiresAt } = link;
  await officerVerification.deleteMany({ where: { ...ofLinks, value: officerId } });
  await officerVerification.create({
    data: {
      ...{ id: `${madeBy}:${randomUUID()}`, identifier: passwordLinkName(token), value: officerId },
      ...{ expiresAt, createdAt: now, updatedAt: now },
    },
  });
};

/** Withdraws the links for an officer, and those that the officer made for others. */
export const withdrawPasswordLinks = async ({ officerVerification }: Client, officerId: string): Promise<void> => {
  await officerVerification.deleteMany({
    where: { ...ofLinks, OR: [{ value: officerId }, { id: { startsWith: `${officerId}:` } }] },
  });
};

const ofLinks = { identifier: { startsWith: passwordLinkName("") } };
