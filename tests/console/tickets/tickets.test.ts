import { describe, expect, it } from "vitest";
import { type Held, part } from "../../../src/registry/help/deeds.ts";
import { heldOf } from "../../../src/registry/help/take-ticket.ts";
import { databases } from "../../support/databases.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness, addChat } from "../rig/register.ts";
import { askingOwner, ownerAt } from "./talks.ts";

const question = "Apa yang Anda buat atau jual?";

describe.each(databases)("an owner who asked for an officer, on $kind", (database) => {
  it("waits in the queue, is talked with while the bot is silent, and goes on where they were", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);

    const list = await house.get("verifier", "/console/tickets");
    expect(list.text).toContain("1 menunggu");
    expect(list.text).toContain("pendaftaran: Produk");

    expect(await house.post("verifier", "/console/tickets/1/take")).toMatchObject({ status: 303 });
    await house.office.idle();
    expect(owner.received().at(-1)).toMatch(/^Petugas .* ada di sini sekarang/);

    expect(await owner.say("Pak, produk itu maksudnya apa?")).toEqual([]);
    expect(await owner.hear({ kind: "location", lat: -7.56, lng: 110.95 })).toEqual([]);
    expect(await owner.hear({ kind: "other", what: "voice" })).toEqual([]);
    expect(
      await house.post("verifier", "/console/tickets/1/say", { text: "Barang yang dijual, Bu.", do: "send" }),
    ).toMatchObject({
      status: 303,
    });
    await house.office.idle();
    expect(owner.received().at(-1)).toBe("Barang yang dijual, Bu.");

    const page = await house.get("verifier", "/console/tickets/1");
    expect(page.text).toContain("Pak, produk itu maksudnya apa?");
    expect(page.text).toContain("-7.56000, 110.95000");
    expect(page.text).toContain("pesan suara");
    expect(page.text).toContain("terkirim");

    await house.post("verifier", "/console/tickets/1/end", { how: "done", note: "Sudah jelas" });
    await house.office.idle();
    expect(owner.received().at(-1)).toMatch(/^Petugas sudah selesai[\s\S]*Apa yang Anda buat/);
    expect((await owner.say("keripik singkong")).join()).toContain("kelompok usaha");
    expect((await house.get("verifier", "/console/tickets?show=closed")).text).toContain("1 selesai");
    expect((await house.get("verifier", "/console/tickets/1")).text).toContain("Sudah jelas");
  });

  it("is taken by one of two officers who ask at once, and the other is told by whom", async () => {
    const house = await openTestConsole(database);
    await askingOwner(house);
    const both = await Promise.all([
      house.post("verifier", "/console/tickets/1/take"),
      house.post("programme", "/console/tickets/1/take"),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const winner = both[0]?.status === 303 ? "verifier" : "programme";
    const loser = both.find(({ status }) => status === 409);
    expect(loser?.text).toContain(`Petugas ${winner} sudah mengambil tiket ini`);
    expect(await house.database.client.ticket.findFirst()).toMatchObject({ status: "held", officerId: winner });
    expect(await house.database.client.audit.count({ where: { action: "ticket" } })).toBe(1);
  });

  it("is taken over with a reason only, from the officer that was seen to have it; what the other wrote is not lost", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);
    await house.post("verifier", "/console/tickets/1/take");
    const seen = (await house.database.client.ticket.findFirstOrThrow()).heldAt?.toISOString() ?? "";
    const refused = await house.post("programme", "/console/tickets/1/take", { seen, reason: " " });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("Tulis alasannya");
    expect(
      (
        await house.post("administrator", "/console/tickets/1/take", {
          seen: "2020-01-01T00:00:00.000Z",
          reason: "cuti",
        })
      ).status,
    ).toBe(409);

    house.clock.pass(60_000);
    expect((await house.post("programme", "/console/tickets/1/take", { seen, reason: "cuti" })).status).toBe(303);
    await house.office.idle();
    expect(owner.received().at(-1)).toContain("ada di sini sekarang");
    const late = await house.post("verifier", "/console/tickets/1/say", {
      text: "Sebentar ya Bu, saya cek dulu",
      do: "send",
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain("Petugas programme yang sekarang menangani");
    expect(late.text).toContain("Sebentar ya Bu, saya cek dulu");
    expect(owner.received()).not.toContain("Sebentar ya Bu, saya cek dulu");
    expect(
      await house.database.client.audit.findFirst({ orderBy: { seq: "desc" }, where: { action: "ticket" } }),
    ).toMatchObject({
      actor: "officer:programme",
      reason: "cuti",
    });
  });

  it("brings the bot back with a word of their own", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);
    await house.post("verifier", "/console/tickets/1/take");
    await house.office.idle();
    expect((await owner.say("selesai")).join()).toContain(question);
    expect(await house.database.client.ticket.findFirst()).toMatchObject({ status: "closed" });
    const late = await house.post("verifier", "/console/tickets/1/say", { text: "Halo Bu", do: "send" });
    expect(late.status).toBe(409);
    expect(late.text).toContain("sudah selesai");
  });

  it("is told when it is closed without a talk, and may ask again", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);
    await house.post("verifier", "/console/tickets/1/close", { note: "Sudah ditelepon" });
    await house.office.idle();
    expect(owner.received().at(-1)).toContain("Permintaan Anda (tiket 1) sudah kami tutup");
    expect((await owner.say("petugas")).join()).toContain("tiket 2");
  });

  it("never sees a NIK that an officer wrote, and no message twice that was sent by two presses", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);
    await house.post("verifier", "/console/tickets/1/take");
    const fields = { text: "NIK Ibu 3313095708850001 ya?\r\n<b>Betul</b>", do: "send" };
    await Promise.all([
      house.post("verifier", "/console/tickets/1/say", fields),
      house.post("verifier", "/console/tickets/1/say", fields),
    ]);
    await house.office.idle();
    const answers = owner.received().filter((text) => text.includes("NIK Ibu"));
    expect(answers).toEqual(["NIK Ibu ••••••••••••0001 ya?\n<b>Betul</b>"]);
    expect((await house.get("verifier", "/console/tickets/1")).text).toContain("&lt;b&gt;Betul&lt;/b&gt;");
  });

  it("goes back to the queue when an officer says so, and another takes it", async () => {
    const house = await openTestConsole(database);
    const owner = await askingOwner(house);
    await house.post("verifier", "/console/tickets/1/take");
    house.clock.pass(1000);
    await house.post("verifier", "/console/tickets/1/end", { how: "later" });
    await house.office.idle();
    expect(owner.received().at(-1)).toMatch(/petugas lain akan membalas[\s\S]*Apa yang Anda buat/);
    house.clock.pass(1000);
    await house.post("programme", "/console/tickets/1/take");
    await house.office.idle();
    expect(owner.received().at(-1)).toContain("ada di sini sekarang");
    expect(await owner.say("ya pak")).toEqual([]);
  });

  it("is of concern to officers of their village alone, once they are registered", async () => {
    const house = await openTestConsole(database);
    const { database: data, clock } = house;
    await addBusiness(data, { id: 1, village: "33.13.11.2002" }, clock.now());
    await addBusiness(data, { id: 2, village: "33.13.09.2001" }, clock.now());
    await addChat(data, 1, 1, clock.now());
    await addChat(data, 2, 2, clock.now());
    await ownerAt(house, "owner-1").say("petugas");
    await ownerAt(house, "owner-2").say("petugas");
    await askingOwner(house);
    expect((await house.get("verifier-small", "/console/tickets")).text).toContain("2 menunggu");
    expect((await house.get("verifier", "/console/tickets")).text).toContain("3 menunggu");
    expect((await house.get("verifier-small", "/console/tickets/1")).status).toBe(200);
    expect((await house.get("verifier-small", "/console/tickets/2")).status).toBe(404);
    expect((await house.post("verifier-small", "/console/tickets/2/take")).status).toBe(404);
    expect((await house.get("verifier-small", "/console/tickets/3")).status).toBe(200);
    expect((await house.get("viewer", "/console/tickets/1")).status).toBe(403);
    expect(await house.get("verifier-small", "/console/tickets/find?number=2")).toMatchObject({
      location: "/console/tickets?missing=2",
    });
    expect(await house.get("verifier", "/console/tickets/find?number=%232")).toMatchObject({
      location: "/console/tickets/2",
    });
  });

  it("is reached page by page where many wait, those who wait longest first", async () => {
    const house = await openTestConsole(database);
    const { client } = house.database;
    await addBusiness(house.database, { id: 1 }, house.clock.now());
    await addChat(house.database, 1, 1, house.clock.now());
    // Ids are given in blocks, so that a later one may be asked for earlier.
    const asked = (id: number) => new Date(house.clock.now().getTime() - Math.floor(((id * 7) % 60) / 3) * 60_000);
    const ids = Array.from({ length: 60 }, (_, at) => at + 1);
    for (const status of ["open", "held", "closed"])
      await client.ticket.createMany({
        data: ids.map((id) => ({
          ...{ id: id + (status === "open" ? 0 : status === "held" ? 100 : 200), chatId: 1, flow: "home", status },
          ...{ officerId: status === "held" ? "verifier" : null, createdAt: asked(id) },
        })),
      });
    const inOrder = (some: readonly number[]) =>
      some.toSorted((a, b) => asked(a % 100).getTime() - asked(b % 100).getTime() || a - b);
    for (const [view, expected] of [
      ["open", inOrder(ids)],
      ["mine", inOrder(ids.map((id) => id + 100))],
      ["closed", ids.map((id) => id + 200).reverse()],
    ] as const) {
      const seen: number[] = [];
      for (let path: string | undefined = `/console/tickets?show=${view}`; path !== undefined; ) {
        const { text } = await house.get("verifier", path);
        seen.push(...[...text.matchAll(/href="\/console\/tickets\/(\d+)"/g)].map(([, id]) => Number(id)));
        path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
      }
      expect([view, seen]).toEqual([view, expected]);
    }
  });

  it("takes everything along when they erase themselves during the talk", async () => {
    const house = await openTestConsole(database);
    await addBusiness(house.database, { id: 1 }, house.clock.now());
    await addChat(house.database, 1, 1, house.clock.now());
    const owner = ownerAt(house, "owner-1");
    await owner.say("petugas");
    await house.post("verifier", "/console/tickets/1/take");
    await house.office.idle();
    expect((await owner.say("hapus data saya")).join()).toContain("Hapus semuanya?");
    await owner.hear({ kind: "pick", choice: "yes", question: "erasing" });
    expect(await house.database.client.ticket.count()).toBe(0);
    expect(await house.database.client.owner.count()).toBe(0);
    expect((await house.post("verifier", "/console/tickets/1/say", { text: "Halo?", do: "send" })).status).toBe(404);
  });

  it("goes on talking with the officer who took over when an earlier end arrives late", async () => {
    const house = await openTestConsole(database);
    const { client } = house.database;
    const owner = await askingOwner(house);
    const taken = async (officer: "verifier" | "programme", id: number) => {
      house.clock.pass(1000);
      await house.post(officer, `/console/tickets/${id}/take`);
      await house.office.idle();
      const ticket = await client.ticket.findUniqueOrThrow({ where: { id }, include: { chat: true } });
      return heldOf({ ...ticket, heldAt: ticket.heldAt ?? house.clock.now() });
    };
    const endLate = async (held: Held) => {
      await house.desk.receive(part(held, "officer-done", house.clock.now()));
      await house.office.idle();
      expect(await owner.say("Pak?")).toEqual([]);
    };
    const first = await taken("verifier", 1);
    // Given back, and the talk has not heard of it when another officer takes it.
    await client.ticket.update({ where: { id: 1 }, data: { status: "open", officerId: null } });
    const second = await taken("programme", 1);
    await endLate(first);
    await client.ticket.update({ where: { id: 1 }, data: { status: "closed" } });
    await client.ticket.create({
      data: { id: 99, chatId: 1, flow: "registration", status: "open", createdAt: house.clock.now() },
    });
    await taken("verifier", 99);
    await endLate(second);
    await house.post("verifier", "/console/tickets/99/end", { how: "done" });
    await house.office.idle();
    expect(owner.received().at(-1)).toContain("Petugas sudah selesai");
  });

  it("may be written to first by an officer, in the chat that they used last and after the quiet hours", async () => {
    const house = await openTestConsole(database);
    await addBusiness(house.database, { id: 1, ownerName: "Sri Wahyuni" }, house.clock.now());
    expect((await house.post("verifier", "/console/tickets/begin/1")).status).toBe(409);
    await addChat(house.database, 1, 1, house.clock.now());
    expect(await house.post("verifier", "/console/tickets/begin/1")).toMatchObject({
      location: "/console/tickets/1?done=taken",
    });
    expect(await house.post("programme", "/console/tickets/begin/1")).toMatchObject({ location: "/console/tickets/1" });
    await house.post("verifier", "/console/tickets/1/say", { text: "Selamat pagi Bu", do: "send" });
    await house.office.idle();
    const owner = ownerAt(house, "owner-1");
    expect(owner.received()).toEqual([expect.stringContaining("ingin bicara dengan Anda"), "Selamat pagi Bu"]);
    const rows = await house.database.client.outboxMessage.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ priority }) => priority)).toEqual([2, 2]);
    expect(await owner.say("Pagi juga Pak")).toEqual([]);
    house.clock.pass(20_000);
    await house.post("verifier", "/console/tickets/1/say", { text: "Apa kabar usahanya?", do: "send" });
    expect(await house.database.client.outboxMessage.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      priority: 0,
      officerId: "verifier",
    });
  });
});

