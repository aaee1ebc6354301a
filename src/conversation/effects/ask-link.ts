import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import type { LinkBy } from "../../../flows/link/link.ts";
import { findRegistered } from "../../registry/links/find-registered.ts";
import { lately, mostOfChat, mostOfOwner } from "../../registry/links/limits.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import { type Cause, type EffectTools, nextId } from "./cause.ts";

/** A code, and a question, are good for so long: milliseconds. */
const lasts = 15 * 60 * 1000;

/** What this chat asked for and may wait for still. */
export const lookUpLink = async ({ chat, message, now }: Cause, { database }: EffectTools): Promise<FlowEvent> => {
  const vouched = message.profile?.phone !== undefined;
  const link = await database.client.link
    .findFirst({ where: { chatId: chat.id, state: { in: ["asked", "confirmed"] } }, orderBy: { id: "desc" } })
    .catch(asStoreError);
  if (link?.state === "confirmed") return { type: "linkFound", waits: "phone", link: link.id, vouched };
  const waits = link === null || link.expiresAt <= now ? null : link.way === "phone" ? "phone" : "code";
  return { type: "linkFound", waits, vouched };
};

/**
 * A chat asks to be linked. What it hears, what it may do next and what is written of it are the same whether or not
 * anybody is registered so: else it could be found out who is. Nothing is told to the owner in this turn.
 */
export const askLink = async (
  by: LinkBy,
  { chat, message, now }: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent> => {
  const { client } = tools.database;
  const asked = await client.link
    .findMany({ where: { ...lately(now), chatId: chat.id }, select: { id: true, state: true } })
    .catch(asStoreError);
  if (asked.length >= mostOfChat) return { type: "linkLater" };
  for (const { id, state } of asked) if (state === "asked") over(id, now, writes);

  const way = "ownPhone" in by || "ofChat" in by ? "phone" : "code";
  const found = await findRegistered(tools.database, known(by, message.profile?.phone ?? ""));
  const ownerId = found !== null && (await mayBeTold(found, way, chat.id, now, tools)) ? found : null;
  const row = { id: await nextId(tools, "link"), chatId: chat.id, ownerId, askedIn: null, way, codeHash: null };
  const expiresAt = new Date(now.getTime() + lasts);
  writes.others.push({
    table: "Link",
    row: {
      ...{ ...row, tries: 0, state: "asked", due: ownerId === null ? null : "ask" },
      ...{ askedAt: now, expiresAt, settledAt: null },
    },
  });
  return { type: "linkAsked", way };
};

/** Nobody is told again and again, nor asked twice by a chat to which they said no. */
const mayBeTold = async (
  ownerId: number,
  way: "code" | "phone",
  chatId: number,
  now: Date,
  { database: { client } }: EffectTools,
): Promise<boolean> => {
  const [told, denied] = await Promise.all([
    client.link.count({ where: { ...lately(now), ownerId } }),
    way === "code" ? 0 : client.link.count({ where: { ownerId, chatId, state: "refused" } }),
  ]).catch(asStoreError);
  return told < mostOfOwner && denied === 0;
};

const known = (by: LinkBy, ofChat: string) => {
  if ("number" in by) return by;
  if ("ofChat" in by) return { phone: ofChat };
  return { phone: "ownPhone" in by ? by.ownPhone : by.phone };
};

/** One at a time: the earlier code is good for nothing any more. */
const over = (id: number, now: Date, writes: Writes): void => {
  writes.updates.push({ table: "Link", id, row: { state: "over", due: null, codeHash: null, settledAt: now } });
};
