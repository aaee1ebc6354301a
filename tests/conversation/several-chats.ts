import type { Content } from "../../src/channels/channel.ts";
import { handInLinks } from "../../src/registry/links/hand-in-links.ts";
import type { openTestOffice } from "../support/office.ts";
import { registered } from "./owner.ts";

type TestOffice = Awaited<ReturnType<typeof openTestOffice>>;

/** One account on a channel; what it says, and what it is told since. */
export const accountAt = (office: TestOffice, channel: string, address: string, phone?: string) => {
  let nth = 0;
  const send = async (content: Content, messageId?: string): Promise<string> => {
    nth += 1;
    office.clock.pass(1000);
    const sent = await office.hear(content, messageId ?? `${address}-${nth}`, phone === undefined ? {} : { phone }, {
      channel,
      address,
    });
    return sent
      .filter((message) => {
        const place = office.placeOf(message) ?? { channel: "terminal", address: "owner" };
        return place.channel === channel && place.address === address;
      })
      .map(({ text }) => text)
      .join("\n");
  };
  const say = async (...lines: readonly string[]): Promise<string> => {
    let text = "";
    for (const line of lines) text = await send({ kind: "text", text: line });
    return text;
  };
  const chat = () =>
    office.database.client.chat.findUniqueOrThrow({ where: { channel_address: { channel, address } } });
  /** Everything that was ever said to it, as it was written. */
  const told = async (): Promise<readonly (string | null)[]> => {
    const { id } = await chat();
    const rows = await office.database.client.outboxMessage.findMany({ where: { chatId: id }, orderBy: { id: "asc" } });
    return rows.map(({ body }) => body);
  };
  return {
    send,
    say,
    told,
    chat,
    press: (choice: string) => send({ kind: "pick", choice }),
    owner: async () => (await chat()).ownerId,
  };
};

/** Somebody who is registered at the terminal with this number. */
export const ownerThere = async (office: TestOffice, phone = "081234567890") => {
  const owner = accountAt(office, "terminal", "owner");
  await owner.say(...registered.map((line) => (line === "lewati" ? phone : line)));
  return owner;
};

/** The number that the first business was given. */
export const numberOf = async ({ database }: TestOffice): Promise<string> =>
  (await database.client.business.findFirstOrThrow({ orderBy: { id: "asc" } })).number;

/** A further chat of the owner's, linked by the code that was told to them. */
export const linkedAt = async (office: TestOffice, channel: string, address: string) => {
  const account = accountAt(office, channel, address);
  await account.say("hubungkan", await numberOf(office));
  await account.say(office.code());
  return account;
};

/** What the upkeep does when a kill came between a turn and what it wanted elsewhere. */
export const takeUp = async ({ database, office, clock }: TestOffice): Promise<void> => {
  await handInLinks({ database, receive: office.receive, clock });
  await office.idle();
};
