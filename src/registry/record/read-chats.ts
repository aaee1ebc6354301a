import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** An owner's chats, the one heard last first. */
export const readChats = ({ client }: Database, ownerId: number) =>
  client.chat
    .findMany({
      where: { ownerId },
      select: { id: true, channel: true, heardAt: true, blockedAt: true },
      orderBy: { heardAt: "desc" },
      take: 20,
    })
    .catch(asStoreError);
