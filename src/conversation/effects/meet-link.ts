import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import type { LinkWord } from "../../../flows/link/link.ts";
import { printLinkCode } from "../../../flows/understand/link-number.ts";
import { lately, mostOfOwner } from "../../registry/links/limits.ts";
import { hashOfLinkCode, newLinkCode } from "../../registry/links/link-code.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";

const nothing: FlowEvent = { type: "linkMet", met: null };

/**
 * What there is to say here of a chat's link. The code is made in the turn that tells it: the chat that asked never
 * had it, and what is kept of it is a hash.
 */
export const meetLink = async (
  id: number,
  what: LinkWord,
  { chat, now }: Cause,
  writes: Writes,
  { database, identifiers }: EffectTools,
): Promise<FlowEvent> => {
  if (what === "part") return chat.ownerId === null ? { type: "linkMet", met: { is: "parted" } } : nothing;
  const link = await database.client.link
    .findUnique({ where: { id }, include: { chat: { select: { channel: true } } } })
    .catch(asStoreError);
  if (link === null || link.ownerId === null || link.ownerId !== chat.ownerId) return nothing;
  const { channel } = link.chat;
  if (what === "made") return link.state === "linked" ? { type: "linkMet", met: { is: "made", channel } } : nothing;
  if (link.state !== "asked" || link.expiresAt <= now) return nothing;
  // Those who ask at the same time do not see each other; here one comes after the other.
  const told = { ...lately(now), ownerId: link.ownerId, askedIn: { not: null } };
  if ((await database.client.link.count({ where: told }).catch(asStoreError)) >= mostOfOwner) return nothing;
  writes.guards.push({ table: "Link", row: { id, state: "asked" } });
  if (link.way === "phone") {
    writes.updates.push({ table: "Link", id, row: { askedIn: chat.id } });
    return { type: "linkMet", met: { is: "question", channel } };
  }
  const code = newLinkCode();
  const codeHash = hashOfLinkCode(id, code, identifiers);
  writes.updates.push({ table: "Link", id, row: { askedIn: chat.id, codeHash } });
  return { type: "linkMet", met: { is: "code", code: printLinkCode(code), channel } };
};

/** The owner says whether it was they who wrote; the chat that asked is joined in its own turn. */
export const answerLink = async (
  id: number,
  yes: boolean,
  { chat, now }: Cause,
  writes: Writes,
  { database }: EffectTools,
): Promise<FlowEvent> => {
  const asked = { id, askedIn: chat.id, ownerId: chat.ownerId ?? 0, state: "asked", way: "phone" };
  const link = await database.client.link.findFirst({ where: asked }).catch(asStoreError);
  if (link === null || link.expiresAt <= now) return { type: "linkAnswered", inTime: false };
  writes.guards.push({ table: "Link", row: { id, state: "asked" } });
  const row = yes ? { state: "confirmed", due: "join" } : { state: "refused", due: null, settledAt: now };
  writes.updates.push({ table: "Link", id, row });
  return { type: "linkAnswered", inTime: true };
};
