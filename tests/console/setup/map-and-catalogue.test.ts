import { describe, expect, it } from "vitest";
import type { Sessions } from "../../../src/console/sessions.ts";
import { currentMap } from "../../../src/registry/regions/boundaries/map-store.ts";
import { databases, sqlite } from "../../support/databases.ts";
import { squares } from "../../support/office.ts";
import { draftFor } from "../drafts/filled.ts";
import { testSessions } from "../rig/officers.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { addBusiness } from "../rig/register.ts";
import { ownerAt } from "../tickets/talks.ts";
import { readSetUps } from "./read-set-ups.ts";

const geojson = (villages = squares) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: villages.map(({ code, name, polygons }) => ({
      type: "Feature",
      properties: { kode: code, nama: name },
      geometry: { type: "MultiPolygon", coordinates: polygons },
    })),
  });

const form = (files: Readonly<Record<string, string>>): FormData => {
  const fields = new FormData();
  for (const [name, content] of Object.entries(files)) fields.set(name, new File([content], `${name}.geojson`));
  return fields;
};

const uploadIn = (text: string): string => /name="upload" value="([0-9a-f]{32})"/.exec(text)?.[1] ?? "";
/** The viewer is a second administrator. */
const twoAdministrators: Sessions = {
  find: async (request) => {
    const found = await testSessions.find(request);
    return found && { ...found, officer: { ...found.officer, role: "administrator" } };
  },
};
/** What the preview's form sends, or the first form that tells what was seen. */
const seenIn = (text: string): string => /name="seen" value="(\d+)"/.exec(text)?.[1] ?? "";
const sentFrom = ({ text }: { readonly text: string }) => ({ upload: uploadIn(text), seen: seenIn(text) });

