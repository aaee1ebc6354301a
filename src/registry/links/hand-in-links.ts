import type { FlowInput, FlowName } from "../../../flows/kit/vocabulary.ts";
import { deedPrefix } from "../../conversation/unwritten.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { chatThatConfirms } from "../chats/chat-for-owner.ts";
import type { Help } from "../help/help.ts";

export type LinksParts = Pick<Help, "database" | "receive" | "clock"> & {
  /** Only what this channel's chats are told, where told. */
  readonly channel?: string;
};

const batchSize = 100;
/** What could not be handed in for so long is of no use to anybody: milliseconds. */
const tooLate = 24 * 60 * 60 * 1000;

interface Place {
  readonly id: number;
  readonly channel: string;
  readonly address: string;
}

/**
 * Begins in other chats what a turn of one chat wanted: the turn left a row, which is taken up at once after its commit,
 * or later where a kill came between. The ids name the link, what is told and the chat: handed in again they change
 * nothing.
 */
export const handInLinks = async (parts: LinksParts): Promise<void> => {
  const { database, channel: only } = parts;
  for (let after = 0; ; ) {
    const due = await readDue(database, after);
    for (const link of due) {
      const places = await placesOf(link, parts);
      if (only !== undefined && places.some(({ channel }) => channel !== only)) continue;
      for (const place of places) await handIn(link, place, parts);
      await database.client.link
        .updateMany({ where: { id: link.id, due: link.due }, data: { due: null } })
        .catch(asStoreError);
    }
    after = due.at(-1)?.id ?? after;
    if (due.length < batchSize) return;
  }
};

const readDue = ({ client }: Database, after: number) =>
  client.link
    .findMany({
      where: { due: { not: null }, id: { gt: after } },
      orderBy: { id: "asc" },
      take: batchSize,
      include: { chat: { select: { id: true, channel: true, address: true } } },
    })
    .catch(asStoreError);

type Due = Awaited<ReturnType<typeof readDue>>[number];

const placesOf = async (
  { due, ownerId, chatId, chat, way, askedIn }: Due,
  { database: { client }, clock }: LinksParts,
): Promise<readonly Place[]> => {
  if (due === "join" || due === "part") return [chat];
  if (ownerId === null) return [];
  if (due === "ask") {
    const chosen = await chatThatConfirms(client, ownerId, clock.now()).catch(asStoreError);
    return chosen === undefined ? [] : [chosen];
  }
  // Whoever said yes knows it.
  const knowing = way === "phone" && askedIn !== null ? [chatId, askedIn] : [chatId];
  return client.chat
    .findMany({
      where: { ownerId, id: { notIn: knowing }, blockedAt: null, erasedIn: null },
      select: { id: true, channel: true, address: true },
      orderBy: { id: "asc" },
    })
    .catch(asStoreError);
};

const handIn = async ({ id, due, askedAt }: Due, place: Place, { receive, clock }: LinksParts): Promise<void> => {
  const now = clock.now();
  if (now.getTime() - askedAt.getTime() > tooLate && due !== "part") return;
  const { channel, address } = place;
  const told = due === "join" ? opening("link", { link: id }) : opening("linkHere", { link: id, what: wordOf(due) });
  await receive({
    ...{ channel, address, at: now, messageId: `${deedPrefix}link:${id}:${due}:${place.id}` },
    content: { kind: "office", does: told },
  });
};

const wordOf = (due: string | null) => (due === "made" || due === "part" ? due : "ask");
/** Whoever links a chat waits for it. */
const opening = (flow: FlowName, input: FlowInput) => ({ is: "open", flow, input, unasked: false }) as const;
