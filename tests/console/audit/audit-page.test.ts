import { describe, expect, it } from "vitest";
import { readAccesses } from "../../../src/registry/audit/read-accesses.ts";
import { databases } from "../../support/databases.ts";
import { officerNames } from "../rig/officers.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness, addChat } from "../rig/register.ts";

const page = "/console/audit";
const rowsOf = (html: string): readonly string[] =>
  [...html.slice(html.indexOf("<tbody>"), html.indexOf("</tbody>")).matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    row
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

const open = async (database?: Parameters<typeof openTestConsole>[0]) => {
  const rig = await openTestConsole(database);
  await addBusiness(rig.database, { id: 12, nik: "3313115708850001" }, rig.clock.now());
  const { audit } = rig.desk;
  await audit.record({
    actor: "officer:verifier",
    action: "see",
    ownerId: 12,
    businessId: 12,
    detail: { business: 12 },
  });
  rig.clock.pass(86_400_000);
  await audit.record(
    { actor: "officer:programme", action: "list", detail: { area: "33.13.11", shown: 20 } },
    {
      ...{ actor: "officer:verifier", action: "unmask", ownerId: 12, businessId: 12 },
      ...{ detail: { field: "nik", why: "card" }, reason: "<b>Diminta</b>" },
    },
  );
  return rig;
};

describe.each(databases)("the audit page on $kind", (database) => {
  it("tells who did what to whose data and why, the newest first, in plain words", async () => {
    const { get } = await open(database);
    const { status, text } = await get("administrator", page);
    expect(status).toBe(200);
    expect(rowsOf(text)).toEqual([
      "3 24 Nov 2026, 09.00 Petugas verifier melihat nomor lengkap isian: NIK · sebab: mencocokkan dengan kartu Alasan: &lt;b&gt;Diminta&lt;/b&gt; 3313-000012-0",
      "2 24 Nov 2026, 09.00 Petugas programme melihat daftar wilayah: Kec. Jaten · ditampilkan: 20 –",
      "1 23 Nov 2026, 09.00 Petugas verifier membuka data usaha 3313-000012-0",
    ]);
  });

  it("says every part of an act in the officer's language, and leaves out what is empty", async () => {
    const rig = await openTestConsole(database);
    const by = { actor: "officer:verifier" } as const;
    const acts = [
      { ...by, action: "list", detail: { of: "tickets", view: "open" } },
      { ...by, action: "see", detail: { of: "duplicates", pair: 3 } },
      { ...by, action: "list", detail: { of: "duplicates", state: "different", shown: 1204 } },
      { ...by, action: "list", detail: { state: "refused", mode: "fixed", cluster: "keripik", order: "newest" } },
      { ...by, action: "draft", detail: { draft: 4, did: "made" } },
      { ...by, action: "setUp", detail: { keys: ["greeting", "quietHours"] } },
      { ...by, action: "poster", detail: { area: "33.13.11", rt: "", rw: "", sheets: 2, size: "A4", second: "jv" } },
      { ...by, action: "merge", detail: { pair: 3, merge: 1, kept: 7, gone: 9, taken: ["ownerName"], owners: true } },
      { ...by, action: "unmerge", detail: { stayed: [] } },
      { ...by, action: "unmerge", detail: { stayed: ["clusterId", "verifiedAt", "turnoverPer", "ownerId"] } },
      { ...by, action: "check", detail: { outcome: "repair", check: 1, field: "place", why: "pin_far" } },
      { ...by, action: "teach", detail: { question: "mode", meaning: "roving", words: ["1", "2"], replies: 9 } },
      { ...by, action: "ticket", detail: { ticket: 2, did: "takenOver", from: "programme" } },
      {
        ...by,
        action: "officer",
        detail: { officer: "viewer", change: "place", roleBefore: "viewer", role: "verifier" },
      },
      { ...by, action: "export", detail: { what: "audit", of: "officer:viewer", action: "see", from: "2026-11-01" } },
      { actor: "program", action: "signInFailed", detail: { step: "app", why: "locked", officer: null } },
    ] as const;
    await rig.desk.audit.record(...acts);
    const told = async (officer: "administrator" | "administrator~en") => {
      const rows = rowsOf((await rig.get(officer, page)).text);
      return rows.map((row) => row.replace(/^.*Petugas verifier |^.* Program | –$/g, "")).reverse();
    };
    expect(await told("administrator")).toEqual([
      "melihat daftar tentang: permintaan bantuan · tampilan: menunggu",
      "membuka data usaha tentang: duplikat · pasangan: 3",
      "melihat daftar tentang: duplikat · keadaan: bukan duplikat · ditampilkan: 1.204",
      "melihat daftar keadaan: Ditolak · cara usaha: Tempat tetap · klaster: Keripik, kerupuk, dan peyek · urutan: Terbaru didata",
      "pendaftaran untuk pemilik rancangan: 4 · tindakan: dibuat",
      "mengubah pengaturan bagian: salam pembuka, jam tenang",
      "membuat poster wilayah: Kec. Jaten · lembar: 2 · ukuran: A4 · bahasa kedua: Jawa",
      "menggabungkan dua usaha pasangan: 3 · gabungan: 1 · usaha yang tetap: 7 · usaha yang digabungkan: 9 · isian yang diambil: Nama pemilik · pemilik ikut digabung: ya",
      "memisahkan dua usaha",
      "memisahkan dua usaha isian yang tidak dikembalikan: Klaster, hasil pemeriksaan, Hasil penjualan, isian lain",
      "memeriksa usaha hasil: diminta perbaikan · isian: Tempat · sebab: titik terlalu jauh",
      "mengajarkan kata pertanyaan: Cara usaha · arti: Keliling · kata: 2 · balasan: 9",
      "permintaan bantuan tiket: 2 · tindakan: diambil alih · dari: Petugas programme",
      "akun petugas petugas: Petugas viewer · perubahan: peran atau wilayah tugas diubah · peran sebelumnya: Pengamat · peran: Pemeriksa",
      "membuat salinan data isi: catatan audit · tentang: Petugas viewer · perbuatan: membuka data usaha · dari: 1 Nov 2026",
      "gagal masuk langkah: aplikasi kode · sebab: terkunci setelah banyak percobaan",
    ]);
    expect((await told("administrator~en")).slice(0, 4)).toEqual([
      "read a list about: help requests · view: waiting",
      "opened a record about: duplicates · pair: 3",
      "read a list about: duplicates · state: not duplicates · shown: 1,204",
      "read a list state: Refused · way of operating: Fixed place · cluster: Chips and crackers · order: Newest",
    ]);
  });

  it("finds by officer, act, registration number and day", async () => {
    const { get } = await open(database);
    const found = async (query: string) =>
      rowsOf((await get("administrator", `${page}?${query}`)).text).map((row) => row.split(" ")[0]);
    expect(await found("actor=officer:verifier")).toEqual(["3", "1"]);
    expect(await found("action=list")).toEqual(["2"]);
    expect(await found("number=3313-000012-0")).toEqual(["3", "1"]);
    expect(await found("from=2026-11-24")).toEqual(["3", "2"]);
    expect(await found("to=2026-11-23")).toEqual(["1"]);
    expect(await found("from=2026-11-23&to=2026-11-24&actor=officer:programme")).toEqual(["2"]);
    expect(await found("from=2026-12-01")).toEqual([]);
  });

  it("says what of the search makes no sense, and keeps it", async () => {
    const { get } = await open(database);
    const { text } = await get("administrator", `${page}?number=12<x&from=kemarin`);
    expect(text).toContain("Tidak ada usaha dengan nomor “12&lt;x”");
    expect(text).toContain("Tanggalnya tidak terbaca");
    expect(text).toContain('value="12&lt;x"');
    const reversed = await get("administrator", `${page}?from=2026-11-24&to=2026-11-23`);
    expect(reversed.text).toContain("Tanggal awal lebih lambat daripada tanggal akhir");
    expect(rowsOf(reversed.text)).toHaveLength(3);
  });

  it("gives a long log page by page, each row once", async () => {
    const rig = await open(database);
    for (let n = 0; n < 12; n += 1)
      await rig.desk.audit.record(
        ...Array.from({ length: 10 }, () => ({ actor: "program", action: "see", detail: {} }) as const),
      );
    const seen: string[] = [];
    for (let path: string | undefined = page; path !== undefined; ) {
      const { text } = await rig.get("administrator", path);
      seen.push(...rowsOf(text).map((row) => row.split(" ")[0] ?? ""));
      path = /href="([^"]*before=\d+)" data-key="n"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen).toEqual(Array.from({ length: 123 }, (_, n) => String(123 - n)));
  });

  it("gives a copy that no spreadsheet runs, and puts that on record", async () => {
    const rig = await open(database);
    await rig.desk.audit.record({ actor: "officer:verifier", action: "unmask", detail: {}, reason: "=HYPERLINK(1)" });
    const { headers, text } = await rig.get("administrator", `${page}/export?actor=officer%3Averifier`);
    expect(headers.get("Content-Type")).toContain("text/csv");
    const lines = text.trim().split("\n");
    expect(lines[0]).toBe("seq,at,actor,action,owner,business,detail,reason");
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(["1", "3", "4"]);
    expect(text).toContain("'=HYPERLINK(1)");
    const last = await rig.database.client.audit.findFirstOrThrow({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({ actor: "officer:administrator", action: "export" });
    expect(JSON.parse(last.detail)).toEqual({ what: "audit", of: "officer:verifier" });
  });

  it("verifies the log on demand, and names what was altered", async () => {
    const rig = await open(database);
    const whole = await rig.post("administrator", `${page}/verify`);
    expect(whole.text).toContain("Catatan utuh: 3 baris diperiksa.");
    await rig.database.client.audit.update({ where: { seq: 2 }, data: { actor: "officer:viewer" } });
    const broken = await rig.post("administrator", `${page}/verify`);
    expect(broken.text).toContain("Catatan tidak utuh");
    expect(broken.text).toContain("Baris 2 diubah setelah ditulis.");
  });
});

describe("the audit page", () => {
  it.each(officerNames)("is open to %s as the policies say", async (name) => {
    const { get, post } = await open();
    const wanted = name === "administrator" ? 200 : 403;
    expect((await get(name, page)).status).toBe(wanted);
    expect((await get(name, `${page}/export`)).status).toBe(wanted);
    expect((await post(name, `${page}/verify`)).status).toBe(wanted);
  });
});

describe.each(databases)("who looked at my data, on $kind", (database) => {
  it("is told by role, day by day, with what and why; lists count since the owner was there", async () => {
    const rig = await openTestConsole(database);
    const { audit } = rig.desk;
    const list = { actor: "officer:viewer", action: "list", detail: { shown: 20 } } as const;
    await audit.record(list, { ...list, ownerId: 99 });
    rig.clock.pass(86_400_000);
    await addBusiness(rig.database, { id: 12 }, rig.clock.now());
    await audit.record(list, list, { actor: "program", action: "export", detail: { what: "register" } });
    rig.clock.pass(40 * 86_400_000);
    const seen = {
      actor: "officer:verifier",
      action: "see",
      ownerId: 12,
      businessId: 12,
      detail: { business: 12 },
    } as const;
    await audit.record(list, list, list, seen, seen, {
      ...{ actor: "officer:programme", action: "unmask", ownerId: 12, detail: { field: "kk", why: "programme" } },
      reason: "Usulan modal awal",
    });
    await audit.record(
      { actor: "owner", action: "rights", ownerId: 12 },
      { actor: "officer:administrator", action: "export", detail: { what: "audit" } },
      { actor: "officer:gone", action: "change", ownerId: 12, detail: { fields: ["product", "pin"] } },
    );
    const owner = await rig.database.client.owner.findUniqueOrThrow({ where: { id: 12 } });
    const at = rig.clock.now().toISOString();
    const nothing = { what: [], why: null, words: null };
    const accesses = await readAccesses(rig.database, owner, { now: rig.clock.now(), timeZone: "Asia/Jakarta" });
    expect(accesses.slice(0, 2).sort((a, b) => a.did.localeCompare(b.did))).toMatchObject([
      { ...nothing, actor: "officer", did: "exports", times: 1, before: true },
      { ...nothing, actor: "officer", did: "list", times: 2, before: true },
    ]);
    expect(accesses.slice(2).sort((a, b) => a.did.localeCompare(b.did))).toEqual([
      { ...nothing, actor: "officer", did: "change", what: ["product", "pin"], at, times: 1 },
      { ...nothing, actor: "viewer", did: "list", at, times: 3 },
      { ...nothing, actor: "verifier", did: "see", at, times: 2 },
      {
        ...{ actor: "programme", did: "unmask", what: ["kk"], why: "programme", words: "Usulan modal awal" },
        ...{ at, times: 1 },
      },
    ]);
  });

  it("is told in the owner's own chat", async () => {
    const rig = await openTestConsole(database);
    const now = rig.clock.now();
    await addBusiness(rig.database, { id: 12, nik: "3313115708850001" }, now);
    await addChat(rig.database, 12, 12, now);
    await rig.get("viewer", "/console/businesses/12");
    await rig.post("verifier", "/console/businesses/12/unmask", { field: "nik", why: "asked", words: "" });
    await rig.say(12, "siapa yang melihat data saya", "ask-1");
    await rig.say(12, "siapa yang melihat data saya?", "ask-2");
    const told = rig.sent.map(({ message }) => message.text).join("\n");
    expect(told).toContain("petugas kantor membuka data usaha Anda");
    expect(told).toContain("petugas verifikasi melihat nomor lengkap NIK, atas permintaan Anda");
  });
});
