import { onTestFinished } from "vitest";
import type { WhatsAppCloudSettings } from "../../../src/channels/whatsapp/cloud/settings.ts";
import { createWhatsAppCloudChannel } from "../../../src/channels/whatsapp/cloud/whatsapp-cloud-channel.ts";
import { settableClock } from "../../../src/lib/clock.ts";
import { buttonWords } from "../../../src/platforms.ts";
import { type HouseClock, openChannelHouse } from "../../channels/contract/house.ts";
import { databases } from "../../support/databases.ts";
import type { DoubleOptions, WhatsAppCloudDouble } from "./double-api.ts";
import { startWhatsAppCloudDouble } from "./whatsapp-cloud-double.ts";

export const cloudWords: WhatsAppCloudSettings["words"] = () => ({
  choose: "Pilih",
  more: "Lainnya",
  first: "Dari awal",
});

export const settingsFor = (double: WhatsAppCloudDouble) => ({
  token: double.token,
  phoneNumberId: double.phoneNumberId,
  appSecret: double.appSecret,
  verifyToken: double.verifyToken,
  apiRoot: `${double.apiRoot}/v24.0`,
  words: cloudWords,
});

/** The clock stands still unless a test moves it. */
const unlimited = { perSecond: Number.POSITIVE_INFINITY };

export interface CloudHouseOptions {
  readonly database?: string;
  readonly double?: DoubleOptions;
  readonly settings?: Partial<WhatsAppCloudSettings>;
}

/** The real channel and the talk on a double. */
export const openHouseOn = (
  double: WhatsAppCloudDouble,
  database: string,
  clock: HouseClock,
  settings: Partial<WhatsAppCloudSettings> = {},
) =>
  openChannelHouse({
    database,
    clock,
    create: (time, log, { speech }) =>
      createWhatsAppCloudChannel({
        ...{ ...settingsFor(double), words: buttonWords(speech), clock: time, log },
        ...unlimited,
        ...settings,
      }),
    ready: (address) => double.webhook(`${address}/webhooks/whatsapp`),
  });

/** The real channel and the talk, with the double beside them and one clock for all; ends with its test. */
export async function openCloudHouse({ database, double: options = {}, settings = {} }: CloudHouseOptions = {}) {
  const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
  const double = await startWhatsAppCloudDouble({ now: clock.now, ...options });
  const url = database ?? (await databases[0]?.url()) ?? "";
  const house = await openHouseOn(double, url, clock, settings);
  onTestFinished(async () => {
    await house.close();
    await double.close();
  });
  /** Until nothing is on its way in either direction. */
  const settled = async (): Promise<void> => {
    for (let rounds = 0; rounds < 6; rounds += 1) {
      await double.idle();
      await house.office.idle();
    }
  };
  return {
    ...house,
    double,
    settled,
    /** Time passes, and what is due then is done. */
    pass: async (milliseconds: number): Promise<void> => {
      clock.pass(milliseconds);
      house.delivery.wake();
      await settled();
    },
  };
}
