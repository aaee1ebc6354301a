import { createTelegramChannel } from "../../../src/channels/telegram/telegram-channel.ts";
import { startTelegramDouble } from "../../doubles/telegram/telegram-double.ts";
import { openChannelHouse } from "./house.ts";
import type { Person, Platform, Rig } from "./rig.ts";
import { settle } from "./settle.ts";

export const telegram: Platform = {
  name: "Telegram",
  lacks: {
    vouched: "a number is told only when its contact is shared",
    wrongOrder: "updates are fetched by their growing ids",
  },
  window: "none",
  blocking: "told",
  photos: "as sent",
  open: async (database) => {
    const double = await startTelegramDouble();
    const { token, apiRoot } = double;
    const open = (clock?: Rig["house"]["clock"]) =>
      openChannelHouse({
        database,
        ...(clock === undefined ? {} : { clock }),
        create: (time, log) => createTelegramChannel({ token, apiRoot, mode: "polling", clock: time, log }),
      });
    let house = await open();
    let people = 0;

    return {
      get house() {
        return house;
      },
      async person(): Promise<Person> {
        people += 1;
        const user = double.user(people);
        const act = async (does: () => unknown): Promise<void> => {
          await does();
        };
        return {
          address: String(user.id),
          begin: () => act(() => user.send("/start")),
          say: (text) => act(() => user.send(text)),
          choose: (place) => act(() => user.press(place)),
          location: (place) => act(() => user.location(place)),
          photo: (bytes) => act(() => user.photo({ bytes })),
          sticker: () => act(() => user.sticker()),
          voice: () => act(() => user.voice()),
          othersContact: () => act(() => user.contact("+6281999999999", { own: false })),
          block: () => act(() => user.block()),
          unblock: () => act(() => user.unblock()),
          heard: async () => user.received().map(({ text }) => text),
        };
      },
      twice: async () => double.repeat(),
      flood: () => double.flood(3),
      async restart(meanwhile) {
        const { clock } = house;
        await house.close();
        await meanwhile();
        house = await open(clock);
      },
      settle: () => settle(house, double.idle),
      async close() {
        await house.close();
        await double.close();
      },
    };
  },
};
