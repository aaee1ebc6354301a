import { vi } from "vitest";
import { createWhatsAppWebChannel } from "../../../src/channels/whatsapp/web/whatsapp-web-channel.ts";
import type { HouseClock } from "../../channels/contract/house.ts";
import { openChannelHouse } from "../../channels/contract/house.ts";
import { settle } from "../../channels/contract/settle.ts";
import { eventually, quickSettings } from "./channel-on-double.ts";
import type { WhatsAppWebDouble } from "./double.ts";

export interface WebHouseParts {
  readonly database: string;
  readonly double: WhatsAppWebDouble;
  readonly sessionDir: string;
  readonly clock: HouseClock;
}

/** How often it is looked for messages of which no event told, in milliseconds. */
const look = 300;

/** The real channel and the talk, in a browser that is paired with the double. The same folder again is the same browser. */
export async function openWhatsAppWebHouse({ database, double, sessionDir, clock }: WebHouseParts) {
  const { limits, ...settings } = await quickSettings(double);
  const house = await openChannelHouse({
    database,
    clock,
    create: (time, log) =>
      createWhatsAppWebChannel({
        ...{ ...settings, sessionDir, clock: time, log },
        limits: { ...limits, look },
        pace: { perSecond: Number.POSITIVE_INFINITY, secondsPerChat: 0 },
      }),
    ready: async (_, { state, pairing }) => {
      const shown = () => pairing?.shown().qr;
      await eventually("a picture or readiness", () => state?.().is === "ready" || shown() !== undefined);
      const qr = shown();
      if (qr !== undefined) double.scan(qr);
      await eventually("ready", () => state?.().is === "ready");
    },
  });
  /** Kept when everything that persons said is taken. */
  const heard = async (): Promise<void> => {
    const said = [...double.account.chats.values()].flatMap(({ messages }) => messages.filter(({ fromMe }) => !fromMe));
    const ids = said.map(({ chat, id }) => `false_${chat}_${id}`);
    await vi.waitFor(
      async () => {
        const taken = await house.database.client.inboxMessage.count({ where: { messageId: { in: ids } } });
        if (taken < ids.length) throw new Error(`${ids.length - taken} messages are not taken yet`);
      },
      { interval: 5, timeout: 20_000 },
    );
  };
  return { ...house, settled: () => settle(house, heard) };
}
