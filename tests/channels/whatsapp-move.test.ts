import { expect, onTestFinished, test, vi } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { openHouseOn } from "../doubles/whatsapp-cloud/cloud-house.ts";
import { startWhatsAppCloudDouble } from "../doubles/whatsapp-cloud/whatsapp-cloud-double.ts";
import { newFolder, removeFolders } from "../doubles/whatsapp-web/channel-on-double.ts";
import { startWhatsAppWebDouble } from "../doubles/whatsapp-web/double.ts";
import { openWhatsAppWebHouse } from "../doubles/whatsapp-web/web-house.ts";
import { sqlite } from "../support/databases.ts";
import type { ChannelHouse } from "./contract/house.ts";
import { readChat, tell } from "./contract/rows.ts";
import { settle } from "./contract/settle.ts";

/** An office whose number moves from one of WhatsApp's ways to the other and back, with the same people writing to it. */
async function office() {
  const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
  const database = await sqlite.url();
  const sessionDir = newFolder();
  const web = await startWhatsAppWebDouble(() => clock.now().getTime());
  const cloud = await startWhatsAppCloudDouble({ now: clock.now });
  let open: { readonly house: ChannelHouse; readonly settled: () => Promise<void> } | undefined;
  onTestFinished(async () => {
    await open?.house.close();
    await Promise.all([web.close(), cloud.close()]);
    removeFolders();
  });

  const ways = {
    web: async () => {
      const house = await openWhatsAppWebHouse({ database, double: web, sessionDir, clock });
      return { house, settled: house.settled };
    },
    cloud: async () => {
      const house = await openHouseOn(cloud, database, clock);
      return { house, settled: () => settle(house, cloud.idle) };
    },
  };
  let way: keyof typeof ways = "web";
  const house = () => {
    if (open === undefined) throw new Error("the office is closed");
    return open.house;
  };
  const settled = async () => open?.settled();
  let people = 0;

  return {
    ...{ web, cloud, house, settled, clock },
    /** Ends whatever is open. Nothing that waits is sent before. */
    async moveTo(to: keyof typeof ways) {
      await open?.house.close();
      way = to;
      open = await ways[to]();
    },
    /** The same phone on both. */
    person(by: "number" | "lid" = "number") {
      people += 1;
      const phone = `62812000000${String(people).padStart(2, "0")}`;
      const [onWeb, onCloud] = [web.person({ phone, by }), cloud.person(people, { phone })];
      const heard = () =>
        way === "web" ? onWeb.received().map(({ body = "" }) => body) : onCloud.received().map(({ text }) => text);
      const say = (text: string) => void (way === "web" ? onWeb : onCloud).send(text);
      return {
        ...{ phone, heard, say, onWeb, onCloud },
        /** What is heard after the last of these is said. */
        async tells(...texts: readonly string[]) {
          let before = heard().length;
          for (const text of texts) {
            before = heard().length;
            say(text);
            await settled();
          }
          return heard().slice(before);
        },
      };
    },
    /** Kept once something could not be sent. */
    notSent: () => vi.waitFor(() => expect(house().log.join("\n")).toContain("delivery.not_sent"), { interval: 5 }),
  };
}

const asks = (question: string): unknown[] => [expect.stringContaining(question)];

test("a talk goes on at its question, there and back", async () => {
  const { person, moveTo, house } = await office();
  const [sri, tono] = [person("number"), person("lid")];
  await moveTo("web");
  await sri.tells("halo", "ya", "Sri Rahayu");
  expect(await tono.tells("halo", "ya")).toEqual(asks("Siapa nama Anda"));
  await moveTo("cloud");
  expect(await sri.tells("Keripik Bu Sri")).toEqual(asks("Apa yang Anda buat atau jual?"));
  expect(await tono.tells("Tono")).toEqual(asks("Apa nama usahanya?"));
  await moveTo("web");
  expect(await sri.tells("keripik singkong")).toEqual(asks("masuk kelompok usaha yang mana?"));
  expect(await tono.tells("Sapu Tono")).toEqual(asks("Apa yang Anda buat atau jual?"));
  expect(await house().database.client.chat.count()).toBe(2);
});

