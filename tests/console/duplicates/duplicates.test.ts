import { describe, expect, it } from "vitest";
import { readRecord } from "../../../src/registry/record/read-record.ts";
import { databases } from "../../support/databases.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { addChat } from "../rig/register.ts";
import { ownerAt } from "../tickets/talks.ts";
import { act, receivedBy, tellOwners } from "../verify/house.ts";
import { fieldsOf, fillDuplicates, pairOf } from "./scene.ts";

describe.each(databases)("duplicates on $kind", ({ open }) => {
  const begin = async () => {
    const console = await openTestConsole({ open });
    await fillDuplicates(console);
    return console;
  };

  /** Chooses as proposed unless told, and merges. */
  const merge = async (
    console: TestConsole,
    pair: number,
    chosen: Readonly<Record<string, string>> = {},
    officer: "verifier" | "administrator" = "verifier",
  ) => {
    const path = `/console/duplicates/${pair}`;
    const { text } = await console.get(officer, path);
    const preview = await console.post(officer, `${path}/preview`, {
      ...fieldsOf(text, `${path}/preview`),
      ...chosen,
    });
    expect(preview.status).toBe(200);
    return {
      preview: preview.text,
      merged: await console.post(officer, `${path}/merge`, fieldsOf(preview.text, `${path}/merge`)),
    };
  };

  it("are listed with their reasons in words, and never the two that merely live side by side", async () => {
    const { get } = await begin();
    const { status, text } = await get("verifier", "/console/duplicates");
    expect(status).toBe(200);
    for (const name of ["Keripik Bu Rini", "Kripik Bu Rini Jaten", "Batik Sekar Kencana", "Jamu Mbok Nah"])
      expect(text).toContain(name);
    expect(text).toContain("NIK kedua pemilik sama");
    expect(text).toContain("Satu rumah tangga");
    expect(text).not.toContain("Roti Galih");
    expect(text).not.toMatch(/3313115208850001|\+62812/);
  });

  it("are narrowed by district, cluster and reason, with counts", async () => {
    const { get } = await begin();
    const list = async (query: string) => (await get("verifier", `/console/duplicates?${query}`)).text;
    expect(await list("cluster=batik")).not.toContain("Keripik Bu Rini");
    expect(await list("cluster=batik")).toContain("Perlu diputuskan (1)");
    expect(await list("cluster=batik_tulis")).toContain("Perlu diputuskan (0)");
    expect(await list("reason=person.nik")).toContain("Keripik Bu Rini");
    expect(await list("reason=person.nik")).not.toContain("Batik Sekar");
    // Both have to be there.
    expect(await list("area=33.13.11")).not.toContain("Jamu Mbok Nah");
    expect(await list("area=33.13.11")).toContain("Perlu diputuskan (2)");
  });

  it("are shown only to who serves both places", async () => {
    const console = await begin();
    const crossing = await pairOf(console, 5, 6);
    const { text } = await console.get("verifier-small", "/console/duplicates");
    expect(text).toContain("Keripik Bu Rini");
    expect(text).not.toContain("Jamu Mbok Nah");
    expect((await console.get("verifier-small", `/console/duplicates/${crossing}`)).status).toBe(404);
    expect((await console.get("verifier", `/console/duplicates/${crossing}`)).status).toBe(200);
  });

  it("that were decided are shown to who serves both places as they are now", async () => {
    const console = await begin();
    const { database, digest, get, post } = console;
    const path = `/console/duplicates/${await pairOf(console, 3, 4)}`;
    await post("verifier", `${path}/different`, fieldsOf((await get("verifier", path)).text, `${path}/different`));
    await merge(console, await pairOf(console, 1, 2), { kept: "1", person: "one" });
    const decided = async () => [
      (await get("verifier-small", "/console/duplicates?state=different")).text.includes("Batik Sekar Kencana"),
      (await get("verifier-small", "/console/duplicates?state=merged")).text.includes("Keripik Bu Rini"),
    ];
    expect(await decided()).toEqual([true, true]);
    const elsewhere = { village: "33.13.01.2001", district: "33.13.01" };
    await database.client.business.updateMany({ where: { id: { in: [1, 4] } }, data: elsewhere });
    await digest();
    expect(await decided()).toEqual([false, false]);
  });

  it("stand side by side: what differs is marked in words, numbers of the person show only their ends", async () => {
    const console = await begin();
    const pair = await pairOf(console, 1, 2);
    const { text } = await console.get("verifier", `/console/duplicates/${pair}`);
    expect(text).toContain("≠ beda");
    expect(text).toContain("3313••••••••0001");
    expect(text).not.toContain("3313115208850001");
    expect(text).toMatch(/Jarak kedua titik di peta: \d+ m/);
    const seen = await console.database.client.audit.findMany({ where: { action: "see" } });
    expect(seen.map(({ businessId }) => businessId).sort()).toEqual([1, 2]);
  });

  it("that are none are said so once, and can be taken back", async () => {
    const console = await begin();
    const { database, get, post, digest } = console;
    const pair = await pairOf(console, 3, 4);
    const path = `/console/duplicates/${pair}`;
    const { text } = await get("verifier", path);
    const done = await post("verifier", `${path}/different`, fieldsOf(text, `${path}/different`));
    expect(done.location).toBe(`/console/duplicates?done=different&pair=${pair}`);
    expect((await get("verifier", done.location ?? "")).text).toContain(`${path}/reopen`);
    // A change that tells nothing of who they are does not bring it back.
    await database.client.business.update({ where: { id: 3 }, data: { rt: "004" } });
    await digest();
    expect(await database.client.pair.findUnique({ where: { id: pair } })).toMatchObject({ state: "different" });
    const back = await post("verifier", `${path}/reopen`);
    expect(back.location).toBe(`${path}?done=reopened`);
    expect(await database.client.pair.findUnique({ where: { id: pair } })).toMatchObject({
      state: "open",
      decidedBy: null,
    });
    expect(await database.client.audit.count({ where: { action: "different" } })).toBe(4);
  });

  it("that were said to be none come back when what identifies them becomes more alike", async () => {
    const console = await begin();
    const { database, get, post, digest } = console;
    const pair = await pairOf(console, 3, 4);
    const path = `/console/duplicates/${pair}`;
    await post("verifier", `${path}/different`, fieldsOf((await get("verifier", path)).text, `${path}/different`));
    await database.client.owner.updateMany({ where: { id: { in: [3, 4] } }, data: { name: "Tutik Wulandari" } });
    await digest();
    expect(await database.client.pair.findUnique({ where: { id: pair } })).toMatchObject({ state: "open" });
  });

  it("become one: the chosen values, spots and history; the other number leads to it", async () => {
    const console = await begin();
    const { database, get, post, digest, sent, say } = console;
    const pair = await pairOf(console, 1, 2);
    const { preview, merged } = await merge(console, pair, { kept: "1", "v-name": "2", "v-phone": "2", person: "one" });
    expect(preview).toContain("Kripik Bu Rini Jaten");
    expect(preview).toContain("diambil dari 3313-000002-0");
    expect(merged.location).toBe(`/console/duplicates/${pair}?done=merged`);
    const { text: done } = await get("verifier", merged.location ?? "");
    // With the way back, and on to the likeliest of those that are left; no measure that officers cannot read.
    expect(done).toMatch(
      /class="notice good".{1,40}Sudah digabung\..{1,30}<form [^>]*undo".*?Urungkan.*?Pasangan berikutnya/s,
    );
    expect(done.replaceAll(/title="[^"]*"/g, "")).not.toMatch(/skor|\([+-]\d/);

    const { client } = database;
    const [kept, gone] = await client.business.findMany({ where: { id: { in: [1, 2] } }, orderBy: { id: "asc" } });
    expect(kept).toMatchObject({ name: "Kripik Bu Rini Jaten", rt: "002", verification: "verified", ownerId: 1 });
    expect(gone).toMatchObject({ status: "merged", mergedInto: 1, ownerId: 1, number: "3313-000002-0" });
    expect(await client.owner.findMany({ where: { id: { in: [1, 2] } } })).toMatchObject([
      { id: 1, name: "Rini Susilowati", phone: "+6281298765402" },
    ]);
    expect(await client.spot.findMany()).toMatchObject([{ businessId: 1 }]);
    expect(await client.chat.findMany({ where: { ownerId: 1 } })).toHaveLength(2);
    const changes = await client.change.findMany({ select: { field: true, by: true, before: true, after: true } });
    expect(changes).toContainEqual({
      ...{ field: "name", by: "officer:verifier", before: "Keripik Bu Rini", after: "Kripik Bu Rini Jaten" },
    });
    expect(JSON.stringify(changes)).not.toContain("3313115208850001");
    const acts = await client.audit.findMany({ where: { action: "merge" }, select: { ownerId: true, detail: true } });
    expect(acts.map(({ ownerId }) => ownerId).sort()).toEqual([1, 2]);
    expect(acts[0]?.detail).not.toMatch(/Rini|\+62/);

    await digest();
    expect((await get("verifier", "/console/businesses")).text).not.toContain("3313-000002-0");
    expect((await get("verifier", "/console/duplicates")).text).not.toContain("Keripik Bu Rini");
    await say(2, "status", "m1");
    expect(JSON.stringify(sent.at(-1)?.message)).toMatch(/3313-000002-0 → 3313-000001-0/);

    const path = `/console/duplicates/${pair}`;
    const undone = await post("verifier", `${path}/undo`, fieldsOf((await get("verifier", path)).text, `${path}/undo`));
    expect(undone.location).toBe(`${path}?done=undone`);
    expect(await client.owner.count()).toBe(8);
    expect(await client.business.findUnique({ where: { id: 2 } })).toMatchObject({ status: "registered", ownerId: 2 });
    expect(await client.audit.count({ where: { action: "unmerge" } })).toBe(2);
  });

  it("where the other waits for a repair, wait in the queue as the kept one did, and nobody is asked until they are parted", async () => {
    const console = await begin();
    const { database, digest, get, post, say } = console;
    await act(console, "verifier", 4, "repair", { what: "rtRw:", "repair-words": "Mohon periksa" });
    await tellOwners(console);
    const pair = await pairOf(console, 3, 4);
    const { preview } = await merge(console, pair, { kept: "1", person: "two" });
    expect(preview).toContain("<dt>Pemeriksaan</dt><dd>Menunggu pemeriksaan</dd>");
    await digest();
    expect((await get("verifier", "/console/queue")).text).toContain("/console/queue/3");
    await say(4, "RT 5 RW 2", "m1");
    expect(receivedBy(console, 4).at(-1)).toContain("Perbaikan itu ternyata tidak diperlukan lagi.");
    const path = `/console/duplicates/${pair}`;
    await post("verifier", `${path}/undo`, fieldsOf((await get("verifier", path)).text, `${path}/undo`));
    expect(await database.client.business.findUnique({ where: { id: 4 } })).toMatchObject({
      ...{ status: "registered", verification: "repair", rt: "004" },
    });
    await digest();
    expect((await get("verifier", "/console/queue?show=owner")).text).toContain("/console/queue/4");
  });

  it("where the kept one waits for a repair, still wait for it", async () => {
    const console = await begin();
    const { database, digest, get } = console;
    await act(console, "verifier", 3, "repair", { what: "rtRw:", "repair-words": "Mohon periksa" });
    const pair = await pairOf(console, 3, 4);
    await merge(console, pair, { kept: "1", person: "two", "v-verification": "2" });
    await digest();
    expect(await database.client.business.findUnique({ where: { id: 3 } })).toMatchObject({ verification: "repair" });
    expect((await get("verifier", "/console/queue?show=owner")).text).toContain("/console/queue/3");
  });

  it("where nobody looked at the kept one and the other was approved, are approved, and undone not any more", async () => {
    const console = await begin();
    const { database, get, post } = console;
    const pair = await pairOf(console, 1, 2);
    const { preview } = await merge(console, pair, { kept: "2", person: "one" });
    expect(preview).toMatch(/<dt>Pemeriksaan<\/dt><dd>Disetujui .*diambil dari 3313-000001-0/);
    const state = async () => (await database.client.business.findUniqueOrThrow({ where: { id: 2 } })).verification;
    expect(await state()).toBe("verified");
    const path = `/console/duplicates/${pair}`;
    await post("verifier", `${path}/undo`, fieldsOf((await get("verifier", path)).text, `${path}/undo`));
    expect(await state()).toBe("new");
  });

  it("of one person keep both histories, and what was changed of the other's values is no source and no way back", async () => {
    const console = await begin();
    const { database, get, post } = console;
    const edit = "/console/businesses/2/edit/owner";
    await post("verifier", edit, { act: "save", phone: "081299990000", "was-phone": "+6281298765402" });
    const change = await database.client.change.findFirstOrThrow({ where: { field: "owner.phone" } });
    const undo = /name="change" value="/;
    expect((await get("verifier", "/console/businesses/2/history")).text).toMatch(undo);
    await merge(console, await pairOf(console, 1, 2), { kept: "1", person: "one", "v-phone": "1" });
    const phone = async () => (await database.client.owner.findUniqueOrThrow({ where: { id: 1 } })).phone;
    expect(await phone()).toBe("+6281234567801");
    const history = await get("verifier", "/console/businesses/1/history");
    expect(history.text).toContain("+6281299990000");
    expect(history.text).not.toMatch(undo);
    const late = await post("verifier", "/console/businesses/1/undo", { change: String(change.id) });
    expect(late.status).toBe(409);
    expect(await phone()).toBe("+6281234567801");
    const { sources } = (await readRecord(database, 1)) ?? {};
    expect(sources?.get("phone")).toBeUndefined();
  });

  it("of one person can take back a turnover that was chosen, with its period", async () => {
    const console = await begin();
    const { database, post } = console;
    const turnover = async () => {
      const row = await database.client.business.findUniqueOrThrow({ where: { id: 1 } });
      return [row.turnover, row.turnoverPer];
    };
    await database.client.business.update({ where: { id: 1 }, data: { turnover: 50_000, turnoverPer: "day" } });
    await database.client.business.update({ where: { id: 2 }, data: { turnover: 300_000, turnoverPer: "week" } });
    await merge(console, await pairOf(console, 1, 2), { kept: "1", person: "one", "v-turnover": "2" });
    expect(await turnover()).toEqual([300_000, "week"]);
    const line = await database.client.change.findFirstOrThrow({ where: { field: "turnover" } });
    expect(line).toMatchObject({ before: '{"amount":50000,"per":"day"}', after: '{"amount":300000,"per":"week"}' });
    console.clock.pass(60_000);
    expect((await post("verifier", "/console/businesses/1/undo", { change: String(line.id) })).status).toBe(303);
    expect(await turnover()).toEqual([50_000, "day"]);
  });

  it("of two persons leave both owners, keep the notes, and tell whose business went which number counts", async () => {
    const console = await begin();
    const pair = await pairOf(console, 3, 4);
    await console.post("verifier", "/console/businesses/4/notes", { text: "Minta dikunjungi hari Selasa." });
    const { preview } = await merge(console, pair, { kept: "1", person: "two" });
    const record = await console.get("verifier", "/console/businesses/3");
    expect(record.text).toContain("Minta dikunjungi hari Selasa.");
    expect(preview).toContain("Tutik Wulandari tetap tercatat sebagai pemilik");
    expect(await console.database.client.owner.count()).toBe(8);
    await console.say(4, "status", "m1");
    const said = JSON.stringify(console.sent.at(-1)?.message);
    expect(said).toContain("3313-000004-0 → 3313-000003-0");
    expect(said).not.toContain("belum mendaftarkan");
  });

  it("of two persons part where one of them is erased: spots and notes go with whose they were", async () => {
    for (const erased of [3, 4]) {
      const console = await begin();
      const { client } = console.database;
      await addChat(console.database, 3, 3, console.clock.now());
      for (const [businessId, lat] of [
        [3, -7.61],
        [4, -7.62],
      ] as const) {
        const spot = { lat, lng: 110.95, source: "pin", createdAt: console.clock.now() };
        await client.spot.create({ data: { businessId, ...spot } });
        await console.post("verifier", `/console/businesses/${businessId}/notes`, { text: `Tentang ${businessId}` });
      }
      await merge(console, await pairOf(console, 3, 4), { kept: "1", person: "two" });
      expect(await client.spot.count({ where: { businessId: 3 } })).toBe(2);
      const owner = ownerAt(console, `owner-${erased}`);
      await owner.say("hapus data saya");
      await owner.hear({ kind: "pick", choice: "yes", question: "erasing" });
      const left = erased === 3 ? 4 : 3;
      expect(await client.business.findMany({ where: { id: { in: [3, 4] } } })).toMatchObject([
        { id: left, status: "registered", mergedInto: null },
      ]);
      expect(await client.spot.findMany({ where: { lat: { lt: -7.6 } } })).toMatchObject([
        { businessId: left, lat: left === 3 ? -7.61 : -7.62 },
      ]);
      expect(await client.note.findMany()).toMatchObject([{ businessId: left, text: `Tentang ${left}` }]);
    }
  });

  it("merged over a border lie where the one that stays lies: the other number is no door to its owner", async () => {
    const console = await begin();
    const { database, clock, get, post } = console;
    await addChat(database, 6, 6, clock.now());
    const pair = await pairOf(console, 5, 6);
    const { merged } = await merge(console, pair, { kept: "2", "v-village": "2", person: "one" });
    expect(merged.status).toBe(303);
    const gone = "/console/businesses/5";
    const pages = ["", "/history", "/talk", "/talk/6/photos/1", "/photos/1", "/edit/owner"];
    const acts: Readonly<Record<string, Record<string, string>>> = {
      "/notes": { text: "Minta dikunjungi." },
      "/notes/remove": { note: "1" },
      "/unmask": { field: "nik", why: "card" },
      "/edit/business": { businessName: "Jamu", "was-businessName": "Jamu Mbok Nah" },
      "/undo": { change: "1" },
    };
    for (const page of pages) {
      expect([page, (await get("verifier-small", `${gone}${page}`)).status]).toEqual([page, 404]);
      expect(await get("verifier", `${gone}${page}`)).toMatchObject({
        status: 303,
        location: "/console/businesses/6?from=5",
      });
    }
    for (const [act, fields] of Object.entries(acts))
      for (const officer of ["verifier-small", "verifier"] as const)
        expect([act, (await post(officer, `${gone}${act}`, fields)).status]).toEqual([act, 404]);
    expect(await database.client.note.count()).toBe(0);
  });

  it("ask whether it is one person where nothing says so, and keep what was chosen", async () => {
    const console = await begin();
    const pair = await pairOf(console, 5, 6);
    await console.database.client.owner.update({ where: { id: 6 }, data: { name: "Sri Lestari" } });
    const path = `/console/duplicates/${pair}`;
    await console.digest();
    if ((await console.database.client.pair.count({ where: { id: pair } })) === 0) throw new Error("No pair is left");
    const fields = fieldsOf((await console.get("verifier", path)).text, `${path}/preview`);
    expect(fields).not.toHaveProperty("person");
    const { status, text } = await console.post("verifier", `${path}/preview`, {
      ...fields,
      kept: "2",
      "v-village": "1",
    });
    expect(status).toBe(422);
    expect(text).toContain("Pilih dulu apakah pemiliknya satu orang");
    expect(fieldsOf(text, `${path}/preview`)).toMatchObject({ kept: "2", "v-village": "1" });
  });

  it("are never merged over a change that the officer has not seen", async () => {
    const console = await begin();
    const { database, get, post } = console;
    const pair = await pairOf(console, 1, 2);
    const path = `/console/duplicates/${pair}`;
    const form = fieldsOf((await get("verifier", path)).text, `${path}/preview`);
    const preview = await post("verifier", `${path}/preview`, form);
    await database.client.owner.update({ where: { id: 2 }, data: { phone: "+6281200000009" } });
    const late = await post("verifier", `${path}/merge`, fieldsOf(preview.text, `${path}/merge`));
    expect(late.status).toBe(409);
    expect(late.text).toContain("berubah setelah halaman ini dibuka");
    expect(late.text).toContain("+6281200000009");
    const other = await post("verifier", `${path}/different`, { seen: form["seen"] ?? "" });
    expect(other.status).toBe(409);
    expect(await database.client.business.count({ where: { status: "merged" } })).toBe(0);
    expect(await database.client.pair.findUnique({ where: { id: pair } })).toMatchObject({ state: "open" });
  });

  it("are for one officer at a time: the second sees who has it, and cannot decide", async () => {
    const console = await begin();
    const pair = await pairOf(console, 1, 2);
    const path = `/console/duplicates/${pair}`;
    const first = fieldsOf((await console.get("verifier", path)).text, `${path}/preview`);
    const second = await console.get("administrator", path);
    expect(second.text).toContain("Petugas verifier sedang memutuskan pasangan ini");
    expect(second.text).not.toContain(`${path}/different`);
    const tried = await console.post("administrator", `${path}/different`, { seen: first["seen"] ?? "" });
    expect(tried).toMatchObject({ status: 409 });
    expect((await console.get("administrator", "/console/duplicates")).text).toContain("Petugas verifier");
  });

  it("are decided once where two decide at the same moment: the second is told who did what", async () => {
    const console = await begin();
    const pair = await pairOf(console, 1, 2);
    const path = `/console/duplicates/${pair}`;
    const form = fieldsOf((await console.get("verifier", path)).text, `${path}/preview`);
    const { text } = await console.post("verifier", `${path}/preview`, form);
    const fields = fieldsOf(text, `${path}/merge`);
    // The same officer on two computers: no claim keeps them apart.
    const [one, other] = await Promise.all([
      console.post("verifier", `${path}/merge`, fields),
      console.post("verifier", `${path}/merge`, fields),
    ]);
    expect([one.status, other.status].sort()).toEqual([303, 409]);
    expect([one, other].find(({ status }) => status === 409)?.text).toContain(
      "Petugas verifier sudah menggabungkan pasangan ini",
    );
    expect(await console.database.client.merge.count()).toBe(1);
    const late = await console.post("administrator", `${path}/different`, { seen: fields["seen"] ?? "" });
    expect(late.status).toBe(409);
    expect(late.text).toContain("Petugas verifier sudah menggabungkan");
  });

  it("that were merged and changed since are undone but for what was changed, and the officer is told before", async () => {
    const console = await begin();
    const { database, get, post } = console;
    const pair = await pairOf(console, 1, 2);
    const path = `/console/duplicates/${pair}`;
    await merge(console, pair, { kept: "1", "v-name": "2", "v-phone": "2", person: "one" });
    const now = new Date("2026-11-23T03:00:00Z");
    await database.client.business.update({ where: { id: 1 }, data: { name: "Keripik Rini Makmur", updatedAt: now } });
    await database.client.owner.update({ where: { id: 1 }, data: { education: "senior" } });
    const form = fieldsOf((await get("verifier", path)).text, `${path}/undo`);
    const asked = await post("verifier", `${path}/undo`, form);
    expect(asked.status).toBe(409);
    expect(asked.text).toContain("Isian itu dibiarkan seperti sekarang");
    expect(asked.text).toContain("Nama usaha");
    expect(await database.client.business.count({ where: { status: "merged" } })).toBe(1);
    const [, agreed = ""] = /name="agreed" value="([^"]+)"/.exec(asked.text) ?? [];
    const done = await post("verifier", `${path}/undo`, { ...form, agreed });
    expect(done.location).toBe(`${path}?done=partly`);
    expect(await database.client.business.findUnique({ where: { id: 1 } })).toMatchObject({
      name: "Keripik Rini Makmur",
    });
    expect(await database.client.owner.findUnique({ where: { id: 1 } })).toMatchObject({
      ...{ phone: "+6281234567801", education: "senior" },
    });
    expect(await database.client.business.findUnique({ where: { id: 2 } })).toMatchObject({
      ...{ status: "registered", ownerId: 2 },
    });
  });

  it("are undone once, and a merge that another builds on only after that one", async () => {
    const console = await begin();
    const { database, get, post, digest } = console;
    const now = console.clock.now();
    const first = await pairOf(console, 1, 2);
    await merge(console, first, { kept: "1", person: "one" });
    await digest();
    const reasons = JSON.stringify({ for: " ", reasons: [], identity: "" });
    const { id: second } = await database.client.pair.create({
      data: { first: 1, second: 7, score: 9, reasons, area: "33.13.11.2002", state: "open", createdAt: now },
    });
    await merge(console, second, { kept: "2", person: "one" });
    const path = `/console/duplicates/${first}`;
    const form = fieldsOf((await get("verifier", path)).text, `${path}/undo`);
    const early = await post("verifier", `${path}/undo`, form);
    expect(early.status).toBe(409);
    expect(early.text).toContain(`href="/console/duplicates/${second}"`);
    const later = `/console/duplicates/${second}`;
    const laterForm = fieldsOf((await get("verifier", later)).text, `${later}/undo`);
    // No merge is undone from the page of another pair.
    expect((await post("verifier", `${path}/undo`, laterForm)).status).toBe(409);
    expect((await post("verifier", `${later}/undo`, laterForm)).status).toBe(303);
    expect((await post("verifier", `${later}/undo`, laterForm)).text).toContain("sudah mengurungkan");
    expect((await post("verifier", `${path}/undo`, form)).status).toBe(303);
  });

  it("show a household: relatives with one KK, those of other territories only counted, an empty KK never matched", async () => {
    const console = await begin();
    const { database, get } = console;
    const { kk, kkHash } = await database.client.owner.findUniqueOrThrow({ where: { id: 3 } });
    await database.client.owner.update({ where: { id: 6 }, data: { kk, kkHash } });
    const all = await get("verifier", "/console/households/3");
    for (const name of ["Slamet Raharjo", "Tutik Wulandari", "Ngatinah Kasmirah"]) expect(all.text).toContain(name);
    const small = await get("verifier-small", "/console/households/3");
    expect(small.text).toContain("Tutik Wulandari");
    expect(small.text).not.toContain("Ngatinah");
    expect(small.text).toContain("1 pemilik lain dengan KK ini berada di luar wilayah tugas Anda");
    const alone = await get("viewer", "/console/households/7");
    expect(alone.text).toContain("belum tercatat");
    expect(alone.text).not.toContain("Galih");
    expect((await get("verifier-small", "/console/households/6")).status).toBe(404);
  });
});