describe.each(databases)("the boundary map on $kind", (database) => {
  it("is looked at, used, and known to the talk at once", async () => {
    const { post, desk, get } = await openTestConsole(database);
    const checked = await post("administrator", "/console/setup/map/check", form({ map: geojson() }));
    expect(checked.status).toBe(200);
    expect(checked.text).toContain("Ngringo (33.13.11.2005)");
    expect(desk.setting.world.places.locate?.(-7.565, 110.945)).toBeUndefined();

    const used = await post("administrator", "/console/setup/map/use", {
      ...{ upload: uploadIn(checked.text), name: "peta <desa>.geojson" },
    });
    expect(used).toMatchObject({ status: 303, location: "/console/setup/map?done=applied" });
    expect(desk.setting.world.places.locate?.(-7.565, 110.945)).toEqual({ is: "inside", village: "33.13.11.2002" });
    expect((await get("administrator", "/console/setup/map")).text).toContain("peta _desa_.geojson: 3 desa/kelurahan");

    const seen = seenIn((await get("administrator", "/console/setup/map")).text);
    await post("administrator", "/console/setup/map/remove", { seen });
    expect(desk.setting.world.places.locate?.(-7.565, 110.945)).toBeUndefined();
  });

  it("that another administrator changed since is not replaced or removed unseen", async () => {
    const { post, get, database: opened } = await openTestConsole(database);
    const check = () => post("administrator", "/console/setup/map/check", form({ map: geojson() }));
    const use = (sent: Readonly<Record<string, string>>) =>
      post("administrator", "/console/setup/map/use", { ...sent, name: "peta.geojson" });
    const [first, second] = [sentFrom(await check()), sentFrom(await check())];
    expect(await use(first)).toMatchObject({ status: 303 });
    const late = await use(second);
    expect(late.status).toBe(409);
    expect(late.text).toContain("Petugas administrator baru saja mengubah bagian ini");
    expect(await opened.client.settingChange.count({ where: { key: "map" } })).toBe(1);
    expect(await post("administrator", "/console/setup/map/remove", { seen: "0" })).toMatchObject({ status: 409 });
    expect(await opened.client.boundaryMap.count()).toBe(1);

    // The fresh preview has seen it.
    const again = sentFrom(late);
    expect(again.upload).toBe(second.upload);
    expect(await use(again)).toMatchObject({ status: 303 });
    expect((await get("administrator", "/console/setup/map")).status).toBe(200);
  });

  it("that was removed can be brought back until another one is used, on record", async () => {
    const { post, get, desk, database: opened, clock } = await openTestConsole(database);
    const page = "/console/setup/map";
    const use = async (villages = squares) => {
      const sent = sentFrom(await post("administrator", `${page}/check`, form({ map: geojson(villages) })));
      await post("administrator", `${page}/use`, { ...sent, name: `peta ${villages.length}.geojson` });
    };
    const remove = async () =>
      post("administrator", `${page}/remove`, { seen: seenIn((await get("administrator", page)).text) });
    const changeIn = (text: string) => /name="change" value="(\d+)"/.exec(text)?.[1];
    const back = (change: string) => post("administrator", "/console/setup/restore", { change });
    const located = () => desk.setting.world.places.locate?.(-7.565, 110.945);

    await use();
    expect(changeIn((await get("administrator", page)).text)).toBeUndefined();
    await remove();
    expect(located()).toBeUndefined();
    const { text } = await get("administrator", page);
    expect(text).toContain("masih disimpan sampai peta lain dipakai: peta 3.geojson: 3 desa/kelurahan");
    const change = changeIn(text) ?? "";
    clock.pass(60_000);
    expect(await back(change)).toMatchObject({ status: 303, location: `${page}?done=back` });
    expect(located()).toEqual({ is: "inside", village: "33.13.11.2002" });
    expect(await currentMap(opened)).toMatchObject({ source: "peta 3.geojson", villages: 3, importedAt: clock.now() });
    expect((await get("administrator", `${page}?done=back`)).text).toContain("Dikembalikan dan sudah berlaku.");
    expect(await back(change)).toMatchObject({ status: 409 });
    expect(await readSetUps(opened)).toEqual(
      [3, 0, 3].map((villages) => ({ action: "setUp", detail: { keys: ["map"], villages } })),
    );

    // What was removed before another one was used is gone.
    await remove();
    const late = changeIn((await get("administrator", page)).text) ?? "";
    await use(squares.slice(0, 2));
    expect(await back(late)).toMatchObject({ status: 409 });
    await remove();
    expect((await back(late)).text).toContain("tidak disimpan lagi");
    expect((await get("administrator", page)).text).toContain("dipakai: peta 2.geojson: 2 desa/kelurahan");
    expect(await opened.client.boundary.count()).toBe(2);
  });

  it("that was removed stays where it is while the territory is another one, and the officer is told why", async () => {
    const { post, get, desk, database: opened } = await openTestConsole(database);
    const page = "/console/setup/map";
    const sent = sentFrom(await post("administrator", `${page}/check`, form({ map: geojson() })));
    await post("administrator", `${page}/use`, { ...sent, name: "peta.geojson" });
    await post("administrator", `${page}/remove`, { seen: seenIn((await get("administrator", page)).text) });
    const change = /name="change" value="(\d+)"/.exec((await get("administrator", page)).text)?.[1] ?? "";
    const serve = async (territory: string) => {
      const { text } = await post("administrator", "/console/setup/territory", { territory, act: "preview" });
      const fields = { territory, act: "save", seen: seenIn(text), outside: "0" };
      expect(await post("administrator", "/console/setup/territory", fields)).toMatchObject({ status: 303 });
    };

    await serve("33.72");
    const { status, text } = await post("administrator", "/console/setup/restore", { change });
    expect(status).toBe(422);
    expect(text).toContain("Peta belum dapat dipakai: 3 kesalahan. Tidak ada yang diubah.");
    expect(text).toContain("di luar wilayah dinas. Tertulis: 33.13.11.2002 (Kabupaten Karanganyar)");
    expect(text).toContain("masih disimpan sampai peta lain dipakai: peta.geojson");
    expect(await opened.client.boundaryMap.count()).toBe(0);
    expect(await opened.client.settingChange.count({ where: { key: "map" } })).toBe(2);

    await serve("33.13");
    expect(await post("administrator", "/console/setup/restore", { change })).toMatchObject({ status: 303 });
    expect(desk.setting.world.places.locate?.(-7.565, 110.945)).toEqual({ is: "inside", village: "33.13.11.2002" });
  });

  it("that is broken is told fault by fault, and changes nothing", async () => {
    const { post, database: opened } = await openTestConsole(database);
    const { status, text } = await post("administrator", "/console/setup/map/check", form({ map: '{"type":"Feature' }));
    expect(status).toBe(422);
    expect(text).toContain("berkas terpotong");
    expect(await opened.client.boundaryMap.count()).toBe(0);
  });
});

