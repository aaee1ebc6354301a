import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { chosenOf } from "../chats/chat-for-owner.ts";

/** An owner's chats, the one heard last first, and in which one the office writes to them. */
export const readChats = async ({ client }: Database, ownerId: number) => {
  const owner = await client.owner
    .findUnique({
      where: { id: ownerId },
      select: {
        preferredChatId: true,
        chats: {
          select: { id: true, channel: true, heardAt: true, blockedAt: true, erasedIn: true },
          orderBy: { heardAt: "desc" },
          take: 20,
        },
      },
    })
    .catch(asStoreError);
  const chats = owner?.chats ?? [];
  const receives = chosenOf(chats, owner?.preferredChatId ?? null)?.id;
  return chats.map((chat) => ({ ...chat, receives: chat.id === receives }));
};
