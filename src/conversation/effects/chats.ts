import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import { chosenOf, isYoung } from "../../registry/chats/chat-for-owner.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { part } from "./part-chat.ts";

const gone: FlowEvent = { type: "chatKept", reason: "gone" };

const readChats = async ({ chat }: Cause, { database: { client } }: EffectTools) => {
  if (chat.ownerId === null) return undefined;
  const owner = await client.owner
    .findUnique({
      where: { id: chat.ownerId },
      select: {
        ...{ id: true, preferredChatId: true },
        chats: {
          select: {
            ...{ id: true, channel: true, revision: true, talk: true, createdAt: true, linkedAt: true },
            ...{ heardAt: true, blockedAt: true, erasedIn: true },
          },
          orderBy: { id: "asc" },
        },
      },
    })
    .catch(asStoreError);
  return owner ?? undefined;
};

/** The owner's chats; who writes here is heard last here. */
export const lookUpChats = async (cause: Cause, tools: EffectTools): Promise<FlowEvent> => {
  const owner = await readChats(cause, tools);
  if (owner === undefined) return { type: "nobodyFound" };
  const heard = owner.chats.map((one) =>
    one.id === cause.chat.id ? { ...one, heardAt: cause.now, blockedAt: null } : one,
  );
  const receives = chosenOf(heard, owner.preferredChatId)?.id;
  return {
    type: "chatsFound",
    chats: owner.chats.map(({ id, channel, createdAt, linkedAt }) => ({
      ...{ id, channel, since: (linkedAt ?? createdAt).toISOString() },
      ...{ here: id === cause.chat.id, receives: id === receives, chosen: id === owner.preferredChatId },
    })),
  };
};

export const preferChat = async (
  id: number | null,
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<undefined> => {
  const owner = await readChats(cause, tools);
  if (owner === undefined || (id !== null && !owner.chats.some((one) => one.id === id))) return undefined;
  writes.updates.push({ table: "Owner", id: owner.id, row: { preferredChatId: id } });
  return undefined;
};

/** The owner lets one of their chats go: another one, or this. */
export const partChat = async (id: number, cause: Cause, writes: Writes, tools: EffectTools): Promise<FlowEvent> => {
  const owner = await readChats(cause, tools);
  const left = owner?.chats.filter((one) => one.id !== id) ?? [];
  const goes = owner?.chats.find((one) => one.id === id);
  if (owner === undefined || goes === undefined || left.length === 0) return gone;
  const here = id === cause.chat.id;
  const own = owner.chats.find((one) => one.id === cause.chat.id);
  // Whoever got in by a trick cannot lock the owner out.
  if (!here && own !== undefined && isYoung(own, cause.now)) return { type: "chatKept", reason: "young" };
  const heir = here ? (chosenOf(left, owner.preferredChatId) ?? left[0]) : own;
  await part(goes, { owner, heir: heir?.id ?? null }, cause, writes, tools);
  return { type: "chatParted", here };
};

/**
 * It was not the owner who linked that chat: it goes, with every chat that was linked by what was told in it. What was
 * said there about consents is not the owner's word.
 */
export const undoLink = async (id: number, cause: Cause, writes: Writes, tools: EffectTools): Promise<FlowEvent> => {
  const owner = await readChats(cause, tools);
  if (owner === undefined) return gone;
  const links = await tools.database.client.link
    .findMany({ where: { ownerId: owner.id, state: "linked" }, select: { id: true, chatId: true, askedIn: true } })
    .catch(asStoreError);
  const first = links.find((link) => link.id === id);
  const lost = new Set(first === undefined ? [] : [first.chatId]);
  // A set is walked in the order of adding, what is added on the way included.
  for (const chat of lost) for (const link of links) if (link.askedIn === chat) lost.add(link.chatId);
  lost.delete(cause.chat.id);
  const chats = owner.chats.filter((one) => lost.has(one.id));
  for (const chat of chats) await part(chat, { owner, heir: null }, cause, writes, tools);
  return chats.length === 0 ? gone : { type: "chatParted", here: false };
};