describe("a file that was uploaded to be looked at", () => {
  const parts = ["map", "catalogue"] as const;
  const open = async () => {
    const rig = await openTestConsole(sqlite, { sessions: twoAdministrators });
    const clusters = (await rig.get("administrator", "/console/setup/catalogue/clusters.csv")).text;
    const products = (await rig.get("administrator", "/console/setup/catalogue/products.csv")).text;
    const files = {
      map: { map: geojson() },
      catalogue: { clusters: `${clusters}sulap,Sulap,Magic\n`, products: `${products}sulap,xylofon,xylofon,,\n` },
    };
    const check = (part: (typeof parts)[number]) =>
      rig.post("administrator", `/console/setup/${part}/check`, form(files[part]));
    const use = (by: "administrator" | "viewer", part: string, sent: Readonly<Record<string, string>>) =>
      rig.post(by, `/console/setup/${part}/use`, { ...sent, name: "x" });
    return { ...rig, check, use };
  };

  it.each(parts)("is not there for a guessed id, or one that is gone: %s", async (part) => {
    const { use } = await open();
    for (const upload of ["", "../../etc/passwd", "0".repeat(32)]) {
      const { status, text } = await use("administrator", part, { upload });
      expect(status).toBe(upload === "" ? 422 : 404);
      expect(text).toContain("Unggah sekali lagi");
    }
  });

  it.each(parts)("is put to use by its own officer, for what it was uploaded for: %s", async (part) => {
    const { check, use, database } = await open();
    const sent = sentFrom(await check(part));
    const other = parts.find((one) => one !== part) ?? "";
    expect(await use("administrator", other, sent)).toMatchObject({ status: 404 });
    expect(await use("viewer", part, sent)).toMatchObject({ status: 404 });
    expect(await database.client.settingChange.count()).toBe(0);
    expect(await use("administrator", part, sent)).toMatchObject({ status: 303 });
    // Once.
    expect(await use("administrator", part, sent)).toMatchObject({ status: 404 });
  });
});

