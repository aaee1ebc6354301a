import { settableClock } from "../../../src/lib/clock.ts";
import { newFolder, removeFolders } from "../../doubles/whatsapp-web/channel-on-double.ts";
import { startWhatsAppWebDouble } from "../../doubles/whatsapp-web/double.ts";
import type { PersonOptions } from "../../doubles/whatsapp-web/person.ts";
import { openWhatsAppWebHouse } from "../../doubles/whatsapp-web/web-house.ts";
import type { Person, Platform } from "./rig.ts";

const card = "BEGIN:VCARD\nVERSION:3.0\nFN:Tono\nTEL;type=CELL;waid=6281999999999:+62 819-9999-9999\nEND:VCARD";

export const whatsappWeb: Platform = {
  name: "WhatsApp Web",
  lacks: {},
  window: "24 hours",
  blocking: "hidden",
  photos: "as sent",
  open: async (database) => {
    const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
    const double = await startWhatsAppWebDouble(() => clock.now().getTime());
    const sessionDir = newFolder();
    const open = () => openWhatsAppWebHouse({ database, double, sessionDir, clock });
    let house = await open();

    const invite = (options: PersonOptions) => {
      const person = double.person(options);
      const act = async (does: () => unknown): Promise<void> => {
        await does();
      };
      return {
        address: person.address,
        phone: `+${person.phone}`,
        begin: () => act(() => person.send("halo")),
        say: (text) => act(() => person.send(text)),
        choose: (place) => act(() => person.send(String(place))),
        location: (place) => act(() => person.location(place)),
        photo: (bytes) => act(() => person.photo(bytes)),
        sticker: () => act(() => person.say("sticker")),
        voice: () => act(() => person.say("ptt")),
        othersContact: () => act(() => person.contact(card)),
        block: () => act(() => person.block()),
        unblock: () => act(() => person.unblock()),
        heard: async () => person.received().map(({ body }) => body ?? ""),
      } satisfies Person & { phone: string };
    };

    return {
      get house() {
        return house;
      },
      person: async () => invite({ by: "lid", hidden: true }),
      vouched: async () => invite({}),
      twice: async () => double.repeat(),
      async wrongOrder(first, second) {
        let said = Promise.resolve();
        const arrives = double.late(() => {
          said = first();
        });
        await said;
        await second();
        arrives();
      },
      // No pace is told: a message that is not accepted is all that is seen of it.
      flood: () => double.next("refused"),
      async restart(meanwhile) {
        await house.close();
        await meanwhile();
        house = await open();
      },
      settle: () => house.settled(),
      async close() {
        await house.close();
        await double.close();
        removeFolders();
      },
    };
  },
};
