import { describe, expect, it } from "vitest";
import { settleDrafts } from "../../../src/registry/drafts/settle-drafts.ts";
import { databases, type TestDatabase } from "../../support/databases.ts";
import { gapOf } from "../../support/gap.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness, addChat } from "../rig/register.ts";
import { ownerAt } from "../tickets/talks.ts";
import { draftFor, filled } from "./filled.ts";

const day = 24 * 60 * 60 * 1000;

/** A console in which something may happen between what a turn reads and what it writes. */
const openWithGap = async ({ open }: TestDatabase) => {
  const { database, gap } = gapOf(await open());
  const house = await openTestConsole({ open: () => Promise.resolve(database) });
  const { id, code } = await draftFor(house);
  const owner = ownerAt(house, "bu-sri");
  const seen = /name="seen" value="(\w+)"/.exec((await house.get("verifier", `/console/drafts/${id}`)).text)?.[1] ?? "";
  const withdraw = () => house.post("verifier", `/console/drafts/${id}/withdraw`, { seen });
  return { house, gap, owner, withdraw, code };
};

describe("the links to what was filled in", () => {
  it("are told to work on this computer only where the service has no address of its own, and can be copied", async () => {
    const local = await draftFor(await openTestConsole(undefined, { publicUrl: "http://localhost:3000" }));
    expect(local.page).toContain("Alamat layanan (PUBLIC_URL) belum diatur");
    const { page, code } = await draftFor(await openTestConsole());
    expect(page).not.toContain("PUBLIC_URL");
    expect(page).toContain(`data-link="http://klaster.test/chat/kode-${code}"`);
  });
});

