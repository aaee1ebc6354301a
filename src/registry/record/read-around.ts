import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { ofOwner } from "../chats/of-owner.ts";
import { readOfficers } from "./read-record.ts";

export type Around = Awaited<ReturnType<typeof readAround>>;

/** What stands around a record, the latest of each and how many there are: a record of twenty years opens as quickly. */
export const readAround = async (
  database: Database,
  { id, ownerId, kkHash }: { readonly id: number; readonly ownerId: number; readonly kkHash: string | null },
  most: number,
) => {
  const { client } = database;
  const latest = { orderBy: { id: "desc" as const }, take: most };
  const ofChats = { chat: { ownerId } };
  // What was noted of a business that became part of this one may be about another owner.
  const ofNotes = { OR: [{ businessId: id }, { ownerId, businessId: null }] };
  const siblings = { ownerId, id: { not: id }, status: { not: "merged" } };
  const pairs = { state: "open", OR: [{ first: id }, { second: id }] };
  const [notes, noteCount, others, otherCount, checks, tickets, consents, chats, duplicates, household] =
    await Promise.all([
      client.note.findMany({ where: ofNotes, ...latest }),
      client.note.count({ where: ofNotes }),
      client.business.findMany({
        where: siblings,
        select: { id: true, number: true, name: true, status: true, village: true, district: true },
        ...latest,
      }),
      client.business.count({ where: siblings }),
      client.check.findMany({ where: { businessId: id }, ...latest }),
      client.ticket.findMany({
        where: ofChats,
        select: { id: true, status: true, createdAt: true, closedAt: true, officerId: true },
        ...latest,
      }),
      client.consent.findMany({
        where: ofChats,
        select: {
          ...{ purpose: true, granted: true, textVersion: true, language: true, channel: true, at: true },
          chat: { select: { linkedAt: true } },
        },
        ...latest,
      }),
      client.chat.findMany({
        where: { ownerId },
        select: { id: true, channel: true, heardAt: true, blockedAt: true },
        orderBy: { heardAt: "desc" },
        take: most,
      }),
      client.pair.count({ where: pairs }),
      kkHash === null ? 0 : client.owner.count({ where: { kkHash, id: { not: ownerId } } }),
    ]).catch(asStoreError);
  const named = [...notes, ...checks, ...tickets].flatMap(({ officerId }) => (officerId === null ? [] : [officerId]));
  return {
    ...{ notes, noteCount, others, otherCount, checks, tickets, chats, duplicates },
    consents: consents.flatMap((one) => ofOwner({ linkedAt: one.chat.linkedAt, consents: [one] })),
    /** Other owners on the same household card. */
    household,
    officers: await readOfficers(database, named),
  };
};
