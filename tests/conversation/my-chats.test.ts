import { afterEach, describe, expect, it } from "vitest";
import { chatForOwner } from "../../src/registry/chats/chat-for-owner.ts";
import { databases } from "../support/databases.ts";
import { openTestOffice } from "../support/office.ts";
import { accountAt, linkedAt, numberOf, ownerThere } from "./several-chats.ts";

const day = 24 * 60 * 60 * 1000;

let office: Awaited<ReturnType<typeof openTestOffice>>;
afterEach(() => office.close());

describe.each(databases)("an owner with several chats on $kind", ({ url }) => {
  const open = async () => {
    office = await openTestOffice(await url());
    const owner = await ownerThere(office);
    const other = await linkedAt(office, "whatsapp", "account");
    await owner.say("ya");
    return { owner, other, client: office.database.client };
  };
  const chosen = async () => (await chatForOwner(office.database.client, 1))?.channel;

  it("is written to where they wrote last, or where they chose, as long as that reaches them", async () => {
    const { owner, other, client } = await open();
    const { id } = await client.owner.findFirstOrThrow();
    expect(id).toBe(1);
    expect(await chosen()).toBe("terminal");
    await other.say("status");
    expect(await chosen()).toBe("whatsapp");
    await owner.say("chat saya");
    await owner.press(String((await owner.chat()).id));
    await owner.press("prefer");
    await other.say("status");
    expect(await chosen()).toBe("terminal");
    await client.chat.updateMany({ where: { channel: "terminal" }, data: { blockedAt: office.clock.now() } });
    expect(await chosen()).toBe("whatsapp");
    await client.chat.updateMany({ data: { blockedAt: office.clock.now() } });
    expect(await chosen()).toBeUndefined();
    expect(await chatForOwner(client, 99)).toBeUndefined();
  });

  it("is told there by officers: of decisions, and when one begins to talk", async () => {
    const { owner, other, client } = await open();
    await client.owner.updateMany({ data: { preferredChatId: (await other.chat()).id } });
    await owner.say("status");
    const before = (await owner.told()).length;
    await office.officer("approves");
    await office.pass(day);
    expect((await other.told()).at(-1)).toContain("Kabar baik");
    await office.officer("begins to talk");
    expect((await other.told()).at(-1)).toContain("Budi");
    expect((await owner.told()).length).toBe(before);
  });

  it("lets another chat go, where nothing of them is left, and keeps what was consented there", async () => {
    const { owner, other, client } = await open();
    await other.say("data saya", "atur persetujuan saya", "direktori umum", "kembali", "lihat data saya");
    await client.owner.updateMany({ data: { preferredChatId: (await other.chat()).id } });
    await other.say("petugas", "kembali");
    await other.send({ kind: "photo", reference: "photo-1" });
    await office.pass(2 * day);
    await owner.say("chat saya");
    await owner.press(String((await other.chat()).id));
    await owner.press("part");
    await owner.press("yes");
    expect(await other.chat()).toMatchObject({ ownerId: null, linkedAt: null, place: null });
    const said = await client.outboxMessage.findMany({ where: { channel: "whatsapp" } });
    expect(JSON.stringify([said, await other.chat()])).not.toContain("Keripik");
    expect(await client.owner.findFirst()).toMatchObject({ preferredChatId: null });
    expect(await owner.say("data saya", "lihat data saya")).toContain("Direktori umum: tidak");
    const given = await client.consent.findMany({ where: { channel: "whatsapp" } });
    expect(given).toMatchObject([{ chatId: (await owner.chat()).id, granted: false }]);
    const here = (await owner.chat()).id;
    expect(await client.photo.findMany({ select: { chatId: true, channel: true } })).toEqual([
      { chatId: here, channel: "whatsapp" },
    ]);
    expect(await client.ticket.findFirst()).toMatchObject({ chatId: here, status: "open" });
    const history = await client.change.findMany({ where: { field: "chat" }, orderBy: { id: "asc" } });
    expect(history.map(({ before, after }) => [before, after])).toEqual([
      [null, "whatsapp"],
      ["whatsapp", null],
    ]);
    expect(await other.say("usaha saya")).toContain("Belum ada usaha");
    expect(await other.say("/start")).toContain("Apakah Anda setuju?");
  });

  it("keeps the last chat, and the earlier ones from one that was linked today", async () => {
    const { owner, other } = await open();
    const press = async (from: typeof owner, which: typeof owner) => {
      await from.say("chat saya");
      await from.press(String((await which.chat()).id));
      await from.press("part");
      return from.press("yes");
    };
    expect(await press(other, owner)).toContain("baru saja dihubungkan");
    expect(await owner.owner()).toBe(1);
    await office.pass(2 * day);
    expect(await press(other, owner)).toContain("sudah dilepas");
    expect(await owner.owner()).toBeNull();
    await press(other, other);
    expect(await other.owner()).toBe(1);
  });

  it("says of a chat that it was somebody else: it goes, with those that it let in, and what it consented to", async () => {
    const { owner, client } = await open();
    await office.pass(2 * day);
    const stranger = await linkedAt(office, "telegram", "stranger");
    await stranger.say("data saya", "atur persetujuan saya", "pengumuman", "petugas");
    await office.pass(2 * day);
    const accomplice = await linkedAt(office, "telegram", "accomplice");
    const asking = accountAt(office, "telegram", "asking");
    await stranger.say("status");
    await asking.say("hubungkan", await numberOf(office));
    const code = office.code();
    expect((await stranger.told()).at(-1)).toContain(code);
    const made = await client.link.findFirstOrThrow({ where: { chatId: (await stranger.chat()).id } });
    await office.office.receive({
      ...{ channel: "terminal", address: "owner", messageId: "office:again", at: office.clock.now() },
      content: {
        kind: "office",
        does: { is: "open", flow: "linkHere", input: { link: made.id, what: "made" }, unasked: false },
      },
    });
    expect(await owner.press("notMe")).toContain("sudah dilepas");
    expect([await stranger.owner(), await accomplice.owner()]).toEqual([null, null]);
    expect(await client.ticket.findFirst()).toMatchObject({ status: "closed" });
    await asking.say(code);
    expect(await asking.owner()).toBeNull();
    expect(await client.chat.count({ where: { ownerId: 1 } })).toBe(2);
    expect(await owner.say("data saya", "lihat data saya")).toContain("Pengumuman: ya");
    expect(await stranger.say("lihat data saya")).not.toContain("Keripik");
  });

  it("reaches the list of chats by the button of older news", async () => {
    const { owner } = await open();
    await linkedAt(office, "telegram", "second");
    await owner.say("menu", "status");
    expect(await owner.press("notMe")).toContain("obrolan yang terhubung");
  });

  it("is erased with all of it, whoever asks to be linked to them meanwhile", async () => {
    const { owner, other, client } = await open();
    const asking = accountAt(office, "telegram", "asking");
    await asking.say("hubungkan", await numberOf(office));
    const code = office.code();
    expect(await client.link.count()).toBe(2);
    await other.say("hapus data saya", "ya");
    expect([await client.owner.count(), await client.link.count()]).toEqual([0, 0]);
    expect(await client.chat.count({ where: { channel: "terminal" } })).toBe(0);
    expect(await asking.say(code)).toContain("tidak berlaku");
    expect(await asking.owner()).toBeNull();
    expect(await owner.say("status")).not.toContain("Keripik");
  });
});