describe.each(databases)("what an officer filled in for an owner, on $kind", (database) => {
  it("is nowhere in the register until its owner confirms it, and is theirs from then on", async () => {
    const house = await openTestConsole(database);
    const { client } = house.database;
    const { id, code, page } = await draftFor(house);
    expect(page).toContain(`http://klaster.test/chat/kode-${code}`);
    expect(page).toContain(`https://t.me/klaster_test_bot?start=kode-${code}`);
    expect(page).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect(await client.owner.count()).toBe(0);
    const stored = await client.draft.findFirstOrThrow();
    expect(JSON.stringify(stored)).not.toMatch(new RegExp(`${code}|wahyuni|keripik|0812`, "i"));

    const owner = ownerAt(house, "bu-sri");
    const asked = (await owner.say(`/start kode-${code}`)).join();
    expect(asked).toMatch(/^Petugas \S+ sudah mengisikan pendaftaran[\s\S]*Apakah Anda setuju\?$/);
    expect(asked).not.toContain("Keripik");
    const card = (await owner.say("ya")).join();
    expect(card).toContain("Nama: Sri Wahyuni");
    expect(card).toContain("Tempat: Desa Jati, Kec. Jaten");
    expect((await house.get("verifier", "/console/drafts")).text).toContain("sudah dibuka pemilik");

    await owner.say("betulkan");
    await owner.say("Nama usaha");
    await owner.say("Keripik Barokah");
    expect((await owner.say("ya")).join()).toMatch(/Usaha Anda terdaftar[\s\S]*direktori/);
    await owner.say("ya");
    await owner.say("tidak");

    const business = await client.business.findFirstOrThrow({ include: { owner: true } });
    expect(business).toMatchObject({ name: "Keripik Barokah", channel: "terminal", village: "33.13.11.2002" });
    expect(business.owner).toMatchObject({ name: "Sri Wahyuni", phone: "+6281234567890" });
    expect(await client.draft.findFirst()).toMatchObject({ state: "confirmed", businessId: business.id });
    const changes = await client.change.findMany();
    expect(changes.map(({ field }) => field)).toEqual(expect.arrayContaining(["owner.name", "product", "village"]));
    // What the owner corrected is the owner's.
    expect(changes.map(({ field }) => field)).not.toContain("name");
    expect(new Set(changes.map(({ by }) => by))).toEqual(new Set(["officer:verifier"]));
    expect(await client.consent.findMany({ orderBy: { id: "asc" }, select: { purpose: true, granted: true } })).toEqual(
      [
        { purpose: "register", granted: true },
        { purpose: "publication", granted: true },
        { purpose: "announcements", granted: false },
      ],
    );

    await settleDrafts(house.database, house.desk);
    expect(await client.draft.findFirst()).toMatchObject({ answers: "" });
    expect(await client.audit.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      actor: "officer:verifier",
      action: "draft",
      ownerId: business.ownerId,
      businessId: business.id,
      detail: JSON.stringify({ draft: id, did: "confirmedByOwner" }),
    });
    expect((await house.get("verifier", `/console/drafts/${id}`)).text).toContain(`/console/businesses/${business.id}`);
    expect((await ownerAt(house, "orang-lain").say(`KODE ${code}`)).join()).toContain("sudah dipakai");
  });

  it("is typed by its code as well, in any case and with a space", async () => {
    const house = await openTestConsole(database);
    const { code } = await draftFor(house);
    const owner = ownerAt(house, "bu-sri");
    expect((await owner.say("kode")).join()).toContain("Contoh: KODE K7QP XM3R");
    expect(
      (await owner.say(`kode: ${code.slice(0, 4).toLowerCase()} ${code.slice(4).toLowerCase()}`)).join(),
    ).toContain("sudah mengisikan");
  });

  it("goes with everything when the owner refuses", async () => {
    const house = await openTestConsole(database);
    const { id, code } = await draftFor(house);
    const owner = ownerAt(house, "bu-sri");
    await owner.say(`/start kode-${code}`);
    await owner.say("tidak");
    expect(await house.database.client.draft.findFirst()).toMatchObject({ state: "refused", answers: "" });
    expect((await house.get("verifier", `/console/drafts/${id}`)).text).toContain("ditolak pemilik");
    expect((await owner.say(`kode ${code}`)).join()).toContain("sudah ditolak");
  });

  it("cannot be opened by a wrong, an expired or a withdrawn code, and not by guessing", async () => {
    const house = await openTestConsole(database);
    const { id, code } = await draftFor(house);
    const { version } = {
      version: /name="seen" value="(\w+)"/.exec((await house.get("verifier", `/console/drafts/${id}`)).text)?.[1] ?? "",
    };
    const old = await draftFor(house);
    await house.post("verifier", `/console/drafts/${id}/withdraw`, { seen: version });
    const owner = ownerAt(house, "bu-sri");
    expect((await owner.say(`kode ${code}`)).join()).toContain("menarik kembali");
    house.clock.pass(15 * day);
    expect((await owner.say(`/start kode-${old.code}`)).join()).toContain("kedaluwarsa");
    await settleDrafts(house.database, house.desk);
    expect(await house.database.client.draft.findMany({ select: { answers: true } })).toEqual([
      { answers: "" },
      { answers: "" },
    ]);
    expect((await owner.say(`kode ${old.code}`)).join()).toContain("kedaluwarsa");

    const guesser = ownerAt(house, "penebak");
    for (let nth = 0; nth < 5; nth += 1)
      expect((await guesser.say(`kode AAAA BB2${nth + 3}`)).join()).toContain("tidak kami temukan");
    const fresh = await draftFor(house);
    expect((await guesser.say(`kode ${fresh.code}`)).join()).toContain("Terlalu banyak kode");
    house.clock.pass(61 * 60 * 1000);
    expect((await guesser.say(`kode ${fresh.code}`)).join()).toContain("sudah mengisikan");
  });

  it("is one more business of an owner who is registered, by the name that they gave themselves", async () => {
    const house = await openTestConsole(database);
    await addBusiness(
      house.database,
      { id: 1, ownerName: "Sri Wahyuni Ningsih", phone: "+628111111111" },
      house.clock.now(),
    );
    await addChat(house.database, 1, 1, house.clock.now());
    const { code } = await draftFor(house);
    const owner = ownerAt(house, "owner-1");
    const card = (await owner.say(`kode ${code}`)).join();
    expect(card).toContain("satu usaha lagi");
    expect(card).toContain("Nama: Sri Wahyuni Ningsih");
    expect((await owner.say("ya")).join()).toContain("Usaha Anda terdaftar");
    expect(await house.database.client.owner.count()).toBe(1);
    expect(await house.database.client.business.count({ where: { ownerId: 1 } })).toBe(2);
  });

  it("waits while the owner has begun a registration of their own", async () => {
    const house = await openTestConsole(database);
    const { code } = await draftFor(house);
    const owner = ownerAt(house, "bu-sri");
    for (const words of ["/start", "ya", "Sri Wahyuni"]) await owner.say(words);
    const told = (await owner.say(`kode ${code}`)).join();
    expect(told).toMatch(/belum selesai[\s\S]*Apa nama usahanya\?/);
    expect(await house.database.client.draft.findFirst()).toMatchObject({ state: "waiting" });
  });

  it("is confirmed by the phone that opened it last, once", async () => {
    const house = await openTestConsole(database);
    const { code } = await draftFor(house);
    const [first, second] = [ownerAt(house, "hp-lama"), ownerAt(house, "hp-baru")];
    for (const phone of [first, second]) {
      await phone.say(`kode ${code}`);
      await phone.say("ya");
    }
    expect((await first.say("ya")).join()).toContain("sudah dipakai");
    expect((await second.say("ya")).join()).toContain("Usaha Anda terdaftar");
    expect(await house.database.client.business.count()).toBe(1);
  });

  it("is not registered when the officer withdraws it at that moment; who else writes just then is answered", async () => {
    const { house, gap, owner, withdraw, code } = await openWithGap(database);
    const { client } = house.database;
    await owner.say(`kode ${code}`);
    await owner.say("ya");
    const neighbour = ownerAt(house, "bu-tini");
    await neighbour.say("/start");
    let withdrawn: string | null | undefined;
    gap.next = async () => {
      withdrawn = (await withdraw()).location;
    };
    const [said] = await Promise.all([owner.say("ya"), neighbour.say("ya")]);
    expect(withdrawn).toContain("withdrawn");
    expect(said.join()).toContain("menarik kembali");
    expect(await client.business.count()).toBe(0);
    expect(await client.draft.findFirst()).toMatchObject({ state: "withdrawn", answers: "", businessId: null });
    expect(neighbour.received().at(-1)).toContain("nama");
  });

  it("is registered by its owner, and on record, when its time is over at that moment", async () => {
    const { house, gap, owner, code } = await openWithGap(database);
    const { client } = house.database;
    await owner.say(`kode ${code}`);
    await owner.say("ya");
    gap.next = async () => {
      await client.draft.updateMany({ data: { expiresAt: house.clock.now() } });
      await settleDrafts(house.database, house.desk);
    };
    expect((await owner.say("ya")).join()).toContain("Usaha Anda terdaftar");
    await settleDrafts(house.database, house.desk);
    expect(await client.draft.findFirst()).toMatchObject({ state: "confirmed", answers: "" });
    expect(await client.audit.findFirst({ orderBy: { seq: "desc" } })).toMatchObject({
      ...{ action: "draft", detail: JSON.stringify({ draft: 1, did: "confirmedByOwner" }) },
    });
  });

  it("opens nothing, and stays withdrawn, when the officer withdraws it while it is opened or refused", async () => {
    for (const words of [[], ["tidak"]]) {
      const { house, gap, owner, withdraw, code } = await openWithGap(database);
      const all = [`kode ${code}`, ...words];
      for (const [at, text] of all.entries()) {
        if (at === all.length - 1) gap.next = () => withdraw();
        await owner.say(text);
      }
      expect(await house.database.client.draft.findFirst()).toMatchObject({ state: "withdrawn" });
      if (words.length === 0) expect(owner.received().at(-1)).toContain("menarik kembali");
    }
  });

  it("tells what is wrong at each field, with an example, and loses nothing", async () => {
    const house = await openTestConsole(database);
    const { status, text } = await house.post("verifier", "/console/drafts/new", {
      ...filled,
      ownerName: "Sri 123",
      phone: "0271 123456",
      businessName: "",
      cluster: "",
      area: "",
      place: "-2.5, 140.7",
      landmark: "<script>alert(1)</script>",
    });
    expect(status).toBe(422);
    expect(text).toContain("Di “Sri 123” ada angka");
    expect(text).toContain("nomor telepon rumah");
    expect(text).toMatch(/Contoh: Keripik Bu Sri<\/p><p class="fault"[^>]*>Belum diisi\./);
    expect(text).toContain('value="keripik singkong"');
    expect(text).not.toContain("<script>alert");
    expect(await house.database.client.draft.count()).toBe(0);
    const nik = await house.post("verifier", "/console/drafts/new", { ...filled, businessName: "3313095708850001" });
    expect(nik.text).toContain("seperti nomor NIK");
  });

  it("stays within an officer's territory", async () => {
    const house = await openTestConsole(database);
    const outside = await house.post("verifier-small", "/console/drafts/new", { ...filled, area: "33.13.09.2001" });
    expect(outside.status).toBe(422);
    expect(outside.text).toContain("di luar wilayah tugas Anda");
    const far = await draftFor(house, "verifier", { area: "33.13.09.2001" });
    const near = await draftFor(house, "verifier-small");
    expect((await house.get("verifier-small", `/console/drafts/${far.id}`)).status).toBe(404);
    expect((await house.post("verifier-small", `/console/drafts/${far.id}/withdraw`)).status).toBe(404);
    expect((await house.get("verifier-small", "/console/drafts")).text).toContain("1 menunggu pemilik");
    expect((await house.get("verifier", `/console/drafts/${near.id}`)).status).toBe(200);
    expect((await house.get("viewer", "/console/drafts")).status).toBe(403);
  });

  it("is mended by one of two officers who do so at once; an owner who opens it again sees it", async () => {
    const house = await openTestConsole(database);
    const { id, code } = await draftFor(house);
    const owner = ownerAt(house, "bu-sri");
    await owner.say(`kode ${code}`);
    await owner.say("ya");
    const seen =
      /name="seen" value="(\w+)"/.exec((await house.get("verifier", `/console/drafts/${id}/edit`)).text)?.[1] ?? "";
    const both = await Promise.all(
      ["Keripik Satu", "Keripik Dua"].map((businessName, at) =>
        house.post(at === 0 ? "verifier" : "programme", `/console/drafts/${id}/edit`, {
          ...filled,
          businessName,
          seen,
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const lost = both[0]?.status === 409 ? "Keripik Satu" : "Keripik Dua";
    expect(both.find(({ status }) => status === 409)?.text).toContain(lost);
    const kept = lost === "Keripik Satu" ? "Keripik Dua" : "Keripik Satu";
    expect((await owner.say(`kode ${code}`)).join()).toContain(kept);
  });

  it("gets another code where the slip was lost; its slip tells nobody what is in it", async () => {
    const house = await openTestConsole(database);
    const { id, code } = await draftFor(house);
    const seen =
      /name="seen" value="(\w+)"/.exec((await house.get("verifier", `/console/drafts/${id}`)).text)?.[1] ?? "";
    await house.post("verifier", `/console/drafts/${id}/renew`, { seen });
    const slip = await house.get("verifier", `/console/drafts/${id}/slip`);
    expect(slip.text).not.toContain(code);
    expect(slip.text).not.toMatch(/Sri Wahyuni|Keripik/);
    const fresh = /kode-([A-Z0-9]{8})/.exec(slip.text)?.[1] ?? "";
    const owner = ownerAt(house, "bu-sri");
    expect((await owner.say(`kode ${code}`)).join()).toContain("tidak kami temukan");
    expect((await owner.say(`kode ${fresh}`)).join()).toContain("sudah mengisikan");
  });

  it("goes when the owner who opened it has everything erased", async () => {
    const house = await openTestConsole(database);
    const { code } = await draftFor(house);
    const owner = ownerAt(house, "bu-sri");
    await owner.say(`kode ${code}`);
    await owner.say("ya");
    await owner.say("hapus data saya");
    await owner.hear({ kind: "pick", choice: "yes", question: "erasing" });
    expect(await house.database.client.draft.count()).toBe(0);
  });
});
