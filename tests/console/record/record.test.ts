import { describe, expect, it } from "vitest";
import { databases } from "../../support/databases.ts";
import { putMap } from "../../support/put-map.ts";
import { officerNames } from "../rig/officers.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness, addChat } from "../rig/register.ts";
import { addRecord, kk, nik, onRecord } from "./a-record.ts";

const page = "/console/businesses/12";
const open = async (database?: Parameters<typeof openTestConsole>[0]) => {
  const rig = await openTestConsole(database);
  await addRecord(rig);
  return rig;
};
/** What a page says, without its tags. */
const said = (html: string): string =>
  html
    .replace(/<(script|style|select|nav)\b.*?<\/\1>/gs, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ");

describe.each(databases)("a record on $kind", (database) => {
  it("tells every field with where it came from, and numbers of the person only by their ends", async () => {
    const { get } = await open(database);
    const { status, text } = await get("verifier", page);
    expect(status).toBe(200);
    const words = said(text);
    expect(words).toContain("Nama pemilik Sri Wulandari pemilik, lewat situs web · 14 Okt 2026");
    expect(words).toContain("Mulai usaha Maret 2019 pemilik, lewat Telegram · 20 Okt 2026");
    expect(words).toContain("Hasil penjualan Rp 500.000 sehari pemilik, lewat Telegram · 21 Okt 2026");
    expect(words).toContain("Desa Jati, Kec. Jaten");
    expect(words).toContain("3313••••••••0001");
    expect(words).toContain("Belum diketahui: NIB, SKU");
    expect(text).not.toContain(nik);
    expect(text).not.toContain(kk);
  });

  it("tells what stands around it: photos, place, notes, other businesses, household, checks, tickets, consents", async () => {
    const rig = await open(database);
    await rig.post("verifier", `${page}/notes`, { text: "Minta dikunjungi hari Selasa." });
    const words = said((await rig.get("verifier", page)).text);
    expect(words).toContain("Katering Sekar 3313-000013-0");
    expect(words).toContain("1 pemilik lain di KK yang sama");
    expect(words).toContain("Minta dikunjungi hari Selasa.");
    expect(words).toContain("disetujui Petugas verifier");
    expect(words).toContain("Tiket 3 selesai");
    expect(words).toContain("Pendataan: setuju");
    expect(words).toContain("naskah register-3");
    expect(words).toContain("-7.55310, 110.94020");
  });

  it("tells why it was refused or was to be repaired, as its owner read it", async () => {
    const rig = await open(database);
    const check = { businessId: 12, officerId: "verifier", at: rig.clock.now() };
    await rig.database.client.check.createMany({
      data: [
        { ...check, outcome: "repair", field: "phone", reason: "unreachable" },
        { ...check, outcome: "refused", reason: "untrue" },
        { ...check, outcome: "refused", reason: "untrue", words: "Rumahnya kosong." },
      ],
    });
    const words = said((await rig.get("viewer", page)).text);
    const at = "Petugas verifier · 23 Nov 2026, 09.00";
    expect(words).toContain(`diminta perbaikan (Nomor HP) ${at} Nomor itu tidak dapat dihubungi.`);
    expect(words).toContain(`ditolak ${at} Keterangannya tidak sesuai dengan keadaan di tempat.`);
    expect(words).toContain(`ditolak ${at} Rumahnya kosong.`);
  });

  it("counts the owner's businesses in other territories, and names none of them", async () => {
    const { get } = await open(database);
    const { text } = await get("viewer-small", page);
    expect(text).not.toContain("Warung Jauh");
    expect(said(text)).toContain("1 di luar wilayah tugas Anda");
  });

  it("is on record before it is shown, once while the same officer looks at it", async () => {
    const rig = await open(database);
    await rig.get("viewer", page);
    await rig.get("viewer", page);
    expect(await onRecord(rig, "viewer")).toEqual([
      { action: "see", ownerId: 12, businessId: 12, reason: null, detail: { business: 12 } },
    ]);
  });

  it("leads to the business it was merged into, and says so there", async () => {
    const rig = await open(database);
    await rig.database.client.business.update({ where: { id: 13 }, data: { status: "merged", mergedInto: 12 } });
    expect(await rig.get("viewer", "/console/businesses/13")).toMatchObject({
      ...{ status: 303, location: `${page}?from=13` },
    });
    expect((await rig.get("viewer", `${page}?from=13`)).text).toContain("3313-000013-0 sudah digabung ke sini.");
    expect((await rig.get("viewer", `${page}?from=14`)).text).not.toContain("3313-000014-0 sudah digabung");
    expect((await rig.get("viewer", page)).text).not.toContain("Katering Sekar");
  });

  it("draws the village with the pin where the office has a map", async () => {
    const rig = await open(database);
    expect((await rig.get("viewer", page)).text).not.toContain('class="village"');
    const ring = [
      [110.93, -7.56],
      [110.95, -7.56],
      [110.95, -7.54],
      [110.93, -7.54],
      [110.93, -7.56],
    ] as [number, number][];
    const jati = { code: "33.13.11.2002", name: "Jati", polygons: [[ring]] };
    await putMap(rig.database, "peta.geojson", [jati], rig.clock.now());
    const { text } = await rig.get("viewer", page);
    expect(text).toContain('class="village"');
    expect(text.match(/<circle/g)).toHaveLength(2);
    expect(text).toMatch(/href="https:\/\/www\.openstreetmap\.org[^"]*" rel="noreferrer noopener"/);
  });

  it("shows photos to officers of its territory alone, and keeps them out of every cache", async () => {
    const { get } = await open(database);
    const shown = await get("viewer-small", `${page}/photos/1?size=small`);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("Content-Type")).toBe("image/jpeg");
    expect(shown.headers.get("Cache-Control")).toBe("no-store");
    expect(shown.headers.get("X-Content-Type-Options")).toBe("nosniff");
    // Another business's photo is not there, whoever asks.
    expect((await get("viewer", "/console/businesses/13/photos/1")).status).toBe(404);
    expect((await get("viewer-small", "/console/businesses/14/photos/1")).status).toBe(404);
    expect((await get(null, `${page}/photos/1`)).status).toBe(303);
  });

  it("opens as quickly when there is very much of it", async () => {
    const rig = await open(database);
    const { client } = rig.database;
    const now = rig.clock.now();
    for (let id = 100; id < 120; id += 1) await addBusiness(rig.database, { id, owner: 12 }, now);
    await client.change.createMany({
      data: Array.from({ length: 500 }, (_, n) => ({
        ...{ ownerId: 12, businessId: 12, field: "name", before: `Nama ${n}`, after: `Nama ${n + 1}` },
        ...{ by: "owner", channel: "web", messageId: `n${n}`, at: new Date(now.getTime() - n * 1000) },
      })),
    });
    await client.inboxMessage.createMany({
      data: Array.from({ length: 2000 }, (_, n) => ({
        ...{ chatId: 12, revision: n + 10, channel: "terminal", messageId: `m${n}`, receivedAt: now },
        content: JSON.stringify({ kind: "text", text: `kata-${n}` }),
      })),
    });
    const record = said((await rig.get("viewer", page)).text);
    expect(record.match(/Katering|Usaha 1\d\d/g)?.length).toBeLessThan(12);
    expect(record).toContain("dan 14 lagi");
    expect(record.match(/Nama usaha Nama/g)?.length).toBeLessThan(12);
    expect(record).toContain("Seluruh riwayat");
    const history = (await rig.get("viewer", `${page}/history`)).text;
    expect(history.match(/class="change"/g)?.length).toBe(60);
    // Every change is on exactly one page.
    const seen = new Set<string>();
    for (let path: string | undefined = `${page}/history`; path !== undefined; ) {
      const { text } = await rig.get("viewer", path);
      for (const [, name = ""] of said(text).matchAll(/Nama usaha (Nama \d+) →/g)) seen.add(name);
      path = /href="([^"]*history\?before=\d+)" data-key="n"/.exec(text)?.[1];
    }
    expect(seen.size).toBe(500);
    const talk = (await rig.get("viewer", `${page}/talk`)).text;
    expect(talk).toContain("kata-1999");
    expect(talk).not.toContain("kata-1900<");
    const words = new Set<string>();
    for (let path: string | undefined = `${page}/talk`; path !== undefined; ) {
      const { text } = await rig.get("viewer", path);
      for (const [word] of text.matchAll(/kata-\d+/g)) words.add(word);
      path = /href="([^"]*before=\d+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(words.size).toBe(2000);
  });
});

