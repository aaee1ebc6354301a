import type { Talk } from "../../flows/kit/heard.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";
import type { Past, Progress } from "./forget-words.ts";
import { positionOf } from "./position.ts";
import { putAside } from "./put-aside.ts";

/** Ids that one look spans, looks in one run, and chats that one transaction removes with all that hangs on them. */
const stride = 200;
const mostStrides = 50;
const groupSize = 20;

/**
 * Ends the talks that nobody came back to. A chat from which nothing was registered goes with everything that hangs
 * on it. One of an owner, and one whose last word was a refusal, which stays on record, keep the chat and lose what
 * was open. Whoever asked for an officer is waited for. The walk is along the ids, round and round, a part at a time.
 */
export const forgetDrafts = async (database: Database, past: Past): Promise<Progress> => {
  const { client } = database;
  const position = positionOf(database, `retention.chats${past.channel === undefined ? "" : `.${past.channel}`}`);
  const last = (await client.chat.aggregate({ _max: { id: true } }).catch(asStoreError))._max.id ?? 0;
  let removed = 0;
  let after = await position.read();
  let strides = 0;
  for (; strides < mostStrides && after < last && !past.stopping.aborted; strides++) {
    removed += await endSilent(database, past, after);
    after += stride;
  }
  const done = after >= last;
  if (strides > 0) await position.write(done ? 0 : after);
  return { removed, done };
};

const endSilent = async (database: Database, past: Past, after: number): Promise<number> => {
  const { client } = database;
  const silent = { heardAt: { lt: past.before }, erasedIn: null };
  const chats = await client.chat
    .findMany({
      where: {
        ...silent,
        id: { gt: after, lte: after + stride },
        ...(past.channel === undefined ? {} : { channel: past.channel }),
      },
      select: { id: true, revision: true, ownerId: true, talk: true },
    })
    .catch(asStoreError);
  const strangers = chats.filter(({ ownerId }) => ownerId === null).map(({ id }) => id);
  const [awaiting, refused] = await Promise.all([readAwaiting(database, strangers), readRefused(database, strangers)]);

  let ended = 0;
  for (const { id, revision, ownerId, talk } of chats.filter((chat) => chat.ownerId !== null || refused.has(chat.id))) {
    const rest = awaiting.has(id) ? undefined : putAside(JSON.parse(talk) as Talk, ownerId !== null);
    if (rest === undefined) continue;
    // Whoever writes at this moment keeps the draft: their turn has another revision.
    const [{ count }] = await client
      .$transaction([
        client.chat.updateMany({
          where: { ...silent, id, revision },
          data: { talk: JSON.stringify(rest), place: null },
        }),
        client.reminder.deleteMany({ where: { chatId: id, chat: silent } }),
      ])
      .catch(asStoreError);
    ended += count;
  }

  const abandoned = strangers.filter((id) => !awaiting.has(id) && !refused.has(id));
  for (let at = 0; at < abandoned.length; at += groupSize) {
    const id = { in: abandoned.slice(at, at + groupSize) };
    const where = { ...silent, id, ownerId: null, tickets: { none: { status: { in: ["open", "held"] } } } };
    ended += (await client.chat.deleteMany({ where }).catch(asStoreError)).count;
  }
  return ended;
};

/** Those of these chats for which an officer has still to do something. */
const readAwaiting = async ({ client }: Database, chatIds: readonly number[]): Promise<ReadonlySet<number>> => {
  const where = { chatId: { in: [...chatIds] }, status: { in: ["open", "held"] } };
  const rows = await client.ticket.findMany({ where, select: { chatId: true } }).catch(asStoreError);
  return new Set(rows.map(({ chatId }) => chatId));
};

/** Those of these chats whose last word on being registered was no. */
const readRefused = async ({ client }: Database, chatIds: readonly number[]): Promise<ReadonlySet<number>> => {
  const where = { chatId: { in: [...chatIds] }, purpose: "register" };
  const rows = await client.consent
    .findMany({ where, select: { chatId: true, granted: true }, orderBy: [{ at: "asc" }, { id: "asc" }] })
    .catch(asStoreError);
  const latest = new Map(rows.map(({ chatId, granted }) => [chatId, granted]));
  return new Set([...latest].filter(([, granted]) => !granted).map(([chatId]) => chatId));
};
