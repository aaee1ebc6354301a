import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import { isLinkCode } from "../../registry/links/link-code.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { changeRow } from "./own.ts";

const mostTries = 5;

/** A code was typed in the chat that asked. Of a number that nobody has every code is a wrong one. */
export const tryLink = async (
  code: string,
  cause: Cause,
  writes: Writes,
  { database, identifiers, linkGuesses }: EffectTools,
): Promise<FlowEvent> => {
  const { chat, now } = cause;
  const link = await database.client.link
    .findFirst({ where: { chatId: chat.id, state: "asked" }, orderBy: { id: "desc" } })
    .catch(asStoreError);
  if (link === null || link.expiresAt <= now || chat.ownerId !== null) return { type: "linkGone" };
  const { id, ownerId } = link;
  const guessing = !linkGuesses.mayTry(chat.id, now);
  const fits = !guessing && ownerId !== null && isLinkCode(link.codeHash, id, code, identifiers);
  if (fits && (await isThere(ownerId, database))) {
    join({ id, ownerId, state: "asked" }, cause, writes);
    return { type: "linkJoined" };
  }
  linkGuesses.wrong(chat.id, now);
  const tries = link.tries + 1;
  const spent = tries >= mostTries ? { state: "over", due: null, codeHash: null, settledAt: now } : {};
  writes.guards.push({ table: "Link", row: { id, state: "asked" } });
  writes.updates.push({ table: "Link", id, row: { tries, ...spent } });
  return { type: "linkWrong", left: mostTries - tries };
};

/** What the owner confirmed in another chat; it is done here, in this chat's own turn. */
export const joinLink = async (
  id: number,
  cause: Cause,
  writes: Writes,
  { database }: EffectTools,
): Promise<FlowEvent> => {
  const { chat } = cause;
  const confirmed = { id, chatId: chat.id, state: "confirmed", ownerId: { not: null } };
  const link = await database.client.link.findFirst({ where: confirmed }).catch(asStoreError);
  if (link?.ownerId == null || chat.ownerId !== null) return { type: "linkGone" };
  if (!(await isThere(link.ownerId, database))) return { type: "linkGone" };
  join({ id, ownerId: link.ownerId, state: "confirmed" }, cause, writes);
  return { type: "linkJoined" };
};

/** Officers may have made one owner of two meanwhile. */
const isThere = async (ownerId: number, { client }: EffectTools["database"]): Promise<boolean> =>
  (await client.owner.count({ where: { id: ownerId } }).catch(asStoreError)) > 0;

/** The chat is the owner's from now on; what was answered in it before goes, and so does the code that was typed. */
const join = (
  { id, ownerId, state }: { readonly id: number; readonly ownerId: number; readonly state: string },
  cause: Cause,
  writes: Writes,
): void => {
  const { chat, now } = cause;
  writes.guards.push({ table: "Link", row: { id, state, ownerId } });
  writes.updates.push(
    { table: "Link", id, row: { state: "linked", due: "made", codeHash: null, settledAt: now } },
    { table: "Chat", id: chat.id, row: { ownerId, linkedAt: now } },
  );
  writes.forget.push(chat.id);
  writes.others.push({ table: "Change", row: changeRow(cause, ownerId, null, "chat", null, chat.channel) });
};