describe("the conversation of a record", () => {
  it("says why there is nothing where no message is kept", async () => {
    const rig = await open();
    await rig.database.client.inboxMessage.deleteMany({ where: { chatId: 12 } });
    await rig.database.client.outboxMessage.deleteMany({ where: { chatId: 12 } });
    const { text } = await rig.get("viewer", `${page}/talk`);
    expect(text).toContain("Belum ada pesan tersimpan; pesan lama dihapus setelah masa simpan.");
    expect(text).not.toContain('<ol class="talk">');
  });

  it("is told in words, by who wrote it, and on record as read", async () => {
    const rig = await open();
    const { text } = await rig.get("viewer", `${page}/talk`);
    const words = said(text);
    expect(words).toContain("Bagaimana cara berjualannya?");
    expect(words).toContain("memilih: Keliling");
    expect(words).toMatch(/Petugas verifier .* Selamat pagi Bu Sri, saya dari dinas\./);
    expect(words).toContain("(pesan sudah dihapus)");
    expect(await onRecord(rig)).toEqual([
      { action: "talk", ownerId: 12, businessId: 12, reason: null, detail: { chat: 12 } },
    ]);
  });

  it("shows which of several chats gets what the office writes, and when one was linked", async () => {
    const rig = await open();
    const { client } = rig.database;
    const now = rig.clock.now();
    const { id: _, ...chat } = await client.chat.findUniqueOrThrow({ where: { id: 12 } });
    await client.chat.create({ data: { ...chat, id: 77, channel: "whatsapp", address: "linked", linkedAt: now } });
    await client.owner.update({ where: { id: 12 }, data: { preferredChatId: 77 } });
    await client.change.create({
      data: {
        ...{ ownerId: 12, field: "chat", before: null, after: "whatsapp", by: "owner" },
        ...{ channel: "whatsapp", messageId: "code", at: now },
      },
    });
    const shown = said((await rig.get("viewer", `${page}/talk`)).text);
    expect(shown.match(/WhatsApp · [^·]+· pesan kantor ke sini/gu)).toHaveLength(1);
    expect(shown.match(/pesan kantor ke sini/gu)).toHaveLength(1);
    expect(said((await rig.get("viewer", `${page}/history`)).text)).toContain("Obrolan yang terhubung");
  });

  it("is nobody else's: a chat of another owner is not shown, nor its photos", async () => {
    const rig = await open();
    await addChat(rig.database, 15, 15, rig.clock.now());
    await rig.database.client.inboxMessage.create({
      data: {
        ...{ chatId: 15, revision: 1, channel: "terminal", messageId: "x", receivedAt: rig.clock.now() },
        content: JSON.stringify({ kind: "text", text: "rahasia orang lain" }),
      },
    });
    expect((await rig.get("viewer", `${page}/talk?chat=15`)).text).not.toContain("rahasia orang lain");
    expect((await rig.get("viewer", `${page}/talk/15/photos/1`)).status).toBe(404);
  });
});

