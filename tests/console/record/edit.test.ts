import { describe, expect, it } from "vitest";
import { readPerson } from "../../../src/registry/person.ts";
import { asTyped, stored } from "../../../src/registry/record/as-typed.ts";
import { type RecordField, recordGroups } from "../../../src/registry/record/record-fields.ts";
import { understandField } from "../../../src/registry/record/understand-field.ts";
import { databases } from "../../support/databases.ts";
import { testIdentifiers } from "../../support/identifiers.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { addRecord, nik, onRecord } from "./a-record.ts";

const page = "/console/businesses/12";
const open = async (database?: Parameters<typeof openTestConsole>[0]) => {
  const rig = await openTestConsole(database);
  await addRecord(rig);
  const row = () => rig.database.client.business.findUniqueOrThrow({ where: { id: 12 }, include: { owner: true } });
  return { ...rig, row };
};

/** The fields of a form as a browser would send them, with some of them typed over. */
const fill = async (
  { get }: TestConsole,
  group: string,
  typed: Readonly<Record<string, string>>,
  officer: "verifier" | "administrator" = "verifier",
): Promise<Record<string, string>> => {
  const { text } = await get(officer, `${page}/edit/${group}`);
  const plain = (value: string) =>
    value.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  const form = text.slice(text.indexOf(`action="${page}/edit/${group}"`));
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined && !tag.includes('type="checkbox"'))
      fields[name] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, name = "", value = ""] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g))
    fields[name] = plain(value);
  for (const [, name = "", options = ""] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? "";
  delete fields["token"];
  return { ...fields, act: "save", ...typed };
};

const faultsIn = (html: string): readonly string[] =>
  [...html.matchAll(/id="([\w]+)-fault">([^<]*)</g)].map(([, name = "", text = ""]) => `${name}: ${text}`);

