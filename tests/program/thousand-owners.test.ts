import { expect, it } from "vitest";
import type { Talk } from "../../flows/kit/heard.ts";
import { createTelegramChannel } from "../../src/channels/telegram/telegram-channel.ts";
import { createLog } from "../../src/lib/log.ts";
import { startTelegramDouble } from "../doubles/telegram/telegram-double.ts";
import { openTestOffice } from "../support/office.ts";

it("a thousand owners at once talk through the real grammY, each in order", async () => {
  const double = await startTelegramDouble({});
  const house = await openTestOffice();
  const channel = createTelegramChannel({
    token: double.token,
    apiRoot: double.apiRoot,
    mode: "polling",
    perSecond: 1_000_000,
    log: createLog("silent"),
  });
  const paceless = {
    ...channel,
    abilities: { ...channel.abilities, pace: { perSecond: Infinity, secondsPerChat: 0 } },
  };
  house.office.join(paceless);
  try {
    await channel.start(house.office.receive);
    const owners = Array.from({ length: 1000 }, (_, index) => double.user(10_000 + index));
    // All at once, and without waiting for the answers.
    for (const owner of owners) owner.send("/start");
    for (const owner of owners) owner.send("ya");
    for (const [index, owner] of owners.entries()) owner.send(`Sri ${letters(index)}`);
    await Promise.all(owners.map((owner) => receivedAtLeast(owner, 3)));

    for (const owner of owners) {
      const texts = owner.received().map(({ text }) => text);
      expect(texts).toHaveLength(3);
      expect(texts[0]).toMatch(/Apakah Anda setuju/);
      expect(texts[1]).toMatch(/Siapa nama Anda/);
      expect(texts[2]).toMatch(/nama usahanya/);
    }
    const chats = await house.database.client.chat.findMany({ where: { channel: "telegram" } });
    expect(chats).toHaveLength(1000);
    for (const chat of chats) {
      const talk = JSON.parse(chat.talk) as Talk;
      expect(chat.revision).toBe(3);
      expect(talk.stack.at(-1)).toMatchObject({
        value: "businessName",
        context: { ownerName: `Sri ${letters(Number(chat.address) - 10_000)}` },
      });
    }
  } finally {
    await channel.stop();
    await house.close();
    await double.close();
  }
}, 120_000);

const consonants = "bcdfghjklmnpqrstvwxz";

/** A name of letters for each number below 8,000: 0 is "Bbb". Without vowels it is no word of any language. */
const letters = (index: number): string => {
  const name = [400, 20, 1].map((size) => consonants[Math.floor(index / size) % 20] ?? "").join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const receivedAtLeast = async (
  owner: { received(): readonly unknown[]; reply(): Promise<unknown> },
  count: number,
): Promise<void> => {
  while (owner.received().length < count) await owner.reply();
};
