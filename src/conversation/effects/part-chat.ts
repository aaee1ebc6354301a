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
 * is known there. Consents that were given or taken back there go to the `heir`, a chat that stays; null: they were
 * somebody else's.
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
  const { id, channel, revision, talk, linkedAt } = goes;
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
  if (heir !== null) await leaveConsents(id, linkedAt, heir, writes, tools);
  await settleLinks(id, owner.id, cause, writes, tools);
  if (id !== cause.chat.id) writes.others.push({ table: "Link", row: await partedRow(id, owner.id, cause, tools) });
};

const turnTaken = ({ id, channel, revision }: Parting, { now }: Cause): Row => ({
  ...{ chatId: id, revision: revision + 1, channel, messageId: `${deedPrefix}part:${id}:${revision + 1}` },
  ...{ content: null, receivedAt: now },
});

/** A row names its chat, its channel and its message: the last two stay as evidence. */
const leaveConsents = async (
  from: number,
  since: Date | null,
  to: number,
  writes: Writes,
  { database }: EffectTools,
): Promise<void> => {
  const where = { chatId: from, ...(since === null ? {} : { at: { gte: since } }) };
  const given = await database.client.consent.findMany({ where, select: { id: true } }).catch(asStoreError);
  for (const { id } of given) writes.updates.push({ table: "Consent", id, row: { chatId: to } });
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
