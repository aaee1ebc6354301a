import { describe, expect, it } from "vitest";
import { loadSetting } from "../../../src/world.ts";
import { databases } from "../../support/databases.ts";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";

const fields = {
  name: "Dinas Contoh",
  "greeting-id": "Sugeng rawuh!",
  "greeting-en": "",
  "greeting-jv": "",
  languages: "en",
  from: "21:00",
  to: "06:00",
};

describe.each(databases)("what an office sets up on $kind", (database) => {
  it("is shown first, as the owner's first message, and changes nothing until it is saved", async () => {
    const { post, desk } = await openTestConsole(database);
    const { status, text } = await post("administrator", "/console/setup/office", { ...fields, act: "preview" });
    expect(status).toBe(200);
    expect(text).toContain("Sugeng rawuh!\n\nSelamat datang di pendataan usaha rumahan Dinas Contoh.");
    expect(desk.setting.world.office.name).not.toBe("Dinas Contoh");
  });

  it("is in force from the next message on, and can be brought back", async () => {
    const { get, post, desk, office, sent } = await openTestConsole(database);
    const before = desk.setting.world.office.name;
    const write = async (messageId: string) => {
      await office.receive({
        ...{ channel: "terminal", address: messageId, messageId, at: new Date(), profile: { language: "jv" } },
        content: { kind: "text", text: "halo" },
      });
      await office.idle();
      return sent.at(-1)?.message.text ?? "";
    };
    expect(await write("a")).toContain("Sugeng rawuh ing");

    const saved = await post("administrator", "/console/setup/office", { ...fields, act: "save", seen: "0" });
    expect(saved).toMatchObject({ status: 303, location: "/console/setup/office?done=saved" });
    // Javanese is no longer offered: who writes now is answered in Indonesian.
    expect(await write("b")).toMatch(/^Sugeng rawuh!\n\nSelamat datang di pendataan usaha rumahan Dinas Contoh\./);
    expect(desk.setting.quiet(new Date("2026-11-23T14:30:00Z"))).toBe(true);
    expect(desk.setting.quiet(new Date("2026-11-23T13:30:00Z"))).toBe(false);

    await post("administrator", "/console/setup/office", { ...fields, name: "Dinas Lain", act: "save", seen: "9" });
    const history = await get("administrator", "/console/setup/office");
    expect(history.text).toContain("oleh Petugas administrator");
    const change = /name="change" value="(\d+)"/.exec(history.text)?.[1] ?? "";
    await post("administrator", "/console/setup/restore", { change });
    expect(desk.setting.world.office.name).toBe("Dinas Contoh");
    expect(desk.setting.world.office.name).not.toBe(before);
  });

  it("tells the second of two officers who changed it, and keeps what they typed", async () => {
    const { post } = await openTestConsole(database);
    await post("administrator", "/console/setup/office", { ...fields, act: "save", seen: "0" });
    const late = await post("administrator", "/console/setup/office", {
      ...{ ...fields, name: "Dinas Terlambat", act: "save", seen: "0" },
    });
    expect(late.status).toBe(422);
    expect(late.text).toContain("Petugas administrator baru saja mengubah bagian ini");
    expect(late.text).toContain('value="Dinas Terlambat"');
  });

  it("refuses what cannot be, field by field, and keeps it in the form", async () => {
    const { post } = await openTestConsole(database);
    const { status, text } = await post("administrator", "/console/setup/office", {
      ...{ ...fields, name: "<b>", from: "07:00", to: "07:00", act: "save", seen: "0" },
    });
    expect(status).toBe(422);
    expect(text).toContain("Tulis dua jam yang berbeda");
    const short = await post("administrator", "/console/setup/office", { ...fields, name: "A", act: "save" });
    expect(short.text).toContain("Tulis 3 sampai 100 huruf");
    expect(text).toContain('value="&lt;b&gt;"');
  });
});

describe.each(databases)("a territory that leaves businesses outside, on $kind", (database) => {
  it("is in force only once the officer was told how many", async () => {
    const { post, desk, database: store, clock } = await openTestConsole(database);
    await addBusiness(store, { id: 5 }, clock.now());
    const path = "/console/setup/territory";
    const first = await post("administrator", path, { territory: "33.13.01", act: "save", seen: "0" });
    expect(first.status).toBe(200);
    expect(first.text).toContain("1 usaha terdaftar berada di luar wilayah ini.");
    expect(desk.setting.world.places.territory.map(({ code }) => code)).toEqual(["33.13"]);
    const meant = { territory: "33.13.01", act: "save", seen: "0", outside: "1" };
    expect(await post("administrator", path, meant)).toMatchObject({ status: 303 });
    await post("administrator", "/console/setup/restore", { original: "territory" });
    expect(desk.setting.world.places.territory.map(({ code }) => code)).toEqual(["33.13"]);
  });
});

describe.each(databases)("a setting on $kind", ({ open }) => {
  it("is in force after a check that was asked for after it was written, though another was under way", async () => {
    const database = await open();
    const { settingChange } = database.client;
    let meanwhile = (): Promise<void> => Promise.resolve();
    // The look that is under way has read what was, and goes on when something else is written already.
    const slow = new Proxy(database.client, {
      get: (client, name) =>
        name !== "settingChange"
          ? (Reflect.get(client, name) as unknown)
          : {
              findMany: (query: Parameters<typeof settingChange.findMany>[0]) => settingChange.findMany(query),
              groupBy: async (query: Parameters<typeof settingChange.groupBy>[0]) => {
                const read = await (settingChange.groupBy as (asked: typeof query) => Promise<unknown>)(query);
                const now = meanwhile;
                meanwhile = () => Promise.resolve();
                await now();
                return read;
              },
            },
    });
    const setting = await loadSetting({ ...database, client: slow }, { name: undefined, territory: ["33.13"] });
    let second = Promise.resolve();
    meanwhile = async () => {
      const value = JSON.stringify("Dinas Baru");
      await settingChange.create({ data: { key: "name", value, officerId: null, at: new Date() } });
      second = setting.check();
    };
    await setting.check();
    await second;
    expect(setting.world.office.name).toBe("Dinas Baru");
  });
});