describe("a number of the person", () => {
  const ask = { field: "nik", why: "card" };

  it.each(officerNames)("is shown to %s as the policies say", async (name) => {
    const { get, post } = await open();
    const role = name.split("-")[0];
    const allowed = role !== "viewer";
    for (const [business, inside] of [
      [12, true],
      [14, !name.endsWith("-small")],
    ] as const) {
      const { status, text } = await post(name, `/console/businesses/${business}/unmask`, ask);
      expect([business, status]).toEqual([business, allowed ? (inside ? 200 : 404) : 403]);
      expect(text.includes("3313 1157 0885 0001")).toBe(allowed && inside);
    }
    expect((await get(name, page)).text.includes("/unmask")).toBe(allowed);
  });

  it("is shown once, for a reason that is on record with the field", async () => {
    const rig = await open();
    const shown = await rig.post("verifier", `${page}/unmask`, {
      ...{ field: "kk", why: "other", words: `Cocok dengan berkas ${nik}` },
    });
    expect(shown.text).toContain("3313 1101 0120 0003");
    expect(shown.headers.get("Cache-Control")).toBe("no-store");
    expect((await rig.get("verifier", page)).text).not.toContain("3313 1101 0120 0003");
    const [unmasked] = (await onRecord(rig, "verifier")).filter(({ action }) => action === "unmask");
    expect(unmasked).toEqual({
      ...{ action: "unmask", ownerId: 12, businessId: 12, detail: { field: "kk", why: "other" } },
      reason: "Cocok dengan berkas ••••••••••••0001",
    });
  });

  it("is not shown without a reason, and what was entered stays", async () => {
    const rig = await open();
    for (const fields of [{ field: "nik" }, { field: "nik", why: "other", words: " " }, { field: "nik", why: "fun" }]) {
      const { status, text } = await rig.post("verifier", `${page}/unmask`, fields);
      expect(status).toBe(422);
      expect(text).toContain("Pilih alasannya");
      expect(text).not.toContain("3313 1157 0885 0001");
    }
    const long = "x".repeat(400);
    const { text } = await rig.post("verifier", `${page}/unmask`, { field: "nik", why: "card", words: long });
    expect(text).toContain(`value="${long}"`);
    expect((await onRecord(rig)).filter(({ action }) => action === "unmask")).toEqual([]);
    expect((await rig.post("verifier", `${page}/unmask`, { field: "name", why: "card" })).status).toBe(400);
  });
});

