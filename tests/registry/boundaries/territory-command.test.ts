import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { openDatabase } from "../../../src/store/database.ts";
import { sqlite } from "../../support/databases.ts";
import { runCommand } from "../../support/program.ts";
import { collection, feature, jaten, polygon, square, twoVillages } from "./maps.ts";

const territory = (...args: string[]) => runCommand("src/territory.ts", ["--territory", "33.13", ...args]);
const fileOf = (content: unknown): string => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-map-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "peta-desa.geojson");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
};
const broken = collection(
  feature(jaten, polygon(square(489_000, 9_165_000, 900))),
  feature({ code: "33.13", name: "Ngringo" }, polygon(square(110.91, -7.55))),
);

// Each run is a program of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

it("the command imports, shows and removes a map, and a broken one changes nothing", async () => {
  const db = ["--db", await sqlite.url()];
  const imported = await territory("import", fileOf(twoVillages), ...db);
  expect(imported).toMatchObject({ code: 0, err: "" });
  expect(imported.out).toContain("2 desa/kelurahan dari 2 fitur · 2 villages of 2 features");
  expect(imported.out).toMatch(/175 belum ada di peta · missing from the map: /);
  expect(imported.out).toMatch(/peta-desa\.geojson: dimuat · loaded, \d+\.\d s\n$/);

  const refused = await territory("import", fileOf(broken), ...db);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("fitur · feature 1 (33.13.11.2003 Jaten): koordinat bukan derajat");
  expect(refused.out).toContain("fitur · feature 2 (Ngringo): panjang kode salah");
  expect(refused.out).toContain("2 kesalahan, tidak ada yang diubah");

  const shown = await territory("show", ...db);
  expect(shown.out).toMatch(
    /^peta-desa\.geojson: 2 desa\/kelurahan · villages, \d{4}-\d\d-\d\d \d\d:\d\d \(Asia\/Jakarta\)\n/,
  );
  expect(shown.out).toContain("batas · bounds: 110.90000 -7.55000 ... 110.92000 -7.54000");

  expect(await territory("remove", ...db)).toMatchObject({ code: 0, out: "peta dihapus · the map is removed\n" });
  expect(await territory("remove", ...db)).toMatchObject({ code: 0, out: "tidak ada peta · there is no map\n" });
  const { client, close } = await openDatabase(db[1] ?? "");
  onTestFinished(close);
  const acts = await client.audit.findMany({ where: { action: "setUp" }, select: { actor: true } });
  expect(acts).toEqual([{ actor: "program" }, { actor: "program" }]);
  expect(await client.settingChange.count({ where: { key: "map", officerId: null } })).toBe(2);
  expect(await territory("show", ...db)).toMatchObject({ code: 0, out: "tidak ada peta · there is no map\n" });
});

it("the command only checks with --dry-run, and takes the named properties", async () => {
  const db = ["--db", await sqlite.url()];
  const map = fileOf(collection(feature({ kode: "33.13.11.2001", lama: jaten.code, sebutan: "Jaten" })));
  const checked = await territory("import", map, "--dry-run", "--code", "lama", "--name", "sebutan", ...db);
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.out).toContain("kode · codes: lama; nama · names: sebutan");
  expect(checked.out).toContain("diperiksa saja · checked only");
  expect(await territory("show", ...db)).toMatchObject({ out: "tidak ada peta · there is no map\n" });
  expect(await territory("import", map, "--code", "kodex", ...db)).toMatchObject({ code: 1 });
});

it("the command says how it is called", async () => {
  const wrong = [["import"], ["impor", "x"]];
  for (const { code, err } of await Promise.all(wrong.map((args) => territory(...args)))) {
    expect(code).toBe(1);
    expect(err).toContain("npm run territory -- import FILE");
  }
});

it("the chat takes a map of its own, and refuses a broken one", async () => {
  const db = ["--db", await sqlite.url(), "--territory", "33.13", "--json"];
  const taken = await runCommand("src/chat.ts", [...db, "--map", fileOf(twoVillages)]);
  expect(taken).toMatchObject({ code: 0, err: expect.not.stringContaining("peta") });
  expect(await territory("show", ...db.slice(0, 2))).toMatchObject({ out: "tidak ada peta · there is no map\n" });

  const refused = await runCommand("src/chat.ts", [...db, "--map", fileOf(broken)]);
  expect(refused.code).toBe(1);
  expect(refused.out).toBe("");
  expect(refused.err).toContain("feature 2 (Ngringo)");
});
