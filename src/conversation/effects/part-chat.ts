import { beginAnew } from "../../../flows/kit/frame.ts";
import type { Talk } from "../../../flows/kit/heard.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Row, Writes } from "../rows.ts";
import { deedPrefix } from "../unwritten.ts";
import { type Cause, type EffectTools, nextId } from "./cause.ts";
import { changeRow } from "./own.ts";

interface Parting {
  readonly id: number;
  readonly channel: string;
  readonly revision: number;
  readonly talk: string;
  readonly linkedAt: Date | null;
}

/**
 * A chat is its owner's no more, in the transaction of whatever turn says so: no word of theirs stays in it, and nobody
 * is known there. What was said for them there goes to the `heir`, a chat that stays; null: it was somebody else who
 * said it.
 */
export const part = async (
  goes: Parting,
  {
    owner,
    heir,
  }: { readonly owner: { readonly id: number; readonly preferredChatId: number | null }; readonly heir: number | null },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<void> => {
  const { id, channel, revision, talk } = goes;
  const free = { ownerId: null, linkedAt: null };
  if (id === cause.chat.id) writes.updates.push({ table: "Chat", id, row: free });
  else {
    const stack = beginAnew((JSON.parse(talk) as Talk).stack, false);
    const row = { ...free, talk: JSON.stringify({ stack }), place: null, revision: revision + 1 };
    writes.updates.push({ table: "Chat", id, row });
    // It takes the place of a turn there: of one that is taken at the same time, only one of both is committed.
    writes.others.push({ table: "InboxMessage", row: turnTaken(goes, cause) });
  }
  writes.forget.push(id);
  writes.unremind.push(id);
  if (owner.preferredChatId === id)
    writes.updates.push({ table: "Owner", id: owner.id, row: { preferredChatId: null } });
  writes.others.push({ table: "Change", row: changeRow(cause, owner.id, null, "chat", channel, null) });
  await leaveBehind(goes, heir, cause, writes, tools);
  await settleLinks(id, owner.id, cause, writes, tools);
  if (id !== cause.chat.id) writes.others.push({ table: "Link", row: await partedRow(id, owner.id, cause, tools) });
};

const turnTaken = ({ id, channel, revision }: Parting, { now }: Cause): Row => ({
  ...{ chatId: id, revision: revision + 1, channel, messageId: `${deedPrefix}part:${id}:${revision + 1}` },
  ...{ content: null, receivedAt: now },
});

/**
 * What was said for the owner there stays theirs: consents, which name their channel and message as evidence, and what
 * officers were asked for. Of somebody else nothing is kept up. Photos are the business's, whoever sent them.
 */
const leaveBehind = async (
  { id: chatId, linkedAt }: Parting,
  heir: number | null,
  { chat, now }: Cause,
  writes: Writes,
  { database: { client } }: EffectTools,
): Promise<void> => {
  const since = linkedAt === null ? {} : { gte: linkedAt };
  const select = { id: true };
  const [consents, tickets, photos] = await Promise.all([
    heir === null ? [] : client.consent.findMany({ where: { chatId, at: since }, select }),
    client.ticket.findMany({ where: { chatId, createdAt: since }, select: { id: true, status: true } }),
    client.photo.findMany({ where: { chatId }, select }),
  ]).catch(asStoreError);
  for (const { id } of consents) writes.updates.push({ table: "Consent", id, row: { chatId: heir } });
  for (const { id } of photos) writes.updates.push({ table: "Photo", id, row: { chatId: heir ?? chat.id } });
  for (const { id, status } of tickets)
    if (heir !== null) writes.updates.push({ table: "Ticket", id, row: { chatId: heir } });
    else if (status !== "closed")
      writes.updates.push({ table: "Ticket", id, row: { status: "closed", closedAt: now } });
};

/** What links know of the chat is over, and so is what was asked of others there. */
const settleLinks = async (
  chatId: number,
  ownerId: number,
  { now }: Cause,
  writes: Writes,
  { database }: EffectTools,
): Promise<void> => {
  const links = await database.client.link
    .findMany({
      where: {
        OR: [
          { chatId, ownerId, state: "linked" },
          { askedIn: chatId, state: { in: ["asked", "confirmed"] } },
        ],
      },
      select: { id: true, state: true },
    })
    .catch(asStoreError);
  for (const { id, state } of links) {
    const settled = { state: state === "linked" ? "parted" : "over", due: null, codeHash: null, settledAt: now };
    writes.guards.push({ table: "Link", row: { id, state } });
    writes.updates.push({ table: "Link", id, row: settled });
  }
};

/** By it the chat is told, once this is committed. */
const partedRow = async (chatId: number, ownerId: number, { now }: Cause, tools: EffectTools): Promise<Row> => ({
  ...{ id: await nextId(tools, "link"), chatId, ownerId, askedIn: null, way: "part", codeHash: null, tries: 0 },
  ...{ state: "parted", due: "part", askedAt: now, expiresAt: now, settledAt: now },
});