test("a reply that waits goes out once, by the way that is open then", async () => {
  const { person, moveTo, house, web, cloud, settled, notSent } = await office();
  const sri = person();
  await moveTo("cloud");
  await sri.tells("halo");
  await moveTo("web");
  web.next("refused");
  sri.say("ya");
  await notSent();
  await moveTo("cloud");
  await settled();
  expect(sri.heard().slice(1)).toEqual(asks("Siapa nama Anda"));

  cloud.failNext("messages", 131000);
  sri.say("Sri Rahayu");
  await notSent();
  await moveTo("web");
  await settled();
  expect(sri.heard()).toEqual(asks("Apa nama usahanya?"));
  const { outbox } = await readChat(house(), sri.phone);
  expect(outbox.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
});

test("to whom the Cloud API may not write yet, it comes with their next word", async () => {
  const { person, moveTo, web, settled, notSent } = await office();
  const sri = person();
  await moveTo("web");
  await sri.tells("halo");
  web.next("refused");
  sri.say("ya");
  await notSent();
  await moveTo("cloud");
  await settled();
  expect(sri.heard()).toEqual([]);
  expect(await sri.tells("Sri Rahayu")).toEqual([...asks("Siapa nama Anda"), ...asks("Apa nama usahanya?")]);
});

test("what waits for an owner's word waits on, and comes with it", async () => {
  const { person, moveTo, house, settled, clock } = await office();
  const sri = person();
  await moveTo("web");
  await sri.tells("halo");
  clock.pass(25 * 3_600_000);
  await tell(house(), sri.phone, "Bantuan Anda disetujui.");
  await settled();
  await moveTo("cloud");
  await settled();
  expect(sri.heard()).toEqual([]);
  expect(await sri.tells("ya")).toEqual([...asks("Siapa nama Anda"), "Bantuan Anda disetujui."]);
});

test("an owner is the same owner, by number or by another id", async () => {
  const { person, moveTo, house } = await office();
  const people = [person("number"), person("lid")];
  await moveTo("web");
  for (const { tells } of people) {
    const told = ["halo", "ya", "Sri Rahayu", "Keripik Bu Sri", "keripik singkong", "1", "1"];
    expect(await tells(...told, "desa Suruh kecamatan Tasikmadu", "RT 2 RW 3", "1")).toEqual(
      asks("Usaha Anda terdaftar."),
    );
    await tells("1", "1");
  }
  for (const way of ["cloud", "web"] as const) {
    await moveTo(way);
    for (const { tells } of people) expect(await tells("status")).toEqual(asks("sudah terdaftar dengan nomor"));
  }
  expect(await house().database.client.owner.count()).toBe(2);
});

test("a photo that was not fetched before is gone, and nothing breaks", async () => {
  const { person, moveTo, house, settled } = await office();
  const sri = person();
  const referenceOf = async () => {
    const last = (await readChat(house(), sri.phone)).said.at(-1);
    return last?.kind === "photo" ? last.reference : "none";
  };
  await moveTo("web");
  await sri.tells("halo");
  sri.onWeb.photo(Buffer.from("a picture"));
  await settled();
  const onWeb = await referenceOf();
  await moveTo("cloud");
  expect(await house().channel.fetchPhoto?.(onWeb)).toMatchObject({ is: "gone" });
  sri.onCloud.photo({ bytes: Buffer.from("another") });
  await settled();
  const onCloud = await referenceOf();
  await moveTo("web");
  expect(await house().channel.fetchPhoto?.(onCloud)).toMatchObject({ is: "gone" });
  expect(await house().channel.fetchPhoto?.(onWeb)).toMatchObject({ is: "fetched" });
});
