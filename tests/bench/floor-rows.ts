import type { Incoming } from "../../src/channels/channel.ts";
import type { TakenTurn } from "../../src/conversation/turn.ts";
import { atOnce, type Crowd } from "./contender.ts";
import { openBenchOffice, talksOf } from "./klaster.ts";

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What one message leaves in the database. */
export interface MessageRows {
  readonly owners: readonly Row[];
  readonly chat: Row;
  readonly inbox: Row;
  readonly outbox: Row;
  readonly others: readonly { readonly table: string; readonly row: Row }[];
}

/** The rows that Klaster writes for this crowd, so that a floor can write the very same; place by place. */
export const recordRows = async (url: string, crowd: Crowd): Promise<readonly (readonly MessageRows[])[]> => {
  const turns = new Map<Incoming, TakenTurn>();
  const office = await openBenchOffice(url, (taken) => {
    for (const turn of taken) turns.set(turn.message, turn);
  });
  const talks = talksOf(crowd);
  await atOnce(talks, office.receive);
  await office.close();
  return talks.map((talk) =>
    talk.map((message) => {
      const turn = turns.get(message);
      if (turn === undefined) throw new Error("A message was not taken");
      return rowsOf(turn);
    }),
  );
};

const rowsOf = ({ chat, message, reply, writes, now }: TakenTurn): MessageRows => {
  const revision = chat.revision + 1;
  const time = now.toISOString();
  const { channel, address } = chat;
  return {
    owners: writes.owners.map(plain),
    chat: {
      id: chat.id,
      channel,
      address,
      revision,
      language: reply.language,
      talk: JSON.stringify(reply.talk),
      ownerId: chat.ownerId ?? (writes.owners[0]?.["id"] as number | undefined) ?? null,
      heardAt: time,
      createdAt: time,
    },
    inbox: {
      chatId: chat.id,
      revision,
      channel,
      messageId: message.messageId,
      content: JSON.stringify(message.content),
      receivedAt: time,
    },
    outbox: {
      chatId: chat.id,
      channel,
      address,
      revision,
      priority: 0,
      body: JSON.stringify(reply.message),
      state: "pending",
      attempts: 0,
      dueAt: time,
      createdAt: time,
    },
    others: [
      ...writes.businesses.map((row) => ({ table: "Business", row: plain(row) })),
      ...writes.consents.map((row) => ({ table: "Consent", row: plain(row) })),
    ],
  };
};

const plain = (row: TakenTurn["writes"]["owners"][number]): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, value instanceof Date ? value.toISOString() : value]),
  );
