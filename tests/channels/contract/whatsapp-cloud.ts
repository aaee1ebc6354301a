import { settableClock } from "../../../src/lib/clock.ts";
import { openHouseOn } from "../../doubles/whatsapp-cloud/cloud-house.ts";
import { startWhatsAppCloudDouble } from "../../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";
import type { Person, Platform } from "./rig.ts";
import { settle } from "./settle.ts";

export const whatsappCloud: Platform = {
  name: "WhatsApp's Cloud API",
  lacks: {},
  window: "24 hours",
  blocking: "told",
  photos: "as sent",
  open: async (database) => {
    const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
    const double = await startWhatsAppCloudDouble({ now: clock.now });
    const open = () => openHouseOn(double, database, clock);
    let house = await open();
    let people = 0;

    const invite = (hidesPhone: boolean) => {
      people += 1;
      const person = double.person(people, hidesPhone ? { username: `warga.${people}` } : {});
      const act = async (does: () => unknown): Promise<void> => {
        await does();
      };
      return {
        address: hidesPhone ? `user:${person.userId}` : person.phone,
        phone: `+${person.phone}`,
        begin: () => act(() => person.send("halo")),
        say: (text) => act(() => person.send(text)),
        choose: (place) => act(() => person.press(place)),
        location: (place) => act(() => person.location(place)),
        photo: (bytes) => act(() => person.photo({ bytes })),
        sticker: () => act(() => person.sticker()),
        voice: () => act(() => person.voice()),
        othersContact: () => act(() => person.contact("6281999999999")),
        block: () => act(() => person.block()),
        unblock: () => act(() => person.unblock()),
        heard: async () => person.received().map(({ text }) => text),
      } satisfies Person & { phone: string };
    };

    return {
      get house() {
        return house;
      },
      person: async () => invite(true),
      vouched: async () => invite(false),
      // What became of replies is told in between.
      twice: async () => double.repeat(10),
      async wrongOrder(first, second) {
        const release = double.hold();
        await first();
        await second();
        release((held) => held.toReversed());
      },
      flood: () => double.failNext("messages", 130429),
      async restart(meanwhile) {
        await house.close();
        await meanwhile();
        house = await open();
      },
      settle: () => settle(house, double.idle),
      async close() {
        await house.close();
        await double.close();
      },
    };
  },
};