describe.each(databases)("an officer's edit on $kind", (database) => {
  it("understands what is typed as the chat does, and writes each field's history", async () => {
    const rig = await open(database);
    const sent = await rig.post(
      "verifier",
      `${page}/edit/economy`,
      await fill(rig, "economy", {
        ...{ capital: "2,5 juta", turnover: "seminggu 3 juta", workersMen: "berdua", credit: "kur" },
        reason: "Dilihat di pembukuan",
      }),
    );
    expect(sent.location).toBe(`${page}?done=saved#economy`);
    expect(await rig.row()).toMatchObject({
      ...{
        capital: 2_500_000,
        turnover: 3_000_000,
        turnoverPer: "week",
        workersMen: 2,
        workersWomen: 2,
        credit: "kur",
      },
    });
    const changes = await rig.database.client.change.findMany({
      where: { channel: "console" },
      orderBy: { id: "asc" },
    });
    expect(changes.map(({ field, before, after, by }) => [field, before, after, by])).toEqual([
      ["capital", null, "2500000", "officer:verifier"],
      ["turnover", '{"amount":500000,"per":"day"}', '{"amount":3000000,"per":"week"}', "officer:verifier"],
      ["workersMen", null, "2", "officer:verifier"],
      ["credit", null, "kur", "officer:verifier"],
    ]);
    const [change] = (await onRecord(rig, "verifier")).filter(({ action }) => action === "change");
    expect(change).toEqual({
      ...{ action: "change", ownerId: 12, businessId: 12, reason: "Dilihat di pembukuan" },
      detail: { fields: ["capital", "turnover", "workersMen", "credit"] },
    });
    const { text } = await rig.get("verifier", page);
    expect(text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).toContain(
      "Modal Rp 2.500.000 Petugas verifier · 23 Nov 2026",
    );
  });

  it("changes nothing where nothing was touched", async () => {
    const rig = await open(database);
    const before = await rig.row();
    for (const group of Object.keys(recordGroups)) {
      const { location } = await rig.post("verifier", `${page}/edit/${group}`, await fill(rig, group, {}));
      expect(location).toBe(`${page}?done=nothing#${group}`);
    }
    expect(await rig.row()).toEqual(before);
    expect(await rig.database.client.change.count({ where: { channel: "console" } })).toBe(0);
  });

  it("keeps identifiers sealed and out of the history", async () => {
    const rig = await open(database);
    const other = "3313116508900002";
    await rig.post("verifier", `${page}/edit/owner`, await fill(rig, "owner", { nik: other, reason: `Bukan ${nik}` }));
    const { owner } = await rig.row();
    expect(testIdentifiers.open(owner.nik ?? "", "nik")).toBe(other);
    // What a NIK tells stands in for what nobody told.
    expect(owner).toMatchObject({ birthDate: "1990-08-25", sex: "female" });
    expect(JSON.stringify(await rig.database.client.change.findMany())).not.toMatch(/331311/);
    expect(JSON.stringify(await rig.database.client.audit.findMany())).not.toMatch(/331311/);
  });

  it("tells two officers of one another, loses neither's words, and lets the second decide", async () => {
    const rig = await open(database);
    const [first, second] = [
      await fill(rig, "business", { businessName: "Keripik Sri Jaya", materials: "singkong, minyak" }),
      await fill(rig, "business", { businessName: "Keripik Sri Makmur" }, "administrator"),
    ];
    expect((await rig.post("verifier", `${page}/edit/business`, first)).status).toBe(303);
    const told = await rig.post("administrator", `${page}/edit/business`, second);
    expect(told.status).toBe(409);
    expect(faultsIn(told.text)).toEqual([
      expect.stringContaining(
        "businessName: Sementara itu diubah oleh Petugas verifier, 23 Nov 2026, menjadi: Keripik Sri Jaya.",
      ),
    ]);
    expect(told.text).toContain('value="Keripik Sri Makmur"');
    expect((await rig.row()).name).toBe("Keripik Sri Jaya");
    const again = { ...second, "was-businessName": "Keripik Sri Jaya" };
    expect(told.text).toContain('name="was-businessName" value="Keripik Sri Jaya"');
    expect((await rig.post("administrator", `${page}/edit/business`, again)).status).toBe(303);
    // What only the first one touched stays.
    expect(await rig.row()).toMatchObject({ name: "Keripik Sri Makmur", materials: "singkong, minyak" });
  });

  it("takes two edits of the same moment one after the other", async () => {
    const rig = await open(database);
    const forms = await Promise.all(
      ["Keripik Satu", "Keripik Dua"].map((businessName) => fill(rig, "business", { businessName })),
    );
    const answers = await Promise.all(forms.map((form) => rig.post("verifier", `${page}/edit/business`, form)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await rig.database.client.change.count({ where: { channel: "console" } })).toBe(1);
  });

  it("takes back an officer's last change, on record, and nothing that was changed since", async () => {
    const rig = await open(database);
    const edit = async (group: string, typed: Record<string, string>) => {
      rig.clock.pass(60_000);
      await rig.post("verifier", `${page}/edit/${group}`, await fill(rig, group, typed));
      return rig.database.client.change.findFirstOrThrow({ orderBy: { id: "desc" } });
    };
    const undo = (id: number) => rig.post("verifier", `${page}/undo`, { change: String(id) });
    const turnover = await edit("economy", { turnover: "1 juta sebulan", capital: "3 juta" });
    expect((await undo(turnover.id)).location).toBe(`${page}?done=undone#history`);
    expect(await rig.row()).toMatchObject({ turnover: 500_000, turnoverPer: "day", capital: null });
    expect((await onRecord(rig, "verifier")).at(-1)).toMatchObject({
      action: "change",
      detail: { undid: turnover.id },
    });

    // What was taken back is not offered for it again; what took it back says what it is.
    const { text } = await rig.get("verifier", page);
    expect(text).not.toContain(`name="change" value="${turnover.id}"`);
    expect(text.match(/mengembalikan perubahan/g)).toHaveLength(1);

    const place = await edit("place", { pin: "-7.5600, 110.9500", rtRw: "" });
    expect(await rig.row()).toMatchObject({ lat: -7.56, rt: null, placeSource: "coordinates" });
    await undo(place.id);
    expect(await rig.row()).toMatchObject({
      lat: -7.5512,
      lng: 110.9431,
      rt: "002",
      rw: "005",
      placeSource: "village",
    });

    const name = await edit("business", { businessName: "Keripik Baru" });
    await edit("business", { businessName: "Keripik Lebih Baru" });
    const late = await undo(name.id);
    expect(late.status).toBe(409);
    expect(late.text).toContain("sesudah itu diubah lagi oleh Petugas verifier");
    const sealed = await edit("owner", { nik: "3313116508900002" });
    expect((await undo(sealed.id)).text).toContain("tidak disimpan di riwayat");
    const owners = await rig.database.client.change.findFirstOrThrow({ where: { by: "owner" } });
    expect((await undo(owners.id)).status).toBe(409);
    expect((await undo(999_999)).status).toBe(409);
  });

  it("that clears a field leaves it open, and one that the owner has none of is answered until then", async () => {
    const rig = await open(database);
    const { client } = rig.database;
    const known = async () => {
      await rig.digest();
      const { completeness } = await client.entry.findUniqueOrThrow({ where: { id: 12 } });
      const person = await readPerson(rig.database, 12, testIdentifiers);
      return [completeness, person?.businesses[0]?.details.brand] as const;
    };
    const edit = async (brand: string) => {
      rig.clock.pass(60_000);
      await rig.post("verifier", `${page}/edit/legal`, await fill(rig, "legal", { brand }));
    };
    const [unknown] = await known();
    await edit("Sri Rasa");
    const [filled] = await known();
    expect(filled).toBeGreaterThan(unknown);
    await edit("");
    expect(await known()).toEqual([unknown, undefined]);
    await client.change.create({
      data: {
        ...{ ownerId: 12, businessId: 12, field: "brand", before: null, after: null, by: "owner" },
        ...{ channel: "telegram", messageId: "m", at: rig.clock.now() },
      },
    });
    await client.business.update({ where: { id: 12 }, data: { brand: null } });
    expect(await known()).toEqual([filled, null]);
  });

  it("tells the owner in their chat where the officer wants it, without the values", async () => {
    const rig = await open(database);
    const form = await fill(rig, "place", { landmark: "depan Pasar Jongke", tell: "1" });
    expect((await rig.post("verifier", `${page}/edit/place`, form)).location).toContain("done=told");
    await rig.office.idle();
    const text = rig.sent.at(-1)?.message.text ?? "";
    expect(text).toBe(
      "Petugas Dinas Koperasi dan UKM Kabupaten Karanganyar memperbarui data usaha “Keripik Bu Sri”: Tempat. Untuk melihat atau membetulkannya, ketik DATA SAYA.",
    );
    await rig.database.client.chat.update({ where: { id: 12 }, data: { blockedAt: rig.clock.now() } });
    const again = await fill(rig, "place", { landmark: "utara masjid", tell: "1" });
    expect((await rig.post("verifier", `${page}/edit/place`, again)).location).toContain("done=untold");
  });
});

describe("what an officer typed", () => {
  it("is told at the field where it makes no sense, and nothing of it is lost", async () => {
    const rig = await open();
    const economy = await rig.post(
      "verifier",
      `${page}/edit/economy`,
      await fill(rig, "economy", { capital: "banyak sekali", turnover: "2,4", workersMen: "-3", market: "mars" }),
    );
    expect(economy.status).toBe(422);
    const faults = faultsIn(economy.text);
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(["capital", "turnover", "workersMen", "market"]);
    expect(faults.join("\n")).toContain("banyak sekali");
    expect(faults.join("\n")).toContain("Contoh: 2,5 juta");
    expect(economy.text).toContain('value="banyak sekali"');
    const owner = await rig.post(
      "verifier",
      `${page}/edit/owner`,
      await fill(rig, "owner", { ownerName: "", phone: "12", nik: "123", birthDate: "31-02-1985" }),
    );
    expect(faultsIn(owner.text).map((fault) => fault.split(":")[0])).toEqual([
      "ownerName",
      "phone",
      "nik",
      "birthDate",
    ]);
    const business = await rig.post(
      "verifier",
      `${page}/edit/business`,
      await fill(rig, "business", { businessName: nik, mode: "flying", address: nik }),
    );
    expect(faultsIn(business.text).map((fault) => fault.split(":")[0])).toEqual(["businessName", "mode", "address"]);
    expect(await rig.database.client.change.count({ where: { channel: "console" } })).toBe(0);
  });

  it("is no figure where other words stand around it, though a chat would take it", async () => {
    const rig = await open();
    const typed = {
      ...{ capital: "xyz!! 99999999999 nonsense", assets: "15 juta dan motor", turnover: "laris 500 ribu sehari" },
      ...{ workersMen: "anak 3 sama 1 tetangga" },
    };
    const told = await rig.post("verifier", `${page}/edit/economy`, await fill(rig, "economy", typed));
    expect(told.status).toBe(422);
    const alone = "Tulis angka dan satuannya saja, tanpa kata lain.";
    expect(faultsIn(told.text)).toEqual(
      Object.keys(typed).map((field) => expect.stringContaining(`${field}: ${alone}`) as string),
    );
    expect(await rig.database.client.change.count({ where: { channel: "console" } })).toBe(0);
  });

  it.each([
    ["capital", "Rp 2.500.000,-", { capital: 2_500_000 }],
    ["capital", "dua setengah juta rupiah", { capital: 2_500_000 }],
    ["capital", "Rp5jt", { capital: 5_000_000 }],
    ["capital", "2-3 juta", { capital: 2_500_000 }],
    ["turnover", "500rb/hari", { turnover: 500_000, turnoverPer: "day" }],
    ["turnover", "tigang atus ewu saben dinten", { turnover: 300_000, turnoverPer: "day" }],
    ["turnover", "1.2 million a month", { turnover: 1_200_000, turnoverPer: "month" }],
    ["workersMen", "tidak ada", { workersMen: 0 }],
    ["workersMen", "tiga orang", { workersMen: 3 }],
    ["workersMen", "12", { workersMen: 12 }],
  ] as const)("at %s of %j is a figure", async (field, typed, kept) => {
    const { desk } = await open();
    const { world, speech } = desk.setting;
    const understood = understandField(field, typed, {
      ...{ world, identifiers: testIdentifiers, speak: speech.id, today: "2026-11-23" },
    });
    expect(understood).toMatchObject({ ok: true, columns: kept });
  });

  it("cannot put a business outside of the officer's territory", async () => {
    const rig = await open();
    const form = { village: "33.13.01.2001", "was-village": "33.13.11.2002", act: "save" };
    const told = await rig.post("verifier-small", `${page}/edit/place`, form);
    expect(told.status).toBe(422);
    expect(faultsIn(told.text)[0]).toContain("di luar wilayah tugas Anda");
    expect((await rig.post("verifier", `${page}/edit/place`, { ...form, village: "74.72.01.1001" })).status).toBe(422);
    expect((await rig.post("verifier", `${page}/edit/place`, form)).status).toBe(303);
    expect(await rig.row()).toMatchObject({ village: "33.13.01.2001", district: "33.13.01" });
  });

  it("is the same value when it is read again: every field survives its own writing", async () => {
    const { desk, row, database } = await open();
    await database.client.business.update({
      where: { id: 12 },
      data: {
        capital: 2_500_000,
        assets: 1_000_000_000,
        nib: "0123456789012",
        brand: "Sri",
        started: "2019",
        workersMen: 0,
      },
    });
    await database.client.owner.update({ where: { id: 12 }, data: { birthDate: "1985-08-17", sex: "female" } });
    for (const language of ["id", "en"] as const)
      for (const per of ["day", "week", "month", "year"]) {
        await database.client.business.update({ where: { id: 12 }, data: { turnoverPer: per } });
        const business = await row();
        const rows = { business, owner: business.owner };
        const { world, speech } = desk.setting;
        const speak = speech[language];
        for (const field of Object.values(recordGroups).flat() as readonly RecordField[]) {
          const typed = asTyped(rows, field, speak);
          if (typed === "") continue;
          const understood = understandField(field, typed, {
            ...{ world, identifiers: testIdentifiers, speak, today: "2026-11-23" },
          });
          const values = understood.ok ? Object.values(understood.columns) : [understood.detail ?? understood.reason];
          const [first, second] = stored(rows, field);
          expect([field, typed, values[0]]).toEqual([field, typed, first]);
          if (["village", "rtRw", "pin", "turnover"].includes(field))
            expect([field, values[1]]).toEqual([field, second]);
        }
      }
  });
});

describe.each(databases)("taking a move back, on $kind", (database) => {
  it("is not for who would lose sight of the business", async () => {
    const rig = await open(database);
    await rig.database.client.business.update({
      where: { id: 12 },
      data: { village: "33.13.01.2001", district: "33.13.01", lat: null, lng: null, accuracy: null },
    });
    await rig.post("verifier", `${page}/edit/place`, await fill(rig, "place", { village: "33.13.11.2002" }));
    expect(await rig.row()).toMatchObject({ village: "33.13.11.2002" });
    const { id } = await rig.database.client.change.findFirstOrThrow({
      where: { field: "village" },
      orderBy: { id: "desc" },
    });
    const undo = (officer: "verifier" | "verifier-small") => rig.post(officer, `${page}/undo`, { change: String(id) });
    const told = await undo("verifier-small");
    expect(told.status).toBe(409);
    expect(told.text).toContain("di luar wilayah tugas Anda");
    expect(await rig.row()).toMatchObject({ village: "33.13.11.2002" });
    expect(await undo("verifier")).toMatchObject({ status: 303 });
    expect(await rig.row()).toMatchObject({ village: "33.13.01.2001" });
  });
});
