import type { Content, Outgoing } from "../../../src/channels/channel.ts";
import { priority } from "../../../src/delivery/priority.ts";
import type { ChannelHouse } from "./house.ts";

/** A chat with what was said in it by its owner and by the office, the oldest first. */
export async function readChat({ database, channel }: ChannelHouse, address: string) {
  const chat = await database.client.chat.findUniqueOrThrow({
    where: { channel_address: { channel: channel.name, address } },
    include: { inbox: { orderBy: { revision: "asc" } }, outbox: { orderBy: { id: "asc" } } },
  });
  return { ...chat, said: chat.inbox.map(({ content }) => JSON.parse(content ?? "null") as Content) };
}

/** The office tells somebody something that they do not wait for. */
export async function tell(house: ChannelHouse, address: string, text: string): Promise<void> {
  const { database, clock, channel } = house;
  const chat = await database.client.chat.findFirstOrThrow({ where: { channel: channel.name, address } });
  const body: Outgoing = { text, choices: [], asks: null, wants: null, step: null };
  await database.client.outboxMessage.create({
    data: {
      ...{ chatId: chat.id, channel: channel.name, address, revision: chat.revision, state: "pending" },
      ...{ priority: priority.office, attempts: 0, body: JSON.stringify(body) },
      ...{ dueAt: clock.now(), createdAt: clock.now() },
    },
  });
  house.office.wake(channel.name);
}