describe.each(databases)("the catalogue on $kind", (database) => {
  it("is downloaded, changed, looked at, used and brought back", async () => {
    const { get, post, desk } = await openTestConsole(database);
    const clusters = (await get("administrator", "/console/setup/catalogue/clusters.csv")).text;
    const products = (await get("administrator", "/console/setup/catalogue/products.csv")).text;
    const more = { clusters: `${clusters}sulap,Sulap,Magic\n`, products: `${products}sulap,xylofon,xylofon,,\n` };
    const checked = await post("administrator", "/console/setup/catalogue/check", form(more));
    expect(checked.text).toContain("Sulap: xylofon");
    expect(desk.setting.world.trades.suggest("xylofon")).toEqual([]);

    await post("administrator", "/console/setup/catalogue/use", sentFrom(checked));
    expect(desk.setting.world.trades.suggest("xylofon")[0]?.cluster).toBe("sulap");

    const again = await post("administrator", "/console/setup/catalogue/check", form({ clusters, products }));
    await post("administrator", "/console/setup/catalogue/use", sentFrom(again));
    expect(desk.setting.world.trades.cluster("sulap")).toBeUndefined();
    const change = /name="change" value="(\d+)"/.exec(
      (await get("administrator", "/console/setup/catalogue")).text,
    )?.[1];
    await post("administrator", "/console/setup/restore", { change: change ?? "" });
    expect(desk.setting.world.trades.cluster("sulap")?.name["en"]).toBe("Magic");
  });

  it("that another administrator changed since is shown anew, and nothing of theirs is undone unseen", async () => {
    const { get, post, desk } = await openTestConsole(database);
    const clusters = (await get("administrator", "/console/setup/catalogue/clusters.csv")).text;
    const products = (await get("administrator", "/console/setup/catalogue/products.csv")).text;
    const checkWith = (id: string) =>
      post(
        ...(["administrator", "/console/setup/catalogue/check"] as const),
        form({ clusters: `${clusters}${id},${id},${id}\n`, products: `${products}${id},x${id},x${id},,\n` }),
      );
    const use = (sent: Readonly<Record<string, string>>) => post("administrator", "/console/setup/catalogue/use", sent);
    const [a, b] = [sentFrom(await checkWith("sulap")), sentFrom(await checkWith("badut"))];
    expect(await use(a)).toMatchObject({ status: 303 });
    const late = await use(b);
    expect(late.status).toBe(409);
    expect(late.text).toContain("Petugas administrator baru saja mengubah bagian ini");
    expect(late.text).toMatch(/Dihapus \(2\)<\/h3><ul><li>sulap \(sulap\)<\/li>/);
    expect(desk.setting.world.trades.cluster("sulap")).toBeDefined();

    // Who takes it away now has seen it.
    expect(await use(sentFrom(late))).toMatchObject({ status: 303 });
    expect(desk.setting.world.trades.cluster("sulap")).toBeUndefined();
    expect(desk.setting.world.trades.cluster("badut")).toBeDefined();
  });

  it("with bad rows is told row by row, and one that loses a cluster in use is refused", async () => {
    const { get, post, database: opened, clock } = await openTestConsole(database);
    const clusters = (await get("administrator", "/console/setup/catalogue/clusters.csv")).text;
    const products = (await get("administrator", "/console/setup/catalogue/products.csv")).text;
    const bad = await post(
      ...(["administrator", "/console/setup/catalogue/check"] as const),
      form({ clusters, products: `${products}tidak ada,x,y,,\n` }),
    );
    expect(bad.status).toBe(422);
    expect(bad.text).toContain("klaster tidak ada di clusters.csv");

    const id = /\n([a-z_-]+),/.exec(clusters)?.[1] ?? "";
    await addBusiness(opened, { id: 1, clusterId: id }, clock.now());
    const without = (csv: string) =>
      csv
        .split("\n")
        .filter((line) => !line.startsWith(`${id},`))
        .join("\n");
    const checked = await post(
      ...(["administrator", "/console/setup/catalogue/check"] as const),
      form({ clusters: without(clusters), products: without(products) }),
    );
    const used = await post("administrator", "/console/setup/catalogue/use", sentFrom(checked));
    expect(used.status).toBe(409);
    expect(used.text).toContain(id);
  });
});