describe("an officer's note", () => {
  it("is kept without numbers of the person, and removed by its writer alone, who may put it back", async () => {
    const rig = await open();
    await rig.post("verifier", `${page}/notes`, { text: `NIK-nya ${nik}` });
    const [note] = await rig.database.client.note.findMany();
    expect(note?.text).toBe("NIK-nya ••••••••••••0001");
    const id = String(note?.id);
    expect((await rig.post("programme", `${page}/notes/remove`, { note: id })).text).toContain("bukan milik Anda");
    expect(await rig.database.client.note.count()).toBe(1);
    const removed = await rig.post("verifier", `${page}/notes/remove`, { note: id });
    expect(removed.text).toContain("Catatan dihapus.");
    expect(await rig.database.client.note.count()).toBe(0);
    const [, back = ""] = /name="text" value="([^"]*)"/.exec(removed.text) ?? [];
    await rig.post("verifier", `${page}/notes`, { text: back });
    expect((await rig.database.client.note.findFirst())?.text).toBe("NIK-nya ••••••••••••0001");
    expect((await onRecord(rig)).map(({ action, detail }) => [action, detail["did"]])).toEqual(
      expect.arrayContaining([
        ["note", "added"],
        ["note", "removed"],
      ]),
    );
  });

  it("is refused empty or too long, and nothing typed is lost", async () => {
    const { post } = await open();
    expect(await post("verifier", `${page}/notes`, { text: "  " })).toMatchObject({ status: 422 });
    const long = await post("verifier", `${page}/notes`, { text: "kata ".repeat(500) });
    expect(long.status).toBe(422);
    expect(long.text).toContain("kata kata");
  });
});

describe("hostile texts", () => {
  it("are shown as they are, in every field", async () => {
    const rig = await open();
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`;
    const { client } = rig.database;
    const texts = ["name", "product", "landmark", "materials", "address", "brand", "onlineChannels"] as const;
    await client.business.update({
      where: { id: 12 },
      data: {
        ...Object.fromEntries(texts.map((field) => [field, evil])),
        ...{ cooperative: evil, kube: evil, hint: evil, market: evil, clusterId: evil, mode: evil, nib: evil },
      },
    });
    await client.owner.update({
      where: { id: 12 },
      data: { name: evil, ktpAddress: evil, phone: evil, education: evil },
    });
    await client.change.create({
      data: {
        ...{ ownerId: 12, businessId: 12, field: "brand", before: evil, after: evil, by: "officer:verifier" },
        ...{ channel: "console", messageId: "", at: rig.clock.now() },
      },
    });
    await client.note.create({
      data: { ownerId: 12, businessId: 12, text: evil, officerId: "verifier", at: rig.clock.now() },
    });
    await client.check.create({
      data: { businessId: 12, outcome: "refused", words: evil, officerId: "verifier", at: rig.clock.now() },
    });
    await client.inboxMessage.create({
      data: {
        ...{ chatId: 12, revision: 9, channel: "terminal", messageId: "evil", receivedAt: rig.clock.now() },
        content: JSON.stringify({ kind: "text", text: evil }),
      },
    });
    const groups = ["owner", "business", "place", "legal", "economy", "membership"];
    const paths = ["", "/history", "/talk", ...groups.map((group) => `/edit/${group}`)];
    for (const path of paths) {
      const { status, text } = await rig.get("administrator", `${page}${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain("<script>alert");
      expect(text).not.toContain("<img src=x");
    }
    const again = await rig.post("verifier", `${page}/edit/business`, { businessName: evil, "was-businessName": "x" });
    expect(again.text).not.toContain("<script>alert");
  });
});
