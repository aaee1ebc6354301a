import { describe, expect, it } from "vitest";
import type { ChannelState, Pairing } from "../../../src/channels/channel.ts";
import { openTestConsole } from "../rig/open.ts";
import { readSetUps } from "./read-set-ups.ts";

const since = new Date("2026-11-22T01:00:00Z");

/** A channel that waits for a phone, and what was asked of it. */
const phoneless = (state: ChannelState, shown: ReturnType<Pairing["shown"]>, answer: "asked" | "not_now" = "asked") => {
  const asked: string[] = [];
  const pairing: Pairing = {
    shown: () => shown,
    askCode: (phone) => {
      asked.push(phone);
      return Promise.resolve(answer);
    },
    logOut: () => {
      asked.push("log out");
      return Promise.resolve();
    },
    watch: () => () => undefined,
  };
  const channels = () => [
    { name: "telegram", state: { is: "ready" as const, since }, publicName: "klaster_bot" },
    { name: "whatsapp", state, pairing },
  ];
  return { asked, channels };
};

describe("the page of the channels", () => {
  it("tells how each is, why, and what to do about it", async () => {
    const { channels } = phoneless({ is: "refused", why: "no_chromium", since }, {});
    const { get } = await openTestConsole(undefined, { channels });
    const { text } = await get("administrator", "/console/setup/channels");
    expect(text).toContain("klaster_bot");
    expect(text).toContain("CHROMIUM_PATH");
    expect((await get("administrator~en", "/console/setup/channels")).text).toContain("There is no Chromium");
    expect((await get("administrator", "/console/setup")).text).toContain("WhatsApp: tidak jalan");
  });

  it("says where there is no WhatsApp how it is set up", async () => {
    const { get } = await openTestConsole(undefined, { channels: () => [] });
    expect((await get("administrator", "/console/setup/channels")).text).toContain("README");
  });

  it("shows the picture to pair a phone with, and the risk of it", async () => {
    const { channels } = phoneless({ is: "unpaired", since }, { qr: "2@secret-of-the-pairing" });
    const { get, log } = await openTestConsole(undefined, { channels });
    const { text } = await get("administrator", "/console/setup/channels");
    expect(text).toContain('class="qr"');
    expect(text).toContain("menutup nomornya");
    expect(text + log.join()).not.toContain("secret-of-the-pairing");
  });

  it("asks for a code by number, whichever way it is written, and shows it; the number is kept nowhere", async () => {
    const { channels, asked } = phoneless({ is: "unpaired", since }, { code: "ABCD-1234" });
    const house = await openTestConsole(undefined, { channels });
    const answer = await house.post("administrator", "/console/setup/channels/code", { phone: "0812 3456 7890" });
    expect(answer.location).toBe("/console/setup/channels");
    expect(asked).toEqual(["+6281234567890"]);
    expect((await house.get("administrator", "/console/setup/channels")).text).toContain("ABCD-1234");
    const acts = await readSetUps(house.database);
    expect(acts).toEqual([{ action: "setUp", detail: { did: "pairingCodeAsked", channel: "whatsapp" } }]);
    expect(JSON.stringify(acts) + house.log.join()).not.toContain("81234567890");
  });

  it("says what is wrong with a number, and keeps what was typed", async () => {
    const { channels, asked } = phoneless({ is: "unpaired", since }, { qr: "x" });
    const { post } = await openTestConsole(undefined, { channels });
    const { status, text } = await post("administrator", "/console/setup/channels/code", { phone: "kantor" });
    expect([status, asked]).toEqual([422, []]);
    expect(text).toContain('value="kantor"');
    expect(text).toContain("0812 3456 7890");
  });

  it("says so where the phone cannot be asked yet", async () => {
    const { channels } = phoneless({ is: "starting", since }, {}, "not_now");
    const { post } = await openTestConsole(undefined, { channels });
    const { text } = await post("administrator", "/console/setup/channels/code", { phone: "081234567890" });
    expect(text).toContain("Belum bisa sekarang");
  });

  it("lets a phone go, on record", async () => {
    const { channels, asked } = phoneless({ is: "ready", since }, {});
    const house = await openTestConsole(undefined, { channels });
    const { location } = await house.post("administrator", "/console/setup/channels/leave");
    expect(asked).toEqual(["log out"]);
    expect((await house.get("administrator", location ?? "")).text).toContain("Ponsel diputuskan");
    expect(await readSetUps(house.database)).toEqual([
      { action: "setUp", detail: { did: "phoneLeft", channel: "whatsapp" } },
    ]);
  });

  it("counts what waits, by its reason", async () => {
    const { channels } = phoneless({ is: "ready", since }, {});
    const house = await openTestConsole(undefined, { channels });
    const { client } = house.database;
    const chat = await client.chat.create({
      data: {
        id: 900,
        channel: "whatsapp",
        address: "628",
        revision: 1,
        language: "id",
        talk: "{}",
        heardAt: since,
        createdAt: since,
      },
    });
    const row = {
      chatId: chat.id,
      channel: "whatsapp",
      address: "628",
      revision: 1,
      priority: 2,
      attempts: 0,
      body: "{}",
    };
    for (const state of ["waiting", "waiting", "pending", "sent"])
      await client.outboxMessage.create({
        data: {
          ...row,
          state,
          dueAt: since,
          createdAt: since,
          reason: state === "pending" ? "day_limit" : "window_closed",
        },
      });
    const { text } = await house.get("administrator", "/console/setup/channels");
    expect(text.replace(/<[^>]+>/g, " ")).toMatch(/lebih dari 24 jam sejak pesan terakhirnya\s+2 pesan menunggu/);
    expect(text.replace(/<[^>]+>/g, " ")).toMatch(/batas orang per hari tercapai\s+1 pesan menunggu/);
  });
});