describe.each(databases)("a cluster that is taken out of the catalogue on $kind", (database) => {
  /** An office whose catalogue has "sulap"; `without` takes it away. */
  const withSulap = async () => {
    const house = await openTestConsole(database);
    const { get, post } = house;
    const clusters = (await get("administrator", "/console/setup/catalogue/clusters.csv")).text;
    const products = (await get("administrator", "/console/setup/catalogue/products.csv")).text;
    const use = async (files: Readonly<Record<string, string>>) => {
      const checked = await post("administrator", "/console/setup/catalogue/check", form(files));
      const used = await post("administrator", "/console/setup/catalogue/use", sentFrom(checked));
      expect(used.status).toBe(303);
    };
    await use({ clusters: `${clusters}sulap,Sulap,Magic\n`, products: `${products}sulap,xylofon,xylofon,,\n` });
    const owner = ownerAt(house, "bu-siti");
    const asked = async (text: string) => {
      await owner.say(text);
      return house.sent.at(-1)?.message.asks;
    };
    return { house, asked, without: () => use({ clusters, products }) };
  };
  const clustersOf = async (house: TestConsole) =>
    (await house.database.client.business.findMany()).map(({ clusterId }) => clusterId);

  const toPlace = ["/start", "ya", "Siti Aminah", "Warung Bu Siti", "xylofon", "Sulap", "tetap"];

  it("is asked again of who is at the card with it", async () => {
    const { house, asked, without } = await withSulap();
    for (const text of [...toPlace, "Jati Jaten", "lewati", "lewati"]) await asked(text);
    expect(house.sent.at(-1)?.message).toMatchObject({ asks: "review", text: expect.stringContaining("Sulap") });
    await without();
    expect(await asked("ya")).toBe("cluster");
    expect(await asked("keripik")).toBe("review");
    expect(await asked("ya")).toBe("publish");
    expect(await clustersOf(house)).toEqual(["keripik"]);
  });

  it("is asked again of who chose it and is on the way to the card", async () => {
    const { house, asked, without } = await withSulap();
    for (const text of toPlace) await asked(text);
    expect(house.sent.at(-1)?.message.asks).toBe("place");
    await without();
    // What they answer just now is kept.
    expect(await asked("Jati Jaten")).toBe("cluster");
    expect(await asked("keripik")).toBe("rtRw");
  });

  it("is asked of who confirms what an officer filled in", async () => {
    const { house, asked, without } = await withSulap();
    const { code } = await draftFor(house, "verifier", { product: "xylofon", cluster: "sulap" });
    await without();
    await asked(`/start kode-${code}`);
    expect(await asked("ya")).toBe("cluster");
    expect(await asked("keripik")).toBe("review");
    expect(await asked("ya")).toBe("publish");
    expect(await clustersOf(house)).toEqual(["keripik"]);
  });
});

describe.each(databases)("the territory on $kind", (database) => {
  it("is shown by name with what would lie outside, then served without a restart", async () => {
    const { post, desk, database: opened, clock } = await openTestConsole(database);
    await addBusiness(opened, { id: 1 }, clock.now());
    const shown = await post("administrator", "/console/setup/territory", { territory: "33.72", act: "preview" });
    expect(shown.text).toContain("Kota Surakarta");
    expect(shown.text).toContain("1 usaha terdaftar berada di luar wilayah ini");
    await post("administrator", "/console/setup/territory", { territory: "33.72, 33.13", act: "save", seen: "0" });
    expect(desk.setting.world.places.territory.map(({ code }) => code)).toEqual(["33.72", "33.13"]);
  });

  it("takes lists and figures along, with the days on its clocks", async () => {
    const { post, digest, database: opened } = await openTestConsole(database);
    await addBusiness(opened, { id: 1, village: null }, new Date("2026-11-22T16:30:00Z"));
    await addBusiness(opened, { id: 2 }, new Date("2026-11-22T16:30:00Z"));
    const filed = async () => {
      await digest();
      const entries = await opened.client.entry.findMany({ orderBy: { id: "asc" } });
      return entries.map(({ area, day }) => [area, day]);
    };
    expect(await filed()).toEqual([
      ["33.13", "2026-11-22"],
      ["33.13.11.2002", "2026-11-22"],
    ]);
    await post("administrator", "/console/setup/territory", {
      territory: "51.08",
      act: "save",
      seen: "0",
      outside: "1",
    });
    expect(await filed()).toEqual([
      ["51.08", "2026-11-23"],
      ["33.13.11.2002", "2026-11-23"],
    ]);
    const first = await opened.client.settingChange.findFirstOrThrow({ where: { key: "territory" } });
    await post("administrator", "/console/setup/territory", { territory: "33.13 33.14", act: "save", seen: "9" });
    expect(await filed()).toEqual([
      ["33", "2026-11-22"],
      ["33.13.11.2002", "2026-11-22"],
    ]);
    await post("administrator", "/console/setup/restore", { change: String(first.id) });
    expect((await filed())[0]).toEqual(["51.08", "2026-11-23"]);
  });

  it("that names no region is refused with an example", async () => {
    const { post } = await openTestConsole(database);
    const { status, text } = await post("administrator", "/console/setup/territory", { territory: "99.99" });
    expect(status).toBe(422);
    expect(text).toContain("&quot;99.99&quot; bukan kode wilayah yang dikenal. Contoh: 33.13");
  });
});