describe.each(databases)("ready answers on $kind", (database) => {
  it("are added, put into the text with the owner's name and number, and kept as history", async () => {
    const house = await openTestConsole(database);
    await addBusiness(house.database, { id: 7, ownerName: "Sri Wahyuni" }, house.clock.now());
    await addChat(house.database, 1, 7, house.clock.now());
    await ownerAt(house, "owner-7").say("petugas");
    const wrong = await house.post("verifier", "/console/tickets/answers", { title: "", text: "Selamat pagi {nama}" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Beri judul");
    expect(wrong.text).toContain("Selamat pagi {nama}");
    const answer = { title: "Salam", text: "Selamat pagi {nama}, nomor Ibu {nomor}." };
    expect((await house.post("verifier", "/console/tickets/answers", answer)).status).toBe(303);
    expect((await house.post("programme", "/console/tickets/answers", answer)).text).toContain("Judul itu sudah ada");

    await house.post("verifier", "/console/tickets/1/take");
    const page = await house.post("verifier", "/console/tickets/1/say", { text: "Halo.", answer: "1", do: "insert" });
    expect(page.text).toContain("Halo.\nSelamat pagi Sri Wahyuni, nomor Ibu 3313-000007-0.");

    await house.post("verifier", "/console/tickets/answers/1/remove");
    const list = await house.get("verifier", "/console/tickets/answers");
    expect(list.text).toContain("Yang tidak dipakai lagi");
    expect(await house.database.client.cannedAnswer.count()).toBe(1);
  });
});
